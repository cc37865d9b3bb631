#include "ui/knowledge/ArticleReader.h"

#include "core/base/Literals.h"
#include "ui/knowledge/ArticleTable.h"
#include "ui/knowledge/MarkdownView.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/ToneLabel.h"
#include "ui/widgets/Words.h"

#include <QAction>
#include <QBoxLayout>
#include <QPushButton>

namespace permanence {

ArticleReader::ArticleReader(DeskService &desk, const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_page(new QWidget(this)), m_none(new EmptyState(this)),
      m_title(new SizedLabel(TypeSize::Title, m_page)), m_facts(new ToneLabel(ColourRole::MutedText, m_page)),
      m_withdrawn(new ToneLabel(ColourRole::Warning, m_page)), m_actions(actions), m_text(new MarkdownView(m_page)),
      m_tickets(new QLabel(m_page))
{
    setObjectName(u"articleReader"_s);
    m_title->setObjectName(u"readerTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_facts->setObjectName(u"readerFacts"_s);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_withdrawn->setObjectName(u"readerWithdrawn"_s);
    m_withdrawn->setWordWrap(true);
    m_text->setObjectName(u"readerText"_s);
    m_tickets->setObjectName(u"readerTickets"_s);
    m_tickets->setTextFormat(Qt::RichText);
    m_tickets->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_tickets->setWordWrap(true);
    connect(m_tickets, &QLabel::linkActivated, this, &ArticleReader::ticketAsked);
    const int gap = Theme::spacing(1, this);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    for (QAction *action : m_actions) {
        auto *button = new QPushButton(m_page);
        button->setObjectName(QString(action->objectName() % u"Button"_s));
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        buttons->addWidget(button);
        m_buttons << button;
    }
    buttons->addStretch();
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addWidget(m_withdrawn);
    column->addLayout(buttons);
    column->addWidget(m_text, 1);
    column->addWidget(m_tickets);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_page);
    layout->addWidget(m_none);
    show(std::nullopt);
}

void ArticleReader::show(const std::optional<ArticleScene> &scene)
{
    const bool same = scene && m_scene && scene->article.id == m_scene->article.id;
    m_scene = scene;
    fill(same);
}

QString ArticleReader::facts() const
{
    const ArticleView &article = m_scene->article;
    const QTimeZone zone(m_desk.desk().timezone.toUtf8());
    QStringList parts{articleKindWord(article.kind), audienceWord(article.audience),
                      QString(article.product % u' ' % article.version).trimmed(), article.language,
                      tr("written %1 by %2", "a moment, an agent")
                          .arg(momentText(article.written, m_desk.clock().now(), zone),
                               article.authorName.isEmpty() ? u"–"_s : article.authorName)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

void ArticleReader::fill(bool stay)
{
    m_page->setVisible(m_scene.has_value());
    m_none->setVisible(!m_scene);
    if (!m_scene)
        return;
    const ArticleView &article = m_scene->article;
    m_title->setText(article.title);
    m_facts->setText(facts());
    m_withdrawn->setVisible(article.withdrawn.has_value());
    m_withdrawn->setText(tr("Withdrawn: it is offered and found no more. Write it anew to bring it back."));
    m_text->setText(article.body, stay);
    QStringList links;
    for (const TicketListItem &ticket : m_scene->tickets)
        links << QString(u"<a href=\""_s % ticket.number.toHtmlEscaped() % u"\">"_s % ticket.number.toHtmlEscaped() % u"</a>"_s);
    const bool more = m_scene->ticketCount > static_cast<qint64>(m_scene->tickets.size());
    const QString count = tr("Belongs to %n ticket(s):", nullptr, static_cast<int>(m_scene->ticketCount));
    m_tickets->setText(QString(count % u' ' % links.join(u", "_s) % (more ? u" …"_s : QString())));
    m_tickets->setAccessibleName(count);
    m_tickets->setVisible(m_scene->ticketCount > 0);
    for (qsizetype i = 0; i < m_actions.size(); ++i)
        m_buttons[i]->setVisible(m_actions[i]->isEnabled());
}

void ArticleReader::retranslate()
{
    m_none->setText(tr("No article is open here"), tr("Choose one at the left, or write the first one (Ctrl+N)."));
    m_text->setAccessibleName(tr("The article"));
    m_tickets->setAccessibleName(tr("Belongs to %n ticket(s):", nullptr, 0));
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const QString key = m_actions[i]->shortcut().toString(QKeySequence::NativeText);
        m_buttons[i]->setText(QString(m_actions[i]->text() % u"  "_s % key));
        m_buttons[i]->setAccessibleName(m_actions[i]->text());
    }
    fill(true);
}

} // namespace permanence

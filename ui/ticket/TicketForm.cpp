#include "ui/ticket/TicketForm.h"

#include "core/base/Literals.h"
#include "ui/widgets/DraftEdit.h"
#include "ui/widgets/ToneLabel.h"
#include "ui/widgets/Words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

namespace permanence {
namespace {

QString draftKey(TicketFormKind kind, const TicketId &ticket)
{
    static constexpr const char *kNames[] = {"note", "resolve", "reopen", "ask", "reply"};
    return u"%1/%2"_s.arg(QLatin1StringView(kNames[static_cast<int>(kind)]), ticket.text());
}

} // namespace

TicketForm::TicketForm(DeskService &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_title(new QLabel(this)), m_causeLabel(new QLabel(this)),
      m_cause(new QComboBox(this)), m_text(new DraftEdit(desk, this)),
      m_hint(new ToneLabel(ColourRole::MutedText, this)), m_error(new ErrorLine(this)),
      m_save(new QPushButton(this)), m_cancel(new QPushButton(this))
{
    layOut();
    connect(m_save, &QPushButton::clicked, this, &TicketForm::save);
    connect(m_cancel, &QPushButton::clicked, this, &TicketForm::cancelled);
    connect(m_cause, &QComboBox::currentIndexChanged, this, &TicketForm::explain);
    connect(m_text, &DraftEdit::failed, m_error, &ErrorLine::setText);
    for (const QKeySequence &keys :
         {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)}) {
        auto *shortcut = new QShortcut(keys, this, this, &TicketForm::save);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    }
}

void TicketForm::layOut()
{
    m_cause->setObjectName(u"resolutionCause"_s);
    m_cause->installEventFilter(this);
    m_text->setObjectName(u"ticketText"_s);
    m_save->setObjectName(u"saveTicketForm"_s);
    m_cancel->setObjectName(u"closeTicketForm"_s);
    m_causeLabel->setBuddy(m_cause);
    m_title->setBuddy(m_text);
    m_hint->setObjectName(u"ticketFormHint"_s);
    m_hint->setWordWrap(true);
    m_text->setMinimumHeight(4 * fontMetrics().lineSpacing());
    m_text->setMaximumHeight(8 * fontMetrics().lineSpacing());

    const int gap = Theme::spacing(1, this);
    auto *top = new QHBoxLayout;
    top->setSpacing(gap);
    top->addWidget(m_title);
    top->addStretch();
    top->addWidget(m_causeLabel);
    top->addWidget(m_cause);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(gap);
    bottom->addWidget(m_error, 1);
    bottom->addStretch();
    bottom->addWidget(m_cancel);
    bottom->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addLayout(top);
    layout->addWidget(m_text);
    layout->addWidget(m_hint);
    layout->addLayout(bottom);
}

bool TicketForm::eventFilter(QObject *watched, QEvent *event)
{
    // Letters choose a cause; they are no actions of the page while the box has the focus.
    if (watched == m_cause && event->type() == QEvent::ShortcutOverride) {
        const auto *press = static_cast<QKeyEvent *>(event);
        if (press->modifiers() == Qt::NoModifier && !press->text().isEmpty()) {
            event->accept();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TicketForm::open(TicketFormKind kind, const TicketScene &scene)
{
    const TicketId ticket = scene.ticket().id;
    const bool same = m_kind == kind && m_ticket == ticket;
    m_scene = scene;
    m_kind = kind;
    m_ticket = ticket;
    if (!same)
        m_cause->clear();
    m_error->setText({});
    m_save->setEnabled(true);
    m_text->setReadOnly(false);
    m_text->setKey(draftKey(kind, ticket));
    retranslate();
    m_text->setFocus(Qt::OtherFocusReason);
}

void TicketForm::fillChoices()
{
    std::vector<std::pair<QString, int>> choices;
    if (m_kind == TicketFormKind::Resolve) {
        for (const auto &row : CodeTable<ResolutionCause>::rows)
            choices.emplace_back(causeWord(row.value), static_cast<int>(row.value));
    } else if (m_kind == TicketFormKind::Ask) {
        choices = {{tr("an answer", "what the customer is asked for"), static_cast<int>(AskedFor::Answer)},
                   {tr("files", "what the customer is asked for"), static_cast<int>(AskedFor::Files)}};
    } else if (m_kind == TicketFormKind::Reply) {
        choices = {{tr("an answer in words", "what came"), 0}, {tr("the files", "what came"), 1}};
    }
    const QSignalBlocker quiet(m_cause);
    const bool fresh = m_cause->count() != static_cast<int>(choices.size());
    if (fresh)
        m_cause->clear();
    for (int i = 0; i < static_cast<int>(choices.size()); ++i) {
        if (fresh)
            m_cause->addItem({}, choices[static_cast<size_t>(i)].second);
        m_cause->setItemText(i, choices[static_cast<size_t>(i)].first);
    }
    const bool awaitsFiles = m_scene && m_scene->ticket().question && m_scene->ticket().question->what == AskedFor::Files;
    if (fresh && m_kind == TicketFormKind::Reply)
        m_cause->setCurrentIndex(awaitsFiles ? 1 : 0);
    m_causeLabel->setVisible(!choices.empty());
    m_cause->setVisible(!choices.empty());
    m_causeLabel->setText(m_kind == TicketFormKind::Ask     ? tr("For &what")
                          : m_kind == TicketFormKind::Reply ? tr("&What came")
                                                            : tr("C&ause"));
    m_cause->setAccessibleName(m_causeLabel->text().remove(u'&'));
    m_cause->setSizeAdjustPolicy(QComboBox::AdjustToContents);
}

/// What asking will do to the ticket, by its policy.
QString TicketForm::askingWill() const
{
    const PolicyEntry *judge = m_scene ? m_scene->judge() : nullptr;
    if (!judge)
        return {};
    if (m_cause->currentData().toInt() == static_cast<int>(AskedFor::Files))
        return judge->policy.closure.whenFilesAreRequested
                   ? tr("The ticket is closed until the files arrive, and opens again then.")
                   : tr("The resolution clock stands still until they come.");
    const Instant now = m_desk.clock().now();
    TicketState asked = m_scene->ticket();
    asked.question = Question{{}, now, AskedFor::Answer};
    const auto closes = closesByItselfAt(asked, *judge);
    return closes ? tr("The ticket closes by itself %1 if no answer comes.")
                        .arg(momentText(*closes, now, m_scene->zone()))
                  : tr("The resolution clock stands still until it comes.");
}

void TicketForm::explain()
{
    QString hint;
    if (m_kind == TicketFormKind::Ask)
        hint = askingWill();
    else if (m_kind == TicketFormKind::Reply && m_scene && !m_scene->isOpen() && m_scene->ticket().closedReason) {
        const bool opens = m_scene->ticket().closedReason == CloseReason::NoAnswer ||
                           (m_scene->ticket().closedReason == CloseReason::AwaitingFiles &&
                            m_cause->currentData().toInt() == 1);
        hint = opens ? tr("The ticket opens again.") : tr("The ticket stays closed.");
    }
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void TicketForm::retranslate()
{
    fillChoices();
    switch (m_kind) {
    case TicketFormKind::Note:
        m_title->setText(tr("&Note"));
        m_text->setPlaceholderText(tr("What was found out, tried or agreed"));
        m_save->setText(tr("Add note"));
        break;
    case TicketFormKind::Resolve:
        m_title->setText(tr("S&olution"));
        m_text->setPlaceholderText(tr("What solved it; the customer's history keeps it"));
        m_save->setText(tr("Resolve"));
        break;
    case TicketFormKind::Reopen:
        m_title->setText(tr("&Why is it open again?"));
        m_text->setPlaceholderText(tr("What the customer says"));
        m_save->setText(tr("Reopen"));
        break;
    case TicketFormKind::Ask:
        m_title->setText(tr("&Question"));
        m_text->setPlaceholderText(tr("What is needed from the customer; it goes out in a mail where the policy sends one"));
        m_save->setText(tr("Ask"));
        break;
    case TicketFormKind::Reply:
        m_title->setText(tr("A&nswer"));
        m_text->setPlaceholderText(tr("What the customer says or sends"));
        m_save->setText(tr("Record the answer"));
        break;
    }
    explain();
    m_text->setAccessibleName(m_title->text().remove(u'&'));
    m_save->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    m_cancel->setText(tr("Close"));
    m_cancel->setToolTip(tr("The text is kept (Esc)"));
}

void TicketForm::save()
{
    if (!m_save->isEnabled())
        return;
    const QString text = m_text->toPlainText();
    if (m_kind == TicketFormKind::Note && text.trimmed().isEmpty()) {
        m_error->setText(tr("Write the note first."));
        return;
    }
    if (m_kind == TicketFormKind::Ask && text.trimmed().isEmpty()) {
        m_error->setText(tr("Write what is needed first."));
        return;
    }
    m_error->setText({});
    m_save->setEnabled(false);
    m_text->setReadOnly(true); // what is typed now would not be in what is saved
    const int choice = m_cause->currentData().toInt();
    m_desk
        .command([kind = m_kind, ticket = m_ticket, text, choice](Desk &desk) -> Result<void> {
            switch (kind) {
            case TicketFormKind::Note:
                return desk.note(ticket, text);
            case TicketFormKind::Resolve:
                return desk.resolve(ticket, static_cast<ResolutionCause>(choice), text);
            case TicketFormKind::Ask:
                return desk.ask(ticket, static_cast<AskedFor>(choice), text);
            case TicketFormKind::Reply:
                return desk.reply(ticket, choice == 1, text);
            case TicketFormKind::Reopen:
                break;
            }
            return desk.reopen(ticket, text);
        })
        .then(this, [this, kind = m_kind, ticket = m_ticket](const Result<void> &result) {
            done(kind, ticket, result);
        });
}

void TicketForm::done(TicketFormKind kind, const TicketId &ticket, const Result<void> &result)
{
    const bool inView = kind == m_kind && ticket == m_ticket;
    if (inView) {
        m_save->setEnabled(true);
        m_text->setReadOnly(false);
    }
    if (!result) {
        m_error->setText(result.error().text());
        return;
    }
    m_text->discard(draftKey(kind, ticket));
    if (inView)
        emit saved(kind);
}

} // namespace permanence

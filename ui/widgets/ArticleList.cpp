#include "ui/widgets/ArticleList.h"

#include "core/base/Literals.h"
#include "ui/widgets/Theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>

namespace permanence {
namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kLinkedRole = Qt::UserRole + 1;
constexpr int kShownLines = 4;

ArticleId idOf(const QListWidgetItem *item)
{
    const auto id = item ? Uuid::fromText(item->data(kIdRole).toString()) : std::nullopt;
    return id ? ArticleId(*id) : ArticleId{};
}

} // namespace

ArticleList::ArticleList(const QString &objectName, QWidget *parent)
    : QWidget(parent), m_heading(new QLabel(this)), m_list(new QListWidget(this))
{
    m_list->setObjectName(objectName);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setFixedHeight(kShownLines * (fontMetrics().height() + Theme::spacing(1, this)));
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_heading->setFont(strong);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::spacing(1, this) / 2);
    layout->addWidget(m_heading);
    layout->addWidget(m_list);
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) { emit opened(idOf(item)); });
}

void ArticleList::add(const ArticleListItem &article, bool linked)
{
    QStringList about{QString(article.product % u' ' % article.version).trimmed(),
                      article.audience == Audience::Public ? tr("public", "an article") : QString(),
                      linked ? tr("linked", "an article") : QString(),
                      article.withdrawn ? tr("withdrawn", "an article") : QString()};
    about.removeAll(QString());
    const QString text = about.isEmpty() ? article.title : QString(article.title % u" · "_s % about.join(u" · "_s));
    const QString icon = linked                                    ? u"check"_s
                         : article.kind == ArticleKind::Bulletin ? u"information"_s
                                                                   : u"knowledge"_s;
    auto *item = new QListWidgetItem(Theme::icon(icon), text, m_list);
    item->setToolTip(text);
    item->setData(kIdRole, article.id.text());
    item->setData(kLinkedRole, linked);
}

void ArticleList::setArticles(const std::vector<ArticleListItem> &linked, const std::vector<ArticleListItem> &offered)
{
    const ArticleId before = idOf(m_list->currentItem());
    m_list->clear();
    for (const ArticleListItem &one : linked)
        add(one, true);
    for (const ArticleListItem &one : offered)
        add(one, false);
    int row = 0;
    for (int i = 0; i < m_list->count(); ++i) {
        if (idOf(m_list->item(i)) == before)
            row = i;
    }
    m_list->setCurrentRow(m_list->count() > 0 ? row : -1);
}

bool ArticleList::isEmpty() const
{
    return m_list->count() == 0;
}

void ArticleList::setHeading(const QString &text)
{
    m_heading->setText(text);
}

void ArticleList::setAccessibleNames(const QString &name)
{
    m_list->setAccessibleName(name);
}

ArticleId ArticleList::toLink() const
{
    const auto offered = [](const QListWidgetItem *item) { return item && !item->data(kLinkedRole).toBool(); };
    if (offered(m_list->currentItem()))
        return idOf(m_list->currentItem());
    for (int i = 0; i < m_list->count(); ++i) {
        if (offered(m_list->item(i)))
            return idOf(m_list->item(i));
    }
    return {};
}

QStringList ArticleList::lines() const
{
    QStringList all;
    for (int i = 0; i < m_list->count(); ++i)
        all << m_list->item(i)->text();
    return all;
}

} // namespace permanence

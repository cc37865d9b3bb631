#include "ui/review/PromiseList.h"

#include "core/base/Literals.h"
#include "ui/review/ReviewWords.h"
#include "ui/widgets/ServiceWords.h"
#include "ui/widgets/ToneLabel.h"
#include "ui/widgets/Words.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QTreeWidget>

#include <map>

namespace permanence {
namespace {

constexpr int kPromiseRows = 6;

enum PromiseColumn
{
    kPromiseState,
    kPromiseTicket,
    kPromiseCustomer,
    kPromiseWhat,
    kPromiseWho,
    kPromiseBy,
    kPromiseColumns
};

} // namespace

PromiseList::PromiseList(QWidget *parent)
    : QWidget(parent), m_title(new ToneLabel(ColourRole::Text, this)), m_list(new QTreeWidget(this))
{
    m_title->setObjectName(u"reviewPromisesTitle"_s);
    m_title->setWordWrap(true);
    m_list->setObjectName(u"reviewPromises"_s);
    m_list->setColumnCount(kPromiseColumns);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::spacing(1, this));
    layout->addWidget(m_title);
    layout->addWidget(m_list);
}

void PromiseList::show(const ReviewPack &pack)
{
    m_list->clear();
    std::map<PromiseState, int> counts;
    for (const ReviewPromise &promise : pack.promises) {
        ++counts[promise.state];
        auto *row = new QTreeWidgetItem(m_list);
        row->setText(kPromiseState, promiseStateWord(promise.state));
        row->setIcon(kPromiseState, Theme::icon(promiseStateIcon(promise.state), promiseStateColour(promise.state)));
        row->setText(kPromiseTicket, promise.number);
        row->setText(kPromiseCustomer, promise.customerName);
        row->setText(kPromiseWhat,
                     (promise.text.isEmpty() ? activityWord(promise.kind) : promise.text).simplified());
        row->setText(kPromiseWho, promise.agentName);
        row->setText(kPromiseBy, momentText(promise.due, pack.asOf, pack.zone));
    }
    for (int column = 0; column < kPromiseColumns; ++column) {
        m_list->resizeColumnToContents(column);
        constexpr int kWidestColumn = 420;
        m_list->setColumnWidth(column, std::min(kWidestColumn, m_list->columnWidth(column) + 8));
    }
    QStringList parts;
    for (const auto &[state, count] : counts)
        parts << tr("%1 %2", "a number, what became of promises").arg(count).arg(promiseStateWord(state));
    m_title->setText(tr("Promised in the last review: %1").arg(parts.join(u", "_s)));
    const int rows = std::min(kPromiseRows, static_cast<int>(pack.promises.size()));
    const int rowHeight = std::max(m_list->sizeHintForRow(0), m_list->fontMetrics().lineSpacing());
    m_list->setFixedHeight(m_list->header()->sizeHint().height() + rows * rowHeight +
                           2 * m_list->frameWidth() + 2);
}

void PromiseList::retranslate()
{
    m_list->setHeaderLabels(
        {tr("Promise"), tr("Ticket"), tr("Customer"), tr("What"), tr("Who"), tr("By", "a time")});
    m_list->setAccessibleName(tr("What the last review promised"));
}

} // namespace permanence

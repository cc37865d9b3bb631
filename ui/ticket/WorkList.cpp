#include "ui/ticket/WorkList.h"

#include "core/base/Literals.h"
#include "core/rules/Charges.h"
#include "ui/widgets/ServiceWords.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <QHeaderView>

namespace permanence {
namespace {

enum WorkColumn
{
    WhenColumn,
    WorkColumn,
    PriceColumn,
    Columns
};

/// What one entry costs by itself; nothing where the policy sells no hours.
QString priceText(const TicketScene &scene, const Work &work, Instant now)
{
    if (!scene.judge() || !scene.judge()->policy.sellsHours())
        return {};
    TicketState alone = scene.ticket();
    alone.works = {work};
    return moneyText(totalOf(chargesOf(alone, scene.judge()->policy, scene.judge()->calendar, now)),
                     scene.judge()->policy.currency);
}

} // namespace

QString factorsText(const TicketScene &scene, Instant from, Instant until)
{
    if (!scene.judge() || !scene.judge()->policy.sellsHours())
        return {};
    const Factors factors = factorsOf(scene.judge()->policy, scene.ticket().factors);
    QStringList texts;
    for (const FactorSpan &span : factorSpans(factors, scene.judge()->calendar, from, until))
        texts << factorWord(span.factor);
    return texts.join(u", "_s);
}

WorkList::WorkList(const Clock &clock, QWidget *parent) : QTreeWidget(parent), m_clock(clock)
{
    setObjectName(u"workList"_s);
    setColumnCount(Columns);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(WhenColumn, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(WorkColumn, QHeaderView::Stretch);
    header()->setSectionResizeMode(PriceColumn, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::itemActivated, this, &WorkList::correctionAsked);
}

void WorkList::show(const TicketScene &scene)
{
    const QString before = currentItem() ? currentItem()->data(0, Qt::UserRole).toString() : QString();
    clear();
    m_works.clear();
    const Instant now = m_clock.now();
    std::vector<Work> works = scene.ticket().works;
    std::stable_sort(works.begin(), works.end(), [](const Work &a, const Work &b) { return a.from > b.from; });
    for (const Work &work : works)
        add(scene, work, now);
    for (int row = 0; row < topLevelItemCount(); ++row) {
        if (topLevelItem(row)->data(0, Qt::UserRole).toString() == before)
            setCurrentItem(topLevelItem(row));
    }
    setColumnHidden(PriceColumn, !scene.judge() || !scene.judge()->policy.sellsHours());
    const int rows = std::clamp(topLevelItemCount(), 1, 4);
    setFixedHeight(header()->sizeHint().height() + rows * (sizeHintForRow(0) > 0 ? sizeHintForRow(0) : 20) + 4);
    setVisible(!m_works.empty());
}

void WorkList::add(const TicketScene &scene, const Work &work, Instant now)
{
    QStringList what;
    const Duration length = work.lengthAt(now);
    what << (work.isRunning() ? tr("running") : length == 0 ? tr("no work") : lengthText(length));
    if (!work.service.isEmpty()) {
        what << scene.serviceTitle(work.service);
        if (const QString factors = factorsText(scene, work.from, work.from + length); !factors.isEmpty())
            what << tr("× %1", "a factor of a price").arg(factors);
    }
    if (work.corrected)
        what << tr("corrected");
    auto *item = new QTreeWidgetItem(this);
    item->setText(WhenColumn, QString(shortMomentText(work.from, now, scene.zone()) % u' ' %
                                      scene.agentName(work.agent)));
    item->setText(WorkColumn, what.join(u" · "_s));
    item->setToolTip(WorkColumn, item->text(WorkColumn));
    item->setText(PriceColumn, priceText(scene, work, now));
    item->setTextAlignment(PriceColumn, Qt::AlignRight | Qt::AlignVCenter);
    item->setData(0, Qt::UserRole, work.id.text());
    m_works.push_back(work);
}

std::optional<Work> WorkList::current() const
{
    const int row = currentItem() ? indexOfTopLevelItem(currentItem()) : -1;
    if (row >= 0 && !m_works[static_cast<size_t>(row)].isRunning())
        return m_works[static_cast<size_t>(row)];
    if (row >= 0)
        return std::nullopt;
    const auto ended = std::find_if(m_works.begin(), m_works.end(), [](const Work &one) { return !one.isRunning(); });
    return ended == m_works.end() ? std::nullopt : std::optional(*ended);
}

void WorkList::retranslate()
{
    setAccessibleName(tr("Work on this ticket, newest first (Enter corrects)"));
    setHeaderLabels({tr("When"), tr("Work"), tr("Price")});
}

} // namespace permanence

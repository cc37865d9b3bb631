#include "ui/policies/PolicyList.h"

#include "core/base/Literals.h"

#include <QLocale>
#include <QSignalBlocker>

namespace permanence {
namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kVersionRole = Qt::UserRole + 1;

PolicyVersion versionOf(const QTreeWidgetItem *item)
{
    return {item->data(0, kIdRole).toString(), item->data(0, kVersionRole).toInt()};
}

} // namespace

PolicyList::PolicyList(QWidget *parent) : QTreeWidget(parent)
{
    setColumnCount(1);
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
}

void PolicyList::fill(const PolicyLibrary &policies, TicketCounts openTickets, const QString &own)
{
    const auto before = chosen();
    const QSignalBlocker quiet(this);
    clear();
    for (const QString &id : policies.ids()) {
        const std::vector<int> versions = policies.versions(id);
        const QString name = policies.latest(id)->policy.title.in(QLocale().name());
        QTreeWidgetItem *newest = nullptr;
        for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
            const QString tickets =
                tr("%n open ticket(s)", nullptr, static_cast<int>(openTickets[{id, *version}]));
            auto *item = newest ? new QTreeWidgetItem(newest) : new QTreeWidgetItem(this);
            item->setText(0, newest ? tr("Version %1 · %2", "%2 tells of open tickets").arg(*version).arg(tickets)
                                    : tr("%1\nversion %2 · %3", "name, version, open tickets")
                                          .arg(name)
                                          .arg(*version)
                                          .arg(tickets));
            item->setToolTip(0, name); // a long one is shortened in its line
            item->setData(0, kIdRole, id);
            item->setData(0, kVersionRole, *version);
            if (!newest)
                newest = item;
        }
    }
    expandAll();
    if (before)
        choose(*before);
    if (const PolicyEntry *mine = policies.latest(own); mine && !currentItem())
        choose({own, mine->policy.version});
    if (!currentItem() && topLevelItemCount() > 0)
        setCurrentItem(topLevelItem(0));
}

std::optional<PolicyVersion> PolicyList::chosen() const
{
    return currentItem() ? std::optional(versionOf(currentItem())) : std::nullopt;
}

void PolicyList::choose(const PolicyVersion &version)
{
    for (QTreeWidgetItemIterator item(this); *item; ++item) {
        if (versionOf(*item) == version) {
            setCurrentItem(*item);
            return;
        }
    }
}

} // namespace permanence

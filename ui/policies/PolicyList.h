#pragma once

#include "core/policy/PolicyLibrary.h"

#include <QTreeWidget>

namespace permanence {

/// A version of a policy, by which tickets are judged.
struct PolicyVersion
{
    QString id;
    int version = 0;

    bool operator==(const PolicyVersion &) const = default;
};

/// Open tickets by policy and version.
using TicketCounts = std::map<std::pair<QString, int>, qint64>;

/// The policies by id, each with its newest version and, below it, the older ones, and how many open tickets each judges.
class PolicyList : public QTreeWidget
{
    Q_OBJECT

public:
    explicit PolicyList(QWidget *parent = nullptr);

    /// Keeps what is chosen; where nothing is, `own` is (the desk's policy), else the first. Tells of no change.
    void fill(const PolicyLibrary &policies, TicketCounts openTickets, const QString &own);
    /// None where there are no policies.
    [[nodiscard]] std::optional<PolicyVersion> chosen() const;
    /// Nothing happens where that version is not known.
    void choose(const PolicyVersion &version);
};

} // namespace permanence

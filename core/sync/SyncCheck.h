#pragma once

#include "core/sync/HubProtocol.h"

#include <QJsonObject>

#include <map>

// Whether a station holds what its hub holds: nightly, and after it was filled, per scope and month.

namespace permanence {

/// A month of a scope that differs.
struct DifferingMonth {
    enum Stage {
        Seen = 1,  ///< once: something may have been on its way
        Reloading, ///< twice: what the hub has is taken over
        Reloaded,  ///< that was done
        SentAgain, ///< and it still differed: what was written here went out once more
        Left       ///< and still: that is told, and tried again at the next check
    };
    QString scope, month; ///< 2026-03
    int stage = Seen;
    bool operator==(const DifferingMonth &) const = default;
};

/// What is known of the check; kept in the store.
struct CheckNotes {
    Instant done; ///< by the hub's clock; zero: never
    std::vector<DifferingMonth> months;
    qint64 reloaded = 0;  ///< events that were missing here, since the store was made
    Instant reloadedAt;   ///< when that was last

    /// The month of which the hub's events are to be asked for next.
    [[nodiscard]] const DifferingMonth *toReload() const;
    /// Whether something is still to be found out or put right.
    [[nodiscard]] bool isOpen() const;
    /// Months that differ although everything was tried.
    [[nodiscard]] int left() const;

    /// Notes in which months of a scope hub and station differ; those of which what was written here is to go out again.
    [[nodiscard]] std::vector<QString> compare(const QString &scope, const std::vector<CheckedMonth> &hub,
                                               const std::vector<CheckedMonth> &here);
    /// All that the hub holds of a month is here now.
    void noteReloaded(const QString &scope, const QString &month);

    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] static CheckNotes fromJson(const QJsonObject &json);
};

/// Sums up events by month; the same in any order.
class MonthSums
{
public:
    void add(const EventId &id, Instant at);
    [[nodiscard]] std::vector<CheckedMonth> months() const;

private:
    std::map<std::pair<int, int>, CheckedMonth> m_months; ///< by year and month
};

} // namespace permanence

#pragma once

#include "tests/ui/day/DayDesk.h"
#include "tests/ui/day/DayLedger.h"

#include <map>

namespace permanence::test {

/// How much of each there is in a store.
struct DayCounts
{
    qint64 calls = 0, missed = 0, tickets = 0, callbacks = 0, promises = 0, customers = 0, contacts = 0;
    qint64 attempts = 0, messages = 0, outcomes = 0, moves = 0; ///< events
};

/// The store after the day, read by its own connection once the window is closed.
class DayEvening
{
public:
    explicit DayEvening(const QString &path, const Clock &clock);

    [[nodiscard]] DayCounts counts();
    /// What differs from the ledger, a line each; empty: nothing was lost, nothing is there twice.
    [[nodiscard]] QStringList differences(const DayLedger &ledger, const std::vector<DayCaller> &callers,
                                          const std::map<std::size_t, std::size_t> &merged, std::size_t erased);
    /// What the check of the store finds.
    [[nodiscard]] QStringList findings();

private:
    void compareTicket(const DayTicket &expected, const DayCaller &caller, const DayCaller &customer);
    void compareCallback(const DayCallback &expected, Instant comesBack);
    void compareAdded(const QString &number, const QString &words);
    [[nodiscard]] qint64 callsThatSay(const QString &summary);
    void differ(const QString &what, const QString &found, const QString &expected);
    template <class T>
    void same(const QString &what, const T &found, const T &expected);

    std::unique_ptr<Store> m_store;
    AgentId m_lea;
    QStringList m_differences;
};

/// Whether the bytes stand in any file of the store, in whatever case.
[[nodiscard]] bool isInFiles(const QString &storePath, const QByteArray &bytes);

} // namespace permanence::test

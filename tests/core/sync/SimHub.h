#pragma once

#include "core/sync/HubProtocol.h"

#include <map>
#include <memory>
#include <set>

// A small model of the hub: what PostgreSQL and the functions of resources/hub do, in memory.

namespace permanence::test {

/// Mistakes that are planted one at a time, to see whether the simulation finds them.
enum class Planted {
    None,
    SequenceCursor,
    CursorAfterRows,
    NoIncarnation,
    AcknowledgedBeforeCommit,
    OutboxEmptied,
    WallClock,
    WholeRecord,
    BalanceAsField,
    RetryStops,
    GrantWithoutBackfill,
    SnapshotAfterPages ///< what a new station goes on from is noted last instead of first
};

struct SimMember {
    AgentId agent;
    QStringList scopes;
};

/// An event with its place.
struct HubRow {
    HubPosition place;
    Uuid station;
    int incarnation = 1;
    std::shared_ptr<const WireEvent> event;
};

struct HubStation {
    QString login, machine;
    int incarnation = 1;
    qint64 lastOseq = 0;
    std::map<qint64, EventId> taken; ///< of this incarnation
};

struct HubRefusal {
    Uuid station;
    int incarnation = 1;
    Rejected what;
};

/// What survives a restart; copied to be fallen back to.
struct HubData {
    std::map<HubPosition, HubRow> rows;
    std::map<EventId, HubPosition> byId;
    std::set<QByteArray> numbers;
    std::map<Uuid, HubStation> stations;
    std::vector<HubRefusal> refused;
    qint64 nextXid = 10, nextSeq = 1, nextNumber = 1;
};

/// A push between its beginning and its commit.
struct OpenPush {
    qint64 xid = 0;
    Uuid station;
    HubStation after;
    std::vector<HubRow> rows;
    std::vector<HubRefusal> refused;
    Pushed answer;
};

class SimHub
{
public:
    explicit SimHub(Planted planted) : m_planted(planted) {}

    Instant now;
    HubHead head;
    std::map<QString, SimMember> members;

    /// All questions but pushes are answered at once.
    [[nodiscard]] HubAnswer answer(const QString &login, const HubQuestion &question);
    /// Whether a push must wait for another one: of the same station, or with the same event or number.
    [[nodiscard]] bool mustWait(const PushEvents &push) const;
    /// Begins the transaction of a push; its places in the order are given now.
    qint64 begin(const QString &login, const PushEvents &push);
    [[nodiscard]] const Pushed &answerOf(qint64 xid) const { return m_open.at(xid).answer; }
    [[nodiscard]] bool isOpen(qint64 xid) const { return m_open.contains(xid); }
    void commit(qint64 xid);
    void abort(qint64 xid) { m_open.erase(xid); }

    [[nodiscard]] const HubData &data() const { return m_data; }
    /// What was committed so far, oldest first, to fall back to.
    [[nodiscard]] const std::vector<std::pair<Instant, HubData>> &past() const { return m_past; }
    void keepPast();
    /// A standby takes over with what it had; transaction ids are given out again.
    void failOver(std::size_t to);
    /// Restored from a copy, under a new epoch.
    void restore(std::size_t to, const Uuid &epoch);
    [[nodiscard]] bool isVisible(const QString &snapshot, qint64 xid) const;

private:
    [[nodiscard]] QString snapshot() const;
    [[nodiscard]] Pulled pull(const QStringList &scopes, const PullEvents &asked) const;
    [[nodiscard]] FirstPage firstPage(const QStringList &scopes, const AskFirst &asked) const;
    [[nodiscard]] Checked check(const QStringList &scopes, const AskCheck &asked) const;
    [[nodiscard]] MonthPage monthPage(const QStringList &scopes, const AskMonth &asked) const;
    [[nodiscard]] QString cursorNow() const;
    [[nodiscard]] Registered registerStation(const QString &login, const RegisterStation &asked);
    [[nodiscard]] QString reasonAgainst(const SimMember &member, const WireEvent &event,
                                        const std::set<QByteArray> &numbers) const;
    void fallBackTo(std::size_t to);

    Planted m_planted;
    HubData m_data;
    std::map<qint64, OpenPush> m_open;
    std::vector<std::pair<Instant, HubData>> m_past;
};

/// The ticket number in a body of the simulation; empty: none.
[[nodiscard]] QByteArray numberIn(const QByteArray &body);
/// The value of a member in a body of the simulation, written as `a=1;b=2`.
[[nodiscard]] QByteArray valueIn(const QByteArray &body, const char *key);

} // namespace permanence::test

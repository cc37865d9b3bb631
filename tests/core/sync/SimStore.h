#pragma once

#include "core/sync/SyncMemory.h"
#include "tests/core/sync/SimHub.h"

#include <functional>
#include <set>

// A station's store in the simulation: what SyncMemory asks for, and the little that people do.

namespace permanence::test {

/// The machine lost power; what was committed stands.
struct SimCrash {
};

/// Batches are small here, so that there are several.
inline constexpr int kSimBatch = 5;

/// How a stream of the simulation stands.
struct SimState {
    QByteArray number, severity, name, language;
    AgentId owner;
    bool isClosed = false;
    int bought = 0, used = 0, left = 0;
    int facts = 0;
    bool operator==(const SimState &) const = default;
};

struct SimEvent {
    WireEvent wire; ///< `oseq` is not used; `scope` empty: it never went out
    bool operator==(const SimEvent &) const = default;
};

struct SimRefused {
    EventId id;
    QString reason;
    QByteArray body;
};

/// Anything that can stand for a station's store: the model below, or a real Store.
class SimStore : public SyncMemory
{
public:
    /// Writes an event as somebody at the station does, and queues it for the hub.
    virtual WireEvent write(const QString &kind, const Uuid &stream, const QByteArray &body) = 0;
    [[nodiscard]] virtual QByteArray newNumber() = 0;
    [[nodiscard]] virtual std::vector<WireEvent> events() = 0;
    [[nodiscard]] virtual bool holds(const EventId &id) = 0;
    /// The last event of a stream in the order that counts.
    [[nodiscard]] virtual std::optional<EventId> lastOf(const Uuid &stream) = 0;
    /// Whether the outbox still has it, to be sent to a hub that lost it.
    [[nodiscard]] virtual bool canSendAgain(const EventId &id) = 0;
    [[nodiscard]] virtual std::vector<SimRefused> refused() = 0;
    /// What the author decides about a refused event: with another body, again, or not at all.
    virtual void change(const EventId &id, const QByteArray &body) = 0;
    virtual void again(const EventId &id) = 0;
    virtual void drop(const EventId &id) = 0;
    /// A fingerprint of the events in their order and of all that is computed from them.
    [[nodiscard]] virtual QByteArray digest() = 0;
    [[nodiscard]] virtual std::map<Uuid, SimState> states() = 0;
    /// A copy as of now: a backup, or the store of a cloned machine.
    [[nodiscard]] virtual std::unique_ptr<SimStore> copy() = 0;

    AgentId agent;
    Duration clockError = 0; ///< how far the machine's clock is off
    const Instant *hubClock = nullptr; ///< the true time
    /// Called before and after each commit; may throw SimCrash.
    std::function<void()> atCommit;

    [[nodiscard]] Instant now() const { return *hubClock + clockError; }
};

/// The model: SyncStore's promises over a map.
class ModelStore final : public SimStore
{
public:
    ModelStore(Planted planted, RandomSource &random, const Uuid &station) : m_planted(planted), m_random(random)
    {
        m_data.facts.station = station;
    }

    WireEvent write(const QString &kind, const Uuid &stream, const QByteArray &body) override;
    [[nodiscard]] QByteArray newNumber() override;
    [[nodiscard]] std::vector<WireEvent> events() override;
    [[nodiscard]] bool holds(const EventId &id) override { return m_data.events.contains(id); }
    [[nodiscard]] std::optional<EventId> lastOf(const Uuid &stream) override;
    [[nodiscard]] bool canSendAgain(const EventId &id) override;
    [[nodiscard]] std::vector<SimRefused> refused() override;
    void change(const EventId &id, const QByteArray &body) override;
    void again(const EventId &id) override;
    void drop(const EventId &id) override;
    [[nodiscard]] QByteArray digest() override;
    [[nodiscard]] std::map<Uuid, SimState> states() override;
    [[nodiscard]] std::unique_ptr<SimStore> copy() override;

    [[nodiscard]] Result<SyncFacts> facts() override;
    [[nodiscard]] Result<void> join(const Member &member) override;
    [[nodiscard]] Result<std::vector<WireEvent>> nextBatch(const PushLimit &limit, Instant hubNow,
                                                           std::optional<qint64> after) override;
    [[nodiscard]] Result<void> acknowledge(const Pushed &pushed, Instant hubNow) override;
    [[nodiscard]] Result<void> resolve(qint64 lastOseq, const Rejections &rejections, Instant hubNow) override;
    [[nodiscard]] Result<void> fallBack(qint64 lastOseq) override;
    [[nodiscard]] Result<void> beginIncarnation(int incarnation, qint64 lastOseq) override;
    [[nodiscard]] Result<void> beginAnew() override;
    [[nodiscard]] Result<void> spoil() override { return {}; }
    [[nodiscard]] Result<void> take(const Pulled &pulled) override;
    [[nodiscard]] Result<void> take(const FirstPage &page) override;
    [[nodiscard]] Result<void> compare(const Checked &checked, std::optional<Instant> roundEnds) override;
    [[nodiscard]] Result<void> reload(const MonthPage &page) override;
    [[nodiscard]] Result<void> goBack(const HubHead &head, bool toBeginning) override;
    [[nodiscard]] Result<std::vector<qint64>> nextMissing() override;
    [[nodiscard]] Result<void> sendAgain(const std::vector<qint64> &asked, const Missing &missing) override;
    [[nodiscard]] Result<void> setScopes(const QStringList &scopes, int scopeVersion) override;
    [[nodiscard]] Result<void> keepNumbers(const NumberBlock &block) override;
    [[nodiscard]] Result<std::vector<EraseEvents::Body>> nextRewritten() override
    {
        return std::vector<EraseEvents::Body>();
    }
    [[nodiscard]] Result<void> acknowledgeRewritten(const std::vector<EraseEvents::Body> &) override { return {}; }

private:
    struct Data {
        SyncFacts facts;
        std::map<EventId, SimEvent> events;
        std::map<qint64, EventId> outbox;
        std::map<EventId, SimRefused> refused;
        std::map<Instant, QString> kept;
        qint64 missingFrom = 0;
        Stamp lastStamp;
        std::vector<std::pair<qint64, qint64>> numbers; ///< blocks: next and last
        int beyond = 0;
        FirstPlace first;
        QString snapshot; ///< of the first page
    };

    /// Runs `work` as one transaction.
    template <class Work>
    Result<void> commit(Work work)
    {
        atCommit();
        work();
        atCommit();
        return {};
    }
    /// Keeps both together, unless the mistake is planted that they are not.
    [[nodiscard]] Result<void> keep(const std::function<void()> &rows, const std::function<void()> &place);
    void takeEvents(const std::vector<WireEvent> &events);
    void noteCursor(const QString &cursor, Instant at);
    void beginAgain();
    void queue(const EventId &id) { m_data.outbox[std::max(lastQueued(), m_data.facts.sent) + 1] = id; }
    [[nodiscard]] qint64 lastQueued() const { return m_data.outbox.empty() ? 0 : m_data.outbox.rbegin()->first; }
    [[nodiscard]] std::vector<EventId> aheadOf(Instant hubNow) const;
    void restamp(const std::vector<EventId> &ids, Instant hubNow);
    void acknowledgeNow(const Pushed &pushed, Instant hubNow);
    void sendAllAgain();
    /// What went out under an earlier incarnation cannot be asked for: it goes out again.
    void queueEarlier(qint64 from);
    [[nodiscard]] QString scopeOf(const Uuid &stream) const;
    [[nodiscard]] SimState stateOf(const std::vector<const WireEvent *> &stream) const;

    Planted m_planted;
    RandomSource &m_random;
    Data m_data;
};

} // namespace permanence::test

#pragma once

#include "core/store/Store.h"
#include "core/sync/SyncMemory.h"

namespace permanence {

/// Takes a person out of everything the store holds, as a colleague's station did; inside Store::write().
using PersonEraser = std::function<void(Store &store, const ContactId &contact)>;

/// What a station keeps of its hub, in its own SQLite file: what was pulled and the place where to go on are committed
/// together. One thread, like its Store.
class SyncStore final : public SyncMemory
{
public:
    /// How long confirmed events stay, to be sent again to a hub that lost them.
    static constexpr Duration kRetention = 14 * kDay;
    static constexpr Duration kCursorEvery = 5 * kMinute;
    static constexpr Duration kCursorsFor = kDay;
    /// So many numbers are left when the next block is fetched: 20 of one block, and another one.
    static constexpr qint64 kFewNumbers = 120;

    explicit SyncStore(Store &store, PersonEraser eraser = {}) : m_store(store), m_eraser(std::move(eraser)) {}

    [[nodiscard]] Result<SyncFacts> facts() override;
    [[nodiscard]] Result<void> join(const Member &member) override;
    [[nodiscard]] Result<std::vector<WireEvent>> nextBatch(const PushLimit &limit, Instant hubNow,
                                                           std::optional<qint64> after = {}) override;
    [[nodiscard]] Result<void> acknowledge(const Pushed &pushed, Instant hubNow) override;
    [[nodiscard]] Result<void> resolve(qint64 lastOseq, const Rejections &rejections, Instant hubNow) override;
    [[nodiscard]] Result<void> fallBack(qint64 lastOseq) override;
    [[nodiscard]] Result<void> beginIncarnation(int incarnation, qint64 lastOseq) override;
    [[nodiscard]] Result<void> beginAnew() override;
    [[nodiscard]] Result<void> spoil() override;
    [[nodiscard]] Result<void> take(const Pulled &pulled) override;
    [[nodiscard]] Result<void> take(const FirstPage &page) override;
    [[nodiscard]] Result<void> compare(const Checked &checked, std::optional<Instant> roundEnds) override;
    [[nodiscard]] Result<void> reload(const MonthPage &page) override;
    [[nodiscard]] Result<void> goBack(const HubHead &head, bool toBeginning) override;
    [[nodiscard]] Result<std::vector<qint64>> nextMissing() override;
    [[nodiscard]] Result<void> sendAgain(const std::vector<qint64> &asked, const Missing &missing) override;
    [[nodiscard]] Result<void> setScopes(const QStringList &scopes, int scopeVersion) override;
    [[nodiscard]] Result<void> keepNumbers(const NumberBlock &block) override;
    [[nodiscard]] Result<std::vector<EraseEvents::Body>> nextRewritten() override;
    [[nodiscard]] Result<void> acknowledgeRewritten(const std::vector<EraseEvents::Body> &bodies) override;

private:
    struct Outgoing;
    struct Batch;
    [[nodiscard]] SyncFacts read();
    [[nodiscard]] Batch outgoing(qint64 after, const PushLimit &limit);
    [[nodiscard]] std::vector<qint64> aheadOf(Instant hubNow);
    [[nodiscard]] AgentId ownAgent();
    [[nodiscard]] QString scopeFor(const WireEvent &event, const QString &home);
    void startAsNewStation();
    void discardNumbers();
    void sendAllAgain();
    /// What went out under an earlier incarnation, from that number on, cannot be asked for: it goes out again, and is
    /// taken once.
    void queueEarlier(qint64 from);
    void keepCursor(const QString &cursor, Instant hubNow);

    void takeEvents(const std::vector<WireEvent> &events);
    /// Takes what went missing here into the log alone. How many there were.
    std::size_t takeMissing(const std::vector<WireEvent> &events);
    void rewrite();
    void noteCursor(const QString &cursor, Instant hubNow);
    [[nodiscard]] Result<void> cleanUp();
    void takeAgain(const WireEvent &wire, qint64 seq);
    void eraseHere(const std::vector<WireEvent> &events);

    [[nodiscard]] CheckNotes checkNotes();
    void keep(const CheckNotes &notes);

    Store &m_store;
    PersonEraser m_eraser;
    std::vector<std::pair<qint64, WireEvent>> m_rewritings; ///< of the batch that is being taken
};

/// All is to be given once more as to a new station. Inside Store::write().
void beginAgain(Store &store);
/// What the store holds is to be compared with the hub at the next opportunity. Errors: those of a store.
[[nodiscard]] Result<void> askForCheck(Store &store);

/// Puts an event of the log into the outbox again; the number it had stays with it. Inside Store::write().
void queueAgain(Database &database, qint64 seq);

/// Gives events stamps that do not lie ahead of the hub's clock, in their order among themselves; each comes after all
/// others of its stream. Inside Store::write().
void restamp(Store &store, const std::vector<qint64> &seqs, Instant hubNow);

} // namespace permanence

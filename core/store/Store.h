#pragma once

#include "core/policy/PolicyLibrary.h"
#include "core/store/EventLog.h"
#include "core/store/Queries.h"
#include "core/store/TicketRecord.h"
#include "core/time/Clock.h"

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <utility>

namespace permanence {

class Projector;

/// What a committed transaction touched; windows refresh what they show of it.
struct ChangeSet {
    std::set<Uuid> streams;
};

/// An event made elsewhere, as it is to stand in the log.
struct Arrival {
    Event event;
    QString scope;      ///< who may read it
    Instant erased;     ///< when a person was taken out of its body; 0: never
    QString streamKind; ///< as it was written: a newer program has kinds that this one does not know
};

/// Where a store comes from and what it runs with.
struct StoreOptions {
    /// Makes the file where there is none; without it a missing file is the error NoSuchFile.
    bool create = true;
    /// Seeds ids; 0: by the operating system.
    quint64 randomSeed = 0;
    /// Called while a migration or a backup before it runs.
    std::function<void(const QString &what)> progress;
    /// How long a write waits for another program that is writing, in milliseconds.
    int busyTimeout = Database::kBusyTimeout;
};

/// The write side of one file: the log, its projections and their one transaction. Lives in one thread.
class Store
{
public:
    /// Opens, and where needed makes or migrates, the store at `path` (`:memory:`: one of its own).
    /// Before each migration a backup is made beside the file. A fresh store gets the shipped policies.
    /// Errors: StoreNewer, StoreForeign, StoreDamaged, StoreReadOnly, StoreFull, StoreBusy, BackupFailed, NoSuchFile.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString &path, const Clock &clock,
                                                             const StoreOptions &options = {});
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    /// Runs `work` in one transaction: all of its events and projections are committed, or, where it answers
    /// with an error or something fails, none. A call inside a call joins the outer transaction.
    template <class T>
    [[nodiscard]] Result<T> write(const std::function<Result<T>(Store &)> &work)
    {
        Result<T> result = Error{};
        const Result<void> done = transact([&]() -> Result<void> {
            result = work(*this);
            return result ? Result<void>() : Result<void>(result.error());
        });
        return done ? std::move(result) : Result<T>(done.error());
    }

    /// The same for work that answers with nothing.
    [[nodiscard]] Result<void> run(const std::function<Result<void>()> &work) { return transact(work); }
    /// Computes all tables anew from the log; `progress` is told how many events are done. Where somebody else has the file
    /// open, in one transaction. Else nobody can open it meanwhile (RollbackJournal), and the tables are emptied in a
    /// transaction of their own, so that what stood in them need not be kept until all is done: one that is cut off is done
    /// when the store is opened again, and until then nothing is written any more.
    [[nodiscard]] Result<void> rebuild(const std::function<void(qint64)> &progress = {});

    /// Adds an event by `author` and projects it; only inside write(). `at` none: now.
    EventId append(const Stream &stream, EventBody body, const AgentId &author,
                   std::optional<Instant> at = std::nullopt);
    /// Adds an event made elsewhere (or with a derived id) as it is; false where it is there already.
    bool merge(Event event, bool queueForHub);
    /// Adds many events made elsewhere, in their order, and projects each stream once. Those that are there already are
    /// left out: their places in `arrivals`. Only inside write().
    std::vector<std::size_t> mergeAll(std::vector<Arrival> arrivals);

    /// A fresh UUIDv7.
    [[nodiscard]] Uuid newId();
    /// The next ticket number of the year, as 2026-000123: unique, never given again.
    [[nodiscard]] QString newTicketNumber(int year);

    /// What is shown of a stream is other than it was, without an event of it; inside write().
    void noteChange(const Uuid &stream) { m_changes.streams.insert(stream); }
    void setMeta(const QString &key, const QString &value);
    void saveDraft(const QString &key, const QString &body); ///< an empty body removes it

    [[nodiscard]] Queries &queries() { return m_queries; }
    /// As Queries::prepaid(), which is read again only where it may have changed. Inside write().
    [[nodiscard]] const PrepaidView &prepaid(const CustomerId &customer);
    [[nodiscard]] EventLog &log() { return m_log; }
    [[nodiscard]] Projector &projector() { return *m_projector; }
    [[nodiscard]] Database &database() { return m_database; }
    [[nodiscard]] const PolicyLibrary &policies() const { return m_policies; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] Instant now() const { return m_clock.now(); }

    /// Reads what other programs have published since; each write() begins with it.
    [[nodiscard]] Result<void> refresh();
    /// What the last committed write() touched, told once; nothing where it failed.
    [[nodiscard]] ChangeSet takeChanges() { return std::exchange(m_changes, {}); }

    /// While `fill` runs, what is merged is only written to the log, for a store that is filled from elsewhere: to compute
    /// all tables once afterwards takes a fraction of the time. A store that is left in between (the power fails, or `fill`
    /// answers with an error, which is this one's then) is computed when it is opened again. `progress` is told how many
    /// events are computed. Not inside write().
    [[nodiscard]] Result<void> load(const std::function<Result<void>()> &fill,
                                    const std::function<void(qint64)> &progress = {});

private:
    Store(const QString &path, const Clock &clock, const StoreOptions &options);
    Result<void> transact(const std::function<Result<void>()> &work);
    Result<void> inTransaction(const std::function<Result<void>()> &work);
    void beginStation();
    void publishShippedPolicies();
    void loadPolicies();
    void learnFromOthers();
    void forgetPrepaid(const EventBody &body);

    Database m_database;
    const Clock &m_clock;
    PolicyLibrary m_policies;
    EventLog m_log;
    std::unique_ptr<Projector> m_projector;
    Queries m_queries;
    RandomSource m_random;
    Stamp m_lastStamp;
    ChangeSet m_changes;
    std::map<CustomerId, PrepaidView> m_prepaid; ///< as it was read since work was last written
    qint64 m_seenVersion = 0; ///< of the file, when the policies were last read
    std::optional<Error> m_notComputed; ///< why the tables are empty
    bool m_inTransaction = false;
    bool m_loading = false;
};

/// The schema version that this program writes.
[[nodiscard]] int storeVersion();

} // namespace permanence

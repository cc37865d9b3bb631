#include "core/store/Store.h"

#include "core/policy/BundledPolicies.h"
#include "core/policy/PolicyLoader.h"
#include "core/store/Migrations.h"
#include "core/store/Projector.h"
#include "core/store/Rewriting.h"
#include "core/store/RollbackJournal.h"
#include "core/store/StoreFile.h"
#include "core/store/StoreLock.h"

#include <QFileInfo>
#include <QScopeGuard>

namespace permanence {
namespace {

const QString kLastStamp = u"last_stamp"_s;
const QString kRebuild = u"rebuild"_s; ///< what asks for all tables to be computed anew

template <class T>
Result<T> guarded(const std::function<Result<T>()> &work)
{
    try {
        return work();
    } catch (const DatabaseError &failure) {
        return failure.error;
    }
}

/// Begins the next block that the hub gave; its first number, or nothing where there is none.
std::optional<qint64> numberOfReserve(Database &database, int year)
{
    static constexpr char kReserve[] = "SELECT first, last FROM number_reserve WHERE year = ? ORDER BY first LIMIT 1";
    static constexpr char kBegun[] = "DELETE FROM number_reserve WHERE year = ? AND first = ?";
    static constexpr char kBlock[] = "UPDATE number_block SET next = ?, last = ? WHERE year = ?";
    qint64 first = 0;
    qint64 last = 0;
    {
        Query query(database, kReserve, year);
        if (!query.next())
            return std::nullopt;
        first = query.get<qint64>(0);
        last = query.get<qint64>(1);
    }
    Query(database, kBegun, year, first).run();
    Query(database, kBlock, first, last, year).run();
    return first;
}

/// Whether numbers are a hub's to give, so that no other station gives the same.
bool hasHub(Database &database)
{
    static constexpr char kSql[] = "SELECT 1 FROM hub";
    return Query(database, kSql).next();
}

/// A number of a station whose hub gave it none, or that was away until all were used up: with a part of its own.
QString numberBeyond(Store &store, int year)
{
    const QString kGiven = u"numbers_beyond"_s;
    const int number = store.queries().meta(kGiven).toInt() + 1;
    store.setMeta(kGiven, QString::number(number));
    const QString station = store.queries().meta(u"station"_s).remove(u'-').right(6).toUpper();
    return u"%1-%2-%3"_s.arg(year, 4, 10, QChar(u'0')).arg(station).arg(number, 3, 10, QChar(u'0'));
}

/// With an erasure texts change in streams that have no event of it.
void noteRewriting(const EventBody &body, ChangeSet &changes)
{
    if (std::holds_alternative<PersonErased>(body))
        changes.streams.insert(Uuid{});
}

} // namespace

int storeVersion()
{
    return static_cast<int>(migrations().size());
}

Result<std::unique_ptr<Store>> Store::open(const QString &path, const Clock &clock, const StoreOptions &options)
{
    const bool exists = path != u":memory:"_s && QFileInfo::exists(path);
    if (!exists && !options.create)
        return Error{ErrorCode::NoSuchFile, {path}, {}};
    if (exists)
        PERMANENCE_CHECK(checkFile(path));
    return guarded<std::unique_ptr<Store>>([&]() -> Result<std::unique_ptr<Store>> {
        std::unique_ptr<Store> store(new Store(path, clock, options));
        std::unique_ptr<StoreLock> alone; // no step is taken under the feet of a window that knows the schema as it is
        migrate(store->m_database, storeVersion(), [&](const Migration &step) {
            if (!alone) {
                auto locked = StoreLock::alone(path);
                if (!locked)
                    throw DatabaseError{locked.error()};
                alone = *std::move(locked);
            }
            if (options.progress)
                options.progress(step.name);
            const Result<QString> backup =
                backUpBeside(path, u"before-"_s + QString::number(step.version), clock.now().utc());
            if (!backup)
                throw DatabaseError{backup.error()};
        });
        store->loadPolicies();
        if (!store->m_queries.meta(kRebuild).isEmpty()) {
            if (options.progress)
                options.progress(kRebuild);
            PERMANENCE_CHECK(store->rebuild());
        }
        PERMANENCE_CHECK(store->transact([&]() -> Result<void> {
            store->beginStation();
            store->publishShippedPolicies();
            return {};
        }));
        if (isUnclean(*store)) // while somebody else reads, it stays for the next time
            [[maybe_unused]] const Result<void> cleaned = cleanFile(*store);
        return store;
    });
}

Store::Store(const QString &path, const Clock &clock, const StoreOptions &options)
    : m_database(path, Database::Mode::ReadWrite, options.busyTimeout), m_clock(clock), m_log(m_database),
      m_projector(std::make_unique<Projector>(m_database, m_log, m_policies)), m_queries(m_database),
      m_random(options.randomSeed ? RandomSource(options.randomSeed) : systemRandom())
{
}

Store::~Store() = default;

Result<void> Store::transact(const std::function<Result<void>()> &work)
{
    if (m_inTransaction)
        return work();
    if (m_notComputed)
        return *m_notComputed;
    m_changes = {};
    const PolicyLibrary known = m_policies;
    m_inTransaction = true;
    const auto ended = qScopeGuard([this] { m_inTransaction = false; });
    const Result<void> done = guarded<void>([&] { return inTransaction(work); });
    if (!done) { // as if it had never been tried
        m_changes = {};
        m_prepaid.clear();
        m_policies = known;
        m_seenVersion = 0;
    }
    return done;
}

Result<void> Store::inTransaction(const std::function<Result<void>()> &work)
{
    Transaction transaction(m_database);
    learnFromOthers();
    // Another process may have written since: its stamps come before ours.
    m_lastStamp = {m_queries.meta(kLastStamp).toLongLong()};
    const Stamp before = m_lastStamp;
    PERMANENCE_CHECK(work());
    if (m_lastStamp != before)
        setMeta(kLastStamp, QString::number(m_lastStamp.value));
    transaction.commit();
    return {};
}

Result<void> Store::refresh()
{
    return guarded<void>([&]() -> Result<void> {
        learnFromOthers();
        return {};
    });
}

void Store::learnFromOthers()
{
    const qint64 version = m_database.dataVersion();
    if (version == m_seenVersion)
        return;
    loadPolicies();
    m_prepaid.clear();
    m_seenVersion = version;
}

const PrepaidView &Store::prepaid(const CustomerId &customer)
{
    const auto known = m_prepaid.find(customer);
    return known != m_prepaid.end() ? known->second : m_prepaid.emplace(customer, m_queries.prepaid(customer)).first->second;
}

void Store::forgetPrepaid(const EventBody &body)
{
    const bool leavesAsIs = std::holds_alternative<CallReceived>(body) || std::holds_alternative<CallRefused>(body) ||
                            std::holds_alternative<MailRedirected>(body) || std::holds_alternative<MailQueued>(body) ||
                            std::holds_alternative<TicketOpened>(body) || std::holds_alternative<Taken>(body) ||
                            std::holds_alternative<NoteAdded>(body);
    if (!leavesAsIs)
        m_prepaid.clear();
}

EventId Store::append(const Stream &stream, EventBody body, const AgentId &author, std::optional<Instant> at)
{
    const Instant now = m_clock.now();
    m_lastStamp = nextStamp(m_lastStamp, now);
    Event event{EventId(Uuid::v7(now, m_random)), stream, author, at.value_or(now), m_lastStamp, 1, 0,
                std::move(body)};
    const EventId id = event.id;
    event.written = writeBody(event.body);
    event.seq = m_log.append(event);
    m_log.queueForHub(event.seq);
    m_projector->project(event, false);
    forgetPrepaid(event.body);
    m_changes.streams.insert(stream.id);
    noteRewriting(event.body, m_changes);
    return id;
}

bool Store::merge(Event event, bool queueForHub)
{
    if (m_log.contains(event.id))
        return false;
    if (m_loading) {
        const qint64 seq = m_log.append(event);
        if (queueForHub)
            m_log.queueForHub(seq);
        m_lastStamp = std::max(m_lastStamp, event.stamp);
        return true;
    }
    const bool late = m_log.isLate(event);
    event.seq = m_log.append(event);
    if (queueForHub)
        m_log.queueForHub(event.seq);
    m_lastStamp = std::max(m_lastStamp, event.stamp);
    m_projector->project(event, late);
    m_prepaid.clear();
    m_changes.streams.insert(event.stream.id);
    noteRewriting(event.body, m_changes);
    return true;
}

std::vector<std::size_t> Store::mergeAll(std::vector<Arrival> arrivals)
{
    struct Gathered {
        std::vector<Event> events;
        std::optional<std::pair<Stamp, EventId>> last; ///< of what was there before
    };
    std::vector<std::size_t> known;
    std::vector<Uuid> order; // policies first, for they judge tickets; all others as they came
    std::map<Uuid, Gathered> streams;
    for (std::size_t i = 0; i < arrivals.size(); ++i) {
        Event &event = arrivals[i].event;
        const bool isFirst = !streams.contains(event.stream.id);
        const auto last = isFirst && !m_loading ? m_log.lastOf(event.stream.id) : std::nullopt;
        event.seq = m_log.append(event, arrivals[i].scope, arrivals[i].erased, arrivals[i].streamKind);
        if (event.seq == 0) {
            known.push_back(i);
            continue;
        }
        m_lastStamp = std::max(m_lastStamp, event.stamp);
        if (m_loading)
            continue;
        noteRewriting(event.body, m_changes);
        m_changes.streams.insert(event.stream.id);
        if (isFirst)
            order.insert(event.stream.kind == StreamKind::Policy ? order.begin() : order.end(), event.stream.id);
        Gathered &stream = streams[event.stream.id];
        if (isFirst)
            stream.last = last;
        stream.events.push_back(std::move(event));
    }
    const auto orderOf = [](const Event &event) { return std::pair(event.stamp, event.id); };
    for (const Uuid &id : order) {
        Gathered &stream = streams[id];
        std::sort(stream.events.begin(), stream.events.end(),
                  [&](const Event &a, const Event &b) { return orderOf(a) < orderOf(b); });
        m_projector->projectTogether(stream.events, !stream.last, stream.last && *stream.last > orderOf(stream.events.front()));
    }
    if (!order.empty())
        m_prepaid.clear();
    return known;
}

Uuid Store::newId()
{
    return Uuid::v7(m_clock.now(), m_random);
}

QString Store::newTicketNumber(int year)
{
    // Without a hub the store is its own block, without an end; a hub hands out blocks of 100. Two plain statements:
    // an upsert that returns its row would make FTS5 write out what it gathers.
    static constexpr char kNext[] = "SELECT next, last FROM number_block WHERE year = ?";
    static constexpr char kBegin[] = "INSERT INTO number_block (year, next, last) VALUES (?, 2, 0)";
    static constexpr char kAdvance[] = "UPDATE number_block SET next = next + 1 WHERE year = ?";
    qint64 number = 1;
    qint64 last = 0;
    bool isFirst = false;
    {
        Query query(m_database, kNext, year);
        isFirst = !query.next();
        if (!isFirst) {
            number = query.get<qint64>(0);
            last = query.get<qint64>(1);
        }
    }
    if (last == 0 && hasHub(m_database))
        return numberBeyond(*this, year);
    if (last > 0 && number > last) {
        const std::optional<qint64> next = numberOfReserve(m_database, year);
        if (!next)
            return numberBeyond(*this, year);
        number = *next;
    }
    Query(m_database, isFirst ? kBegin : kAdvance, year).run();
    return u"%1-%2"_s.arg(year, 4, 10, QChar(u'0')).arg(number, 6, 10, QChar(u'0'));
}

void Store::setMeta(const QString &key, const QString &value)
{
    static constexpr char kSql[] = "INSERT INTO meta (key, value) VALUES (?, ?) "
                                   "ON CONFLICT (key) DO UPDATE SET value = excluded.value";
    Query(m_database, kSql, key, value).run();
}

void Store::saveDraft(const QString &key, const QString &body)
{
    static constexpr char kSave[] = "INSERT INTO draft (key, body, saved) VALUES (?, ?, ?) "
                                    "ON CONFLICT (key) DO UPDATE SET body = excluded.body, saved = excluded.saved";
    static constexpr char kRemove[] = "DELETE FROM draft WHERE key = ?";
    if (body.isEmpty())
        Query(m_database, kRemove, key).run();
    else
        Query(m_database, kSave, key, body, m_clock.now()).run();
}

Result<void> Store::rebuild(const std::function<void(qint64)> &progress)
{
    static constexpr char kDone[] = "DELETE FROM meta WHERE key = ?";
    const auto compute = [&]() -> Result<void> {
        m_projector->rebuild(progress);
        Query(m_database, kDone, kRebuild).run();
        return {};
    };
    return guarded<void>([&]() -> Result<void> {
        if (m_log.lastSeq() == 0)
            return transact(compute); // of a new store there is nothing to compute
        const RollbackJournal journal(m_database);
        if (!journal.isUsed())
            return transact(compute);
        PERMANENCE_CHECK(transact([&]() -> Result<void> {
            setMeta(kRebuild, u"emptied"_s);
            m_projector->empty();
            return {};
        }));
        const Result<void> computed = transact(compute);
        if (!computed)
            m_notComputed = computed.error();
        return computed;
    });
}

Result<void> Store::load(const std::function<Result<void>()> &fill, const std::function<void(qint64)> &progress)
{
    PERMANENCE_CHECK(transact([&]() -> Result<void> {
        setMeta(kRebuild, u"loading"_s);
        return {};
    }));
    {
        m_loading = true;
        const auto loaded = qScopeGuard([this] { m_loading = false; });
        PERMANENCE_CHECK(fill());
    }
    return rebuild(progress);
}

void Store::beginStation()
{
    if (!m_queries.meta(u"station"_s).isEmpty())
        return;
    setMeta(u"store"_s, newId().text());
    setMeta(u"station"_s, newId().text());
    setMeta(u"incarnation"_s, u"1"_s);
}

void Store::publishShippedPolicies()
{
    for (const BundledDocument &document : bundledPolicyDocuments()) {
        LoadedPolicy loaded = loadPolicy(document.text);
        if (!loaded.isValid() || m_policies.find(loaded.policy.id, loaded.policy.version))
            continue;
        // Ids and stamps are derived, so that every station writes the same event for a shipped policy.
        const QByteArray name = "policy/" + loaded.policy.id.toUtf8() + '/' + QByteArray::number(loaded.policy.version);
        Event event;
        event.id = EventId(Uuid::derived("event/" + name));
        event.stream = {StreamKind::Policy, Uuid::derived("policy/" + loaded.policy.id.toUtf8())};
        event.stamp = {loaded.policy.version};
        event.body = PolicyPublished{loaded.policy.id, loaded.policy.version, QString::fromUtf8(document.text)};
        merge(event, true);
    }
}

void Store::loadPolicies()
{
    static constexpr char kSql[] = "SELECT id, version, document FROM policy";
    Query query(m_database, kSql);
    while (query.next()) {
        if (m_policies.find(query.get<QString>(0), query.get<int>(1)))
            continue;
        LoadedPolicy loaded = loadPolicy(query.get<QByteArray>(2));
        if (loaded.isValid())
            [[maybe_unused]] const Result<void> added = m_policies.add(std::move(loaded.policy));
    }
}

} // namespace permanence

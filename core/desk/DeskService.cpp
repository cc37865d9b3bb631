#include "core/desk/DeskService.h"

#include "core/desk/Drafts.h"

#include <QTimer>

namespace permanence {
namespace {

qint64 lastSeq(Store &store)
{
    return store.database().number("SELECT coalesce(max(seq), 0) FROM event");
}

/// What came after the event `seq`, which goes on to the last one. Nothing: what was written is no event, as what a
/// colleague is just typing, and nobody else shows it. Very much: an empty set, for anything may be other than it was.
std::optional<ChangeSet> changesSince(Store &store, qint64 &seq)
{
    static constexpr char kSql[] = "SELECT seq, stream, kind FROM event WHERE seq > ? ORDER BY seq LIMIT ?";
    constexpr int kMost = 500;
    ChangeSet changes;
    int count = 0;
    for (Query query(store.database(), kSql, seq, kMost); query.next(); ++count) {
        seq = query.get<qint64>(0);
        changes.streams.insert(query.get<Uuid>(1));
        if (query.get<QString>(2) == QLatin1StringView(PersonErased::kKind))
            changes.streams.insert(Uuid{}); // as the store itself notes it
    }
    if (count < kMost)
        return count > 0 ? std::optional(changes) : std::nullopt;
    seq = lastSeq(store);
    return ChangeSet{};
}

} // namespace

Result<std::unique_ptr<DeskService>> DeskService::open(const QString &path, const QString &login, const Clock &clock,
                                                       const StoreOptions &options)
{
    std::unique_ptr<DeskService> service(new DeskService(path, clock));
    PERMANENCE_CHECK(service->start(login, options));
    return service;
}

DeskService::DeskService(QString path, const Clock &clock)
    : m_path(std::move(path)), m_clock(clock), m_writer(new QObject), m_reader(new QObject),
      m_writing(std::make_unique<Writing>()), m_reading(std::make_unique<Reading>())
{
    m_writerThread.setObjectName(u"permanence-writer"_s);
    m_readerThread.setObjectName(u"permanence-reader"_s);
    m_writer->moveToThread(&m_writerThread);
    m_reader->moveToThread(&m_readerThread);
    m_writerThread.start();
    m_readerThread.start();
}

DeskService::~DeskService()
{
    // Queued calls come in order, so each of these runs after all work that was given before.
    QMetaObject::invokeMethod(m_reader, [this] {
        m_reading->queries.reset();
        m_reading->database.reset();
        delete m_reader;
    }, Qt::BlockingQueuedConnection);
    QMetaObject::invokeMethod(m_writer, [this] {
        m_writing->desk.reset();
        m_writing->store.reset();
        delete m_writer;
    }, Qt::BlockingQueuedConnection);
    for (QThread *thread : {&m_readerThread, &m_writerThread}) {
        thread->quit();
        thread->wait();
    }
}

Result<void> DeskService::start(const QString &login, const StoreOptions &options)
{
    const auto opening = post<Result<void>>(m_writer, [this, login, options]() -> Result<void> {
        try {
            PERMANENCE_TRY(store, Store::open(m_path, m_clock, options));
            m_writing->store = std::move(store);
            PERMANENCE_TRY(agent, agentFor(*m_writing->store, login));
            PERMANENCE_CHECK(claimDrafts(*m_writing->store, agent));
            m_writing->desk = std::make_unique<Desk>(*m_writing->store, agent);
            m_agent = m_writing->store->queries().agent(agent).value_or(AgentView{});
            m_known = {m_writing->store->queries().desk(), m_writing->store->policies()};
            watchOtherPrograms();
            // What fell due while nobody was here is applied at once, and from then on within seconds.
            const auto fire = [this] {
                try {
                    const Result<int> closed = m_writing->desk->applyTimedRules();
                    if (closed && *closed > 0)
                        announce(m_writing->store->takeChanges());
                } catch (const DatabaseError &) {
                    // Tried again in seconds; a lasting fault shows with the next command.
                }
            };
            auto *rules = new QTimer(m_writer);
            QObject::connect(rules, &QTimer::timeout, m_writer, fire);
            rules->start(5000);
            fire();
            return {};
        } catch (const DatabaseError &failure) {
            return failure.error;
        }
    });
    PERMANENCE_CHECK(opening.result());
    const auto reading = post<Result<void>>(m_reader, [this]() -> Result<void> {
        try {
            m_reading->database = std::make_unique<Database>(m_path, Database::Mode::ReadOnly);
            m_reading->queries = std::make_unique<Queries>(*m_reading->database);
        } catch (const DatabaseError &failure) {
            return failure.error;
        }
        return {};
    });
    return reading.result();
}

void DeskService::announce(const ChangeSet &changes)
{
    if (changes.streams.empty())
        return; // a draft: nobody else shows it
    tell(changes);
}

void DeskService::tell(const ChangeSet &changes)
{
    try {
        Known news{m_writing->store->queries().desk(), m_writing->store->policies()};
        const std::lock_guard lock(m_newsLock);
        m_news = std::move(news);
    } catch (const DatabaseError &) {
        return; // what was committed stays so; the next change tells of both
    }
    QMetaObject::invokeMethod(this, [this, changes] { emit changed(changes); }, Qt::QueuedConnection);
}

const DeskService::Known &DeskService::known() const
{
    // An answer may be continued at once, before the queued signal: what it changed is known by then.
    const std::lock_guard lock(m_newsLock);
    if (m_news)
        m_known = *std::exchange(m_news, std::nullopt);
    return m_known;
}

void DeskService::watchOtherPrograms()
{
    // The command line or another window may write to the same file. Asked on the writing connection, the
    // number changes for commits of others alone; a glance costs microseconds.
    constexpr int kGlance = 400; // ms: what a colleague does is seen within a second
    const qint64 last = lastSeq(*m_writing->store); // before the number: what comes between is told twice rather than never
    m_writing->seenVersion = m_writing->store->database().dataVersion();
    auto *timer = new QTimer(m_writer);
    m_writing->look = [this, seq = last](bool everything) mutable {
        try {
            const qint64 version = m_writing->store->database().dataVersion();
            if (version == m_writing->seenVersion && !everything)
                return;
            m_writing->seenVersion = version;
            if (!m_writing->store->refresh()) // they may have published a policy
                return;
            const std::optional<ChangeSet> changes = changesSince(*m_writing->store, seq);
            if (everything)
                tell({});
            else if (changes) // else a colleague is typing
                tell(*changes);
        } catch (const DatabaseError &) {
            // Asked again at once; a lasting fault shows with the next query.
        }
    };
    QObject::connect(timer, &QTimer::timeout, m_writer, [this] { m_writing->look(false); });
    timer->start(kGlance);
}

void DeskService::lookForOthers(bool everything)
{
    QMetaObject::invokeMethod(m_writer, [this, everything] { m_writing->look(everything); }, Qt::QueuedConnection);
}

Reply<Result<std::optional<Event>>> DeskService::event(qint64 seq)
{
    using Answer = Result<std::optional<Event>>;
    return post<Answer>(m_reader, [this, seq]() -> Answer {
        try {
            return EventLog(*m_reading->database).event(seq);
        } catch (const DatabaseError &failure) {
            return failure.error;
        }
    });
}

} // namespace permanence

#include "core/sync/SyncThread.h"

#include "core/base/Literals.h"
#include "core/store/StoreLock.h"
#include "core/sync/SyncSession.h"

#include <QCoreApplication>
#include <QTimer>

namespace permanence {
namespace {

constexpr int kLookAgain = 1000;    ///< ms: whether the other program that syncs has ended
constexpr int kOpenAgain = 10'000;  ///< ms: after the store could not be opened

/// Whether nothing gets better until a person does something.
bool needsSomebody(ErrorCode code)
{
    switch (code) {
    case ErrorCode::HubUnreachable:
    case ErrorCode::HubBusy:
    case ErrorCode::HubReadOnly: // a standby, until it takes over
    case ErrorCode::HubFailed:
    case ErrorCode::StoreBusy:
        return false;
    default:
        return true;
    }
}

} // namespace

/// What the thread works with; made and ended in it.
class SyncThread::Station
{
public:
    explicit Station(SyncThread &thread) : m_thread(thread), m_isActive(thread.m_work.isActive)
    {
        m_news.hub = thread.m_work.hub;
        m_news.since = thread.m_work.clock.now();
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { turn(); });
        m_timer.start(0);
    }

    void turn()
    {
        if (m_thread.m_isEnding)
            return;
        if (!m_session && !begin())
            return;
        m_session->advance();
        if (m_thread.m_isEnding)
            return;
        look();
        m_timer.start(static_cast<int>(m_session->wait()));
    }
    void attend(bool isActive)
    {
        m_isActive = isActive;
        if (!m_session)
            return;
        m_session->attend(isActive);
        m_timer.start(static_cast<int>(m_session->wait()));
    }
    void tryNow()
    {
        if (m_session)
            startSession();
        m_timer.start(0);
    }

private:
    /// The lock, the store, the session. False: it is tried again later.
    bool begin()
    {
        const Work &work = m_thread.m_work;
        auto lock = StoreLock::sync(work.store);
        if (!lock) {
            const bool isElsewhere = lock.error().code == ErrorCode::SyncRunsAlready;
            const bool isOurs = lock.error().arguments.value(1) == QString::number(QCoreApplication::applicationPid());
            if (!isElsewhere || !isOurs) // else a thread of this window is just ending
                tell(isElsewhere ? SyncNews::Kind::Elsewhere : SyncNews::Kind::Attention, lock.error());
            m_timer.start(isOurs ? kLookAgain / 10 : kLookAgain);
            return false;
        }
        auto store = Store::open(work.store, work.clock, {false, 0, {}});
        if (!store) {
            tell(SyncNews::Kind::Attention, store.error());
            m_timer.start(kOpenAgain);
            return false;
        }
        m_lock = *std::move(lock);
        m_store = *std::move(store);
        m_memory = std::make_unique<SyncStore>(*m_store, work.eraser);
        startSession();
        return true;
    }
    void startSession()
    {
        m_thread.m_hub.close();
        m_session.emplace(*m_memory, m_thread.m_hub, copyOf(m_thread.m_work.store),
                          u"permanence " PERMANENCE_VERSION ""_s, m_thread.m_work.password);
        m_session->attend(m_isActive);
        m_heard = {};
    }

    void look()
    {
        const Instant now = m_thread.m_work.clock.now();
        const SyncFacts &facts = m_session->facts();
        const auto &heard = m_session->heard();
        if (heard.pushed != m_heard.pushed)
            m_news.pushed = now;
        if (heard.pulled != m_heard.pulled)
            m_news.pulled = now;
        m_heard = heard;
        if (const auto &member = m_session->state().member)
            m_news.role = member->role;
        const bool rightsChanged = !m_scopes.value_or(QStringList()).isEmpty() && *m_scopes != facts.scopes;
        m_scopes = facts.scopes;
        m_news.tied = facts.login;
        m_news.scopes = facts.scopes;
        const SyncStatus status = m_session->status();
        m_news.waiting = status.waiting;
        m_news.isBehind = status.isBehind;
        m_news.restores = status.restores;
        count();
        tell(kindOf(status), m_session->trouble());
        const bool hasChanged = !m_store->takeChanges().streams.empty();
        if (rightsChanged || hasChanged)
            emit m_thread.received(rightsChanged);
    }
    [[nodiscard]] SyncNews::Kind kindOf(const SyncStatus &status) const
    {
        if (const auto trouble = m_session->trouble())
            return needsSomebody(trouble->code) ? SyncNews::Kind::Attention : SyncNews::Kind::Offline;
        return status.kind == SyncStatus::Kind::InStep ? SyncNews::Kind::InStep : SyncNews::Kind::Working;
    }
    void count()
    {
        try {
            m_news.refused = m_store->database().number("SELECT count(*) FROM rejected");
            m_news.overtaken = m_store->database().number("SELECT count(*) FROM overtaken");
        } catch (const DatabaseError &) {
            // Counted again with the next turn.
        }
    }
    void tell(SyncNews::Kind kind, const std::optional<Error> &trouble)
    {
        if (kind != m_news.kind)
            m_news.since = m_thread.m_work.clock.now();
        m_news.kind = kind;
        m_news.trouble = trouble;
        emit m_thread.told(m_news);
    }

    SyncThread &m_thread;
    bool m_isActive;
    SyncNews m_news;
    std::optional<QStringList> m_scopes; ///< of which the store held events when one last looked
    std::unique_ptr<StoreLock> m_lock; ///< given back last
    std::unique_ptr<Store> m_store;
    std::unique_ptr<SyncStore> m_memory;
    std::optional<SyncSession> m_session;
    SyncSession::Heard m_heard;
    QTimer m_timer;
};

SyncThread::SyncThread(Work work) : m_work(std::move(work)), m_hub(m_work.hub), m_door(new QObject)
{
    setObjectName(u"permanence-sync"_s);
    m_door->moveToThread(this);
}

SyncThread::~SyncThread()
{
    delete m_door; // its thread has ended
}

void SyncThread::run()
{
    {
        Station station(*this);
        m_station = &station;
        exec();
        m_station = nullptr;
    }
    m_hub.close();
}

template <class Call>
void SyncThread::post(Call call)
{
    QMetaObject::invokeMethod(m_door, [this, call = std::move(call)] {
        if (m_station)
            call(*m_station);
    }, Qt::QueuedConnection);
}

void SyncThread::wake()
{
    post([](Station &station) { station.turn(); });
}

void SyncThread::attend(bool isActive)
{
    post([isActive](Station &station) { station.attend(isActive); });
}

void SyncThread::tryNow()
{
    post([](Station &station) { station.tryNow(); });
}

void SyncThread::end()
{
    m_isEnding = true;
    quit();
    m_hub.abort();
}

} // namespace permanence

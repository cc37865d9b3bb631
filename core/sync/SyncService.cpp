#include "core/sync/SyncService.h"

#include "core/sync/SyncThread.h"

#include <QDeadlineTimer>

namespace permanence {
namespace {

/// What lasts shorter is not shown, in ms: what is written goes up in a fraction of it.
constexpr int kCalm = 700;

bool isPassing(const SyncNews &now, const SyncNews &next)
{
    return now.kind == SyncNews::Kind::InStep && next.kind == SyncNews::Kind::Working;
}

} // namespace

SyncService::SyncService(QString storePath, const Clock &clock, PersonEraser eraser, QObject *parent)
    : QObject(parent), m_path(std::move(storePath)), m_clock(clock), m_eraser(std::move(eraser))
{
    m_calm.setSingleShot(true);
    m_calm.setInterval(kCalm);
    connect(&m_calm, &QTimer::timeout, this, [this] { show(m_next); });
}

SyncService::~SyncService()
{
    retire();
    QDeadlineTimer withHub(kPatienceWithHub), withStore(kPatienceWithStore);
    for (SyncThread *thread : m_retired) {
        while (!thread->wait(20) && !(thread->isConnecting() ? withHub : withStore).hasExpired()) {
        }
        if (thread->isFinished())
            delete thread;
        // Else it still waits for the system to find the hub: nothing of it can be cut off, and nothing is lost by it.
    }
}

void SyncService::start(const HubAddress &hub, const QString &password)
{
    retire();
    SyncNews news;
    news.kind = SyncNews::Kind::Working;
    news.since = m_clock.now();
    news.hub = hub;
    show(news);
    m_thread = new SyncThread({m_path, hub, password, m_clock, m_eraser, m_isActive});
    connect(m_thread, &SyncThread::told, this, &SyncService::take, Qt::QueuedConnection);
    connect(m_thread, &SyncThread::received, this, &SyncService::received, Qt::QueuedConnection);
    m_thread->start();
}

void SyncService::stop()
{
    retire();
    show({});
}

void SyncService::refuse(const HubAddress &hub, const Error &trouble)
{
    retire();
    SyncNews news;
    news.kind = SyncNews::Kind::Attention;
    news.since = m_clock.now();
    news.hub = hub;
    news.trouble = trouble;
    show(news);
}

void SyncService::retire()
{
    m_calm.stop();
    if (!m_thread)
        return;
    SyncThread *thread = std::exchange(m_thread, nullptr);
    disconnect(thread, nullptr, this, nullptr);
    m_retired.push_back(thread);
    connect(thread, &QThread::finished, this, [this, thread] {
        std::erase(m_retired, thread);
        thread->deleteLater();
    });
    thread->end();
}

void SyncService::wake()
{
    if (m_thread)
        m_thread->wake();
}

void SyncService::attend(bool isActive)
{
    if (std::exchange(m_isActive, isActive) != isActive && m_thread)
        m_thread->attend(isActive);
}

void SyncService::tryNow()
{
    if (m_thread)
        m_thread->tryNow();
}

void SyncService::take(const SyncNews &news)
{
    if (sender() != m_thread)
        return; // of a hub that was left
    m_next = news;
    if (!isPassing(m_news, news)) {
        m_calm.stop();
        show(news);
    } else if (!m_calm.isActive()) {
        m_calm.start();
    }
}

void SyncService::show(const SyncNews &news)
{
    if (news == m_news)
        return;
    m_news = news;
    emit changed(m_news);
}

} // namespace permanence

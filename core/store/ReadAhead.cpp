#include "core/store/ReadAhead.h"

#include <utility>

namespace permanence {
namespace {

constexpr std::size_t kEventsInBatch = 512;
constexpr std::size_t kBatchesAhead = 8;

struct Stopped {
};

} // namespace

ReadAhead::ReadAhead(const QString &path) : m_thread([this, path] { read(path); }) {}

ReadAhead::~ReadAhead()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

qint64 ReadAhead::lastSeq()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_lastSeq || m_ended; });
    if (m_failure)
        std::rethrow_exception(m_failure);
    return m_lastSeq.value_or(0);
}

void ReadAhead::forEachStream(const std::function<void(std::vector<Event> &&)> &visit)
{
    for (;;) {
        Batch batch;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return !m_batches.empty() || m_ended; });
            if (m_batches.empty())
                break;
            batch = std::move(m_batches.front());
            m_batches.pop_front();
        }
        m_changed.notify_all();
        for (std::vector<Event> &stream : batch)
            visit(std::move(stream));
    }
    if (m_failure)
        std::rethrow_exception(m_failure);
}

void ReadAhead::read(const QString &path)
{
    try {
        Database database(path, Database::Mode::ReadOnly);
        database.run("BEGIN"); // one view of the file for both questions
        EventLog log(database);
        {
            const std::lock_guard lock(m_mutex);
            m_lastSeq = log.lastSeq();
        }
        m_changed.notify_all();
        Batch batch;
        std::size_t events = 0;
        log.forEachStream([&](std::vector<Event> &&stream) {
            events += stream.size();
            batch.push_back(std::move(stream));
            if (events >= kEventsInBatch) {
                give(std::exchange(batch, {}));
                events = 0;
            }
        });
        give(std::move(batch));
    } catch (const Stopped &) {
    } catch (...) {
        const std::lock_guard lock(m_mutex);
        m_failure = std::current_exception();
    }
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
    }
    m_changed.notify_all();
}

void ReadAhead::give(Batch &&batch)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_batches.size() < kBatchesAhead || m_stopped; });
    if (m_stopped)
        throw Stopped{};
    m_batches.push_back(std::move(batch));
    lock.unlock();
    m_changed.notify_all();
}

} // namespace permanence

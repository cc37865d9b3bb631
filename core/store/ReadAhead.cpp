#include "core/store/ReadAhead.h"

#include <utility>

namespace permanence {
namespace {

constexpr std::size_t kEventsInBatch = 512;
constexpr std::size_t kBatchesAhead = 8;

struct Stopped {
};

} // namespace

ReadAhead::ReadAhead(const QString &path) : m_batches(kBatchesAhead), m_thread([this, path] { read(path); }) {}

ReadAhead::~ReadAhead()
{
    m_batches.stop();
    m_thread.join();
}

void ReadAhead::forEachStream(const std::function<void(std::vector<Event> &&)> &visit)
{
    while (std::optional<Batch> batch = m_batches.take()) {
        for (std::vector<Event> &stream : *batch)
            visit(std::move(stream));
    }
    if (m_failure)
        std::rethrow_exception(m_failure);
}

void ReadAhead::read(const QString &path)
{
    bool told = false;
    try {
        Database database(path, Database::Mode::ReadOnly);
        database.run("BEGIN"); // one view of the file for both questions
        EventLog log(database);
        m_lastSeq.set_value(log.lastSeq());
        told = true;
        Batch batch;
        std::size_t events = 0;
        const auto give = [&] {
            events = 0;
            if (!m_batches.put(std::exchange(batch, {})))
                throw Stopped{};
        };
        log.forEachStream([&](std::vector<Event> &&stream) {
            events += stream.size();
            batch.push_back(std::move(stream));
            if (events >= kEventsInBatch)
                give();
        });
        give();
    } catch (const Stopped &) {
    } catch (...) {
        m_failure = std::current_exception();
        if (!told)
            m_lastSeq.set_exception(m_failure);
    }
    m_batches.end();
}

} // namespace permanence

#include "core/store/ReadAhead.h"

#include <utility>

namespace permanence {
namespace {

constexpr std::size_t kEventsInBatch = 512;
/// More than are written while the reader waits for a page of the file.
constexpr std::size_t kBatchesAhead = 32;

struct Stopped {
};

} // namespace

ReadAhead::ReadAhead(const QString &path, bool isLocked)
    : m_batches(kBatchesAhead), m_thread([this, path, isLocked] {
          read(path, isLocked ? Database::Mode::Unlocked : Database::Mode::ReadOnly);
      })
{
}

ReadAhead::~ReadAhead()
{
    m_batches.stop();
    if (!m_isJudged)
        judgeBy({});
    m_thread.join();
}

void ReadAhead::judgeBy(const PolicyLibrary &policies)
{
    m_isJudged = true;
    m_judges.set_value(policies);
}

void ReadAhead::forEachStream(const std::function<void(const WholeStream &)> &visit)
{
    while (std::optional<Batch> batch = m_batches.take()) {
        for (const WholeStream &stream : *batch)
            visit(stream);
        giveBack(std::move(*batch));
    }
    if (m_failure)
        std::rethrow_exception(m_failure);
}

void ReadAhead::giveBack(Batch &&batch)
{
    const std::lock_guard lock(m_mutex);
    m_used.push_back(std::move(batch));
}

std::vector<ReadAhead::Batch> ReadAhead::used()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_used, {});
}

void ReadAhead::read(const QString &path, Database::Mode mode)
{
    bool isSeen = false;
    bool isBegun = false;
    try {
        Database database(path, mode);
        database.run("BEGIN"); // one view of the file for all questions
        EventLog log(database);
        m_seen.set_value({log.lastSeq(), log.count()});
        isSeen = true;
        std::vector<Event> policies;
        log.forEach(StreamKind::Policy, [&](const Event &event) { policies.push_back(event); });
        m_policies.set_value(std::move(policies));
        isBegun = true;
        const PolicyLibrary judges = m_judges.get_future().get();
        Batch batch;
        std::size_t events = 0;
        const auto give = [&] {
            events = 0;
            used().clear();
            if (!m_batches.put(std::exchange(batch, {})))
                throw Stopped{};
        };
        log.forEachStream([&](std::vector<Event> &&stream) {
            if (stream.front().stream.kind == StreamKind::Policy)
                return; // given already
            events += stream.size();
            batch.emplace_back(std::move(stream), judges);
            if (events >= kEventsInBatch)
                give();
        });
        give();
    } catch (const Stopped &) {
    } catch (...) {
        m_failure = std::current_exception();
        if (!isSeen)
            m_seen.set_exception(m_failure);
        if (!isBegun)
            m_policies.set_exception(m_failure);
    }
    m_batches.end();
}

} // namespace permanence

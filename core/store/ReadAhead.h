#pragma once

#include "core/base/BoundedQueue.h"
#include "core/store/EventLog.h"
#include "core/store/FoldedTicket.h"

#include <exception>
#include <future>
#include <mutex>
#include <thread>

namespace permanence {

/// Reads the log of a file, stream by stream, and folds its tickets, on a thread and a connection of its own while the
/// caller writes their rows: to read and understand events takes nearly as long. It sees what was committed when it was
/// made.
class ReadAhead
{
public:
    /// What it sees of the log.
    struct Seen {
        qint64 lastSeq = 0;
        qint64 count = 0; ///< of all events
        bool operator==(const Seen &) const = default;
    };

    /// Starts to read at once. `isLocked`: the caller has the file for itself (RollbackJournal) and leaves the log alone.
    ReadAhead(const QString &path, bool isLocked);
    /// Stops reading, wherever it is.
    ~ReadAhead();
    ReadAhead(const ReadAhead &) = delete;
    ReadAhead &operator=(const ReadAhead &) = delete;

    /// Waits for it; once. Throws what the reading threw.
    [[nodiscard]] Seen seen() { return m_seen.get_future().get(); }
    /// The events of all policies, which judge all others, ordered by (stamp, id). Waits for them; once. Throws what the
    /// reading threw.
    [[nodiscard]] std::vector<Event> policies() { return m_policies.get_future().get(); }
    /// Those are all policies; it waits for them. Once.
    void judgeBy(const PolicyLibrary &policies);
    /// As EventLog::forEachStream(), without the policies. Throws what the reading threw.
    void forEachStream(const std::function<void(const WholeStream &)> &visit);

private:
    using Batch = std::vector<WholeStream>;
    void read(const QString &path, Database::Mode mode);
    void giveBack(Batch &&batch);
    [[nodiscard]] std::vector<Batch> used();

    BoundedQueue<Batch> m_batches;
    std::mutex m_mutex;
    std::vector<Batch> m_used; ///< the reader takes them down: it waits at times, and their memory is its own
    std::promise<Seen> m_seen;
    std::promise<std::vector<Event>> m_policies;
    std::promise<PolicyLibrary> m_judges;
    bool m_isJudged = false;
    std::exception_ptr m_failure;
    std::thread m_thread;
};

} // namespace permanence

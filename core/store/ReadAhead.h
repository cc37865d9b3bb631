#pragma once

#include "core/base/BoundedQueue.h"
#include "core/store/EventLog.h"

#include <exception>
#include <future>
#include <thread>

namespace permanence {

/// Reads the log of a file, stream by stream, on a thread and a connection of its own while the caller writes what
/// follows from it: to read and understand events takes as long as to write their rows. It sees what was committed when
/// it was made.
class ReadAhead
{
public:
    /// Starts to read at once.
    explicit ReadAhead(const QString &path);
    /// Stops reading, wherever it is.
    ~ReadAhead();
    ReadAhead(const ReadAhead &) = delete;
    ReadAhead &operator=(const ReadAhead &) = delete;

    /// The seq of the newest event that it sees. Throws what the reading threw.
    [[nodiscard]] qint64 lastSeq() { return m_lastSeq.get_future().get(); }
    /// As EventLog::forEachStream(). Throws what the reading threw.
    void forEachStream(const std::function<void(std::vector<Event> &&)> &visit);

private:
    using Batch = std::vector<std::vector<Event>>;
    void read(const QString &path);

    BoundedQueue<Batch> m_batches;
    std::promise<qint64> m_lastSeq;
    std::exception_ptr m_failure;
    std::thread m_thread;
};

} // namespace permanence

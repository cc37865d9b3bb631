#pragma once

#include "core/store/EventLog.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
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

    /// The seq of the newest event that it sees.
    [[nodiscard]] qint64 lastSeq();
    /// As EventLog::forEachStream(). Throws what the reading threw.
    void forEachStream(const std::function<void(std::vector<Event> &&)> &visit);

private:
    using Batch = std::vector<std::vector<Event>>;
    void read(const QString &path);
    void give(Batch &&batch);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Batch> m_batches;
    std::optional<qint64> m_lastSeq;
    std::exception_ptr m_failure;
    bool m_ended = false;
    bool m_stopped = false;
    std::thread m_thread;
};

} // namespace permanence

#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace permanence {

/// Cuts a socket that stays silent: a server that stalls behind a proxy keeps every timer of the system content, and a
/// call that waits for it would wait for ever. The call then fails as if the connection had broken.
class HubWatchdog
{
public:
    HubWatchdog();
    ~HubWatchdog();

    /// From now on a call may take so long. `socket` gives what it waits for, in the watchdog's thread; -1: there is none yet,
    /// and the time begins anew.
    void arm(std::function<int()> socket, std::chrono::milliseconds patience);
    /// Cuts the socket now, or as soon as there is one, if a call waits for it. From any thread.
    void cut();
    /// The call is back; whether the socket was cut.
    bool disarm();

private:
    void watch(const std::stop_token &stop);

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::function<int()> m_socket; ///< none: nobody waits
    std::chrono::milliseconds m_patience{};
    std::chrono::steady_clock::time_point m_until;
    bool m_cut = false;
    std::jthread m_thread;
};

} // namespace permanence

#include "core/sync/HubWatchdog.h"

#include <sys/socket.h>

namespace permanence {

HubWatchdog::HubWatchdog() : m_thread([this](const std::stop_token &stop) { watch(stop); }) {}

HubWatchdog::~HubWatchdog() = default;

void HubWatchdog::arm(int socket, std::chrono::milliseconds patience)
{
    const std::lock_guard lock(m_mutex);
    m_socket = socket;
    m_until = std::chrono::steady_clock::now() + patience;
    m_cut = false;
    m_changed.notify_one();
}

void HubWatchdog::cut()
{
    const std::lock_guard lock(m_mutex);
    if (m_socket < 0)
        return;
    ::shutdown(m_socket, SHUT_RDWR);
    m_socket = -1;
    m_cut = true;
    m_changed.notify_one();
}

bool HubWatchdog::disarm()
{
    const std::lock_guard lock(m_mutex);
    m_socket = -1;
    m_changed.notify_one();
    return m_cut;
}

void HubWatchdog::watch(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        if (m_socket < 0) {
            m_changed.wait(lock, stop, [this] { return m_socket >= 0; });
            continue;
        }
        const auto until = m_until;
        if (m_changed.wait_until(lock, stop, until, [&] { return m_socket < 0 || m_until != until; }))
            continue;
        if (m_socket >= 0 && std::chrono::steady_clock::now() >= m_until) {
            ::shutdown(m_socket, SHUT_RDWR);
            m_socket = -1;
            m_cut = true;
        }
    }
}

} // namespace permanence

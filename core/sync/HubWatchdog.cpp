#include "core/sync/HubWatchdog.h"

#include <sys/socket.h>

namespace permanence {
namespace {

constexpr std::chrono::milliseconds kNextLook{20}; ///< for the socket of a call that is to be cut

} // namespace

HubWatchdog::HubWatchdog() : m_thread([this](const std::stop_token &stop) { watch(stop); }) {}

HubWatchdog::~HubWatchdog() = default;

void HubWatchdog::arm(std::function<int()> socket, std::chrono::milliseconds patience)
{
    const std::lock_guard lock(m_mutex);
    m_socket = std::move(socket);
    m_patience = patience;
    m_until = std::chrono::steady_clock::now() + patience;
    m_cut = false;
    m_changed.notify_one();
}

void HubWatchdog::cut()
{
    const std::lock_guard lock(m_mutex);
    m_patience = kNextLook;
    m_until = std::chrono::steady_clock::now();
    m_changed.notify_one();
}

bool HubWatchdog::disarm()
{
    const std::lock_guard lock(m_mutex);
    m_socket = nullptr;
    m_changed.notify_one();
    return m_cut;
}

void HubWatchdog::watch(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        if (!m_socket) {
            m_changed.wait(lock, stop, [this] { return m_socket != nullptr; });
            continue;
        }
        const auto until = m_until;
        if (m_changed.wait_until(lock, stop, until, [&] { return !m_socket || m_until != until; }))
            continue;
        const auto now = std::chrono::steady_clock::now();
        if (!m_socket || now < m_until)
            continue;
        if (const int socket = m_socket(); socket >= 0) {
            ::shutdown(socket, SHUT_RDWR);
            m_socket = nullptr;
            m_cut = true;
        } else {
            m_until = now + m_patience;
        }
    }
}

} // namespace permanence

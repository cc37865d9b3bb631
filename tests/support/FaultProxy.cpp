#include "tests/support/FaultProxy.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace permanence::test {
namespace {

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<quint16>(port));
    return address;
}

void makeReady(int socket)
{
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
    ::fcntl(socket, F_SETFL, ::fcntl(socket, F_GETFL) | O_NONBLOCK);
    ::fcntl(socket, F_SETFD, FD_CLOEXEC);
}

/// The other side hears of it at once, as of a cable that was pulled out of a router.
void abort(int &socket)
{
    if (socket < 0)
        return;
    const linger now{1, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &now, sizeof(now));
    ::close(socket);
    socket = -1;
}

} // namespace

FaultProxy::FaultProxy(int target, quint64 seed) : m_random(seed), m_target(target)
{
    listen();
    if (::pipe2(m_wake, O_CLOEXEC | O_NONBLOCK) != 0)
        qFatal("no line for a fault proxy");
    m_thread = std::jthread([this](const std::stop_token &stop) { run(stop); });
}

void FaultProxy::listen()
{
    m_listening = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    ::setsockopt(m_listening, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
    sockaddr_in address = loopback(m_port);
    socklen_t size = sizeof(address);
    if (::bind(m_listening, reinterpret_cast<sockaddr *>(&address), size) != 0 || ::listen(m_listening, 64) != 0 ||
        ::getsockname(m_listening, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        qFatal("no line for a fault proxy");
    m_port = ntohs(address.sin_port);
    makeReady(m_listening);
}

FaultProxy::~FaultProxy()
{
    m_thread.request_stop();
    set(Fault::None);
    m_thread.join();
    forget(true);
    for (const int socket : {m_listening, m_wake[0], m_wake[1]}) {
        if (socket >= 0)
            ::close(socket);
    }
}

void FaultProxy::setTarget(int port)
{
    const std::lock_guard lock(m_mutex);
    m_target = port;
    for (Connection &connection : m_connections)
        reset(connection);
    if (std::exchange(m_isGone, false))
        listen();
    [[maybe_unused]] const auto woken = ::write(m_wake[1], "x", 1);
}

void FaultProxy::disappear()
{
    const std::lock_guard lock(m_mutex);
    for (Connection &connection : m_connections)
        reset(connection);
    if (!std::exchange(m_isGone, true))
        abort(m_listening);
    [[maybe_unused]] const auto woken = ::write(m_wake[1], "x", 1);
}

void FaultProxy::set(Fault fault, qint64 amount)
{
    const std::lock_guard lock(m_mutex);
    m_fault = fault;
    m_amount = amount;
    for (Connection &connection : m_connections) {
        connection.left = fault == Fault::CutAfter ? 1 + static_cast<qint64>(below(static_cast<quint64>(amount))) : -1;
        if (fault == Fault::Refuse && connection.client >= 0) {
            reset(connection);
            ++m_counts.refused;
        }
        if (fault == Fault::HalfOpen && !connection.dead) {
            connection.dead = true;
            ++m_counts.halfOpen;
        }
        if (fault == Fault::Stall)
            ++m_counts.stalled;
    }
    [[maybe_unused]] const auto woken = ::write(m_wake[1], "x", 1);
}

FaultProxy::Counts FaultProxy::counts() const
{
    const std::lock_guard lock(m_mutex);
    return m_counts;
}

bool FaultProxy::isHeld(const Connection &connection) const
{
    return m_fault == Fault::Stall || connection.dead;
}

void FaultProxy::run(const std::stop_token &stop)
{
    std::vector<pollfd> places;
    while (!stop.stop_requested()) {
        int patience = 1000;
        {
            const std::lock_guard lock(m_mutex);
            places.assign({{m_listening, POLLIN, 0}, {m_wake[0], POLLIN, 0}});
            forget(false);
            for (Connection &connection : m_connections) {
                for (const bool up : {true, false}) {
                    const Way &way = up ? connection.up : connection.down;
                    const Way &back = up ? connection.down : connection.up;
                    // What nobody passes on is read all the same where it is lost, so that the sender believes it arrived.
                    const bool reads = !way.ended && (connection.dead || m_fault != Fault::Stall);
                    const bool writes = !back.waiting.empty() && !isHeld(connection);
                    short events = static_cast<short>(reads ? POLLIN : 0);
                    if (writes && back.waiting.front().due <= Clock::now())
                        events = static_cast<short>(events | POLLOUT);
                    else if (writes)
                        patience = 2;
                    const int socket = up ? connection.client : connection.server;
                    places.push_back({events != 0 ? socket : -1, events, 0});
                }
            }
        }
        ::poll(places.data(), places.size(), patience);
        const std::lock_guard lock(m_mutex);
        char woken[64];
        while (::read(m_wake[0], woken, sizeof(woken)) > 0) {
        }
        std::size_t place = 2;
        for (Connection &connection : m_connections) {
            for (const bool up : {true, false}) {
                if (place >= places.size())
                    break;
                const pollfd &seen = places[place++];
                if (connection.closing || seen.fd < 0)
                    continue;
                if (seen.revents & (POLLIN | POLLHUP | POLLERR))
                    read(connection, up);
                if (!connection.closing && (seen.revents & POLLOUT))
                    write(connection, !up);
            }
        }
        if (m_listening >= 0 && (places[0].revents & POLLIN))
            accept();
    }
}

void FaultProxy::accept()
{
    const int client = ::accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0)
        return;
    ++m_counts.connections;
    Connection made;
    made.client = client;
    makeReady(client);
    if (m_fault == Fault::Refuse) {
        ++m_counts.refused;
        reset(made);
        return;
    }
    if (m_fault == Fault::HalfOpen) {
        ++m_counts.halfOpen;
        made.dead = true;
    } else {
        made.server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const sockaddr_in address = loopback(m_target);
        if (::connect(made.server, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0) {
            reset(made); // nobody is there: as without a proxy
            return;
        }
        makeReady(made.server);
        if (m_fault == Fault::CutAfter)
            made.left = 1 + static_cast<qint64>(below(static_cast<quint64>(m_amount)));
        if (m_fault == Fault::Silence)
            made.left = m_amount;
        if (m_fault == Fault::Stall)
            ++m_counts.stalled;
    }
    m_connections.push_back(std::move(made));
}

void FaultProxy::read(Connection &connection, bool up)
{
    const int socket = up ? connection.client : connection.server;
    std::string bytes(16 * 1024, '\0');
    const ssize_t got = ::recv(socket, bytes.data(), bytes.size(), 0);
    if (got < 0 && errno == EAGAIN)
        return;
    if (got > 0) {
        bytes.resize(static_cast<std::size_t>(got));
        take(connection, up, std::move(bytes));
        return;
    }
    if (connection.dead) { // its end is not told to the other side either
        if (up)
            connection.closing = true;
        else
            connection.down.ended = true;
        return;
    }
    if (got < 0 || (up ? connection.down : connection.up).ended) {
        reset(connection);
        return;
    }
    (up ? connection.up : connection.down).ended = true;
    write(connection, up);
}

void FaultProxy::take(Connection &connection, bool up, std::string bytes)
{
    if (connection.dead)
        return;
    const bool isAnswer = !up && connection.asked > m_amount;
    m_counts.asked += up ? static_cast<qint64>(bytes.size()) : 0;
    connection.asked = up ? connection.asked + static_cast<qint64>(bytes.size()) : 0;
    if (m_fault == Fault::CutAnswer && isAnswer) {
        ++m_counts.answersCut;
        reset(connection);
        return;
    }
    if (m_fault == Fault::Loss && below(100) < static_cast<quint64>(m_amount)) {
        ++m_counts.lost;
        connection.dead = true;
        return;
    }
    if (m_fault == Fault::Silence && up && (connection.left -= static_cast<qint64>(bytes.size())) < 0) {
        ++m_counts.lost;
        connection.dead = true;
        return;
    }
    if (m_fault != Fault::Silence && connection.left >= 0) {
        const bool isLast = static_cast<qint64>(bytes.size()) >= connection.left;
        bytes.resize(std::min(bytes.size(), static_cast<std::size_t>(connection.left)));
        connection.left -= static_cast<qint64>(bytes.size());
        if (isLast) {
            ++m_counts.cut;
            const int to = up ? connection.server : connection.client;
            [[maybe_unused]] const auto sent = ::send(to, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            reset(connection);
            return;
        }
    }
    Way &way = up ? connection.up : connection.down;
    if (m_fault == Fault::Delay) {
        ++m_counts.delayed;
        Clock::time_point due = way.waiting.empty() ? Clock::now() : way.waiting.back().due;
        for (std::size_t from = 0; from < bytes.size();) {
            const std::size_t length = 1 + below(700);
            due += std::chrono::milliseconds(below(static_cast<quint64>(m_amount) + 1));
            way.waiting.push_back({bytes.substr(from, length), std::min(due, Clock::now() + std::chrono::seconds(2))});
            from += length;
        }
    } else {
        way.waiting.push_back({std::move(bytes), Clock::now()});
    }
    write(connection, up);
}

void FaultProxy::write(Connection &connection, bool up)
{
    if (isHeld(connection))
        return;
    Way &way = up ? connection.up : connection.down;
    const int to = up ? connection.server : connection.client;
    while (!way.waiting.empty() && way.waiting.front().due <= Clock::now()) {
        std::string &bytes = way.waiting.front().bytes;
        const ssize_t sent = ::send(to, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0) {
            if (errno != EAGAIN)
                reset(connection);
            return;
        }
        bytes.erase(0, static_cast<std::size_t>(sent));
        if (!bytes.empty())
            return;
        way.waiting.pop_front();
    }
    if (way.ended && way.waiting.empty())
        ::shutdown(to, SHUT_WR);
}

void FaultProxy::reset(Connection &connection)
{
    abort(connection.client);
    abort(connection.server);
    connection.closing = true;
}

void FaultProxy::forget(bool all)
{
    for (Connection &connection : m_connections) {
        if (all || connection.closing)
            reset(connection);
    }
    std::erase_if(m_connections, [](const Connection &connection) { return connection.closing; });
}

} // namespace permanence::test

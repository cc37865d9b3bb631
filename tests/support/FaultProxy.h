#pragma once

#include <QtGlobal>

#include <atomic>
#include <deque>
#include <list>
#include <mutex>
#include <random>
#include <string>
#include <thread>

namespace permanence::test {

/// A line to a server of this machine that can be made bad: it passes bytes on without reading them, TLS too, in a thread of
/// its own. What is random in it follows from the seed.
class FaultProxy
{
public:
    enum class Fault {
        None,
        Refuse,    ///< nobody gets through: connections are reset, new ones at once
        CutAfter,  ///< a connection is reset after 1 to `amount` further bytes, in the middle of whatever they are
        CutAnswer, ///< more than `amount` bytes were asked in one go and the server has answered: the answer is thrown away
                   ///< and the connection reset. A server answers after its commit, so this is between commit and answer
        Stall,     ///< nothing is passed on, and nothing is lost: it flows on afterwards
        Silence,   ///< after `amount` bytes that a new connection asked, all is lost that follows: neither side is told
        HalfOpen,  ///< connections are taken, those that stand stay open, and nobody answers on any of them, ever
        Loss,      ///< of 100 portions `amount` are lost, and with it all that follows: neither side is told
        Delay      ///< all comes up to `amount` ms late, in small pieces
    };

    /// What was done; each fault that is said to have happened shows here.
    struct Counts {
        int connections = 0, refused = 0, cut = 0, answersCut = 0, stalled = 0, halfOpen = 0, lost = 0, delayed = 0;
        qint64 asked = 0; ///< bytes that came for the server
    };

    /// Listens on a free port of the loopback; `target`: the server's port there.
    explicit FaultProxy(int target, quint64 seed = 1);
    ~FaultProxy();
    FaultProxy(const FaultProxy &) = delete;
    FaultProxy &operator=(const FaultProxy &) = delete;

    [[nodiscard]] int port() const { return m_port; }
    /// Where new connections go from now on; those that stand are reset.
    void setTarget(int port);
    void set(Fault fault, qint64 amount = 0);
    /// The host is gone, and whoever connects is told so at once, until there is another target.
    void disappear();
    [[nodiscard]] Counts counts() const;

private:
    using Clock = std::chrono::steady_clock;
    struct Portion {
        std::string bytes;
        Clock::time_point due;
    };
    struct Way {
        std::deque<Portion> waiting;
        bool ended = false;
    };
    struct Connection {
        int client = -1, server = -1;
        Way up, down;
        bool dead = false;    ///< open, and nothing is passed on any more
        bool closing = false;
        qint64 asked = 0;     ///< bytes since the server last said something
        qint64 left = -1;     ///< bytes until it is cut
    };

    void run(const std::stop_token &stop);
    void listen();
    void accept();
    void read(Connection &connection, bool up);
    void take(Connection &connection, bool up, std::string bytes);
    void write(Connection &connection, bool up);
    static void reset(Connection &connection);
    void forget(bool all);
    [[nodiscard]] quint64 below(quint64 n) { return n == 0 ? 0 : m_random() % n; }
    [[nodiscard]] bool isHeld(const Connection &connection) const;

    mutable std::mutex m_mutex;
    std::mt19937_64 m_random;
    int m_listening = -1, m_port = 0, m_target;
    int m_wake[2] = {-1, -1};
    bool m_isGone = false;
    Fault m_fault = Fault::None;
    qint64 m_amount = 0;
    Counts m_counts;
    std::list<Connection> m_connections;
    std::jthread m_thread;
};

} // namespace permanence::test

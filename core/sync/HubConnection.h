#pragma once

#include "core/sync/HubAddress.h"
#include "core/sync/HubProtocol.h"

#include <QVariantList>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

namespace permanence {

/// One connection to a hub. It belongs to the thread that made it, and its calls wait for the answer: a window asks from a
/// thread of its own. Every question is one statement without a prepared name, so that a pool may stand between.
/// A password lives here until the connection is open; it is in no message, no log and no argument of a process.
class HubConnection
{
public:
    explicit HubConnection(HubAddress address);
    ~HubConnection();
    HubConnection(const HubConnection &) = delete;
    HubConnection &operator=(const HubConnection &) = delete;

    [[nodiscard]] const HubAddress &address() const { return m_address; }

    /// Connects; with no password it is looked for where libpq looks: the password file, a service. `password` comes from
    /// a keyring. Errors: HubUnreachable, HubNotTrusted, HubWrongPassword, HubNotPermitted, HubMissing, HubBusy,
    /// HubReadOnly, HubPasswordFileOpen, NoSuchFile.
    [[nodiscard]] Result<void> open(const QString &password = {});
    [[nodiscard]] bool isOpen() const;
    void close();
    /// From any thread, for good: what is waited for fails at once, and nothing is asked any more. Only the way to the hub,
    /// where it is just being looked for, may take its 5 s for each host.
    void abort();
    /// From any thread: the way to the hub is just being looked for.
    [[nodiscard]] bool isOpening() const { return m_isOpening; }

    /// Whether the other side is a hub that this program understands, of which the login is a member. Errors: those of
    /// a statement, HubMissing, HubForeign, HubOlder, HubNewer, HubNotMember.
    [[nodiscard]] Result<Member> greet();

    /// Whether there is a hub of ours in the database. Errors: HubMissing, HubForeign, those of a statement.
    [[nodiscard]] Result<void> findHub();

    /// Asks; a failure is what the engine goes by. At most 35 s, then the connection is given up. While the hub works at a
    /// push, `meanwhile` says what is pushed next; it goes out as soon as all was taken, and what is asked then is to be that.
    using Meanwhile = std::function<std::optional<HubQuestion>()>;
    [[nodiscard]] std::variant<HubAnswer, HubFailure> ask(const HubQuestion &question, const Meanwhile &meanwhile = {});

    /// The one value of a statement with `?` for its values, as text; null gives an empty text. Errors: as errorOf().
    [[nodiscard]] Result<QString> value(const QByteArray &sql, const QVariantList &values = {});
    /// Runs statements that stand in one text, up to the first that fails. Errors: as errorOf().
    [[nodiscard]] Result<void> run(const QByteArray &statements);
    /// What the server keeps of a password instead of it, for `hub.member_add`. Errors: HubFailed.
    [[nodiscard]] Result<QString> secretOf(const QString &password);

    /// What failed last; for who wants more than the sentence.
    [[nodiscard]] const HubFailure &lastFailure() const { return m_failure; }
    /// How long a statement may take before the connection is given up, in ms.
    void setPatience(int ms) { m_patience = ms; }

private:
    class Link;
    /// What is sent before it is asked for, so that the server works at it while the last answer is being taken in.
    struct Ahead {
        HubStatement statement;
        bool mustBeHeard = false; ///< else the answer may be left out
    };
    std::optional<QByteArray> query(const HubStatement &statement, const std::function<void()> &meanwhile = {});
    void sendAhead(Ahead ahead);
    /// Does what waits for the server, within the time there is. Whether the connection was cut.
    bool waiting(const std::function<void()> &work);
    [[nodiscard]] Result<void> checkPasswordFile() const;

    HubAddress m_address;
    HubFailure m_failure;
    int m_patience = 35'000;
    bool m_isOlder = false; ///< a hub of an earlier version
    std::optional<Ahead> m_ahead; ///< was sent already
    std::atomic<bool> m_isAborted = false, m_isOpening = false;
    std::mutex m_guard; ///< of the link's being there
    std::unique_ptr<Link> m_link;
};

} // namespace permanence

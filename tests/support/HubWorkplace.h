#pragma once

#include "core/desk/Erasing.h"
#include "core/sync/SyncSession.h"
#include "core/sync/SyncStore.h"
#include "tests/support/HubStation.h"

#include <QTemporaryDir>

namespace permanence::test {

/// A clock that is off.
class WrongClock final : public Clock
{
public:
    explicit WrongClock(Duration off) : error(off) {}
    [[nodiscard]] Instant now() const override { return wallClock() + error; }
    Duration error; ///< ms
};

/// Somebody's workstation without a window: a store in a file, and a session with a hub.
struct HubWorkplace {
    QTemporaryDir folder;
    WrongClock clock;
    std::unique_ptr<Store> store;
    Desk desk;
    SyncStore sync;
    HubConnection hub;
    SyncSession session;

    HubWorkplace(const PrivateCluster &cluster, const QString &login, Duration error = 0, const QString &database = u"desk"_s)
        : clock(error), store(expectValue(Store::open(folder.filePath(u"desk.permanence"_s), clock))),
          desk(*store, expectValue(agentFor(*store, login))),
          sync(*store, [](Store &where, const ContactId &who) { erasePersonIn(where, who); }),
          hub(expectValue(HubAddress::fromUrl(cluster.url(login, database)))),
          session(sync, hub, login, u"test"_s, PrivateCluster::passwordOf(login))
    {
    }
    /// The number of a ticket that came by mail, and that nobody owns.
    QString opened(const QString &summary, const CustomerId &customer = {}, const ContactId &contact = {})
    {
        IncomingCall call;
        call.channel = Channel::Portal;
        call.customer = customer;
        call.contact = contact;
        call.problem = problem(summary);
        call.override = Override{desk.agent(), u"known to the team"_s};
        return expectValue(desk.receiveCall(call)).ticketNumber;
    }
    void catchUp()
    {
        const SyncStatus status = session.catchUp(30'000);
        if (status.kind != SyncStatus::Kind::InStep)
            qFatal("not in step: %d %s %s %s", static_cast<int>(status.kind), qPrintable(status.fault),
                   qPrintable(status.failure.sqlState), qPrintable(status.failure.words));
    }
    /// Why it does not get in step: `expected`, or what it says last within 30 s.
    [[nodiscard]] ErrorCode trouble(ErrorCode expected)
    {
        ErrorCode last = ErrorCode::Internal;
        for (const QDeadlineTimer patience(30'000); last != expected && !patience.hasExpired();) {
            if (session.catchUp(500).kind == SyncStatus::Kind::InStep)
                return ErrorCode::Internal;
            if (const auto why = session.trouble())
                last = why->code;
        }
        return last;
    }
    [[nodiscard]] qint64 waiting() { return expectValue(sync.facts()).waiting(); }
    [[nodiscard]] TicketId ticket(const QString &number) { return desk.queries().ticketByNumber(number).value_or(TicketId{}); }
    [[nodiscard]] bool has(const QString &number) { return ticket(number).isValid(); }
    [[nodiscard]] QByteArray log()
    {
        QByteArray all;
        store->log().forEach([&](const Event &event) { all += event.id.text().toLatin1() + ' ' + event.written + '\n'; });
        return all;
    }
};

} // namespace permanence::test

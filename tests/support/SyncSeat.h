#pragma once

#include "core/desk/DeskService.h"
#include "core/desk/Erasing.h"
#include "core/sync/SyncService.h"
#include "tests/support/PrivateCluster.h"

namespace permanence::test {

/// A workstation without its window: a desk on a file, and the service that keeps it in step with a hub.
class SyncSeat
{
public:
    explicit SyncSeat(const QString &login, const QString &file = {})
        : path(file.isEmpty() ? m_folder.filePath(u"desk.permanence"_s) : file),
          desk(expectValue(DeskService::open(path, login, clock))), sync(std::make_unique<SyncService>(path, clock, eraser()))
    {
        QObject::connect(desk.get(), &DeskService::changed, sync.get(), &SyncService::wake);
        QObject::connect(sync.get(), &SyncService::received, desk.get(), &DeskService::lookForOthers);
    }

    static PersonEraser eraser()
    {
        return [](Store &store, const ContactId &contact) { erasePersonIn(store, contact); };
    }
    void join(const PrivateCluster &cluster)
    {
        const QString login = desk->agent().login;
        sync->start(expectValue(HubAddress::fromUrl(cluster.url(login))), PrivateCluster::passwordOf(login));
    }
    [[nodiscard]] SyncNews::Kind kind() const { return sync->news().kind; }
    [[nodiscard]] bool isInStep() const { return kind() == SyncNews::Kind::InStep && sync->news().waiting == 0; }

    template <class F>
    auto command(F run) const
    {
        return expectValue(desk->command(std::move(run)).result());
    }
    template <class F>
    auto ask(F question) const
    {
        return expectValue(desk->query(std::move(question)).result());
    }
    [[nodiscard]] CustomerId addCustomer(const QString &name) const
    {
        return command([name](Desk &one) { return one.addCustomer({name, u"fr"_s, {}, {}}); });
    }
    /// A ticket that nobody owns.
    [[nodiscard]] LoggedCall mailed(const QString &summary) const
    {
        IncomingCall call;
        call.channel = Channel::Portal;
        call.problem = problem(summary);
        call.override = Override{desk->agent().id, u"known to the team"_s};
        return command([call](Desk &one) { return one.receiveCall(call); });
    }
    [[nodiscard]] Result<void> done(const std::function<Result<void>(Desk &)> &run) const
    {
        return desk->command(run).result();
    }
    [[nodiscard]] bool knows(const CustomerId &customer) const
    {
        return ask([customer](Queries &queries) { return queries.customer(customer).has_value(); });
    }
    [[nodiscard]] std::optional<TicketRecord> ticket(const TicketId &id) const
    {
        return ask([id](Queries &queries) { return queries.ticket(id); });
    }

private:
    QTemporaryDir m_folder;

public:
    SystemClock clock;
    QString path;
    std::unique_ptr<DeskService> desk;
    std::unique_ptr<SyncService> sync;
};

} // namespace permanence::test

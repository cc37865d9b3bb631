// How fast the rules answer: `bench_rules [TICKETS]`. Admissions and clocks a second on one core, and the time to
// evaluate all clocks of open tickets beside the time to read those tickets from the store, all in one run.

#include "core/base/Literals.h"
#include "core/desk/Desk.h"
#include "core/rules/ServiceClock.h"

#include <QElapsedTimer>

#include <cstdio>
#include <cstdlib>

using namespace permanence;

namespace {

constexpr Instant kMonday{1772442000000}; // 2026-03-02T10:00:00+01:00

/// Seconds that `work` takes.
template <class Work>
double secondsOf(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

void benchAdmission(const PolicyLibrary &policies)
{
    constexpr int kRounds = 500'000;
    const std::vector<QString> ids{u"c4t-basic"_s, u"care-solutions"_s, u"alias-assistance"_s,
                                   u"systell-maintenance"_s, u"aplicit-charter"_s};
    qint64 admitted = 0;
    const double seconds = secondsOf([&] {
        for (int i = 0; i < kRounds; ++i) {
            AdmissionRequest request;
            request.at = kMonday + i * kMinute;
            request.callerKnown = true;
            request.contract = request.licence = Standing::Active;
            request.nature = i % 3 == 0 ? Nature::Question : Nature::Incident;
            const PolicyEntry &judge = *policies.latest(ids[static_cast<std::size_t>(i) % ids.size()]);
            admitted += admissionOf(request, judge).isAdmitted();
        }
    });
    std::printf("admission      %9.0f a second (%d rounds over five policies, %lld admitted)\n", kRounds / seconds,
                kRounds, static_cast<long long>(admitted));
}

/// Open tickets of the charter and of the hotline, one in three with a question that is awaited.
void fill(Store &store, VirtualClock &clock, int tickets)
{
    const AgentId lea = *agentFor(store, u"lea"_s);
    Desk desk(store, lea);
    std::vector<CustomerId> customers;
    for (const QString &policy : {u"aplicit-charter"_s, u"systell-maintenance"_s}) {
        const CustomerId customer = *desk.addCustomer({policy, u"fr"_s, u"Europe/Paris"_s, {}});
        ContractAdded contract;
        contract.customer = customer;
        contract.policy = policy;
        if (policy == u"aplicit-charter"_s)
            contract.targets = {{u"informative"_s, QJsonObject{{u"resolution"_s, u"PT40H"_s}}}};
        [[maybe_unused]] const auto added = desk.addContract(contract);
        customers.push_back(customer);
    }
    [[maybe_unused]] const auto done = store.run([&]() -> Result<void> {
        for (int i = 0; i < tickets; ++i) {
            IncomingCall call;
            call.customer = customers[static_cast<std::size_t>(i % 2)];
            call.problem = Problem{};
            call.problem->summary = u"Problem"_s;
            const auto logged = desk.receiveCall(call);
            if (i % 3 == 0)
                PERMANENCE_CHECK(desk.ask(logged->ticket, AskedFor::Answer));
            clock.advance(kSecond);
        }
        return {};
    });
}

} // namespace

int main(int argc, char **argv)
{
    const int tickets = argc > 1 ? std::atoi(argv[1]) : 100'000;
    VirtualClock clock(kMonday);
    const auto opened = Store::open(u":memory:"_s, clock);
    if (!opened) {
        std::fprintf(stderr, "%s\n", qPrintable(opened.error().text()));
        return 2;
    }
    Store &store = **opened;
    benchAdmission(store.policies());

    fill(store, clock, tickets);
    std::vector<TicketRecord> open;
    const double reading = secondsOf([&] {
        for (const TicketId &id : store.queries().openTicketsByReceipt())
            open.push_back(*store.queries().ticket(id));
    });
    qint64 running = 0;
    const double evaluating = secondsOf([&] {
        for (const TicketRecord &ticket : open) {
            const PolicyEntry &judge = *store.policies().find(ticket.policy, ticket.policyVersion);
            running += nextDue(clocksOf(ticket, judge.policy, judge.calendar, clock.now())).has_value();
        }
    });
    const auto count = static_cast<double>(open.size());
    std::printf("clocks         %9.0f tickets a second (%lld of them still running)\n", count / evaluating,
                static_cast<long long>(running));
    std::printf("%.0f open tickets: read in %.3f s, all clocks in %.3f s: %.2f of the reading (at most 3)\n", count,
                reading, evaluating, evaluating / reading);
    return 0;
}

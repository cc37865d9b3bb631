#include "app/permanencectl/CallbackText.h"
#include "app/permanencectl/Find.h"
#include "core/rules/CallbackTimes.h"

namespace permanence::ctl {
namespace {

class CallbackAddCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"callback"_s, u"add"_s},
            Ctl::tr("Plans a call to a customer, or for a ticket."),
            StoreUse::Existing,
            {{u"CUSTOMER"_s, Ctl::tr("the customer, by name, id or number"), false}},
            {{u"ticket"_s, u"NUMBER"_s, Ctl::tr("the ticket it is for, instead of a customer")},
             {u"at"_s, u"TIME"_s, Ctl::tr("when, as 2026-03-05T14:00; the first time that suits if not given")},
             {u"reason"_s, u"TEXT"_s, Ctl::tr("why")},
             {u"number"_s, u"NUMBER"_s, Ctl::tr("the number to call; without a customer it is needed")},
             {u"contact"_s, u"NAME"_s, Ctl::tr("whom to call, by name or id")},
             {u"agent"_s, u"LOGIN"_s, Ctl::tr("in whose agenda; your own if not given")}},
            {u"--store desk.permanence callback add \"ACME\" --at 2026-03-05T14:00 --reason \"new licence\""_s},
            Ctl::tr("A time suits when the desk and the customer are open and the agent has nothing else to do."),
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &arguments = session.arguments();
        if (!arguments.word(0).isEmpty() && arguments.has(u"ticket"_s))
            return wrongUsage(Ctl::tr("Say either a customer or --ticket."));
        PERMANENCE_TRY(desk, session.desk());
        Queries &queries = desk->queries();
        CustomerId customer;
        TicketId ticket;
        if (arguments.has(u"ticket"_s)) {
            PERMANENCE_TRY(found, findTicket(queries, arguments.value(u"ticket"_s)));
            ticket = found.ticket.id;
            customer = found.ticket.customer;
        } else if (!arguments.word(0).isEmpty()) {
            PERMANENCE_TRY(found, findCustomer(queries, arguments.word(0)));
            customer = found.id;
        }
        PERMANENCE_TRY(plan, planOf(*desk, arguments, customer, ticket));
        const Result<Scheduled> scheduled =
            ticket.isValid() ? desk->scheduleCallback(ticket, plan) : desk->askCallback(customer, plan);
        if (!scheduled)
            return scheduled.error();
        printActivity(session, scheduled->activity);
        if (!scheduled->insideCustomerHours)
            session.out().further(Ctl::tr("The customer is closed then."));
        return {};
    }

private:
    static Result<CallbackPlan> planOf(Desk &desk, const Arguments &arguments, const CustomerId &customer,
                                       const TicketId &ticket)
    {
        Queries &queries = desk.queries();
        CallbackPlan plan;
        plan.reason = arguments.value(u"reason"_s);
        plan.number = arguments.value(u"number"_s);
        plan.agent = desk.agent();
        if (arguments.has(u"agent"_s)) {
            PERMANENCE_TRY(agent, findAgent(queries, arguments.value(u"agent"_s)));
            plan.agent = agent.id;
        }
        if (arguments.has(u"contact"_s)) {
            PERMANENCE_TRY(contact, findContact(queries, customer, arguments.value(u"contact"_s)));
            plan.contact = contact.id;
        }
        if (arguments.has(u"at"_s)) {
            PERMANENCE_TRY(due, momentGiven(queries, arguments.value(u"at"_s), u"--at"_s));
            plan.due = due;
            return plan;
        }
        const Instant now = desk.store().now();
        const CallbackSubject subject = AgendaQueries(queries).subject(customer, ticket, plan.agent, now);
        const CallbackHours hours = hoursOf(subject, queries.desk(), desk.store().policies(), now);
        const CallbackOffers offers = offerCallbackTimes(hours.desk, hours.customer, {now, {}, subject.busy, 1});
        if (offers.times.empty())
            return wrongUsage(Ctl::tr("No time within a year suits the desk, the customer and the agent: say --at."));
        plan.due = offers.times.front();
        return plan;
    }
};

PERMANENCE_COMMAND(CallbackAddCommand)

} // namespace
} // namespace permanence::ctl

#include "app/permanencectl/Find.h"
#include "app/permanencectl/JsonWriter.h"
#include "app/permanencectl/Session.h"

namespace permanence::ctl {
namespace {

/// Gives an unknown caller's call, and its ticket, to a customer.
class CallTieCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"call"_s, u"tie"_s},
            Ctl::tr("Ties an unknown caller's call, and the ticket it opened, to a customer."),
            StoreUse::Existing,
            {{u"CALL"_s, Ctl::tr("the id of the call, or the number of the ticket it opened")},
             {u"CUSTOMER"_s, Ctl::tr("the customer, by name, id or number")}},
            {{u"contact"_s, u"NAME"_s, Ctl::tr("who called, by name or id")}},
            {u"--store desk.permanence call tie 2026-000123 \"ACME\" --contact Anne"_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(desk, session.desk());
        Queries &queries = desk->queries();
        const Arguments &arguments = session.arguments();
        PERMANENCE_TRY(call, callOf(queries, arguments.word(0)));
        PERMANENCE_TRY(customer, findCustomer(queries, arguments.word(1)));
        ContactId contact;
        if (arguments.has(u"contact"_s)) {
            PERMANENCE_TRY(found, findContact(queries, customer.id, arguments.value(u"contact"_s)));
            contact = found.id;
        }
        PERMANENCE_CHECK(desk->tieCall(call, customer.id, contact));
        const JsonWriter writer(queries.desk());
        if (session.out().wantsJson())
            session.out().json(writer.object(queries.call(call).value_or(CallView{})));
        else
            session.out().line(Ctl::tr("The call is now one of %1.").arg(customer.name));
        return {};
    }

private:
    static Result<CallId> callOf(Queries &queries, const QString &written)
    {
        if (const auto id = Uuid::fromText(written))
            return CallId(*id);
        for (const CallView &call : queries.unknownCalls(100000)) {
            const auto ticket = queries.ticket(call.ticket);
            if (ticket && ticket->number == written)
                return call.id;
        }
        return Error{ErrorCode::NoSuchCall, {written}, {}};
    }
};

PERMANENCE_COMMAND(CallTieCommand)

} // namespace
} // namespace permanence::ctl

#include "app/permanencectl/Find.h"
#include "app/permanencectl/InputFile.h"
#include "app/permanencectl/TicketStep.h"

namespace permanence::ctl {
namespace {

class TicketResolveCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"ticket"_s, u"resolve"_s},
            Ctl::tr("Closes a ticket that customer and agent agree is solved."),
            StoreUse::Existing,
            {ticketArgument()},
            {{u"text"_s, u"TEXT"_s, Ctl::tr("what solved it; - reads it from standard input")},
             {u"cause"_s, u"CODE"_s,
              Ctl::tr("solved (if none is given), product_defect, misuse, wrong_data or computer_problem")}},
            {u"--store desk.permanence ticket resolve 2026-000123 --text \"New password set\""_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &arguments = session.arguments();
        PERMANENCE_TRY(text, readText(arguments.value(u"text"_s)));
        PERMANENCE_TRY(cause,
                       codeGiven<ResolutionCause>(arguments.value(u"cause"_s, u"solved"_s), u"--cause"_s));
        return stepTicket(
            session, [&](Desk &desk, const TicketId &ticket) { return desk.resolve(ticket, cause, text); });
    }
};

PERMANENCE_COMMAND(TicketResolveCommand)

} // namespace
} // namespace permanence::ctl

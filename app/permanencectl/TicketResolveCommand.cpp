#include "app/permanencectl/InputFile.h"
#include "app/permanencectl/TicketStep.h"

namespace permanence::ctl {
namespace {

class TicketResolveCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return describeStep(
            u"ticket resolve"_s, Ctl::tr("Closes a ticket that customer and agent agree is solved."), {},
            {textOption(Ctl::tr("what solved it")),
             {u"cause"_s, u"CODE"_s,
              Ctl::tr("solved if none is given; one of: %1").arg(codeList<ResolutionCause>())}},
            u"--text \"New password set\""_s);
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &given = session.arguments();
        PERMANENCE_TRY(text, readText(given.value(u"text"_s)));
        PERMANENCE_TRY(cause, codeGiven<ResolutionCause>(given.value(u"cause"_s, u"solved"_s), u"--cause"_s));
        return stepTicket(
            session, [&](Desk &desk, const TicketId &ticket) { return desk.resolve(ticket, cause, text); });
    }
};

PERMANENCE_COMMAND(TicketResolveCommand)

} // namespace
} // namespace permanence::ctl

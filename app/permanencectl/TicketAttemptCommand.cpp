#include "app/permanencectl/TicketStep.h"

namespace permanence::ctl {
namespace {

/// A call to the customer, and what the rules make of it (SYS-4, SYS-5, SYS-10).
class TicketAttemptCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return describeStep(
            u"ticket attempt"_s, Ctl::tr("Records how a call to the customer ended."),
            {{u"OUTCOME"_s, Ctl::tr("how it ended; one of: %1").arg(codeList<AttemptOutcome>())}},
            {{u"message-left"_s, {}, Ctl::tr("a message was left on the voicemail")}},
            u"voicemail --message-left"_s,
            Ctl::tr("The policy may schedule a callback for it, or close the ticket after too many that failed."));
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &given = session.arguments();
        const bool messageLeft = given.has(u"message-left"_s);
        PERMANENCE_TRY(outcome, codeGiven<AttemptOutcome>(given.word(1), u"outcome"_s));
        if (messageLeft && outcome != AttemptOutcome::Voicemail)
            return wrongUsage(Ctl::tr("--message-left goes with the outcome voicemail alone."));
        return stepTicket(session, [&](Desk &desk, const TicketView &view) -> Result<StepTold> {
            PERMANENCE_TRY(recorded, desk.attempt(view.ticket.id, outcome, messageLeft));
            StepTold told = tellCallback(recorded.callback, desk.queries());
            told.json.insert(u"closed"_s, recorded.closed);
            if (recorded.closed)
                told.lines << Ctl::tr("The ticket is closed by it: the customer could not be reached.");
            return told;
        });
    }
};

PERMANENCE_COMMAND(TicketAttemptCommand)

} // namespace
} // namespace permanence::ctl

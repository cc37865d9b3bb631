#include "app/permanencectl/TicketStep.h"

namespace permanence::ctl {
namespace {

class WorkLogCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return describeStep(
            u"work log"_s, Ctl::tr("Enters work that you did without a timer."), {},
            {{u"from"_s, u"WHEN"_s, Ctl::tr("when it began, as 2026-03-02T14:00"), true},
             {u"minutes"_s, u"N"_s, Ctl::tr("how long it took"), true},
             serviceOption(Ctl::tr("what is sold by the hour, one of the policy's services"))},
            u"--from 2026-03-02T14:00 --minutes 25"_s);
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &given = session.arguments();
        PERMANENCE_TRY(minutes, given.count(u"minutes"_s, 0));
        PERMANENCE_TRY(store, session.store());
        PERMANENCE_TRY(from, momentGiven(store->queries(), given.value(u"from"_s), u"--from"_s));
        return stepTicket(session, [&](Desk &desk, const TicketView &view) -> Result<StepTold> {
            PERMANENCE_TRY(work, desk.logWork(view.ticket.id, from, minutes, given.value(u"service"_s)));
            return tellWork(work);
        });
    }
};

PERMANENCE_COMMAND(WorkLogCommand)

} // namespace
} // namespace permanence::ctl

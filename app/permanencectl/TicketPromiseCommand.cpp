#include "app/permanencectl/JsonWriter.h"
#include "app/permanencectl/TicketStep.h"
#include "app/permanencectl/Words.h"

namespace permanence::ctl {
namespace {

class TicketPromiseCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return describeStep(u"ticket promise"_s, Ctl::tr("Promises the customer an answer by a time."),
                            {whenArgument()}, {}, u"2026-03-02T17:00"_s);
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(store, session.store());
        PERMANENCE_TRY(due, momentGiven(store->queries(), session.arguments().word(1), u"when"_s));
        return stepTicket(session, [&](Desk &desk, const TicketView &view) -> Result<StepTold> {
            PERMANENCE_TRY(activity, desk.promise(view.ticket.id, due));
            const JsonWriter writer(desk.queries().desk());
            return StepTold{
                {{u"promise"_s, QJsonObject{{u"id"_s, activity.text()}, {u"due"_s, writer.value(due)}}}},
                {Ctl::tr("Answer promised: %1").arg(timeText(due, writer.zone()))}};
        });
    }
};

PERMANENCE_COMMAND(TicketPromiseCommand)

} // namespace
} // namespace permanence::ctl

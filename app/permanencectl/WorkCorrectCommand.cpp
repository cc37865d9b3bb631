#include "app/permanencectl/InputFile.h"
#include "app/permanencectl/TicketStep.h"

namespace permanence::ctl {
namespace {

class WorkCorrectCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return describeStep(
            u"work correct"_s, Ctl::tr("Puts a work entry right; what it said stays in the history."),
            {{u"WORK"_s, Ctl::tr("the id of the entry, as \"ticket show\" tells it")}},
            {{u"minutes"_s, u"N"_s, Ctl::tr("how long it took; 0: it was no work"), true},
             {u"reason"_s, u"TEXT"_s, Ctl::tr("why; - reads it from standard input"), true},
             {u"from"_s, u"WHEN"_s, Ctl::tr("when it began; as it was if nothing is given")},
             serviceOption(Ctl::tr("one of the policy's services; as it was if none is given"))},
            u"0190a5b1-7c00-7000-8000-000000000001 --minutes 20 --reason \"Timer left running\""_s,
            Ctl::tr("Work of another agent is corrected by a lead or a manager."));
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &given = session.arguments();
        PERMANENCE_TRY(minutes, given.count(u"minutes"_s, 0, 0));
        PERMANENCE_TRY(reason, readText(given.value(u"reason"_s)));
        std::optional<Instant> from;
        if (given.has(u"from"_s)) {
            PERMANENCE_TRY(store, session.store());
            PERMANENCE_TRY(began, momentGiven(store->queries(), given.value(u"from"_s), u"--from"_s));
            from = began;
        }
        return stepTicket(session, [&](Desk &desk, const TicketView &view) -> Result<StepTold> {
            const Work *work = view.ticket.work(WorkId(Uuid::fromText(given.word(1)).value_or(Uuid{})));
            if (!work)
                return Error{ErrorCode::NoSuchWork, {given.word(1)}, {}};
            PERMANENCE_CHECK(desk.correctWork(view.ticket.id, work->id, from.value_or(work->from), minutes,
                                              given.value(u"service"_s, work->service), reason));
            return tellWork(work->id);
        });
    }
};

PERMANENCE_COMMAND(WorkCorrectCommand)

} // namespace
} // namespace permanence::ctl

#include "app/permanencectl/CallbackText.h"
#include "app/permanencectl/Find.h"

namespace permanence::ctl {
namespace {

class CallbackMoveCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"callback"_s, u"move"_s},
            Ctl::tr("Moves a callback or a promised answer to another time, or into another agenda."),
            StoreUse::Existing,
            {{u"ID"_s, Ctl::tr("its id, or the end of it as the list shows it")},
             {u"TIME"_s, Ctl::tr("when, as 2026-03-05T14:00; where it is now if not given"), false}},
            {{u"agent"_s, u"LOGIN"_s, Ctl::tr("into whose agenda")}},
            {u"--store desk.permanence callback move 4f1c22d0 2026-03-05T14:00"_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &arguments = session.arguments();
        PERMANENCE_TRY(desk, session.desk());
        Queries &queries = desk->queries();
        PERMANENCE_TRY(item, findActivity(queries, arguments.word(0)));
        Instant due = item.due;
        if (!arguments.word(1).isEmpty()) {
            PERMANENCE_TRY(given, momentGiven(queries, arguments.word(1), u"TIME"_s));
            due = given;
        } else if (!arguments.has(u"agent"_s)) {
            return wrongUsage(Ctl::tr("Say a time, or --agent, or both."));
        }
        AgentId agent;
        if (arguments.has(u"agent"_s)) {
            PERMANENCE_TRY(found, findAgent(queries, arguments.value(u"agent"_s)));
            agent = found.id;
        }
        PERMANENCE_CHECK(desk->moveActivity(item.id, due, agent));
        printActivity(session, item.id);
        return {};
    }
};

PERMANENCE_COMMAND(CallbackMoveCommand)

} // namespace
} // namespace permanence::ctl

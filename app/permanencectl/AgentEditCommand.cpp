#include "app/permanencectl/JsonWriter.h"
#include "app/permanencectl/Session.h"

namespace permanence::ctl {
namespace {

class AgentEditCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"agent"_s, u"edit"_s},
            Ctl::tr("Changes the name or the team of somebody who works here; by a lead or a manager."),
            StoreUse::Existing,
            {{u"LOGIN"_s, Ctl::tr("whose")}},
            {{u"name"_s, u"TEXT"_s, Ctl::tr("the name as others see it")},
             {u"team"_s, u"TEXT"_s, Ctl::tr("the team; an empty text: none")}},
            {u"--store desk.permanence agent edit tom --team Workshop"_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &arguments = session.arguments();
        if (!arguments.has(u"name"_s) && !arguments.has(u"team"_s))
            return wrongUsage(Ctl::tr("Say what to change: --name or --team."));
        AgentEdited edit;
        if (arguments.has(u"name"_s))
            edit.name = arguments.value(u"name"_s);
        if (arguments.has(u"team"_s))
            edit.team = arguments.value(u"team"_s);
        PERMANENCE_TRY(desk, session.desk());
        const auto agent = desk->queries().agentByLogin(arguments.word(0));
        if (!agent)
            return Error{ErrorCode::NoSuchAgent, {arguments.word(0)}, {}};
        PERMANENCE_CHECK(desk->editAgent(agent->id, edit));
        const AgentView now = desk->queries().agent(agent->id).value_or(*agent);
        if (session.out().wantsJson())
            session.out().json(QJsonObject{{u"agent"_s, JsonWriter(desk->queries().desk()).object(now)}});
        else
            session.out().pairs(
                {{Ctl::tr("Login"), now.login}, {Ctl::tr("Name"), now.name}, {Ctl::tr("Team"), now.team}});
        return {};
    }
};

PERMANENCE_COMMAND(AgentEditCommand)

} // namespace
} // namespace permanence::ctl

#include "app/permanencectl/JsonWriter.h"
#include "app/permanencectl/Session.h"

namespace permanence::ctl {
namespace {

class AgentListCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"agent"_s, u"list"_s},
            Ctl::tr("Lists who works here, with roles and teams."),
            StoreUse::Existing,
            {},
            {},
            {u"--store desk.permanence agent list"_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(store, session.store());
        const std::vector<AgentView> agents = store->queries().agents();
        if (session.out().wantsJson()) {
            session.out().json(QJsonObject{{u"agents"_s, JsonWriter(store->queries().desk()).array(agents)}});
            return {};
        }
        std::vector<QStringList> rows;
        for (const AgentView &agent : agents)
            rows.push_back({agent.login, agent.name, codeOf(agent.role), agent.team});
        session.out().table({Ctl::tr("Login"), Ctl::tr("Name"), Ctl::tr("Role"), Ctl::tr("Team")}, rows);
        return {};
    }
};

PERMANENCE_COMMAND(AgentListCommand)

} // namespace
} // namespace permanence::ctl

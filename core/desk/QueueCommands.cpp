#include "core/desk/Desk.h"
#include "core/desk/TextRules.h"
#include "core/store/QueueQueries.h"

namespace permanence {

Result<std::optional<TicketId>> Desk::takeNext()
{
    using Taking = std::optional<TicketId>;
    // Choosing and taking are one transaction: two who ask at once are given two tickets.
    return m_store.write<Taking>([&](Store &store) -> Result<Taking> {
        PERMANENCE_CHECK(applyTimedRules());
        const QueueOrder order = queueOrderOf(queries().desk(), store.policies());
        const Taking next = QueueQueries(queries()).next(order, m_agent);
        if (next)
            PERMANENCE_CHECK(take(*next));
        return next;
    });
}

Result<void> Desk::assignAll(const std::vector<TicketId> &tickets, const AgentId &to)
{
    return m_store.run([&]() -> Result<void> {
        for (const TicketId &ticket : tickets)
            PERMANENCE_CHECK(assign(ticket, to));
        return {};
    });
}

Result<void> Desk::editAgent(const AgentId &agent, AgentEdited edit)
{
    if (edit.name) {
        PERMANENCE_TRY(name, requiredLine(*edit.name, u"name"_s));
        edit.name = name;
    }
    if (edit.team) {
        PERMANENCE_TRY(team, optionalLine(*edit.team, u"team"_s));
        edit.team = team;
    }
    return m_store.run([&]() -> Result<void> {
        PERMANENCE_CHECK(requireLead());
        if (!queries().agent(agent))
            return Error{ErrorCode::NoSuchAgent, {agent.text()}, {}};
        append(StreamKind::Agent, agent.uuid, edit);
        return {};
    });
}

} // namespace permanence

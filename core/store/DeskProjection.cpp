#include "core/policy/PolicyLoader.h"
#include "core/store/Projections.h"

namespace permanence {

DeskProjection::DeskProjection(Database &database, PolicyLibrary &policies)
    : Projection(database), m_policies(policies)
{
}

void DeskProjection::apply(const Event &event)
{
    if (const auto *agent = std::get_if<AgentAdded>(&event.body)) {
        static constexpr char kSql[] = "INSERT INTO agent (seq, id, login, name, role, team) VALUES (?, ?, ?, ?, ?, ?) "
                                       "ON CONFLICT (id) DO NOTHING";
        Query(database(), kSql, event.seq, event.stream.id, agent->login, agent->name, agent->role, agent->team)
            .run();
    } else if (const auto *edit = std::get_if<AgentEdited>(&event.body)) {
        static constexpr char kSql[] = "UPDATE agent SET name = coalesce(?, name), role = coalesce(?, role), "
                                       "team = coalesce(?, team) WHERE id = ?";
        Query(database(), kSql, edit->name, edit->role, edit->team, event.stream.id).run();
    } else if (const auto *training = std::get_if<AgentTrained>(&event.body)) {
        static constexpr char kSql[] = "INSERT OR REPLACE INTO training (agent, product, until) VALUES (?, ?, ?)";
        Query(database(), kSql, event.stream.id, training->product, training->until).run();
    } else if (const auto *policy = std::get_if<PolicyPublished>(&event.body)) {
        static constexpr char kSql[] = "INSERT INTO policy (id, version, document) VALUES (?, ?, ?) "
                                       "ON CONFLICT (id, version) DO NOTHING";
        Query(database(), kSql, policy->policy, policy->version, policy->document).run();
        LoadedPolicy loaded = loadPolicy(policy->document.toUtf8());
        if (loaded.isValid()) // what is already known under this version stays
            [[maybe_unused]] const Result<void> added = m_policies.add(std::move(loaded.policy));
    } else if (const auto *desk = std::get_if<DeskConfigured>(&event.body)) {
        static constexpr char kRow[] = "INSERT INTO desk (id) VALUES (1) ON CONFLICT DO NOTHING";
        static constexpr char kSql[] = "UPDATE desk SET name = coalesce(?, name), region = coalesce(?, region), "
                                       "timezone = coalesce(?, timezone), policy = coalesce(?, policy)";
        Query(database(), kRow).run();
        Query(database(), kSql, desk->name, desk->region, desk->timezone, desk->policy).run();
    }
}

void DeskProjection::clear(const Stream &stream)
{
    if (stream.kind == StreamKind::Agent) {
        static constexpr char kSql[] = "DELETE FROM agent WHERE id = ?";
        static constexpr char kTraining[] = "DELETE FROM training WHERE agent = ?";
        Query(database(), kSql, stream.id).run();
        Query(database(), kTraining, stream.id).run();
    } else if (stream.kind == StreamKind::Desk) {
        static constexpr char kSql[] = "DELETE FROM desk";
        Query(database(), kSql).run();
    }
    // A published version of a policy is never taken back.
}

} // namespace permanence

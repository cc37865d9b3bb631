#include "core/desk/Desk.h"
#include "core/desk/Drafts.h"
#include "core/desk/TextRules.h"
#include "core/policy/PolicyLoader.h"

namespace permanence {

Result<AgentId> Desk::addAgent(AgentAdded agent)
{
    PERMANENCE_TRY(login, requiredLine(agent.login, u"login"_s));
    PERMANENCE_TRY(name, requiredLine(agent.name, u"name"_s));
    agent.login = login;
    agent.name = name;
    return m_store.write<AgentId>([&](Store &store) -> Result<AgentId> {
        if (queries().agentByLogin(agent.login))
            return Error{ErrorCode::Duplicate, {agent.login}, u"login"_s};
        const AgentId id(store.newId());
        append(StreamKind::Agent, id.uuid, agent);
        return id;
    });
}

Result<void> Desk::train(const AgentId &agent, AgentTrained training)
{
    PERMANENCE_TRY(product, requiredLine(training.product, u"product"_s));
    training.product = product;
    return m_store.run([&]() -> Result<void> {
        if (!queries().agent(agent))
            return Error{ErrorCode::NoSuchAgent, {agent.text()}, {}};
        append(StreamKind::Agent, agent.uuid, training);
        return {};
    });
}

Result<void> Desk::configure(DeskConfigured settings)
{
    if (settings.name) {
        PERMANENCE_TRY(name, optionalLine(*settings.name, u"name"_s));
        settings.name = name;
    }
    PERMANENCE_CHECK(checkTimezone(settings.timezone.value_or(QString())));
    return m_store.run([&]() -> Result<void> {
        if (settings.policy && !settings.policy->isEmpty())
            PERMANENCE_CHECK(checkContract(*settings.policy, {}, {}, {}));
        append(StreamKind::Desk, Uuid::derived("desk"), settings);
        return {};
    });
}

Result<void> Desk::publishPolicy(const QByteArray &document)
{
    LoadedPolicy loaded = loadPolicy(document);
    if (!loaded.isValid())
        return loaded.errors.front();
    return m_store.run([&]() -> Result<void> {
        const Policy &policy = loaded.policy;
        if (m_store.policies().find(policy.id, policy.version)) {
            return Error{ErrorCode::Duplicate, {policy.id % u' ' % QString::number(policy.version)}, u"version"_s};
        }
        if (const auto dropped = queries().openTicketWithout(policy.id, policy.severityIds()))
            return Error{ErrorCode::SeverityInUse, {dropped->severity, dropped->number}, u"severities"_s};
        append(StreamKind::Policy, Uuid::derived("policy/" + policy.id.toUtf8()),
               PolicyPublished{policy.id, policy.version, QString::fromUtf8(document)});
        return {};
    });
}

Result<void> Desk::saveDraft(const QString &key, const QString &body)
{
    return m_store.run([&]() -> Result<void> {
        m_store.saveDraft(draftKeyOf(m_agent, key), cleaned(body));
        return {};
    });
}

QString systemUser()
{
    for (const char *name : {"USER", "LOGNAME", "USERNAME"}) {
        const QString user = qEnvironmentVariable(name);
        if (!user.isEmpty())
            return user;
    }
    return u"agent"_s;
}

Result<AgentId> agentFor(Store &store, const QString &login, const QString &name)
{
    static const QString kOwnAgent = u"agent"_s;
    return store.write<AgentId>([&](Store &) -> Result<AgentId> {
        const QString own = store.queries().meta(kOwnAgent);
        const QString asked = !login.isEmpty() ? login : !own.isEmpty() ? own : systemUser();
        if (const auto known = store.queries().agentByLogin(asked))
            return known->id;
        if (own.isEmpty())
            store.setMeta(kOwnAgent, asked);
        const Role role = own.isEmpty() ? Role::Manager : Role::Agent;
        return Desk(store, {}).addAgent({asked, name.isEmpty() ? asked : name, role});
    });
}

} // namespace permanence

#include "core/rehearsal/ScenarioReading.h"

namespace permanence {
namespace {

/// The severities of all policies that are known, for overrides of a policy that has others.
QStringList allSeverities(const PolicyNames &policies)
{
    QStringList ids;
    for (const QString &id : policies.library().ids())
        ids << policies.find(id)->severityIds();
    ids.removeDuplicates();
    return ids;
}

/// Overrides of severities that the policy does not have change nothing, and are left out.
QJsonObject readTargets(const JsonReader &reader, const Policy *policy, const PolicyNames &policies)
{
    QJsonObject targets;
    if (!reader.isGiven())
        return targets;
    for (const auto &[severity, own] : reader.members()) {
        if (!isObjectOf(own, {u"take_in_charge", u"resolution"}))
            continue;
        for (const QStringView key : {u"take_in_charge", u"resolution"}) {
            if (own[key].isGiven()) [[maybe_unused]]
                const Duration length = readDuration(own[key]);
        }
        if (policy && policy->severity(severity))
            targets.insert(severity, own.value());
        else if (!allSeverities(policies).contains(severity))
            own.fail(ErrorCode::UnknownKey,
                     {severity, (policy ? policy->severityIds() : allSeverities(policies)).join(u", "_s)});
    }
    return targets;
}

QJsonObject readFactors(const JsonReader &reader)
{
    const auto keys = {u"outside_hours", u"saturday", u"sunday", u"holiday"};
    if (!reader.isGiven() || !isObjectOf(reader, {u"outside_hours", u"saturday", u"sunday", u"holiday"}))
        return {};
    for (const QStringView key : keys) {
        if (reader[key].isGiven()) [[maybe_unused]]
            const int factor = readFactor(reader[key]);
    }
    return reader.value().toObject();
}

/// A policy without tiers covers all alike: there the word for one says nothing.
QString readTier(const JsonReader &reader, const Policy *policy)
{
    const QString tier = readKeyOr(reader, {});
    if (!policy || policy->tiers.empty() || tier.isEmpty() || policy->tier(tier))
        return policy && policy->tiers.empty() ? QString() : tier;
    QStringList known;
    for (const Tier &one : policy->tiers)
        known << one.id;
    reader.fail(ErrorCode::UnknownTier, {policy->id, tier, known.join(u", "_s)});
    return tier;
}

} // namespace

void readDays(const JsonReader &reader, QDate &from, QDate &until)
{
    from = readDayIfGiven(reader[u"from"]);
    until = readDayIfGiven(reader[u"until"]);
    if (from.isValid() && until.isValid() && until < from)
        reader[u"until"].fail(ErrorCode::EndBeforeStart,
                              {until.toString(Qt::ISODate), from.toString(Qt::ISODate)});
}

ScenarioContract readContract(const JsonReader &reader, const Scenario &scenario, PolicyNames &policies)
{
    ScenarioContract contract;
    if (!isObjectOf(reader, {u"key", u"policy", u"tier", u"from", u"until", u"support_module", u"targets",
                             u"factors"}))
        return contract;
    contract.key = readKeyOr(reader[u"key"], {});
    contract.policy = reader[u"policy"].isGiven() ? policies.read(reader[u"policy"]) : scenario.policy;
    const Policy *policy = policies.find(contract.policy);
    contract.tier = readTier(reader[u"tier"], policy);
    readDays(reader, contract.from, contract.until);
    contract.supportModule = reader[u"support_module"].booleanOr(false);
    contract.targets = readTargets(reader[u"targets"], policy, policies);
    contract.factors = readFactors(reader[u"factors"]);
    return contract;
}

} // namespace permanence

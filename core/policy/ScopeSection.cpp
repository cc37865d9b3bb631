#include "core/policy/PolicyReading.h"
#include "core/policy/PolicySections.h"

#include <QCoreApplication>

namespace permanence {
namespace {

std::optional<Target> readTargetIfGiven(const JsonReader &reader)
{
    return reader.isGiven() ? std::optional(readTarget(reader)) : std::nullopt;
}

Severity readSeverity(const JsonReader &reader)
{
    if (!isObjectOf(reader, {u"id", u"title", u"definition", u"take_in_charge", u"resolution"}))
        return {};
    return {
        .id = readId(reader[u"id"]),
        .title = readLocalizedText(reader[u"title"]),
        .definition = readLocalizedText(reader[u"definition"]),
        .takeInCharge = readTargetIfGiven(reader[u"take_in_charge"]),
        .resolution = readTargetIfGiven(reader[u"resolution"]),
    };
}

Tier readTier(const JsonReader &reader)
{
    if (!isObjectOf(reader, {u"id", u"title"}))
        return {};
    return {readId(reader[u"id"]), readLocalizedText(reader[u"title"])};
}

/// A category is included, or needs one of the tiers, or is not offered at all (`included` false alone).
Category readCategory(const JsonReader &reader, const Policy &policy)
{
    if (!isObjectOf(reader, {u"id", u"title", u"included", u"needs_tier"}))
        return {};
    Category category{readId(reader[u"id"]), readLocalizedText(reader[u"title"]), false, {}};
    category.included = reader[u"included"].boolean();
    const JsonReader needed = reader[u"needs_tier"];
    if (!needed.isGiven())
        return category;
    category.neededTier = needed.textOr({});
    if (category.included) {
        needed.expected(QT_TRANSLATE_NOOP("Expectation", "no tier, since the category is included"));
    } else if (needed.isText() && !policy.tier(category.neededTier)) {
        QStringList known;
        for (const Tier &tier : policy.tiers)
            known << tier.id;
        needed.fail(
            ErrorCode::Expected,
            {QCoreApplication::translate("Expectation", "one of the tiers (%1)").arg(known.join(u", "_s))});
    }
    return category;
}

} // namespace

void readScopeSection(const JsonReader &root, Policy &policy)
{
    const JsonReader severities = root[u"severities"];
    if (severities.isGiven())
        policy.severities = readNamedListIfGiven(severities, readSeverity);
    if (policy.severities.empty() && (!severities.isGiven() || severities.isArray()))
        severities.expected(QT_TRANSLATE_NOOP("Expectation", "at least one severity, the most urgent first"));
    policy.tiers = readNamedListIfGiven(root[u"tiers"], readTier);
    policy.categories = readNamedListIfGiven(
        root[u"categories"], [&](const JsonReader &item) { return readCategory(item, policy); });
}

} // namespace permanence

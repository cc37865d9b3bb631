#include "core/policy/PolicyReading.h"
#include "core/policy/PolicySections.h"

namespace permanence {
namespace {

Service readService(const JsonReader &reader)
{
    if (!isObjectOf(reader, {u"id", u"title", u"description", u"per_hour", u"max_participants"}))
        return {};
    const JsonReader participants = reader[u"max_participants"];
    return {
        .id = readId(reader[u"id"]),
        .title = readLocalizedText(reader[u"title"]),
        .description = readLocalizedText(reader[u"description"]),
        .centsPerHour = readPrice(reader[u"per_hour"]),
        .maxParticipants = participants.isGiven() ? static_cast<int>(participants.integer(1, 1000)) : 0,
    };
}

Factors readFactors(const JsonReader &reader)
{
    if (!isObjectOf(reader, {u"outside_hours", u"saturday", u"sunday", u"holiday"}))
        return {};
    const auto factor = [&](QStringView key) {
        return reader[key].isGiven() ? readFactor(reader[key]) : 100;
    };
    return {factor(u"outside_hours"), factor(u"saturday"), factor(u"sunday"), factor(u"holiday")};
}

PackProduct readPack(const JsonReader &reader)
{
    if (!isObjectOf(reader, {u"code", u"title", u"minutes"}))
        return {};
    return {
        .code = reader[u"code"].text(),
        .title = readLocalizedText(reader[u"title"]),
        .minutes = static_cast<int>(reader[u"minutes"].integer(1, 1'000'000)),
    };
}

PackRules readPackRules(const JsonReader &reader)
{
    if (!isObjectOf(reader, {u"valid_months_after_licence", u"given_back_for_defect"}))
        return {};
    PackRules rules;
    if (reader[u"valid_months_after_licence"].isGiven())
        rules.validMonthsAfterLicence =
            static_cast<int>(reader[u"valid_months_after_licence"].integer(0, 1200));
    rules.givenBackForDefect = reader[u"given_back_for_defect"].booleanOr(rules.givenBackForDefect);
    return rules;
}

Counting readCounting(const JsonReader &reader)
{
    if (!isObjectOf(reader, {u"slice_minutes", u"per"}))
        return {};
    return {
        .sliceMinutes = static_cast<int>(reader[u"slice_minutes"].integer(1, 1440)),
        .scope = readCode(reader[u"per"], CountingScope::Ticket),
    };
}

ChecklistItem readFreeOffer(const JsonReader &reader)
{
    if (!isObjectOf(reader, {u"id", u"title"}))
        return {};
    return {readId(reader[u"id"]), readLocalizedText(reader[u"title"])};
}

} // namespace

void readOfferSection(const JsonReader &root, Policy &policy)
{
    policy.services = readNamedListIfGiven(root[u"services"], readService);
    if (root[u"factors"].isGiven())
        policy.factors = readFactors(root[u"factors"]);
    UniqueIds codes;
    policy.packs = readListIfGiven(root[u"packs"], [&](const JsonReader &item) {
        const PackProduct pack = readPack(item);
        codes.add(item[u"code"], pack.code);
        return pack;
    });
    if (policy.admission == AdmissionBasis::LicenceAndPack && policy.packs.empty() &&
        (!root[u"packs"].isGiven() || root[u"packs"].isArray()))
        root[u"packs"].expected(
            QT_TRANSLATE_NOOP("Expectation", "at least one pack, since admission needs one"));
    if (root[u"pack_rules"].isGiven())
        policy.packRules = readPackRules(root[u"pack_rules"]);
    if (root[u"counting"].isGiven())
        policy.counting = readCounting(root[u"counting"]);
    policy.freeOffers = readNamedListIfGiven(root[u"free_offers"], readFreeOffer);
}

} // namespace permanence

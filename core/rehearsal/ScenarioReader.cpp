#include "core/rehearsal/ScenarioReader.h"

#include "core/rehearsal/ScenarioReading.h"

#include <QLocale>

namespace permanence {
namespace {

constexpr int kFormat = 1;

/// The country whose numbers the desk dials without a prefix: that of its public holidays, else of its zone.
QString regionOf(const CalendarSpec &hours)
{
    if (hours.holidayRegion)
        return hours.holidayRegion->country;
    const QString code = QLocale::territoryToCode(QTimeZone(hours.timezone.toLatin1()).territory());
    return code.size() == 2 && code != u"ZZ" && code[0].isLetter() ? code : u"FR"_s;
}

} // namespace

LoadedScenario readScenario(const QByteArray &document, const QString &folder, RehearsalPolicies policies)
{
    LoadedScenario loaded;
    const Result<QJsonValue> json = parseJson(document);
    if (!json) {
        loaded.errors.push_back(json.error());
        return loaded;
    }
    const JsonReader root(*json, loaded.errors);
    if (!isObjectOf(root, {u"format", u"policy", u"agents", u"customers", u"steps"}))
        return loaded;
    if (!root[u"format"].value().isDouble() || root[u"format"].value().toDouble() != kFormat)
        root[u"format"].expected(QT_TRANSLATE_NOOP("Expectation", "1, the format that this program reads"));

    Scenario &scenario = loaded.scenario;
    PolicyNames names(policies, folder, loaded.errors);
    scenario.policy = names.read(root[u"policy"]);
    const Policy *policy = names.find(scenario.policy);
    scenario.region = policy ? regionOf(policy->hours) : u"FR"_s;
    scenario.agents = readAgents(root[u"agents"]);
    scenario.customers = readCustomers(root[u"customers"], scenario, names);
    scenario.steps = readSteps(root[u"steps"], scenario, names);
    scenario.documents = policies.documents();
    return loaded;
}

} // namespace permanence

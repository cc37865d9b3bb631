#include "tests/support/JsonEdit.h"
#include "tests/support/Places.h"
#include "tests/support/Scenarios.h"
#include "tests/support/TestRegistry.h"

#include <QtTest>

using namespace permanence;
using namespace permanence::test;

namespace {

/// What a row of the table puts into the scenario, as JSON; "-" takes the member out.
QJsonValue written(const char *json)
{
    if (qstrcmp(json, "-") == 0)
        return QJsonValue(QJsonValue::Undefined);
    return QJsonDocument::fromJson(QByteArray("[") + json + "]").array().at(0);
}

} // namespace

/// A wrong file is told with the place of every mistake.
class ScenarioReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void aScenarioOfEverythingIsRead()
    {
        const LoadedScenario loaded = loadScenario(fullScenario());
        QVERIFY2(loaded.isValid(), loaded.isValid() ? "" : qPrintable(loaded.errors.front().text()));
        QCOMPARE(loaded.scenario.steps.size(), std::size_t(24));
        QCOMPARE(loaded.scenario.customers.front().contracts.front().policy, u"c4t-basic"_s);
    }

    void everyMistakeNamesItsPlaceAndWhatIsWrong_data()
    {
        QTest::addColumn<QString>("place"); // where the scenario is changed
        QTest::addColumn<QString>("json");  // to what
        QTest::addColumn<QString>("errorPlace");
        QTest::addColumn<QString>("part"); // of the sentence
        const auto row = [](const char *name, const char *place, const char *json, const char *errorPlace,
                            const char *part) {
            QTest::newRow(name) << QString::fromLatin1(place) << QString::fromUtf8(json)
                                << QString::fromLatin1(errorPlace) << QString::fromUtf8(part);
        };
        row("a later format", "format", "2", "format", "expected 1");
        row("no policy", "policy", "-", "policy", "missing");
        row("an unknown policy", "policy", "\"gold\"", "policy", "gold");
        row("a policy that is no file", "policy", "\"none.json\"", "policy", "none.json");
        row("no customers", "customers", "-", "customers", "missing");
        row("no steps", "steps", "-", "steps", "missing");
        row("steps as an object", "steps", "{}", "steps", "a list");
        row("an unknown key", "title", "\"x\"", "title", "unknown key");

        row("an agent without key", "agents[0].key", "-", "agents[0].key", "missing");
        row("an agent twice", "agents[1].key", "\"lea\"", "agents[1].key", "lea");
        row("a key of blanks", "agents[0].key", "\" lea\"", "agents[0].key", "without space");
        row("an unknown role", "agents[0].role", "\"boss\"", "agents[0].role", "not \"boss\"");
        row("a skill that is a number", "agents[0].skills[0]", "7", "agents[0].skills[0]", "expected");
        row("an unknown key of an agent", "agents[0].age", "7", "agents[0].age", "unknown key");

        row("a customer without key", "customers[0].key", "-", "customers[0].key", "missing");
        row("a customer without name", "customers[0].name", "-", "customers[0].name", "missing");
        row("a customer twice", "customers[1].key", "\"acme\"", "customers[1].key", "acme");
        row("the key of unknown callers", "customers[1].key", "\"unknown\"", "customers[1].key",
            "unknown callers");
        row("a name as a number", "customers[0].name", "7", "customers[0].name", "a text");
        row("a wrong language", "customers[0].language", "\"French\"", "customers[0].language", "language");
        row("an unknown zone", "customers[0].timezone", "\"Europe/Atlantis\"", "customers[0].timezone",
            "Atlantis");
        row("a reversed span", "customers[0].hours.mon[0]", R"(["12:00", "09:00"])",
            "customers[0].hours.mon[0]", "ends after");
        row("an unknown weekday", "customers[0].hours.lundi", "[]", "customers[0].hours.lundi",
            "unknown key");
        row("a holiday that is no day", "customers[0].holidays[0]", "\"2026-02-29\"",
            "customers[0].holidays[0]", "a day");

        const char *contact = "customers[0].contacts[0]";
        row("an unknown key of a contact", "customers[0].contacts[0].fax", "\"1\"",
            "customers[0].contacts[0].fax", "fax");
        row("a contact that is a text", contact, "\"Anne\"", contact, "an object");
        row("a phone that is none", "customers[0].contacts[0].phone", "\"abc\"",
            "customers[0].contacts[0].phone", "abc");
        row("a mail that is none", "customers[0].contacts[0].email", "\"anne\"",
            "customers[0].contacts[0].email", "mail address");
        row("out of hours as a text", "customers[0].contacts[0].out_of_hours", "\"yes\"",
            "customers[0].contacts[0].out_of_hours", "true or false");

        const char *until = "customers[0].contracts[0].until";
        row("a contract's unknown policy", "customers[0].contracts[0].policy", "\"gold\"",
            "customers[0].contracts[0].policy", "gold");
        row("an unknown tier", "customers[0].contracts[0].tier", "\"platinum\"",
            "customers[0].contracts[0].tier", "platinum");
        row("a day that does not exist", until, "\"2026-02-29\"", until, "a day");
        row("an end before the start", until, "\"2025-12-31\"", until, "2026-01-01");
        row("a target that is no duration", "customers[0].contracts[0].targets.high.resolution", "\"4h\"",
            "customers[0].contracts[0].targets.high.resolution", "a duration");
        row("a target of no severity at all", "customers[0].contracts[0].targets.hihg",
            R"({"resolution": "PT1H"})", "customers[0].contracts[0].targets.hihg", "hihg");
        row("an unknown target", "customers[0].contracts[0].targets.high.response", "\"PT1H\"",
            "customers[0].contracts[0].targets.high.response", "unknown key");
        row("a negative factor", "customers[0].contracts[0].factors.sunday", "-1",
            "customers[0].contracts[0].factors.sunday", "a factor");
        row("an unknown factor", "customers[0].contracts[0].factors.night", "2",
            "customers[0].contracts[0].factors.night", "unknown key");

        row("an unknown kind of licence", "customers[0].licences[0].kind", "\"rented\"",
            "customers[0].licences[0].kind", "rented");
        row("a licence that ends before it begins", "customers[0].licences[0].until", "\"2024-02-29\"",
            "customers[0].licences[0].until", "2024-03-01");
        row("a licence without product", "customers[0].licences[0].product", "-",
            "customers[0].licences[0].product", "missing");
        row("an unknown pack", "customers[0].packs[0].code", "\"AST99\"", "customers[0].packs[0].code",
            "AST99");
        row("a pack without licence", "customers[0].packs[0].licence", "-", "customers[0].packs[0].licence",
            "missing");
        row("a licence of another customer", "customers[1].packs",
            R"([{"key": "p2", "code": "AST01", "bought": "2026-01-01", "licence": "l1"}])",
            "customers[1].packs[0].licence", "l1");
        row("a pack of two customers", "customers[1].packs",
            R"([{"key": "p1", "code": "AST01", "bought": "2026-01-01", "licence": "l1"}])",
            "customers[1].packs[0].key", "p1");
        row("a pack never bought", "customers[0].packs[0].bought", "-", "customers[0].packs[0].bought",
            "missing");

        row("no instant", "steps[1].at", "-", "steps[1].at", "missing");
        row("an instant without offset", "steps[1].at", "\"2026-03-02T09:01:00\"", "steps[1].at",
            "its offset");
        row("an instant of long ago", "steps[0].at", "\"0001-01-01T00:00:00Z\"", "steps[0].at", "1970");
        row("time that goes back", "steps[1].at", "\"2026-03-02T08:59:59+01:00\"", "steps[1].at",
            "not before");
        row("nobody's step", "steps[1].by", "-", "steps[1].by", "missing");
        row("an unknown agent", "steps[1].by", "\"zoe\"", "steps[1].by", "zoe");
        row("an unknown agent's tick", "steps[23].by", "\"zoe\"", "steps[23].by", "zoe");
        row("nothing to do", "steps[1].do", "-", "steps[1].do", "missing; expected one of receive");
        row("an unknown step", "steps[1].do", "\"dance\"", "steps[1].do", "not \"dance\"");
        row("a step that is a list", "steps[1]", "[]", "steps[1]", "an object");
        row("a field of another step", "steps[1].outcome", "\"busy\"", "steps[1].outcome",
            "known here: at, by, do");
        row("a ticket that no step makes", "steps[1].ticket", "\"t9\"", "steps[1].ticket",
            "no ticket \"t9\"");
        row("a ticket that a later step makes", "steps[1].ticket", "\"t2\"", "steps[1].ticket", "t2");
        row("a call about no ticket", "steps[19].about", "\"t9\"", "steps[19].about", "t9");
        row("a ticket made twice", "steps[20].as", "\"t1\"", "steps[20].as", "t1");
        row("a review that no step holds", "steps[16].review", "\"r9\"", "steps[16].review", "r9");
        row("an unknown customer", "steps[0].customer", "\"nemo\"", "steps[0].customer", "nemo");
        row("a contact of another customer", "steps[0].contact", "\"emil\"", "steps[0].contact", "emil");
        row("a number that is none", "steps[19].from", "\"0\"", "steps[19].from", "phone number");
        row("an unknown channel", "steps[0].channel", "\"fax\"", "steps[0].channel", "not \"fax\"");
        row("an unknown nature", "steps[0].nature", "\"gossip\"", "steps[0].nature", "gossip");
        row("an unknown category", "steps[0].category", "\"gardening\"", "steps[0].category", "gardening");
        row("details as a text", "steps[0].details", "\"all\"", "steps[0].details", "an object");
        row("an override of nobody", "steps[20].override.by", "-", "steps[20].override.by", "missing");
        row("an unknown agent assigned", "steps[2].to", "\"bob\"", "steps[2].to", "bob");
        row("an unknown service", "steps[21].service", "\"poetry\"", "steps[21].service", "not \"poetry\"");
        row("no minutes", "steps[5].minutes", "0", "steps[5].minutes", "1 to 10080");
        row("half a minute", "steps[5].minutes", "0.5", "steps[5].minutes", "a whole number");
        row("more than a week", "steps[5].minutes", "10081", "steps[5].minutes", "1 to 10080");
        row("minutes as a text", "steps[5].minutes", "\"5\"", "steps[5].minutes", "a whole number");
        row("a due without offset", "steps[6].due", "\"2026-03-02T15:00\"", "steps[6].due", "its offset");
        row("an unknown outcome", "steps[8].outcome", "\"asleep\"", "steps[8].outcome", "asleep");
        row("asked for nothing", "steps[9].for", "-", "steps[9].for", "missing");
        row("files as a text", "steps[10].files", "\"yes\"", "steps[10].files", "true or false");
        row("a date that is none", "steps[13].date", "\"10.03.2026\"", "steps[13].date", "a day");
        row("an unknown kind of date", "steps[13].kind", "\"fix\"", "steps[13].kind", "fix");
        row("an unknown cause of a defect", "steps[14].cause", "\"solved\"", "steps[14].cause", "solved");
        row("an unknown cause", "steps[22].cause", "\"magic\"", "steps[22].cause", "magic");
        row("a note without words", "steps[18].text", "\" \"", "steps[18].text", "a text");
        row("told as a text", "steps[16].told", "\"yes\"", "steps[16].told", "true or false");
    }
    void everyMistakeNamesItsPlaceAndWhatIsWrong()
    {
        QFETCH(QString, place);
        QFETCH(QString, json);
        QFETCH(QString, errorPlace);
        QFETCH(QString, part);
        const QJsonValue changed = withValueAt(fullScenario(), place, written(json.toUtf8().constData()));
        const LoadedScenario loaded = loadScenario(changed.toObject());
        QStringList told;
        for (const Error &error : loaded.errors) {
            told << error.text();
            QCOMPARE(kindOf(error.code), ErrorKind::Wrong); // exit status 2
        }
        const bool isTold = std::any_of(loaded.errors.begin(), loaded.errors.end(), [&](const Error &error) {
            return error.place == errorPlace && error.text().contains(part);
        });
        QVERIFY2(isTold, qPrintable(told.join(u'\n')));
    }

    void allMistakesAreToldTogether()
    {
        QJsonValue scenario = withValueAt(fullScenario(), u"agents[0].role"_s, u"boss"_s);
        scenario = withValueAt(scenario, u"steps[1].by"_s, u"zoe"_s);
        scenario = withValueAt(scenario, u"steps[22].cause"_s, u"magic"_s);
        QStringList places;
        for (const Error &error : loadScenario(scenario.toObject()).errors)
            places << error.place;
        QCOMPARE(places, (QStringList{u"agents[0].role"_s, u"steps[1].by"_s, u"steps[22].cause"_s}));
    }

    void whatIsNoJsonIsToldWithItsLine()
    {
        const LoadedScenario loaded = readScenario("{\n\"format\": 1,,", {});
        QCOMPARE(loaded.errors.size(), std::size_t(1));
        QCOMPARE(loaded.errors.front().code, ErrorCode::NotJson);
    }

    void aCategoryMayBeOfThePolicyThatJudgesTheCustomer()
    {
        QJsonValue scenario = withValueAt(fullScenario(), u"policy"_s, u"systell-maintenance"_s);
        QVERIFY(loadScenario(scenario.toObject()).isValid()); // "incident" is a category of ACME's contract
        scenario = withValueAt(scenario, u"steps[0].category"_s, u"reinstallation"_s);
        QVERIFY(loadScenario(scenario.toObject()).isValid());
        scenario = withValueAt(scenario, u"customers[0].contracts[0].policy"_s, u"systell-maintenance"_s);
        scenario = withValueAt(scenario, u"steps[0].category"_s, u"incident"_s);
        QCOMPARE(loadScenario(scenario.toObject()).errors.front().place, u"steps[0].category"_s);
    }

    void aPolicyIsAPathBesideTheScenario()
    {
        const QString folder = sourceFile(u"resources");
        QJsonObject scenario = fullScenario();
        scenario[u"policy"_s] = u"policies/c4t-basic.json"_s;
        const LoadedScenario loaded = loadScenario(scenario, folder);
        QVERIFY2(loaded.isValid(), loaded.isValid() ? "" : qPrintable(loaded.errors.front().text()));
        QCOMPARE(loaded.scenario.policy, u"c4t-basic"_s);
        QVERIFY(loaded.scenario.documents.empty()); // it is the one that the program carries
    }
};

PERMANENCE_TEST(ScenarioReaderTest)
#include "ScenarioReaderTest.moc"

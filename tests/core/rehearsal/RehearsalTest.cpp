#include "tests/support/JsonEdit.h"
#include "tests/support/Places.h"
#include "tests/support/Scenarios.h"
#include "tests/support/TestRegistry.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace permanence;
using namespace permanence::test;

namespace {

/// One customer under a policy, two agents, and steps written as JSON.
QJsonObject scenarioOf(const char *policy, const char *steps)
{
    QJsonObject scenario = jsonObject(R"({
      "format": 1,
      "agents": [{"key": "lea", "skills": ["alphacam"]}, {"key": "omar", "skills": ["AlphaCAM", "cabinet"]},
                 {"key": "marc", "role": "lead"}],
      "customers": [{"key": "acme", "name": "ACME",
        "contacts": [{"key": "anne", "name": "Anne", "phone": "+33549000101", "email": "anne@acme.example"}],
        "contracts": [{"key": "c1", "from": "2026-01-01", "until": "2026-12-31"}]}]})");
    scenario[u"policy"_s] = QString::fromLatin1(policy);
    scenario[u"steps"_s] = jsonObject(QByteArray("{\"steps\": [") + steps + "]}").value(u"steps"_s);
    return scenario;
}

QStringList texts(const QJsonValue &array, const char *member)
{
    QStringList all;
    for (const QJsonValue one : array.toArray())
        all << one.toObject().value(QLatin1StringView(member)).toString();
    return all;
}

} // namespace

/// A scenario is played with the desk's own commands, and all that came of it is told.
class RehearsalTest : public QObject
{
    Q_OBJECT

private slots:
    /// A day at a maintenance hotline (SYS-6, SYS-11, SYS-12).
    void aStoryIsToldFromTheCallToTheClosing()
    {
        const QJsonObject told = play(scenarioOf("systell-maintenance", R"(
          {"at": "2026-03-02T09:00:00+01:00", "by": "lea", "do": "receive", "as": "t1", "customer": "acme",
           "contact": "anne", "nature": "incident", "summary": "no licence"},
          {"at": "2026-03-02T09:00:00+01:00", "by": "lea", "do": "start_work", "ticket": "t1"},
          {"at": "2026-03-02T09:10:00+01:00", "by": "lea", "do": "ask", "ticket": "t1", "for": "answer"},
          {"at": "2026-03-02T09:20:00+01:00", "by": "lea", "do": "stop_work", "ticket": "t1"},
          {"at": "2026-03-06T10:00:00+01:00", "by": "lea", "do": "attempt", "ticket": "t1", "outcome": "busy"},
          {"at": "2026-03-06T11:00:00+01:00", "by": "lea", "do": "reply", "ticket": "t1"})"));
        // Three business days after Monday, at the close of Thursday; the reply of Friday reopens it.
        QCOMPARE(valueAt(told, u"steps[4].error.code"_s), QJsonValue(u"already_closed"_s));
        QCOMPARE(valueAt(told, u"steps[5].ok"_s), QJsonValue(true));
        QCOMPARE(valueAt(told, u"tickets.t1.status"_s), QJsonValue(u"in_progress"_s));
        QCOMPARE(valueAt(told, u"tickets.t1.colour"_s), QJsonValue(u"orange"_s));
        QCOMPARE(valueAt(told, u"tickets.t1.owner"_s), QJsonValue(u"lea"_s));
        QCOMPARE(valueAt(told, u"tickets.t1.closed"_s), QJsonValue());
        QCOMPARE(valueAt(told, u"tickets.t1.worked_seconds"_s), QJsonValue(1200));
        QCOMPARE(valueAt(told, u"tickets.t1.take_in_charge.due"_s),
                 QJsonValue(u"2026-03-04T09:00:00+01:00"_s));
        QCOMPARE(texts(valueAt(told, u"history.acme"_s), "kind"),
                 (QStringList{u"call_received"_s, u"ticket_opened"_s, u"asked"_s, u"work_logged"_s,
                              u"closed"_s, u"replied"_s, u"reopened"_s}));
        QCOMPARE(valueAt(told, u"history.acme[4].at"_s), QJsonValue(u"2026-03-05T17:30:00+01:00"_s));
        QCOMPARE(texts(valueAt(told, u"outbox"_s), "template"), (QStringList{u"asked"_s, u"closed"_s}));
        QCOMPARE(valueAt(told, u"history.unknown"_s), QJsonValue(QJsonArray()));
    }

    void whatIsRefusedIsReportedAndThePlayGoesOn()
    {
        const QJsonObject told = play(scenarioOf("c4t-basic", R"(
          {"at": "2026-03-02T09:00:00+01:00", "by": "lea", "do": "receive", "as": "t1", "customer": "acme",
           "category": "data_enrichment"},
          {"at": "2026-03-02T09:01:00+01:00", "by": "lea", "do": "take", "ticket": "t1"},
          {"at": "2026-03-02T09:02:00+01:00", "by": "lea", "do": "receive", "as": "t2", "customer": "acme",
           "category": "data_enrichment", "override": {"by": "omar", "reason": "please"}},
          {"at": "2026-03-02T09:03:00+01:00", "by": "lea", "do": "receive", "as": "t3", "customer": "acme",
           "category": "data_enrichment", "override": {"by": "marc", "reason": "please"}},
          {"at": "2026-03-02T09:04:00+01:00", "by": "lea", "do": "hold_review", "as": "r1"},
          {"at": "2026-03-02T09:05:00+01:00", "by": "marc", "do": "close_review", "review": "r1"})"));
        QCOMPARE(valueAt(told, u"steps[0].ok"_s), QJsonValue(true));
        QCOMPARE(valueAt(told, u"steps[0].result.ticket"_s), QJsonValue());
        QCOMPARE(valueAt(told, u"steps[0].result.admission.reasons"_s),
                 QJsonValue(QJsonArray{u"category_not_covered"_s}));
        QCOMPARE(valueAt(told, u"steps[0].result.admission.needs_tier"_s), QJsonValue(u"premium_plus"_s));
        QCOMPARE(valueAt(told, u"steps[0].result.admission.factor"_s), QJsonValue());
        QCOMPARE(valueAt(told, u"steps[1].error.code"_s), QJsonValue(u"no_such_ticket"_s));
        QCOMPARE(valueAt(told, u"steps[2].error.code"_s), QJsonValue(u"not_permitted"_s));
        QCOMPARE(valueAt(told, u"steps[3].result.ticket"_s), QJsonValue(u"t3"_s));
        QCOMPARE(valueAt(told, u"steps[4].error.code"_s), QJsonValue(u"not_permitted"_s));
        QCOMPARE(valueAt(told, u"steps[5].ok"_s), QJsonValue(false));
        QCOMPARE(valueAt(told, u"tickets"_s).toObject().keys(), QStringList{u"t3"_s});
        QCOMPARE(texts(valueAt(told, u"history.acme"_s), "kind").count(u"call_refused"_s), 2);
        QCOMPARE(valueAt(told, u"history.acme[0].data"_s),
                 QJsonValue(QJsonObject{{u"reasons"_s, QJsonArray{u"category_not_covered"_s}}}));
    }

    void aStepThatIsWrongForItsTicketEndsThePlayAtItsPlace()
    {
        // The category is one of the scenario's policy; ACME's own contract judges by another.
        QJsonValue scenario = scenarioOf("systell-maintenance", R"(
          {"at": "2026-03-02T09:00:00+01:00", "by": "lea", "do": "receive", "as": "t1", "customer": "acme",
           "category": "troubleshooting"})");
        scenario = withValueAt(scenario, u"customers[0].contracts[0].policy"_s, u"care-solutions"_s);
        const LoadedScenario loaded = loadScenario(scenario.toObject());
        QVERIFY(loaded.isValid());
        const Result<QJsonObject> played = rehearse(loaded.scenario);
        QVERIFY(!played);
        QCOMPARE(kindOf(played.error().code), ErrorKind::Wrong);
        QCOMPARE(played.error().place, u"steps[0].category"_s);
    }

    /// By the order of the scenario's policy (APL-1); warnings of a callback; the agents who are trained
    /// (APL-7).
    void queueCallbacksAndTrainedAgentsAreTold()
    {
        const QJsonObject told = play(scenarioOf("aplicit-charter", R"(
          {"at": "2026-03-02T10:00:00+01:00", "by": "lea", "do": "receive", "as": "t1", "channel": "portal",
           "customer": "acme", "severity": "informative", "product": "alphacam"},
          {"at": "2026-03-02T10:05:00+01:00", "by": "lea", "do": "receive", "as": "t2", "channel": "portal",
           "customer": "acme", "severity": "blocking"},
          {"at": "2026-03-02T10:06:00+01:00", "by": "lea", "do": "schedule_callback", "ticket": "t1",
           "due": "2026-03-02T18:00:00+01:00"})"));
        QCOMPARE(valueAt(told, u"queue"_s), QJsonValue(QJsonArray{u"t2"_s, u"t1"_s}));
        QCOMPARE(valueAt(told, u"steps[2].result.warnings"_s),
                 QJsonValue(QJsonArray{u"outside_customer_hours"_s}));
        QCOMPARE(valueAt(told, u"tickets.t1.suggested_agents"_s),
                 QJsonValue(QJsonArray{u"lea"_s, u"omar"_s}));
        QCOMPARE(valueAt(told, u"tickets.t2.suggested_agents"_s), QJsonValue(QJsonArray()));
    }

    /// A number in any writing; the key of a call about a ticket is another name of it; without a key its
    /// number.
    void callersAndTicketsAreKnownByEveryNameOfTheirs()
    {
        const QJsonObject told = play(scenarioOf("systell-maintenance", R"(
          {"at": "2026-03-02T09:00:00+01:00", "by": "lea", "do": "receive", "as": "t1", "from": "05 49 00 01 01"},
          {"at": "2026-03-02T09:01:00+01:00", "by": "lea", "do": "receive", "about": "t1", "as": "t1b"},
          {"at": "2026-03-02T09:02:00+01:00", "by": "lea", "do": "note", "ticket": "t1b", "text": "the same"},
          {"at": "2026-03-02T09:03:00+01:00", "by": "lea", "do": "receive", "contact": "anne"},
          {"at": "2026-03-02T09:04:00+01:00", "by": "lea", "do": "receive", "as": "t2", "from": "+33600000000"})"));
        QCOMPARE(valueAt(told, u"steps[1].result.ticket"_s), QJsonValue(u"t1"_s));
        QCOMPARE(valueAt(told, u"steps[1].result.admission"_s), QJsonValue());
        QCOMPARE(valueAt(told, u"steps[2].ok"_s), QJsonValue(true));
        QCOMPARE(valueAt(told, u"steps[3].result.ticket"_s), QJsonValue(u"2026-000002"_s));
        QCOMPARE(valueAt(told, u"tickets"_s).toObject().keys(), (QStringList{u"2026-000002"_s, u"t1"_s}));
        QCOMPARE(valueAt(told, u"steps[4].result.admission.warnings"_s),
                 QJsonValue(QJsonArray{u"unknown_caller"_s}));
        QCOMPARE(texts(valueAt(told, u"history.unknown"_s), "kind"), QStringList{u"call_refused"_s});
    }

    /// The format's own example: a tier, targets and factors of which its policy has none, and an unknown
    /// caller.
    void theExampleOfTheFormatIsPlayed()
    {
        const QJsonObject told = play(jsonObject(R"({
          "format": 1, "policy": "systell-maintenance",
          "agents": [{"key": "lea", "name": "Léa", "role": "agent", "skills": ["alphacam"]}],
          "customers": [{"key": "acme", "name": "ACME", "language": "fr", "timezone": "Europe/Paris",
            "hours": {"mon": [["09:00", "12:00"], ["14:00", "18:00"]], "tue": []},
            "contacts": [{"key": "anne", "name": "Anne", "phone": "+33549000001", "email": "anne@acme.example",
                          "out_of_hours": true}],
            "contracts": [{"key": "c1", "policy": "systell-maintenance", "tier": "standard", "from": "2026-01-01",
              "until": "2026-12-31", "support_module": true,
              "targets": {"blocking": {"take_in_charge": "PT15M", "resolution": "PT4H"}},
              "factors": {"outside_hours": 1.0, "saturday": 1.0, "sunday": 1.5, "holiday": 1.5}}],
            "licences": [{"key": "l1", "product": "alias-entry", "kind": "four_year", "from": "2022-03-01",
                          "until": "2026-02-28"}],
            "packs": [{"key": "p1", "code": "AST02", "bought": "2025-01-10", "licence": "l1"}]}],
          "steps": [{"at": "2026-03-02T09:10:00+01:00", "by": "lea", "do": "receive", "as": "t1"}]})"));
        QCOMPARE(valueAt(told, u"steps[0].ok"_s), QJsonValue(true));
        QCOMPARE(valueAt(told, u"packs.p1"_s),
                 QJsonValue(QJsonObject{{u"minutes"_s, 120},
                                        {u"used"_s, 0},
                                        {u"left"_s, 120},
                                        {u"usable"_s, false}, // its licence ended the month before
                                        {u"lost"_s, false},
                                        {u"valid_until"_s, u"2028-02-28"_s}}));
    }

    /// A draft beside the scenario goes before the policy that is known by its id, whatever its version.
    void aDraftIsRehearsedBeforeItIsPublished()
    {
        QTemporaryDir folder;
        QFile shipped(sourceFile(u"resources/policies/alias-assistance.json"));
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        QJsonObject draft = jsonObject(shipped.readAll());
        draft[u"counting"_s] = QJsonObject{{u"slice_minutes"_s, 10}, {u"per"_s, u"ticket"_s}};
        QFile file(folder.filePath(u"draft.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(draft).toJson());
        file.close();
        const char *steps = R"(
          {"at": "2026-03-02T09:00:00+01:00", "by": "lea", "do": "receive", "as": "t1", "customer": "acme"},
          {"at": "2026-03-02T09:20:00+01:00", "by": "lea", "do": "log_work", "ticket": "t1",
           "from": "2026-03-02T09:00:00+01:00", "minutes": 11})";
        QJsonValue scenario = scenarioOf("draft.json", steps);
        scenario =
            withValueAt(scenario, u"customers[0].licences"_s,
                        QJsonArray{QJsonObject{
                            {u"key"_s, u"l1"_s}, {u"product"_s, u"a"_s}, {u"kind"_s, u"on_demand"_s}}});
        scenario = withValueAt(scenario, u"customers[0].packs"_s,
                               QJsonArray{QJsonObject{{u"key"_s, u"p1"_s},
                                                      {u"code"_s, u"AST01"_s},
                                                      {u"bought"_s, u"2026-01-01"_s},
                                                      {u"licence"_s, u"l1"_s}}});
        const QJsonObject drafted = play(scenario.toObject(), folder.path());
        QCOMPARE(valueAt(drafted, u"tickets.t1.counted_minutes"_s), QJsonValue(20));
        QCOMPARE(valueAt(drafted, u"packs.p1.left"_s), QJsonValue(40));
        scenario = withValueAt(scenario, u"policy"_s, u"alias-assistance"_s);
        QCOMPARE(valueAt(play(scenario.toObject()), u"tickets.t1.counted_minutes"_s), QJsonValue(15));
    }

    void theSameFileGivesTheSameBytesTwice()
    {
        const QByteArray once = QJsonDocument(play(fullScenario())).toJson();
        QCOMPARE(QJsonDocument(play(fullScenario())).toJson(), once);
    }

    /// A figure to look at: ten thousand steps are wanted in less than five seconds.
    void tenThousandStepsArePlayed()
    {
        QJsonArray steps;
        QDateTime at(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC);
        const auto add = [&](const char *what, QJsonObject step) {
            step[u"at"_s] = at.toString(Qt::ISODate);
            step[u"by"_s] = u"lea"_s;
            step[u"do"_s] = QLatin1StringView(what);
            steps.append(step);
            at = at.addSecs(60);
        };
        for (int i = 0; i < 1250; ++i) {
            const QString ticket = u"t%1"_s.arg(i);
            add("receive", {{u"as"_s, ticket}, {u"customer"_s, u"acme"_s}, {u"contact"_s, u"anne"_s}});
            add("start_work", {{u"ticket"_s, ticket}});
            add("attempt", {{u"ticket"_s, ticket}, {u"outcome"_s, u"voicemail"_s}});
            add("note", {{u"ticket"_s, ticket}, {u"text"_s, u"as said"_s}});
            add("ask", {{u"ticket"_s, ticket}, {u"for"_s, u"answer"_s}});
            add("reply", {{u"ticket"_s, ticket}});
            add("stop_work", {{u"ticket"_s, ticket}});
            add("resolve", {{u"ticket"_s, ticket}, {u"cause"_s, u"solved"_s}});
        }
        QJsonObject scenario = scenarioOf("systell-maintenance", "");
        scenario[u"steps"_s] = steps;
        QElapsedTimer timer;
        timer.start();
        const QJsonObject told = play(scenario);
        qInfo("10,000 steps in %lld ms", timer.elapsed());
        QCOMPARE(valueAt(told, u"steps[9999].ok"_s), QJsonValue(true));
        QCOMPARE(valueAt(told, u"tickets"_s).toObject().size(), 1250);
    }
};

PERMANENCE_TEST(RehearsalTest)
#include "RehearsalTest.moc"

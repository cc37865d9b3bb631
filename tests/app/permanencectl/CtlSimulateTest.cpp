#include "tests/app/permanencectl/Ctl.h"
#include "tests/support/Places.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

/// A call to a maintenance hotline, and a note on its ticket.
const QByteArray kStory = R"({
  "format": 1, "policy": "systell-maintenance",
  "agents": [{"key": "lea", "name": "Léa"}],
  "customers": [{"key": "acme", "name": "ACME",
                 "contracts": [{"key": "c1", "from": "2026-01-01", "until": "2026-12-31"}]}],
  "steps": [
    {"at": "2026-03-02T09:00:00+01:00", "by": "lea", "do": "receive", "as": "t1", "customer": "acme",
     "summary": "Écran figé"},
    {"at": "2026-03-02T09:01:00+01:00", "by": "lea", "do": "note", "ticket": "t1", "text": "vu"}]})";

QByteArray changed(const QByteArray &before, const QByteArray &after)
{
    QByteArray text = kStory;
    return text.replace(before, after);
}

} // namespace

/// `permanencectl simulate`: a scenario in, one document out.
class CtlSimulateTest : public QObject
{
    Q_OBJECT

private slots:
    void aScenarioIsPlayedFromAFileAndFromStandardInput()
    {
        const CtlDesk desk;
        const Ran fromFile = runCtl({u"simulate"_s, desk.write(u"story.json"_s, kStory)});
        QCOMPARE(fromFile.status, 0);
        QVERIFY(fromFile.error.isEmpty());
        const QJsonObject told = fromFile.json();
        QCOMPARE(told[u"tickets"][u"t1"][u"status"].toString(), u"in_progress"_s);
        QCOMPARE(told[u"history"][u"acme"][0][u"text"].toString(), u"Écran figé"_s);
        QCOMPARE(runCtl({u"simulate"_s, u"-"_s}, kStory).out, fromFile.out);
    }

    void aRefusedStepIsNoFailure()
    {
        const Ran ran =
            runCtl({u"simulate"_s, u"-"_s}, changed("\"do\": \"note\", \"ticket\": \"t1\", \"text\": \"vu\"",
                                                    "\"do\": \"reply\", \"ticket\": \"t1\""));
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.json()[u"steps"][1][u"error"][u"code"].toString(), u"not_asked"_s);
    }

    void aWrongFileEndsWithTwoAndNamesEveryPlace()
    {
        QByteArray wrong = changed("\"ticket\": \"t1\"", "\"ticket\": \"t9\"");
        wrong.replace("\"summary\"", "\"sumary\"");
        const Ran ran = runCtl({u"simulate"_s, u"-"_s}, wrong);
        QCOMPARE(ran.status, 2);
        QVERIFY(ran.out.isEmpty());
        QCOMPARE(ran.errorLines().size(), 2);
        QVERIFY2(ran.errorLines().at(0).startsWith(u"standard input: steps[0].sumary: "_s),
                 qPrintable(ran.error));
        QVERIFY2(ran.errorLines().at(1).startsWith(u"standard input: steps[1].ticket: "_s),
                 qPrintable(ran.error));
        QVERIFY2(ran.errorLines().at(1).contains(u"no ticket \"t9\""_s), qPrintable(ran.error));
    }

    void aPlayThatFindsAMistakeNamesItsPlaceToo()
    {
        // Known to the scenario's policy, and not to the one that judges ACME.
        QByteArray wrong = changed("\"summary\"", "\"category\": \"network\", \"summary\"");
        wrong.replace("\"key\": \"c1\"", "\"key\": \"c1\", \"policy\": \"care-solutions\"");
        const Ran ran = runCtl({u"simulate"_s, u"-"_s}, wrong);
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.error.startsWith(u"standard input: steps[0].category: "_s), qPrintable(ran.error));
    }

    void draftsOfAFolderAreRehearsed()
    {
        QFile shipped(sourceFile(u"resources/policies/systell-maintenance.json"));
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        QByteArray draft = shipped.readAll();
        draft.replace("\"id\": \"systell-maintenance\"", "\"id\": \"my-hotline\"");
        const CtlDesk desk;
        desk.write(u"hotline.json"_s, draft);
        const QByteArray story = changed("systell-maintenance", "my-hotline");
        QCOMPARE(runCtl({u"simulate"_s, u"-"_s}, story).status, 2);
        const Ran ran = runCtl({u"simulate"_s, u"-"_s, u"--policies"_s, desk.path({})}, story);
        QVERIFY2(ran.status == 0, qPrintable(ran.error));
        desk.write(u"wrong.json"_s, "{}");
        const Ran wrong = runCtl({u"simulate"_s, u"-"_s, u"--policies"_s, desk.path({})}, story);
        QCOMPARE(wrong.status, 2);
        QVERIFY2(wrong.error.contains(u"wrong.json: format: "_s), qPrintable(wrong.error));
    }

    void aMissingFileOrFolderIsNamed()
    {
        const Ran file = runCtl({u"simulate"_s, u"none.json"_s});
        QCOMPARE(file.status, 2);
        QVERIFY2(file.error.contains(u"none.json"_s), qPrintable(file.error));
        const Ran folder = runCtl({u"simulate"_s, u"-"_s, u"--policies"_s, u"nowhere"_s}, kStory);
        QCOMPARE(folder.status, 2);
        QVERIFY2(folder.error.contains(u"nowhere"_s), qPrintable(folder.error));
    }
};

PERMANENCE_TEST(CtlSimulateTest)
#include "CtlSimulateTest.moc"

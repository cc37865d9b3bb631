#include "core/base/Literals.h"
#include "tests/acceptance/Matching.h"
#include "tests/acceptance/Path.h"
#include "tests/acceptance/Scenario.h"
#include "tests/support/TestRegistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace permanence;
using namespace permanence::test;

namespace {

QJsonValue json(const QByteArray &text)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson('[' + text + ']', &problem);
    if (problem.error != QJsonParseError::NoError)
        qFatal("no JSON: %s", text.constData());
    return document.array().first();
}

/// A small desk as a play prints it.
Found desk()
{
    return json(R"({
        "tickets": {"t1": {"closed": null, "worked": 60}, "t2": {"closed": {"reason": "agreement"}, "worked": 90}},
        "steps": [{"ok": true}, {"ok": false, "error": {"code": "already_closed"}}],
        "activities": [{"kind": "callback", "ticket": "t1", "done": null, "due": "2026-03-02T09:00:00+01:00"},
                       {"kind": "callback", "ticket": "t2", "done": "2026-03-02T08:00:00+01:00", "due": "x"},
                       {"kind": "promise", "ticket": "t1", "done": null, "due": "y"}]})");
}

} // namespace

/// The judge of the scenarios is judged first: a comparison that cannot fail proves nothing.
class ExpectationTest : public QObject
{
    Q_OBJECT

private slots:
    void aPathLeadsToWhatItNames_data();
    void aPathLeadsToWhatItNames();
    void aPathToNothingIsMissingAndNotNull();
    void aValueMatchesWhatIsTheSameAndNothingElse_data();
    void aValueMatchesWhatIsTheSameAndNothingElse();
    void whatIsMissingMatchesOnlyAbsent();
    void everyExpectationThatDoesNotHoldIsToldWithPathExpectedAndGot();
    void aWrongEndIsToldUnlessTheStatusIsAskedFor();
    void differingMeansThatBothAreThereAndUnlike();
};

void ExpectationTest::aPathLeadsToWhatItNames_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *path, const char *found) {
        QTest::newRow(path) << QString::fromLatin1(path) << QString::fromLatin1(found);
    };
    row("tickets.t2.closed.reason", R"("agreement")");
    row("tickets.t1.closed.reason", "null");
    row("tickets.t3.closed", "(missing)");
    row("steps[0].ok", "true");
    row("steps[-1].error.code", R"("already_closed")");
    row("steps[2]", "(missing)");
    row("steps[-3]", "(missing)");
    row("steps[x]", "(missing)");
    row("steps[0", "(missing)");
    row("steps[*].ok", "[true,false]");
    row("steps[*].error.code", R"([(missing),"already_closed"])");
    row("tickets.*.worked", "[60,90]");
    row("tickets[*].worked", "[60,90]");
    row("steps[1].error[*]", R"(["already_closed"])");
    row("steps[0].ok[*]", "(missing)");
    row("activities[?kind=callback].ticket", R"(["t1","t2"])");
    row("activities[?kind=callback&ticket=t1].due", R"(["2026-03-02T09:00:00+01:00"])");
    row("activities[?done=null].kind", R"(["callback","promise"])");
    row("activities[?done!=null].ticket", R"(["t2"])");
    row("activities[?kind!=callback].ticket", R"(["t1"])");
    row("activities[?due=2026-03-02T08:00:00Z].ticket", R"(["t1"])");
    row("activities[?colour=red]", "[]");
    row("steps[?ok=false].error.code", R"(["already_closed"])");
    row("steps[?error.code=already_closed].ok", "[false]");
}

void ExpectationTest::aPathLeadsToWhatItNames()
{
    QFETCH(QString, path);
    QFETCH(QString, found);
    QCOMPARE(follow(desk(), path).text(), found);
}

void ExpectationTest::aPathToNothingIsMissingAndNotNull()
{
    QVERIFY(follow(desk(), u"tickets.t1.owner"_s).isMissing());
    QVERIFY(!follow(desk(), u"tickets.t1.owner"_s).isNull());
    QVERIFY(follow(desk(), u"tickets.t1.closed"_s).isNull());
    QVERIFY(!matches(follow(desk(), u"tickets.t1.owner"_s), QJsonValue::Null));
    QVERIFY(matches(follow(desk(), u"tickets.t1.closed"_s), QJsonValue::Null));
}

void ExpectationTest::aValueMatchesWhatIsTheSameAndNothingElse_data()
{
    QTest::addColumn<QByteArray>("found");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *found, const char *expected, bool same) {
        QTest::addRow("%s %s %s", found, same ? "is" : "is not", expected)
            << QByteArray(found) << QByteArray(expected) << same;
    };
    row(R"("open")", R"("open")", true);
    row(R"("open")", R"("Open")", false);
    row("true", "true", true);
    row("true", "false", false);
    row("true", "1", false);
    row("true", R"("true")", false);
    row("null", "null", true);
    row("null", "false", false);
    row("null", "0", false);
    row("0", "null", false);
    row(R"("")", "null", false);

    row("61.64", R"("61.64")", true);
    row(R"("61.640")", "61.64", true);
    row(R"("1.0")", "1", true);
    row("61.64", "61.63", false);
    row(R"("0.1")", "0.1000000001", false);
    row("-15", "-15", true);
    row("-15", "15", false);
    row("9007199254740993", "9007199254740992", false);
    row(R"("1.5 h")", "1.5", false);

    row(R"("2026-03-02T09:00:00+01:00")", R"("2026-03-02T08:00:00Z")", true);
    row(R"("2026-03-02T09:00:00.000+01:00")", R"("2026-03-02T09:00+0100")", true);
    row(R"("2026-03-02T09:00:00+01:00")", R"("2026-03-02T09:00:01+01:00")", false);
    row(R"("2026-03-02T09:00:00+01:00")", R"("2026-03-02T09:00:00+02:00")", false);
    row(R"("2026-03-02")", R"("2026-03-02T00:00:00Z")", false);

    row("[1, 2]", "[1, 2]", true);
    row("[1, 2]", "[2, 1]", false);
    row("[1, 2]", "[1]", false);
    row("[]", "[]", true);
    row("[]", "{}", false);
    row("[]", "null", false);
    row(R"({"a": 1, "b": 2})", R"({"a": 1})", true);
    row(R"({"a": 1})", R"({"a": 1, "b": 2})", false);
    row(R"({"a": 1})", R"({"a": 2})", false);
    row(R"({"a": null})", R"({"a": null})", true);
    row(R"({})", R"({"a": null})", false);
    row("1", R"({"a": 1})", false);

    row("[1, 2]", R"({"contains": 2})", true);
    row("[1, 2]", R"({"contains": 3})", false);
    row("2", R"({"contains": 2})", false);
    row("[1, 2]", R"({"lacks": 3})", true);
    row("[1, 2]", R"({"lacks": 2})", false);
    row("2", R"({"lacks": 3})", false);
    row("[1, 2, 2]", R"({"set": [2, 1, 2]})", true);
    row("[1, 2, 2]", R"({"set": [2, 1, 1]})", false);
    row("[1, 2]", R"({"set": [1]})", false);
    row(R"([{"a": 1, "b": 1}, {"a": 1, "b": 2}])", R"({"set": [{"a": 1}, {"b": 1}]})", true);
    row(R"([{"a": 1, "b": 1}, {"a": 1, "b": 2}])", R"({"set": [{"b": 1}, {"b": 1}]})", false);
    row("[1, 2]", R"({"count": 2})", true);
    row("[1, 2]", R"({"count": 1})", false);
    row(R"({"a": 1})", R"({"count": 1})", true);
    row(R"("ab")", R"({"count": 2})", false);
    row(R"(["0.1", 0.2])", R"({"sum": "0.3"})", true);
    row(R"(["0.1", 0.2])", R"({"sum": 0.31})", false);
    row(R"(["0.1", "x"])", R"({"sum": 0.1})", false);
    row(R"("steps[2].ticket: no t9")", R"({"mentions": "steps[2]"})", true);
    row(R"("steps[2].ticket: no t9")", R"({"mentions": "steps[3]"})", false);
    row(R"({"result": ["late"]})", R"({"mentions": "late"})", true);
    row(R"({"result": ["late"]})", R"({"not_mentions": "late"})", false);
    row(R"({"result": ["late"]})", R"({"not_mentions": "early"})", true);
    row("null", R"({"absent": true})", true);
    row("null", R"({"absent": false})", false);
    row("0", R"({"absent": true})", false);
    row("0", R"({"absent": false})", true);
    row(R"("x")", R"({"nonempty": true})", true);
    row(R"("")", R"({"nonempty": true})", false);
    row("[]", R"({"nonempty": true})", false);
    row("[]", R"({"nonempty": false})", true);
    row("null", R"({"nonempty": true})", false);
    row("1", R"({"not": 2})", true);
    row("1", R"({"not": 1})", false);
    row("[1, 2]", R"({"contains": 1, "lacks": 3})", true);
    row("[1, 2]", R"({"contains": 1, "lacks": 2})", false);
    row(R"([{"due": "2026-03-02T09:00:00+01:00"}])", R"([{"due": {"mentions": "T09"}}])", true);
    row(R"([{"due": "2026-03-02T09:00:00+01:00"}])", R"([{"due": {"mentions": "T10"}}])", false);
}

void ExpectationTest::aValueMatchesWhatIsTheSameAndNothingElse()
{
    QFETCH(QByteArray, found);
    QFETCH(QByteArray, expected);
    QFETCH(bool, same);
    QCOMPARE(matches(json(found), json(expected)), same);
}

void ExpectationTest::whatIsMissingMatchesOnlyAbsent()
{
    QVERIFY(matches(Found(), json(R"({"absent": true})")));
    for (const char *expected : {"null", "false", "[]", "{}", R"({"absent": false})", R"({"not": 1})",
                                 R"({"lacks": 1})", R"({"count": 0})", R"({"set": []})", R"({"sum": 0})",
                                 R"({"not_mentions": "x"})", R"({"nonempty": false})"})
        QVERIFY2(!matches(Found(), json(expected)), expected);
}

void ExpectationTest::everyExpectationThatDoesNotHoldIsToldWithPathExpectedAndGot()
{
    const Played played{0, {}, desk()};
    QCOMPARE(differences(played, {{u"steps[0].ok"_s, true},
                                  {u"tickets.t1.worked"_s, 61},
                                  {u"tickets.t9"_s, QJsonValue::Null},
                                  {u"$exit"_s, 2}}),
             (QStringList{u"tickets.t1.worked: expected 61, got 60"_s,
                          u"tickets.t9: expected null, got (missing)"_s, u"$exit: expected 2, got 0"_s}));
}

void ExpectationTest::aWrongEndIsToldUnlessTheStatusIsAskedFor()
{
    const Played wrong{2, u"steps[2].ticket: no ticket \"t9\"\n"_s, {}};
    QCOMPARE(differences(wrong, {{u"queue"_s, QJsonArray()}}),
             QStringList{u"exit status 2: steps[2].ticket: no ticket \"t9\""_s});
    QVERIFY(differences(wrong, {{u"$exit"_s, 2}, {u"$output"_s, json(R"({"mentions": "t9"})")}}).isEmpty());
    const Played silent{0, u"all well"_s, {}};
    QCOMPARE(differences(silent, {{u"queue"_s, json(R"({"absent": true})")}}),
             QStringList{u"what was printed is no JSON document: all well"_s});
}

void ExpectationTest::differingMeansThatBothAreThereAndUnlike()
{
    const Played played{0, {}, desk()};
    const auto differs = [&](const QString &one, const QString &other) {
        return differences(played, {{one, QJsonObject{{u"differs_from"_s, other}}}}).isEmpty();
    };
    QVERIFY(differs(u"tickets.t1.worked"_s, u"tickets.t2.worked"_s));
    QVERIFY(!differs(u"tickets.t1.worked"_s, u"tickets.t1.worked"_s));
    QVERIFY(!differs(u"tickets.t1.worked"_s, u"tickets.t9.worked"_s));
    QVERIFY(!differs(u"tickets.t9.worked"_s, u"tickets.t1.worked"_s));
}

PERMANENCE_TEST(ExpectationTest)
#include "ExpectationTest.moc"

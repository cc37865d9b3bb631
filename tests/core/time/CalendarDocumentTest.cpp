#include "core/time/CalendarDocument.h"
#include "tests/support/TestRegistry.h"

#include <QtTest>

using namespace permanence;

namespace {

const QByteArray kOffice = R"("calendars": {"office": {"timezone": "Europe/Paris",
    "week": {"mon": [["08:00", "12:00"], ["13:30", "17:30"]], "fri": [["22:00", "24:00"]]},
    "holidays": ["2026-05-01"], "exceptions": {"2026-12-24": [["08:00", "12:00"]]}},
    "closed": {"timezone": "Asia/Kolkata", "week": {}}})";

CalendarAnswers ask(const QByteArray &questions)
{
    return evaluateCalendarDocument(QByteArray("{" + kOffice + ", " + questions + "}"));
}

} // namespace

class CalendarDocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void questionsAreAnsweredInPlace()
    {
        const CalendarAnswers answers = ask(R"(
            "add": [{"calendar": "office", "start": "2026-03-02T10:00:00+01:00", "minutes": 90},
                    {"calendar": "office", "start": "2026-03-02T09:00:00Z", "minutes": 120, "note": "kept"},
                    {"calendar": "office", "start": "2026-03-02T09:00:00Z", "seconds": 0.5},
                    {"calendar": "closed", "start": "2026-03-02T09:00:00Z", "minutes": 0},
                    {"calendar": "closed", "start": "2026-03-02T09:00:00Z", "minutes": 1}],
            "sub": [{"calendar": "office", "end": "2026-03-02T10:00:00+01:00", "minutes": 120},
                    {"calendar": "closed", "end": "2026-03-02T10:00:00+01:00", "seconds": 1}],
            "between": [{"calendar": "office", "from": "2026-03-02T10:00:00+01:00", "to": "2026-03-03T10:00:00+01:00"},
                        {"calendar": "office", "from": "2026-03-02T10:00:45+01:00", "to": "2026-03-02T10:00:00+01:00"},
                        {"calendar": "office", "from": "2026-03-02T10:00:00+01:00", "to": "2026-03-02T10:00:45+01:00", "unit": "seconds"}],
            "open": [{"calendar": "office", "at": "2026-03-02T12:00:00+01:00"}, {"calendar": "office", "at": "2026-03-02T08:00:00+01:00"}])");
        QVERIFY2(answers.errors.empty(),
                 answers.errors.empty() ? "" : qPrintable(answers.errors.front().text()));
        const QJsonArray add = answers.document[u"add"].toArray();
        QCOMPARE(add[0][u"due"].toString(), u"2026-03-02T11:30:00+01:00"_s);
        QCOMPARE(add[0][u"minutes"].toInt(), 90);
        QCOMPARE(add[1][u"due"].toString(), u"2026-03-02T12:00:00+01:00"_s);
        QCOMPARE(add[1][u"note"].toString(), u"kept"_s);
        QCOMPARE(add[2][u"due"].toString(), u"2026-03-02T10:00:00.500+01:00"_s);
        QCOMPARE(add[3][u"due"].toString(), u"2026-03-02T14:30:00+05:30"_s);
        QVERIFY(add[4][u"due"].isNull());
        const QJsonArray sub = answers.document[u"sub"].toArray();
        QCOMPARE(sub[0][u"start"].toString(), u"2026-03-02T08:00:00+01:00"_s);
        QVERIFY(sub[1][u"start"].isNull());
        const QJsonArray between = answers.document[u"between"].toArray();
        QCOMPARE(between[0][u"minutes"].toDouble(), 360.0);
        QCOMPARE(between[1][u"minutes"].toDouble(), -0.75);
        QCOMPARE(between[2][u"seconds"].toDouble(), 45.0);
        const QJsonArray open = answers.document[u"open"].toArray();
        QCOMPARE(open[0][u"open"], QJsonValue(false));
        QCOMPARE(open[1][u"open"], QJsonValue(true));
        QVERIFY(answers.document.contains(u"calendars"_s));
    }

    void mistakesNameTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("questions");
        QTest::addColumn<QString>("error");
        QTest::newRow("unknown calendar")
            << QByteArray(R"("add": [{"calendar": "x", "start": "2026-03-02T09:00:00Z", "minutes": 1}])")
            << u"add[0].calendar: expected the name of one of the document's calendars"_s;
        QTest::newRow("local time")
            << QByteArray(R"("open": [{"calendar": "office", "at": "2026-03-02T09:00:00"}])")
            << u"open[0].at: expected an instant such as \"2026-03-02T10:00:00+01:00\""_s;
        QTest::newRow("negative")
            << QByteArray(R"("sub": [{"calendar": "office", "end": "2026-03-02T09:00:00Z", "minutes": -1}])")
            << u"sub[0].minutes: expected a number that is not negative"_s;
        QTest::newRow("no length")
            << QByteArray(R"("add": [{"calendar": "office", "start": "2026-03-02T09:00:00Z"}])")
            << u"add[0].minutes: missing; expected a number that is not negative"_s;
        QTest::newRow("both lengths")
            << QByteArray(
                   R"("add": [{"calendar": "office", "start": "2026-03-02T09:00:00Z", "minutes": 1, "seconds": 1}])")
            << u"add[0].seconds: expected either minutes or seconds, not both"_s;
        QTest::newRow("unit")
            << QByteArray(
                   R"("between": [{"calendar": "office", "from": "2026-03-02T09:00:00Z", "to": "2026-03-02T09:00:00Z", "unit": "hours"}])")
            << u"between[0].unit: expected \"minutes\" or \"seconds\""_s;
        QTest::newRow("no list") << QByteArray(R"("add": {})") << u"add: expected a list [...]"_s;
        QTest::newRow("no object") << QByteArray(R"("add": [7])") << u"add[0]: expected an object {...}"_s;
        QTest::newRow("unknown list")
            << QByteArray(R"("ad": [])")
            << u"ad: unknown key \"ad\"; known here: calendars, add, sub, between, open"_s;
    }
    void mistakesNameTheirPlace()
    {
        QFETCH(const QByteArray, questions);
        QFETCH(const QString, error);
        const CalendarAnswers answers = ask(questions);
        QCOMPARE(answers.errors.size(), 1U);
        QCOMPARE(answers.errors.front().text(), error);
    }

    void aWrongCalendarIsAnErrorWithItsPlace()
    {
        const CalendarAnswers answers = evaluateCalendarDocument(
            R"({"calendars": {"a": {"timezone": "Europe/Atlantis", "week": {"mon": [["10:00", "09:00"]]}}}})");
        QCOMPARE(answers.errors.size(), 2U);
        QCOMPARE(answers.errors[0].place, u"calendars.a.timezone"_s);
        QCOMPARE(answers.errors[1].place, u"calendars.a.week.mon[0]"_s);
        QCOMPARE(evaluateCalendarDocument("{").errors.size(), 1U);
        QCOMPARE(evaluateCalendarDocument("[]").errors.size(), 1U);
    }

    void holidaysAreListedWithBothNames()
    {
        const QJsonArray list = holidaysJson({{QDate(2026, 5, 1), u"Labour Day"_s, u"Fête du Travail"_s}});
        QCOMPARE(QJsonDocument(list).toJson(QJsonDocument::Compact),
                 QByteArray(R"([{"date":"2026-05-01","name":{"en":"Labour Day","fr":"Fête du Travail"}}])"));
    }
};

PERMANENCE_TEST(CalendarDocumentTest)
#include "CalendarDocumentTest.moc"

#include "core/exchange/Csv.h"
#include "tests/app/permanencectl/Ctl.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

/// Two tickets of ACME wait under the charter; the later one has the nearer limit.
void fill(const CtlDesk &desk)
{
    TestDesk given(desk.store());
    DeskConfigured settings;
    settings.policy = u"aplicit-charter"_s;
    if (!given.desk.configure(settings))
        qFatal("the desk cannot be configured");
    const CustomerId acme = given.customer(u"ACME"_s);
    given.contract(acme, u"aplicit-charter"_s);
    for (const QString &severity : {u"hindering"_s, u"blocking"_s}) {
        IncomingCall call;
        call.channel = Channel::Portal;
        call.customer = acme;
        call.problem = problem(severity, severity);
        call.problem->product = severity == u"blocking" ? u"Mill"_s : u"Lathe"_s;
        expectValue(given.desk.receiveCall(call));
    }
}

} // namespace

/// The queue by command line.
class CtlQueueTest : public QObject
{
    Q_OBJECT

private slots:
    void theQueueIsListedInItsOrderWithReasons()
    {
        const CtlDesk desk;
        fill(desk);
        const QJsonObject json = desk.ask({u"queue"_s});
        QCOMPARE(json[u"count"].toInt(), 2);
        QCOMPARE(json[u"tickets"][0][u"summary"].toString(), u"blocking"_s);
        QCOMPARE(json[u"tickets"][0][u"reason"].toString(), u"take_in_charge"_s);
        QCOMPARE(json[u"tickets"][0][u"wait_mark"].toString(), u"passed"_s); // since 2 March 2026
        const Ran shown = desk.run({u"queue"_s});
        QVERIFY2(shown.out.contains(u" over: take in charge by"_s), qPrintable(shown.out));
        const QJsonObject mill = desk.ask({u"queue"_s, u"--product"_s, u"Mill"_s, u"--view"_s, u"open"_s});
        QCOMPARE(mill[u"count"].toInt(), 1);
        QCOMPARE(desk.run({u"queue"_s, u"--view"_s, u"other"_s}).status, 2);
        QCOMPARE(desk.run({u"queue"_s, u"--help"_s}).status, 0);
    }

    void theNextTicketIsTakenUntilNobodyWaits()
    {
        const CtlDesk desk;
        fill(desk);
        QCOMPARE(desk.ask({u"ticket"_s, u"next"_s})[u"ticket"][u"summary"].toString(), u"blocking"_s);
        QCOMPARE(desk.ask({u"ticket"_s, u"next"_s})[u"ticket"][u"summary"].toString(), u"hindering"_s);
        QVERIFY(desk.ask({u"ticket"_s, u"next"_s})[u"ticket"].isNull());
        QCOMPARE(desk.ask({u"queue"_s, u"--view"_s, u"mine"_s})[u"count"].toInt(), 2);
    }

    void aViewIsWrittenIntoASheetWithItsCount()
    {
        const CtlDesk desk;
        fill(desk);
        const QString path = desk.path(u"q.csv"_s);
        const QJsonObject done =
            desk.ask({u"queue"_s, u"export"_s, u"--format"_s, u"csv"_s, u"--out"_s, path});
        QCOMPARE(done[u"count"].toInt(), 2);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(expectValue(parseCsv(file.readAll())).rows.size(), 3U);
        QCOMPARE(desk.ask({u"queue"_s, u"export"_s, u"--format"_s, u"xlsx"_s, u"--out"_s,
                           desk.path(u"q.xlsx"_s)})[u"count"]
                     .toInt(),
                 2);
        QCOMPARE(desk.run({u"queue"_s, u"export"_s, u"--format"_s, u"xlsx"_s, u"--out"_s, path}).status, 2);
        QCOMPARE(desk.run({u"queue"_s, u"export"_s, u"--format"_s, u"pdf"_s, u"--out"_s, path}).status, 2);
    }

    void agentsAreListedAndPutIntoTeams()
    {
        const CtlDesk desk;
        fill(desk);
        QCOMPARE(desk.ask({u"agent"_s, u"edit"_s, u"lea"_s, u"--team"_s, u"Workshop"_s})[u"agent"][u"team"]
                     .toString(),
                 u"Workshop"_s);
        QCOMPARE(desk.ask({u"agent"_s, u"list"_s})[u"agents"][0][u"team"].toString(), u"Workshop"_s);
        QCOMPARE(desk.run({u"agent"_s, u"edit"_s, u"lea"_s}).status, 2);
        QCOMPARE(desk.run({u"agent"_s, u"edit"_s, u"nobody"_s, u"--team"_s, u"x"_s}).status, 2);
    }
};

PERMANENCE_TEST(CtlQueueTest)
#include "CtlQueueTest.moc"

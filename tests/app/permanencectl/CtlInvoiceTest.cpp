#include "core/exchange/Csv.h"
#include "tests/app/permanencectl/Ctl.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

/// ACME, under CARE, was worked for over closing time on Monday 2 March 2026: 41.09 and 61.64 (CARE-2).
void workForAcme(const CtlDesk &desk)
{
    TestDesk given(desk.store());
    const CustomerId acme = given.customer(u"ACME"_s);
    given.contract(acme, u"care-solutions"_s);
    IncomingCall call;
    call.customer = acme;
    call.problem = problem(u"=No backup"_s);
    call.override = given.letIn();
    const LoggedCall logged = expectValue(given.desk.receiveCall(call));
    given.clock.set(at("2026-03-02T18:00:00+01:00"));
    expectValue(given.desk.logWork(logged.ticket, at("2026-03-02T16:30:00+01:00"), 60, u"settings"_s));
}

} // namespace

/// Money by command line: licences, packs and invoices.
class CtlInvoiceTest : public QObject
{
    Q_OBJECT

private slots:
    void anInvoiceIsShownAndTakenAway()
    {
        const CtlDesk desk;
        workForAcme(desk);
        const Ran shown = desk.run({u"invoice"_s, u"--customer"_s, u"ACME"_s, u"--month"_s, u"2026-03"_s});
        QCOMPARE(shown.status, 0);
        QVERIFY2(shown.out.contains(u"102.73 EUR"_s) && shown.out.contains(u"41.09"_s), qPrintable(shown.out));
        const QJsonObject json = desk.ask({u"invoice"_s, u"--month"_s, u"2026-03"_s, u"--csv"_s, desk.path(u"m.csv"_s),
                                           u"--xlsx"_s, desk.path(u"m.xlsx"_s)});
        const QJsonObject invoice = json[u"invoices"][0].toObject();
        QCOMPARE(invoice[u"customer_name"].toString(), u"ACME"_s);
        QCOMPARE(invoice[u"totals"][0][u"amount"].toString(), u"102.73"_s);
        QCOMPARE(invoice[u"lines"].toArray().size(), 2);
        QCOMPARE(invoice[u"lines"][1][u"factor"].toString(), u"1.5"_s);
        QFile csv(desk.path(u"m.csv"_s));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const CsvDocument sheet = expectValue(parseCsv(csv.readAll()));
        QCOMPARE(sheet.rows.back().cells[11], u"102.73"_s);
        QVERIFY(QFileInfo(desk.path(u"m.xlsx"_s)).size() > 1000);
        QVERIFY(desk.ask({u"invoice"_s, u"--month"_s, u"2026-04"_s})[u"invoices"].toArray().isEmpty());
    }

    void aWrongMonthAndAWrongSuffixAreSaid()
    {
        const CtlDesk desk;
        workForAcme(desk);
        const Ran month = desk.run({u"invoice"_s, u"--month"_s, u"March"_s});
        QCOMPARE(month.status, 2);
        QVERIFY2(month.error.contains(u"--month"_s), qPrintable(month.error));
        const Ran suffix =
            desk.run({u"invoice"_s, u"--month"_s, u"2026-03"_s, u"--xlsx"_s, desk.path(u"march.csv"_s)});
        QCOMPARE(suffix.status, 2);
        QVERIFY(!QFile::exists(desk.path(u"march.csv"_s)));
        QCOMPARE(desk.run({u"invoice"_s, u"--month"_s, u"2026-03"_s, u"--customer"_s, u"Nobody"_s}).status, 2);
    }

    void aLicenceAndAPackAreAdded()
    {
        const CtlDesk desk;
        desk.ask({u"customer"_s, u"add"_s, u"ACME"_s});
        // A pack goes with a licence (ALIAS-8).
        QCOMPARE(desk.run({u"pack"_s, u"add"_s, u"ACME"_s, u"AST02"_s}).status, 2);
        const QJsonObject licence = desk.ask({u"licence"_s, u"add"_s, u"ACME"_s, u"alias-entry"_s, u"--from"_s,
                                              u"2026-01-01"_s, u"--until"_s, u"2029-12-31"_s});
        QCOMPARE(licence[u"kind"].toString(), u"four_year"_s);
        const QJsonObject pack =
            desk.ask({u"pack"_s, u"add"_s, u"ACME"_s, u"AST02"_s, u"--bought"_s, u"2026-03-02"_s});
        QCOMPARE(pack[u"minutes"].toInt(), 120); // ALIAS-1
        QCOMPARE(pack[u"licence"].toString(), licence[u"id"].toString());
        const Ran wrong = desk.run({u"pack"_s, u"add"_s, u"ACME"_s, u"AST03"_s});
        QCOMPARE(wrong.status, 2);
        QVERIFY2(wrong.error.contains(u"AST05"_s), qPrintable(wrong.error)); // what there is
        QCOMPARE(desk.run({u"licence"_s, u"add"_s, u"ACME"_s, u"x"_s, u"--from"_s, u"2026-02-01"_s, u"--until"_s,
                           u"2026-01-31"_s})
                     .status,
                 2);
    }
};

PERMANENCE_TEST(CtlInvoiceTest)
#include "CtlInvoiceTest.moc"

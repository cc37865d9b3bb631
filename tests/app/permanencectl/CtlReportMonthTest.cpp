#include "tests/app/permanencectl/Ctl.h"
#include "tests/support/PdfText.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

/// The monthly report by command line.
class CtlReportMonthTest : public QObject
{
    Q_OBJECT

private slots:
    void theReportOfAMonthIsWrittenAsAPdf()
    {
        const CtlDesk desk;
        {
            TestDesk given(desk.store());
            const CustomerId acme = given.customer(u"ACME"_s);
            given.contract(acme, u"aplicit-charter"_s);
            IncomingCall call;
            call.customer = acme;
            call.problem = problem(u"No backup"_s, u"blocking"_s);
            call.override = given.letIn();
            expectValue(given.desk.receiveCall(call));
        }
        const QString path = desk.path(u"march.pdf"_s);
        const QJsonObject told = desk.ask({u"report"_s, u"month"_s, u"2026-03"_s, u"--out"_s, path});
        QCOMPARE(told[u"file"].toString(), path);
        const QStringList pages = pdfPages(path);
        QVERIFY(pages.size() > 4);
        QVERIFY(pages[0].contains(u"March 2026"_s));
        QVERIFY(pages[1].contains(u"page 2 of %1"_s.arg(pages.size())));
        const Ran french = runCtl({u"--store"_s, desk.store(), u"report"_s, u"month"_s, u"2026-03"_s, u"--out"_s, path}, {},
                                  u"fr_FR.UTF-8"_s);
        QCOMPARE(french.status, 0);
        QVERIFY2(pdfPages(path)[0].contains(u"Rapport mensuel"_s), qPrintable(pdfPages(path)[0]));
    }

    void whatIsWrongIsSaidAndNoFileIsLeft()
    {
        const CtlDesk desk;
        const QString path = desk.path(u"march.pdf"_s);
        const auto refused = [&](const QStringList &arguments, const QString &word) {
            const Ran ran = desk.run(QStringList{u"report"_s, u"month"_s} + arguments);
            return ran.status == 2 && ran.error.contains(word) && ran.errorLines().size() == 1 && !QFile::exists(path);
        };
        QVERIFY(refused({u"2026-03"_s, u"--out"_s, path}, u"desk.permanence"_s)); // no store, and none is made
        QVERIFY(!QFile::exists(desk.store()));
        TestDesk given(desk.store());
        QVERIFY(refused({u"March"_s, u"--out"_s, path}, u"2026-03"_s));
        QVERIFY(refused({u"2026-13"_s, u"--out"_s, path}, u"2026-03"_s));
        QVERIFY(refused({u"2026-03"_s, u"--out"_s, desk.path(u"march.txt"_s)}, u".pdf"_s));
        QVERIFY(refused({u"2026-03"_s, u"--out"_s, desk.path(u"none/march.pdf"_s)}, u"none/march.pdf"_s));
    }
};

PERMANENCE_TEST(CtlReportMonthTest)
#include "CtlReportMonthTest.moc"

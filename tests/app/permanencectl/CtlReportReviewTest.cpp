#include "tests/app/permanencectl/Ctl.h"
#include "tests/support/PdfText.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

#include <QJsonArray>

using namespace permanence;
using namespace permanence::test;

/// A week's review by command line.
class CtlReportReviewTest : public QObject
{
    Q_OBJECT

private slots:
    void theReviewOfAWeekIsToldAndWrittenAsAPdf()
    {
        const CtlDesk desk;
        QString number;
        {
            TestDesk given(desk.store());
            const CustomerId acme = given.customer(u"ACME"_s);
            given.contract(acme, u"systell-maintenance"_s);
            IncomingCall call;
            call.customer = acme;
            call.problem = problem(u"No backup"_s);
            call.override = given.letIn();
            const LoggedCall logged = expectValue(given.desk.receiveCall(call));
            number = logged.ticketNumber;
            Minutes minutes;
            minutes.decision = u"Try patch 12.2"_s;
            minutes.stepDay = QDate(2026, 3, 6);
            minutes.seconds = 65;
            minutes.tellLater = true;
            QVERIFY(given.desk.reviewTicket(expectValue(given.desk.holdReview()), logged.ticket, minutes));
        }
        const QJsonObject told = desk.ask({u"report"_s, u"review"_s, u"2026-W10"_s});
        QCOMPARE(told[u"held"].toBool(), true);
        QCOMPARE(told[u"last"].toInt() + told[u"new"].toInt() - told[u"closed_since"].toInt(), told[u"agenda"].toInt());
        const QJsonObject ticket = told[u"tickets"].toArray().at(0).toObject();
        QCOMPARE(ticket[u"number"].toString(), number);
        QCOMPARE(ticket[u"seconds"].toInt(), 65);
        QCOMPARE(ticket[u"told"].toBool(), false);
        QCOMPARE(ticket[u"minutes"].toObject()[u"decision"].toString(), u"Try patch 12.2"_s);

        const QString path = desk.path(u"week.pdf"_s);
        QCOMPARE(desk.ask({u"report"_s, u"review"_s, u"2026-W10"_s, u"--out"_s, path})[u"file"].toString(), path);
        const QString paper = pdfPages(path).join(u' ');
        for (const QString &words : {u"Week 10"_s, number, u"Try patch 12.2"_s, u"still to be told"_s, u"1:05"_s, u"page 1 of 1"_s})
            QVERIFY2(paper.contains(words), qPrintable(words));
        const Ran french = runCtl({u"--store"_s, desk.store(), u"report"_s, u"review"_s, u"2026-W10"_s, u"--out"_s, path},
                                  {}, u"fr_FR.UTF-8"_s);
        QCOMPARE(french.status, 0);
        QVERIFY(pdfPages(path)[0].contains(u"Revue hebdomadaire"_s));
    }

    void aWeekWithoutAReviewTellsItsAgendaAndOneThatIsNoneIsRefused()
    {
        const CtlDesk desk;
        TestDesk given(desk.store());
        const QJsonObject before = desk.ask({u"report"_s, u"review"_s, u"2019-W03"_s});
        QCOMPARE(before[u"held"].toBool(), false);
        QCOMPARE(before[u"agenda"].toInt(), 0);
        for (const QStringList &wrong : {QStringList{u"2025-W53"_s}, QStringList{u"March"_s},
                                         QStringList{u"2026-W10"_s, u"--out"_s, desk.path(u"week.txt"_s)}}) {
            const Ran ran = desk.run(QStringList{u"report"_s, u"review"_s} + wrong);
            QVERIFY2(ran.status == 2, qPrintable(wrong.join(u' ')));
            QCOMPARE(ran.errorLines().size(), 1);
        }
    }
};

PERMANENCE_TEST(CtlReportReviewTest)
#include "CtlReportReviewTest.moc"

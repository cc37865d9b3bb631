#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

class ReviewTest : public QObject
{
    Q_OBJECT

private slots:
    void aClosedReviewSaysThatItIsClosedAndWhenItWasHeld()
    {
        TestDesk t;
        const LoggedCall call = t.call({}, problem(u"Export fails"_s));
        const ReviewId review = expectValue(t.desk.holdReview());
        QVERIFY(t.desk.reviewTicket(review, call.ticket, {u"repair"_s, u"test"_s, {}, true}));
        QVERIFY(t.desk.closeReview(review));
        for (const Result<void> &again :
             {t.desk.closeReview(review), t.desk.reviewTicket(review, call.ticket, {u"repair"_s, {}, {}, true})}) {
            QVERIFY(!again);
            QCOMPARE(codeText(again.error().code), u"already_closed"_s);
            QCOMPARE(again.error().text(), u"The review of 2026-03-02 is closed: open a new one."_s);
        }
    }

    void aTicketThatCameLaterIsNotOnTheAgenda()
    {
        TestDesk t;
        t.call({}, problem(u"Export fails"_s));
        const ReviewId review = expectValue(t.desk.holdReview());
        const LoggedCall later = t.call({}, problem(u"Printer"_s));
        const Result<void> refused = t.desk.reviewTicket(review, later.ticket, {u"wait"_s, {}, {}, true});
        QVERIFY(!refused);
        QCOMPARE(codeText(refused.error().code), u"no_such_ticket"_s);
        QVERIFY(refused.error().text().contains(later.ticketNumber));
        QVERIFY(refused.error().text().contains(u"not on the agenda"_s));
    }
};

PERMANENCE_TEST(ReviewTest)
#include "ReviewTest.moc"

#include "tests/support/PagesFixture.h"
#include "tests/support/TestRegistry.h"
#include "ui/callbacks/CallbacksPage.h"
#include "ui/ticket/TicketPage.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>

using namespace permanence;
using namespace permanence::test;

namespace {

/// A ticket for which a review gave Léa something to do by Friday.
struct NextStepFixture : PagesFixture
{
    LoggedCall logged = call(u"Export fails"_s);

    NextStepFixture()
    {
        const ReviewId review = command([](Desk &desk) { return desk.holdReview(); });
        Minutes minutes;
        minutes.decision = u"Patch it"_s;
        minutes.nextStep = u"Install patch 12.2"_s;
        minutes.stepDay = QDate(2026, 3, 6);
        minutes.tellLater = true;
        done([&](Desk &desk) { return desk.reviewTicket(review, logged.ticket, minutes); });
    }
    Activity step()
    {
        const auto ticket = ask([this](Queries &queries) { return queries.ticket(logged.ticket); });
        for (const Activity &activity : ticket->activities) {
            if (activity.kind == ActivityKind::NextStep)
                return activity;
        }
        return {};
    }
};

} // namespace

/// Issue 6: what a review decided is an activity of somebody, and is done by one key.
class NextStepTest : public QObject
{
    Q_OBJECT

private slots:
    void itStandsOnTheTicketsPageUntilItIsDone()
    {
        NextStepFixture f;
        auto *page = new TicketPage(*f.service, f.window, f.settings);
        f.open(page, f.logged.ticketNumber);
        auto *button = named<QPushButton>(page, u"stepDoneButton"_s);
        QTRY_VERIFY(button->isVisible());
        const QList<QLabel *> labels = page->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [](const QLabel *label) { return label->text().contains(u"Install patch 12.2"_s); }));
        page->findChild<QAction *>(u"stepDone"_s)->trigger();
        QTRY_COMPARE(f.step().outcome, std::optional(ActivityOutcome::Done));
        QTRY_VERIFY(!button->isVisible());
    }

    void itStandsInTheAgendaOfItsOwnerAndIsNoCallThere()
    {
        NextStepFixture f;
        auto *page = new CallbacksPage(*f.service, f.window, f.settings);
        f.open(page, f.step().id.text());
        auto *record = named<QPushButton>(page, u"recordCallbackButton"_s);
        QTRY_VERIFY(record->text().contains(u"Step done"_s));
        record->click();
        QTRY_COMPARE(f.step().outcome, std::optional(ActivityOutcome::Done));
        QCOMPARE(f.window.current().page, QString(page::kCallbacks));
    }
};

PERMANENCE_TEST(NextStepTest)
#include "NextStepTest.moc"

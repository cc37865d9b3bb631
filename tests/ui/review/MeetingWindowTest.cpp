#include "ui/review/MeetingWindow.h"

#include "tests/support/TestRegistry.h"
#include "tests/support/TicketPageFixture.h"
#include "tests/support/TypeText.h"

using namespace permanence;
using namespace permanence::test;

namespace {

/// A review of one ticket, and its meeting.
struct MeetingFixture : TicketPageFixture
{
    LoggedCall logged = ticketUnder(u"systell-maintenance"_s);
    ReviewId review = command([](Desk &desk) { return desk.holdReview(); });
    MeetingWindow meeting{*service, nullptr};

    MeetingFixture()
    {
        show();
        meeting.setAgents(ask([](Queries &queries) { return queries.agents(); }));
        meeting.resize(1280, 800);
        meeting.showNormal();
        meeting.activateWindow();
        if (!QTest::qWaitForWindowActive(&meeting))
            qFatal("the meeting does not become active");
    }
    void show()
    {
        meeting.show(std::make_shared<const ReviewPack>(ask([this](Queries &queries) {
                         return readReview(queries, service->policies(), *queries.review(review), clock.now());
                     })),
                     ReviewGrouping::Age);
    }
    QPlainTextEdit *decision() { return named<QPlainTextEdit>(&meeting, u"meetingDecision"_s); }
    void key(Qt::Key key) { QTest::keyClick(named(&meeting, u"meetingCard"_s), key); }
    std::vector<MinutesView> minutes()
    {
        return ask([this](Queries &queries) { return queries.minutes(review); });
    }
};

} // namespace

/// Issue 6: nothing that is typed in a meeting is lost.
class MeetingWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsTypedWhileMinutesAreBeingRecordedStays()
    {
        MeetingFixture f;
        typeText(u"Patch it"_s, f.decision());
        QTest::keyClick(f.decision(), Qt::Key_Return, Qt::ControlModifier);
        f.decision()->moveCursor(QTextCursor::End);
        QTest::keyClicks(f.decision(), u" today"_s); // the store has not answered yet
        QTRY_COMPARE(f.minutes().size(), std::size_t(1));
        QCoreApplication::processEvents();
        f.show(); // as the page does
        QCOMPARE(f.decision()->toPlainText(), u"Patch it today"_s);
        QTest::keyClick(f.decision(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(f.minutes().size(), std::size_t(2));
        QCOMPARE(f.minutes().back().decision, u"Patch it today"_s);
    }

    void aUsualDecisionTakesThePlaceOfAnotherButNotOfOnesOwnWords()
    {
        MeetingFixture f;
        f.key(Qt::Key_1);
        f.key(Qt::Key_2);
        QCOMPARE(f.decision()->toPlainText(), u"Call the customer"_s);
        f.decision()->setPlainText(u"Max knows this machine"_s);
        f.key(Qt::Key_1);
        f.key(Qt::Key_5);
        QCOMPARE(f.decision()->toPlainText(), u"Max knows this machine\nNeeds a specialist"_s);
    }

    void qualityControlIsToldWhatItNeeds_SYS8()
    {
        MeetingFixture f;
        f.key(Qt::Key_Q);
        f.key(Qt::Key_1);
        auto *dialog = named<QDialog>(&f.meeting, u"defectDialog"_s);
        typeText(u"Open, save, open: the layer is gone."_s, named<QPlainTextEdit>(dialog, u"steps"_s));
        QVERIFY(QTest::qWaitFor([&] { return QApplication::activeWindow() == dialog; }));
        screenshot(dialog, u"meeting-defect"_s);
        named<QPushButton>(dialog, u"saveDialog"_s)->click();
        QTRY_COMPARE(f.decision()->toPlainText(), u"Handed over to quality control"_s);
        const std::vector<HistoryEntry> history =
            f.ask([&](Queries &queries) { return queries.history(f.logged.ticket, {}, 1); });
        const auto event = expectValue(f.service->event(history.front().seq).result());
        QCOMPARE(std::get<DefectReported>(event->body).report.value(u"steps"_s).toString(),
                 u"Open, save, open: the layer is gone."_s);
    }
};

PERMANENCE_TEST(MeetingWindowTest)
#include "MeetingWindowTest.moc"

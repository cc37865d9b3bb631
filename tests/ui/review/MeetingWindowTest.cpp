#include "ui/review/MeetingWindow.h"

#include "tests/support/TestRegistry.h"
#include "tests/support/TicketPageFixture.h"
#include "tests/support/TypeText.h"
#include "ui/review/ReviewDrafts.h"

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

    void whatIsTypedWhileTheKeptDraftsAreBeingReadStays()
    {
        MeetingFixture f;
        ReviewDrafts drafts(*f.service, u"review"_s);
        QSignalSpy loaded(&drafts, &ReviewDrafts::loaded);
        const TicketId ticket = f.logged.ticket;
        drafts.load(f.review, {ticket});
        drafts.set(ticket, {u"Patch it"_s, {}, {}, {}, QDate(2026, 3, 9), 0});
        drafts.keepNow(); // before the answer has come
        QTRY_COMPARE(loaded.size(), 1);
        QVERIFY(drafts.draft(ticket));
        QCOMPARE(drafts.draft(ticket)->decision, u"Patch it"_s);
        drafts.load(f.review, {ticket});
        drafts.discard(ticket); // recorded
        QTRY_COMPARE(loaded.size(), 2);
        QVERIFY(!drafts.draft(ticket));
    }

    void theCausesOfQualityControlStayInViewWhileOthersWrite()
    {
        MeetingFixture f;
        f.key(Qt::Key_Q);
        const auto *presets = named<QLabel>(&f.meeting, u"meetingPresets"_s);
        const QString causes = presets->text();
        f.show(); // as the page does after somebody has written
        QCOMPARE(presets->text(), causes);
        f.key(Qt::Key_Escape);
        QVERIFY(presets->text() != causes);
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

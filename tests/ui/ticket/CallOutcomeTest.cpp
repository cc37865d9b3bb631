#include "tests/support/Accessibility.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/TicketPageFixture.h"
#include "ui/ticket/CallOutcomeDialog.h"

using namespace permanence;
using namespace permanence::test;

namespace {

struct CallOutcomeFixture : TicketPageFixture
{
    LoggedCall call = ticketUnder(u"systell-maintenance"_s);

    /// Opens the dialog by its key.
    void ring()
    {
        press(Qt::Key_L);
        dialog(u"callOutcome"_s);
    }
    TicketRecord ticket()
    {
        return *ask([&](Queries &queries) { return queries.ticket(call.ticket); });
    }
    void fail(AttemptOutcome outcome = AttemptOutcome::NoAnswer)
    {
        command([&](Desk &desk) { return desk.attempt(call.ticket, outcome, false); });
    }
};

} // namespace

/// Calls to the customer, recorded by one key. The desk is open 08:00–12:00 and 13:30–17:30, the customer 09:00–12:00
/// and 14:00–18:00.
class CallOutcomeTest : public QObject
{
    Q_OBJECT

private slots:
    void theDialogSaysWhoAndWhetherTheyAreOpen()
    {
        CallOutcomeFixture f;
        f.clock.set(at("2026-03-02T12:40:00+01:00"));
        f.show(f.call.ticketNumber);
        f.ring();
        const QString who = f.words(u"callNumber"_s);
        QVERIFY2(who.contains(u"Anne Roy"_s) && who.contains(u"05 49 00 00 77"_s), qPrintable(who));
        QVERIFY2(f.words(u"customerOpen"_s).contains(u"CLOSED until 14:00"_s), qPrintable(f.words(u"customerOpen"_s)));
    }

    void aVoicemailOutsideTheirHoursIsCalledBackOnTheNextBusinessDay_SYS5()
    {
        CallOutcomeFixture f;
        f.clock.set(at("2026-03-02T12:40:00+01:00"));
        f.show(f.call.ticketNumber);
        f.ring();
        // Tuesday from the desk's opening on, and they open at nine.
        const QString then = f.words(u"outcomeMessageThen"_s);
        QVERIFY2(then.contains(u"callback Tue 3 Mar 09:00"_s), qPrintable(then));
        const QString sentence = f.words(u"voicemailSentence"_s);
        QVERIFY2(sentence.contains(u"vous rappellera mardi 3 mars, le prochain jour ouvrable"_s), qPrintable(sentence));
        QTest::keyClick(f.dialog(u"callOutcome"_s), Qt::Key_4);
        QTRY_VERIFY(f.isGone(u"callOutcome"_s));
        const TicketRecord ticket = f.ticket();
        QCOMPARE(ticket.openActivities().size(), 1U);
        QCOMPARE(ticket.openActivities().front().due, at("2026-03-03T09:00:00+01:00"));
        QTRY_COMPARE(f.kinds().count(u"message_left"_s), 1);
        QTRY_VERIFY(f.page->shown()->ticket.openActivities().size() == 1);
        QTRY_VERIFY2(f.said(u"nextFacts"_s).contains(u"Callback: Tue 3 Mar 09:00"_s), qPrintable(f.said(u"nextFacts"_s)));
        QTRY_VERIFY(f.window.findChild<NoticeBar *>()->shown());
        const QString told = f.window.findChild<NoticeBar *>()->shown()->text;
        QVERIFY2(told.contains(u"Tue 3 Mar 09:00"_s), qPrintable(told));
    }

    void aVoicemailInsideTheirHoursLeavesNoCallback_SYS4()
    {
        CallOutcomeFixture f;
        f.show(f.call.ticketNumber); // 10:00
        f.ring();
        QVERIFY(!f.words(u"voicemailSentence"_s).contains(u"prochain jour"_s));
        QVERIFY(!f.words(u"outcomeMessageThen"_s).contains(u"callback"_s));
        QTest::keyClick(f.dialog(u"callOutcome"_s), Qt::Key_4);
        QTRY_VERIFY(f.isGone(u"callOutcome"_s));
        QTRY_COMPARE(f.kinds().count(u"message_left"_s), 1);
        QVERIFY(f.ticket().openActivities().empty());
    }

    void theDialogCountsFailedAttempts_SYS10()
    {
        CallOutcomeFixture f;
        f.fail();
        f.clock.advance(kHour);
        f.show(f.call.ticketNumber);
        f.ring();
        const QString then = f.words(u"outcomeBusyThen"_s);
        QVERIFY2(then.startsWith(u"failed attempt 2 of 3"_s), qPrintable(then));
        QVERIFY2(then.contains(u"Tuesday, 3 March"_s), qPrintable(then)); // the business day after the first one's
        QVERIFY(!f.words(u"outcomeReachedThen"_s).contains(u"attempt"_s));
    }

    void theThirdFailureClosesAndThePageProvesIt_SYS10()
    {
        CallOutcomeFixture f;
        f.fail();
        f.clock.advance(kHour);
        f.fail(AttemptOutcome::Busy);
        f.clock.set(at("2026-03-03T09:30:00+01:00"));
        f.show(f.call.ticketNumber);
        QVERIFY2(f.said(u"closingHead"_s).startsWith(u"2 of 3 attempts failed"_s), qPrintable(f.said(u"closingHead"_s)));
        f.ring();
        QVERIFY(f.words(u"outcomeNoAnswerThen"_s).contains(u"closed by it"_s));
        QTest::keyClick(f.dialog(u"callOutcome"_s), Qt::Key_2);
        QTRY_VERIFY(f.page->shown()->ticket.isClosed());
        QCOMPARE(f.page->shown()->ticket.closedReason, CloseReason::NoContact);
        QTRY_VERIFY2(f.said(u"closingHead"_s).contains(u"could not be reached"_s), qPrintable(f.said(u"closingHead"_s)));
        const QStringList proof = f.said(u"closingWhy"_s).split(u'\n');
        QCOMPARE(proof.size(), 3);
        QVERIFY2(proof[0].startsWith(u"Mon 2 Mar 10:00 no answer"_s), qPrintable(proof[0]));
        QVERIFY2(proof[1].startsWith(u"Mon 2 Mar 11:00 busy"_s), qPrintable(proof[1]));
        QVERIFY2(proof[2].startsWith(u"09:30 no answer"_s), qPrintable(proof[2]));
        QVERIFY(!named(f.page, u"recordCallButton"_s)->isVisible());
    }

    /// What Qt::Key_4 is on an English keyboard is the apostrophe on a French one.
    void eachOutcomeHasAKeyOnBothKeyboards_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<AttemptOutcome>("outcome");
        QTest::addColumn<int>("messages");
        QTest::newRow("1") << Qt::Key_1 << AttemptOutcome::Reached << 0;
        QTest::newRow("2") << Qt::Key_2 << AttemptOutcome::NoAnswer << 0;
        QTest::newRow("3") << Qt::Key_3 << AttemptOutcome::Busy << 0;
        QTest::newRow("4") << Qt::Key_4 << AttemptOutcome::Voicemail << 1;
        QTest::newRow("5") << Qt::Key_5 << AttemptOutcome::Voicemail << 0;
        QTest::newRow("é") << Qt::Key_Eacute << AttemptOutcome::NoAnswer << 0;
        QTest::newRow("'") << Qt::Key_Apostrophe << AttemptOutcome::Voicemail << 1;
    }
    void eachOutcomeHasAKeyOnBothKeyboards()
    {
        QFETCH(const Qt::Key, key);
        QFETCH(const AttemptOutcome, outcome);
        QFETCH(const int, messages);
        CallOutcomeFixture f;
        f.show(f.call.ticketNumber);
        f.ring();
        QTest::keyClick(f.dialog(u"callOutcome"_s), key);
        QTRY_COMPARE(f.kinds().count(u"contact_attempt"_s), 1);
        QCOMPARE(f.kinds().count(u"message_left"_s), messages);
        const auto entries = f.ask([&](Queries &queries) { return queries.history(f.call.ticket, {}, 9); });
        const auto attempt = std::find_if(entries.begin(), entries.end(), [](const HistoryEntry &entry) {
            return entry.kind == u"contact_attempt"_s;
        });
        QCOMPARE(attempt->text, codeOf(outcome));
    }

    void escapeRecordsNothing()
    {
        CallOutcomeFixture f;
        f.show(f.call.ticketNumber);
        f.ring();
        QTest::keyClick(f.dialog(u"callOutcome"_s), Qt::Key_Escape);
        QTRY_VERIFY(f.isGone(u"callOutcome"_s));
        QVERIFY(f.ticket().attempts.empty());
    }

    /// The case may have been closed while the agent was on the phone.
    void aRefusalIsToldInTheDialog()
    {
        CallOutcomeFixture f;
        f.show(f.call.ticketNumber);
        f.ring();
        f.done([&](Desk &desk) { return desk.resolve(f.call.ticket, ResolutionCause::Solved, {}); });
        QDialog *dialog = f.dialog(u"callOutcome"_s);
        QTest::keyClick(dialog, Qt::Key_1);
        const auto told = [&] {
            const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [](const QLabel *label) { return label->text().contains(u"is closed"_s); });
        };
        QTRY_VERIFY(told());
        QVERIFY(dialog->isVisible());
    }

    void everyControlIsNamed()
    {
        CallOutcomeFixture f;
        f.show(f.call.ticketNumber);
        f.ring();
        QCOMPARE(unnamedControls(f.dialog(u"callOutcome"_s)).join(u'\n'), QString());
    }

    void pictures()
    {
        CallOutcomeFixture f;
        f.fail();
        f.clock.advance(kHour);
        f.show(f.call.ticketNumber);
        f.ring();
        const auto take = [&](const QString &name) {
            for (const QString &mode : {u"light"_s, u"dark"_s}) {
                f.settings.set(setting::kTheme, mode);
                QCoreApplication::processEvents();
                screenshot(f.dialog(u"callOutcome"_s), QString(name % u'-' % mode));
            }
            f.settings.set(setting::kTheme, u"light"_s);
        };
        take(u"call-open"_s);
        f.clock.set(at("2026-03-02T12:40:00+01:00"));
        static_cast<CallOutcomeDialog *>(f.dialog(u"callOutcome"_s))->plan();
        take(u"call-closed"_s);
        QTest::keyClick(f.dialog(u"callOutcome"_s), Qt::Key_2);
        QTRY_VERIFY(f.page->shown()->ticket.attempts.size() == 2);
        QTRY_COMPARE(f.kinds().count(u"contact_attempt"_s), 2);
        f.pictures(u"ticket-two-attempts"_s);
        f.settings.set(setting::kLanguage, u"fr"_s);
        QCoreApplication::processEvents();
        f.ring();
        take(u"call-closed-fr"_s);
        QTest::keyClick(f.dialog(u"callOutcome"_s), Qt::Key_3);
        QTRY_VERIFY(f.page->shown()->ticket.isClosed());
        QTRY_COMPARE(f.kinds().first(), u"closed"_s);
        f.pictures(u"ticket-closed-fr"_s);
    }
};

PERMANENCE_TEST(CallOutcomeTest)
#include "CallOutcomeTest.moc"

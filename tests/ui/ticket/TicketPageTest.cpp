#include "core/desk/Drafts.h"
#include "tests/support/Accessibility.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/TicketPageFixture.h"
#include "tests/support/TypeText.h"
#include "ui/ticket/ClockPanel.h"
#include "ui/ticket/DueExplanationView.h"
#include "ui/widgets/HistoryView.h"
#include "ui/widgets/StatusBadge.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

using namespace permanence;
using namespace permanence::test;

namespace {

struct ReadingFixture : TicketPageFixture
{
    bool says(const QString &words)
    {
        const QList<QLabel *> labels = page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
};

} // namespace

class TicketPageTest : public QObject
{
    Q_OBJECT

private slots:
    void theHeadTellsNumberSummaryStatusAndCaller()
    {
        ReadingFixture f;
        const LoggedCall call = f.call(u"Export fails"_s);
        f.show(call.ticketNumber);
        QCOMPARE(named<QLabel>(f.page, u"ticketNumber"_s)->text(), call.ticketNumber);
        QCOMPARE(named<QLabel>(f.page, u"ticketSummary"_s)->text(), u"Export fails"_s);
        QCOMPARE(named<StatusBadge>(f.page, u"ticketStatus"_s)->status(), StatusKind::InProgress); // SYS-6
        const QString caller = named<QLabel>(f.page, u"ticketCaller"_s)->text();
        QVERIFY2(caller.contains(u"Noël"_s) && caller.contains(u"Zoé Çelik"_s) &&
                     caller.contains(u"05 49 00 00 01"_s),
                 qPrintable(caller));
    }

    void everythingThatHappenedIsInOnePlace_APL5()
    {
        ReadingFixture f;
        const LoggedCall call = f.call(u"Export fails"_s);
        f.done([&](Desk &desk) { return desk.note(call.ticket, u"tried a restart"_s); });
        f.done([&](Desk &desk) { return desk.resolve(call.ticket, ResolutionCause::Solved, u"cable"_s); });
        f.done([&](Desk &desk) { return desk.reopen(call.ticket, u"fails again"_s); });
        f.show(call.ticketNumber);
        const QStringList kinds = f.kinds();
        QCOMPARE(kinds.first(), u"reopened"_s);
        for (const QString &kind : {u"call_received"_s, u"ticket_opened"_s, u"note"_s, u"resolved"_s})
            QVERIFY2(kinds.contains(kind), qPrintable(kind));
    }

    void aNoteIsWrittenByKeysAloneAndComesOnTop()
    {
        ReadingFixture f;
        const LoggedCall call = f.call(u"Export fails"_s);
        f.show(call.ticketNumber);
        QTest::keyClick(f.focused(), Qt::Key_N);
        QVERIFY(f.text()->isVisible() && f.text()->hasFocus());
        typeText(u"Déjà vu: restart helps"_s);
        QTest::keyClick(f.focused(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(f.kinds().first(), u"note"_s);
        QCOMPARE(f.history()->entry(0)->text, u"Déjà vu: restart helps"_s);
        QTRY_VERIFY(!f.text()->isVisible());
        QCOMPARE(f.ask([&](Queries &queries) {
                     return draftOf(queries, f.service->agent().id, u"note/"_s + call.ticket.text());
                 }),
                 QString());
    }

    void escapeNeverLosesTheNote()
    {
        ReadingFixture f;
        const LoggedCall call = f.call(u"Export fails"_s);
        f.show(call.ticketNumber);
        QTest::keyClick(f.focused(), Qt::Key_N);
        typeText(u"half a thought"_s);
        QTest::keyClick(f.focused(), Qt::Key_Escape);
        QVERIFY(!f.text()->isVisible());
        const QString key = u"note/"_s + call.ticket.text();
        QTRY_COMPARE(f.ask([&](Queries &queries) { return draftOf(queries, f.service->agent().id, key); }), u"half a thought"_s);
        QTest::keyClick(f.focused(), Qt::Key_N);
        QCOMPARE(f.text()->toPlainText(), u"half a thought"_s);
    }

    void aDraftOfAnEarlierRunIsThereAgain()
    {
        ReadingFixture f;
        const LoggedCall call = f.call(u"Export fails"_s);
        f.done([&](Desk &desk) {
            return desk.saveDraft(u"note/"_s + call.ticket.text(), u"from before the crash"_s);
        });
        f.show(call.ticketNumber);
        QTest::keyClick(f.focused(), Qt::Key_N);
        QTRY_COMPARE(f.text()->toPlainText(), u"from before the crash"_s);
    }

    /// However far down the history, and in what is just being typed.
    void whoIsErasedIsNoLongerReadOnThePageThatIsOpen()
    {
        ReadingFixture f;
        const LoggedCall call = f.call(u"Zoé Çelik cannot export"_s);
        f.done([&](Desk &desk) -> Result<void> {
            PERMANENCE_CHECK(desk.note(call.ticket, u"asked Zoé Çelik"_s));
            for (int i = 0; i < 60; ++i)
                PERMANENCE_CHECK(desk.note(call.ticket, u"hay %1"_s.arg(i)));
            return {};
        });
        f.show(call.ticketNumber);
        f.history()->fetchMore({});
        const auto pageSays = [&] {
            QStringList all{f.page->shown()->ticket.summary, f.text()->toPlainText()};
            for (int row = 0; row < f.history()->rowCount(); ++row)
                all << f.history()->entry(row)->text;
            return all.join(u'\n');
        };
        QTRY_VERIFY(pageSays().contains(u"asked Zoé Çelik"_s));
        QTest::keyClick(f.focused(), Qt::Key_N);
        typeText(u"call Zoé Çelik back"_s);
        QTRY_COMPARE(f.ask([&](Queries &queries) {
                         return draftOf(queries, f.service->agent().id, u"note/"_s + call.ticket.text());
                     }),
                     u"call Zoé Çelik back"_s);
        QCOMPARE(f.command([&](Desk &desk) { return desk.erasePerson(f.zoe, u"asked for it"_s); }) > 0, true);
        QTRY_VERIFY2(!pageSays().contains(u"Zoé"_s), qPrintable(pageSays()));
        QTRY_COMPARE(f.text()->toPlainText(), u"call [erased] back"_s);
    }

    void draftsOfTwoTicketsStayApart()
    {
        ReadingFixture f;
        const LoggedCall one = f.call(u"One"_s);
        const LoggedCall other = f.call(u"Other"_s);
        f.show(one.ticketNumber);
        QTest::keyClick(f.focused(), Qt::Key_N);
        typeText(u"for one"_s);
        f.window.navigate({page::kTicket, other.ticketNumber});
        QTRY_VERIFY(f.page->shown() && f.page->shown()->ticket.id == other.ticket);
        QTest::keyClick(f.focused(), Qt::Key_N);
        QCOMPARE(f.text()->toPlainText(), QString());
        QTest::keyClick(f.focused(), Qt::Key_Escape);
        f.window.navigate({page::kTicket, one.ticketNumber});
        QTRY_VERIFY(f.page->shown() && f.page->shown()->ticket.id == one.ticket);
        QTest::keyClick(f.focused(), Qt::Key_N);
        QCOMPARE(f.text()->toPlainText(), u"for one"_s);
    }

    void resolvingAsksCauseAndSolutionAndReopeningOpensAgain()
    {
        ReadingFixture f;
        const LoggedCall call = f.call(u"Export fails"_s);
        f.show(call.ticketNumber);
        QTest::keyClick(f.focused(), Qt::Key_R);
        QVERIFY(f.text()->hasFocus());
        QTest::keyClick(f.focused(), Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(named<QComboBox>(f.page, u"resolutionCause"_s)->hasFocus());
        QTest::keyClick(f.focused(), Qt::Key_P); // product defect: a letter chooses, and is no action of the page
        QTest::keyClick(f.focused(), Qt::Key_Tab);
        QVERIFY(f.text()->hasFocus());
        typeText(u"fixed in 2026.2"_s);
        QTest::keyClick(f.focused(), Qt::Key_Return, Qt::ControlModifier);
        auto *badge = named<StatusBadge>(f.page, u"ticketStatus"_s);
        QTRY_COMPARE(badge->status(), StatusKind::Resolved); // ALIAS-3
        QTRY_VERIFY(!named(f.page, u"resolveTicketButton"_s)->isVisible());
        const auto events = f.ask([&](Queries &queries) { return queries.history(call.ticket, {}, 5); });
        const auto resolved = std::find_if(events.begin(), events.end(), [](const HistoryEntry &entry) {
            return entry.kind == u"resolved"_s;
        });
        QVERIFY(resolved != events.end());
        const auto event = expectValue(f.service->event(resolved->seq).result());
        QCOMPARE(std::get<Resolved>(event->body).cause, ResolutionCause::ProductDefect);

        QTest::keyClick(f.focused(), Qt::Key_O);
        typeText(u"fails again"_s);
        QTest::keyClick(f.focused(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(badge->status() != StatusKind::Resolved);
        QTRY_COMPARE(f.kinds().first(), u"reopened"_s);
    }

    void aTicketThatWaitsIsTakenByOneKey()
    {
        ReadingFixture f;
        IncomingCall mail;
        mail.channel = Channel::Portal;
        mail.customer = f.acme;
        mail.problem = problem(u"By portal"_s, u"blocking"_s);
        const LoggedCall call = f.command([&](Desk &desk) { return desk.receiveCall(mail); });
        f.show(call.ticketNumber);
        auto *badge = named<StatusBadge>(f.page, u"ticketStatus"_s);
        QCOMPARE(badge->status(), StatusKind::Waiting);
        auto *clock = named<ClockPanel>(f.page, u"takeClock"_s);
        QVERIFY2(clock->stateText().contains(u"due 10:30"_s), qPrintable(clock->stateText())); // APL-1
        QTest::keyClick(f.focused(), Qt::Key_T);
        QTRY_COMPARE(badge->status(), StatusKind::InProgress);
        QVERIFY2(clock->stateText().startsWith(u"done in time"_s), qPrintable(clock->stateText()));
        QVERIFY(!named(f.page, u"takeTicketButton"_s)->isVisible());
    }

    void theClockWarnsWhenThreeQuartersAreGoneAndTellsWhenItIsOver()
    {
        ReadingFixture f;
        IncomingCall mail;
        mail.channel = Channel::Portal;
        mail.customer = f.acme;
        mail.problem = problem(u"By portal"_s, u"blocking"_s);
        f.show(f.command([&](Desk &desk) { return desk.receiveCall(mail); }).ticketNumber);
        auto *clock = named<ClockPanel>(f.page, u"takeClock"_s);
        auto *left = named<QLabel>(f.page, u"takeClockLeft"_s);
        QVERIFY(clock->stateText().startsWith(u"in time"_s));
        QVERIFY2(left->text().contains(u"00:30"_s), qPrintable(left->text()));
        f.clock.advance(23 * kMinute);
        clock->tick();
        QVERIFY2(clock->stateText().startsWith(u"due soon"_s), qPrintable(clock->stateText()));
        f.clock.advance(9 * kMinute);
        clock->tick();
        QVERIFY2(clock->stateText().startsWith(u"overdue"_s), qPrintable(clock->stateText()));
        QVERIFY2(left->text().contains(u"00:02 over"_s), qPrintable(left->text()));
    }

    void whyUnfoldsTheSpansThatCountAndCopiesThem()
    {
        ReadingFixture f;
        f.clock.set(at("2026-03-02T17:48:00+01:00"));
        IncomingCall mail;
        mail.channel = Channel::Portal;
        mail.customer = f.acme;
        mail.problem = problem(u"By portal"_s, u"blocking"_s);
        f.show(f.command([&](Desk &desk) { return desk.receiveCall(mail); }).ticketNumber);
        auto *why = named<QToolButton>(f.page, u"takeClockWhy"_s);
        why->setFocus();
        QTest::keyClick(why, Qt::Key_Space);
        auto *copy = named<QPushButton>(f.page, u"copyExplanation"_s);
        QVERIFY(copy->isVisible());
        copy->setFocus();
        QTest::keyClick(copy, Qt::Key_Space);
        const QString text = QApplication::clipboard()->text();
        QVERIFY2(text.contains(u"Mon 2 Mar 17:48 – 18:00  12 min"_s), qPrintable(text));
        QVERIFY2(text.contains(u"Tue 3 Mar 09:00 – 09:18  18 min"_s), qPrintable(text));
        QTest::keyClick(f.focused(), Qt::Key_Escape);
        QVERIFY(!copy->isVisible());
    }

    void aLongNoteIsReadInFull()
    {
        ReadingFixture f;
        const LoggedCall call = f.call(u"Export fails"_s);
        const QString longNote = QString(u"line of a protocol\n"_s.repeated(200) % u"the very end"_s);
        f.done([&](Desk &desk) { return desk.note(call.ticket, longNote); });
        f.show(call.ticketNumber);
        QVERIFY(f.history()->entry(0)->text.size() < 500);
        QTest::keyClick(f.focused(), Qt::Key_Return);
        auto *reader = named<QPlainTextEdit>(f.page, u"historyReader"_s);
        QTRY_VERIFY(reader->isVisible());
        QCOMPARE(reader->toPlainText(), longNote);
        QTest::keyClick(f.focused(), Qt::Key_Escape);
        QVERIFY(!reader->isVisible());
    }

    void aLongTimelineIsReadPageByPage()
    {
        ReadingFixture f;
        const LoggedCall call = f.call(u"Export fails"_s);
        f.done([&](Desk &desk) -> Result<void> {
            return desk.store().run([&]() -> Result<void> {
                for (int i = 0; i < 180; ++i)
                    PERMANENCE_CHECK(desk.note(call.ticket, u"note %1"_s.arg(i)));
                return {};
            });
        });
        f.show(call.ticketNumber);
        QVERIFY(f.history()->rowCount() < 180);
        auto *view = named<HistoryView>(f.page, u"ticketHistory"_s);
        const auto toTheEnd = [&] {
            QTest::keyClick(view, Qt::Key_End);
            return f.history()->rowCount() >= 182 && !f.history()->canFetchMore({});
        };
        QTRY_VERIFY(toTheEnd());
        QCOMPARE(f.kinds().count(u"note"_s), 180);
    }

    void anUnknownCallersTicketIsTiedToACustomer()
    {
        ReadingFixture f;
        const LoggedCall call = f.unknownCall(u"Who is it?"_s);
        f.show(call.ticketNumber);
        QTest::keyClick(f.focused(), Qt::Key_U);
        typeText(u"noel"_s);
        QTRY_COMPARE(named<QListWidget>(f.page, u"tieMatches"_s)->count(), 1);
        QTest::keyClick(f.focused(), Qt::Key_Return);
        QTRY_VERIFY(f.page->shown()->customer.has_value());
        QCOMPARE(f.page->shown()->customer->id, f.acme);
        QVERIFY(!named(f.page, u"tieTicketButton"_s)->isVisible());
    }

    void whatARuleRefusesIsToldOnThePage()
    {
        ReadingFixture f;
        const LoggedCall call = f.call(u"Export fails"_s);
        f.show(call.ticketNumber);
        QTest::keyClick(f.focused(), Qt::Key_R);
        f.done([&](Desk &desk) { return desk.resolve(call.ticket, ResolutionCause::Solved, {}); });
        typeText(u"mine"_s, f.text());
        QTest::keyClick(f.text(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(f.says(u"is closed: reopen"_s));
        QCOMPARE(f.text()->toPlainText(), u"mine"_s);
    }

    void aNumberThatIsNoTicketIsSaid()
    {
        ReadingFixture f;
        f.open(f.page, u"2026-999999"_s);
        QTRY_VERIFY(f.says(u"2026-999999"_s));
    }

    void everyControlIsNamed()
    {
        ReadingFixture f;
        f.show(f.call(u"Export fails"_s).ticketNumber);
        QCOMPARE(unnamedControls(f.page).join(u'\n'), QString());
    }

    void pictures()
    {
        ReadingFixture f;
        f.clock.set(at("2026-03-02T09:12:00+01:00"));
        const LoggedCall call =
            f.call(u"Export to the machine fails since the update"_s, u"hindering"_s,
                   u"Since the update of Friday the export to the router stops with \"post not found\". "
                   "Three machines wait. The old post file is still on drive P:."_s);
        f.clock.advance(14 * kMinute);
        f.done([&](Desk &desk) {
            return desk.note(
                call.ticket,
                u"The post file was moved by the installer. Copied it back to the old folder on one machine: "
                "export works there. The two others run the older controller; Zoé sends both configurations "
                "by mail before noon, then we compare them with ours and decide whether the new post can be "
                "used on all three of them or whether each needs one of its own."_s);
        });
        f.clock.advance(20 * kMinute);
        f.done([&](Desk &desk) {
            return desk.resolve(call.ticket, ResolutionCause::ProductDefect, u"Post restored."_s);
        });
        f.clock.advance(5 * kMinute);
        f.done([&](Desk &desk) { return desk.reopen(call.ticket, u"The second machine stops again."_s); });
        f.show(call.ticketNumber);
        f.pictures(u"ticket"_s);
        QTest::keyClick(f.focused(), Qt::Key_R);
        typeText(u"New post for the older controller."_s);
        f.pictures(u"ticket-resolve"_s);
        QTest::keyClick(f.focused(), Qt::Key_Escape);
        IncomingCall mail;
        mail.channel = Channel::Portal;
        mail.customer = f.acme;
        mail.contact = f.zoe;
        mail.problem = problem(u"Licence is not found on the new server"_s, u"blocking"_s);
        f.clock.set(at("2026-04-30T17:45:00+02:00"));
        const LoggedCall other = f.command([&](Desk &desk) { return desk.receiveCall(mail); });
        f.window.navigate({page::kTicket, other.ticketNumber});
        QTRY_VERIFY(f.page->shown() && f.page->shown()->ticket.id == other.ticket);
        QTRY_VERIFY(f.history()->rowCount() > 1);
        named<QToolButton>(f.page, u"takeClockWhy"_s)->click();
        f.pictures(u"ticket-why"_s);
    }
};

PERMANENCE_TEST(TicketPageTest)
#include "TicketPageTest.moc"

#include "tests/support/Accessibility.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/TicketPageFixture.h"
#include "tests/support/TypeText.h"
#include "ui/ticket/ServiceBox.h"
#include "ui/ticket/TimerPanel.h"
#include "ui/ticket/WorkList.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

using namespace permanence;
using namespace permanence::test;

namespace {

using TicketWorkFixture = TicketPageFixture;

TimerPanel *timer(TicketWorkFixture &f)
{
    TimerPanel *panel = f.page->findChild<TimerPanel *>();
    panel->tick();
    return panel;
}
WorkList *works(TicketWorkFixture &f)
{
    return named<WorkList>(f.page, u"workList"_s);
}
ServiceBox *service(TicketWorkFixture &f)
{
    return timer(f)->findChild<ServiceBox *>();
}
const std::vector<Work> &worked(TicketWorkFixture &f)
{
    return f.page->shown()->ticket.works;
}

} // namespace

/// Work on the ticket page. 82.18 an hour are 1.3697 a minute.
class TicketWorkTest : public QObject
{
    Q_OBJECT

private slots:
    void oneKeyStartsTheTimerAndStopsIt()
    {
        TicketWorkFixture f;
        const LoggedCall call = f.ticketUnder(u"systell-maintenance"_s);
        f.show(call.ticketNumber);
        f.press(Qt::Key_W);
        QTRY_VERIFY(timer(f)->isRunning());
        f.clock.advance(12 * kMinute + 34 * kSecond);
        timer(f);
        QCOMPARE(f.words(u"workElapsed"_s), u"00:12:34"_s);
        QVERIFY(named<QPushButton>(f.page, u"toggleWorkButton"_s)->text().startsWith(u"Stop work"_s));
        f.press(Qt::Key_W);
        QTRY_VERIFY(!timer(f)->isRunning());
        QCOMPARE(worked(f).size(), 1U);
        QCOMPARE(*worked(f).front().until - worked(f).front().from, 12 * kMinute + 34 * kSecond);
        QVERIFY2(f.words(u"workSum"_s).startsWith(u"12 min worked"_s), qPrintable(f.words(u"workSum"_s)));
    }

    void theTimerThatRunsElsewhereIsSaid()
    {
        TicketWorkFixture f;
        const LoggedCall other = f.call(u"Other"_s);
        const LoggedCall call = f.call(u"This"_s);
        f.command([&](Desk &desk) { return desk.startWork(other.ticket); });
        f.clock.advance(kMinute);
        f.show(call.ticketNumber);
        QVERIFY2(f.words(u"timerElsewhere"_s).contains(other.ticketNumber), qPrintable(f.words(u"timerElsewhere"_s)));
        f.press(Qt::Key_W);
        QTRY_VERIFY(timer(f)->isRunning());
        QTRY_VERIFY(!named(f.page, u"timerElsewhere"_s)->isVisible());
    }

    void aTicketThatWaitsTakesNoWork_ALIAS4()
    {
        TicketWorkFixture f;
        IncomingCall portal;
        portal.channel = Channel::Portal;
        portal.customer = f.acme;
        portal.problem = problem(u"By portal"_s, u"blocking"_s);
        const LoggedCall call = f.command([&](Desk &desk) { return desk.receiveCall(portal); });
        f.show(call.ticketNumber);
        QVERIFY(!named(f.page, u"toggleWorkButton"_s)->isVisible());
        f.press(Qt::Key_T);
        QTRY_VERIFY(named(f.page, u"toggleWorkButton"_s)->isVisible());
    }

    /// CARE-2: 16:45–17:00 at 1.0 is a quarter of 82.18, 17:00–17:15 at 1.5 is 30.82.
    void workOfAServiceIsPricedAndSplitWhereTheFactorChanges_CARE2()
    {
        TicketWorkFixture f;
        const LoggedCall call = f.ticketUnder(u"care-solutions"_s);
        f.clock.set(at("2026-03-02T16:45:00+01:00"));
        f.show(call.ticketNumber);
        service(f)->choose(u"settings"_s);
        f.press(Qt::Key_W);
        QTRY_VERIFY(timer(f)->isRunning());
        QCOMPARE(worked(f).front().service, u"settings"_s);
        f.clock.advance(30 * kMinute);
        timer(f);
        QVERIFY2(f.words(u"workSum"_s).contains(u"51.37"_s), qPrintable(f.words(u"workSum"_s)));
        f.press(Qt::Key_W);
        QTRY_VERIFY(!timer(f)->isRunning());
        QCOMPARE(works(f)->topLevelItemCount(), 1);
        const QTreeWidgetItem *row = works(f)->topLevelItem(0);
        QVERIFY2(row->text(1).startsWith(u"30 min"_s) && row->text(1).contains(u"× 1.0, 1.5"_s), qPrintable(row->text(1)));
        QVERIFY2(row->text(2).contains(u"51.37"_s), qPrintable(row->text(2)));
        QTRY_VERIFY2(f.phrases().first().contains(u"factor 1.0, 1.5"_s), qPrintable(f.phrases().first()));
    }

    /// ALIAS-5: 31 minutes are three slices of 15.
    void whatIsLeftOfThePackStandsBesideTheTimer_ALIAS5()
    {
        TicketWorkFixture f;
        const LoggedCall call = f.ticketWithPack();
        f.show(call.ticketNumber);
        QVERIFY2(f.words(u"packWords"_s).startsWith(u"Pack AST02: 120 of 120 min"_s), qPrintable(f.words(u"packWords"_s)));
        f.press(Qt::Key_W);
        QTRY_VERIFY(timer(f)->isRunning());
        f.clock.advance(31 * kMinute);
        timer(f);
        QVERIFY2(f.words(u"packWords"_s).startsWith(u"Pack AST02: 75 of 120 min"_s), qPrintable(f.words(u"packWords"_s)));
        QVERIFY2(f.words(u"workSum"_s).contains(u"counted as 45 min"_s), qPrintable(f.words(u"workSum"_s)));
        f.clock.advance(60 * kMinute); // 91 minutes count as 105 of 120
        timer(f);
        QVERIFY2(f.words(u"packWords"_s).contains(u"15 of 120 min left, 87% used"_s), qPrintable(f.words(u"packWords"_s)));
        f.clock.advance(29 * kMinute); // exactly 120
        timer(f);
        QVERIFY2(f.words(u"packWords"_s).contains(u"used up"_s), qPrintable(f.words(u"packWords"_s)));
        f.clock.advance(kMinute);
        timer(f);
        QVERIFY2(f.words(u"packWords"_s).contains(u"overdrawn by 15 min"_s), qPrintable(f.words(u"packWords"_s)));
    }

    void thatThereIsNoPrepaidTimeIsSaid_ALIAS1()
    {
        TicketWorkFixture without;
        without.show(without.ticketUnder(u"alias-assistance"_s).ticketNumber);
        QVERIFY(named(without.page, u"noPack"_s)->isVisible());
        TicketWorkFixture with;
        with.show(with.ticketWithPack().ticketNumber);
        QVERIFY(!named(with.page, u"noPack"_s)->isVisible());
    }

    void workIsEnteredByHand()
    {
        TicketWorkFixture f;
        const LoggedCall call = f.ticketUnder(u"care-solutions"_s);
        f.clock.advance(kHour);
        f.show(call.ticketNumber);
        f.press(Qt::Key_H);
        QDialog *dialog = f.dialog(u"logWorkDialog"_s);
        QVERIFY(named<QSpinBox>(dialog, u"minutes"_s)->hasFocus());
        QTest::keyClicks(named<QSpinBox>(dialog, u"minutes"_s), u"10"_s);
        named<QComboBox>(dialog, u"service"_s)->setCurrentIndex(1); // work without a service costs nothing
        QVERIFY(named<QLabel>(dialog, u"dialogHint"_s)->text().contains(u"factor 1.0"_s));
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(f.isGone(u"logWorkDialog"_s));
        QTRY_COMPARE(worked(f).size(), 1U);
        QCOMPARE(*worked(f).front().until - worked(f).front().from, 10 * kMinute);
    }

    void aCorrectionShowsTheOldValueAsksWhyAndKeepsBoth()
    {
        TicketWorkFixture f;
        const LoggedCall call = f.ticketUnder(u"care-solutions"_s);
        f.clock.advance(2 * kHour);
        f.command([&](Desk &desk) { return desk.logWork(call.ticket, at("2026-03-02T10:15:00+01:00"), 45, u"repair"_s); });
        f.show(call.ticketNumber);
        f.press(Qt::Key_E);
        QDialog *dialog = f.dialog(u"correctWorkDialog"_s);
        const QString before = named<QLabel>(dialog, u"before"_s)->text();
        QVERIFY2(before.startsWith(u"10:15 · 45 min · "_s), qPrintable(before));
        named<QSpinBox>(dialog, u"minutes"_s)->setValue(30);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        const auto refused = [&] {
            const auto labels = dialog->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [](const QLabel *one) { return one->isVisible() && one->text().contains(u"reason"_s); });
        };
        QTRY_VERIFY(refused());
        QVERIFY(dialog->isVisible());
        typeText(u"lunch was in it"_s, named<QLineEdit>(dialog, u"reason"_s));
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(f.isGone(u"correctWorkDialog"_s));
        QTRY_COMPARE(*worked(f).front().until - worked(f).front().from, 30 * kMinute);
        QTRY_COMPARE(f.kinds().first(), u"work_corrected"_s);
        const QString phrase = f.phrases().first();
        QVERIFY2(phrase.startsWith(u"work corrected from 45 min"_s) && phrase.contains(u"to 30 min"_s), qPrintable(phrase));
        QCOMPARE(f.history()->entry(0)->text, u"lunch was in it"_s);
        QVERIFY(works(f)->topLevelItem(0)->text(1).contains(u"corrected"_s));
    }

    void everyControlIsNamed()
    {
        TicketWorkFixture f;
        const LoggedCall call = f.ticketUnder(u"care-solutions"_s);
        f.clock.advance(kHour);
        f.command([&](Desk &desk) { return desk.logWork(call.ticket, at("2026-03-02T10:15:00+01:00"), 20, u"repair"_s); });
        f.show(call.ticketNumber);
        QCOMPARE(unnamedControls(f.page).join(u'\n'), QString());
        f.press(Qt::Key_E);
        QCOMPARE(unnamedControls(f.dialog(u"correctWorkDialog"_s)).join(u'\n'), QString());
    }

    void pictures()
    {
        TicketWorkFixture f;
        const LoggedCall call = f.ticketUnder(u"care-solutions"_s, u"Orders are printed twice since the update"_s);
        f.clock.set(at("2026-03-02T16:45:00+01:00"));
        f.command([&](Desk &desk) { return desk.logWork(call.ticket, at("2026-03-02T10:05:00+01:00"), 25, u"remote_assistance"_s); });
        f.done([&](Desk &desk) { return desk.note(call.ticket, u"The print server holds every job twice."_s); });
        f.command([&](Desk &desk) { return desk.startWork(call.ticket, u"repair"_s); });
        f.command([&](Desk &desk) { return desk.promise(call.ticket, at("2026-03-02T16:30:00+01:00")); });
        f.command([&](Desk &desk) { return desk.scheduleCallback(call.ticket, at("2026-03-03T09:00:00+01:00")); });
        f.done([&](Desk &desk) { return desk.setDate(call.ticket, QDate(2026, 3, 6), DateKind::Solution); });
        f.done([&](Desk &desk) { return desk.ask(call.ticket, AskedFor::Answer, u"Which printers are concerned?"_s); });
        f.clock.set(at("2026-03-02T17:15:00+01:00"));
        f.show(call.ticketNumber);
        f.pictures(u"ticket-work"_s);
        f.press(Qt::Key_H);
        screenshot(f.dialog(u"logWorkDialog"_s), u"dialog-work"_s);
        QTest::keyClick(f.dialog(u"logWorkDialog"_s), Qt::Key_Escape);
        f.settings.set(setting::kLanguage, u"fr"_s);
        QCoreApplication::processEvents();
        f.pictures(u"ticket-work-fr"_s);
    }
};

PERMANENCE_TEST(TicketWorkTest)
#include "TicketWorkTest.moc"

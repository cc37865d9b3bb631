#include "ui/callbacks/CallbacksPage.h"

#include "tests/support/Accessibility.h"
#include "tests/support/PagesFixture.h"
#include "tests/support/TestRegistry.h"
#include "ui/callbacks/AgendaView.h"
#include "ui/ticket/TicketPage.h"
#include "ui/widgets/NoticeBar.h"

#include <QApplication>
#include <QDialog>
#include <QJsonArray>
#include <QLabel>
#include <QListWidget>
#include <QScrollBar>

using namespace permanence;
using namespace permanence::test;

namespace {

struct CallbacksPageFixture : PagesFixture
{
    CallbacksPage *page = new CallbacksPage(*service, window, settings);

    ActivityId ask(const char *due, const QString &reason = u"licence"_s, const AgentId &agent = {})
    {
        CallbackPlan plan{at(due), reason};
        plan.contact = zoe;
        plan.agent = agent;
        return command([this, plan](Desk &desk) { return desk.askCallback(acme, plan); }).activity;
    }
    AgendaItem item(const ActivityId &id)
    {
        return ask([id](Queries &queries) { return AgendaQueries(queries).item(id); }).value_or(AgendaItem{});
    }
    using PagesFixture::ask;
    void show(const QString &argument = {}) { open(page, argument); }
    AgendaView *agenda() { return named<AgendaView>(page, u"agenda"_s); }
    QListWidget *tray() { return named<QListWidget>(page, u"overdueTray"_s); }
    QString words(const QString &name) { return named<QLabel>(page, name)->text(); }
    std::vector<ActivityId> shown()
    {
        std::vector<ActivityId> ids;
        for (const AgendaItem &one : agenda()->items())
            ids.push_back(one.id);
        return ids;
    }
    ActivityId selected() { return agenda()->selected() ? agenda()->selected()->id : ActivityId(); }
    /// A key where the agenda has the focus.
    void press(Qt::Key key)
    {
        window.activateWindow();
        if (!QTest::qWaitFor([&] { return QApplication::activeWindow() == &window; }))
            qFatal("the window does not become active again");
        QTest::keyClick(agenda(), key);
    }
    /// Opens the dialog that records how it ended.
    QDialog *outcome()
    {
        auto *found = named<QDialog>(page, u"callbackOutcome"_s);
        found->activateWindow();
        if (!QTest::qWaitFor([&] { return QApplication::activeWindow() == found; }))
            qFatal("the dialog does not become active");
        return found;
    }
    QString told() { return window.notices().shown() ? window.notices().shown()->text : QString(); }
};

} // namespace

/// Issue 4, section 2: the agenda by day and week with the keyboard, what is overdue on top.
class CallbacksPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }
    void cleanupTestCase() { QLocale::setDefault(QLocale::c()); }

    void theDayShowsWhatIsDueAndTheTrayWhatIsOverdue()
    {
        CallbacksPageFixture f;
        const ActivityId late = f.ask("2026-02-27T15:00:00+01:00", u"since Friday"_s);
        const ActivityId today = f.ask("2026-03-02T11:00:00+01:00");
        f.ask("2026-03-03T11:00:00+01:00");
        f.show();
        QTRY_VERIFY(f.shown() == std::vector({today}));
        QTRY_COMPARE(f.tray()->count(), 1);
        QVERIFY(f.tray()->isVisible());
        QVERIFY2(f.tray()->item(0)->text().contains(u"since Friday"_s), qPrintable(f.tray()->item(0)->text()));
        QVERIFY(f.tray()->item(0)->text().contains(u"Établissements Noël · Zoé Çelik"_s));
        f.tray()->setMaximumWidth(200); // too narrow for it: it is cut, and nothing covers it
        QTRY_VERIFY(f.tray()->visualItemRect(f.tray()->item(0)).width() <= 200);
        QVERIFY(!f.tray()->horizontalScrollBar()->isVisible());
        QVERIFY(f.tray()->viewport()->rect().contains(f.tray()->visualItemRect(f.tray()->item(0))));
        QCOMPARE(f.tray()->item(0)->toolTip(), f.tray()->item(0)->text());
        QCOMPARE(f.words(u"agendaHeading"_s), u"Monday 2 March 2026"_s);
        // Navigation: what is to be done by tonight, the overdue one with it.
        QCOMPARE(f.page->count(), 2);
        QCOMPARE(f.page->remark(), u"1 overdue"_s);
        f.done([&](Desk &desk) -> Result<void> {
            PERMANENCE_CHECK(desk.endCallback(late, AttemptOutcome::Reached));
            return {};
        });
        QTRY_VERIFY(!f.tray()->isVisible());
        QCOMPARE(f.page->count(), 1);
    }

    void keysGoThroughDaysAndWeeks()
    {
        CallbacksPageFixture f;
        const ActivityId monday = f.ask("2026-03-02T11:00:00+01:00");
        const ActivityId tuesday = f.ask("2026-03-03T15:00:00+01:00");
        const ActivityId thursday = f.ask("2026-03-05T10:30:00+01:00");
        f.show();
        QTRY_VERIFY(f.shown() == std::vector({monday}));
        f.press(Qt::Key_PageDown);
        QTRY_VERIFY(f.shown() == std::vector({tuesday}));
        f.press(Qt::Key_PageUp);
        QTRY_VERIFY(f.shown() == std::vector({monday}));
        f.press(Qt::Key_W);
        QTRY_VERIFY(f.shown() == std::vector({monday, tuesday, thursday}));
        QCOMPARE(f.words(u"agendaHeading"_s), u"2 March to 8 March 2026"_s);
        f.press(Qt::Key_Down); // the first that is still to be done
        QCOMPARE(f.selected(), monday);
        f.press(Qt::Key_Right);
        QCOMPARE(f.selected(), tuesday);
        f.press(Qt::Key_Right); // Wednesday has nothing
        QCOMPARE(f.selected(), thursday);
        f.press(Qt::Key_Up);
        QCOMPARE(f.selected(), tuesday);
        f.press(Qt::Key_PageDown);
        QTRY_VERIFY(f.shown().empty());
        f.press(Qt::Key_Home);
        QTRY_COMPARE(f.shown().size(), 3U);
        f.press(Qt::Key_D);
        QTRY_VERIFY(f.shown() == std::vector({monday}));
    }

    void theSelectedOneSaysWhomByWhichNumberWhyAndWhetherTheyAreOpen()
    {
        CallbacksPageFixture f;
        CustomerEdited edit;
        edit.timezone = u"America/New_York"_s;
        edit.hours = QJsonObject{{u"mon"_s, QJsonArray{QJsonArray{u"09:00"_s, u"17:00"_s}}}};
        f.done([&](Desk &desk) { return desk.editCustomer(f.acme, edit); });
        f.ask("2026-03-02T15:30:00+01:00", u"which licence?"_s);
        f.show();
        QTRY_COMPARE(f.shown().size(), 1U);
        f.press(Qt::Key_Down);
        QTRY_COMPARE(f.words(u"callbackNumbers"_s), u"05 49 00 00 01"_s);
        QCOMPARE(f.words(u"callbackWhom"_s), u"Établissements Noël · Zoé Çelik"_s);
        QCOMPARE(f.words(u"callbackAbout"_s), u"which licence?"_s);
        // Monday 10:00 in Paris is 04:00 in New York; they open at 15:00, and the charter's desk closes at 18:00.
        QVERIFY2(f.words(u"callbackOpen"_s).contains(u"CLOSED until 15:00"_s), qPrintable(f.words(u"callbackOpen"_s)));
        QVERIFY2(f.words(u"callbackOpen"_s).contains(u"4:00"_s), qPrintable(f.words(u"callbackOpen"_s)));
        QVERIFY2(named(f.page, u"sharedDay"_s)->accessibleName().contains(u"15:00–18:00"_s),
                 qPrintable(named(f.page, u"sharedDay"_s)->accessibleName()));
        f.pictures(u"callbacks-day"_s);
    }

    void movedByKeysItStandsThereAndCanBePutBack()
    {
        CallbacksPageFixture f;
        const ActivityId id = f.ask("2026-03-02T11:00:00+01:00");
        f.show();
        QTRY_COMPARE(f.shown().size(), 1U);
        f.press(Qt::Key_W);
        f.press(Qt::Key_Down);
        QTRY_COMPARE(f.selected(), id);
        f.press(Qt::Key_M);
        QVERIFY(f.agenda()->isMoving());
        f.press(Qt::Key_Right);
        f.press(Qt::Key_Down);
        QVERIFY2(f.words(u"movingHint"_s).contains(u"Tue 3 Mar 11:30"_s), qPrintable(f.words(u"movingHint"_s)));
        QCOMPARE(f.item(id).due, at("2026-03-02T11:00:00+01:00")); // not before it is put down
        f.press(Qt::Key_Return);
        QTRY_COMPARE(f.item(id).due, at("2026-03-03T11:30:00+01:00"));
        QTRY_VERIFY(f.told().contains(u"moved to Tue 3 Mar 11:30"_s));
        QCOMPARE(f.window.notices().shown()->actions.size(), 1U);
        f.window.notices().shown()->actions.front().run(); // Undo
        QTRY_COMPARE(f.item(id).due, at("2026-03-02T11:00:00+01:00"));
    }

    void escLeavesAMoveWhereItWas()
    {
        CallbacksPageFixture f;
        const ActivityId id = f.ask("2026-03-02T11:00:00+01:00");
        f.show();
        QTRY_COMPARE(f.shown().size(), 1U);
        f.press(Qt::Key_Down);
        f.press(Qt::Key_M);
        f.press(Qt::Key_Down);
        f.press(Qt::Key_Escape);
        QVERIFY(!f.agenda()->isMoving());
        QCOMPARE(f.window.current().page, QString(page::kCallbacks));
        QCOMPARE(f.item(id).due, at("2026-03-02T11:00:00+01:00"));
    }

    void draggedItStandsWhereItWasDropped()
    {
        CallbacksPageFixture f;
        const ActivityId id = f.ask("2026-03-02T11:00:00+01:00");
        f.show();
        QTRY_COMPARE(f.shown().size(), 1U);
        f.press(Qt::Key_W);
        const Instant there = at("2026-03-04T14:30:00+01:00");
        QTRY_VERIFY(!f.agenda()->rectOf(id).isEmpty() && !f.agenda()->rectAt(there).isEmpty());
        QTest::mousePress(f.agenda(), Qt::LeftButton, {}, f.agenda()->rectOf(id).center());
        QCoreApplication::processEvents(); // what is selected is told on the card, and the page comes to rest
        const QPoint to = f.agenda()->rectAt(there).center();
        QCOMPARE(f.agenda()->instantAt(to).ms, there.ms);
        const QRect before = f.agenda()->geometry();
        QMouseEvent over(QEvent::MouseMove, to, f.agenda()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(f.agenda(), &over);
        QVERIFY(f.agenda()->isMoving());
        QCoreApplication::processEvents();
        QCOMPARE(f.agenda()->geometry(), before); // it does not move under the mouse
        QTest::mouseRelease(f.agenda(), Qt::LeftButton, {}, to);
        QTRY_COMPARE(f.item(id).due.ms, there.ms);
    }

    void oneThatIsOverdueIsMovedToTheNextHalfHourAtFirst()
    {
        CallbacksPageFixture f;
        const ActivityId id = f.ask("2026-02-27T15:00:00+01:00");
        f.show();
        QTRY_COMPARE(f.tray()->count(), 1);
        f.tray()->setFocus();
        QTest::keyClick(f.tray(), Qt::Key_Space);
        f.tray()->setCurrentRow(0);
        QTRY_COMPARE(f.words(u"callbackWhom"_s), u"Établissements Noël · Zoé Çelik"_s);
        QTest::keyClick(f.tray(), Qt::Key_M);
        QVERIFY(f.agenda()->isMoving());
        f.press(Qt::Key_Return);
        QTRY_COMPARE(f.item(id).due, at("2026-03-02T10:30:00+01:00"));
        QTRY_VERIFY(!f.tray()->isVisible());
    }

    void enterRecordsTheOutcomeByOneKeyAndOneThatReachedNobodyComesBack()
    {
        CallbacksPageFixture f;
        const ActivityId id = f.ask("2026-03-02T11:00:00+01:00");
        f.show();
        QTRY_COMPARE(f.shown().size(), 1U);
        f.press(Qt::Key_Down);
        QTRY_COMPARE(f.words(u"callbackNumbers"_s), u"05 49 00 00 01"_s);
        f.press(Qt::Key_Return);
        QDialog *dialog = f.outcome();
        QCOMPARE(unnamedControls(dialog).join(u'\n'), QString());
        QVERIFY(named<QLabel>(dialog, u"callNumber"_s)->text().contains(u"05 49 00 00 01"_s));
        screenshot(dialog, u"callback-outcome"_s);
        QTest::keyClick(dialog, Qt::Key_2);
        // The charter's desk opens on Tuesday at 09:00 (APL-8), and so does a customer without hours of its own.
        QTRY_COMPARE(f.item(id).due, at("2026-03-03T09:00:00+01:00"));
        QTRY_VERIFY2(f.told().contains(u"comes back Tue 3 Mar 09:00"_s), qPrintable(f.told()));
        QTRY_VERIFY(f.shown().empty());
        f.clock.set(at("2026-03-03T09:00:00+01:00"));
        f.press(Qt::Key_PageDown);
        QTRY_COMPARE(f.shown().size(), 1U);
        f.press(Qt::Key_Down);
        f.press(Qt::Key_Return);
        QTest::keyClick(f.outcome(), Qt::Key_1);
        QTRY_VERIFY(f.item(id).done);
        QCOMPARE(f.item(id).outcome, ActivityOutcome::Reached);
        QTRY_VERIFY(f.shown().empty());
    }

    void aTicketsCallbackOpensTheDialogOfItsTicket()
    {
        CallbacksPageFixture f;
        auto *ticketPage = new TicketPage(*f.service, f.window, f.settings);
        f.window.addPage(ticketPage);
        const LoggedCall call = f.call(u"Export fails"_s);
        f.command([&](Desk &desk) { return desk.scheduleCallback(call.ticket, at("2026-03-02T11:00:00+01:00")); });
        f.show();
        QTRY_COMPARE(f.shown().size(), 1U);
        f.press(Qt::Key_Down);
        f.press(Qt::Key_Return);
        QTRY_VERIFY(ticketPage->findChild<QDialog *>(u"callOutcome"_s));
        QVERIFY(ticketPage->shown() && ticketPage->shown()->ticket.number == call.ticketNumber);
        QTest::keyClick(ticketPage->findChild<QDialog *>(u"callOutcome"_s), Qt::Key_1);
        QTRY_VERIFY(!ticketPage->findChild<QDialog *>(u"callOutcome"_s));
        f.window.back();
        QTRY_VERIFY(f.shown().empty()); // reached: nothing is left to be done
        f.window.forward(); // the ticket alone, without the dialog
        QCOMPARE(f.window.current().page, QString(page::kTicket));
        QTRY_VERIFY(ticketPage->shown());
        [[maybe_unused]] const auto read = f.ask([](Queries &queries) { return queries.agents(); });
        QCoreApplication::processEvents();
        QVERIFY(!ticketPage->findChild<QDialog *>(u"callOutcome"_s));
    }

    void anotherAgentsAreShownToEverybodyAndTakenOver()
    {
        CallbacksPageFixture f;
        const AgentId max = f.command([](Desk &desk) { return desk.addAgent({u"max"_s, u"Max"_s, Role::Agent}); });
        const ActivityId his = f.ask("2026-03-02T11:00:00+01:00", u"his"_s, max);
        f.show();
        QTRY_COMPARE(f.page->count(), 0);
        QVERIFY(f.shown().empty());
        QTest::keyClick(f.agenda(), Qt::Key_O, Qt::ControlModifier);
        QTRY_VERIFY(f.shown() == std::vector({his}));
        f.press(Qt::Key_Down);
        QTRY_VERIFY2(f.words(u"callbackDue"_s).contains(u"Max"_s), qPrintable(f.words(u"callbackDue"_s)));
        f.press(Qt::Key_T);
        QTRY_COMPARE(f.item(his).agent, f.service->agent().id);
        QTRY_COMPARE(f.page->count(), 1);
    }

    void thePlaceOfACallbackOpensItsDayAndSelectsIt()
    {
        CallbacksPageFixture f;
        const ActivityId id = f.ask("2026-03-12T11:00:00+01:00");
        f.show(id.text());
        QTRY_COMPARE(f.selected(), id);
        QCOMPARE(f.words(u"agendaHeading"_s), u"Thursday 12 March 2026"_s);
    }

    void thoseOfTheSameHalfHourStandBesideEachOther()
    {
        CallbacksPageFixture f;
        const ActivityId one = f.ask("2026-03-02T11:00:00+01:00"), two = f.ask("2026-03-02T11:15:00+01:00"),
                         later = f.ask("2026-03-02T12:00:00+01:00");
        f.show();
        QTRY_COMPARE(f.shown().size(), 3U);
        QVERIFY(!f.agenda()->rectOf(one).intersects(f.agenda()->rectOf(two)));
        QVERIFY(f.agenda()->rectOf(later).width() > f.agenda()->rectOf(one).width());
    }

    void aWeekLooksLikeAWeek()
    {
        CallbacksPageFixture f;
        f.ask("2026-02-27T15:00:00+01:00", u"since Friday"_s);
        f.ask("2026-03-02T09:30:00+01:00", u"this morning"_s);
        f.ask("2026-03-02T11:00:00+01:00");
        f.ask("2026-03-03T14:00:00+01:00");
        f.ask("2026-03-05T10:30:00+01:00");
        f.ask("2026-03-05T10:30:00+01:00");
        const LoggedCall call = f.call(u"Export fails"_s);
        f.command([&](Desk &desk) { return desk.promise(call.ticket, at("2026-03-04T16:00:00+01:00")); });
        f.show();
        f.press(Qt::Key_W);
        QTRY_COMPARE(f.shown().size(), 6U);
        f.press(Qt::Key_Down);
        QTRY_COMPARE(f.words(u"callbackNumbers"_s), u"05 49 00 00 01"_s);
        QCOMPARE(unnamedControls(f.page).join(u'\n'), QString());
        f.pictures(u"callbacks-week"_s);
    }
};

PERMANENCE_TEST(CallbacksPageTest)
#include "CallbacksPageTest.moc"

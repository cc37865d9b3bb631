#include "ui/callbacks/Reminders.h"

#include "tests/support/PagesFixture.h"
#include "tests/support/TestRegistry.h"
#include "ui/callbacks/CallbacksPage.h"
#include "ui/widgets/NoticeBar.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>

using namespace permanence;
using namespace permanence::test;

namespace {

struct RemindersFixture : PagesFixture
{
    CallbacksPage *page = new CallbacksPage(*service, window, settings);

    ActivityId plan(const char *due, const AgentId &agent = {})
    {
        CallbackPlan wanted{at(due), u"licence"_s};
        wanted.contact = zoe;
        wanted.agent = agent;
        return command([this, wanted](Desk &desk) { return desk.askCallback(acme, wanted); }).activity;
    }
    QString told() { return window.notices().shown() ? window.notices().shown()->text : QString(); }
    /// Lets the questions that were asked so far be answered.
    void settle()
    {
        [[maybe_unused]] const auto all = ask([](Queries &queries) { return queries.agents(); });
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }
    void lookAt(const char *now)
    {
        clock.set(at(now));
        page->reminders().check();
        settle();
    }
};

} // namespace

/// Issue 4, section 2: a reminder five minutes before, told once, that never takes the focus.
class RemindersTest : public QObject
{
    Q_OBJECT

private slots:
    void fiveMinutesBeforeItIsTold()
    {
        RemindersFixture f;
        f.plan("2026-03-02T10:30:00+01:00");
        f.open(f.page);
        f.lookAt("2026-03-02T10:24:59+01:00");
        QCOMPARE(f.told(), QString());
        f.lookAt("2026-03-02T10:25:00+01:00");
        QTRY_COMPARE(f.told(), u"Callback for Établissements Noël · Zoé Çelik is due at 10:30."_s);
        QCOMPARE(f.window.notices().shown()->actions.size(), 2U);
    }

    void onceIsEnough()
    {
        RemindersFixture f;
        f.plan("2026-03-02T10:30:00+01:00");
        f.open(f.page);
        QSignalSpy spy(&f.page->reminders(), &Reminders::due);
        f.lookAt("2026-03-02T10:26:00+01:00");
        QTRY_COMPARE(spy.count(), 1);
        f.lookAt("2026-03-02T10:27:00+01:00");
        f.lookAt("2026-03-02T10:45:00+01:00");
        QCOMPARE(spy.count(), 1);
    }

    void laterTellsItAgainFiveMinutesLater()
    {
        RemindersFixture f;
        f.plan("2026-03-02T10:30:00+01:00");
        f.open(f.page);
        QSignalSpy spy(&f.page->reminders(), &Reminders::due);
        f.lookAt("2026-03-02T10:26:00+01:00");
        QTRY_COMPARE(spy.count(), 1);
        f.window.notices().shown()->actions.back().run();
        f.lookAt("2026-03-02T10:30:59+01:00");
        QCOMPARE(spy.count(), 1);
        f.lookAt("2026-03-02T10:31:00+01:00");
        QTRY_COMPARE(spy.count(), 2);
        QVERIFY2(f.told().endsWith(u"was due at 10:30."_s), qPrintable(f.told()));
    }

    void whatIsDoneOrMovedIsTakenBack()
    {
        RemindersFixture f;
        const ActivityId id = f.plan("2026-03-02T10:30:00+01:00");
        f.open(f.page);
        f.lookAt("2026-03-02T10:26:00+01:00");
        QTRY_VERIFY(!f.told().isEmpty());
        f.done([&](Desk &desk) { return desk.moveActivity(id, at("2026-03-02T11:30:00+01:00")); });
        f.lookAt("2026-03-02T10:27:00+01:00");
        QTRY_COMPARE(f.told(), QString());
        f.lookAt("2026-03-02T11:25:00+01:00"); // at its new time it is told anew
        QTRY_VERIFY(f.told().contains(u"11:30"_s));
        f.done([&](Desk &desk) -> Result<void> {
            PERMANENCE_CHECK(desk.endCallback(id, AttemptOutcome::Reached));
            return {};
        });
        f.lookAt("2026-03-02T11:26:00+01:00");
        QTRY_COMPARE(f.told(), QString());
    }

    void whatWasDueLongAgoAndWhatIsAnothersIsNotTold()
    {
        RemindersFixture f;
        const AgentId max = f.command([](Desk &desk) { return desk.addAgent({u"max"_s, u"Max"_s, Role::Agent}); });
        f.plan("2026-03-02T09:30:00+01:00");
        f.plan("2026-03-02T10:02:00+01:00", max);
        f.open(f.page);
        f.lookAt("2026-03-02T10:00:00+01:00");
        QCOMPARE(f.told(), QString());
    }

    void itLeavesTheFocusWhereItIs()
    {
        RemindersFixture f;
        f.plan("2026-03-02T10:30:00+01:00");
        f.open(f.page);
        QWidget *before = QApplication::focusWidget();
        QVERIFY(before);
        f.lookAt("2026-03-02T10:26:00+01:00");
        QTRY_VERIFY(!f.told().isEmpty());
        QCOMPARE(QApplication::focusWidget(), before);
        QCOMPARE(QApplication::activeWindow(), &f.window);
    }

    void openShowsItInItsDay()
    {
        RemindersFixture f;
        f.plan("2026-03-02T10:30:00+01:00");
        f.open(f.page);
        f.lookAt("2026-03-02T10:26:00+01:00");
        QTRY_VERIFY(!f.told().isEmpty());
        f.window.notices().shown()->actions.front().run();
        QCOMPARE(f.window.current().page, QString(page::kCallbacks));
        QVERIFY(!f.window.current().argument.isEmpty());
    }
};

PERMANENCE_TEST(RemindersTest)
#include "RemindersTest.moc"

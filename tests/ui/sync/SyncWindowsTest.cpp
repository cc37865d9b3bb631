#include "app/permanence/Workstation.h"

#include "tests/support/FakeKeeper.h"
#include "tests/support/PrivateCluster.h"
#include "tests/support/Screenshot.h"
#include "tests/support/TestRegistry.h"
#include "ui/shell/HubSetting.h"
#include "ui/shell/Page.h"
#include "ui/shell/Settings.h"
#include "ui/widgets/NoticeBar.h"

#include <QLineEdit>
#include <QTableView>
#include <QToolButton>

using namespace permanence;
using namespace permanence::test;

namespace {

/// Somebody's workstation with its window, at the hub of a cluster.
struct Seat
{
    QTemporaryDir folder;
    SystemClock clock;
    Settings settings{folder.filePath(u"settings.ini"_s)};
    std::unique_ptr<DeskService> desk;
    std::unique_ptr<Workstation> workstation;

    Seat(const PrivateCluster &cluster, const QString &login)
        : desk(expectValue(DeskService::open(folder.filePath(u"desk.permanence"_s), login, clock)))
    {
        settings.set(setting::kLanguage, u"en"_s);
        HubSetting(settings, desk->path()).setAddress(expectValue(HubAddress::fromUrl(cluster.url(login))));
        workstation = std::make_unique<Workstation>(
            *desk, settings, std::make_unique<FakeKeeper>(QMap<QString, QString>{{login, PrivateCluster::passwordOf(login)}}));
        workstation->window().resize(1180, 720);
        workstation->show();
        workstation->startSync();
    }
    [[nodiscard]] MainWindow &window() const { return workstation->window(); }
    [[nodiscard]] QString sign() const { return window().findChild<QToolButton *>(u"statusSync"_s)->text(); }
    [[nodiscard]] const SyncNews &news() const { return workstation->hub().service().news(); }
    [[nodiscard]] bool isInStep() const { return news().kind == SyncNews::Kind::InStep && news().waiting == 0; }
    [[nodiscard]] Result<void> done(const std::function<Result<void>(Desk &)> &run) const { return desk->command(run).result(); }
    [[nodiscard]] std::optional<TicketRecord> ticket(const TicketId &id) const
    {
        return expectValue(desk->query([id](Queries &queries) { return queries.ticket(id); }).result());
    }
};

} // namespace

/// Two whole workstations and a hub: what happens to the one shows in the window of the other.
class SyncWindowsTest : public QObject
{
    Q_OBJECT

private slots:
    void ofTwoTakesTheSecondIsToldInItsWindowAndMayBeSetAgain()
    {
        PrivateCluster cluster;
        cluster.makeHub();
        cluster.addMember(u"lea"_s, u"lead"_s, {u"niort"_s});
        cluster.addMember(u"bob"_s, u"lead"_s, {u"niort"_s});
        Seat lea(cluster, u"lea"_s), bob(cluster, u"bob"_s);
        QTRY_VERIFY_WITH_TIMEOUT(lea.isInStep() && bob.isInStep(), 30'000);
        QCOMPARE(lea.sign(), u"in step"_s);
        IncomingCall call;
        call.channel = Channel::Portal;
        call.problem = problem(u"Export fails"_s);
        call.override = Override{lea.desk->agent().id, u"known to the team"_s};
        const TicketId ticket =
            expectValue(lea.desk->command([call](Desk &desk) { return desk.receiveCall(call); }).result()).ticket;
        QTRY_VERIFY_WITH_TIMEOUT(bob.ticket(ticket).has_value(), 20'000);

        cluster.stop();
        QTRY_VERIFY_WITH_TIMEOUT(lea.sign().startsWith(u"offline since "_s) && bob.sign().startsWith(u"offline since "_s), 20'000);
        QVERIFY(lea.done([ticket](Desk &desk) { return desk.take(ticket); }));
        QTest::qWait(5); // the stamps have milliseconds
        QVERIFY(bob.done([ticket](Desk &desk) { return desk.take(ticket); }));
        QTRY_VERIFY_WITH_TIMEOUT(bob.sign().contains(u"waiting"_s), 20'000);
        screenshot(&bob.window(), u"sync-window-offline"_s);
        // Bob is writing while the hub comes back.
        QVERIFY(QTest::qWaitForWindowExposed(&bob.window()));
        bob.window().activateWindow();
        bob.window().findChild<QAction *>(u"newCall"_s)->trigger();
        QTRY_VERIFY(QApplication::focusWidget() && bob.window().isAncestorOf(QApplication::focusWidget()));
        const QPointer<QWidget> typing = QApplication::focusWidget();
        cluster.start();
        QTRY_VERIFY_WITH_TIMEOUT(lea.isInStep() && bob.isInStep(), 40'000);
        QTRY_VERIFY_WITH_TIMEOUT(bob.window().notices().shown(), 20'000);
        QVERIFY2(bob.window().notices().shown()->text.startsWith(u"lea took 2026-"_s) ||
                     bob.window().notices().shown()->text.contains(u" before you and owns it."_s),
                 qPrintable(bob.window().notices().shown()->text));
        QCOMPARE(QApplication::focusWidget(), typing.data());
        QVERIFY(!lea.window().notices().shown());
        QCOMPARE(bob.ticket(ticket)->owner, lea.desk->agent().id);
        QTRY_COMPARE(bob.sign(), u"attention: 1 to decide"_s);
        screenshot(&bob.window(), u"sync-window-notice"_s);

        bob.window().navigate({page::kSync, {}});
        auto *table = bob.window().findChild<QTableView *>(u"concerns"_s);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCoreApplication::processEvents();
        screenshot(&bob.window(), u"sync-window-page"_s);
        QTest::keyClick(table, Qt::Key_M);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 0, 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(lea.ticket(ticket)->owner == bob.desk->agent().id, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(bob.sign(), u"in step"_s, 10'000);
        QElapsedTimer timer;
        timer.start();
        lea.workstation.reset();
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    }
};

PERMANENCE_TEST(SyncWindowsTest)
#include "SyncWindowsTest.moc"

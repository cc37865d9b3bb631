#include "core/store/StoreCheck.h"
#include "core/store/StoreFile.h"
#include "tests/support/RunningWindow.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

const QString kDesk = u"desk.permanence"_s;

/// Starts one more window, which is not to open.
User::Ended startAgain(const User &user, const QString &store, const QString &agent)
{
    return User::run(u"permanence"_s, {u"--store"_s, store, u"--as"_s, agent}, user.offscreen());
}

User::Ended restore(const User &user, const QString &store)
{
    return User::run(u"permanencectl"_s, {u"--store"_s, store, u"store"_s, u"restore"_s, u"--force"_s}, user.environment);
}

QStringList locksBeside(const QString &store)
{
    const QFileInfo file(store);
    return file.dir().entryList({QString(file.fileName() % u".lock*"_s)}, QDir::Files | QDir::Hidden);
}

} // namespace

/// The real program, more than once on one store (issue 4, section 6).
class TwoWindowsTest : public QObject
{
    Q_OBJECT

private slots:
    void agentsHaveTheirWindowsOnOneStoreAndNobodyHasTwo()
    {
        const User user;
        const RunningWindow lea(user, kDesk, u"lea"_s), max(user, kDesk, u"max"_s);
        QCOMPARE(user.doors().size(), 2);
        QCOMPARE(locksBeside(lea.store()), QStringList({u"desk.permanence.lock.lea"_s, u"desk.permanence.lock.max"_s}));
        // Started once more, the program shows Max the window that is open, and ends.
        const auto again = startAgain(user, lea.store(), u"max"_s);
        QVERIFY2(again.status == 0, qPrintable(again.error));
        QCOMPARE(user.doors().size(), 2);
    }

    void whoseWindowCannotBeReachedIsToldWhichProcessHasIt()
    {
        const User user;
        const RunningWindow max(user, kDesk, u"max"_s);
        for (const QString &door : user.doors())
            QVERIFY(QFile::remove(user.path(u"run/permanence/"_s + door)));
        const auto again = startAgain(user, max.store(), u"max"_s);
        QVERIFY(again.status != 0);
        QVERIFY2(again.error.contains(u"already works on"_s), qPrintable(again.error));
        QVERIFY2(again.error.contains(QString::number(max.process())), qPrintable(again.error));
    }

    void aCallForOneAgentIsKeptOnceWhoeverHearsOfIt()
    {
        const User user;
        const RunningWindow lea(user, kDesk, u"lea"_s), max(user, kDesk, u"max"_s);
        // Of one, then of both; and last one more of each, after which all that went before was kept.
        const auto announce = [&](const QString &number, const QString &agent) {
            QStringList call{u"--number"_s, number};
            if (!agent.isEmpty())
                call << u"--as"_s << agent;
            for (const QString &event : {u"ringing"_s, u"ended"_s})
                QCOMPARE(user.announce(event, call).status, 0);
        };
        announce(u"0549000001"_s, u"max"_s);
        announce(u"0549000002"_s, {});
        announce(u"0549000003"_s, u"lea"_s);
        announce(u"0549000004"_s, u"max"_s);
        const auto numbers = [&] {
            QStringList all;
            for (const CallMissed &missed : lea.missed())
                all << missed.number.right(1);
            all.sort();
            return all.join(QString());
        };
        QTRY_VERIFY_WITH_TIMEOUT(numbers().contains(u'3') && numbers().contains(u'4'), 10'000);
        QCOMPARE(numbers(), u"1234"_s);
    }

    void whoIsKilledLeavesNoLockAndTheOtherWorksOn()
    {
        const User user;
        RunningWindow lea(user, kDesk, u"lea"_s);
        const RunningWindow max(user, kDesk, u"max"_s);
        lea.kill();
        const QStringList call{u"--number"_s, u"0549000001"_s};
        for (const QString &event : {u"ringing"_s, u"ended"_s})
            QCOMPARE(user.announce(event, call).status, 0);
        QTRY_COMPARE_WITH_TIMEOUT(max.missed().size(), std::size_t(1), 10'000);
        const RunningWindow again(user, kDesk, u"lea"_s);
        QCOMPARE(user.doors().size(), 2);
        const SystemClock clock;
        const auto store = expectValue(Store::open(max.store(), clock));
        QVERIFY(expectValue(checkStore(*store)).isSound());
    }

    void aStoreIsNotPutBackUnderTheFeetOfAWindow()
    {
        const User user;
        RunningWindow lea(user, kDesk, u"lea"_s), max(user, kDesk, u"max"_s);
        QTRY_VERIFY_WITH_TIMEOUT(newestGoodBackup(lea.store()), 10'000); // that of the day
        lea.kill();
        const auto during = restore(user, max.store());
        QVERIFY(during.status != 0);
        QVERIFY2(during.error.contains(QString::number(max.process())), qPrintable(during.error));
        max.kill();
        const auto after = restore(user, max.store());
        QVERIFY2(after.status == 0, qPrintable(after.error));
        QCOMPARE(locksBeside(max.store()), QStringList());
    }
};

PERMANENCE_TEST(TwoWindowsTest)
#include "TwoWindowsTest.moc"

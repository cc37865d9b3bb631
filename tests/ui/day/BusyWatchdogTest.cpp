#include "tests/support/BusyWatchdog.h"

#include "tests/support/TestRegistry.h"

#include <QTimer>
#include <QtTest>

using namespace permanence::test;

namespace {

/// Works for that long, as a page that computes too much would.
void workFor(double milliseconds)
{
    timespec now{};
    const auto worked = [&now] {
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    };
    const double until = worked() + milliseconds;
    while (worked() < until) {
    }
}

} // namespace

/// Whether the watchdog bites: a day without a report proves nothing if it never gives one.
class BusyWatchdogTest : public QObject
{
    Q_OBJECT

private slots:
    void workOfSixtyMillisecondsIsReportedWithItsReceiverAndWhatWasUnderWay()
    {
        BusyWatchdog watchdog;
        QObject receiver;
        receiver.setObjectName(QStringLiteral("slow one"));
        bool done = false;
        watchdog.doing(QStringLiteral("a long answer"));
        QMetaObject::invokeMethod(
            &receiver,
            [&] {
                workFor(60);
                done = true;
            },
            Qt::QueuedConnection);
        QTRY_VERIFY(done);
        const auto found = watchdog.longerThan(50);
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY2(found.front().cpu >= 60 && found.front().wall >= 60, qPrintable(watchdog.report()));
        QCOMPARE(found.front().receiver, QStringLiteral("QObject slow one"));
        QCOMPARE(found.front().event, QStringLiteral("MetaCall"));
        QCOMPARE(found.front().during, QStringLiteral("a long answer"));
        QVERIFY(watchdog.report().contains(QStringLiteral("slow one")));
    }

    void whatOneEventBringsAboutInsideItselfCountsAsOne()
    {
        BusyWatchdog watchdog;
        QObject outer;
        bool done = false;
        QMetaObject::invokeMethod(
            &outer,
            [&] {
                for (int i = 0; i < 3; ++i) {
                    QObject inner;
                    QEvent event(QEvent::User);
                    QCoreApplication::sendEvent(&inner, &event);
                    workFor(20);
                }
                done = true;
            },
            Qt::QueuedConnection);
        QTRY_VERIFY(done);
        QCOMPARE(watchdog.longerThan(50).size(), std::size_t(1));
    }

    void timeInWhichTheThreadOnlyWaitsIsNotBusy()
    {
        BusyWatchdog watchdog;
        QObject receiver;
        bool done = false;
        QMetaObject::invokeMethod(
            &receiver,
            [&] {
                QThread::msleep(80); // as where another program has the processor
                done = true;
            },
            Qt::QueuedConnection);
        QTRY_VERIFY(done);
        QVERIFY2(watchdog.longerThan(50).empty(), qPrintable(watchdog.report()));
    }

    void workOfOtherThreadsIsNotTheWindows()
    {
        BusyWatchdog watchdog;
        QThread thread;
        auto *worker = new QObject;
        worker->moveToThread(&thread);
        connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
        thread.start();
        std::atomic<bool> done = false;
        QMetaObject::invokeMethod(
            worker,
            [&] {
                workFor(80);
                done = true;
            },
            Qt::QueuedConnection);
        QTRY_VERIFY(done);
        thread.quit();
        QVERIFY(thread.wait());
        QVERIFY2(watchdog.longerThan(50).empty(), qPrintable(watchdog.report()));
    }

    void withoutAWatchdogNothingIsKept()
    {
        QObject receiver;
        bool done = false;
        QMetaObject::invokeMethod(
            &receiver,
            [&] {
                workFor(60);
                done = true;
            },
            Qt::QueuedConnection);
        QTRY_VERIFY(done);
        const BusyWatchdog watchdog;
        QVERIFY(watchdog.longerThan(0).empty());
    }
};

PERMANENCE_TEST(BusyWatchdogTest)
#include "BusyWatchdogTest.moc"

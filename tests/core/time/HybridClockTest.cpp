#include "core/time/HybridClock.h"
#include "core/time/Clock.h"
#include "tests/support/TestRegistry.h"

#include <QtTest>

using namespace permanence;

class HybridClockTest : public QObject
{
    Q_OBJECT

private slots:
    void stampsNeverGoBackWhenTheClockIsSetBackAnHour()
    {
        VirtualClock clock(Instant{1'700'000'000'000});
        Stamp last = nextStamp({}, clock.now());
        QCOMPARE(last.instant().ms, 1'700'000'000'000);
        clock.advance(-kHour);
        for (int event = 0; event < 100'000; ++event) {
            const Stamp next = nextStamp(last, clock.now());
            QVERIFY(next > last);
            last = next;
        }
        // The stamps run on from where they were, and follow the clock again once it has caught up.
        QVERIFY(last.instant() >= Instant{1'700'000'000'000});
        QVERIFY(last.instant() < Instant{1'700'000'000'000} + kSecond);
        clock.advance(2 * kHour);
        QCOMPARE(nextStamp(last, clock.now()).instant().ms, clock.now().ms);
    }

    void stampsOfOneMillisecondDiffer()
    {
        const Instant now{1'700'000'000'000};
        const Stamp first = nextStamp({}, now);
        const Stamp second = nextStamp(first, now);
        QVERIFY(second > first);
        QCOMPARE(second.instant().ms, now.ms);
    }
};

PERMANENCE_TEST(HybridClockTest)
#include "HybridClockTest.moc"

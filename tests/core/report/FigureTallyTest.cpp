#include "core/report/FigurePeriod.h"
#include "core/report/FigureTally.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

#include <random>

using namespace permanence;
using namespace permanence::test;

namespace {

FigureFilter period(const char *from, const char *until, FigureGrouping grouping = FigureGrouping::Weeks)
{
    FigureFilter filter;
    filter.from = QDate::fromString(QString::fromLatin1(from), Qt::ISODate);
    filter.until = QDate::fromString(QString::fromLatin1(until), Qt::ISODate);
    filter.now = at("2036-01-01T00:00:00Z");
    filter.grouping = grouping;
    return filter;
}

FigurePeriod cut(const FigureFilter &filter)
{
    return expectValue(FigurePeriod::of(filter, u"Europe/Paris"_s));
}

QStringList keysOf(const FigurePeriod &period)
{
    QStringList keys;
    for (int piece = 0; piece < period.pieces(); ++piece)
        keys << period.keyOf(piece);
    return keys;
}

} // namespace

/// How time is cut and how what was counted is told.
class FigureTallyTest : public QObject
{
    Q_OBJECT

private slots:
    /// Half did not take longer than the median, nine in ten not longer than the 90th percentile.
    void aPercentileIsTheSmallestValueThatSoManyDoNotExceed()
    {
        const quint64 seed = std::random_device{}();
        std::mt19937_64 random(seed);
        for (int round = 0; round < 300; ++round) {
            std::vector<Duration> values(random() % 60);
            for (Duration &value : values)
                value = static_cast<Duration>(random() % 20) - (round % 3 == 0 ? 5 : 0);
            for (const int percent : {1, 50, 90, 99, 100}) {
                std::optional<Duration> expected;
                for (const Duration candidate : values) {
                    const auto within = std::count_if(values.begin(), values.end(), [&](Duration one) { return one <= candidate; });
                    const bool holds = within * 100 >= static_cast<std::ptrdiff_t>(values.size()) * percent;
                    if (holds && (!expected || candidate < *expected))
                        expected = candidate;
                }
                std::vector<Duration> given = values;
                QVERIFY2(percentileOf(given, percent) == expected,
                         qPrintable(u"seed %1 round %2 percent %3"_s.arg(seed).arg(round).arg(percent)));
            }
        }
    }

    void aShareOfNothingIsNotZeroButUnknown()
    {
        FigureTally tally;
        const std::vector<FigureCell> none = tally.cells(FigureId::TakeInChargeWithin, 0);
        QVERIFY(!none[0].value);
        QCOMPARE(none[1].value, std::optional(0.0));
        tally.add(FigureId::TakeInChargeWithin, 0, 2, {});
        QCOMPARE(tally.cells(FigureId::TakeInChargeWithin, 0)[0].value, std::optional(0.0));
        tally.add(FigureId::TakeInChargeWithin, 0, 1, {});
        QCOMPARE(tally.cells(FigureId::TakeInChargeWithin, 0)[0].value, std::optional(0.5));
        // Without a target it is neither.
        tally.add(FigureId::TakeInChargeWithin, 0, 3, {});
        QCOMPARE(tally.cells(FigureId::TakeInChargeWithin, 0)[0].value, std::optional(0.5));
        QVERIFY(!tally.cells(FigureId::TimeToTake, 0)[0].value); // a median of none
    }

    void theTotalOfPercentilesIsThatOfAllAndNoMeanOfMedians()
    {
        FigureTally tally;
        for (const Duration length : {1, 2, 3})
            tally.addLength(FigureId::TimeToTake, 0, length);
        tally.addLength(FigureId::TimeToTake, 1, 100);
        QCOMPARE(tally.cells(FigureId::TimeToTake, 0)[0].numerator, 2);
        QCOMPARE(tally.cells(FigureId::TimeToTake, 1)[0].numerator, 100); // one data point is its own median
        QCOMPARE(tally.totalCells(FigureId::TimeToTake)[0].numerator, 2);
        QCOMPARE(tally.totalCells(FigureId::TimeToTake)[1].numerator, 100);
    }

    void weeksAreThoseOfIso8601()
    {
        // 2026 has 53 weeks; the last one ends in 2027.
        QCOMPARE(keysOf(cut(period("2026-12-27", "2027-01-04"))),
                 (QStringList{u"2026-W52"_s, u"2026-W53"_s, u"2027-W01"_s}));
        const FigurePeriod cutOff = cut(period("2026-12-27", "2027-01-04"));
        QVERIFY(cutOff.isPartial(0)); // of which only the Sunday lies in the period
        QVERIFY(!cutOff.isPartial(1));
        QVERIFY(cutOff.isPartial(2));
        QCOMPARE(keysOf(cut(period("2026-01-31", "2026-03-01", FigureGrouping::Months))),
                 (QStringList{u"2026-01"_s, u"2026-02"_s, u"2026-03"_s}));
    }

    void aWeekInWhichTheClockChangesIsAsLongAsItReallyIs()
    {
        const FigurePeriod spring = cut(period("2026-03-23", "2026-03-29"));
        QCOMPARE(spring.end() - spring.begin(), 167 * kHour);
        const FigurePeriod autumn = cut(period("2026-10-19", "2026-10-25"));
        QCOMPARE(autumn.end() - autumn.begin(), 169 * kHour);
        QCOMPARE(cut(period("2026-03-23", "2026-04-05")).pieceAt(at("2026-03-29T23:59:59+02:00")), 0);
        QCOMPARE(cut(period("2026-03-23", "2026-04-05")).pieceAt(at("2026-03-30T00:00:00+02:00")), 1);
    }

    void eachInstantLiesInThePieceBetweenWhoseEndsItIs()
    {
        const quint64 seed = std::random_device{}();
        std::mt19937_64 random(seed);
        for (int round = 0; round < 2000; ++round) {
            FigureFilter filter = period("2000-01-01", "2000-01-01", round % 2 == 0 ? FigureGrouping::Weeks : FigureGrouping::Months);
            filter.from = filter.from.addDays(static_cast<qint64>(random() % 10'000));
            filter.until = filter.from.addDays(static_cast<qint64>(random() % 3000));
            const FigurePeriod cutOff = cut(filter);
            const int last = cutOff.pieces() - 1;
            const auto length = static_cast<quint64>(cutOff.end() - cutOff.begin());
            // Anywhere, and where a piece begins and the one before it ends.
            const Instant begin = last > 0 ? cutOff.closeOf(static_cast<int>(random() % static_cast<quint64>(last))) : cutOff.begin();
            for (const Instant instant : {cutOff.begin() + static_cast<Duration>(random() % length), begin, begin - 1}) {
                if (instant < cutOff.begin())
                    continue;
                const int piece = cutOff.pieceAt(instant);
                QVERIFY2(instant < cutOff.closeOf(piece) && (piece == 0 || cutOff.closeOf(piece - 1) <= instant),
                         qPrintable(u"seed %1 round %2"_s.arg(seed).arg(round)));
            }
        }
    }

    void whatLiesAheadIsPartialAndUnknown()
    {
        FigureFilter filter = period("2026-03-02", "2026-03-22");
        filter.now = at("2026-03-11T12:00:00+01:00");
        const FigurePeriod cutOff = cut(filter);
        QVERIFY(!cutOff.isPartial(0));
        QVERIFY(cutOff.isPartial(1));
        QVERIFY(cutOff.isAhead(2));
        QCOMPARE(cutOff.closeOf(1), filter.now + 1);
        QVERIFY(!cutOff.holds(filter.now + 1));
    }

    void aPeriodThatIsNoneIsRefusedInOneSentence()
    {
        const auto codeOfPeriod = [](const FigureFilter &filter, const QString &zone = u"Europe/Paris"_s) {
            return FigurePeriod::of(filter, zone).error().code;
        };
        QCOMPARE(codeOfPeriod(period("2026-03-02", "2026-03-01")), ErrorCode::EndBeforeStart);
        QCOMPARE(codeOfPeriod(period("2026-02-30", "2026-03-01")), ErrorCode::Expected);
        QCOMPARE(codeOfPeriod(period("1000-01-01", "2026-03-01")), ErrorCode::Expected);
        QCOMPARE(codeOfPeriod(period("2026-03-01", "2026-03-01"), u"Paris"_s), ErrorCode::UnknownTimeZone);
        QVERIFY(FigurePeriod::of(period("2026-03-01", "2026-03-01"), u"Europe/Paris"_s));
    }
};

PERMANENCE_TEST(FigureTallyTest)
#include "FigureTallyTest.moc"

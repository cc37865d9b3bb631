#include "core/rules/ReviewWeek.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

/// Issue 6: a review is of a week as ISO 8601 counts them, by the desk's calendar.
class ReviewWeekTest : public QObject
{
    Q_OBJECT

private slots:
    void aDayIsInTheWeekThatIsoGivesIt_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("week");
        QTest::newRow("a Monday") << QDate(2026, 3, 2) << u"2026-W10"_s;
        QTest::newRow("its Sunday") << QDate(2026, 3, 8) << u"2026-W10"_s;
        QTest::newRow("the 53rd week") << QDate(2026, 12, 31) << u"2026-W53"_s;
        QTest::newRow("still the 53rd week") << QDate(2027, 1, 3) << u"2026-W53"_s;
        QTest::newRow("the first of the next year") << QDate(2027, 1, 4) << u"2027-W01"_s;
        QTest::newRow("in the year before its year") << QDate(2024, 12, 30) << u"2025-W01"_s;
    }
    void aDayIsInTheWeekThatIsoGivesIt()
    {
        QFETCH(QDate, day);
        QFETCH(QString, week);
        QCOMPARE(ReviewWeek::of(day).text(), week);
        const ReviewWeek read = expectValue(ReviewWeek::read(week));
        QVERIFY(read.monday() <= day && day <= read.sunday());
        QCOMPARE(read.monday().dayOfWeek(), 1);
    }

    void aWeekThatIsNoneIsRefusedWithASentence()
    {
        for (const char *wrong : {"", "2026", "2026-W00", "2026-W54", "2025-W53", "2026-10", "W10", "2026-W1O", "20261-W10"}) {
            const auto week = ReviewWeek::read(QString::fromLatin1(wrong));
            QVERIFY2(!week, wrong);
            QCOMPARE(codeText(week.error().code), u"wrong_week"_s);
        }
        QVERIFY(ReviewWeek::read(u"2025-W54"_s).error().text().contains(u"2025-W54"_s));
    }

    void weeksFollowEachOtherOverTheTurnOfAYear()
    {
        const ReviewWeek last{2026, 53};
        QCOMPARE(last.after(1), (ReviewWeek{2027, 1}));
        QCOMPARE(last.after(-1), (ReviewWeek{2026, 52}));
        QCOMPARE(last.after(1).after(-1), last);
    }

    void theWeeksOfAClockChangeAreAnHourShorterAndLonger()
    {
        const QTimeZone paris("Europe/Paris");
        const auto hours = [&](const char *week) {
            const ReviewWeek read = expectValue(ReviewWeek::read(QString::fromLatin1(week)));
            return (read.end(paris) - read.begin(paris)) / kHour;
        };
        QCOMPARE(hours("2026-W13"), qint64(167)); // 29 March
        QCOMPARE(hours("2026-W43"), qint64(169)); // 25 October
        QCOMPARE(hours("2026-W10"), qint64(168));
    }
};

PERMANENCE_TEST(ReviewWeekTest)
#include "ReviewWeekTest.moc"

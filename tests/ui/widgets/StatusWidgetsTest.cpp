#include "core/base/Literals.h"
#include "tests/support/TestRegistry.h"
#include "ui/widgets/CountdownLabel.h"
#include "ui/widgets/DayBar.h"
#include "ui/widgets/StatusBadge.h"
#include "ui/widgets/Theme.h"

#include <QtTest>

using namespace permanence;

class StatusWidgetsTest : public QObject
{
    Q_OBJECT

private slots:
    /// ALIAS-3: waiting is red, in progress orange, resolved green; word and shape say it too.
    void aStatusIsAWordAndAShapeOfItsOwn()
    {
        QSet<QString> words;
        QSet<QString> shapes;
        for (const StatusKind status : {StatusKind::Waiting, StatusKind::InProgress, StatusKind::Resolved}) {
            StatusBadge badge;
            badge.setStatus(status);
            QCOMPARE(badge.accessibleName(), statusWord(status));
            words << statusWord(status);
            shapes << statusIcon(status);
        }
        QCOMPARE(words, (QSet<QString>{u"waiting"_s, u"in progress"_s, u"resolved"_s}));
        QCOMPARE(shapes.size(), 3);
        const QPalette light = Theme::lightPalette();
        const auto hue = [&light](ColourRole role) { return Theme::colour(role, light).hue(); };
        QVERIFY(hue(ColourRole::StatusWaiting) < 15 || hue(ColourRole::StatusWaiting) > 345);
        QVERIFY(hue(ColourRole::StatusInProgress) > 15 && hue(ColourRole::StatusInProgress) < 45);
        QVERIFY(hue(ColourRole::StatusResolved) > 90 && hue(ColourRole::StatusResolved) < 160);
    }

    /// SYS-14: 08:00-12:00 and 13:30-17:30.
    void aDayIsSaidInWords()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        DayBar bar;
        bar.setDay(u"Desk"_s, {{8 * 60, 12 * 60}, {13 * 60 + 30, 17 * 60 + 30}});
        QCOMPARE(bar.spoken(), u"Desk: open 08:00–12:00, 13:30–17:30"_s);
        bar.setNow(10 * 60 + 42);
        QCOMPARE(bar.spoken(), u"Desk: open 08:00–12:00, 13:30–17:30; now 10:42"_s);
        QCOMPARE(bar.accessibleName(), bar.spoken());
        bar.setDay(u"Customer"_s, {});
        bar.setNow(-1);
        QCOMPARE(bar.spoken(), u"Customer: closed all day"_s);
        bar.setDay(u"Hotline"_s, {{0, 1440}});
        QCOMPARE(bar.spoken(), u"Hotline: open 00:00–24:00"_s);
    }

    void openHoursAreDrawnWhereTheyAre()
    {
        DayBar bar;
        bar.setDay(u"Desk"_s, {{480, 960}}); // the second third of the day
        bar.resize(300, 20);
        const QImage image = bar.grab().toImage();
        const QColor open = Theme::colour(ColourRole::OpenHours, bar.palette());
        const auto at = [&](double part) {
            return image.pixelColor(qRound(part * image.width()), image.height() * 3 / 10);
        };
        QCOMPARE(at(0.5), open);
        QVERIFY(at(0.1) != open);
        QVERIFY(at(0.9) != open);
    }

    void aCountdownRoundsTowardsWhatIsSafe_data()
    {
        QTest::addColumn<qint64>("left");
        QTest::addColumn<QString>("text");
        QTest::newRow("days are hours") << 26 * kHour + 5 * kMinute << u"26:05 left"_s;
        QTest::newRow("left is rounded down") << 2 * kHour + 41 * kMinute + 59 * kSecond << u"02:41 left"_s;
        QTest::newRow("short") << 14 * kMinute + 59 * kSecond << u"only 00:14 left"_s;
        QTest::newRow("now") << qint64(0) << u"only 00:00 left"_s;
        QTest::newRow("over is rounded up") << -kSecond << u"00:01 over"_s;
        QTest::newRow("long over") << -(12 * kMinute) << u"00:12 over"_s;
    }
    void aCountdownRoundsTowardsWhatIsSafe()
    {
        QFETCH(qint64, left);
        const VirtualClock clock(Instant{1'000'000'000'000});
        CountdownLabel label(clock);
        label.countTo(clock.now() + left);
        QTEST(label.text(), "text");
    }

    void aCountdownFollowsTheClockAndStandsWhenItsClockStands()
    {
        VirtualClock clock(Instant{0});
        CountdownLabel label(clock);
        label.countTo(Instant{kHour});
        QCOMPARE(label.text(), u"01:00 left"_s);
        clock.advance(61 * kMinute);
        label.tick();
        QCOMPARE(label.text(), u"00:01 over"_s);
        QCOMPARE(label.palette().color(QPalette::WindowText),
                 Theme::colour(ColourRole::Overdue, label.palette()));
        label.count([](Instant) { return std::optional<Duration>(); });
        QCOMPARE(label.text(), u"paused"_s);
        QCOMPARE(label.palette().color(QPalette::WindowText),
                 Theme::colour(ColourRole::Text, label.palette()));
        label.stop();
        QVERIFY(label.text().isEmpty());
    }
};

PERMANENCE_TEST(StatusWidgetsTest)
#include "StatusWidgetsTest.moc"

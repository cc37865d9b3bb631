#include "core/report/Figures.h"
#include "core/store/Projector.h"
#include "tests/support/Places.h"
#include "tests/support/RandomHistory.h"
#include "tests/support/TestRegistry.h"

#include <QFile>

#include <random>

using namespace permanence;
using namespace permanence::test;

namespace {

/// A call, or an attempt to call.
struct Contact {
    Instant at;
    bool isCall = true;
    bool isMissed = false;
    qint64 seconds = 0;
    ActivityOutcome outcome = ActivityOutcome::Reached;
};

/// Contacts on both sides of an instant, ten days at most away, some of them at the very change of a quarter.
std::vector<Contact> contactsAround(Instant middle, TestDesk &t, RandomSource &random)
{
    const auto below = [&](qint64 limit) { return static_cast<qint64>(random() % static_cast<quint64>(limit)); };
    std::vector<Contact> all;
    const Result<void> done = t.store->run([&]() -> Result<void> {
        for (int i = 0; i < 400; ++i) {
            Contact one;
            one.at = middle - 10 * kDay + below(20 * kDay);
            if (below(4) == 0)
                one.at = one.at - one.at.ms % (15 * kMinute) + below(3) - 1;
            const Stream stream{StreamKind::Call, t.store->newId()};
            switch (below(4)) {
            case 0:
                one.isMissed = true;
                t.store->append(stream, CallMissed{u"+33549000001"_s, {}, {}, {}, u"busy"_s}, {}, one.at);
                break;
            case 1: {
                one.isCall = false;
                one.outcome = static_cast<ActivityOutcome>(below(4));
                const Stream callback{StreamKind::Callback, t.store->newId()};
                t.store->append(callback, CallbackAsked{{}, {}, u"+33549000001"_s, {}, one.at, {}, {}}, t.desk.agent(), one.at);
                t.store->append(callback, CallbackDone{one.outcome, {}}, t.desk.agent(), one.at);
                break;
            }
            default: {
                CallReceived call;
                call.seconds = one.seconds = std::max<qint64>(0, below(900) - 300);
                t.store->append(stream, call, t.desk.agent(), one.at);
                call.channel = Channel::Portal; // and one that is no call
                t.store->append({StreamKind::Call, t.store->newId()}, call, t.desk.agent(), one.at);
            }
            }
            all.push_back(one);
        }
        return {};
    });
    if (!done)
        qFatal("%s", qPrintable(done.error().text()));
    return all;
}

QByteArray quartersOf(Store &store)
{
    QByteArray all;
    static constexpr char kSql[] = "SELECT quote(\"from\") || ' ' || answered || ' ' || missed || ' ' || seconds || ' ' || timed "
                                   "|| ' ' || reached || ' ' || voicemail || ' ' || unreached || ' ' || accepted || ' ' || refused "
                                   "FROM report_quarter";
    for (Query query(store.database(), kSql); query.next();)
        all += query.get<QByteArray>(0) + '\n';
    return all;
}

} // namespace

/// Calls and attempts are summed up by the quarter of an hour (migration 0011), and told as if each had been counted.
class FigureQuartersTest : public QObject
{
    Q_OBJECT

private slots:
    void quartersTellWhatCallsAndAttemptsTell_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("around");
        QTest::newRow("summer time begins") << QByteArray("Europe/Paris") << u"2026-03-29T01:00:00Z"_s;
        QTest::newRow("three quarters") << QByteArray("Asia/Kathmandu") << u"2026-06-10T12:00:00Z"_s;
        QTest::newRow("half an hour") << QByteArray("Australia/Lord_Howe") << u"2026-04-04T15:00:00Z"_s;
        QTest::newRow("44 minutes and 30 seconds") << QByteArray("Africa/Monrovia") << u"1972-01-07T00:44:30Z"_s;
        QTest::newRow("before 1970") << QByteArray("Africa/Monrovia") << u"1969-06-01T00:00:00Z"_s;
    }
    void quartersTellWhatCallsAndAttemptsTell()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QString, around);
        const quint64 seed = std::random_device{}();
        qInfo("seed %llu", static_cast<unsigned long long>(seed));
        RandomSource random(seed);
        TestDesk t;
        DeskConfigured settings;
        settings.timezone = QString::fromLatin1(zone);
        QVERIFY(t.desk.configure(settings));
        const Instant middle = at(around.toLatin1().constData());
        const std::vector<Contact> contacts = contactsAround(middle, t, random);
        const QTimeZone clock(zone);
        for (int i = 0; i < 30; ++i) {
            FigureFilter filter;
            filter.from = middle.in(clock).date().addDays(static_cast<int>(random() % 14) - 10);
            filter.until = filter.from.addDays(static_cast<int>(random() % 10));
            filter.now = random() % 3 == 0 ? contacts[random() % contacts.size()].at : middle + 20 * kDay;
            filter.grouping = random() % 2 == 0 ? FigureGrouping::Weeks : FigureGrouping::Severities;
            const FigureSet set = expectValue(figuresOf(t.store->queries(), t.store->policies(), filter));
            compare(set, filter, clock, contacts);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void theMigrationCountsWhatIsCountedOneByOne()
    {
        const quint64 seed = std::random_device{}();
        qInfo("seed %llu", static_cast<unsigned long long>(seed));
        RandomSource random(seed);
        TestDesk t;
        playRandomly(t, random, 400);
        contactsAround(at("1969-12-31T22:00:00Z"), t, random);
        const QByteArray oneByOne = quartersOf(*t.store);
        QVERIFY(oneByOne.count('\n') > 100);
        QFile step(sourceFile(u"resources/migrations/0011_quarters.sql"));
        QVERIFY(step.open(QIODevice::ReadOnly));
        const QByteArray sql = step.readAll();
        t.store->database().run("DELETE FROM report_quarter");
        t.store->database().run(sql.mid(sql.indexOf("INSERT INTO report_quarter")));
        QCOMPARE(quartersOf(*t.store), oneByOne);
    }

    void whatIsTakenOutAgainLeavesNothing()
    {
        TestDesk t;
        Event call;
        call.id = EventId(t.store->newId());
        call.stream = {StreamKind::Call, t.store->newId()};
        call.at = t.clock.now();
        call.stamp = {call.at.ms << 16};
        CallReceived received;
        received.seconds = 90;
        call.body = received;
        call.written = writeBody(call.body);
        Event earlier = call; // of the same call, and the one that counts once it has arrived
        earlier.id = EventId(t.store->newId());
        earlier.stamp.value -= 1;
        earlier.at = call.at - kHour;
        for (const Event &event : {call, earlier}) {
            QVERIFY(t.store->run([&]() -> Result<void> {
                t.store->merge(event, false);
                return {};
            }));
            QCOMPARE(quartersOf(*t.store), QByteArray::number(event.at.ms) + " 1 0 90 1 0 0 0 0 0\n");
        }
    }

private:
    static void compare(const FigureSet &set, const FigureFilter &filter, const QTimeZone &clock,
                        const std::vector<Contact> &contacts)
    {
        qint64 calls = 0, missed = 0, seconds = 0, attempts = 0, reached = 0, voicemail = 0;
        std::map<QString, qint64> callsOfWeek;
        std::array<std::array<qint64, 24>, 7> times{};
        for (const Contact &one : contacts) {
            const QDateTime local = one.at.in(clock);
            if (local.date() < filter.from || local.date() > filter.until || one.at > filter.now)
                continue;
            int year = 0;
            const int week = local.date().weekNumber(&year);
            if (one.isCall) {
                ++calls;
                missed += one.isMissed ? 1 : 0;
                seconds += one.seconds;
                ++callsOfWeek[u"%1-W%2"_s.arg(year).arg(week, 2, 10, QChar(u'0'))];
                ++times[static_cast<std::size_t>(local.date().dayOfWeek() - 1)][static_cast<std::size_t>(local.time().hour())];
            } else {
                ++attempts;
                reached += one.outcome == ActivityOutcome::Reached ? 1 : 0;
                voicemail += one.outcome == ActivityOutcome::Voicemail ? 1 : 0;
            }
        }
        const auto &total = set.figure(FigureId::Calls)->total.cells;
        const std::vector<qint64> expected{calls, calls - missed, missed, attempts, reached, voicemail, attempts - reached - voicemail,
                                           seconds * kSecond};
        for (std::size_t i = 0; i < expected.size(); ++i)
            QCOMPARE(total[i].numerator, expected[i]);
        const auto &attemptsPerReach = set.figure(FigureId::AttemptsPerReach)->total.cells;
        QCOMPARE(attemptsPerReach[1].numerator, attempts);
        QCOMPARE(attemptsPerReach[2].numerator, reached);
        if (filter.grouping == FigureGrouping::Weeks) {
            for (const FigureRow &row : set.figure(FigureId::Calls)->rows)
                QCOMPARE(row.cells[0].numerator, callsOfWeek[row.key]);
        }
        const Figure *heat = set.figure(FigureId::CallTimes);
        QCOMPARE(heat->rows.size(), times.size());
        for (std::size_t day = 0; day < times.size(); ++day) {
            for (std::size_t hour = 0; hour < times[day].size(); ++hour)
                QCOMPARE(heat->rows[day].cells[hour].numerator, times[day][hour]);
        }
    }
};

PERMANENCE_TEST(FigureQuartersTest)

#include "FigureQuartersTest.moc"

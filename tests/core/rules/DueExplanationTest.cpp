#include "core/rules/DueExplanation.h"

#include "tests/support/RulesFixture.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

TicketState ticket(const QString &severity, const QString &received)
{
    TicketState state;
    state.severity = severity;
    state.received = at(received);
    return state;
}

DueExplanation takeInCharge(const PolicyEntry &entry, const TicketState &state,
                            const QString &language = u"en"_s)
{
    const TicketClocks clocks = clocksOf(state, entry.policy, entry.calendar, state.received);
    return explainDue(clocks.takeInCharge, {}, entry.calendar, state.received, language);
}

/// A calendar of desk hours with a resolution target, as a contract would set it.
DueExplanation resolution(const BusinessCalendar &calendar, TicketState state, const QString &length,
                          Instant now, const QString &language = u"en"_s)
{
    Policy rules;
    rules.severities.push_back({u"any"_s, {}, {}, {}, Target{*parseDuration(length), ClockKind::Business}});
    state.severity = u"any"_s;
    const TicketClocks clocks = clocksOf(state, rules, calendar, now);
    return explainDue(clocks.resolution, state.pauses, calendar, standsAt(clocks.resolution, state, now),
                      language);
}

/// "counted 10:43-12:00 77" and so on, in the calendar's own time.
QStringList lines(const DueExplanation &explanation)
{
    static const std::array names{"counted", "lunch", "closed", "night", "weekend", "holiday", "pause"};
    QStringList texts;
    for (const DuePart &part : explanation.parts) {
        const auto time = [&](Instant instant) {
            return instant.in(explanation.zone).toString(u"dd.MM HH:mm"_s);
        };
        QString text = QString::fromLatin1(names.at(static_cast<size_t>(part.kind)));
        if (!part.name.isEmpty())
            text += QString(u' ' % part.name);
        text += QString(u' ' % time(part.from) % u" - "_s % time(part.until));
        if (part.kind == DuePartKind::Counted)
            text += QString(u" = "_s % QString::number(part.minutes));
        texts << text;
    }
    return texts;
}

CalendarSpec someCalendar(Random &random)
{
    static const std::array zones{"Europe/Paris", "America/Sao_Paulo", "Asia/Kolkata", "Pacific/Apia",
                                  "Australia/Lord_Howe"};
    CalendarSpec spec;
    spec.timezone = QString::fromLatin1(zones.at(static_cast<size_t>(pick(random, 0, 4))));
    for (DaySpans &day : spec.week) {
        int from = pick(random, 0, 800);
        for (int count = pick(random, 0, 2); count > 0 && from < 1440; --count) {
            const int until = pick(random, 0, 5) == 0 ? 1440 : pick(random, from + 1, 1440);
            day.push_back({from, until});
            from = until + pick(random, 0, 200);
        }
    }
    spec.week[2] = {{480, 720}, {810, 1050}}; // never shut for good
    spec.holidays.emplace(QDate(2026, 3, pick(random, 1, 31)), u"Some day"_s);
    spec.exceptions.emplace(QDate(2026, 3, pick(random, 1, 31)), DaySpans{});
    return spec;
}

} // namespace

class DueExplanationTest : public QObject
{
    Q_OBJECT

private slots:
    void aBlockingTicketOfTheCharterCountsHalfAnHourOverTheNight_APL1()
    {
        const DueExplanation why =
            takeInCharge(bundledPolicy(u"aplicit-charter"_s), ticket(u"blocking"_s, u"2026-03-03T17:48:00+01:00"_s));
        QCOMPARE(lines(why), QStringList({u"counted 03.03 17:48 - 03.03 18:00 = 12"_s,
                                          u"night 03.03 18:00 - 04.03 09:00"_s,
                                          u"counted 04.03 09:00 - 04.03 09:18 = 18"_s}));
        QCOMPARE(why.counted(), 30 * kMinute);
    }

    void elapsedHoursAreOneSpanThroughNightsAndWeekends_SYS3()
    {
        const PolicyEntry &hotline = bundledPolicy(u"systell-maintenance"_s);
        const DueExplanation why =
            takeInCharge(hotline, ticket(hotline.policy.severities[0].id, u"2026-03-06T16:00:00+01:00"_s));
        QCOMPARE(lines(why), QStringList({u"counted 06.03 16:00 - 08.03 16:00 = 2880"_s}));
    }

    void theLunchBreakOfTheHotlineDoesNotCount_SYS14()
    {
        TicketState state;
        state.received = at(u"2026-03-02T10:43:00+01:00"_s);
        const DueExplanation why =
            resolution(bundledPolicy(u"systell-maintenance"_s).calendar, state, u"PT3H"_s, state.received);
        QCOMPARE(lines(why), QStringList({u"counted 02.03 10:43 - 02.03 12:00 = 77"_s,
                                          u"lunch 02.03 12:00 - 02.03 13:30"_s,
                                          u"counted 02.03 13:30 - 02.03 15:13 = 103"_s}));
    }

    void aHolidayIsCalledByItsNameInBothLanguages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("name");
        QTest::newRow("French") << u"fr"_s << u"Fête du Travail"_s;
        QTest::newRow("English") << u"en"_s << u"Labour Day"_s;
    }

    void aHolidayIsCalledByItsNameInBothLanguages()
    {
        QFETCH(QString, language);
        QFETCH(QString, name);
        // 1 May 2026 is a Friday: the night before it belongs to it, the weekend follows.
        const DueExplanation why = takeInCharge(
            bundledPolicy(u"aplicit-charter"_s), ticket(u"informative"_s, u"2026-04-30T17:00:00+02:00"_s), language);
        QCOMPARE(lines(why), QStringList({u"counted 30.04 17:00 - 30.04 18:00 = 60"_s,
                                          QString(u"holiday "_s % name % u" 30.04 18:00 - 02.05 00:00"_s),
                                          u"weekend 02.05 00:00 - 04.05 09:00"_s,
                                          u"counted 04.05 09:00 - 04.05 10:00 = 60"_s}));
    }

    void onTheNightOfAChangedClockTheHoursAreRealOnes()
    {
        CalendarSpec always;
        always.timezone = u"Europe/Paris"_s;
        always.week.fill({{0, 1440}});
        TicketState state;
        state.received = at(u"2026-03-28T23:00:00+01:00"_s);
        // At 02:00 it becomes 03:00: five hours after 23:00 the clock shows 05:00.
        const DueExplanation why = resolution(BusinessCalendar(always), state, u"PT5H"_s, state.received);
        QCOMPARE(lines(why), QStringList({u"counted 28.03 23:00 - 29.03 05:00 = 300"_s}));
    }

    void aPauseIsToldAndMovesTheDueTime()
    {
        TicketState state;
        state.received = at(u"2026-03-02T10:00:00+01:00"_s);
        state.pauses = {{at(u"2026-03-02T10:30:00+01:00"_s), at(u"2026-03-02T11:15:00+01:00"_s)}};
        const DueExplanation why = resolution(bundledPolicy(u"aplicit-charter"_s).calendar, state, u"PT1H"_s,
                                              at(u"2026-03-02T11:20:00+01:00"_s));
        QCOMPARE(lines(why), QStringList({u"counted 02.03 10:00 - 02.03 10:30 = 30"_s,
                                          u"pause 02.03 10:30 - 02.03 11:15"_s,
                                          u"counted 02.03 11:15 - 02.03 11:45 = 30"_s}));
    }

    void aPauseAfterTheDueTimeExplainsNothing()
    {
        TicketState state;
        state.received = at(u"2026-03-02T10:00:00+01:00"_s);
        state.pauses = {{at(u"2026-03-02T16:30:00+01:00"_s), std::nullopt}};
        const DueExplanation why = resolution(bundledPolicy(u"aplicit-charter"_s).calendar, state, u"PT1H"_s,
                                              at(u"2026-03-02T17:00:00+01:00"_s));
        QCOMPARE(lines(why), QStringList({u"counted 02.03 10:00 - 02.03 11:00 = 60"_s}));
    }

    void withoutATargetThereIsNothingToExplain()
    {
        const DueExplanation why = explainDue({}, {}, bundledPolicy(u"aplicit-charter"_s).calendar, {}, u"en"_s);
        QVERIFY(!why.due);
        QVERIFY(why.parts.empty());
        QCOMPARE(explanationText(why, QLocale::c()), u"Nothing is promised here."_s);
    }

    void theTextCanBeReadOnItsOwn()
    {
        TicketState state;
        state.received = at(u"2026-03-02T10:43:00+01:00"_s);
        const DueExplanation why =
            resolution(bundledPolicy(u"systell-maintenance"_s).calendar, state, u"PT3H"_s, state.received);
        QCOMPARE(explanationText(why, QLocale(QLocale::English, QLocale::UnitedKingdom)),
                 u"3 h 00 from receipt; the opening hours of the desk count (times in Europe/Paris)\n"
                 "Mon 2 Mar 10:43 – 12:00  77 min\n"
                 "Mon 2 Mar 12:00 – 13:30  lunch break\n"
                 "Mon 2 Mar 13:30 – 15:13  103 min\n"
                 "3 h 00 in all: due Mon 2 Mar 15:13"_s);
    }

    void partsFollowEachOtherAndAddUpToTheTarget()
    {
        const quint64 seed = QRandomGenerator::global()->generate64();
        Random random(seed);
        for (int round = 0; round < 400; ++round) {
            const CalendarSpec spec = someCalendar(random);
            const BusinessCalendar calendar(spec);
            TicketState state;
            state.received = at(u"2026-03-01T00:00:00Z"_s) + pick(random, 0, 30 * 86400) * kSecond;
            Instant edge = state.received;
            for (int pauses = pick(random, 0, 3); pauses > 0; --pauses) {
                const Instant from = edge + pick(random, 0, 86400) * kSecond;
                edge = from + pick(random, 0, 86400) * kSecond;
                state.pauses.push_back({from, edge});
            }
            const Duration target = pick(random, 0, 6000) * kMinute;
            const DueExplanation why =
                resolution(calendar, state, u"PT%1M"_s.arg(target / kMinute), edge + 400 * kDay);
            const QByteArray told = "seed " + QByteArray::number(seed) + " round " +
                                    QByteArray::number(round) + '\n' + lines(why).join(u'\n').toUtf8();
            QVERIFY2(why.counted() == target, told.constData());
            Instant next = state.received;
            qint64 minutes = 0;
            for (const DuePart &part : why.parts) {
                QVERIFY2(part.from == next && part.until > part.from, told.constData());
                const bool counts = part.kind == DuePartKind::Counted;
                QVERIFY2(part.counted == (counts ? part.until - part.from : 0), told.constData());
                const bool open = calendar.between(part.from, part.until) == part.until - part.from;
                const bool shut = calendar.between(part.from, part.until) == 0;
                QVERIFY2(part.kind == DuePartKind::Pause || (counts ? open : shut), told.constData());
                minutes += part.minutes;
                next = part.until;
            }
            QVERIFY2(next == *why.due, told.constData());
            QVERIFY2(minutes == target / kMinute, told.constData());
        }
        qInfo("seed %llu", static_cast<unsigned long long>(seed));
    }
};

PERMANENCE_TEST(DueExplanationTest)
#include "DueExplanationTest.moc"

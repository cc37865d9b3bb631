#include "core/rules/Charges.h"

#include "core/model/Money.h"
#include "tests/support/RulesFixture.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

/// Each factor its own, so that one cannot be taken for another.
constexpr Factors kAllDifferent{110, 120, 130, 140};

const PolicyEntry &care()
{
    return bundledPolicy(u"care-solutions"_s);
}

const BusinessCalendar &desk()
{
    return care().calendar;
}

QString time(Instant instant)
{
    return instant.in(desk().zone()).toString(u"dd.MM HH:mm"_s);
}

/// "02.03 16:30 - 02.03 17:00 settings 1.0 41.09"
QStringList lines(const std::vector<Charge> &charges)
{
    QStringList texts;
    for (const Charge &charge : charges) {
        texts << QString(time(charge.from) % u" - " % time(charge.until) % u' ' % charge.service % u' ' %
                         factorText(charge.factor) % u' ' % decimalText(charge.cents));
    }
    return texts;
}

QStringList lines(const TicketState &ticket, Instant now = at(u"2027-01-01T00:00:00Z"_s))
{
    return lines(chargesOf(ticket, care().policy, desk(), now));
}

Work from(int id, const QString &iso, int minutes, const QString &service = u"settings"_s)
{
    return worked(id, at(iso), minutes * kMinute, service);
}

} // namespace

class ChargesTest : public QObject
{
    Q_OBJECT

private slots:
    void aContractsFactorsGoOverThePolicysKeyByKey()
    {
        const Policy &policy = care().policy;
        QCOMPARE(policy.factors, (Factors{150, 150, 200, 200}));
        QCOMPARE(factorsOf(policy, {}), policy.factors);
        QCOMPARE(factorsOf(policy, {{u"outside_hours"_s, 1.0}, {u"sunday"_s, u"1.75"_s}}),
                 (Factors{100, 150, 175, 200}));
        QCOMPARE(factorsOf(policy, {{u"saturday"_s, 1.1}, {u"holiday"_s, 0}}), (Factors{150, 110, 200, 0}));
    }

    void factorsThatCannotBeReadAreLeftOut()
    {
        const QJsonObject own{{u"outside_hours"_s, u"much"_s},
                              {u"saturday"_s, -1},
                              {u"sunday"_s, 1.125},
                              {u"holiday"_s, QJsonValue::Null},
                              {u"night"_s, 3}};
        QCOMPARE(factorsOf(care().policy, own), care().policy.factors);
        QCOMPARE(factorsOf(care().policy, {{u"holiday"_s, 101}, {u"sunday"_s, true}}), care().policy.factors);
    }

    /// CARE-2; Brussels, with the holidays of Belgium
    void theFactorIsThatOfTheDesksOwnTime_data()
    {
        QTest::addColumn<QString>("when");
        QTest::addColumn<int>("factor");
        const auto row = [](const char *name, const QString &when, int factor) {
            QTest::newRow(name) << when << factor;
        };
        row("monday begins", u"2026-03-02T00:00:00+01:00"_s, 110);
        row("before nine", u"2026-03-02T08:59:59+01:00"_s, 110);
        row("nine", u"2026-03-02T09:00:00+01:00"_s, 100);
        row("before five", u"2026-03-02T16:59:59+01:00"_s, 100);
        row("five", u"2026-03-02T17:00:00+01:00"_s, 110);
        row("friday ends", u"2026-03-06T23:59:59+01:00"_s, 110);
        row("saturday begins", u"2026-03-07T00:00:00+01:00"_s, 120);
        row("saturday noon", u"2026-03-07T12:00:00+01:00"_s, 120);
        row("saturday ends", u"2026-03-07T23:59:59+01:00"_s, 120);
        row("sunday begins, saturday in UTC", u"2026-03-08T00:00:00+01:00"_s, 130);
        row("sunday ends", u"2026-03-08T23:59:59+01:00"_s, 130);
        row("the day before a holiday", u"2026-04-30T23:59:59+02:00"_s, 110);
        row("a holiday begins", u"2026-05-01T00:00:00+02:00"_s, 140);
        row("a holiday at desk time", u"2026-05-01T10:00:00+02:00"_s, 140);
        row("a holiday ends", u"2026-05-01T23:59:59+02:00"_s, 140);
        row("the saturday after it", u"2026-05-02T00:00:00+02:00"_s, 120);
        row("a holiday on a saturday", u"2026-08-15T10:00:00+02:00"_s, 140);
        row("a holiday on a sunday", u"2026-11-01T10:00:00+01:00"_s, 140);
        row("a holiday of France alone", u"2026-05-08T10:00:00+02:00"_s, 100);
        row("before the clocks go forward", u"2026-03-29T01:59:59+01:00"_s, 130);
        row("after", u"2026-03-29T03:00:00+02:00"_s, 130);
        row("monday after it", u"2026-03-30T09:00:00+02:00"_s, 100);
        row("the hour that comes twice", u"2026-10-25T02:30:00+01:00"_s, 130);
        row("monday after that", u"2026-10-26T08:59:59+01:00"_s, 110);
    }
    void theFactorIsThatOfTheDesksOwnTime()
    {
        QFETCH(QString, when);
        QTEST(factorAt(kAllDifferent, desk(), at(when)), "factor");
    }

    void anOpenDeskCostsNoMoreOnWhateverDay()
    {
        CalendarSpec spec = desk().spec();
        spec.week[5] = {{9 * 60, 12 * 60}};
        spec.exceptions[QDate(2026, 5, 1)] = {{10 * 60, 11 * 60}};
        const BusinessCalendar open(spec);
        QCOMPARE(factorAt(kAllDifferent, open, at(u"2026-03-07T11:59:59+01:00"_s)), 100);
        QCOMPARE(factorAt(kAllDifferent, open, at(u"2026-03-07T12:00:00+01:00"_s)), 120);
        QCOMPARE(factorAt(kAllDifferent, open, at(u"2026-05-01T10:30:00+02:00"_s)), 100);
        QCOMPARE(factorAt(kAllDifferent, open, at(u"2026-05-01T11:00:00+02:00"_s)), 140);
    }

    void aDayThatBeganGoesOnWhereClocksGoBackOverMidnight()
    {
        CalendarSpec spec;
        spec.timezone = u"America/St_Johns"_s; // on Sunday 2010-11-07 at 00:01 back to Saturday 23:01
        const BusinessCalendar shut(spec);
        const Instant saturday = at(u"2010-11-06T22:00:00-02:30"_s);
        const Instant midnight = at(u"2010-11-07T00:00:00-02:30"_s);
        const Instant sunday = at(u"2010-11-07T01:00:00-03:30"_s);
        QCOMPARE(shut.dateAt(at(u"2010-11-06T23:30:00-03:30"_s)), QDate(2010, 11, 6));
        QCOMPARE(factorAt(kAllDifferent, shut, at(u"2010-11-06T23:30:00-02:30"_s)), 120);
        QCOMPARE(factorAt(kAllDifferent, shut, at(u"2010-11-06T23:30:00-03:30"_s)), 130);
        QCOMPARE(factorSpans(kAllDifferent, shut, saturday, sunday),
                 (std::vector<FactorSpan>{{saturday, midnight, 120}, {midnight, sunday, 130}}));
    }

    /// CARE-8: "half-up to the cent per charge line"
    void amountsAreRoundedHalfUp_data()
    {
        QTest::addColumn<qint64>("centsPerHour");
        QTest::addColumn<int>("factor");
        QTest::addColumn<qint64>("length");
        QTest::addColumn<QString>("amount");
        const auto row = [](const char *name, qint64 cents, int factor, qint64 length,
                            const QString &amount) {
            QTest::newRow(name) << cents << factor << length << amount;
        };
        row("no time", 8218, 100, 0, u"0.00"_s);
        row("less than none", 8218, 100, -kHour, u"0.00"_s);
        row("an hour", 10221, 100, kHour, u"102.21"_s);
        row("an hour on sunday", 11132, 200, kHour, u"222.64"_s);
        row("61.635", 8218, 150, 30 * kMinute, u"61.64"_s);
        row("51.105", 10221, 100, 30 * kMinute, u"51.11"_s);
        row("13.6966…", 8218, 100, 10 * kMinute, u"13.70"_s);
        row("1.3696…", 8218, 100, kMinute, u"1.37"_s);
        row("a millisecond", 8218, 100, 1, u"0.00"_s);
        row("half a cent", 1, 100, 30 * kMinute, u"0.01"_s);
        row("a millisecond short of it", 1, 100, 30 * kMinute - 1, u"0.00"_s);
        row("half a cent by the factor", 1, 150, 20 * kMinute, u"0.01"_s);
        row("free", 8218, 0, kHour, u"0.00"_s);
        row("a quarter more", 8218, 125, kHour, u"102.73"_s); // 102.725
        row("the most", 100'000'000'000, 10000, 30 * kDay, u"72000000000000.00"_s);
        row("nearly the most", 99'999'999'999, 9999, 30 * kDay - 1, u"71992799971505.07"_s);
    }
    void amountsAreRoundedHalfUp()
    {
        QFETCH(qint64, centsPerHour);
        QFETCH(int, factor);
        QFETCH(qint64, length);
        QTEST(decimalText(amountOf(centsPerHour, factor, length)), "amount");
    }

    /// CARE-2: "work that crosses a boundary is split there and each part priced at its own factor"
    void workIsSplitWhereTheFactorChanges_data()
    {
        QTest::addColumn<QString>("begin");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QStringList>("charges");
        const auto row = [](const char *name, const QString &begin, int minutes, const QStringList &charges) {
            QTest::newRow(name) << begin << minutes << charges;
        };
        row("within the hours", u"2026-03-02T10:00:00+01:00"_s, 60,
            {u"02.03 10:00 - 02.03 11:00 settings 1.0 82.18"_s});
        row("over five", u"2026-03-02T16:30:00+01:00"_s, 60,
            {u"02.03 16:30 - 02.03 17:00 settings 1.0 41.09"_s,
             u"02.03 17:00 - 02.03 17:30 settings 1.5 61.64"_s});
        row("over nine", u"2026-03-03T08:30:00+01:00"_s, 60,
            {u"03.03 08:30 - 03.03 09:00 settings 1.5 61.64"_s,
             u"03.03 09:00 - 03.03 09:30 settings 1.0 41.09"_s});
        row("until five", u"2026-03-05T16:00:00+01:00"_s, 60,
            {u"05.03 16:00 - 05.03 17:00 settings 1.0 82.18"_s});
        row("from five on", u"2026-03-05T17:00:00+01:00"_s, 60,
            {u"05.03 17:00 - 05.03 18:00 settings 1.5 123.27"_s});
        row("over midnight within the week", u"2026-03-02T23:00:00+01:00"_s, 120,
            {u"02.03 23:00 - 03.03 01:00 settings 1.5 246.54"_s});
        row("friday night into saturday, both 1.5", u"2026-03-06T17:00:00+01:00"_s, 15 * 60,
            {u"06.03 17:00 - 07.03 08:00 settings 1.5 1849.05"_s});
        row("saturday into sunday", u"2026-03-07T23:30:00+01:00"_s, 60,
            {u"07.03 23:30 - 08.03 00:00 settings 1.5 61.64"_s,
             u"08.03 00:00 - 08.03 00:30 settings 2.0 82.18"_s});
        row("sunday into monday", u"2026-03-08T23:30:00+01:00"_s, 60,
            {u"08.03 23:30 - 09.03 00:00 settings 2.0 82.18"_s,
             u"09.03 00:00 - 09.03 00:30 settings 1.5 61.64"_s});
        row("over a holiday", u"2026-04-30T16:00:00+02:00"_s, 33 * 60,
            {u"30.04 16:00 - 30.04 17:00 settings 1.0 82.18"_s,
             u"30.04 17:00 - 01.05 00:00 settings 1.5 862.89"_s,
             u"01.05 00:00 - 02.05 00:00 settings 2.0 3944.64"_s,
             u"02.05 00:00 - 02.05 01:00 settings 1.5 123.27"_s});
        row("sunday into a holiday, both 2.0", u"2026-04-05T23:00:00+02:00"_s, 120,
            {u"05.04 23:00 - 06.04 01:00 settings 2.0 328.72"_s});
        row("the night of 23 hours' day", u"2026-03-28T22:00:00+01:00"_s, 7 * 60,
            {u"28.03 22:00 - 29.03 00:00 settings 1.5 246.54"_s,
             u"29.03 00:00 - 29.03 06:00 settings 2.0 821.80"_s});
        row("the night of 25 hours' day", u"2026-10-24T22:00:00+02:00"_s, 9 * 60,
            {u"24.10 22:00 - 25.10 00:00 settings 1.5 246.54"_s,
             u"25.10 00:00 - 25.10 06:00 settings 2.0 1150.52"_s});
    }
    void workIsSplitWhereTheFactorChanges()
    {
        QFETCH(QString, begin);
        QFETCH(int, minutes);
        QTEST(lines(ticketWith({from(1, begin, minutes)})), "charges");
    }

    void eachServiceHasItsOwnPrice()
    {
        const QString noon = u"2026-03-02T12:00:00+01:00"_s;
        for (const auto &[service, amount] :
             {std::pair{u"remote_assistance"_s, u"102.21"_s}, std::pair{u"settings"_s, u"82.18"_s},
              std::pair{u"database"_s, u"82.18"_s}, std::pair{u"repair"_s, u"111.32"_s}}) {
            QCOMPARE(lines(ticketWith({from(1, noon, 60, service)})),
                     QStringList(u"02.03 12:00 - 02.03 13:00 "_s % service % u" 1.0 "_s % amount));
        }
        QVERIFY(lines(ticketWith({from(1, noon, 60, {})})).isEmpty());
        QVERIFY(lines(ticketWith({from(1, noon, 60, u"painting"_s)})).isEmpty());
        QVERIFY(lines(ticketWith({from(1, noon, 0)})).isEmpty());
    }

    void workThatTouchesIsOneLineWhoeverWorked()
    {
        std::vector<Work> works{from(2, u"2026-03-02T10:20:00+01:00"_s, 20),
                                from(1, u"2026-03-02T10:00:00+01:00"_s, 20)};
        works.front().agent = numbered<AgentId>(2);
        // two lines would be 27.39 each, a cent less
        QCOMPARE(lines(ticketWith(works)), QStringList(u"02.03 10:00 - 02.03 10:40 settings 1.0 54.79"_s));
    }

    void aBreakOrAnotherServiceBeginsALine()
    {
        QCOMPARE(lines(ticketWith({from(1, u"2026-03-02T10:00:00+01:00"_s, 30),
                                   from(2, u"2026-03-02T10:31:00+01:00"_s, 30),
                                   from(3, u"2026-03-02T11:01:00+01:00"_s, 30, u"database"_s),
                                   from(4, u"2026-03-02T11:31:00+01:00"_s, 30)})),
                 QStringList({u"02.03 10:00 - 02.03 10:30 settings 1.0 41.09"_s,
                              u"02.03 10:31 - 02.03 11:01 settings 1.0 41.09"_s,
                              u"02.03 11:01 - 02.03 11:31 database 1.0 41.09"_s,
                              u"02.03 11:31 - 02.03 12:01 settings 1.0 41.09"_s}));
    }

    void overlappingWorkStaysApart()
    {
        QCOMPARE(lines(ticketWith({from(1, u"2026-03-02T10:00:00+01:00"_s, 60),
                                   from(2, u"2026-03-02T10:30:00+01:00"_s, 60),
                                   from(3, u"2026-03-02T11:00:00+01:00"_s, 60)})),
                 QStringList({u"02.03 10:00 - 02.03 12:00 settings 1.0 164.36"_s,
                              u"02.03 10:30 - 02.03 11:30 settings 1.0 82.18"_s}));
        QCOMPARE(
            lines(ticketWith(
                {from(1, u"2026-03-02T10:00:00+01:00"_s, 60), from(2, u"2026-03-02T10:00:00+01:00"_s, 60),
                 from(3, u"2026-03-02T11:00:00+01:00"_s, 30), from(4, u"2026-03-02T11:00:00+01:00"_s, 30)})),
            QStringList({u"02.03 10:00 - 02.03 11:30 settings 1.0 123.27"_s,
                         u"02.03 10:00 - 02.03 11:30 settings 1.0 123.27"_s}));
    }

    void aRunningTimerIsPricedUpToNow()
    {
        const TicketState ticket =
            ticketWith({running(1, at(u"2026-03-02T16:30:00+01:00"_s), u"settings"_s)});
        QCOMPARE(lines(ticket, at(u"2026-03-02T17:30:00+01:00"_s)),
                 QStringList({u"02.03 16:30 - 02.03 17:00 settings 1.0 41.09"_s,
                              u"02.03 17:00 - 02.03 17:30 settings 1.5 61.64"_s}));
        QVERIFY(lines(ticket, at(u"2026-03-02T16:30:00+01:00"_s)).isEmpty());
        QVERIFY(lines(ticket, at(u"2026-03-02T16:00:00+01:00"_s)).isEmpty());
    }

    void theFactorsOfItsContractPriceATicket()
    {
        TicketState ticket = ticketWith({from(1, u"2026-03-07T23:30:00+01:00"_s, 60)});
        ticket.factors = {{u"saturday"_s, 1.0}, {u"sunday"_s, u"1.0"_s}};
        QCOMPARE(lines(ticket), QStringList(u"07.03 23:30 - 08.03 00:30 settings 1.0 82.18"_s));
    }

    /// CARE-4: "on a marked ticket it stands on all of them"
    void theMarkOfATicketStandsOnAllItsLines()
    {
        TicketState ticket = ticketWith({from(1, u"2026-03-02T16:30:00+01:00"_s, 60)});
        const Instant now = at(u"2026-03-03T00:00:00Z"_s);
        for (const bool extra : {false, true}) {
            ticket.extra = extra;
            const std::vector<Charge> charges = chargesOf(ticket, care().policy, desk(), now);
            QCOMPARE(charges.size(), size_t(2));
            QCOMPARE(totalOf(charges), qint64(10273));
            for (const Charge &charge : charges)
                QCOMPARE(charge.extra, extra);
        }
        QCOMPARE(totalOf({}), qint64(0));
    }
};

PERMANENCE_TEST(ChargesTest)
#include "ChargesTest.moc"

#include "core/rules/Charges.h"

#include "tests/support/RulesFixture.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

/// Desks of zones whose clocks change at all hours, also at midnight, and one that skips a day.
CalendarSpec someDeskHours(Random &random)
{
    static const std::array zones{"Europe/Paris", "America/Sao_Paulo",   "America/St_Johns",
                                  "Pacific/Apia", "Australia/Lord_Howe", "Asia/Kolkata"};
    CalendarSpec spec;
    spec.timezone = QString::fromLatin1(zones.at(static_cast<size_t>(pick(random, 0, 5))));
    for (DaySpans &day : spec.week) {
        if (pick(random, 0, 3) == 0)
            continue;
        const int opens = pick(random, 0, 1380);
        day = {{opens, pick(random, opens + 1, 1440)}};
    }
    for (int count = pick(random, 0, 30); count > 0; --count)
        spec.holidays[QDate(2009, 1, 1).addDays(pick(random, 0, 3 * 365))] = QString();
    return spec;
}

Factors someFactors(Random &random)
{
    const auto factor = [&] { return 100 + 25 * pick(random, 0, 3); };
    return {factor(), factor(), factor(), factor()};
}

Instant someTime(Random &random)
{
    return at(u"2009-01-01T00:00:00Z"_s) + std::uniform_int_distribution<qint64>(0, 3 * 365 * kDay)(random);
}

} // namespace

class ChargesPropertyTest : public QObject
{
    Q_OBJECT

private slots:
    void partsTouchAddUpToTheWholeAndHaveTheFactorOfTheirTime()
    {
        everyRandom(200, [](Random &random, const QByteArray &told) {
            const BusinessCalendar desk(someDeskHours(random));
            const Factors factors = someFactors(random);
            const Instant from = someTime(random);
            const Instant until = from + std::uniform_int_distribution<qint64>(0, 20 * kDay)(random);
            Instant next = from;
            int before = -1;
            for (const FactorSpan &span : factorSpans(factors, desk, from, until)) {
                QVERIFY2(span.from == next && span.until > span.from, told.constData());
                QVERIFY2(span.factor != before, told.constData());
                const Instant within = span.from + (span.until - span.from) / 2;
                for (const Instant instant : {span.from, within, span.until - 1})
                    QVERIFY2(factorAt(factors, desk, instant) == span.factor, told.constData());
                before = span.factor;
                next = span.until;
            }
            QVERIFY2(next == until, told.constData());
        });
    }

    void aCutOfTheTimeChangesNoFactor()
    {
        everyRandom(100, [](Random &random, const QByteArray &told) {
            const BusinessCalendar desk(someDeskHours(random));
            const Factors factors = someFactors(random);
            const Instant from = someTime(random);
            for (int i = 0; i < 20; ++i) {
                const Instant instant = from + std::uniform_int_distribution<qint64>(0, 20 * kDay)(random);
                const std::vector<FactorSpan> spans = factorSpans(factors, desk, instant, instant + 1);
                QVERIFY2(spans == (std::vector{
                                      FactorSpan{instant, instant + 1, factorAt(factors, desk, instant)}}),
                         told.constData());
            }
        });
    }

    void chargesCoverTheSoldWorkAndNothingElseInAnyOrderOfItsEntries()
    {
        everyRandom(200, [](Random &random, const QByteArray &told) {
            const Policy &policy = bundledPolicy(u"care-solutions"_s).policy;
            const BusinessCalendar desk(someDeskHours(random));
            const Instant begin = someTime(random);
            Duration sold = 0;
            TicketState ticket = ticketWith({});
            for (int id = pick(random, 0, 12); id > 0; --id) {
                static const std::array services{"settings", "repair", "", "painting"};
                const int service = pick(random, 0, 3);
                const Duration length = pick(random, 0, 6) * kHour;
                ticket.works.push_back(
                    worked(id, begin + pick(random, 0, 48) * kHour, length,
                           QString::fromLatin1(services.at(static_cast<size_t>(service)))));
                sold += service < 2 ? length : 0;
            }
            const std::vector<Charge> charges = chargesOf(ticket, policy, desk, begin);
            for (const Charge &charge : charges) {
                sold -= charge.until - charge.from;
                const qint64 price = policy.service(charge.service)->centsPerHour;
                QVERIFY2(charge.cents == amountOf(price, charge.factor, charge.until - charge.from),
                         told.constData());
            }
            QVERIFY2(sold == 0, told.constData());
            const bool ordered =
                std::is_sorted(charges.begin(), charges.end(),
                               [](const Charge &a, const Charge &b) { return a.from < b.from; });
            QVERIFY2(ordered, told.constData());
            std::shuffle(ticket.works.begin(), ticket.works.end(), random);
            QVERIFY2(chargesOf(ticket, policy, desk, begin) == charges, told.constData());
        });
    }

    void amountsAreExactHalfUp()
    {
        everyRandom(2000, [](Random &random, const QByteArray &told) {
            const qint64 price =
                std::uniform_int_distribution<qint64>(0, 100'000'000'000)(random) >> pick(random, 0, 36);
            const int factor = pick(random, 0, 10000);
            const Duration length = std::uniform_int_distribution<qint64>(0, 30 * kDay)(random);
            // cents = price * factor * length / (100 * kHour), with all the digits that it has
            __extension__ using Wide = __int128;
            const Wide twice = Wide(price) * factor * length * 2;
            const Wide unit = Wide(100) * kHour;
            QVERIFY2(amountOf(price, factor, length) == static_cast<qint64>((twice + unit) / (2 * unit)),
                     told.constData());
        });
    }
};

PERMANENCE_TEST(ChargesPropertyTest)
#include "ChargesPropertyTest.moc"

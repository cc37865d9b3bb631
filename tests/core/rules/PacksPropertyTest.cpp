#include "core/rules/WorkTime.h"

#include "tests/support/PacksFixture.h"
#include "tests/support/TestRegistry.h"

#include <numeric>

using namespace permanence;
using namespace permanence::test;

namespace {

const Instant kBegin = at(u"2026-01-05T08:00:00+01:00"_s);

/// Tickets as they were at an instant: what was booked or resolved later has not happened yet.
std::vector<TicketState> asOf(const std::vector<TicketState> &tickets, Instant now)
{
    std::vector<TicketState> known = tickets;
    for (TicketState &ticket : known) {
        std::erase_if(ticket.works, [&](const Work &work) { return work.booked > now; });
        if (ticket.resolved && *ticket.resolved > now) {
            ticket.resolved.reset();
            ticket.cause.reset();
        }
    }
    return known;
}

/// Five years of a customer whose licences lapse and are renewed, in and out of time.
PacksFixture someDesk(Random &random)
{
    PacksFixture desk;
    desk.licences.clear();
    const auto someDay = [&] { return QDate(2025, 1, 1).addDays(pick(random, 0, 2000)); };
    for (int id = pick(random, 1, 6); id > 0; --id) {
        const QDate from = someDay();
        const QDate until = pick(random, 0, 9) == 0 ? QDate() : from.addDays(pick(random, 0, 700));
        desk.licences.push_back(licence(id, from, until, u"product %1"_s.arg(pick(random, 1, 2))));
    }
    for (int id = pick(random, 1, 5); id > 0; --id) {
        desk.packs.push_back(pack(id, pick(random, 1, 6), 60 * pick(random, 0, 5), someDay()));
        desk.packs.back().validMonths = pick(random, 0, 24);
    }
    for (int id = pick(random, 0, 12); id > 0; --id) {
        TicketState ticket = ticketWith({}, id);
        Instant at = kBegin + pick(random, 0, 1500) * kDay;
        for (int count = pick(random, 0, 5); count > 0; --count) {
            const Duration length = pick(random, 0, 100) * kMinute;
            ticket.works.push_back(worked(id * 100 + count, at, length));
            at = at + length + pick(random, 0, 60) * kHour;
        }
        if (pick(random, 0, 1) == 0)
            resolve(ticket, ResolutionCause::ProductDefect, at);
        desk.tickets.push_back(ticket);
    }
    return desk;
}

} // namespace

class PacksPropertyTest : public QObject
{
    Q_OBJECT

private slots:
    void onlyADefectGivesTimeBack()
    {
        everyRandom(100, [](Random &random, const QByteArray &told) {
            PacksFixture desk = someDesk(random);
            const std::vector<TicketState> all = desk.tickets;
            QList<int> before(static_cast<qsizetype>(desk.packs.size()), 0);
            Instant last = kBegin;
            for (Instant now = kBegin; now < kBegin + 1600 * kDay; now = now + 17 * kDay) {
                desk.now = now;
                desk.tickets = asOf(all, now);
                const QList<int> used = desk.used();
                const bool givenBack = std::any_of(all.begin(), all.end(), [&](const TicketState &ticket) {
                    return ticket.resolved && *ticket.resolved > last && *ticket.resolved <= now;
                });
                for (qsizetype i = 0; i < used.size(); ++i)
                    QVERIFY2(givenBack || used[i] >= before[i], told.constData());
                before = used;
                last = now;
            }
        });
    }

    void packsPayWhatTheTicketsCountWhereOneMayPay()
    {
        everyRandom(300, [](Random &random, const QByteArray &told) {
            PacksFixture desk = someDesk(random);
            desk.licences.push_back(licence(99, QDate(2020, 1, 1), QDate(), u"endless"_s));
            desk.packs.push_back(pack(99, 99, 60, QDate(2020, 1, 1)));
            int counted = 0;
            for (const TicketState &ticket : desk.tickets)
                counted += countedMinutes(ticket, desk.judge->policy, desk.now);
            const QList<int> used = desk.used();
            QVERIFY2(std::accumulate(used.begin(), used.end(), 0) == counted, told.constData());
        });
    }

    void theOrderOfTicketsAndWorkDoesNotMatter()
    {
        everyRandom(300, [](Random &random, const QByteArray &told) {
            PacksFixture desk = someDesk(random);
            desk.now = kBegin + pick(random, 0, 1600) * kDay;
            if (!desk.tickets.empty())
                desk.tickets.back().works.push_back(running(9999, kBegin));
            const std::vector<PackBalance> balances = desk.balances();
            std::shuffle(desk.tickets.begin(), desk.tickets.end(), random);
            for (TicketState &ticket : desk.tickets)
                std::shuffle(ticket.works.begin(), ticket.works.end(), random);
            std::shuffle(desk.licences.begin(), desk.licences.end(), random);
            QVERIFY2(desk.balances() == balances, told.constData());
        });
    }

    void nothingIsUsableThatIsLost()
    {
        everyRandom(300, [](Random &random, const QByteArray &told) {
            PacksFixture desk = someDesk(random);
            desk.now = kBegin + pick(random, 0, 1600) * kDay;
            const QDate today = desk.now.in(paris()).date();
            for (const PackBalance &balance : desk.balances()) {
                QVERIFY2(balance.lost == (balance.validUntil.isValid() && balance.validUntil < today),
                         told.constData());
                QVERIFY2(!balance.usable || (!balance.lost && balance.left() > 0), told.constData());
            }
        });
    }

    void aLifeOfBookingsIsAddedUpAtOnce()
    {
        PacksFixture desk;
        desk.licences = {licence(1, QDate(2020, 1, 1), QDate())};
        for (int id = 1; id <= 100; ++id)
            desk.packs.push_back(pack(id, 1, 300, QDate(2025, 1, 1)));
        for (int id = 1; id <= 100; ++id) {
            std::vector<Work> works;
            for (int i = 0; i < 100; ++i)
                works.push_back(worked(id * 1000 + i, kBegin + (i * 100 + id) * kHour, 15 * kMinute));
            desk.tickets.push_back(ticketWith(std::move(works), id));
        }
        desk.now = kBegin + 20000 * kHour;
        const QList<int> used = desk.used();
        QCOMPARE(std::accumulate(used.begin(), used.end(), 0), 100 * 100 * 15);
        QCOMPARE(used.front(), 300);
        QCOMPARE(used.back(), 300 + 100 * 100 * 15 - 100 * 300);
    }
};

PERMANENCE_TEST(PacksPropertyTest)
#include "PacksPropertyTest.moc"

#include "core/rules/Packs.h"

#include "core/rules/PackValidity.h"
#include "core/rules/WorkTime.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace permanence {
namespace {

/// Something that moves the balances: work that is booked, or a ticket that gives all back.
struct Entry
{
    bool running = false; ///< booked at now, after all others
    Instant at;
    bool givesBack = false; ///< after what is booked at the same instant: resolving stops the timers
    TicketId ticket;
    WorkId work;
    std::size_t index = 0; ///< of the ticket in what was given
    Duration length = 0;

    [[nodiscard]] auto order() const { return std::tie(running, at, givesBack, ticket, work); }
};

void addEntries(std::vector<Entry> &entries, const PackTicket &given, std::size_t index, Instant now)
{
    const TicketState &ticket = *given.ticket;
    const Policy &policy = given.judge->policy;
    const bool givesBack = isGivenBack(ticket, policy);
    const Instant resolved = ticket.resolved.value_or(now);
    for (const Work &work : ticket.works) {
        const bool comesTooLate = givesBack && (work.isRunning() || work.booked > resolved);
        if (isCounted(work, policy) && !comesTooLate)
            entries.push_back(
                {work.isRunning(), work.booked, false, ticket.id, work.id, index, work.lengthAt(now)});
    }
    if (givesBack)
        entries.push_back({false, resolved, true, ticket.id, {}, index, 0});
}

std::vector<Entry> entriesOf(const std::vector<PackTicket> &tickets, Instant now)
{
    std::vector<Entry> entries;
    for (std::size_t index = 0; index < tickets.size(); ++index) {
        if (tickets[index].ticket && tickets[index].judge && !tickets[index].judge->policy.packs.empty())
            addEntries(entries, tickets[index], index, now);
    }
    std::sort(entries.begin(), entries.end(),
              [](const Entry &a, const Entry &b) { return a.order() < b.order(); });
    return entries;
}

/// Who has paid what.
class Ledger
{
public:
    Ledger(const std::vector<Pack> &packs, const std::vector<Licence> &licences, std::size_t tickets)
        : m_packs(packs), m_used(packs.size()), m_payments(tickets)
    {
        m_validities.reserve(packs.size());
        for (const Pack &pack : packs)
            m_validities.emplace_back(pack, licences);
    }

    void pay(std::size_t ticket, QDate day, int minutes)
    {
        for (const std::size_t pack : payersOn(day)) {
            const int left = m_packs[pack].minutes - m_used[pack];
            if (minutes > 0 && left > 0) {
                const int part = std::min(left, minutes);
                book(ticket, pack, part);
                minutes -= part;
            }
        }
        if (minutes > 0 && !m_payers.empty())
            book(ticket, overdrawn(), minutes);
    }

    void giveBack(std::size_t ticket)
    {
        for (const Payment &payment : m_payments[ticket])
            m_used[payment.pack] -= payment.minutes;
        m_payments[ticket].clear();
    }

    [[nodiscard]] int usedOf(std::size_t pack) const { return m_used[pack]; }
    [[nodiscard]] const PackValidity &validityOf(std::size_t pack) const { return m_validities[pack]; }

private:
    struct Payment
    {
        std::size_t pack = 0;
        int minutes = 0;
    };

    /// The packs that may pay on a day, in the order in which they do. Entries come day by day, so that one
    /// day is kept.
    const std::vector<std::size_t> &payersOn(QDate day)
    {
        if (m_day && *m_day == day)
            return m_payers;
        m_day = day;
        m_payers.clear();
        std::vector<QDate> untils;
        for (std::size_t pack = 0; pack < m_packs.size(); ++pack) {
            untils.push_back(m_validities[pack].untilOn(day));
            if (m_packs[pack].bought <= day && !m_validities[pack].isLostOn(day))
                m_payers.push_back(pack);
        }
        std::stable_sort(m_payers.begin(), m_payers.end(), [&](std::size_t a, std::size_t b) {
            return std::tuple(!untils[a].isValid(), untils[a], m_packs[a].bought) <
                   std::tuple(!untils[b].isValid(), untils[b], m_packs[b].bought);
        });
        return m_payers;
    }

    [[nodiscard]] std::size_t overdrawn() const
    {
        const bool mayPay =
            m_lastPaid && std::find(m_payers.begin(), m_payers.end(), *m_lastPaid) != m_payers.end();
        return mayPay ? *m_lastPaid : m_payers.back();
    }

    void book(std::size_t ticket, std::size_t pack, int minutes)
    {
        m_used[pack] += minutes;
        m_payments[ticket].push_back({pack, minutes});
        m_lastPaid = pack;
    }

    const std::vector<Pack> &m_packs;
    std::vector<PackValidity> m_validities;
    std::vector<int> m_used;
    std::vector<std::vector<Payment>> m_payments; ///< of each ticket
    std::optional<std::size_t> m_lastPaid;
    std::optional<QDate> m_day;
    std::vector<std::size_t> m_payers;
};

void keep(Ledger &ledger, const std::vector<PackTicket> &tickets, const QTimeZone &zone, Instant now)
{
    std::vector<MinuteCounter> counters;
    counters.reserve(tickets.size());
    for (const PackTicket &given : tickets)
        counters.emplace_back(given.judge ? given.judge->policy.counting : Counting());
    for (const Entry &entry : entriesOf(tickets, now)) {
        if (entry.givesBack) {
            ledger.giveBack(entry.index);
            continue;
        }
        const int minutes = counters[entry.index].add(entry.length);
        if (minutes > 0)
            ledger.pay(entry.index, (entry.running ? now : entry.at).in(zone).date(), minutes);
    }
}

bool hasActiveLicence(const Pack &pack, const std::vector<Licence> &licences, QDate day)
{
    const auto own = std::find_if(licences.begin(), licences.end(),
                                  [&](const Licence &licence) { return licence.id == pack.licence; });
    return own != licences.end() &&
           std::any_of(licences.begin(), licences.end(), [&](const Licence &licence) {
               return licence.product == own->product && licence.isActiveOn(day);
           });
}

} // namespace

std::vector<PackBalance> balancesOf(const std::vector<Pack> &packs, const std::vector<Licence> &licences,
                                    const std::vector<PackTicket> &tickets, const QTimeZone &zone,
                                    Instant now)
{
    Ledger ledger(packs, licences, tickets.size());
    if (!packs.empty())
        keep(ledger, tickets, zone, now);
    const QDate today = now.in(zone).date();
    std::vector<PackBalance> balances;
    for (std::size_t i = 0; i < packs.size(); ++i) {
        const Pack &pack = packs[i];
        PackBalance balance{pack.id, pack.minutes, ledger.usedOf(i), false, false, {}};
        balance.validUntil = ledger.validityOf(i).untilOn(today);
        balance.lost = ledger.validityOf(i).isLostOn(today);
        balance.usable = !balance.lost && balance.left() > 0 && pack.bought <= today &&
                         hasActiveLicence(pack, licences, today);
        balances.push_back(balance);
    }
    return balances;
}

const Licence *licenceAt(const std::vector<Licence> &licences, const QString &product, QDate day)
{
    // Each rule goes before those behind it; the id only makes the answer the same in any order.
    const auto rank = [&](const Licence &licence) {
        const bool fits = product.isEmpty() || licence.product == product;
        return std::tuple(fits, licence.isActiveOn(day), licence.from, !licence.until.isValid(),
                          licence.until, licence.id);
    };
    const Licence *best = nullptr;
    for (const Licence &licence : licences) {
        if (licence.hasBegunOn(day) && (!best || rank(licence) > rank(*best)))
            best = &licence;
    }
    return best;
}

} // namespace permanence

#include "core/report/FigurePacks.h"

#include "core/store/Database.h"

#include <algorithm>

namespace permanence {
namespace {

constexpr int kSoon = 60; ///< days

/// Something of a customer, in lists that have the customers in the same order.
template <class T>
struct Of {
    CustomerId customer;
    T what;
};

/// Work on a ticket that packs pay.
struct PaidWork {
    TicketId ticket;
    const PolicyEntry *judge = nullptr;
    Instant givenBack; ///< 0: nothing was
    Work work;
};

/// Leaves those of one customer in their order. To read all rows as they stand and sort them takes less time than to look for
/// each by an index.
template <class T>
void sortByCustomer(std::vector<Of<T>> &all)
{
    const auto comesBefore = [](const Of<T> &a, const Of<T> &b) { return a.customer < b.customer; };
    if (!std::is_sorted(all.begin(), all.end(), comesBefore))
        std::stable_sort(all.begin(), all.end(), comesBefore);
}

std::vector<Of<Pack>> packsOf(Database &database, const FigureParts &parts)
{
    static constexpr char kPacks[] =
        "SELECT customer, id, licence, minutes, valid_months, bought FROM pack ORDER BY seq";
    std::vector<Of<Pack>> all;
    for (Query query(database, kPacks); query.next();) {
        const auto customer = query.get<CustomerId>(0);
        if (parts.holdsCustomer(customer))
            all.push_back({customer, {query.get<PackId>(1), query.get<LicenceId>(2), {}, query.get<int>(3),
                                      query.get<int>(4), query.get<QDate>(5)}});
    }
    sortByCustomer(all);
    return all;
}

std::vector<Of<Licence>> allLicences(Database &database)
{
    static constexpr char kLicences[] =
        "SELECT customer, id, product, kind, \"from\", until FROM licence ORDER BY seq";
    std::vector<Of<Licence>> all;
    for (Query query(database, kLicences); query.next();)
        all.push_back({query.get<CustomerId>(0), {query.get<LicenceId>(1), query.get<QString>(2),
                                                  query.get<LicenceKind>(3), query.get<QDate>(4), query.get<QDate>(5)}});
    sortByCustomer(all);
    return all;
}

/// Work as it stood at `end`: what was booked or found out later had paid and given back nothing.
std::vector<Of<PaidWork>> workUntil(Instant end, Database &database, const PolicyLibrary &policies, const FigureParts &parts)
{
    static constexpr char kWork[] =
        "SELECT customer, ticket, id, \"from\", until, service, booked, policy_version, given_back, policy FROM report_work "
        "INDEXED BY report_work_packs WHERE policy <> '' ORDER BY customer, ticket, booked";
    std::vector<Of<PaidWork>> all;
    std::pair<QByteArray, int> policy; // mostly that of the row before
    const PolicyEntry *judge = nullptr;
    for (Query query(database, kWork); query.next();) {
        const auto booked = query.get<Instant>(6);
        if (booked > end)
            continue;
        const auto id = query.get<QByteArrayView>(9);
        if (const auto version = query.get<int>(7); id != policy.first || version != policy.second) {
            policy = {id.toByteArray(), version};
            judge = policies.find(QString::fromUtf8(id), version);
        }
        if (!judge)
            continue;
        const auto givenBack = query.get<Instant>(8);
        all.push_back({parts.rootOf(query.get<CustomerId>(0)),
                       {query.get<TicketId>(1), judge, givenBack <= end ? givenBack : Instant(),
                        {query.get<WorkId>(2), {}, query.get<Instant>(3), query.get<std::optional<Instant>>(4),
                         query.get<QString>(5), booked}}});
    }
    sortByCustomer(all); // customers were merged
    return all;
}

/// Goes through such a list, customer by customer.
template <class T>
class Walk
{
public:
    explicit Walk(const std::vector<Of<T>> &all) : m_next(all.begin()), m_end(all.end()) {}

    /// What is the customer's, who comes after the one before.
    template <class Take>
    void each(const CustomerId &customer, Take take)
    {
        for (; m_next != m_end && m_next->customer <= customer; ++m_next) {
            if (m_next->customer == customer)
                take(m_next->what);
        }
    }
    [[nodiscard]] bool isAtEnd() const { return m_next == m_end; }
    [[nodiscard]] CustomerId customer() const { return m_next->customer; }

private:
    typename std::vector<Of<T>>::const_iterator m_next, m_end;
};

/// The tickets of a customer as the rules want them; of one after the other in the same memory.
class Tickets
{
public:
    void clear()
    {
        m_tickets.clear();
        m_judges.clear();
    }
    void add(const PaidWork &paid)
    {
        if (m_tickets.empty() || m_tickets.back().id != paid.ticket) {
            TicketState &ticket = m_tickets.emplace_back();
            ticket.id = paid.ticket;
            if (paid.givenBack != Instant()) {
                ticket.resolved = paid.givenBack;
                ticket.cause = ResolutionCause::ProductDefect;
            }
            m_judges.push_back(paid.judge);
        }
        m_tickets.back().works.push_back(paid.work);
    }
    [[nodiscard]] std::vector<PackTicket> all() const
    {
        std::vector<PackTicket> all;
        for (std::size_t i = 0; i < m_tickets.size(); ++i)
            all.push_back({&m_tickets[i], m_judges[i]});
        return all;
    }

private:
    std::vector<TicketState> m_tickets;
    std::vector<const PolicyEntry *> m_judges;
};

} // namespace

void countPacksRunningOut(Queries &queries, const PolicyLibrary &policies, const FigurePeriod &period,
                          const FigureParts &parts, FigureTally &tally, FigureKeys &keys)
{
    if (parts.isOfAgents())
        return; // packs are nobody's at the desk
    const std::vector<Of<Pack>> allPacks = packsOf(queries.database(), parts);
    if (allPacks.empty())
        return;
    const Instant end = std::min(period.end() - 1, period.now());
    const QDate day = end.in(period.zone()).date();
    const std::vector<Of<Licence>> allOfLicences = allLicences(queries.database());
    const std::vector<Of<PaidWork>> allWork = workUntil(end, queries.database(), policies, parts);
    Walk nextPack(allPacks);
    Walk nextLicence(allOfLicences);
    Walk nextWork(allWork);
    std::vector<Pack> packs;
    std::vector<Licence> licences;
    Tickets tickets;
    while (!nextPack.isAtEnd()) {
        const CustomerId customer = nextPack.customer();
        packs.clear();
        licences.clear();
        tickets.clear();
        nextPack.each(customer, [&](const Pack &pack) { packs.push_back(pack); });
        nextLicence.each(customer, [&](const Licence &licence) { licences.push_back(licence); });
        if (std::none_of(licences.begin(), licences.end(), [&](const Licence &one) { return one.isActiveOn(day); }))
            continue; // none of the packs can be used
        nextWork.each(customer, [&](const PaidWork &paid) { tickets.add(paid); });
        for (const PackBalance &pack : balancesOf(packs, licences, tickets.all(), period.zone(), end)) {
            const bool endsSoon = pack.validUntil.isValid() && day.daysTo(pack.validUntil) <= kSoon;
            if (!pack.usable || (pack.left() * 5 > pack.minutes && !endsSoon))
                continue;
            const int row = keys.rowOf(pack.id.text());
            tally.add(FigureId::PacksRunningOut, row, 0, {}, pack.left());
            tally.add(FigureId::PacksRunningOut, row, 1, {}, pack.used);
            tally.add(FigureId::PacksRunningOut, row, 2, {}, pack.minutes);
            if (pack.validUntil.isValid())
                tally.add(FigureId::PacksRunningOut, row, 3, {}, day.daysTo(pack.validUntil));
        }
    }
}

std::optional<CustomerId> customerOfPack(Queries &queries, const QString &key)
{
    static constexpr char kSql[] = "SELECT customer FROM pack WHERE id = ?";
    Query query(queries.database(), kSql, Uuid::fromText(key).value_or(Uuid()));
    return query.next() ? std::optional(query.get<CustomerId>(0)) : std::nullopt;
}

} // namespace permanence

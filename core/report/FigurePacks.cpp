#include "core/report/FigurePacks.h"

#include "core/store/Database.h"

namespace permanence {
namespace {

constexpr int kSoon = 60; ///< days

/// What one customer prepaid, and who used it.
struct Prepaid {
    std::vector<Pack> packs;
    std::vector<Licence> licences;
    std::vector<TicketState> worked;
    std::vector<const PolicyEntry *> judges; ///< of `worked`
};

using ByCustomer = QHash<Uuid, Prepaid>;

ByCustomer packsAndLicences(Database &database, const FigureParts &parts)
{
    static constexpr char kPacks[] =
        "SELECT customer, id, licence, code, minutes, valid_months, bought FROM pack ORDER BY customer, seq";
    static constexpr char kLicences[] =
        "SELECT customer, id, product, kind, \"from\", until FROM licence ORDER BY customer, seq";
    ByCustomer all;
    for (Query query(database, kPacks); query.next();) {
        const auto customer = query.get<CustomerId>(0);
        if (parts.holdsCustomer(customer))
            all[customer.uuid].packs.push_back({query.get<PackId>(1), query.get<LicenceId>(2), query.get<QString>(3),
                                                query.get<int>(4), query.get<int>(5), query.get<QDate>(6)});
    }
    for (Query query(database, kLicences); query.next();) {
        const auto known = all.find(query.get<Uuid>(0));
        if (known != all.end())
            known->licences.push_back({query.get<LicenceId>(1), query.get<QString>(2), query.get<LicenceKind>(3),
                                       query.get<QDate>(4), query.get<QDate>(5)});
    }
    return all;
}

/// Work as it stood at `end`: what was booked or found out later had paid and given back nothing.
void addWork(ByCustomer &all, Database &database, const PolicyLibrary &policies, const FigureParts &parts, Instant end)
{
    static constexpr char kWork[] =
        "SELECT customer, ticket, id, \"from\", until, service, booked, policy, policy_version, given_back FROM report_work "
        "INDEXED BY report_work_packs WHERE policy <> '' ORDER BY customer, ticket, booked";
    for (Query query(database, kWork); query.next();) {
        const auto known = all.find(parts.rootOf(query.get<CustomerId>(0)).uuid);
        const auto booked = query.get<Instant>(6);
        if (known == all.end() || booked > end)
            continue;
        const auto id = query.get<TicketId>(1);
        if (known->worked.empty() || known->worked.back().id != id) {
            const PolicyEntry *judge = policies.find(query.get<QString>(7), query.get<int>(8));
            if (!judge)
                continue;
            TicketState &ticket = known->worked.emplace_back();
            ticket.id = id;
            if (const auto givenBack = query.get<Instant>(9); givenBack.ms != 0 && givenBack <= end) {
                ticket.resolved = givenBack;
                ticket.cause = ResolutionCause::ProductDefect;
            }
            known->judges.push_back(judge);
        }
        known->worked.back().works.push_back({query.get<WorkId>(2), {}, query.get<Instant>(3),
                                              query.get<std::optional<Instant>>(4), query.get<QString>(5), booked});
    }
}

} // namespace

void countPacksRunningOut(Queries &queries, const PolicyLibrary &policies, const FigurePeriod &period,
                          const FigureParts &parts, FigureTally &tally, const std::function<int(const QString &)> &rowOf)
{
    if (parts.isOfAgents())
        return; // packs are nobody's at the desk
    const Instant end = std::min(period.end() - 1, period.now());
    const QDate day = end.in(period.zone()).date();
    ByCustomer all = packsAndLicences(queries.database(), parts);
    if (all.isEmpty())
        return;
    addWork(all, queries.database(), policies, parts, end);
    for (const Prepaid &prepaid : std::as_const(all)) {
        std::vector<PackTicket> tickets;
        for (std::size_t i = 0; i < prepaid.worked.size(); ++i)
            tickets.push_back({&prepaid.worked[i], prepaid.judges[i]});
        for (const PackBalance &pack : balancesOf(prepaid.packs, prepaid.licences, tickets, period.zone(), end)) {
            const bool endsSoon = pack.validUntil.isValid() && day.daysTo(pack.validUntil) <= kSoon;
            if (!pack.usable || (pack.left() * 5 > pack.minutes && !endsSoon))
                continue;
            const int row = rowOf(pack.id.text());
            tally.add(FigureId::PacksRunningOut, row, 0, {}, pack.left());
            tally.add(FigureId::PacksRunningOut, row, 1, {}, pack.used);
            tally.add(FigureId::PacksRunningOut, row, 2, {}, pack.minutes);
            if (pack.validUntil.isValid())
                tally.add(FigureId::PacksRunningOut, row, 3, {}, day.daysTo(pack.validUntil));
        }
    }
}

} // namespace permanence

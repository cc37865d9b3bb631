#include "core/store/Queries.h"

namespace permanence {

std::vector<TicketRecord> Queries::workedTickets(const CustomerId &customer, Instant from, Instant until)
{
    static constexpr char kOfOne[] =
        "SELECT id FROM ticket WHERE id IN (SELECT ticket FROM work WHERE customer = ? AND \"from\" < ? AND "
        "(until IS NULL OR until > ?)) ORDER BY received, seq";
    static constexpr char kOfAll[] = "SELECT id FROM ticket WHERE id IN (SELECT ticket FROM work WHERE "
                                     "\"from\" < ? AND (until IS NULL OR until > ?)) ORDER BY received, seq";
    std::vector<TicketId> ids;
    const auto read = [&ids](Query query) {
        while (query.next())
            ids.push_back(query.get<TicketId>(0));
    };
    if (customer.isValid())
        read(Query(m_database, kOfOne, customer, until, from));
    else
        read(Query(m_database, kOfAll, until, from));
    std::vector<TicketRecord> worked;
    for (const TicketId &id : ids) {
        if (auto record = ticket(id))
            worked.push_back(std::move(*record));
    }
    return worked;
}

} // namespace permanence

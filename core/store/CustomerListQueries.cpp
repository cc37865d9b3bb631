#include "core/store/Numbers.h"
#include "core/store/Queries.h"

namespace permanence {

std::vector<qint64> Queries::customerSeqs(const QString &words)
{
    // By seq, so that the index of names answers alone.
    static constexpr char kAll[] =
        "SELECT seq FROM customer WHERE seq NOT IN (SELECT c.seq FROM merged m CROSS JOIN customer c ON c.id = m.id) "
        "ORDER BY name COLLATE NOCASE, seq";
    static constexpr char kFound[] =
        "WITH hit AS MATERIALIZED (SELECT d.kind, d.target FROM search s CROSS JOIN search_doc d ON d.seq = "
        "s.rowid "
        "WHERE search MATCH ? AND d.kind IN ('customer', 'contact')) "
        "SELECT seq FROM customer WHERE id IN (SELECT coalesce((SELECT \"into\" FROM merged WHERE id = target), target) "
        "FROM hit WHERE kind = 'customer' UNION SELECT c.customer FROM hit JOIN contact c ON c.id = hit.target WHERE hit.kind = 'contact') "
        "ORDER BY name COLLATE NOCASE, seq";
    const QString expression = searchExpression(words);
    if (expression.isEmpty()) {
        Query query(m_database, kAll);
        return numbersOf(query);
    }
    Query query(m_database, kFound, expression);
    return numbersOf(query);
}

std::vector<CustomerListItem> Queries::customersBySeq(const std::vector<qint64> &seqs, QDate today)
{
    static constexpr char kSql[] =
        "SELECT c.seq, c.id, c.name, c.timezone, k.policy, k.tier, k.\"from\", k.until, "
        "(SELECT count(*) FROM contact o WHERE o.customer = c.id AND o.id NOT IN (SELECT id FROM merged)) AS contacts, "
        "(SELECT count(*) FROM ticket t WHERE t.customer = c.id AND t.closed IS NULL) AS open_tickets "
        "FROM customer c LEFT JOIN contract k ON k.seq = (SELECT seq FROM contract WHERE customer = c.id "
        "ORDER BY (coalesce(\"from\", '') <= ? AND coalesce(until, '9999') >= ?) DESC, \"from\" DESC, seq DESC LIMIT 1) "
        "WHERE c.seq = ?";
    std::vector<CustomerListItem> items;
    for (const qint64 seq : seqs) {
        Query query(m_database, kSql, today, today, seq);
        if (auto item = query.first<CustomerListItem>())
            items.push_back(std::move(*item));
    }
    return items;
}

} // namespace permanence

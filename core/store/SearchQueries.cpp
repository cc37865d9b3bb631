#include "core/store/Queries.h"

namespace permanence {

QString searchExpression(const QString &words)
{
    QStringList terms;
    QString word;
    const auto flush = [&] {
        if (!word.isEmpty())
            terms << u'"' % word % u"\"*"_s;
        word.clear();
    };
    // Only letters, digits and marks reach FTS5, each word as a quoted beginning: nothing typed is syntax.
    for (const QChar c : words) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate())
            word += c;
        else
            flush();
    }
    flush();
    return terms.join(u' ');
}

std::vector<SearchHit> Queries::search(const QString &words, int limit)
{
    // Newest first: seqs grow with time, and FTS5 walks them in that order without sorting.
    static constexpr char kSql[] =
        "SELECT s.rowid AS seq, d.kind, d.target, d.title, substr(d.body, 1, 200) AS excerpt, "
        "coalesce(u.name, v.name, w.name) AS customer_name, t.number AS ticket_number, "
        "coalesce(u.id, v.id, w.id) AS customer "
        "FROM (SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?) s "
        "CROSS JOIN search_doc d ON d.seq = s.rowid "
        "LEFT JOIN ticket t ON d.kind IN ('ticket', 'note') AND t.id = d.target "
        "LEFT JOIN customer u ON u.id = t.customer "
        "LEFT JOIN customer v ON d.kind = 'customer' AND v.id = d.target "
        "LEFT JOIN contact c ON d.kind = 'contact' AND c.id = d.target LEFT JOIN customer w ON w.id = c.customer";
    const QString expression = searchExpression(words);
    if (expression.isEmpty())
        return {};
    return Query(m_database, kSql, expression, limit).rows<SearchHit>();
}

} // namespace permanence

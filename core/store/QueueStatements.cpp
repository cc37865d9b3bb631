#include "core/store/QueueStatements.h"

#include <map>

namespace permanence {
namespace {

const char *conditionOf(QueueScope scope)
{
    switch (scope) {
    case QueueScope::Waiting:
        return "t.status = 'waiting'";
    case QueueScope::Mine:
        return "t.owner = ?1 AND t.closed IS NULL";
    case QueueScope::Team:
        return "t.owner IN (SELECT id FROM agent WHERE id = ?1 OR (team <> '' AND team = "
               "(SELECT team FROM agent WHERE id = ?1))) AND t.closed IS NULL";
    case QueueScope::Asked:
        return "t.asked IS NOT NULL AND t.closed IS NULL";
    case QueueScope::DueToday:
        return "t.next_due < ?4 AND t.closed IS NULL";
    case QueueScope::Unowned:
        return "t.owner IS NULL AND t.closed IS NULL";
    case QueueScope::AllOpen:
        break;
    }
    return "t.closed IS NULL";
}

/// Named in the statement, so that one that cannot be served by it fails at once and not slowly.
const char *indexOf(const QueueShape &shape)
{
    if (shape.customer)
        return "ticket_customer";
    const bool few = shape.scope == QueueScope::Mine || shape.scope == QueueScope::Team;
    if (shape.product && !few)
        return "ticket_product";
    switch (shape.scope) {
    case QueueScope::Waiting:
        return shape.sorting == QueueSorting::ByLimit      ? "ticket_by_limit"
               : shape.sorting == QueueSorting::BySeverity ? "ticket_by_severity"
                                                           : "ticket_by_receipt";
    case QueueScope::Mine:
    case QueueScope::Team:
    case QueueScope::Unowned:
        return "ticket_mine";
    case QueueScope::Asked:
        return "ticket_asked";
    case QueueScope::DueToday:
    case QueueScope::AllOpen:
        break;
    }
    return "ticket_open";
}

/// What the rows are ordered by, and the key in the same writing.
struct Columns
{
    std::vector<QByteArray> names;
    QByteArray key;
};

Columns columnsOf(QueueSorting sorting)
{
    switch (sorting) {
    case QueueSorting::ByLimit:
        return {{"coalesce(t.take_in_charge_due, 9223372036854775807)", "t.received", "t.seq"},
                "(?5, ?6, ?7)"};
    case QueueSorting::BySeverity:
        return {{"t.severity_rank", "t.received", "t.seq"}, "(?5, ?6, ?7)"};
    case QueueSorting::ByReceipt:
        return {{"t.received", "t.seq"}, "(?5, ?7)"};
    case QueueSorting::ByDue:
        break;
    }
    return {{"t.next_due", "t.seq"}, "(?5, ?7)"};
}

QByteArray written(const QueueShape &shape)
{
    const Columns columns = columnsOf(shape.sorting);
    const bool back = shape.kind == QueueAsk::PageBack;
    const bool paged = back || shape.kind == QueueAsk::Page;
    QByteArray sql = paged                           ? QByteArray(PERMANENCE_QUEUE_ROW)
                     : shape.kind == QueueAsk::Count ? QByteArray("SELECT count(*) FROM ticket t ")
                     : shape.kind == QueueAsk::Next  ? QByteArray("SELECT t.id FROM ticket t ")
                                                     : QByteArray("SELECT t.seq FROM ticket t ");
    sql += QByteArray("INDEXED BY ") + indexOf(shape) + ' ';
    if (paged)
        sql += PERMANENCE_QUEUE_NAMES;
    sql += QByteArray("WHERE ") + conditionOf(shape.scope);
    if (shape.scope == QueueScope::Waiting && (shape.product || shape.customer))
        sql += " AND t.closed IS NULL"; // which the index of them asks for
    if (shape.product)
        sql += " AND t.product = ?2";
    if (shape.customer)
        sql += " AND t.customer = ?3";
    if (shape.kind == QueueAsk::Next)
        sql += " AND (t.owner IS NULL OR t.owner = ?1)";
    const QByteArray order = QByteArrayList(columns.names.begin(), columns.names.end()).join(", ");
    if (paged) {
        sql += " AND (" + order + (back ? ") < " : ") > ") + columns.key;
        // Said again of the first one alone: SQLite finds no place in an index by a row that holds an
        // expression.
        sql += " AND " + columns.names.front() + (back ? " <= ?5" : " >= ?5");
    }
    if (shape.kind != QueueAsk::Count) {
        const QByteArray each = back ? " DESC" : "";
        sql += " ORDER BY " + QByteArrayList(columns.names.begin(), columns.names.end()).join(each + ", ") +
               each;
    }
    return sql + " LIMIT ?8"; // the last parameter stands in every statement, so that all can be given
}

} // namespace

const char *queueStatement(const QueueShape &shape)
{
    static const std::map<QueueShape, QByteArray> all = [] {
        std::map<QueueShape, QByteArray> made;
        for (const auto &row : CodeTable<QueueScope>::rows) {
            const bool waiting = row.value == QueueScope::Waiting;
            for (const QueueSorting sorting : {QueueSorting::ByDue, QueueSorting::ByReceipt,
                                               QueueSorting::BySeverity, QueueSorting::ByLimit}) {
                if (waiting == (sorting == QueueSorting::ByDue))
                    continue;
                for (const QueueAsk kind :
                     {QueueAsk::Spine, QueueAsk::Count, QueueAsk::Page, QueueAsk::PageBack, QueueAsk::Next}) {
                    for (const bool product : {false, true}) {
                        for (const bool customer : {false, true}) {
                            const QueueShape one{kind, row.value, sorting, product, customer};
                            made.emplace(one, written(one));
                        }
                    }
                }
            }
        }
        return made;
    }();
    return all.at(shape).constData();
}

} // namespace permanence

#include "app/permanencectl/bench/RawDatabase.h"
#include "app/permanencectl/bench/StoreBench.h"
#include "core/report/Figures.h"

#include <memory>

namespace permanence::ctl {
namespace {

/// Of a year a round takes as long as a thousand pages.
constexpr int kMostRounds = 20;

// What reaches into the period ?1 .. ?2, by the two ways that the schema has to it.
#define PERMANENCE_REACHING                                                                                  \
    "(SELECT * FROM report_ticket WHERE \"from\" >= ?1 - 2592000000 AND \"from\" < ?2 AND last >= ?1 UNION ALL "            \
    "SELECT t.* FROM (SELECT \"from\" AS f, id AS i, part AS p FROM report_ticket INDEXED BY report_ticket_long "           \
    "WHERE last - \"from\" > 2592000000 AND last >= ?1 AND \"from\" < ?1 - 2592000000) k "                                \
    "CROSS JOIN report_ticket t ON t.\"from\" = k.f AND t.id = k.i AND t.part = k.p)"
#define PERMANENCE_WEEK(at) "(" at " - ?1) / 604800000"
#define PERMANENCE_PERCENTILES(at, length)                                                                   \
    "SELECT w, max(CASE WHEN place * 2 < n + 2 THEN length END), max(CASE WHEN place * 10 < 9 * n + 10 THEN length END) "   \
    "FROM (SELECT w, length, row_number() OVER (PARTITION BY w ORDER BY length) AS place, count(*) OVER (PARTITION BY w) "  \
    "AS n FROM (SELECT " PERMANENCE_WEEK(at) " AS w, " length " AS length FROM " PERMANENCE_REACHING                     \
    " WHERE " at " >= ?1 AND " at " < ?2)) GROUP BY w"
#define PERMANENCE_LIMITS(done, missed)                                                                      \
    "SELECT " PERMANENCE_WEEK("decided") ", count(*), sum(missed = 0) FROM (SELECT iif(" missed " = 0, " done ", " missed ") " \
    "AS decided, " missed " AS missed FROM " PERMANENCE_REACHING ") WHERE decided >= ?1 AND decided < ?2 GROUP BY 1"

/// One statement a figure, and two where it counts two kinds of things; the first column tells the week, the second counts.
constexpr std::array kStatements{
    // What is compared: opened and reopened, closed, limits, calls, attempts.
    "SELECT " PERMANENCE_WEEK("\"from\"") ", count(*), sum(part = 0) FROM report_ticket WHERE \"from\" >= ?1 AND \"from\" < ?2 "
    "GROUP BY 1",
    "SELECT " PERMANENCE_WEEK("until") ", count(*), sum(reason = 'agreement' AND at_once) FROM "
    PERMANENCE_REACHING " WHERE until >= ?1 AND until < ?2 GROUP BY 1",
    PERMANENCE_LIMITS("taken", "take_missed"),
    PERMANENCE_LIMITS("resolved", "resolve_missed"),
    "SELECT " PERMANENCE_WEEK("at") ", count(*), sum(missed IS NOT NULL), sum(seconds), sum(seconds > 0) FROM call "
    "INDEXED BY call_phone WHERE at >= ?1 AND at < ?2 AND channel = 'phone' GROUP BY 1",
    "SELECT " PERMANENCE_WEEK("at") ", count(*), sum(outcome = 'reached'), sum(outcome = 'voicemail') FROM report_step "
    "WHERE at >= ?1 AND at < ?2 AND kind = 'call' GROUP BY 1",
    // The others.
    PERMANENCE_PERCENTILES("taken", "take_time"),
    PERMANENCE_PERCENTILES("resolved", "resolve_time"),
    "SELECT CASE WHEN take_time <= 900000 THEN 0 WHEN take_time <= 1800000 THEN 1 WHEN take_time <= 3600000 THEN 2 "
    "WHEN take_time <= 7200000 THEN 3 WHEN take_time <= 14400000 THEN 4 WHEN take_time <= 28800000 THEN 5 ELSE 6 END, count(*) "
    "FROM " PERMANENCE_REACHING " WHERE taken >= ?1 AND taken < ?2 GROUP BY 1",
    "SELECT reason, count(*) FROM " PERMANENCE_REACHING " WHERE until >= ?1 AND until < ?2 GROUP BY 1",
    "SELECT cause, count(*) FROM " PERMANENCE_REACHING " WHERE until >= ?1 AND until < ?2 GROUP BY 1",
    // The backlog at the end of each week, by age in days.
    "WITH RECURSIVE open (close, until, received) AS (SELECT ?1 + (max(\"from\", ?1) - ?1) / 604800000 * 604800000 + 604800000, "
    "coalesce(until, ?2 + 604800000), received FROM " PERMANENCE_REACHING " UNION ALL SELECT close + 604800000, until, received "
    "FROM open WHERE close < ?2 AND close + 604800000 <= until) SELECT close, count(*), sum(close - received < 172800000), "
    "sum(close - received < 345600000), sum(close - received < 518400000), sum(close - received < 950400000) FROM open "
    "WHERE close <= until GROUP BY 1",
    "SELECT (at / 86400000 + 3) % 7, at / 3600000 % 24, count(*) FROM call INDEXED BY call_phone WHERE at >= ?1 AND at < ?2 "
    "AND channel = 'phone' GROUP BY 1, 2",
    "SELECT " PERMANENCE_WEEK("at") ", count(*), sum(outcome = 'accepted') FROM report_step WHERE at >= ?1 AND at < ?2 "
    "AND kind = 'defect' GROUP BY 1",
    "SELECT agent, sum(coalesce(until, ?2) - \"from\"), sum(billable * (coalesce(until, ?2) - \"from\")) FROM report_work "
    "WHERE \"from\" >= ?1 AND \"from\" < ?2 GROUP BY 1",
    "SELECT service, sum(coalesce(until, ?2) - \"from\"), sum(billable * (coalesce(until, ?2) - \"from\")) FROM report_work "
    "WHERE \"from\" >= ?1 AND \"from\" < ?2 GROUP BY 1",
    "SELECT " PERMANENCE_WEEK("\"from\"") ", sum(minutes), count(*) FROM report_work WHERE \"from\" >= ?1 AND \"from\" < ?2 "
    "AND minutes > 0 GROUP BY 1",
    "SELECT " PERMANENCE_WEEK("due") ", count(*), sum(done <= due) FROM activity INDEXED BY activity_promise "
    "WHERE kind = 'promise' AND due >= ?1 AND due < ?2 GROUP BY 1",
    // What packs have left, without the rules of which one pays.
    "SELECT p.customer, sum(p.minutes), (SELECT sum(coalesce(w.until, ?2) - w.\"from\") FROM work w WHERE w.customer = p.customer) "
    "FROM pack p WHERE ?1 < ?2 GROUP BY 1",
};
constexpr std::size_t kCompared = 6;

qint64 cellOf(const FigureSet &set, FigureId id, std::size_t column)
{
    return set.figure(id)->total.cells[column].numerator;
}

/// What the first statements count, of the product's figures.
qint64 counted(const FigureSet &set)
{
    qint64 sum = 0;
    for (const std::size_t column : {0U, 1U, 2U})
        sum += cellOf(set, FigureId::Flow, column);
    for (const FigureId limits : {FigureId::TakeInChargeWithin, FigureId::ResolvedWithin})
        sum += cellOf(set, limits, 1) + cellOf(set, limits, 2);
    return sum + cellOf(set, FigureId::Calls, 0) + cellOf(set, FigureId::Calls, 3);
}

} // namespace

Result<BenchRow> benchReport(const QString &path, const PolicyLibrary &policies, int rounds,
                             const std::function<void(int, int)> &progress)
{
    try {
        Database database(path, Database::Mode::ReadOnly);
        Queries queries(database);
        const QTimeZone zone(queries.desk().timezone.toLatin1());
        FigureFilter filter;
        filter.until = Instant{database.number("SELECT coalesce(max(\"from\"), 0) FROM report_ticket")}.in(zone).date();
        filter.from = filter.until.addYears(-1).addDays(1);
        filter.now = Instant::of(filter.until.addDays(1).startOfDay(zone)); // all of it has happened
        const Instant begin = Instant::of(filter.from.startOfDay(zone));
        RawDatabase raw(path, Database::Mode::ReadOnly);
        std::vector<std::unique_ptr<RawStatement>> statements;
        for (const char *sql : kStatements)
            statements.push_back(std::make_unique<RawStatement>(raw, sql));
        BenchRow row(u"report_year"_s);
        bool same = true;
        const int all = std::min(rounds, kMostRounds);
        for (int i = 0; i < all; ++i) {
            same &= row.round(
                [&]() -> qint64 {
                    const auto set = figuresOf(queries, policies, filter);
                    return set ? counted(*set) : -1;
                },
                [&] {
                    qint64 sum = 0;
                    for (std::size_t s = 0; s < statements.size(); ++s) {
                        statements[s]->number(1, begin.ms).number(2, filter.now.ms);
                        while (statements[s]->step())
                            sum += s < kCompared ? statements[s]->numberAt(1) : 0;
                        statements[s]->reset();
                    }
                    return sum;
                });
            progress(i, all);
        }
        if (!same)
            return Error{ErrorCode::Internal, {u"the figures and the prepared statements count differently"_s}, {}};
        return row;
    } catch (const DatabaseError &failure) {
        return failure.error;
    }
}

} // namespace permanence::ctl

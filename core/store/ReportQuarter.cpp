#include "core/store/ReportQuarter.h"

namespace permanence {

ReportQuarter ReportQuarter::ofCall(Instant at, bool isMissed, qint64 seconds)
{
    ReportQuarter one{at};
    (isMissed ? one.missed : one.answered) = 1;
    if (seconds > 0) {
        one.seconds = seconds;
        one.timed = 1;
    }
    return one;
}

ReportQuarter ReportQuarter::ofStep(Instant at, const Query &row, int kind)
{
    return row.get<ReportStep>(kind) == ReportStep::Defect ? of(at, row.get<DefectAnswer>(kind + 1))
                                                           : of(at, row.get<ActivityOutcome>(kind + 1));
}

ReportQuarter ReportQuarter::of(Instant at, DefectAnswer answer)
{
    ReportQuarter one{at};
    (answer == DefectAnswer::Accepted ? one.accepted : one.refused) = 1;
    return one;
}

void countIn(Database &database, const ReportQuarter &what)
{
    static constexpr char kSql[] =
        "INSERT INTO report_quarter (\"from\", answered, missed, seconds, timed, reached, voicemail, unreached, accepted, refused) "
        "VALUES (:from, :answered, :missed, :seconds, :timed, :reached, :voicemail, :unreached, :accepted, :refused) "
        "ON CONFLICT (\"from\") DO UPDATE SET answered = answered + excluded.answered, missed = missed + excluded.missed, "
        "seconds = seconds + excluded.seconds, timed = timed + excluded.timed, reached = reached + excluded.reached, "
        "voicemail = voicemail + excluded.voicemail, unreached = unreached + excluded.unreached, "
        "accepted = accepted + excluded.accepted, refused = refused + excluded.refused";
    ReportQuarter quarter = what;
    quarter.from = ReportQuarter::startOf(what.from);
    Query(database, kSql).bindFields(quarter).run();
}

void countOut(Database &database, ReportQuarter what)
{
    static constexpr char kEmpty[] =
        "DELETE FROM report_quarter WHERE \"from\" = ? AND (answered, missed, reached, voicemail, unreached, accepted, refused) = "
        "(0, 0, 0, 0, 0, 0, 0)";
    for (qint64 *number : {&what.answered, &what.missed, &what.seconds, &what.timed, &what.reached, &what.voicemail,
                           &what.unreached, &what.accepted, &what.refused})
        *number = -*number;
    countIn(database, what);
    Query(database, kEmpty, ReportQuarter::startOf(what.from)).run();
}

} // namespace permanence

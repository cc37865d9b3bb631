#include "core/store/ReportProjection.h"

#include "core/store/ReportQuarter.h"

namespace permanence {

void ReportProjection::apply(const Event &event)
{
    if (event.stream.kind == StreamKind::Callback)
        addStep(database(), event);
}

void ReportProjection::clear(const Stream &stream)
{
    if (stream.kind != StreamKind::Ticket && stream.kind != StreamKind::Callback)
        return;
    static constexpr char kCounted[] =
        "SELECT at, kind, outcome FROM report_step WHERE (at, id) IN (SELECT at, id FROM event WHERE stream = ?)";
    static constexpr char kSteps[] =
        "DELETE FROM report_step WHERE (at, id) IN (SELECT at, id FROM event WHERE stream = ?)";
    static constexpr char kTicket[] = "DELETE FROM report_ticket WHERE id = ?";
    static constexpr char kWorks[] =
        "DELETE FROM report_work WHERE (\"from\", id) IN (SELECT \"from\", id FROM work WHERE ticket = ?)";
    for (Query query(database(), kCounted, stream.id); query.next();)
        countOut(database(), ReportQuarter::ofStep(query.get<Instant>(0), query, 1));
    Query(database(), kSteps, stream.id).run();
    Query(database(), kTicket, stream.id).run();
    Query(database(), kWorks, stream.id).run();
}

} // namespace permanence

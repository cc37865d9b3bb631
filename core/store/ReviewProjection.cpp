#include "core/store/Projections.h"
#include "core/store/TellingProjection.h"

namespace permanence {

void ReviewProjection::apply(const Event &event)
{
    if (const auto *opened = std::get_if<ReviewOpened>(&event.body)) {
        static constexpr char kSql[] = "INSERT INTO review (seq, id, opened, agenda, team, week, opened_by) "
                                       "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING";
        Query(database(), kSql, event.seq, event.stream.id, event.at, opened->agenda, opened->team, opened->week,
              event.author)
            .run();
    } else if (std::holds_alternative<ReviewClosed>(event.body)) {
        static constexpr char kSql[] = "UPDATE review SET closed = coalesce(closed, ?) WHERE id = ?";
        Query(database(), kSql, event.at, event.stream.id).run();
    } else if (const auto *reviewed = std::get_if<Reviewed>(&event.body)) {
        static constexpr char kSql[] =
            "INSERT INTO minutes (seq, review, ticket, at, agent, decision, next_step, progress, told, activity, step, "
            "step_owner, step_due, seconds, tell_later) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        Query(database(), kSql, event.seq, reviewed->review, event.stream.id, event.at, event.author,
              reviewed->decision, reviewed->nextStep, reviewed->progress, reviewed->told, reviewed->activity,
              reviewed->step, reviewed->stepOwner, reviewed->stepDue, reviewed->seconds, reviewed->tellLater)
            .run();
    }
}

void ReviewProjection::clear(const Stream &stream)
{
    if (stream.kind == StreamKind::Review) {
        static constexpr char kSql[] = "DELETE FROM review WHERE id = ?";
        Query(database(), kSql, stream.id).run();
    } else if (stream.kind == StreamKind::Ticket) {
        static constexpr char kSql[] = "DELETE FROM minutes WHERE ticket = ?";
        Query(database(), kSql, stream.id).run();
    }
}

void TellingProjection::apply(const Event &event)
{
    const auto *told = std::get_if<CustomerTold>(&event.body);
    if (!told)
        return;
    static constexpr char kSql[] = "INSERT INTO telling (seq, review, ticket, at, agent, text, mailed, activity, caller, "
                                   "due) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    Query(database(), kSql, event.seq, told->review, event.stream.id, event.at, event.author, told->text, told->mailed,
          told->activity, told->agent, told->due)
        .run();
}

void TellingProjection::clear(const Stream &stream)
{
    static constexpr char kSql[] = "DELETE FROM telling WHERE ticket = ?";
    if (stream.kind == StreamKind::Ticket)
        Query(database(), kSql, stream.id).run();
}

} // namespace permanence

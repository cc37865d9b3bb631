#include "core/store/Projections.h"

namespace permanence {

void ReviewProjection::apply(const Event &event)
{
    if (const auto *opened = std::get_if<ReviewOpened>(&event.body)) {
        static constexpr char kSql[] =
            "INSERT INTO review (seq, id, opened, agenda) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING";
        Query(database(), kSql, event.seq, event.stream.id, event.at, opened->agenda).run();
    } else if (std::holds_alternative<ReviewClosed>(event.body)) {
        static constexpr char kSql[] = "UPDATE review SET closed = coalesce(closed, ?) WHERE id = ?";
        Query(database(), kSql, event.at, event.stream.id).run();
    } else if (const auto *reviewed = std::get_if<Reviewed>(&event.body)) {
        static constexpr char kSql[] =
            "INSERT INTO minutes (seq, review, ticket, at, agent, decision, next_step, progress, told) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
        Query(database(), kSql, event.seq, reviewed->review, event.stream.id, event.at, event.author,
              reviewed->decision, reviewed->nextStep, reviewed->progress, reviewed->told)
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

} // namespace permanence

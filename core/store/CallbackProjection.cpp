#include "core/store/CallbackProjection.h"

namespace permanence {

void CallbackProjection::apply(const Event &event)
{
    if (event.stream.kind != StreamKind::Callback)
        return;
    if (const auto *asked = std::get_if<CallbackAsked>(&event.body)) {
        static constexpr char kSql[] =
            "INSERT INTO activity (id, customer, contact, kind, agent, due, number, reason) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING";
        Query(database(), kSql, event.stream.id, asked->customer, asked->contact, ActivityKind::Callback, asked->agent,
              asked->due, asked->number, asked->reason)
            .run();
    } else if (const auto *done = std::get_if<CallbackDone>(&event.body)) {
        // Who was spoken to is not called again: what another station did in ignorance of it changes nothing.
        static constexpr char kSql[] = "UPDATE activity SET done = ?, outcome = ? "
                                       "WHERE id = ? AND ticket IS NULL AND outcome IS NOT 'reached'";
        Query(database(), kSql, event.at, done->outcome, event.stream.id).run();
    } else if (const auto *moved = std::get_if<CallbackMoved>(&event.body)) {
        // One that reached nobody comes back by it.
        static constexpr char kSql[] = "UPDATE activity SET due = ?, agent = ?, done = NULL, outcome = NULL "
                                       "WHERE id = ? AND ticket IS NULL AND outcome IS NOT 'reached'";
        Query(database(), kSql, moved->due, moved->agent, event.stream.id).run();
    }
}

void CallbackProjection::clear(const Stream &stream)
{
    if (stream.kind != StreamKind::Callback)
        return;
    static constexpr char kSql[] = "DELETE FROM activity WHERE id = ? AND ticket IS NULL";
    Query(database(), kSql, stream.id).run();
}

} // namespace permanence

#include "core/store/Projections.h"

namespace permanence {

void MailProjection::apply(const Event &event)
{
    const auto *mail = std::get_if<MailQueued>(&event.body);
    if (!mail)
        return;
    static constexpr char kSql[] =
        "INSERT INTO mail (seq, id, at, template, ticket, customer, \"to\", subject, body) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING";
    Query(database(), kSql, event.seq, event.stream.id, event.at, mail->mail, mail->ticket, mail->customer, mail->to,
          mail->subject, mail->body)
        .run();
}

void MailProjection::clear(const Stream &stream)
{
    if (stream.kind != StreamKind::Mail)
        return;
    static constexpr char kSql[] = "DELETE FROM mail WHERE id = ?";
    Query(database(), kSql, stream.id).run();
}

} // namespace permanence

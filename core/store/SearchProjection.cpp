#include "core/store/Projections.h"

namespace permanence {
namespace {

constexpr char kInsert[] =
    "INSERT INTO search_doc (seq, stream, kind, target, title, body) VALUES (?, ?, ?, ?, ?, ?)";

void add(Database &database, const Event &event, QLatin1StringView kind, const Uuid &target, const QString &title,
         const QString &body)
{
    Query(database, kInsert, event.seq, event.stream.id, QString(kind), target, title, body).run();
}

QString contactBody(const QString &email, const QString &function, const QStringList &phones)
{
    return QStringList{email, function, phones.join(u' ')}.join(u' ').trimmed();
}

void project(Database &database, const Event &event, const CustomerAdded &body)
{
    add(database, event, "customer"_L1, event.stream.id, body.name, {});
}

void project(Database &database, const Event &event, const CustomerEdited &body)
{
    static constexpr char kSql[] = "UPDATE search_doc SET title = ? WHERE stream = ? AND kind = 'customer'";
    if (body.name)
        Query(database, kSql, body.name, event.stream.id).run();
}

void project(Database &database, const Event &event, const ContactAdded &body)
{
    add(database, event, "contact"_L1, body.contact.uuid, body.name,
        contactBody(body.email, body.function, body.phones));
}

void project(Database &database, const Event &event, const ContactEdited &body)
{
    struct Row {
        QString name, email, function;
        QStringList phones;
        static constexpr auto fields()
        {
            return std::tuple{field("name", &Row::name), field("email", &Row::email),
                              field("function", &Row::function), field("phones", &Row::phones)};
        }
    };
    static constexpr char kContact[] = "SELECT name, email, function, phones FROM contact WHERE id = ?";
    static constexpr char kSql[] = "UPDATE search_doc SET title = ?, body = ? WHERE stream = ? AND target = ?";
    Query query(database, kContact, body.contact);
    if (const auto row = query.first<Row>())
        Query(database, kSql, row->name, contactBody(row->email, row->function, row->phones), event.stream.id,
              body.contact)
            .run();
}

void project(Database &database, const Event &event, const TicketOpened &body)
{
    add(database, event, "ticket"_L1, event.stream.id, QString(body.number % u' ' % body.summary),
        QString(body.details % u' ' % body.product).trimmed());
}

void project(Database &database, const Event &event, const NoteAdded &body)
{
    add(database, event, "note"_L1, event.stream.id, {}, body.text);
}

void project(Database &database, const Event &event, const Resolved &body)
{
    if (!body.text.isEmpty())
        add(database, event, "note"_L1, event.stream.id, {}, body.text);
}

template <class Body>
void project(Database &, const Event &, const Body &)
{
}

} // namespace

void SearchProjection::apply(const Event &event)
{
    std::visit([&](const auto &body) { project(database(), event, body); }, event.body);
}

void SearchProjection::clear(const Stream &stream)
{
    static constexpr char kSql[] = "DELETE FROM search_doc WHERE stream = ?";
    Query(database(), kSql, stream.id).run();
}

} // namespace permanence

#include "core/store/Projections.h"

namespace permanence {
namespace {

/// A document as the index knows it: to take it out, FTS5 wants the words that were put in.
struct Document {
    qint64 seq = 0;
    QString title, body;
    template <class T = Document>
    static constexpr auto fields()
    {
        return std::tuple{field("seq", &T::seq), field("title", &T::title), field("body", &T::body)};
    }
};

void addToIndex(Database &database, const Document &document)
{
    static constexpr char kSql[] = "INSERT INTO search (rowid, title, body) VALUES (?, ?, ?)";
    Query(database, kSql, document.seq, document.title, document.body).run();
}

void takeFromIndex(Database &database, const Document &document)
{
    static constexpr char kSql[] = "INSERT INTO search (search, rowid, title, body) VALUES ('delete', ?, ?, ?)";
    Query(database, kSql, document.seq, document.title, document.body).run();
}

void add(Database &database, const Event &event, QLatin1StringView kind, const Uuid &target, const QString &title,
         const QString &body)
{
    static constexpr char kSql[] =
        "INSERT INTO search_doc (seq, stream, kind, target, title, body) VALUES (?, ?, ?, ?, ?, ?)";
    Query(database, kSql, event.seq, event.stream.id, QString(kind), target, title, body).run();
    addToIndex(database, {event.seq, title, body});
}

void remove(Database &database, const Document &document)
{
    static constexpr char kSql[] = "DELETE FROM search_doc WHERE seq = ?";
    takeFromIndex(database, document);
    Query(database, kSql, document.seq).run();
}

void change(Database &database, const std::vector<Document> &documents, const QString &title,
            const std::optional<QString> &body)
{
    static constexpr char kSql[] = "UPDATE search_doc SET title = ?, body = ? WHERE seq = ?";
    for (const Document &old : documents) {
        const Document changed{old.seq, title, body.value_or(old.body)};
        takeFromIndex(database, old);
        Query(database, kSql, changed.title, changed.body, changed.seq).run();
        addToIndex(database, changed);
    }
}

/// The documents of a stream, found by the index of the log.
std::vector<Document> documentsOf(Database &database, const Uuid &stream)
{
    static constexpr char kSql[] = "SELECT d.seq, d.title, d.body FROM event e CROSS JOIN search_doc d ON d.seq = e.seq "
                                   "WHERE e.stream = ?";
    return Query(database, kSql, stream).rows<Document>();
}

std::vector<Document> documentsOf(Database &database, const Uuid &stream, const QString &kind, const Uuid &target)
{
    static constexpr char kSql[] = "SELECT d.seq, d.title, d.body FROM event e CROSS JOIN search_doc d ON d.seq = e.seq "
                                   "WHERE e.stream = ? AND d.kind = ? AND d.target = ?";
    return Query(database, kSql, stream, kind, target).rows<Document>();
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
    if (body.name)
        change(database, documentsOf(database, event.stream.id, u"customer"_s, event.stream.id), *body.name, {});
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
    const auto row = Query(database, kContact, body.contact).first<Row>();
    if (row)
        change(database, documentsOf(database, event.stream.id, u"contact"_s, body.contact.uuid), row->name,
               contactBody(row->email, row->function, row->phones));
}

void project(Database &database, const Event &event, const TicketOpened &body)
{
    add(database, event, "ticket"_L1, event.stream.id, QString(body.number % u' ' % body.summary),
        QString(body.details % u' ' % body.product).trimmed());
}

/// What was said and written about a ticket.
void addNote(Database &database, const Event &event, const QString &text)
{
    if (!text.isEmpty())
        add(database, event, "note"_L1, event.stream.id, {}, text);
}

void project(Database &database, const Event &event, const NoteAdded &body)
{
    add(database, event, "note"_L1, event.stream.id, {}, body.text);
}

void project(Database &database, const Event &event, const Resolved &body)
{
    addNote(database, event, body.text);
}

void project(Database &database, const Event &event, const Reopened &body)
{
    addNote(database, event, body.text);
}

void project(Database &database, const Event &event, const Asked &body)
{
    addNote(database, event, body.text);
}

void project(Database &database, const Event &event, const Replied &body)
{
    addNote(database, event, body.text);
}

void project(Database &database, const Event &event, const Reviewed &body)
{
    addNote(database, event, QStringList{body.decision, body.nextStep, body.progress}.join(u'\n').trimmed());
}

/// A call that opened no ticket is found by itself.
void project(Database &database, const Event &event, const CallReceived &body)
{
    if (!body.ticket.isValid() && !body.summary.isEmpty())
        add(database, event, "call"_L1, event.stream.id, body.summary, body.number);
}

void project(Database &database, const Event &event, const CallRefused &body)
{
    if (!body.summary.isEmpty())
        add(database, event, "call"_L1, event.stream.id, body.summary, body.number);
}

void project(Database &database, const Event &event, const ArticleWritten &body)
{
    const QString text = QStringList{body.product, body.version, body.body}.join(u' ').trimmed();
    const std::vector<Document> known = documentsOf(database, event.stream.id);
    if (known.empty())
        add(database, event, "article"_L1, event.stream.id, body.title, text);
    else
        change(database, known, body.title, text);
}

void project(Database &database, const Event &event, const ArticleWithdrawn &)
{
    for (const Document &document : documentsOf(database, event.stream.id))
        remove(database, document);
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
    for (const Document &document : documentsOf(database(), stream.id))
        remove(database(), document);
}

void SearchProjection::clearAll()
{
    Projection::clearAll();
    database().run("INSERT INTO search (search) VALUES ('delete-all')");
}

} // namespace permanence

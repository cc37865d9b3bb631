#include "core/store/Projections.h"

#include "core/store/RowsInOrder.h"
#include "core/store/SearchIndexing.h"

namespace permanence {

/// A row of search_doc.
struct SearchRow {
    qint64 seq = 0;
    Uuid stream;
    QString kind;
    Uuid target;
    QByteArray title, body;
    template <class T = SearchRow>
    static constexpr auto fields()
    {
        return std::tuple{field("seq", &T::seq),       field("stream", &T::stream), field("kind", &T::kind),
                          field("target", &T::target), field("title", &T::title),   field("body", &T::body)};
    }
};

namespace {

void write(Database &database, const SearchRow &row)
{
    static constexpr char kSql[] = "INSERT INTO search_doc (seq, stream, kind, target, title, body) "
                                   "VALUES (:seq, :stream, :kind, :target, :title, :body)";
    Query(database, kSql).bindFields(row).run();
}

using Document = SearchText; ///< to take one out, FTS5 wants the words that were put in

/// The documents and their index. While everything is computed anew the index is made elsewhere: FTS5 wants its
/// documents in the order of their numbers, and gathers few of them in any other.
struct Documents {
    Database &database;
    SearchIndexing *elsewhere = nullptr;
    RowsInOrder<SearchRow> *waiting = nullptr; ///< where it is elsewhere

    void add(const Event &event, QLatin1StringView kind, const Uuid &target, const QString &title, const QString &body)
    {
        const Document document{event.seq, title.toUtf8(), body.toUtf8()};
        SearchRow row{event.seq, event.stream.id, kind, target, document.title, document.body};
        if (elsewhere) {
            const auto bytes = static_cast<qsizetype>(sizeof(row)) + row.title.size() + row.body.size();
            waiting->add(std::move(row), bytes);
            elsewhere->add(document);
        } else {
            write(database, row);
            addToIndex(document);
        }
    }

    void remove(const Document &document)
    {
        static constexpr char kSql[] = "DELETE FROM search_doc WHERE seq = ?";
        if (elsewhere)
            elsewhere->remove(document);
        else
            takeFromIndex(document);
        Query(database, kSql, document.seq).run();
    }

    void change(const std::vector<Document> &documents, const QString &title, const std::optional<QString> &body)
    {
        static constexpr char kSql[] = "UPDATE search_doc SET title = ?, body = ? WHERE seq = ?";
        for (const Document &old : documents) {
            const Document changed{old.seq, title.toUtf8(), body ? body->toUtf8() : old.body};
            if (!elsewhere)
                takeFromIndex(old);
            Query(database, kSql, changed.title, changed.body, changed.seq).run();
            if (elsewhere)
                elsewhere->change(old, changed);
            else
                addToIndex(changed);
        }
    }

    /// The documents of a stream, found by the index of the log.
    [[nodiscard]] std::vector<Document> of(const Uuid &stream) const
    {
        static constexpr char kSql[] =
            "SELECT d.seq, d.title, d.body FROM event e CROSS JOIN search_doc d ON d.seq = e.seq WHERE e.stream = ?";
        if (waiting)
            waiting->flush();
        return Query(database, kSql, stream).rows<Document>();
    }

    [[nodiscard]] std::vector<Document> of(const Uuid &stream, const QString &kind, const Uuid &target) const
    {
        static constexpr char kSql[] =
            "SELECT d.seq, d.title, d.body FROM event e CROSS JOIN search_doc d ON d.seq = e.seq "
            "WHERE e.stream = ? AND d.kind = ? AND d.target = ?";
        if (waiting)
            waiting->flush();
        return Query(database, kSql, stream, kind, target).rows<Document>();
    }

private:
    void addToIndex(const Document &document)
    {
        static constexpr char kSql[] = "INSERT INTO search (rowid, title, body) VALUES (?, ?, ?)";
        Query(database, kSql, document.seq, document.title, document.body).run();
    }

    void takeFromIndex(const Document &document)
    {
        static constexpr char kSql[] = "INSERT INTO search (search, rowid, title, body) VALUES ('delete', ?, ?, ?)";
        Query(database, kSql, document.seq, document.title, document.body).run();
    }
};

QString contactBody(const QString &email, const QString &function, const QStringList &phones)
{
    return QStringList{email, function, phones.join(u' ')}.join(u' ').trimmed();
}

void projectText(Documents &documents, const Event &event, const CustomerAdded &body)
{
    documents.add(event, "customer"_L1, event.stream.id, body.name, {});
}

void projectText(Documents &documents, const Event &event, const CustomerEdited &body)
{
    if (body.name)
        documents.change(documents.of(event.stream.id, u"customer"_s, event.stream.id), *body.name, {});
}

void projectText(Documents &documents, const Event &event, const ContactAdded &body)
{
    documents.add(event, "contact"_L1, body.contact.uuid, body.name,
        contactBody(body.email, body.function, body.phones));
}

void projectText(Documents &documents, const Event &event, const ContactEdited &body)
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
    const auto row = Query(documents.database, kContact, body.contact).first<Row>();
    if (row)
        documents.change(documents.of(event.stream.id, u"contact"_s, body.contact.uuid), row->name,
               contactBody(row->email, row->function, row->phones));
}

void projectText(Documents &documents, const Event &event, const TicketOpened &body)
{
    documents.add(event, "ticket"_L1, event.stream.id, QString(body.number % u' ' % body.summary),
        QString(body.details % u' ' % body.product).trimmed());
}

/// What was said and written about a ticket.
void addNote(Documents &documents, const Event &event, const QString &text)
{
    if (!text.isEmpty())
        documents.add(event, "note"_L1, event.stream.id, {}, text);
}

void projectText(Documents &documents, const Event &event, const NoteAdded &body)
{
    documents.add(event, "note"_L1, event.stream.id, {}, body.text);
}

void projectText(Documents &documents, const Event &event, const Resolved &body)
{
    addNote(documents, event, body.text);
}

void projectText(Documents &documents, const Event &event, const Reopened &body)
{
    addNote(documents, event, body.text);
}

void projectText(Documents &documents, const Event &event, const Asked &body)
{
    addNote(documents, event, body.text);
}

void projectText(Documents &documents, const Event &event, const Replied &body)
{
    addNote(documents, event, body.text);
}

void projectText(Documents &documents, const Event &event, const Reviewed &body)
{
    addNote(documents, event, QStringList{body.decision, body.nextStep, body.progress}.join(u'\n').trimmed());
}

void projectText(Documents &documents, const Event &event, const CustomerTold &body)
{
    addNote(documents, event, body.text);
}

void projectText(Documents &documents, const Event &event, const StepDone &body)
{
    addNote(documents, event, body.text);
}

/// A call that opened no ticket is found by itself.
void projectText(Documents &documents, const Event &event, const CallReceived &body)
{
    if (!body.ticket.isValid() && !body.summary.isEmpty())
        documents.add(event, "call"_L1, event.stream.id, body.summary, body.number);
}

void projectText(Documents &documents, const Event &event, const CallRefused &body)
{
    if (!body.summary.isEmpty())
        documents.add(event, "call"_L1, event.stream.id, body.summary, body.number);
}

void projectText(Documents &documents, const Event &event, const ArticleWritten &body)
{
    const QString text = QStringList{body.product, body.version, body.body}.join(u' ').trimmed();
    const std::vector<Document> known = documents.of(event.stream.id);
    if (known.empty())
        documents.add(event, "article"_L1, event.stream.id, body.title, text);
    else
        documents.change(known, body.title, text);
}

void projectText(Documents &documents, const Event &event, const ArticleWithdrawn &)
{
    for (const Document &document : documents.of(event.stream.id))
        documents.remove(document);
}

template <class Body>
void projectText(Documents &, const Event &, const Body &)
{
}

} // namespace

SearchProjection::SearchProjection(Database &database) : Projection(database) {}

SearchProjection::~SearchProjection() = default;

void SearchProjection::apply(const Event &event)
{
    Documents documents{database(), m_indexing.get(), m_waiting.get()};
    std::visit([&](const auto &body) { projectText(documents, event, body); }, event.body);
}

void SearchProjection::clear(const Stream &stream)
{
    Documents documents{database()};
    for (const Document &document : documents.of(stream.id))
        documents.remove(document);
}

void SearchProjection::clearAll()
{
    Projection::clearAll();
    database().run("INSERT INTO search (search) VALUES ('delete-all')");
}

void SearchProjection::beginRebuild()
{
    m_waiting = std::make_unique<RowsInOrder<SearchRow>>([this](const SearchRow &row) { write(database(), row); });
    m_indexing = std::make_unique<SearchIndexing>(database());
}

void SearchProjection::streamsEnded()
{
    m_indexing->begin();
    m_waiting->flush();
}

void SearchProjection::endRebuild()
{
    m_indexing->finish();
    leaveRebuild();
}

void SearchProjection::leaveRebuild() noexcept
{
    m_indexing.reset();
    m_waiting.reset();
}

} // namespace permanence

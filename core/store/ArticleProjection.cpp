#include "core/store/Projections.h"

namespace permanence {
namespace {

std::optional<qint64> seqOf(Database &database, const Uuid &article)
{
    static constexpr char kSql[] = "SELECT seq FROM article WHERE id = ?";
    Query query(database, kSql, article);
    return query.next() ? std::optional(query.get<qint64>(0)) : std::nullopt;
}

void projectArticle(Database &database, const Event &event, const ArticleWritten &body)
{
    static constexpr char kAdd[] =
        "INSERT INTO article (seq, id, kind, audience, title, body, product, version, language, written, author) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    static constexpr char kChange[] =
        "UPDATE article SET kind = ?, audience = ?, title = ?, body = ?, product = ?, version = ?, language = ?, "
        "written = ?, author = ?, withdrawn = NULL WHERE seq = ?";
    static constexpr char kIndex[] = "INSERT INTO article_search (rowid, title, product, body) VALUES (?, ?, ?, ?)";
    static constexpr char kIndexAgain[] = "UPDATE article_search SET title = ?, product = ?, body = ? WHERE rowid = ?";
    if (const auto seq = seqOf(database, event.stream.id)) {
        Query(database, kChange, body.kind, body.audience, body.title, body.body, body.product, body.version,
              body.language, event.at, event.author, *seq)
            .run();
        Query(database, kIndexAgain, body.title, body.product, body.body, *seq).run();
        return;
    }
    Query(database, kAdd, event.seq, event.stream.id, body.kind, body.audience, body.title, body.body, body.product,
          body.version, body.language, event.at, event.author)
        .run();
    Query(database, kIndex, event.seq, body.title, body.product, body.body).run();
}

void projectArticle(Database &database, const Event &event, const ArticleWithdrawn &)
{
    static constexpr char kSql[] = "UPDATE article SET withdrawn = ? WHERE id = ?";
    Query(database, kSql, event.at, event.stream.id).run();
}

void projectArticle(Database &database, const Event &event, const ArticleLinked &body)
{
    static constexpr char kSql[] = "INSERT OR IGNORE INTO article_link (ticket, article, at, agent) VALUES (?, ?, ?, ?)";
    Query(database, kSql, event.stream.id, body.article, event.at, event.author).run();
}

template <class Body>
void projectArticle(Database &, const Event &, const Body &)
{
}

} // namespace

void ArticleProjection::apply(const Event &event)
{
    std::visit([&](const auto &body) { projectArticle(database(), event, body); }, event.body);
}

void ArticleProjection::clear(const Stream &stream)
{
    if (stream.kind == StreamKind::Article) {
        static constexpr char kArticle[] = "DELETE FROM article WHERE seq = ?";
        static constexpr char kIndex[] = "DELETE FROM article_search WHERE rowid = ?";
        if (const auto seq = seqOf(database(), stream.id)) {
            Query(database(), kIndex, *seq).run();
            Query(database(), kArticle, *seq).run();
        }
    } else if (stream.kind == StreamKind::Ticket) {
        static constexpr char kLinks[] = "DELETE FROM article_link WHERE ticket = ?";
        Query(database(), kLinks, stream.id).run();
    }
}

void ArticleProjection::clearAll()
{
    Projection::clearAll();
    database().run("DELETE FROM article_search");
}

} // namespace permanence

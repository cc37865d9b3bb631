#pragma once

#include "core/store/Queries.h"

namespace permanence {

/// An article or a bulletin as it now reads.
struct ArticleView {
    qint64 seq = 0;
    ArticleId id;
    ArticleKind kind = ArticleKind::Article;
    Audience audience = Audience::Internal;
    QString title, body;      ///< Markdown
    QString product, version; ///< empty: of any
    QString language;
    Instant written; ///< last
    QString authorName;
    std::optional<Instant> withdrawn;
    template <class T = ArticleView>
    static constexpr auto fields()
    {
        return std::tuple{field("seq", &T::seq),           field("id", &T::id),
                          field("kind", &T::kind),         field("audience", &T::audience),
                          field("title", &T::title),       field("body", &T::body),
                          field("product", &T::product),   field("version", &T::version),
                          field("language", &T::language), field("written", &T::written),
                          field("author_name", &T::authorName), field("withdrawn", &T::withdrawn)};
    }
    bool operator==(const ArticleView &) const = default;
};

/// A line of a list of articles.
struct ArticleListItem {
    qint64 seq = 0;
    ArticleId id;
    ArticleKind kind = ArticleKind::Article;
    Audience audience = Audience::Internal;
    QString title, product, version, language;
    Instant written;
    std::optional<Instant> withdrawn;
    template <class T = ArticleListItem>
    static constexpr auto fields()
    {
        return std::tuple{field("seq", &T::seq),           field("id", &T::id),
                          field("kind", &T::kind),         field("audience", &T::audience),
                          field("title", &T::title),       field("product", &T::product),
                          field("version", &T::version),   field("language", &T::language),
                          field("written", &T::written),   field("withdrawn", &T::withdrawn)};
    }
    bool operator==(const ArticleListItem &) const = default;
};

/// Which articles a list shows.
struct ArticleFilter {
    QString words;   ///< beginnings of words of title, product or text; empty: all
    QString product; ///< exactly, but for case; empty: of any
    bool publicOnly = false;
    bool withWithdrawn = false;
};

/// What the desk knows.
class KnowledgeQueries
{
public:
    explicit KnowledgeQueries(Queries &queries) : m_database(queries.database()) {}

    /// Seqs of the articles by title: the spine of the table.
    [[nodiscard]] std::vector<qint64> articleSeqs(const ArticleFilter &filter = {});
    [[nodiscard]] std::vector<ArticleListItem> articlesBySeq(const std::vector<qint64> &seqs);
    [[nodiscard]] std::optional<ArticleView> article(const ArticleId &id);
    [[nodiscard]] std::optional<ArticleView> articleBySeq(qint64 seq);
    /// Articles that are not withdrawn with this title; case does not matter.
    [[nodiscard]] std::vector<ArticleView> articlesTitled(const QString &title);
    /// Every article, withdrawn ones too, in the order in which they were first written.
    [[nodiscard]] std::vector<ArticleView> allArticles();
    /// The products of articles that are not withdrawn, by name.
    [[nodiscard]] QStringList products();

    /// What may help with a problem: articles of its product and of none in particular that share words with it, those
    /// of its product and the closest first (APL-6). Without words: those of the product, newest first.
    [[nodiscard]] std::vector<ArticleListItem> offered(const QString &product, const QString &problem, int limit);
    /// The articles that belong to a ticket, first linked first; withdrawn ones too.
    [[nodiscard]] std::vector<ArticleListItem> articlesOf(const TicketId &ticket);
    /// Tickets to which the article belongs, newest first.
    [[nodiscard]] std::vector<TicketListItem> ticketsOf(const ArticleId &article, int limit);
    [[nodiscard]] qint64 ticketCount(const ArticleId &article);
    [[nodiscard]] bool isLinked(const TicketId &ticket, const ArticleId &article);

private:
    Database &m_database;
};

} // namespace permanence

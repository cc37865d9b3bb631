#include "core/store/KnowledgeQueries.h"

#include "core/store/SearchQueries.h"

namespace permanence {
namespace {

#define ITEM "a.seq, a.id, a.kind, a.audience, a.title, a.product, a.version, a.language, a.written, a.withdrawn "
#define VIEW                                                                                          \
    "SELECT a.seq, a.id, a.kind, a.audience, a.title, a.body, a.product, a.version, a.language, a.written, " \
    "a.withdrawn, coalesce(g.name, '') AS author_name FROM article a LEFT JOIN agent g ON g.id = a.author "

/// So many of the words of a problem are compared with articles.
constexpr qsizetype kMostWords = 24;
/// Shorter words are articles and prepositions in the languages of the desk.
constexpr qsizetype kShortestWord = 4;
constexpr int kRanked = 40;

std::vector<Sought> tellingWords(const QString &problem)
{
    std::vector<Sought> sought;
    QStringList seen;
    for (const QString &word : wordsOf(problem.left(4000))) {
        const QString folded = FoldedText(word).text;
        if (word.size() < kShortestWord || seen.contains(folded) || seen.size() == kMostWords)
            continue;
        seen << folded;
        sought.push_back({{word}, false});
    }
    return sought;
}

/// Any of the words.
QString anyOf(const std::vector<Sought> &sought)
{
    QStringList terms;
    for (const Sought &one : sought) {
        if (const QString term = searchExpression({one}); !term.isEmpty())
            terms << term;
    }
    return terms.join(u" OR "_s);
}

bool sameProduct(const QString &one, const QString &other)
{
    return !one.isEmpty() && FoldedText(one).text == FoldedText(other).text;
}

} // namespace

std::vector<qint64> KnowledgeQueries::articleSeqs(const ArticleFilter &filter)
{
    static constexpr char kAll[] = "SELECT seq FROM article WHERE withdrawn IS NULL AND (?1 = '' OR product = ?1 COLLATE NOCASE) "
                                   "AND (NOT ?2 OR audience = 'public') ORDER BY title COLLATE NOCASE, seq";
    static constexpr char kWithdrawnToo[] = "SELECT seq FROM article WHERE (?1 = '' OR product = ?1 COLLATE NOCASE) "
                                            "AND (NOT ?2 OR audience = 'public') ORDER BY title COLLATE NOCASE, seq";
    static constexpr char kFound[] =
        "SELECT a.seq FROM (SELECT rowid FROM article_search WHERE article_search MATCH ?1) s "
        "CROSS JOIN article a ON a.seq = s.rowid WHERE (?2 = '' OR a.product = ?2 COLLATE NOCASE) "
        "AND (NOT ?3 OR a.audience = 'public') AND (?4 OR a.withdrawn IS NULL) ORDER BY a.title COLLATE NOCASE, a.seq";
    std::vector<qint64> seqs;
    const auto addAll = [&](Query query) {
        while (query.next())
            seqs.push_back(query.get<qint64>(0));
    };
    const QString expression = searchExpression(filter.words);
    if (!expression.isEmpty())
        addAll(Query(m_database, kFound, expression, filter.product, filter.publicOnly, filter.withWithdrawn));
    else if (!filter.words.trimmed().isEmpty())
        return seqs;
    else if (filter.withWithdrawn)
        addAll(Query(m_database, kWithdrawnToo, filter.product, filter.publicOnly));
    else
        addAll(Query(m_database, kAll, filter.product, filter.publicOnly));
    return seqs;
}

std::vector<ArticleListItem> KnowledgeQueries::articlesBySeq(const std::vector<qint64> &seqs)
{
    static constexpr char kSql[] = "SELECT " ITEM "FROM article a WHERE a.seq = ?";
    std::vector<ArticleListItem> items;
    for (const qint64 seq : seqs) {
        if (auto item = Query(m_database, kSql, seq).first<ArticleListItem>())
            items.push_back(std::move(*item));
    }
    return items;
}

std::optional<ArticleView> KnowledgeQueries::article(const ArticleId &id)
{
    static constexpr char kSql[] = VIEW "WHERE a.id = ?";
    return Query(m_database, kSql, id).first<ArticleView>();
}

std::optional<ArticleView> KnowledgeQueries::articleBySeq(qint64 seq)
{
    static constexpr char kSql[] = VIEW "WHERE a.seq = ?";
    return Query(m_database, kSql, seq).first<ArticleView>();
}

std::vector<ArticleView> KnowledgeQueries::articlesTitled(const QString &title)
{
    static constexpr char kSql[] = VIEW "WHERE a.withdrawn IS NULL AND a.title = ? COLLATE NOCASE ORDER BY a.seq";
    return Query(m_database, kSql, title).rows<ArticleView>();
}

std::vector<ArticleView> KnowledgeQueries::allArticles()
{
    static constexpr char kSql[] = VIEW "ORDER BY a.seq";
    return Query(m_database, kSql).rows<ArticleView>();
}

QStringList KnowledgeQueries::products()
{
    // From each product to the next one of the index.
    static constexpr char kNext[] = "SELECT product FROM article WHERE withdrawn IS NULL AND product > ? COLLATE NOCASE "
                                    "ORDER BY product COLLATE NOCASE LIMIT 1";
    QStringList products;
    for (;;) {
        Query next(m_database, kNext, products.isEmpty() ? QString(u""_s) : products.last());
        if (!next.next())
            return products;
        products << next.get<QString>(0);
    }
}

std::vector<ArticleListItem> KnowledgeQueries::offered(const QString &product, const QString &problem, int limit)
{
    static constexpr char kOfProduct[] = "SELECT " ITEM "FROM article a WHERE a.withdrawn IS NULL "
                                         "AND a.product = ? COLLATE NOCASE ORDER BY a.written DESC LIMIT ?";
    static constexpr char kRankedSql[] =
        "SELECT " ITEM "FROM (SELECT rowid, rank FROM article_search WHERE article_search MATCH ? "
        "AND rank MATCH 'bm25(5.0, 2.0, 1.0)' ORDER BY rank LIMIT ?) s CROSS JOIN article a ON a.seq = s.rowid WHERE a.withdrawn IS NULL ORDER BY s.rank";
    static constexpr char kBody[] = "SELECT substr(body, 1, 20000) FROM article WHERE seq = ?";
    const std::vector<Sought> words = tellingWords(problem);
    const QString expression = anyOf(words);
    if (expression.isEmpty()) {
        if (product.trimmed().isEmpty())
            return {};
        return Query(m_database, kOfProduct, product.trimmed(), limit).rows<ArticleListItem>();
    }
    const TextMatcher matcher(words);
    std::vector<ArticleListItem> ofProduct, others;
    for (ArticleListItem &item : Query(m_database, kRankedSql, expression, kRanked).rows<ArticleListItem>()) {
        if (sameProduct(item.product, product.trimmed())) {
            ofProduct.push_back(std::move(item));
            continue;
        }
        // An article of another product does not help, and one word in common is chance.
        if (!item.product.isEmpty() && !product.trimmed().isEmpty())
            continue;
        Query body(m_database, kBody, item.seq);
        const QString text = body.next() ? QString(item.title % u' ' % body.get<QString>(0)) : item.title;
        if (matcher.countIn(text) >= std::min<int>(2, static_cast<int>(words.size())))
            others.push_back(std::move(item));
    }
    ofProduct.insert(ofProduct.end(), others.begin(), others.end());
    if (ofProduct.size() > static_cast<std::size_t>(limit))
        ofProduct.resize(static_cast<std::size_t>(limit));
    return ofProduct;
}

std::vector<ArticleListItem> KnowledgeQueries::articlesOf(const TicketId &ticket)
{
    static constexpr char kSql[] = "SELECT " ITEM "FROM article_link l JOIN article a ON a.id = l.article "
                                   "WHERE l.ticket = ? ORDER BY l.at, a.seq";
    return Query(m_database, kSql, ticket).rows<ArticleListItem>();
}

std::vector<TicketListItem> KnowledgeQueries::ticketsOf(const ArticleId &article, int limit)
{
    static constexpr char kSql[] =
        "SELECT t.seq, t.id, t.number, t.summary, t.severity, t.status, t.nature, t.customer, "
        "c.name AS customer_name, g.name AS owner_name, t.policy, t.policy_version, t.received, t.taken, t.resolved, "
        "t.closed, t.take_in_charge_due, t.resolution_due, t.next_due FROM article_link l "
        "JOIN ticket t ON t.id = l.ticket LEFT JOIN customer c ON c.id = t.customer "
        "LEFT JOIN agent g ON g.id = t.owner WHERE l.article = ? ORDER BY t.seq DESC LIMIT ?";
    return Query(m_database, kSql, article, limit).rows<TicketListItem>();
}

qint64 KnowledgeQueries::ticketCount(const ArticleId &article)
{
    static constexpr char kSql[] = "SELECT count(*) FROM article_link WHERE article = ?";
    Query query(m_database, kSql, article);
    return query.next() ? query.get<qint64>(0) : 0;
}

bool KnowledgeQueries::isLinked(const TicketId &ticket, const ArticleId &article)
{
    static constexpr char kSql[] = "SELECT 1 FROM article_link WHERE ticket = ? AND article = ?";
    return Query(m_database, kSql, ticket, article).next();
}

} // namespace permanence

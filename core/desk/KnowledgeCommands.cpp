#include "core/desk/Desk.h"
#include "core/desk/TextRules.h"
#include "core/store/KnowledgeQueries.h"

namespace permanence {

Result<ArticleId> Desk::writeArticle(const ArticleId &article, ArticleWritten words)
{
    PERMANENCE_TRY(title, requiredLine(words.title, u"title"_s));
    PERMANENCE_TRY(body, longText(words.body, u"body"_s));
    PERMANENCE_TRY(product, optionalLine(words.product, u"product"_s));
    PERMANENCE_TRY(version, optionalLine(words.version, u"version"_s));
    PERMANENCE_CHECK(checkLanguage(words.language));
    words.title = title;
    words.body = body;
    words.product = product;
    words.version = version;
    return m_store.write<ArticleId>([&](Store &store) -> Result<ArticleId> {
        if (article.isValid() && !KnowledgeQueries(queries()).article(article))
            return Error{ErrorCode::NoSuchArticle, {article.text()}, {}};
        const ArticleId id = article.isValid() ? article : ArticleId(store.newId());
        append(StreamKind::Article, id.uuid, words);
        return id;
    });
}

Result<void> Desk::withdrawArticle(const ArticleId &article)
{
    return m_store.run([&]() -> Result<void> {
        const auto known = KnowledgeQueries(queries()).article(article);
        if (!known)
            return Error{ErrorCode::NoSuchArticle, {article.text()}, {}};
        if (!known->withdrawn)
            append(StreamKind::Article, article.uuid, ArticleWithdrawn{});
        return {};
    });
}

Result<void> Desk::linkArticle(const TicketId &ticket, const ArticleId &article)
{
    return m_store.run([&]() -> Result<void> {
        PERMANENCE_CHECK(knownTicket(ticket));
        KnowledgeQueries knowledge(queries());
        if (!knowledge.article(article))
            return Error{ErrorCode::NoSuchArticle, {article.text()}, {}};
        if (!knowledge.isLinked(ticket, article))
            append(ticket, ArticleLinked{article});
        return {};
    });
}

} // namespace permanence

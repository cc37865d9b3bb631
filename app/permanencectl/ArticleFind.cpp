#include "app/permanencectl/ArticleFind.h"

#include "app/permanencectl/Arguments.h"
#include "app/permanencectl/Ctl.h"

namespace permanence::ctl {

Result<ArticleView> findArticle(Queries &queries, const QString &written)
{
    KnowledgeQueries knowledge(queries);
    if (const auto id = Uuid::fromText(written)) {
        if (auto article = knowledge.article(ArticleId(*id)))
            return *article;
    }
    const std::vector<ArticleView> titled = knowledge.articlesTitled(written.trimmed());
    if (titled.empty())
        return Error{ErrorCode::NoSuchArticle, {written}, {}};
    if (titled.size() == 1)
        return titled.front();
    QStringList ids;
    for (const ArticleView &one : titled)
        ids << one.id.text();
    return wrongUsage(Ctl::tr("Several articles are called \"%1\": %2; say which by its id.").arg(written, ids.join(u", "_s)));
}

QString wordOf(ArticleKind kind)
{
    return kind == ArticleKind::Bulletin ? Ctl::tr("bulletin") : Ctl::tr("article");
}

QString wordOf(Audience audience)
{
    return audience == Audience::Public ? Ctl::tr("public") : Ctl::tr("internal");
}

} // namespace permanence::ctl

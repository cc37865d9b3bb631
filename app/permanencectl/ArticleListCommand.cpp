#include "app/permanencectl/ArticleFind.h"
#include "app/permanencectl/JsonWriter.h"
#include "app/permanencectl/Session.h"

namespace permanence::ctl {
namespace {

class ArticleListCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"article"_s, u"list"_s},
            Ctl::tr("Lists the articles and bulletins by title."),
            StoreUse::Existing,
            {{u"WORDS"_s, Ctl::tr("only those that hold words beginning so"), false, true}},
            {{u"product"_s, u"TEXT"_s, Ctl::tr("only those of this product")},
             {u"public"_s, {}, Ctl::tr("only those for customers too")},
             {u"withdrawn"_s, {}, Ctl::tr("those that were withdrawn too")}},
            {u"--store desk.permanence article list cache --product Atlas"_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &given = session.arguments();
        PERMANENCE_TRY(store, session.store());
        KnowledgeQueries knowledge(store->queries());
        const ArticleFilter filter{given.wordsFrom(0), given.value(u"product"_s), given.has(u"public"_s),
                                   given.has(u"withdrawn"_s)};
        const std::vector<ArticleListItem> items = knowledge.articlesBySeq(knowledge.articleSeqs(filter));
        if (session.out().wantsJson()) {
            session.out().json(QJsonObject{{u"articles"_s, JsonWriter(store->queries().desk()).array(items)}});
            return {};
        }
        std::vector<QStringList> rows;
        for (const ArticleListItem &item : items)
            rows.push_back({wordOf(item.kind), wordOf(item.audience), QString(item.product % u' ' % item.version).trimmed(),
                            item.withdrawn ? Ctl::tr("%1 (withdrawn)").arg(item.title) : item.title});
        if (rows.empty())
            session.out().line(Ctl::tr("There is no such article."));
        else
            session.out().table({Ctl::tr("Kind"), Ctl::tr("For"), Ctl::tr("Product"), Ctl::tr("Title")}, rows);
        return {};
    }
};

PERMANENCE_COMMAND(ArticleListCommand)

} // namespace
} // namespace permanence::ctl

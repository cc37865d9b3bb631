#include "app/permanencectl/ArticleFind.h"
#include "app/permanencectl/Session.h"

#include <QJsonObject>

namespace permanence::ctl {
namespace {

class ArticleWithdrawCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"article"_s, u"withdraw"_s},
            Ctl::tr("Withdraws an article: it is offered and found no more; tickets that name it still show it."),
            StoreUse::Existing,
            {{u"ARTICLE"_s, Ctl::tr("its title or its id"), true, true}},
            {},
            {u"--store desk.permanence article withdraw \"Clear the cache\""_s},
            Ctl::tr("Written anew with `article add --id`, it is back."),
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(store, session.store());
        PERMANENCE_TRY(article, findArticle(store->queries(), session.arguments().wordsFrom(0)));
        PERMANENCE_TRY(desk, session.desk());
        PERMANENCE_CHECK(desk->withdrawArticle(article.id));
        if (session.out().wantsJson())
            session.out().json(QJsonObject{{u"article"_s, article.id.text()}});
        else
            session.out().line(Ctl::tr("Withdrawn: %1").arg(article.title));
        return {};
    }
};

PERMANENCE_COMMAND(ArticleWithdrawCommand)

} // namespace
} // namespace permanence::ctl

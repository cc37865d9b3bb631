#include "app/permanencectl/Find.h"
#include "app/permanencectl/InputFile.h"
#include "app/permanencectl/Session.h"

#include <QJsonObject>

namespace permanence::ctl {
namespace {

class ArticleAddCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"article"_s, u"add"_s},
            Ctl::tr("Writes an article or a bulletin, or an existing one anew."),
            StoreUse::Existing,
            {{u"TITLE"_s, Ctl::tr("its title"), true, true}},
            {{u"text"_s, u"TEXT"_s, Ctl::tr("what it says, in Markdown; - reads it from standard input"), true},
             {u"product"_s, u"TEXT"_s, Ctl::tr("the product it is about; any if not given")},
             {u"product-version"_s, u"TEXT"_s, Ctl::tr("the version of the product")},
             {u"kind"_s, u"KIND"_s, Ctl::tr("article or bulletin; an article if not given")},
             {u"audience"_s, u"WHO"_s, Ctl::tr("internal or public; internal if not given")},
             {u"language"_s, u"CODE"_s, Ctl::tr("as fr or en; fr if not given")},
             {u"id"_s, u"ID"_s, Ctl::tr("the article that is written anew")}},
            {u"--store desk.permanence article add \"Clear the cache\" --product Atlas --text \"Press **F5** twice.\""_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &given = session.arguments();
        ArticleWritten words;
        words.title = given.wordsFrom(0);
        words.product = given.value(u"product"_s);
        words.version = given.value(u"product-version"_s);
        words.language = given.value(u"language"_s, u"fr"_s);
        PERMANENCE_TRY(kind, codeGiven<ArticleKind>(given.value(u"kind"_s, u"article"_s), u"kind"_s));
        PERMANENCE_TRY(audience, codeGiven<Audience>(given.value(u"audience"_s, u"internal"_s), u"audience"_s));
        PERMANENCE_TRY(text, readText(given.value(u"text"_s)));
        words.kind = kind;
        words.audience = audience;
        words.body = text;
        ArticleId known;
        if (given.has(u"id"_s)) {
            const auto id = Uuid::fromText(given.value(u"id"_s));
            if (!id)
                return Error{ErrorCode::NoSuchArticle, {given.value(u"id"_s)}, {}};
            known = ArticleId(*id);
        }
        PERMANENCE_TRY(desk, session.desk());
        PERMANENCE_TRY(article, desk->writeArticle(known, words));
        if (session.out().wantsJson())
            session.out().json(QJsonObject{{u"article"_s, article.text()}});
        else
            session.out().line(Ctl::tr("Written: %1 (%2)").arg(words.title, article.text()));
        return {};
    }
};

PERMANENCE_COMMAND(ArticleAddCommand)

} // namespace
} // namespace permanence::ctl

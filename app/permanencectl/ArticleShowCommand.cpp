#include "app/permanencectl/ArticleFind.h"
#include "app/permanencectl/JsonWriter.h"
#include "app/permanencectl/Session.h"
#include "app/permanencectl/Words.h"

namespace permanence::ctl {
namespace {

constexpr int kTickets = 20;

class ArticleShowCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"article"_s, u"show"_s},
            Ctl::tr("Shows an article and the newest tickets to which it belongs."),
            StoreUse::Existing,
            {{u"ARTICLE"_s, Ctl::tr("its title or its id"), true, true}},
            {},
            {u"--store desk.permanence article show \"Clear the cache\""_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(store, session.store());
        PERMANENCE_TRY(article, findArticle(store->queries(), session.arguments().wordsFrom(0)));
        const std::vector<TicketListItem> tickets =
            KnowledgeQueries(store->queries()).ticketsOf(article.id, kTickets);
        const JsonWriter writer(store->queries().desk());
        if (session.out().wantsJson()) {
            session.out().json(
                QJsonObject{{u"article"_s, writer.object(article)}, {u"tickets"_s, writer.array(tickets)}});
            return {};
        }
        QStringList numbers;
        for (const TicketListItem &ticket : tickets)
            numbers << ticket.number;
        Output &out = session.out();
        out.line(article.title);
        out.pairs({{Ctl::tr("Id"), article.id.text()},
                   {Ctl::tr("Kind"), wordOf(article.kind)},
                   {Ctl::tr("For"), wordOf(article.audience)},
                   {Ctl::tr("Product"), QString(article.product % u' ' % article.version).trimmed()},
                   {Ctl::tr("Language"), article.language},
                   {Ctl::tr("Written"), timeText(article.written, writer.zone())},
                   {Ctl::tr("By"), article.authorName},
                   {Ctl::tr("Withdrawn"), timeText(article.withdrawn, writer.zone())},
                   {Ctl::tr("Tickets"), numbers.join(u", "_s)}});
        out.line();
        out.line(article.body);
        return {};
    }
};

PERMANENCE_COMMAND(ArticleShowCommand)

} // namespace
} // namespace permanence::ctl

#include "app/permanencectl/JsonWriter.h"
#include "app/permanencectl/Session.h"
#include "core/store/SearchQueries.h"

namespace permanence::ctl {
namespace {

constexpr int kUsualHits = 50;

class SearchCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"search"_s},
            Ctl::tr("Finds tickets, notes, calls, customers, contacts and articles, newest first."),
            StoreUse::Existing,
            {{u"WORDS"_s, Ctl::tr("beginnings of words, \"words in a row\", a ticket's or phone number, operators"), true,
              true}},
            {{u"limit"_s, u"N"_s, Ctl::tr("at most so many; 50 if not given")}},
            {u"--store desk.permanence search login impossible"_s,
             u"--store desk.permanence search 'export owner:me status:open after:2026-03-01'"_s},
            Ctl::tr("Case and accents do not matter. Operators: owner: (a name, me, none), status: (waiting, in_progress, "
                    "resolved, open, closed), customer:, before: and after: (2026-03-31 or 31/03/2026; after: includes the "
                    "day, before: does not)."),
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const QString words = session.arguments().wordsFrom(0);
        PERMANENCE_TRY(limit, session.arguments().count(u"limit"_s, kUsualHits));
        const auto parsed = parseSearch(words);
        if (const auto *fault = std::get_if<SearchFault>(&parsed))
            return fault->error();
        const SearchQuery &query = std::get<SearchQuery>(parsed);
        if (query.isEmpty())
            return Error{ErrorCode::WrongQuery, {words}, {}};
        PERMANENCE_TRY(store, session.store());
        AgentId me;
        if (query.owner) { // who asks matters only where somebody's tickets are asked for
            PERMANENCE_TRY(desk, session.desk());
            me = desk->agent();
        }
        const auto found = SearchQueries(store->queries()).find(query, me, limit);
        if (const auto *fault = std::get_if<SearchFault>(&found))
            return fault->error();
        const SearchAnswer &answer = std::get<SearchAnswer>(found);
        if (session.out().wantsJson()) {
            session.out().json(QJsonObject{{u"hits"_s, JsonWriter(store->queries().desk()).array(answer.hits)},
                                           {u"complete"_s, answer.complete}});
            return {};
        }
        if (answer.hits.empty())
            session.out().line(Ctl::tr("Nothing was found."));
        else
            print(session.out(), answer.hits);
        if (!answer.complete)
            session.out().line(Ctl::tr("Only the newest %n text(s) were looked through: add a word or a day.", nullptr,
                                       SearchQueries::kMostLookedAt));
        return {};
    }

private:
    static void print(Output &out, const std::vector<SearchHit> &hits)
    {
        std::vector<QStringList> rows;
        for (const SearchHit &hit : hits)
            rows.push_back({kindText(hit.kind), hit.ticketNumber, hit.customerName,
                            hit.title.isEmpty() ? hit.excerpt : hit.title});
        out.table({Ctl::tr("Kind"), Ctl::tr("Ticket"), Ctl::tr("Customer"), Ctl::tr("Title")}, rows);
    }

    static QString kindText(const QString &kind)
    {
        if (kind == u"ticket")
            return Ctl::tr("ticket");
        if (kind == u"note")
            return Ctl::tr("note");
        if (kind == u"call")
            return Ctl::tr("call");
        if (kind == u"article")
            return Ctl::tr("article");
        return kind == u"customer" ? Ctl::tr("customer") : Ctl::tr("contact");
    }
};

PERMANENCE_COMMAND(SearchCommand)

} // namespace
} // namespace permanence::ctl

#include "app/permanencectl/JsonWriter.h"
#include "app/permanencectl/Session.h"

namespace permanence::ctl {
namespace {

constexpr int kUsualLimit = 50;

class SearchCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"search"_s},
            Ctl::tr("Finds tickets, notes, customers and contacts by the beginnings of words, newest first."),
            StoreUse::Existing,
            {{u"WORDS"_s, Ctl::tr("what to look for; case and accents do not matter"), true, true}},
            {{u"limit"_s, u"N"_s, Ctl::tr("at most so many; 50 if not given")}},
            {u"--store desk.permanence search login impossible"_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const QString words = session.arguments().wordsFrom(0);
        PERMANENCE_TRY(limit, session.arguments().count(u"limit"_s, kUsualLimit));
        if (searchExpression(words).isEmpty())
            return Error{ErrorCode::WrongQuery, {words}, {}};
        PERMANENCE_TRY(store, session.store());
        const std::vector<SearchHit> hits = store->queries().search(words, limit);
        if (session.out().wantsJson()) {
            session.out().json(QJsonObject{{u"hits"_s, JsonWriter(store->queries().desk()).array(hits)}});
            return {};
        }
        if (hits.empty())
            session.out().line(Ctl::tr("Nothing holds these words."));
        else
            print(session.out(), hits);
        return {};
    }

private:
    static void print(Output &out, const std::vector<SearchHit> &hits)
    {
        std::vector<QStringList> rows;
        for (const SearchHit &hit : hits)
            rows.push_back({kindText(hit.kind), hit.ticketNumber, hit.customerName, hit.title});
        out.table({Ctl::tr("Kind"), Ctl::tr("Ticket"), Ctl::tr("Customer"), Ctl::tr("Title")}, rows);
    }

    static QString kindText(const QString &kind)
    {
        if (kind == u"ticket"_s)
            return Ctl::tr("ticket");
        if (kind == u"note"_s)
            return Ctl::tr("note");
        return kind == u"customer"_s ? Ctl::tr("customer") : Ctl::tr("contact");
    }
};

PERMANENCE_COMMAND(SearchCommand)

} // namespace
} // namespace permanence::ctl

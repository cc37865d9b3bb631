#include "app/permanencectl/Session.h"
#include "app/permanencectl/TicketText.h"

namespace permanence::ctl {
namespace {

constexpr int kListedTickets = 100;

class TicketListCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"ticket"_s, u"list"_s},
            Ctl::tr("Lists tickets: the open ones, nearest limit first, unless other ones are asked for."),
            StoreUse::Existing,
            {},
            {{u"open"_s, {}, Ctl::tr("all that are not closed; what is listed if nothing else is said")},
             {u"mine"_s, {}, Ctl::tr("the open ones that you own")},
             {u"all"_s, {}, Ctl::tr("closed ones too, newest first")},
             {u"limit"_s, u"N"_s, Ctl::tr("at most so many; 100 if not given")}},
            {u"--store desk.permanence --as lea ticket list --mine"_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &arguments = session.arguments();
        if (arguments.has(u"open"_s) + arguments.has(u"mine"_s) + arguments.has(u"all"_s) > 1)
            return wrongUsage(Ctl::tr("Say only one of --open, --mine and --all."));
        PERMANENCE_TRY(limit, arguments.count(u"limit"_s, kListedTickets));
        PERMANENCE_TRY(store, session.store());
        PERMANENCE_TRY(tickets, listed(session, store->queries(), limit));
        const JsonWriter writer(store->queries().desk());
        if (session.out().wantsJson())
            session.out().json(QJsonObject{{u"tickets"_s, writer.array(tickets)}});
        else if (tickets.empty())
            session.out().line(Ctl::tr("There is no such ticket."));
        else
            printTickets(session.out(), tickets, writer.zone());
        return {};
    }

private:
    static Result<std::vector<TicketListItem>> listed(Session &session, Queries &queries, int limit)
    {
        const Arguments &arguments = session.arguments();
        if (arguments.has(u"all"_s))
            return queries.recentTickets(std::numeric_limits<qint64>::max(), limit);
        if (!arguments.has(u"mine"_s)) {
            std::vector<qint64> seqs = queries.openTicketSeqs();
            if (seqs.size() > static_cast<std::size_t>(limit))
                seqs.resize(static_cast<std::size_t>(limit));
            return queries.ticketsBySeq(seqs);
        }
        // Reading adds nobody: an agent whom the store does not know is an error here.
        const QString own = queries.meta(u"agent"_s);
        const QString login = arguments.value(u"as"_s, own.isEmpty() ? systemUser() : own);
        const auto agent = queries.agentByLogin(login);
        if (!agent)
            return Error{ErrorCode::NoSuchAgent, {login}, {}};
        return queries.myTickets(agent->id, limit);
    }
};

PERMANENCE_COMMAND(TicketListCommand)

} // namespace
} // namespace permanence::ctl

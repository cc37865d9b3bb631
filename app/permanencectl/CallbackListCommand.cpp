#include "app/permanencectl/CallbackText.h"
#include "app/permanencectl/Find.h"

namespace permanence::ctl {
namespace {

constexpr int kUsualCallbacks = 100;

class CallbackListCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"callback"_s, u"list"_s},
            Ctl::tr("Lists what is to be called back or answered, earliest first: yours and nobody's."),
            StoreUse::Existing,
            {},
            {{u"all"_s, {}, Ctl::tr("everybody's")},
             {u"nobody"_s, {}, Ctl::tr("only those that stand in nobody's agenda")},
             {u"from"_s, u"TIME"_s, Ctl::tr("due at this time or later; overdue ones too if not given")},
             {u"until"_s, u"TIME"_s, Ctl::tr("due before this time")},
             {u"limit"_s, u"N"_s, Ctl::tr("at most so many; 100 if not given")}},
            {u"--store desk.permanence --as lea callback list --until 2026-03-06T00:00"_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &arguments = session.arguments();
        if (arguments.has(u"all"_s) && arguments.has(u"nobody"_s))
            return wrongUsage(Ctl::tr("Say only one of --all and --nobody."));
        PERMANENCE_TRY(limit, arguments.count(u"limit"_s, kUsualCallbacks));
        PERMANENCE_TRY(store, session.store());
        Queries &queries = store->queries();
        PERMANENCE_TRY(agenda, agendaOf(queries, arguments));
        PERMANENCE_TRY(from, edge(queries, arguments, u"from"_s, {std::numeric_limits<qint64>::min()}));
        PERMANENCE_TRY(until, edge(queries, arguments, u"until"_s, {std::numeric_limits<qint64>::max()}));
        const std::vector<AgendaItem> items = AgendaQueries(queries).between(agenda, from, until, limit);
        if (items.empty() && !session.out().wantsJson())
            session.out().line(Ctl::tr("There is nothing to be called back."));
        else
            printAgenda(session, items);
        return {};
    }

private:
    static Result<Agenda> agendaOf(Queries &queries, const Arguments &arguments)
    {
        if (arguments.has(u"all"_s))
            return Agenda::ofAll();
        if (arguments.has(u"nobody"_s))
            return Agenda::ofNobody();
        const QString own = queries.meta(u"agent"_s);
        const QString login = arguments.value(u"as"_s, own.isEmpty() ? systemUser() : own);
        const auto agent = queries.agentByLogin(login); // reading adds nobody
        if (!agent)
            return Error{ErrorCode::NoSuchAgent, {login}, {}};
        return Agenda::of(agent->id);
    }

    static Result<Instant> edge(Queries &queries, const Arguments &arguments, const QString &option, Instant open)
    {
        return arguments.has(option) ? momentGiven(queries, arguments.value(option), u"--"_s + option)
                                     : Result<Instant>(open);
    }
};

PERMANENCE_COMMAND(CallbackListCommand)

} // namespace
} // namespace permanence::ctl

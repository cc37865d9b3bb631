#include "ui/dashboard/DeskFigures.h"

#include "core/base/Literals.h"

#include <QLocale>

#include <algorithm>

namespace permanence {
namespace {

void add(std::vector<FilterOffers::Offer> &offers, const QString &key, const QString &words)
{
    const bool known =
        std::any_of(offers.begin(), offers.end(), [&](const FilterOffers::Offer &offer) { return offer.key == key; });
    if (!key.isEmpty() && !known)
        offers.push_back({key, words});
}

} // namespace

Reply<Result<FigureSet>> readFigures(DeskService &desk, const FigureFilter &filter, const std::vector<FigureId> &wanted)
{
    // The library shares its entries, so a copy is cheap and safe in another thread.
    return desk.query([filter = scopedTo(filter, desk.agent()), policies = desk.policies(), wanted](Queries &queries) {
        return figuresOf(queries, policies, filter, wanted);
    });
}

Reply<Result<std::vector<qint64>>> readTicketsBehind(DeskService &desk, const FigureFilter &filter,
                                                       const FigurePlace &place)
{
    return desk.query([filter = scopedTo(filter, desk.agent()), policies = desk.policies(), place](Queries &queries) {
        return ticketsBehind(queries, policies, filter, place);
    });
}

FilterOffers offersOf(const std::vector<AgentView> &agents, const PolicyLibrary &policies, const AgentView &who)
{
    FilterOffers offers;
    for (const AgentView &agent : agents) {
        const bool ofTeam = who.role == Role::Lead && !who.team.isEmpty() && agent.team == who.team;
        if (who.role == Role::Manager)
            add(offers.teams, agent.team, agent.team);
        if (who.role == Role::Manager || ofTeam)
            add(offers.agents, agent.id.text(), agent.name);
    }
    const QString language = QLocale().name();
    for (const QString &id : policies.ids()) {
        const Policy &policy = policies.latest(id)->policy;
        for (const Severity &severity : policy.severities)
            add(offers.severities, severity.id, severity.title.in(language));
        const QString title = policy.title.in(language);
        add(offers.contracts, id, title);
        for (const Tier &tier : policy.tiers)
            add(offers.contracts, QString(id % u'/' % tier.id), QString(title % u", "_s % tier.title.in(language)));
    }
    const auto byWords = [](const FilterOffers::Offer &one, const FilterOffers::Offer &other) {
        return one.words.localeAwareCompare(other.words) < 0;
    };
    std::sort(offers.teams.begin(), offers.teams.end(), byWords);
    std::sort(offers.agents.begin(), offers.agents.end(), byWords);
    std::sort(offers.contracts.begin(), offers.contracts.end(), byWords);
    return offers;
}

} // namespace permanence

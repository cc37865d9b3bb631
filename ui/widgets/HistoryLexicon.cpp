#include "ui/widgets/HistoryLexicon.h"

#include <QLocale>

namespace permanence {
namespace {

HistoryLexicon::Titles titlesIn(const Policy &policy)
{
    HistoryLexicon::Titles titles;
    const auto add = [&titles, language = QLocale().name()](const auto &parts) {
        for (const auto &part : parts)
            titles.insert(part.id, part.title.in(language));
    };
    add(policy.severities);
    add(policy.services);
    add(policy.customerChecklist);
    add(policy.qualityControl.needs);
    return titles;
}

} // namespace

QStringList HistoryLexicon::titlesOf(const QStringList &ids, const TicketId &ticket) const
{
    QStringList named;
    for (const QString &id : ids)
        named << title(id, ticket);
    return named;
}

HistoryLexicon lexiconOf(const PolicyLibrary &policies, const std::vector<TicketListItem> &tickets,
                         const QTimeZone &zone)
{
    HistoryLexicon lexicon;
    lexicon.zone = zone;
    for (const QString &id : policies.ids())
        addTitles(lexicon, policies.latest(id)->policy);
    QHash<std::pair<QString, int>, HistoryLexicon::Titles> known; // many tickets, few policies
    for (const TicketListItem &ticket : tickets) {
        HistoryLexicon::Titles &titles = known[{ticket.policy, ticket.policyVersion}];
        const PolicyEntry *judge = policies.find(ticket.policy, ticket.policyVersion);
        if (titles.isEmpty() && judge)
            titles = titlesIn(judge->policy);
        lexicon.ofTickets.insert(ticket.id, titles);
    }
    return lexicon;
}

void addTitles(HistoryLexicon &lexicon, const Policy &policy)
{
    lexicon.titles.insert(titlesIn(policy));
}

void addAgents(HistoryLexicon &lexicon, const std::vector<AgentView> &agents)
{
    for (const AgentView &agent : agents)
        lexicon.agents.insert(agent.id.text(), agent.name.isEmpty() ? agent.login : agent.name);
}

} // namespace permanence

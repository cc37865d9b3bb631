#include "ui/widgets/HistoryLexicon.h"

#include <QLocale>

namespace permanence {

void addTitles(HistoryLexicon &lexicon, const Policy &policy)
{
    const QString language = QLocale().name();
    for (const Severity &one : policy.severities)
        lexicon.titles.insert(one.id, one.title.in(language));
    for (const Service &one : policy.services)
        lexicon.titles.insert(one.id, one.title.in(language));
    for (const ChecklistItem &one : policy.customerChecklist)
        lexicon.titles.insert(one.id, one.title.in(language));
    for (const IntakeField &one : policy.qualityControl.needs)
        lexicon.titles.insert(one.id, one.title.in(language));
}

void addAgents(HistoryLexicon &lexicon, const std::vector<AgentView> &agents)
{
    for (const AgentView &agent : agents)
        lexicon.agents.insert(agent.id.text(), agent.name.isEmpty() ? agent.login : agent.name);
}

} // namespace permanence

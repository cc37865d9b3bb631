#include "ui/call/SeverityChoices.h"

#include "ui/call/CallWords.h"

#include <QLocale>

namespace permanence {
namespace {

Choice severityChoice(const Severity &severity, std::size_t rank, std::size_t count, const QString &text)
{
    if (count == 1 || rank >= 2)
        return {severity.id, text, u"severity-informative"_s, ColourRole::Information};
    if (rank == 0)
        return {severity.id, text, u"severity-blocking"_s, ColourRole::Overdue};
    return {severity.id, text, u"severity-hindering"_s, ColourRole::Warning};
}

} // namespace

std::vector<Choice> severityChoices(const Policy &policy, const QString &takenKeys)
{
    QStringList titles;
    for (const Severity &severity : policy.severities)
        titles << severity.title.in(QLocale().name());
    titles = withAccessKeys(titles, takenKeys);
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < policy.severities.size(); ++i)
        choices.push_back(severityChoice(policy.severities[i], i, policy.severities.size(),
                                         titles[static_cast<qsizetype>(i)]));
    return choices;
}

} // namespace permanence

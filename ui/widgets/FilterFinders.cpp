#include "ui/widgets/FilterFinders.h"

#include "core/desk/DeskService.h"
#include "core/store/QueueQueries.h"

namespace permanence {
namespace {

constexpr int kOffered = 12;

} // namespace

FilterField::Find productFinder(DeskService &desk)
{
    return [&desk](const QString &typed) {
        return desk.query([typed](Queries &queries) {
            std::vector<FilterChoice> choices;
            for (const QString &name : QueueQueries(queries).products()) {
                if (name.contains(typed, Qt::CaseInsensitive) && choices.size() < kOffered)
                    choices.push_back({name, name});
            }
            return choices;
        });
    };
}

FilterField::Find customerFinder(DeskService &desk)
{
    return [&desk](const QString &typed) {
        return desk.query([typed, region = desk.desk().region](Queries &queries) {
            std::vector<FilterChoice> choices;
            for (const CallerMatch &match : queries.callers(typed, region, kOffered)) {
                const QString id = match.customer.text();
                const bool known = std::any_of(choices.begin(), choices.end(),
                                               [&](const FilterChoice &choice) { return choice.id == id; });
                if (match.customer.isValid() && !known)
                    choices.push_back({match.customerName, id});
            }
            return choices;
        });
    };
}

} // namespace permanence

#pragma once

#include "core/base/JsonReader.h"
#include "core/policy/PolicyReading.h"
#include "core/rehearsal/RehearsalPolicies.h"
#include "core/rehearsal/Scenario.h"

namespace permanence {

// The small readers from which the parts of a scenario are put together, and those parts. Each adds its
// errors to the reader's list and gives a default; null is as good as not given.

/// Says which choices there are, and what stands there instead.
void expectedChoice(const JsonReader &reader, const QStringList &choices);
/// A name by which the file tells things apart: one line without space around it.
[[nodiscard]] QString readKey(const JsonReader &reader);
[[nodiscard]] QString readKeyOr(const JsonReader &reader, const QString &fallback);
/// An instant with its offset, in the years of which the public holidays are known.
[[nodiscard]] Instant readInstant(const JsonReader &reader);
/// A day that must be given.
[[nodiscard]] QDate readDay(const JsonReader &reader);
/// A day, or an invalid one where none is given.
[[nodiscard]] QDate readDayIfGiven(const JsonReader &reader);
/// Adds the error of a check made elsewhere at the reader's place.
void check(const JsonReader &reader, const Result<void> &checked);

template <Coded E>
[[nodiscard]] E readChoice(const JsonReader &reader)
{
    const std::optional<E> value = reader.isText() ? fromCode<E>(reader.value().toString()) : std::nullopt;
    if (!value)
        expectedChoice(reader, allCodes<E>());
    return value.value_or(CodeTable<E>::rows.front().value);
}

template <Coded E>
[[nodiscard]] E readChoiceOr(const JsonReader &reader, E fallback)
{
    return reader.isGiven() ? readChoice<E>(reader) : fallback;
}

/// A list that may be left out, of things with a `key` that must be unique in it.
template <class ReadOne>
[[nodiscard]] auto readKeyed(const JsonReader &reader, ReadOne readOne)
{
    UniqueIds unique;
    return readListIfGiven(reader, [&](const JsonReader &item) {
        auto value = readOne(item);
        value.place = item.place();
        unique.add(item[u"key"], value.key);
        return value;
    });
}

/// The thing with a key; null where there is none.
template <class Items>
[[nodiscard]] const typename Items::value_type *itemOf(const Items &items, const QString &key)
{
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const auto &item) { return item.key == key; });
    return found == items.end() ? nullptr : &*found;
}

/// What a file's policies are looked up in: ids that are known, and paths from a folder.
class PolicyNames
{
public:
    /// What is wrong in a document that a path names goes to `errors`, with its place there.
    PolicyNames(RehearsalPolicies &policies, QString folder, Errors &errors)
        : m_policies(policies), m_folder(std::move(folder)), m_errors(errors)
    {
    }

    /// The id of the policy that is named; empty, with an error, where it is none.
    [[nodiscard]] QString read(const JsonReader &reader);
    /// Null where it is not known.
    [[nodiscard]] const Policy *find(const QString &id) const;
    [[nodiscard]] const PolicyLibrary &library() const { return m_policies.library(); }

private:
    RehearsalPolicies &m_policies;
    QString m_folder;
    Errors &m_errors;
    QMap<QString, QString> m_paths; ///< ids of documents that were read before
};

/// First and last day of a contract or a licence, which does not end before it begins.
void readDays(const JsonReader &reader, QDate &from, QDate &until);
/// Overrides of what its policy does not have say nothing and are left out: a tier where it has no tiers,
/// targets of severities that only other policies have.
[[nodiscard]] ScenarioContract readContract(const JsonReader &reader, const Scenario &scenario,
                                            PolicyNames &policies);
[[nodiscard]] std::vector<ScenarioAgent> readAgents(const JsonReader &reader);
/// `scenario` has its policy and region.
[[nodiscard]] std::vector<ScenarioCustomer> readCustomers(const JsonReader &reader, const Scenario &scenario,
                                                          PolicyNames &policies);
/// `scenario` has all but its steps.
[[nodiscard]] std::vector<ScenarioStep> readSteps(const JsonReader &reader, const Scenario &scenario,
                                                  const PolicyNames &policies);

} // namespace permanence

#pragma once

#include "core/base/Error.h"
#include "core/model/TextMatch.h"

#include <QDate>

#include <optional>
#include <variant>

// What is typed into the one field for everything: words, "exact words" and operators as `owner:`.

namespace permanence {

/// What a search asks of the status of tickets.
enum class SoughtStatus
{
    Waiting,
    InProgress,
    Resolved,
    Open, ///< not closed, whatever its status
    Closed
};

/// The value of an operator, with where it stands in what was typed.
struct SoughtName {
    QString text;
    qsizetype at = 0, length = 0;
    bool operator==(const SoughtName &) const = default;
};

/// What was typed, understood.
struct SearchQuery {
    std::vector<Sought> sought; ///< all of them
    std::optional<SoughtName> owner, customer;
    std::optional<SoughtStatus> status;
    QDate before; ///< of a day before this one; invalid: any
    QDate after;  ///< of this day or a later one; invalid: any
    QString plain; ///< the words as they were typed, without the operators: a number keeps its spaces

    [[nodiscard]] bool hasOperators() const
    {
        return owner || customer || status || before.isValid() || after.isValid();
    }
    [[nodiscard]] bool isEmpty() const { return sought.empty() && !hasOperators(); }
    bool operator==(const SearchQuery &) const = default;
};

/// What cannot be understood in a search, and where it stands.
struct SearchFault {
    enum class Kind
    {
        QuoteNotClosed,
        UnknownOperator, ///< `known`: the operators
        ValueMissing,
        GivenTwice,
        WrongDate,
        UnknownStatus, ///< `known`: the statuses
        EmptyPeriod,   ///< `after` is not before `before`
        UnknownOwner,  ///< `known`: agents
        UnknownCustomer
    };
    Kind kind;
    QString text; ///< the operator, or its value
    qsizetype at = 0, length = 0; ///< characters of what was typed
    QStringList known{};

    /// What is wrong and what to type instead, for a person.
    [[nodiscard]] QString sentence() const;
    /// As an error of a command line, led by the place.
    [[nodiscard]] Error error() const;
    bool operator==(const SearchFault &) const = default;
};

/// Understands what was typed. Operators and statuses have English and French names; a value with spaces stands in
/// quotes. Never more than kMostSought words are looked for. An empty text is an empty query and no fault.
[[nodiscard]] std::variant<SearchQuery, SearchFault> parseSearch(const QString &typed);
inline constexpr std::size_t kMostSought = 16;

} // namespace permanence

#pragma once

#include "core/base/Literals.h"

#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace permanence {

/// One value of an enumeration and how documents, events and programs write it.
template <class E>
struct CodeRow
{
    E value;
    QLatin1StringView code;
};

/// The one table of an enumeration's codes: specialised beside the enumeration, as
/// `template <> struct CodeTable<Colour> { static constexpr std::array rows{CodeRow{Colour::Red, "red"_L1}};
/// };`
template <class E>
struct CodeTable;

/// An enumeration that has a table of codes.
template <class E>
concept Coded = requires
{
    CodeTable<E>::rows;
};

/// The code of a value as it stands in its table.
template <Coded E>
[[nodiscard]] constexpr QLatin1StringView constantOf(E value)
{
    for (const auto &row : CodeTable<E>::rows) {
        if (row.value == value)
            return row.code;
    }
    return {};
}

/// The code of a value, for example `service_request`.
template <Coded E>
[[nodiscard]] QString codeOf(E value)
{
    return constantOf(value);
}

/// The value of a code, or nothing where the enumeration has no such code.
template <Coded E>
[[nodiscard]] std::optional<E> fromCode(QStringView code)
{
    for (const auto &row : CodeTable<E>::rows) {
        if (code == row.code)
            return row.value;
    }
    return std::nullopt;
}

/// The codes of some values, in their order.
template <Coded E>
[[nodiscard]] QStringList codesOf(const std::vector<E> &values)
{
    QStringList codes;
    for (const E value : values)
        codes << codeOf(value);
    return codes;
}

/// All codes in the order of the table, for sentences that name the choices.
template <Coded E>
[[nodiscard]] QStringList allCodes()
{
    QStringList codes;
    for (const auto &row : CodeTable<E>::rows)
        codes << row.code;
    return codes;
}

} // namespace permanence

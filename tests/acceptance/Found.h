#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace permanence::test {

/// What a path leads to: a value, a list of what `[*]` or a filter found, or nothing at all. Nothing is not
/// the same as null: `closed: null` says that a ticket is open, a missing `closed` that the program forgot to
/// say.
class Found
{
public:
    Found() = default; ///< nothing
    Found(const QJsonValue &value);
    Found(std::vector<Found> list) : m_what(std::move(list)) {}

    [[nodiscard]] bool isMissing() const { return std::holds_alternative<std::monostate>(m_what); }
    [[nodiscard]] bool isNull() const;
    /// The value of this key, or nothing.
    [[nodiscard]] Found member(const QString &key) const;
    /// The items of a list; nothing for what is none.
    [[nodiscard]] std::optional<std::vector<Found>> list() const;
    /// The items of a list, or the values of an object in the order of their keys; nothing for what is
    /// neither.
    [[nodiscard]] std::optional<std::vector<Found>> items() const;
    /// A JSON value; what is missing inside a list is null there.
    [[nodiscard]] QJsonValue json() const;
    /// For people: JSON in one line, `(missing)` for nothing.
    [[nodiscard]] QString text() const;

private:
    std::variant<std::monostate, QJsonValue, std::vector<Found>> m_what;
};

/// JSON in one line, whatever the value.
[[nodiscard]] QString jsonText(const QJsonValue &value);

} // namespace permanence::test

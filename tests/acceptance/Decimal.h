#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>

namespace permanence::test {

/// A decimal number of up to 18 digits, exact: 0.1 + 0.2 is 0.3, and 61.640 is 61.64.
class Decimal
{
public:
    Decimal() = default;

    /// `-15`, `61.64`; nothing for any other text, or one of too many digits.
    [[nodiscard]] static std::optional<Decimal> fromText(const QString &text);
    /// A JSON number, or a text that is one; nothing for anything else.
    [[nodiscard]] static std::optional<Decimal> fromJson(const QJsonValue &value);

    [[nodiscard]] Decimal operator+(const Decimal &other) const;
    [[nodiscard]] bool operator==(const Decimal &other) const = default;

private:
    Decimal(qint64 units, int places);

    qint64 m_units = 0; ///< in 10^-places; no trailing zero after the point
    int m_places = 0;
};

} // namespace permanence::test

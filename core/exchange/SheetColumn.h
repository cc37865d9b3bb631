#pragma once

#include <QString>

#include <optional>

namespace permanence {

/// What a column of a customer sheet can hold.
enum class SheetColumn
{
    Company,
    Contact,
    Phone,
    Mobile,
    Email,
    Language,
    TimeZone,
    Policy,
    Tier,
    From,
    Until,
    Reason
};

/// The column that a header cell names, in French or English, with or without accents, in any case:
/// `Société`, `entreprise`, `COMPANY` are all Company. `Reason` is what a file of refused lines adds.
[[nodiscard]] std::optional<SheetColumn> sheetColumn(const QString &header);

} // namespace permanence

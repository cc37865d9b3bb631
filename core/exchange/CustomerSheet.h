#pragma once

#include "core/base/Result.h"
#include "core/exchange/Csv.h"
#include "core/model/PhoneNumber.h"

#include <QDate>
#include <QMap>
#include <QStringList>

#include <vector>

namespace permanence {

/// What the cells of a sheet are checked against.
struct SheetRules
{
    QString region = QStringLiteral("FR"); ///< of national phone numbers
    QMap<QString, QStringList>
        tiersOfPolicy; ///< the policies there are, each with the ids of its tiers (or none)
};

/// One line of a customer sheet: a company, and perhaps one of its contacts, and perhaps one of its
/// contracts. What its cell leaves empty is not said: it neither sets nor clears anything.
struct SheetRow
{
    int line = 0;      ///< of the file, from 1
    QStringList cells; ///< as written
    QString company;
    QString contact;
    std::vector<PhoneNumber> phones; ///< of the columns phone and mobile; a cell may hold several (`… / …`)
    QString email;
    QString language; ///< ISO 639-1 code
    QString timezone; ///< IANA id
    QString policy;
    QString tier;
    QDate from;
    QDate until;                ///< the last day
    std::vector<Error> reasons; ///< why the line is refused, each with its column as place; none: it is good

    [[nodiscard]] bool isGood() const { return reasons.empty(); }
    [[nodiscard]] bool hasContact() const
    {
        return !contact.isEmpty() || !phones.empty() || !email.isEmpty();
    }
    [[nodiscard]] bool hasContract() const { return !policy.isEmpty(); }
};

struct CustomerSheet
{
    TextEncoding encoding = TextEncoding::Utf8;
    QChar delimiter = u',';
    QStringList header;          ///< as written
    QStringList unknownColumns;  ///< notices: what these hold is not imported
    qsizetype reasonColumn = -1; ///< where an earlier refusal wrote its reasons; -1 for none
    std::vector<SheetRow> rows;  ///< in the file's order, without lines whose cells are all empty
};

/// Reads a sheet of customers, contacts and contracts. Columns are named in French or English
/// (sheetColumn()); only the company is needed. Dates are written 2026-03-31 or 31/03/2026. A line that
/// cannot be used carries its reasons. Errors: those of parseCsv(), MissingColumn, Duplicate (a column given
/// twice).
[[nodiscard]] Result<CustomerSheet> readCustomerSheet(const QByteArray &bytes, const SheetRules &rules);

} // namespace permanence

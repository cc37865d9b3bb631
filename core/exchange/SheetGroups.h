#pragma once

#include "core/exchange/CustomerSheet.h"

#include <vector>

namespace permanence {

// What the lines of a sheet say together: several lines of one company, one contact or one contract are one
// thing.

/// What lines say of one field, in their order; rows are indices in CustomerSheet::rows.
struct Said
{
    struct One
    {
        QString value;
        size_t row = 0;
    };
    std::vector<One> all;

    [[nodiscard]] bool isSaid() const { return !all.empty(); }
    [[nodiscard]] QString value() const { return all.empty() ? QString() : all.front().value; }
    [[nodiscard]] size_t row() const { return all.empty() ? 0 : all.front().row; }
};

struct ContactGroup
{
    struct Phone
    {
        PhoneNumber number;
        size_t row = 0;
    };
    Said name;
    Said email;
    std::vector<Phone> phones;
    std::vector<size_t> rows;
};

struct ContractGroup
{
    QString policy;
    QDate from;
    Said tier;
    Said until; ///< as 2026-03-31
    std::vector<size_t> rows;

    [[nodiscard]] QDate untilDay() const { return QDate::fromString(until.value(), Qt::ISODate); }
};

struct CompanyGroup
{
    QString key; ///< nameKey()
    Said name;
    Said language;
    Said timezone;
    std::vector<ContactGroup> contacts;
    std::vector<ContractGroup> contracts;
    std::vector<size_t> rows;
};

/// Whether two periods share a day; an invalid end is none.
[[nodiscard]] bool overlap(QDate from, QDate until, QDate otherFrom, QDate otherUntil);

/// Groups the good rows of the sheet in the order of their first lines. Rows that contradict one another get
/// their reason (and so are no longer good) and are left out.
[[nodiscard]] std::vector<CompanyGroup> groupRows(CustomerSheet &sheet);

} // namespace permanence

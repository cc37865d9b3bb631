#pragma once

#include "core/exchange/CustomerSheet.h"

#include <QDate>
#include <QString>

#include <variant>
#include <vector>

namespace permanence {

struct CustomerFields
{
    QString name;
    QString language; ///< empty: not known
    QString timezone; ///< empty: not known
    bool operator==(const CustomerFields &) const = default;
};

struct ContactFields
{
    QString name;
    std::vector<PhoneNumber> phones;
    QString email;
    bool operator==(const ContactFields &) const = default;
};

struct ContractFields
{
    QString policy;
    QString tier; ///< empty: the policy's lowest
    QDate from;
    QDate until; ///< the last day; invalid: no end
    bool operator==(const ContractFields &) const = default;
};

/// What the desk has already. Ids are opaque here; they come back in the plan.
struct ExistingContact
{
    QString id;
    ContactFields fields;
};
struct ExistingContract
{
    QString id;
    ContractFields fields;
};
struct ExistingCustomer
{
    QString id;
    CustomerFields fields;
    std::vector<ExistingContact> contacts;
    std::vector<ExistingContract> contracts;
};

enum class ImportAction
{
    AddCustomer,
    EditCustomer,
    AddContact,
    EditContact,
    AddContract,
    EditContract
};

/// One field that an operation sets. Fields have the names `name`, `language`, `timezone`, `phones`, `email`,
/// `policy`, `tier`, `from`, `until`; texts are as people read them (phones with commas between, days as
/// 2026-03-31).
struct FieldChange
{
    QString field;
    QString before; ///< empty for what is new
    QString after;
    int line = 0; ///< the first line of the file that asks for it
    bool operator==(const FieldChange &) const = default;
};

/// One thing to do; operations are done in their order, so a customer is there before its contacts.
struct ImportOperation
{
    ImportAction action = ImportAction::AddCustomer;
    QString id; ///< of what is edited; empty where something is added
    QString
        customerId; ///< whose contact or contract; empty where that customer is itself added by this plan …
    int customerOperation = -1; ///< … namely by this operation of it (index in ImportPlan::operations)
    std::variant<CustomerFields, ContactFields, ContractFields>
        fields; ///< all of them, as they are afterwards
    std::vector<FieldChange> changes;
    int line = 0; ///< the first line of the file it comes from
};

enum class ImportVerdict
{
    New,
    Changed,
    Unchanged,
    Refused
};

/// What becomes of one line. A line that only repeats what an earlier one said is Unchanged.
struct RowPlan
{
    int line = 0;
    ImportVerdict verdict = ImportVerdict::Unchanged;
    std::vector<Error> reasons;       ///< of a refused line
    std::vector<FieldChange> changes; ///< what this line, and no earlier one, asks for
};

struct ImportCounts
{
    int added = 0; ///< lines that bring a customer, a contact or a contract
    int changed = 0;
    int unchanged = 0;
    int refused = 0;
    bool operator==(const ImportCounts &) const = default;
};

struct ImportPlan
{
    std::vector<RowPlan> rows; ///< one for each of the sheet's rows, in their order
    std::vector<ImportOperation> operations;

    [[nodiscard]] ImportCounts counts() const;
    /// How many operations do `action`.
    [[nodiscard]] int count(ImportAction action) const;
};

/// Says what a sheet would change, and changes nothing.
///
/// A company is found by nameKey(). Within it a contact is found by mail address, else by name and number,
/// else by name, else by a number that only one contact has and no other line claims. A contract is found by
/// policy and first day, else by policy and the only overlapping period. What a line does not say stays;
/// numbers are added, never taken away. Lines that contradict each other are all refused, since nobody knows
/// which is right. Once the operations are done, the same sheet gives a plan without any.
[[nodiscard]] ImportPlan planImport(const CustomerSheet &sheet,
                                    const std::vector<ExistingCustomer> &existing);

} // namespace permanence

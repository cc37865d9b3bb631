#pragma once

#include "core/desk/Desk.h"
#include "core/exchange/CustomerImport.h"

#include <functional>

namespace permanence {

/// A sheet as it was read, and what it would change.
struct ImportPreview
{
    CustomerSheet sheet;
    ImportPlan plan;
};

/// A line that the plan let pass and a command refused all the same.
struct ImportRefusal
{
    int line = 0; ///< of the file
    Error reason;
    bool operator==(const ImportRefusal &) const = default;
};

/// What was really done.
struct ImportSummary
{
    int customersAdded = 0, customersEdited = 0;
    int contactsAdded = 0, contactsEdited = 0;
    int contractsAdded = 0, contractsEdited = 0;
    std::vector<ImportRefusal> refused;
    bool operator==(const ImportSummary &) const = default;

    [[nodiscard]] int done() const
    {
        return customersAdded + customersEdited + contactsAdded + contactsEdited + contractsAdded +
               contractsEdited;
    }
};

/// Called with how many of all operations are done, every few hundred, in the thread that imports.
using ImportProgress = std::function<void(int done, int all)>;

/// The bytes of a sheet. Errors: NoSuchFile, FileNotReadable.
[[nodiscard]] Result<QByteArray> readSheetFile(const QString &path);

/// Reads a sheet and compares it with the customers that the desk has; changes nothing. Phone numbers are
/// read in the desk's region. Errors: those of readCustomerSheet().
[[nodiscard]] Result<ImportPreview> prepareImport(Queries &queries, const PolicyLibrary &policies,
                                                  const QByteArray &bytes);

/// Does what the plan says by the desk's commands, in one transaction: a fault of the store leaves everything
/// as it was. What a command refuses is left out (with what hangs on it) and named in the summary. Once done,
/// the same sheet prepares a plan without operations. Errors: those of a store.
[[nodiscard]] Result<ImportSummary> applyImport(Desk &desk, const ImportPlan &plan,
                                                const ImportProgress &progress = {});

/// The plan with the lines that were refused when it was done marked so, for writeRefused().
[[nodiscard]] ImportPlan withRefusals(ImportPlan plan, const ImportSummary &summary);

} // namespace permanence

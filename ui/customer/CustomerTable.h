#pragma once

#include "core/desk/DeskService.h"
#include "ui/widgets/TableSource.h"
#include "ui/widgets/Theme.h"

namespace permanence {

/// Customers by name. The filter `words` finds by the beginnings of words of names and contacts.
class CustomerTableSource : public TableSource
{
public:
    explicit CustomerTableSource(DeskService &desk) : m_desk(desk) {}

    [[nodiscard]] static TableQuery query(const QString &words);

    [[nodiscard]] Reply<Result<std::vector<RowId>>> spine(const TableQuery &query) override;
    [[nodiscard]] Reply<Result<std::vector<TableRow>>> rows(const std::vector<RowId> &ids) override;

private:
    DeskService &m_desk;
};

/// The customer of a row; its cells are one CustomerListItem.
[[nodiscard]] CustomerListItem customerOf(const TableRow &row);

/// Name, contract with its state, contacts, open tickets.
[[nodiscard]] std::vector<Column> customerColumns(const DeskService &desk);

/// How a contract stands on a day, as word, shape and colour.
struct ContractStand {
    QString text; ///< "until 31 Dec 2026", "expired 31 Dec 2025", "from 1 Jan 2027"
    QString icon;
    ColourRole role = ColourRole::Text;
};
[[nodiscard]] ContractStand contractStand(QDate from, QDate until, QDate today);
/// The title of a policy with the tier, in the language in view.
[[nodiscard]] QString contractTitle(const PolicyLibrary &policies, const QString &policy, const QString &tier);
/// Today at the desk.
[[nodiscard]] QDate deskToday(const DeskService &desk);

} // namespace permanence

Q_DECLARE_METATYPE(permanence::CustomerListItem)

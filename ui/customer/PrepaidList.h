#pragma once

#include "core/store/Entitlement.h"
#include "ui/customer/CustomerTable.h"

#include <QStyledItemDelegate>

class QTreeWidget;

namespace permanence {

/// How a licence stands on a day, as word, shape and colour; a warning from 60 days before its last one (APL-6).
[[nodiscard]] ContractStand licenceStand(const Licence &licence, QDate today);
/// How a pack stands: usable, overdrawn, used up, waiting for a licence, lost (ALIAS-8).
[[nodiscard]] ContractStand packStand(const Pack &pack, const PackBalance &balance, QDate today);
[[nodiscard]] QString licenceKindWord(LicenceKind kind);
/// "42 of 120 min left"; "15 min too much used" where it is overdrawn.
[[nodiscard]] QString balanceText(const PackBalance &balance);

/// Paints how much of a pack is left as a bar, in the cells that have `kLeftRole`; the words stand beside it.
class BalanceDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kLeftRole = Qt::UserRole + 1; ///< from 0 to 1

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Fills a list of four columns: each licence with its packs below it; packs of a licence that is not known here stand
/// alone. `balances` are those of the packs, in their order.
void fillPrepaid(QTreeWidget *list, const PrepaidView &prepaid, const std::vector<PackBalance> &balances, QDate today);

} // namespace permanence

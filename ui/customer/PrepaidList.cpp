#include "ui/customer/PrepaidList.h"

#include "ui/widgets/Theme.h"
#include "ui/widgets/Words.h"

#include <QCoreApplication>
#include <QPainter>
#include <QTreeWidget>

namespace permanence {
namespace {

struct PrepaidListTexts
{
    Q_DECLARE_TR_FUNCTIONS(PrepaidList)
};

constexpr int kWarnDays = 60;
constexpr int kBarWidth = 14; // characters

void addPack(QTreeWidget *list, QTreeWidgetItem *licence, const Pack &pack, const PackBalance &balance, QDate today)
{
    const ContractStand stand = packStand(pack, balance, today);
    auto *item = new QTreeWidgetItem({pack.code, balanceText(balance), QString(), stand.text});
    const double left = balance.minutes > 0 ? static_cast<double>(balance.left()) / balance.minutes : 0;
    item->setData(2, BalanceDelegate::kLeftRole, std::clamp(left, 0.0, 1.0));
    item->setIcon(3, Theme::icon(stand.icon, stand.role));
    item->setToolTip(3, stand.text);
    item->setToolTip(0, PrepaidListTexts::tr("bought %1", "a pack").arg(dayText(pack.bought)));
    if (licence)
        licence->addChild(item);
    else
        list->addTopLevelItem(item);
}

} // namespace

QString licenceKindWord(LicenceKind kind)
{
    return kind == LicenceKind::FourYear ? PrepaidListTexts::tr("four-year licence") : PrepaidListTexts::tr("on-demand licence");
}

ContractStand licenceStand(const Licence &licence, QDate today)
{
    if (!licence.hasBegunOn(today))
        return {PrepaidListTexts::tr("from %1", "a licence").arg(dayText(licence.from)), u"calendar"_s, ColourRole::MutedText};
    if (!licence.until.isValid())
        return {PrepaidListTexts::tr("valid, no end", "a licence"), u"good"_s, ColourRole::Good};
    if (licence.until < today)
        return {PrepaidListTexts::tr("expired %1", "a licence").arg(dayText(licence.until)), u"problem"_s, ColourRole::Overdue};
    const int days = static_cast<int>(today.daysTo(licence.until));
    if (days == 0)
        return {PrepaidListTexts::tr("expires today", "a licence"), u"warning"_s, ColourRole::Warning};
    if (days <= kWarnDays)
        return {QCoreApplication::translate("PrepaidList", "expires in %n day(s)", "a licence", days), u"warning"_s,
                ColourRole::Warning};
    return {PrepaidListTexts::tr("valid until %1", "a licence").arg(dayText(licence.until)), u"good"_s, ColourRole::Good};
}

ContractStand packStand(const Pack &pack, const PackBalance &balance, QDate today)
{
    if (balance.lost)
        return {PrepaidListTexts::tr("lost: its time was valid until %1").arg(dayText(balance.validUntil)), u"problem"_s,
                ColourRole::Overdue};
    if (balance.left() < 0)
        return {PrepaidListTexts::tr("overdrawn"), u"warning"_s, ColourRole::Warning};
    if (balance.left() == 0)
        return {PrepaidListTexts::tr("used up"), u"check"_s, ColourRole::MutedText};
    if (pack.bought > today)
        return {PrepaidListTexts::tr("from %1", "a pack").arg(dayText(pack.bought)), u"calendar"_s, ColourRole::MutedText};
    if (!balance.usable)
        return {PrepaidListTexts::tr("waits for a licence, lost after %1").arg(dayText(balance.validUntil)), u"lock"_s,
                ColourRole::Warning};
    return {balance.validUntil.isValid() ? PrepaidListTexts::tr("usable, kept until %1").arg(dayText(balance.validUntil))
                                         : PrepaidListTexts::tr("usable"),
            u"good"_s, ColourRole::Good};
}

QString balanceText(const PackBalance &balance)
{
    return balance.left() < 0 ? PrepaidListTexts::tr("%1 min more used than bought").arg(-balance.left())
                              : PrepaidListTexts::tr("%1 of %2 min left").arg(balance.left()).arg(balance.minutes);
}

void BalanceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant left = index.data(kLeftRole);
    if (!left.isValid())
        return;
    const QPalette &palette = option.palette;
    const int height = std::max(4, option.rect.height() / 3);
    QRect bar(option.rect.left() + height, option.rect.center().y() - height / 2, option.rect.width() - 2 * height,
              height);
    painter->save();
    painter->setPen(QPen(Theme::colour(ColourRole::Line, palette)));
    painter->setBrush(Theme::colour(ColourRole::ClosedHours, palette));
    painter->drawRect(bar);
    bar.setWidth(qRound(bar.width() * left.toDouble()));
    painter->fillRect(bar, Theme::colour(ColourRole::OpenHours, palette));
    painter->restore();
}

QSize BalanceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (index.data(kLeftRole).isValid())
        size.setWidth(kBarWidth * option.fontMetrics.averageCharWidth());
    return size;
}

void fillPrepaid(QTreeWidget *list, const PrepaidView &prepaid, const std::vector<PackBalance> &balances, QDate today)
{
    list->clear();
    std::vector<bool> shown(prepaid.packs.size());
    for (const Licence &licence : prepaid.licences) {
        const ContractStand stand = licenceStand(licence, today);
        auto *item =
            new QTreeWidgetItem(list, {licence.product, licenceKindWord(licence.kind), QString(), stand.text});
        item->setIcon(3, Theme::icon(stand.icon, stand.role));
        item->setToolTip(3, stand.text);
        if (licence.from.isValid())
            item->setToolTip(1, PrepaidListTexts::tr("from %1", "a licence").arg(dayText(licence.from)));
        for (size_t i = 0; i < prepaid.packs.size(); ++i) {
            if (prepaid.packs[i].licence != licence.id)
                continue;
            addPack(list, item, prepaid.packs[i], balances[i], today);
            shown[i] = true;
        }
    }
    for (size_t i = 0; i < prepaid.packs.size(); ++i) {
        if (!shown[i])
            addPack(list, nullptr, prepaid.packs[i], balances[i], today);
    }
    list->expandAll();
}

} // namespace permanence

#include "ui/widgets/PackStanding.h"

#include "core/base/Literals.h"

#include <QCoreApplication>

#include <algorithm>

namespace permanence {
namespace {

struct PackStandingTexts
{
    Q_DECLARE_TR_FUNCTIONS(PackStanding)
};

struct Row
{
    const Pack *pack;
    const PackBalance *balance;
};

bool paysBefore(const Row &one, const Row &other)
{
    // A pack whose licence has no end is lost last.
    const QDate never(9999, 12, 31);
    const QDate first = one.balance->validUntil.isValid() ? one.balance->validUntil : never;
    const QDate second = other.balance->validUntil.isValid() ? other.balance->validUntil : never;
    return std::tie(first, one.pack->bought) < std::tie(second, other.pack->bought);
}

} // namespace

PackStanding::Level PackStanding::level() const
{
    if (used > minutes)
        return Level::Overdrawn;
    if (used == minutes)
        return Level::UsedUp;
    return used * 100 >= minutes * kNearEndPercent ? Level::NearEnd : Level::Enough;
}

QString PackStanding::shortText() const
{
    switch (level()) {
    case Level::Overdrawn:
        return PackStandingTexts::tr("overdrawn by %1 min").arg(-left());
    case Level::UsedUp:
        return PackStandingTexts::tr("used up: 0 of %1 min left").arg(minutes);
    case Level::Enough:
    case Level::NearEnd:
        break;
    }
    return PackStandingTexts::tr("%1 of %2 min left", "minutes, minutes of a pack").arg(left()).arg(minutes);
}

QString PackStanding::text() const
{
    QString own = PackStandingTexts::tr("Pack %1: %2", "code of the pack, time left").arg(code, shortText());
    if (level() == Level::NearEnd)
        own = PackStandingTexts::tr("%1, %2% used", "time left").arg(own).arg(used * 100 / minutes);
    if (packs < 2)
        return own;
    return PackStandingTexts::tr("%1 · %2 min in %n pack(s)", "time left in one pack, sum of all", packs)
        .arg(own)
        .arg(sumLeft);
}

std::optional<PackStanding> packStanding(const std::vector<Pack> &packs,
                                         const std::vector<PackBalance> &balances, QDate today)
{
    std::vector<Row> rows;
    PackStanding standing;
    for (std::size_t i = 0; i < packs.size() && i < balances.size(); ++i) {
        if (balances[i].lost || packs[i].bought > today)
            continue;
        rows.push_back({&packs[i], &balances[i]});
        standing.sumLeft += balances[i].left();
    }
    if (rows.empty())
        return std::nullopt;
    std::stable_sort(rows.begin(), rows.end(), paysBefore);
    auto next =
        std::find_if(rows.begin(), rows.end(), [](const Row &row) { return row.balance->left() > 0; });
    if (next == rows.end()) // what exceeds them all stands on the one that paid last
        next = std::min_element(rows.begin(), rows.end(), [](const Row &one, const Row &other) {
            return one.balance->left() < other.balance->left();
        });
    standing.code = next->pack->code;
    standing.minutes = next->balance->minutes;
    standing.used = next->balance->used;
    standing.validUntil = next->balance->validUntil;
    standing.packs = static_cast<int>(rows.size());
    return standing;
}

} // namespace permanence

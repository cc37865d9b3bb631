#include "core/policy/Policy.h"

#include <algorithm>

namespace permanence {
namespace {

/// The row of a table whose `key` member has that value, or null.
template <class Row, class Key, class Value>
const Row *find(const std::vector<Row> &rows, Key Row::*key, const Value &value)
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const Row &row) { return row.*key == value; });
    return found == rows.end() ? nullptr : &*found;
}

template <class T>
bool contains(const std::vector<T> &values, const T &value)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

} // namespace

const Severity *Policy::severity(QStringView severityId) const
{
    return find(severities, &Severity::id, severityId);
}

int Policy::severityRank(QStringView severityId) const
{
    const Severity *found = severity(severityId);
    return static_cast<int>(found ? found - severities.data() : std::ssize(severities));
}

const Severity &Policy::leastUrgent() const
{
    Q_ASSERT_X(!severities.empty(), "Policy::leastUrgent", "a loaded policy has a severity");
    return severities.back();
}

QStringList Policy::severityIds() const
{
    QStringList ids;
    for (const Severity &severity : severities)
        ids << severity.id;
    return ids;
}

const Category *Policy::category(QStringView categoryId) const
{
    return find(categories, &Category::id, categoryId);
}

const Tier *Policy::tier(QStringView tierId) const
{
    return find(tiers, &Tier::id, tierId);
}

int Policy::tierRank(QStringView tierId) const
{
    if (tierId.isEmpty() && !tiers.empty())
        return 0;
    const Tier *found = tier(tierId);
    return found ? static_cast<int>(found - tiers.data()) : -1;
}

bool Policy::covers(const Category &category, QStringView tierId) const
{
    if (category.included)
        return true;
    return !category.neededTier.isEmpty() && tierRank(tierId) >= tierRank(category.neededTier);
}

bool Policy::accepts(Channel channel) const
{
    return contains(channels, channel);
}

const ChannelRedirect *Policy::redirect(Channel channel) const
{
    return find(redirects, &ChannelRedirect::from, channel);
}

const Service *Policy::service(QStringView serviceId) const
{
    return find(services, &Service::id, serviceId);
}

const PackProduct *Policy::pack(QStringView code) const
{
    return find(packs, &PackProduct::code, code);
}

const MailText *Policy::mail(MailTemplate kind) const
{
    return find(mails, &MailText::mail, kind);
}

DateKind Policy::dateKind(Nature nature) const
{
    return contains(releaseDateNatures, nature) ? DateKind::Release : DateKind::Solution;
}

bool Policy::qualityControlAccepts(DefectCause cause) const
{
    return contains(qualityControl.accepts, cause);
}

std::optional<FixDelivery> Policy::fixDeliveryFor(LicenceKind kind) const
{
    const FixRule *rule = find(fixDelivery, &FixRule::licence, kind);
    return rule ? std::optional(rule->delivery) : std::nullopt;
}

} // namespace permanence

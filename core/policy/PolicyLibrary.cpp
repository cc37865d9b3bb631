#include "core/policy/PolicyLibrary.h"

#include "core/policy/BundledPolicies.h"

namespace permanence {

PolicyLibrary PolicyLibrary::bundled()
{
    PolicyLibrary library;
    for (Policy &policy : bundledPolicies()) {
        [[maybe_unused]] const Result<void> added = library.add(std::move(policy));
        Q_ASSERT(added);
    }
    return library;
}

Result<void> PolicyLibrary::add(Policy policy)
{
    if (const PolicyEntry *known = find(policy.id, policy.version)) {
        if (known->policy == policy)
            return {};
        return Error{ErrorCode::Duplicate,
                     {QString(policy.id % u' ' % QString::number(policy.version))},
                     u"version"_s};
    }
    BusinessCalendar calendar(policy.hours);
    auto &versions = m_entries[policy.id];
    const int version = policy.version;
    versions.emplace(version, std::make_shared<const PolicyEntry>(std::move(policy), std::move(calendar)));
    return {};
}

const PolicyEntry *PolicyLibrary::find(const QString &id, int version) const
{
    const auto policy = m_entries.find(id);
    if (policy == m_entries.end())
        return nullptr;
    const auto entry = policy->second.find(version);
    return entry == policy->second.end() ? nullptr : entry->second.get();
}

const PolicyEntry *PolicyLibrary::latest(const QString &id) const
{
    const auto policy = m_entries.find(id);
    return policy == m_entries.end() ? nullptr : policy->second.rbegin()->second.get();
}

Result<const PolicyEntry *> PolicyLibrary::require(const QString &id) const
{
    if (const PolicyEntry *entry = latest(id))
        return entry;
    return Error{ErrorCode::NoSuchPolicy, {id, ids().join(u", "_s)}, {}};
}

int PolicyLibrary::longestSlice() const
{
    int longest = 1;
    for (const auto &[id, versions] : m_entries) {
        for (const auto &[version, entry] : versions)
            longest = std::max(longest, entry->policy.counting.sliceMinutes);
    }
    return longest;
}

QStringList PolicyLibrary::ids() const
{
    QStringList ids;
    for (const auto &[id, versions] : m_entries)
        ids << id;
    return ids;
}

std::vector<int> PolicyLibrary::versions(const QString &id) const
{
    std::vector<int> numbers;
    if (const auto policy = m_entries.find(id); policy != m_entries.end()) {
        for (const auto &[version, entry] : policy->second)
            numbers.push_back(version);
    }
    return numbers;
}

} // namespace permanence

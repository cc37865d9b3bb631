#pragma once

#include "core/base/Result.h"
#include "core/policy/Policy.h"
#include "core/time/BusinessCalendar.h"

#include <map>
#include <memory>
#include <vector>

namespace permanence {

/// One version of a policy with the calendar of its desk hours, ready to be asked.
struct PolicyEntry
{
    Policy policy;
    BusinessCalendar calendar;
};

/// All policy versions that a desk knows. A ticket is judged by the version under which it was opened, so
/// versions are added and never replaced. Copies share their entries; a pointer stays valid as long as one
/// library that holds the entry lives.
class PolicyLibrary
{
public:
    /// A library of the documents that the program carries.
    [[nodiscard]] static PolicyLibrary bundled();

    /// Adds a version of a valid policy. The same content twice changes nothing; other content under a
    /// version that is known is a Duplicate error, and the known one stays.
    Result<void> add(Policy policy);

    /// Null where that version is not known.
    [[nodiscard]] const PolicyEntry *find(const QString &id, int version) const;
    /// The highest version; null where the policy is not known.
    [[nodiscard]] const PolicyEntry *latest(const QString &id) const;
    /// As latest(), or a NoSuchPolicy error that names the known ones.
    [[nodiscard]] Result<const PolicyEntry *> require(const QString &id) const;

    /// The longest slice in which any of the versions counts work, in minutes.
    [[nodiscard]] int longestSlice() const;
    [[nodiscard]] QStringList ids() const;                            ///< in alphabetical order
    [[nodiscard]] std::vector<int> versions(const QString &id) const; ///< ascending

private:
    std::map<QString, std::map<int, std::shared_ptr<const PolicyEntry>>> m_entries;
};

} // namespace permanence

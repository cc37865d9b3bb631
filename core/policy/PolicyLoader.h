#pragma once

#include "core/base/JsonReader.h"
#include "core/policy/Policy.h"

namespace permanence {

/// What was read from a policy document, with everything that is wrong in it.
struct LoadedPolicy
{
    Policy policy; ///< only to be used where there are no errors
    Errors errors;

    [[nodiscard]] bool isValid() const { return errors.empty(); }
};

/// Reads a policy document (UTF-8 JSON, format 1; resources/policies/README.md describes it).
///
/// Reports every error, not only the first, each with its place (`severities[1].take_in_charge`) and what
/// was expected there: NotUtf8, NotJson, UnknownKey, MissingKey, Expected, Duplicate.
[[nodiscard]] LoadedPolicy loadPolicy(const QByteArray &document);

/// The errors of a policy document; none where it can be used.
[[nodiscard]] Errors validatePolicy(const QByteArray &document);

} // namespace permanence

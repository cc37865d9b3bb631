#pragma once

#include "core/policy/Policy.h"

#include <QByteArray>

#include <vector>

namespace permanence {

/// A policy document that the program carries.
struct BundledDocument
{
    QString name; ///< file name without its ending, which is the policy's id
    QByteArray text;
};

/// The documents of resources/policies, in order of their names.
[[nodiscard]] std::vector<BundledDocument> bundledPolicyDocuments();

/// The same, read. A document with errors would be left out; a test proves that there is none.
[[nodiscard]] std::vector<Policy> bundledPolicies();

} // namespace permanence

#pragma once

#include "core/base/JsonReader.h"
#include "core/policy/PolicyComparison.h"

class QPalette;

namespace permanence {

// Policies as HTML for PaperView, in the colours of a palette.

[[nodiscard]] QString htmlOf(const std::vector<PolicySection> &sections, const QPalette &palette);

/// `onlyChanges`: lines and sections that stayed as they are do not show.
[[nodiscard]] QString htmlOf(const std::vector<ComparedSection> &sections, bool onlyChanges, const QPalette &palette);

/// What is wrong in a document, place by place.
[[nodiscard]] QString htmlOf(const Errors &errors, const QPalette &palette);

} // namespace permanence

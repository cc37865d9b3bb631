#pragma once

namespace permanence {

/// Lets a screen reader hear of a chart: its title as name, the current mark as value, the definition as description.
/// Called by each chart; works once.
void installChartAccessibility();

} // namespace permanence

#pragma once

#include "core/desk/DemoLog.h"

namespace permanence {

/// Writes what a demo desk knows: a few articles and bulletins of its products, in French and English.
void makeDemoArticles(DemoLog &log, const AgentId &author, Instant at);

} // namespace permanence

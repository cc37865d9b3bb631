#pragma once

#include "core/model/Event.h"
#include "ui/widgets/HistoryLexicon.h"

namespace permanence {

/// The text of an event for reading in full, as it was written with all its lines; empty where it has none.
[[nodiscard]] QString wholeText(const Event &event, const HistoryLexicon &lexicon = {});

} // namespace permanence

#pragma once

#include "core/sync/SyncNews.h"
#include "ui/shell/StatusLine.h"

#include <QTimeZone>

// How it stands with the hub, in words and shapes.

namespace permanence {

/// For the status bar; none where there is no hub.
[[nodiscard]] std::optional<SyncSign> signOf(const SyncNews &news, Instant now, const QTimeZone &zone);
/// Texts of the status bar that are as wide as they come.
[[nodiscard]] QStringList widestSigns();

/// One sentence on how it stands: "In step with hub.example/desk since 10:43."
[[nodiscard]] QString stateSentence(const SyncNews &news, Instant now, const QTimeZone &zone);
/// What waits to go up or to come down.
[[nodiscard]] QString waitingSentence(const SyncNews &news);
/// "3 of 5 …": where somebody is needed, what for; else empty.
[[nodiscard]] QString concernsSentence(const SyncNews &news);

} // namespace permanence

#pragma once

#include "core/base/Reply.h"
#include "core/model/TextMatch.h"

#include <QString>

#include <functional>
#include <vector>

namespace permanence {

/// One line of the command palette; one without a text is no line, and its detail is told below the list.
struct PaletteEntry
{
    QString text;
    QString detail;   ///< what it belongs to ("My tickets", "customer"); muted
    QString shortcut; ///< as a person reads it
    QString icon;     ///< a name for Theme::icon()
    std::function<void()> run;
    std::vector<TextMark> marks{};       ///< of the text: what was found in it
    std::vector<TextMark> detailMarks{}; ///< of the detail
};

/// Finds further entries (customers, tickets) for what is typed; called in the window's thread, answers by a
/// future.
class PaletteSource
{
public:
    PaletteSource() = default;
    PaletteSource(const PaletteSource &) = delete;
    PaletteSource &operator=(const PaletteSource &) = delete;
    virtual ~PaletteSource() = default;

    /// At most about ten, the best first.
    [[nodiscard]] virtual Reply<std::vector<PaletteEntry>> find(const QString &words) = 0;
};

} // namespace permanence

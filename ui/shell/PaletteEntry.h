#pragma once

#include <QFuture>
#include <QString>

#include <functional>
#include <vector>

namespace permanence {

/// One line of the command palette.
struct PaletteEntry
{
    QString text;
    QString detail;   ///< what it belongs to ("My tickets", "customer"); muted
    QString shortcut; ///< as a person reads it
    QString icon;     ///< a name for Theme::icon()
    std::function<void()> run;
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
    [[nodiscard]] virtual QFuture<std::vector<PaletteEntry>> find(const QString &words) = 0;
};

} // namespace permanence

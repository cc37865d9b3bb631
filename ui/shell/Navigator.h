#pragma once

#include "ui/shell/Place.h"

namespace permanence {

/// How pages open each other; given to them by constructor. The main window is one.
class Navigator
{
public:
    Navigator() = default;
    Navigator(const Navigator &) = delete;
    Navigator &operator=(const Navigator &) = delete;
    virtual ~Navigator() = default;

    /// Shows the place and remembers it for back(). Nothing happens where there is no such page, or where the
    /// page in view may not be left (it has told why).
    virtual void navigate(const Place &place) = 0;
    virtual void back() = 0;
    virtual void forward() = 0;
    [[nodiscard]] virtual Place current() const = 0;
};

} // namespace permanence

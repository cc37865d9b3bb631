#pragma once

#include "ui/shell/Place.h"

#include <optional>
#include <vector>

namespace permanence {

/// Where one was, as in a browser: a visit forgets what lay ahead, the same place twice in a row counts once.
class History
{
public:
    void visit(const Place &place);
    /// The place before, which becomes the current one only by stepBack().
    [[nodiscard]] std::optional<Place> behind() const;
    [[nodiscard]] std::optional<Place> ahead() const;
    void stepBack();
    void stepForward();
    [[nodiscard]] Place current() const;

private:
    static constexpr std::size_t kLength = 100;

    std::vector<Place> m_places;
    std::size_t m_position = 0; ///< of the current place; 0 also while there is none
};

} // namespace permanence

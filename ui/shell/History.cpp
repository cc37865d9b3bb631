#include "ui/shell/History.h"

namespace permanence {

void History::visit(const Place &place)
{
    if (!m_places.empty()) {
        if (current() == place)
            return;
        m_places.resize(m_position + 1);
    }
    if (m_places.size() == kLength)
        m_places.erase(m_places.begin());
    m_places.push_back(place);
    m_position = m_places.size() - 1;
}

std::optional<Place> History::behind() const
{
    return m_position > 0 ? std::optional(m_places[m_position - 1]) : std::nullopt;
}

std::optional<Place> History::ahead() const
{
    return m_position + 1 < m_places.size() ? std::optional(m_places[m_position + 1]) : std::nullopt;
}

void History::stepBack()
{
    if (m_position > 0)
        --m_position;
}

void History::stepForward()
{
    if (m_position + 1 < m_places.size())
        ++m_position;
}

Place History::current() const
{
    return m_places.empty() ? Place{} : m_places[m_position];
}

} // namespace permanence

#pragma once

#include "core/report/FigurePeriod.h"
#include "core/time/ZoneOffsets.h"

#include <QHash>

namespace permanence {

/// By whose clock calls are told: the desk's, or that of who called.
class CallZones
{
public:
    /// Reads the zones of all customers where the filter asks for them. Throws DatabaseError.
    CallZones(Database &database, const FigureFilter &filter, const FigurePeriod &period);

    /// What the clock shows, in milliseconds since 1970-01-01T00:00 as if it were UTC.
    [[nodiscard]] qint64 localAt(Instant at, const CustomerId &customer) const
    {
        const int zone = m_zoneOf.isEmpty() ? 0 : m_zoneOf.value(customer.uuid, 0);
        return at.ms + m_zones[static_cast<std::size_t>(zone)].at(at);
    }

private:
    std::vector<ZoneOffsets> m_zones; ///< first the desk's
    QHash<Uuid, int> m_zoneOf;
};

} // namespace permanence

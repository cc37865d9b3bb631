#include "core/report/CallZones.h"

#include "core/store/Database.h"

namespace permanence {

CallZones::CallZones(Database &database, const FigureFilter &filter, const FigurePeriod &period)
    : m_zones{ZoneOffsets(period.zone(), period.begin(), period.end())}
{
    static constexpr char kZones[] = "SELECT id, timezone FROM customer";
    if (filter.zone != HeatMapZone::Customer)
        return;
    QHash<QString, int> known;
    for (Query query(database, kZones); query.next();) {
        const auto name = query.get<QString>(1);
        if (QTimeZone::isTimeZoneIdAvailable(name.toLatin1()) && !known.contains(name)) {
            known.insert(name, static_cast<int>(m_zones.size()));
            m_zones.emplace_back(QTimeZone(name.toLatin1()), period.begin(), period.end());
        }
        m_zoneOf.insert(query.get<Uuid>(0), known.value(name, 0));
    }
}

} // namespace permanence

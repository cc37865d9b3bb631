#include "ui/widgets/HoursWords.h"

#include "core/base/Literals.h"
#include "ui/widgets/Words.h"

#include <QCoreApplication>

namespace permanence {
namespace {

struct HoursWords
{
    Q_DECLARE_TR_FUNCTIONS(HoursWords)
};

} // namespace

QString openText(const BusinessCalendar &hours, Instant now, const QTimeZone &zone)
{
    const bool open = hours.isOpen(now);
    const auto change = hours.nextChange(now);
    if (!change)
        return open ? HoursWords::tr("always open") : HoursWords::tr("closed");
    const QString until = momentText(*change, now, zone);
    return open ? HoursWords::tr("open until %1").arg(until) : HoursWords::tr("CLOSED until %1").arg(until);
}

} // namespace permanence

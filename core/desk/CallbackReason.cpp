#include "core/desk/CallbackReason.h"

#include "core/base/Literals.h"

#include <QCoreApplication>

namespace permanence {
namespace {

const QString kMissed = u"call_missed"_s;
const QString kNamed = u"call_missed: "_s;

} // namespace

QString missedCallReason(const QString &name)
{
    return name.isEmpty() ? kMissed : QString(kNamed % name);
}

QString callbackReasonText(const QString &reason)
{
    if (reason == kMissed)
        return QCoreApplication::translate("MissedCall", "Missed call");
    if (reason.startsWith(kNamed))
        return QCoreApplication::translate("MissedCall", "Missed call: %1", "a name").arg(reason.mid(kNamed.size()));
    return reason;
}

} // namespace permanence

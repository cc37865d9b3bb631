#include "core/telephony/CallEvent.h"

#include "core/telephony/Announced.h"

namespace permanence {

CallEvent cleaned(CallEvent event)
{
    event.number = announcedNumber(event.number);
    event.name = announcedText(event.name);
    event.callId = announcedId(event.callId);
    event.reason = announcedText(event.reason);
    return event;
}

bool wasTakenElsewhere(const QString &reason)
{
    QString code = reason.trimmed().toLower();
    code.replace(u'-', u'_').replace(u' ', u'_');
    return code == u"elsewhere"_s || code == u"answered_elsewhere"_s || code == u"completed_elsewhere"_s;
}

} // namespace permanence

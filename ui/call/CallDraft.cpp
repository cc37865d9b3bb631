#include "ui/call/CallDraft.h"

#include "core/model/FastJson.h"

namespace permanence {

bool CallDraft::hasText() const
{
    return !summary.isEmpty() || !details.isEmpty() || !intake.isEmpty();
}

qint64 CallDraft::secondsAt(Instant now) const
{
    if (!started)
        return 0;
    return std::max<Duration>(0, ended.value_or(now) - *started) / kSecond;
}

QString CallDraft::toJson() const
{
    return QString::fromUtf8(json::writeText(*this));
}

CallDraft CallDraft::fromJson(const QString &text)
{
    return json::readText<CallDraft>(text.toUtf8()).value_or({});
}

IncomingCall CallDraft::toCall(Instant now, bool withTicket) const
{
    IncomingCall call;
    call.number = number;
    call.customer = customer;
    call.contact = contact;
    // A clock that was set back meanwhile must not make the call come from the future.
    call.started = started ? std::min(*started, now) : now;
    call.seconds = secondsAt(now);
    if (!withTicket)
        return call;
    if (about.isValid()) {
        call.about = about;
        return call;
    }
    Problem problem;
    problem.nature = nature;
    problem.severity = severity;
    problem.category = category;
    problem.summary = summary;
    problem.details = details;
    problem.intake = intake;
    call.problem = problem;
    return call;
}

QString CallDraft::noteForTicket() const
{
    QStringList parts;
    for (const QString &part : {summary, details}) {
        if (!part.trimmed().isEmpty())
            parts << part;
    }
    for (const QJsonValue answer : intake) {
        if (answer.isString())
            parts << answer.toString();
    }
    return parts.join(u'\n');
}

} // namespace permanence

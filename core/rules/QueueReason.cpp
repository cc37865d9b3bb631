#include "core/rules/QueueReason.h"

#include "core/base/Literals.h"

#include <QCoreApplication>

namespace permanence {
namespace {

struct QueueReasonTexts
{
    Q_DECLARE_TR_FUNCTIONS(QueueReason)
};

/// The limit that passes next of those that are still undone.
std::optional<std::pair<QueueReasonKind, Instant>> nextLimit(const QueuePlace &place)
{
    std::optional<std::pair<QueueReasonKind, Instant>> next;
    if (place.takeInChargeDue && !place.taken)
        next = {QueueReasonKind::TakeInCharge, *place.takeInChargeDue};
    if (place.resolutionDue && (!next || *place.resolutionDue < next->second))
        next = {QueueReasonKind::Resolution, *place.resolutionDue};
    return next;
}

void countTo(QueueReason &reason, QueueReasonKind kind, Instant due, const PolicyEntry *judge, Instant now)
{
    const Severity *severity = judge ? judge->policy.severity(reason.severity) : nullptr;
    std::optional<Target> target;
    if (severity)
        target = kind == QueueReasonKind::TakeInCharge ? severity->takeInCharge : severity->resolution;
    const bool business = target && target->clock == ClockKind::Business;
    reason.kind = kind;
    reason.at = due;
    reason.left = business ? judge->calendar.between(now, due) : due - now;
    if (now > due) // passed while the desk was closed is passed all the same
        reason.left = std::min<Duration>(reason.left, -1);
    reason.soon = target && reason.left * 4 <= target->length;
}

/// The day as well, where it is another one.
QString momentText(Instant at, Instant now, const QTimeZone &zone)
{
    const QDateTime local = at.in(zone);
    const QDate today = now.in(zone).date();
    const QLocale locale;
    if (local.date() == today)
        return locale.toString(local.time(), u"HH:mm"_s);
    const bool thisYear = local.date().year() == today.year();
    return locale.toString(local, thisYear ? u"ddd d MMM HH:mm"_s : u"d MMM yyyy HH:mm"_s);
}

/// The figure first, so that a column of them is read from above to below.
QString limitText(const QueueReason &reason, const QString &when)
{
    const QString length = clockLength(reason.left);
    const bool isOver = reason.isOver();
    if (reason.kind == QueueReasonKind::TakeInCharge)
        return (isOver ? QueueReasonTexts::tr("%1 over: take in charge by %2", "hours and minutes, time")
                       : QueueReasonTexts::tr("%1 left: take in charge by %2", "hours and minutes, time"))
            .arg(length, when);
    return (isOver ? QueueReasonTexts::tr("%1 over: resolve by %2", "hours and minutes, time")
                   : QueueReasonTexts::tr("%1 left: resolve by %2", "hours and minutes, time"))
        .arg(length, when);
}

} // namespace

QueueReason queueReason(const QueuePlace &place, std::optional<QueueOrder> order, const PolicyEntry *judge,
                        Instant now)
{
    QueueReason reason;
    reason.at = place.received;
    reason.severity = place.severity;
    reason.rank = judge ? judge->policy.severityRank(place.severity) : 0;
    if (order == QueueOrder::Severity || order == QueueOrder::Receipt) {
        reason.kind = order == QueueOrder::Severity ? QueueReasonKind::Severity : QueueReasonKind::Receipt;
        return reason;
    }
    if (order == QueueOrder::TakeInChargeDue) {
        if (place.takeInChargeDue)
            countTo(reason, QueueReasonKind::TakeInCharge, *place.takeInChargeDue, judge, now);
        return reason;
    }
    if (place.asked) {
        reason.kind = QueueReasonKind::Asked;
        reason.at = *place.asked;
    } else if (const auto next = nextLimit(place)) {
        countTo(reason, next->first, next->second, judge, now);
    }
    return reason;
}

WaitMark waitMark(const QueuePlace &place, Instant now)
{
    if (place.status != Status::Waiting)
        return WaitMark::Far;
    const Duration left = place.received + kLongestWait - now;
    return left < 0 ? WaitMark::Passed : left <= kWaitWarning ? WaitMark::Near : WaitMark::Far;
}

QString queueReasonText(const QueueReason &reason, const PolicyEntry *judge, const QTimeZone &zone,
                        Instant now)
{
    const QString when = momentText(reason.at, now, zone);
    const Severity *known = judge ? judge->policy.severity(reason.severity) : nullptr;
    const QString severity = known ? known->title.in(QLocale().name()) : reason.severity;
    switch (reason.kind) {
    case QueueReasonKind::TakeInCharge:
    case QueueReasonKind::Resolution:
        return limitText(reason, when);
    case QueueReasonKind::Severity:
        return reason.rank == 0
                   ? QueueReasonTexts::tr("%1: the most urgent; received %2", "severity, time").arg(severity, when)
                   : QueueReasonTexts::tr("%1; received %2", "severity, time").arg(severity, when);
    case QueueReasonKind::Receipt:
        return QueueReasonTexts::tr("first come, first served: received %1").arg(when);
    case QueueReasonKind::Asked:
        return QueueReasonTexts::tr("the clock stands: the customer was asked %1").arg(when);
    case QueueReasonKind::NoLimit:
        break;
    }
    return QueueReasonTexts::tr("no limit; received %1").arg(when);
}

QString waitText(const QueuePlace &place, Instant now)
{
    if (place.status != Status::Waiting)
        return {};
    const QString waited = clockLength(std::max<Duration>(0, now - place.received));
    switch (waitMark(place, now)) {
    case WaitMark::Passed:
        return QueueReasonTexts::tr("%1, over 48 h", "how long a ticket waits").arg(waited);
    case WaitMark::Near:
        return QueueReasonTexts::tr("%1, 48 h near", "how long a ticket waits").arg(waited);
    case WaitMark::Far:
        break;
    }
    return waited;
}

QString clockLength(Duration length)
{
    const qint64 minutes = length >= 0 ? length / kMinute : (-length + kMinute - 1) / kMinute;
    return u"%1:%2"_s.arg(minutes / 60, 2, 10, QChar(u'0')).arg(minutes % 60, 2, 10, QChar(u'0'));
}

} // namespace permanence

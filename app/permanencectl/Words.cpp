#include "app/permanencectl/Words.h"

#include "app/permanencectl/Ctl.h"
#include "core/base/Literals.h"

#include <QLocale>

#include <cstdlib>

namespace permanence::ctl {
namespace {

struct EventWord
{
    QLatin1StringView kind;
    const char *word;
};

constexpr std::array kEventWords{
    EventWord{"customer_added"_L1, QT_TRANSLATE_NOOP("Ctl", "customer added")},
    EventWord{"customer_edited"_L1, QT_TRANSLATE_NOOP("Ctl", "customer changed")},
    EventWord{"contact_added"_L1, QT_TRANSLATE_NOOP("Ctl", "contact added")},
    EventWord{"contact_edited"_L1, QT_TRANSLATE_NOOP("Ctl", "contact changed")},
    EventWord{"contract_added"_L1, QT_TRANSLATE_NOOP("Ctl", "contract added")},
    EventWord{"contract_edited"_L1, QT_TRANSLATE_NOOP("Ctl", "contract changed")},
    EventWord{"call_received"_L1, QT_TRANSLATE_NOOP("Ctl", "call received")},
    EventWord{"call_tied"_L1, QT_TRANSLATE_NOOP("Ctl", "caller recognised")},
    EventWord{"ticket_opened"_L1, QT_TRANSLATE_NOOP("Ctl", "ticket opened")},
    EventWord{"ticket_tied"_L1, QT_TRANSLATE_NOOP("Ctl", "customer recognised")},
    EventWord{"taken"_L1, QT_TRANSLATE_NOOP("Ctl", "taken in charge")},
    EventWord{"note"_L1, QT_TRANSLATE_NOOP("Ctl", "note")},
    EventWord{"resolved"_L1, QT_TRANSLATE_NOOP("Ctl", "resolved")},
    EventWord{"closed"_L1, QT_TRANSLATE_NOOP("Ctl", "closed")},
    EventWord{"reopened"_L1, QT_TRANSLATE_NOOP("Ctl", "reopened")},
};

} // namespace

QString wordOf(Status status)
{
    switch (status) {
    case Status::Waiting:
        return Ctl::tr("waiting (red)");
    case Status::InProgress:
        return Ctl::tr("in progress (orange)");
    case Status::Resolved:
        return Ctl::tr("resolved (green)");
    }
    return {};
}

QString wordOf(Nature nature)
{
    switch (nature) {
    case Nature::Incident:
        return Ctl::tr("incident");
    case Nature::Question:
        return Ctl::tr("question");
    case Nature::ServiceRequest:
        return Ctl::tr("service request");
    case Nature::ChangeRequest:
        return Ctl::tr("change request");
    case Nature::FeatureRequest:
        return Ctl::tr("feature request");
    }
    return {};
}

QString wordOf(ClockState state)
{
    switch (state) {
    case ClockState::None:
        return Ctl::tr("nothing promised");
    case ClockState::Running:
        return Ctl::tr("running");
    case ClockState::Warning:
        return Ctl::tr("running out");
    case ClockState::Paused:
        return Ctl::tr("paused");
    case ClockState::Overdue:
        return Ctl::tr("overdue");
    case ClockState::Met:
        return Ctl::tr("met");
    case ClockState::Missed:
        return Ctl::tr("missed");
    case ClockState::Stopped:
        return Ctl::tr("stopped");
    }
    return {};
}

QString wordOfEvent(const QString &kind)
{
    for (const EventWord &row : kEventWords) {
        if (row.kind == kind)
            return Ctl::tr(row.word);
    }
    return kind;
}

QString timeText(std::optional<Instant> at, const QTimeZone &zone)
{
    return at ? QLocale().toString(at->in(zone),
                                   Ctl::tr("ddd d MMM yyyy HH:mm", "a day and time, as Qt writes formats"))
              : QString();
}

QString lengthText(Duration length)
{
    const qint64 minutes = std::abs(length) / kMinute;
    return minutes < 60 ? Ctl::tr("%1 min").arg(minutes)
                        : Ctl::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString clockText(const ServiceClock &clock, const QTimeZone &zone)
{
    const QString state = wordOf(clock.state);
    const QString done = clock.done ? Ctl::tr("done %1").arg(timeText(clock.done, zone)) : QString();
    if (!clock.due)
        return clock.done ? done : state;
    const QString due = Ctl::tr("due %1").arg(timeText(clock.due, zone));
    if (clock.done)
        return QString(due % u", "_s % done % u", "_s % state);
    const bool business = clock.target && clock.target->clock == ClockKind::Business;
    const QString left = lengthText(clock.left);
    const QString rest = clock.left < 0
                             ? (business ? Ctl::tr("%1 of desk hours late") : Ctl::tr("%1 late")).arg(left)
                             : (business ? Ctl::tr("%1 of desk hours left") : Ctl::tr("%1 left")).arg(left);
    return QString(due % u", "_s % state % u", "_s % rest);
}

} // namespace permanence::ctl

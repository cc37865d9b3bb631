#include "app/permanencectl/Words.h"

#include "app/permanencectl/CodeWords.h"
#include "app/permanencectl/Ctl.h"

#include <QLocale>

#include <cstdlib>

namespace permanence::ctl {
namespace {

/// The word of a code; the code itself where the table has none.
template <std::size_t size>
QString wordIn(const std::array<CodeWord, size> &words, const QString &code)
{
    for (const CodeWord &row : words) {
        if (row.code == code)
            return Ctl::tr(row.word);
    }
    return code;
}

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
    return wordIn(kEventWords, kind);
}

QString wordOfCode(const QString &code)
{
    return wordIn(kCodeWords, code);
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

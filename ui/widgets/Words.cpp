#include "ui/widgets/Words.h"

#include "core/base/Literals.h"
#include "core/model/PhoneNumber.h"

#include <QCoreApplication>
#include <QLocale>

namespace permanence {
namespace {

QString say(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("Words", text, comment);
}

} // namespace

QString natureWord(Nature nature)
{
    switch (nature) {
    case Nature::Incident:
        return say("incident");
    case Nature::Question:
        return say("question");
    case Nature::ServiceRequest:
        return say("service request");
    case Nature::ChangeRequest:
        return say("change request");
    case Nature::FeatureRequest:
        return say("feature request");
    }
    return {};
}

QString channelWord(Channel channel)
{
    switch (channel) {
    case Channel::Phone:
        return say("by phone");
    case Channel::Email:
        return say("by mail");
    case Channel::Portal:
        return say("by the portal");
    case Channel::InPerson:
        return say("in person");
    }
    return {};
}

QString causeWord(ResolutionCause cause)
{
    switch (cause) {
    case ResolutionCause::Solved:
        return say("solved", "why a ticket is resolved");
    case ResolutionCause::ProductDefect:
        return say("product defect", "why a ticket is resolved");
    case ResolutionCause::Misuse:
        return say("misuse", "why a ticket is resolved");
    case ResolutionCause::WrongData:
        return say("wrong data", "why a ticket is resolved");
    case ResolutionCause::ComputerProblem:
        return say("computer problem", "why a ticket is resolved");
    }
    return {};
}

QString closeReasonWord(CloseReason reason)
{
    switch (reason) {
    case CloseReason::Agreement:
        return say("customer and agent agree that it is solved");
    case CloseReason::NoContact:
        return say("the customer could not be reached");
    case CloseReason::NoAnswer:
        return say("the customer did not answer");
    case CloseReason::AwaitingFiles:
        return say("until the files arrive");
    }
    return {};
}

StatusKind statusKind(Status status)
{
    switch (status) {
    case Status::Waiting:
        return StatusKind::Waiting;
    case Status::InProgress:
        return StatusKind::InProgress;
    case Status::Resolved:
        break;
    }
    return StatusKind::Resolved;
}

QString clockStateWord(ClockState state)
{
    switch (state) {
    case ClockState::None:
        return say("nothing promised", "of a service clock");
    case ClockState::Running:
        return say("in time so far", "of a service clock");
    case ClockState::Warning:
        return say("due soon", "of a service clock");
    case ClockState::Paused:
        return say("paused", "of a service clock");
    case ClockState::Overdue:
        return say("overdue", "of a service clock");
    case ClockState::Met:
        return say("done in time", "of a service clock");
    case ClockState::Missed:
        return say("missed", "of a service clock");
    case ClockState::Stopped:
        return say("stopped", "of a service clock");
    }
    return {};
}

QString clockStateIcon(ClockState state)
{
    switch (state) {
    case ClockState::Warning:
        return u"warning"_s;
    case ClockState::Overdue:
    case ClockState::Missed:
        return u"problem"_s;
    case ClockState::Met:
        return u"good"_s;
    case ClockState::Paused:
        return u"pause"_s;
    case ClockState::Stopped:
        return u"stop"_s;
    case ClockState::None:
    case ClockState::Running:
        break;
    }
    return u"clock"_s;
}

ColourRole clockStateColour(ClockState state)
{
    switch (state) {
    case ClockState::Warning:
        return ColourRole::Warning;
    case ClockState::Overdue:
    case ClockState::Missed:
        return ColourRole::Overdue;
    case ClockState::Met:
        return ColourRole::Good;
    case ClockState::None:
    case ClockState::Stopped:
    case ClockState::Paused:
        return ColourRole::MutedText;
    case ClockState::Running:
        break;
    }
    return ColourRole::Text;
}

QString severityTitle(const PolicyLibrary &policies, const QString &policy, int version,
                      const QString &severity)
{
    const PolicyEntry *entry = policies.find(policy, version);
    const Severity *found = entry ? entry->policy.severity(severity) : nullptr;
    return found ? found->title.in(QLocale().name()) : severity;
}

QString severityIcon(const PolicyLibrary &policies, const QString &policy, int version,
                     const QString &severity)
{
    const PolicyEntry *entry = policies.find(policy, version);
    if (!entry || !entry->policy.severity(severity))
        return u"severity-informative"_s;
    const int rank = entry->policy.severityRank(severity);
    const int last = static_cast<int>(entry->policy.severities.size()) - 1;
    if (rank == last)
        return u"severity-informative"_s;
    return rank == 0 ? u"severity-blocking"_s : u"severity-hindering"_s;
}

QString policyTitle(const PolicyLibrary &policies, const QString &policy, int version)
{
    const PolicyEntry *entry = policies.find(policy, version);
    const QString title = entry ? entry->policy.title.in(QLocale().name()) : policy;
    return say("%1, version %2", "of a policy").arg(title).arg(version);
}

QString momentText(Instant at, Instant now, const QTimeZone &zone)
{
    const QDateTime local = at.in(zone);
    const QDateTime today = now.in(zone);
    const QLocale locale;
    const QString time = locale.toString(local.time(), u"HH:mm"_s);
    if (local.date() == today.date())
        return time;
    const bool sameYear = local.date().year() == today.date().year();
    return QString(locale.toString(local.date(), sameYear ? u"ddd d MMM"_s : u"d MMM yyyy"_s) % u' ' % time);
}

QString dayText(QDate day)
{
    return QLocale().toString(day, u"d MMM yyyy"_s);
}

QString phoneText(const QString &e164, const QString &region)
{
    const PhoneNumber number = PhoneNumber::fromE164(e164);
    return number.isValid() ? number.national(region) : e164;
}

} // namespace permanence

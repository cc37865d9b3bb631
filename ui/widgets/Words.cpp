#include "ui/widgets/Words.h"

#include "core/base/Literals.h"
#include "core/model/PhoneNumber.h"

#include <QCoreApplication>
#include <QLocale>

namespace permanence {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString natureWord(Nature nature)
{
    switch (nature) {
    case Nature::Incident:
        return Texts::tr("incident");
    case Nature::Question:
        return Texts::tr("question");
    case Nature::ServiceRequest:
        return Texts::tr("service request");
    case Nature::ChangeRequest:
        return Texts::tr("change request");
    case Nature::FeatureRequest:
        return Texts::tr("feature request");
    }
    return {};
}

QString channelWord(Channel channel)
{
    switch (channel) {
    case Channel::Phone:
        return Texts::tr("by phone");
    case Channel::Email:
        return Texts::tr("by mail");
    case Channel::Portal:
        return Texts::tr("by the portal");
    case Channel::InPerson:
        return Texts::tr("in person");
    }
    return {};
}

QString causeWord(ResolutionCause cause)
{
    switch (cause) {
    case ResolutionCause::Solved:
        return Texts::tr("solved", "why a ticket is resolved");
    case ResolutionCause::ProductDefect:
        return Texts::tr("product defect", "why a ticket is resolved");
    case ResolutionCause::Misuse:
        return Texts::tr("misuse", "why a ticket is resolved");
    case ResolutionCause::WrongData:
        return Texts::tr("wrong data", "why a ticket is resolved");
    case ResolutionCause::ComputerProblem:
        return Texts::tr("computer problem", "why a ticket is resolved");
    }
    return {};
}

QString closeReasonWord(CloseReason reason)
{
    switch (reason) {
    case CloseReason::Agreement:
        return Texts::tr("customer and agent agree that it is solved");
    case CloseReason::NoContact:
        return Texts::tr("the customer could not be reached");
    case CloseReason::NoAnswer:
        return Texts::tr("the customer did not answer");
    case CloseReason::AwaitingFiles:
        return Texts::tr("until the files arrive");
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
        return Texts::tr("nothing promised", "of a service clock");
    case ClockState::Running:
        return Texts::tr("in time so far", "of a service clock");
    case ClockState::Warning:
        return Texts::tr("due soon", "of a service clock");
    case ClockState::Paused:
        return Texts::tr("paused", "of a service clock");
    case ClockState::Overdue:
        return Texts::tr("overdue", "of a service clock");
    case ClockState::Met:
        return Texts::tr("done in time", "of a service clock");
    case ClockState::Missed:
        return Texts::tr("missed", "of a service clock");
    case ClockState::Stopped:
        return Texts::tr("stopped", "of a service clock");
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
    return Texts::tr("%1, version %2", "of a policy").arg(title).arg(version);
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

QString shortMomentText(Instant at, Instant now, const QTimeZone &zone)
{
    const QDateTime local = at.in(zone);
    const QDate today = now.in(zone).date();
    const qint64 days = local.date().daysTo(today);
    const QLocale locale;
    if (days == 0)
        return locale.toString(local.time(), u"HH:mm"_s);
    if (days > 0 && days < 7)
        return locale.toString(local, u"ddd HH:mm"_s);
    return locale.toString(local.date(), local.date().year() == today.year() ? u"d MMM"_s : u"MMM yyyy"_s);
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

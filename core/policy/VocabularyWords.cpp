#include "core/policy/PolicyWordParts.h"

namespace permanence {

QString channelName(Channel channel)
{
    switch (channel) {
    case Channel::Phone:
        return PolicyWords::tr("phone", "a channel");
    case Channel::Email:
        return PolicyWords::tr("mail", "a channel");
    case Channel::Portal:
        return PolicyWords::tr("portal", "a channel");
    case Channel::InPerson:
        return PolicyWords::tr("in person", "a channel");
    }
    return {};
}

QString natureName(Nature nature)
{
    switch (nature) {
    case Nature::Incident:
        return PolicyWords::tr("incidents");
    case Nature::Question:
        return PolicyWords::tr("questions");
    case Nature::ServiceRequest:
        return PolicyWords::tr("service requests");
    case Nature::ChangeRequest:
        return PolicyWords::tr("change requests");
    case Nature::FeatureRequest:
        return PolicyWords::tr("feature requests");
    }
    return {};
}

QString mailName(MailTemplate mail)
{
    switch (mail) {
    case MailTemplate::TicketOpened:
        return PolicyWords::tr("When a ticket is opened");
    case MailTemplate::StatusChanged:
        return PolicyWords::tr("When its status changes");
    case MailTemplate::UsePortal:
        return PolicyWords::tr("Instead of a ticket, to point to another channel");
    case MailTemplate::Asked:
        return PolicyWords::tr("When something is asked for");
    case MailTemplate::DateSet:
        return PolicyWords::tr("When a date is set");
    case MailTemplate::Progress:
        return PolicyWords::tr("When the review tells of progress");
    case MailTemplate::Closed:
        return PolicyWords::tr("When the case is finished");
    case MailTemplate::Checklist:
        return PolicyWords::tr("To send the customer's checklist");
    }
    return {};
}

QString causeName(DefectCause cause)
{
    switch (cause) {
    case DefectCause::ProgrammingError:
        return PolicyWords::tr("programming errors");
    case DefectCause::Misuse:
        return PolicyWords::tr("misuse");
    case DefectCause::WrongData:
        return PolicyWords::tr("wrong data");
    case DefectCause::ComputerProblem:
        return PolicyWords::tr("computer problems");
    }
    return {};
}

} // namespace permanence

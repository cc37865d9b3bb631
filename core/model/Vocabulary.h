#pragma once

#include "core/model/Codes.h"

#include <array>

namespace permanence {

// The words that policies, events, commands and windows share (requirements.md, "Shared words").

/// What a ticket is about; an incident is a real disruption (CARE-3).
enum class Nature
{
    Incident,
    Question,
    ServiceRequest,
    ChangeRequest,
    FeatureRequest
};

/// The way by which the desk was reached (CARE-9, APL-3).
enum class Channel
{
    Phone,
    Email,
    Portal,
    InPerson
};

/// Where a ticket stands, with its colour red, orange, green (ALIAS-3).
enum class Status
{
    Waiting,
    InProgress,
    Resolved
};

/// What a member of the desk may do: overrides and reviews need a lead or a manager.
enum class Role
{
    Agent,
    Lead,
    Manager
};

/// How a customer holds its licence (ALIAS-7).
enum class LicenceKind
{
    FourYear,
    OnDemand
};

/// When the fix of a product defect goes out (ALIAS-7).
enum class FixDelivery
{
    AsSoonAsPossible,
    NextPatchUpdate
};

/// What is said to be wrong when a problem is handed to quality control (SYS-8).
enum class DefectCause
{
    ProgrammingError,
    Misuse,
    WrongData,
    ComputerProblem
};

/// Why a case is solved (ALIAS-6, SYS-8).
enum class ResolutionCause
{
    Solved,
    ProductDefect,
    Misuse,
    WrongData,
    ComputerProblem
};

/// What ended a case (SYS-10 to SYS-13).
enum class CloseReason
{
    Agreement,
    NoContact,
    NoAnswer,
    AwaitingFiles
};

/// The kind of day that is told to a requester (CARE-9, CARE-10).
enum class DateKind
{
    Solution,
    Release
};

/// The mails that a desk sends; which of them it sends is written in its policy.
enum class MailTemplate
{
    TicketOpened,
    StatusChanged,
    UsePortal,
    Asked,
    DateSet,
    Progress,
    Closed,
    Checklist
};

template <>
struct CodeTable<Nature>
{
    static constexpr std::array rows{
        CodeRow{Nature::Incident, QLatin1StringView("incident")},
        CodeRow{Nature::Question, QLatin1StringView("question")},
        CodeRow{Nature::ServiceRequest, QLatin1StringView("service_request")},
        CodeRow{Nature::ChangeRequest, QLatin1StringView("change_request")},
        CodeRow{Nature::FeatureRequest, QLatin1StringView("feature_request")},
    };
};

template <>
struct CodeTable<Channel>
{
    static constexpr std::array rows{
        CodeRow{Channel::Phone, QLatin1StringView("phone")},
        CodeRow{Channel::Email, QLatin1StringView("email")},
        CodeRow{Channel::Portal, QLatin1StringView("portal")},
        CodeRow{Channel::InPerson, QLatin1StringView("in_person")},
    };
};

template <>
struct CodeTable<Status>
{
    static constexpr std::array rows{
        CodeRow{Status::Waiting, QLatin1StringView("waiting")},
        CodeRow{Status::InProgress, QLatin1StringView("in_progress")},
        CodeRow{Status::Resolved, QLatin1StringView("resolved")},
    };
};

template <>
struct CodeTable<Role>
{
    static constexpr std::array rows{
        CodeRow{Role::Agent, QLatin1StringView("agent")},
        CodeRow{Role::Lead, QLatin1StringView("lead")},
        CodeRow{Role::Manager, QLatin1StringView("manager")},
    };
};

template <>
struct CodeTable<LicenceKind>
{
    static constexpr std::array rows{
        CodeRow{LicenceKind::FourYear, QLatin1StringView("four_year")},
        CodeRow{LicenceKind::OnDemand, QLatin1StringView("on_demand")},
    };
};

template <>
struct CodeTable<FixDelivery>
{
    static constexpr std::array rows{
        CodeRow{FixDelivery::AsSoonAsPossible, QLatin1StringView("as_soon_as_possible")},
        CodeRow{FixDelivery::NextPatchUpdate, QLatin1StringView("next_patch_update")},
    };
};

template <>
struct CodeTable<DefectCause>
{
    static constexpr std::array rows{
        CodeRow{DefectCause::ProgrammingError, QLatin1StringView("programming_error")},
        CodeRow{DefectCause::Misuse, QLatin1StringView("misuse")},
        CodeRow{DefectCause::WrongData, QLatin1StringView("wrong_data")},
        CodeRow{DefectCause::ComputerProblem, QLatin1StringView("computer_problem")},
    };
};

template <>
struct CodeTable<ResolutionCause>
{
    static constexpr std::array rows{
        CodeRow{ResolutionCause::Solved, QLatin1StringView("solved")},
        CodeRow{ResolutionCause::ProductDefect, QLatin1StringView("product_defect")},
        CodeRow{ResolutionCause::Misuse, QLatin1StringView("misuse")},
        CodeRow{ResolutionCause::WrongData, QLatin1StringView("wrong_data")},
        CodeRow{ResolutionCause::ComputerProblem, QLatin1StringView("computer_problem")},
    };
};

template <>
struct CodeTable<CloseReason>
{
    static constexpr std::array rows{
        CodeRow{CloseReason::Agreement, QLatin1StringView("agreement")},
        CodeRow{CloseReason::NoContact, QLatin1StringView("no_contact")},
        CodeRow{CloseReason::NoAnswer, QLatin1StringView("no_answer")},
        CodeRow{CloseReason::AwaitingFiles, QLatin1StringView("awaiting_files")},
    };
};

template <>
struct CodeTable<DateKind>
{
    static constexpr std::array rows{
        CodeRow{DateKind::Solution, QLatin1StringView("solution")},
        CodeRow{DateKind::Release, QLatin1StringView("release")},
    };
};

template <>
struct CodeTable<MailTemplate>
{
    static constexpr std::array rows{
        CodeRow{MailTemplate::TicketOpened, QLatin1StringView("ticket_opened")},
        CodeRow{MailTemplate::StatusChanged, QLatin1StringView("status_changed")},
        CodeRow{MailTemplate::UsePortal, QLatin1StringView("use_portal")},
        CodeRow{MailTemplate::Asked, QLatin1StringView("asked")},
        CodeRow{MailTemplate::DateSet, QLatin1StringView("date_set")},
        CodeRow{MailTemplate::Progress, QLatin1StringView("progress")},
        CodeRow{MailTemplate::Closed, QLatin1StringView("closed")},
        CodeRow{MailTemplate::Checklist, QLatin1StringView("checklist")},
    };
};

/// The colour of a status as customers see it: `red`, `orange` or `green` (ALIAS-3).
[[nodiscard]] QString colourCodeOf(Status status);

/// Whether the role may override an admission and hold reviews.
[[nodiscard]] bool mayLead(Role role);

} // namespace permanence

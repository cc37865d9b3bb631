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

/// How a call to a customer ended (SYS-4, SYS-5, SYS-10).
enum class AttemptOutcome
{
    Reached,
    NoAnswer,
    Busy,
    Voicemail
};

/// What a customer was asked for (SYS-11, SYS-12).
enum class AskedFor
{
    Answer,
    Files
};

/// Something that the desk has to do at a time.
enum class ActivityKind
{
    Callback,
    Promise,      ///< an answer that was promised (SYS-6)
    ProgressCall, ///< a customer who is to be told what the weekly meeting decided (SYS-7)
    NextStep      ///< what the weekly meeting gave somebody to do (USE-2)
};

/// What an entry of the knowledge is.
enum class ArticleKind
{
    Article,
    Bulletin ///< technical news of a product
};

/// Who may read an article.
enum class Audience
{
    Internal,
    Public
};

/// How an activity came to its end.
enum class ActivityOutcome
{
    Reached,
    NoAnswer,
    Busy,
    Voicemail,
    Told,
    Done,     ///< a next step of the weekly meeting
    Cancelled ///< its ticket closed before it was done
};

/// What becomes of a contact that comes in.
enum class Decision
{
    Admitted,
    Refused,
    Redirected ///< answered with a pointer to another channel (APL-3)
};

/// Why a contact is not admitted, in the order in which reasons are listed.
enum class AdmissionReason
{
    NoContract,
    ContractExpired,
    CategoryNotCovered,
    NotADisruption,
    CallerNotNamed,
    ChannelNotAccepted,
    NoTimeLeft
};

/// What the agent has to know before saying yes, in the order in which warnings are listed.
enum class AdmissionWarning
{
    ExtraCharge,
    Overridden,
    ChecklistIncomplete,
    UnknownCaller
};

template <>
struct CodeTable<AttemptOutcome>
{
    static constexpr std::array rows{
        CodeRow{AttemptOutcome::Reached, QLatin1StringView("reached")},
        CodeRow{AttemptOutcome::NoAnswer, QLatin1StringView("no_answer")},
        CodeRow{AttemptOutcome::Busy, QLatin1StringView("busy")},
        CodeRow{AttemptOutcome::Voicemail, QLatin1StringView("voicemail")},
    };
};

template <>
struct CodeTable<AskedFor>
{
    static constexpr std::array rows{
        CodeRow{AskedFor::Answer, QLatin1StringView("answer")},
        CodeRow{AskedFor::Files, QLatin1StringView("files")},
    };
};

template <>
struct CodeTable<ActivityKind>
{
    static constexpr std::array rows{
        CodeRow{ActivityKind::Callback, QLatin1StringView("callback")},
        CodeRow{ActivityKind::Promise, QLatin1StringView("promise")},
        CodeRow{ActivityKind::ProgressCall, QLatin1StringView("progress_call")},
        CodeRow{ActivityKind::NextStep, QLatin1StringView("next_step")},
    };
};

template <>
struct CodeTable<ActivityOutcome>
{
    static constexpr std::array rows{
        CodeRow{ActivityOutcome::Reached, QLatin1StringView("reached")},
        CodeRow{ActivityOutcome::NoAnswer, QLatin1StringView("no_answer")},
        CodeRow{ActivityOutcome::Busy, QLatin1StringView("busy")},
        CodeRow{ActivityOutcome::Voicemail, QLatin1StringView("voicemail")},
        CodeRow{ActivityOutcome::Told, QLatin1StringView("told")},
        CodeRow{ActivityOutcome::Done, QLatin1StringView("done")},
        CodeRow{ActivityOutcome::Cancelled, QLatin1StringView("cancelled")},
    };
};

template <>
struct CodeTable<Decision>
{
    static constexpr std::array rows{
        CodeRow{Decision::Admitted, QLatin1StringView("admitted")},
        CodeRow{Decision::Refused, QLatin1StringView("refused")},
        CodeRow{Decision::Redirected, QLatin1StringView("redirected")},
    };
};

template <>
struct CodeTable<AdmissionReason>
{
    static constexpr std::array rows{
        CodeRow{AdmissionReason::NoContract, QLatin1StringView("no_contract")},
        CodeRow{AdmissionReason::ContractExpired, QLatin1StringView("contract_expired")},
        CodeRow{AdmissionReason::CategoryNotCovered, QLatin1StringView("category_not_covered")},
        CodeRow{AdmissionReason::NotADisruption, QLatin1StringView("not_a_disruption")},
        CodeRow{AdmissionReason::CallerNotNamed, QLatin1StringView("caller_not_named")},
        CodeRow{AdmissionReason::ChannelNotAccepted, QLatin1StringView("channel_not_accepted")},
        CodeRow{AdmissionReason::NoTimeLeft, QLatin1StringView("no_time_left")},
    };
};

template <>
struct CodeTable<AdmissionWarning>
{
    static constexpr std::array rows{
        CodeRow{AdmissionWarning::ExtraCharge, QLatin1StringView("extra_charge")},
        CodeRow{AdmissionWarning::Overridden, QLatin1StringView("overridden")},
        CodeRow{AdmissionWarning::ChecklistIncomplete, QLatin1StringView("checklist_incomplete")},
        CodeRow{AdmissionWarning::UnknownCaller, QLatin1StringView("unknown_caller")},
    };
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

template <>
struct CodeTable<ArticleKind>
{
    static constexpr std::array rows{
        CodeRow{ArticleKind::Article, QLatin1StringView("article")},
        CodeRow{ArticleKind::Bulletin, QLatin1StringView("bulletin")},
    };
};

template <>
struct CodeTable<Audience>
{
    static constexpr std::array rows{
        CodeRow{Audience::Internal, QLatin1StringView("internal")},
        CodeRow{Audience::Public, QLatin1StringView("public")},
    };
};

} // namespace permanence

#pragma once

#include "core/base/LocalizedText.h"
#include "core/model/Vocabulary.h"
#include "core/time/CalendarSpec.h"
#include "core/time/Instant.h"

#include <optional>
#include <vector>

namespace permanence {

/// Whether a target counts the open time of a calendar or real time.
enum class ClockKind
{
    Business,
    Elapsed
};

/// Within how long something is to be done (APL-1, SYS-3).
struct Target
{
    Duration length = 0;
    ClockKind clock = ClockKind::Business;

    bool operator==(const Target &) const = default;
};

/// How much a problem hurts; a contract can override the targets (C4T-6, APL-2).
struct Severity
{
    QString id;
    LocalizedText title;
    LocalizedText definition;
    std::optional<Target> takeInCharge;
    std::optional<Target> resolution;

    bool operator==(const Severity &) const = default;
};

/// A subject that the service covers for all (`included`), from a tier on (`neededTier`), or not at all
/// (neither) (C4T-2, C4T-3, SYS-1, SYS-2).
struct Category
{
    QString id;
    LocalizedText title;
    bool included = false;
    QString neededTier; ///< id of the lowest tier that covers it; empty where none does or it is included

    bool operator==(const Category &) const = default;
};

/// A step of the offer; a higher one covers what a lower one does.
struct Tier
{
    QString id;
    LocalizedText title;

    bool operator==(const Tier &) const = default;
};

/// What the agent asks for when a call comes in (CARE-6).
struct IntakeField
{
    QString id;
    LocalizedText title;
    LocalizedText hint;

    bool operator==(const IntakeField &) const = default;
};

/// Something to tick off (C4T-5, SYS-9).
struct ChecklistItem
{
    QString id;
    LocalizedText title;

    bool operator==(const ChecklistItem &) const = default;
};

/// What a contact needs to be admitted.
enum class AdmissionBasis
{
    Contract,      ///< an active contract
    LicenceAndPack ///< an active licence and a pack with time left (ALIAS-8)
};

/// A channel that opens no ticket and is answered with a pointer to another one (APL-3).
struct ChannelRedirect
{
    Channel from = Channel::Email;
    Channel to = Channel::Portal;
    MailTemplate answer = MailTemplate::UsePortal;

    bool operator==(const ChannelRedirect &) const = default;
};

/// Conditions for a contact outside the desk hours (CARE-3 to CARE-5).
struct OutOfHours
{
    std::vector<Channel> channels;          ///< the channels to which the conditions apply
    std::vector<Nature> natures;            ///< the only natures admitted; empty: all
    bool namedCallersOnly = false;          ///< CARE-5
    bool extraWithoutSupportModule = false; ///< CARE-4: admitted, with the warning `extra_charge`

    bool operator==(const OutOfHours &) const = default;
};

/// A kind of work that is sold by the hour (CARE-8).
struct Service
{
    QString id;
    LocalizedText title;
    LocalizedText description;
    qint64 centsPerHour = 0; ///< in the policy's currency
    int maxParticipants = 0; ///< 0: no limit

    bool operator==(const Service &) const = default;
};

/// What the hourly price is multiplied by, in hundredths: 150 is 1.5 (CARE-2).
/// Holiday goes before sunday before saturday before outside hours; within the hours it is 100.
struct Factors
{
    int outsideHours = 100;
    int saturday = 100;
    int sunday = 100;
    int holiday = 100;

    bool operator==(const Factors &) const = default;
};

/// Prepaid time that can be bought (ALIAS-1).
struct PackProduct
{
    QString code;
    LocalizedText title;
    int minutes = 0;

    bool operator==(const PackProduct &) const = default;
};

/// What happens to prepaid time (ALIAS-6, ALIAS-8).
struct PackRules
{
    int validMonthsAfterLicence = 24;
    bool givenBackForDefect = true;

    bool operator==(const PackRules &) const = default;
};

/// Over what worked time is added up before it is rounded up to slices.
enum class CountingScope
{
    Ticket,
    Session
};

/// How worked time is counted: every slice begun counts (ALIAS-5).
struct Counting
{
    int sliceMinutes = 1;
    CountingScope scope = CountingScope::Ticket;

    bool operator==(const Counting &) const = default;
};

/// Failed attempts after which a case is finished (SYS-10).
struct NoContactRule
{
    int attempts = 3;
    int businessDays = 2;

    bool operator==(const NoContactRule &) const = default;
};

/// When a case is finished by itself; agreement always ends one (SYS-10 to SYS-13).
struct ClosureRules
{
    std::optional<NoContactRule> noContact;
    std::optional<int> noAnswerAfterBusinessDays;
    bool whenFilesAreRequested = false;

    bool operator==(const ClosureRules &) const = default;
};

/// What the agent says to a voicemail, and whether a call outside the customer's hours is made again on
/// the next business day (SYS-4, SYS-5). Placeholders: {agent} {customer} {contact} {ticket} {day}.
struct VoicemailRules
{
    LocalizedText insideHours;
    LocalizedText outsideHours;
    bool callBackNextBusinessDay = false;

    bool operator==(const VoicemailRules &) const = default;
};

/// A mail that the desk sends. Placeholders: those of VoicemailRules and {status} {date} {question}
/// {checklist} {reason} {progress} {summary} {channel}.
struct MailText
{
    MailTemplate mail = MailTemplate::TicketOpened;
    LocalizedText subject;
    LocalizedText body;

    bool operator==(const MailText &) const = default;
};

/// The order in which waiting tickets are to be taken; ties go by receipt.
enum class QueueOrder
{
    Receipt,
    Severity,
    TakeInChargeDue
};

/// Whom a dissatisfied customer turns to: a role, never a person (CARE-11).
struct EscalationContact
{
    int level = 1;
    LocalizedText title;
    LocalizedText reasons;

    bool operator==(const EscalationContact &) const = default;
};

/// When holders of a kind of licence get the fix of a defect (ALIAS-7).
struct FixRule
{
    LicenceKind licence = LicenceKind::FourYear;
    FixDelivery delivery = FixDelivery::AsSoonAsPossible;

    bool operator==(const FixRule &) const = default;
};

/// The hand-off to quality control: what it accepts and what it needs to be told (SYS-8).
struct QualityControl
{
    std::vector<DefectCause> accepts{DefectCause::ProgrammingError};
    std::vector<IntakeField> needs;

    bool operator==(const QualityControl &) const = default;
};

/// What one support service promises, as one version of its document says it. Plain data: rules ask it
/// and never know a service by name.
struct Policy
{
    QString id;
    int version = 1;
    LocalizedText title;
    LocalizedText summary;
    QString currency; ///< ISO 4217, for example EUR

    CalendarSpec hours;                       ///< the desk hours, with zone and holidays
    std::vector<Channel> reachableAtAllHours; ///< CARE-1

    AdmissionBasis admission = AdmissionBasis::Contract;
    std::vector<Channel> channels; ///< that open a ticket
    std::vector<ChannelRedirect> redirects;
    std::optional<OutOfHours> outOfHours; ///< none: no conditions

    std::vector<Severity> severities; ///< most urgent first, at least one; the rank is the index
    std::vector<Tier> tiers;          ///< lowest first; may be empty
    std::vector<Category> categories; ///< may be empty: then nothing is outside the service
    std::vector<IntakeField> intake;
    std::vector<ChecklistItem> intakeChecklist;   ///< before contact (C4T-5)
    std::vector<ChecklistItem> customerChecklist; ///< the customer's part in the work (SYS-9)

    std::vector<Service> services; ///< empty: the policy sells no hours
    Factors factors;
    std::vector<PackProduct> packs;
    PackRules packRules;
    Counting counting;
    std::vector<ChecklistItem> freeOffers; ///< what is free of charge (ALIAS-1)

    QueueOrder queueOrder = QueueOrder::Receipt;
    ClosureRules closure;
    std::optional<VoicemailRules> voicemail;      ///< none: an attempt is only logged
    std::optional<LocalizedText> promiseSentence; ///< what is said without an immediate solution (SYS-6)
    std::optional<int> reviewEveryDays;           ///< SYS-7
    std::vector<MailText> mails;                  ///< only those that are sent
    std::vector<Nature> releaseDateNatures{Nature::ChangeRequest}; ///< CARE-10; others take a solution date
    std::vector<EscalationContact> escalation;                     ///< by level
    QualityControl qualityControl;
    std::vector<FixRule> fixDelivery;
    bool suggestsTrainedAgents = true; ///< APL-7

    bool operator==(const Policy &) const = default;

    [[nodiscard]] const Severity *severity(QStringView severityId) const;
    /// 0 is the most urgent; an unknown id ranks behind all.
    [[nodiscard]] int severityRank(QStringView severityId) const;
    /// The severity of a ticket where none was said. A loaded policy has at least one.
    [[nodiscard]] const Severity &leastUrgent() const;
    [[nodiscard]] QStringList severityIds() const;

    [[nodiscard]] const Category *category(QStringView categoryId) const;
    [[nodiscard]] const Tier *tier(QStringView tierId) const;
    /// 0 is the lowest; -1 for an unknown one. An empty id stands for the lowest tier.
    [[nodiscard]] int tierRank(QStringView tierId) const;
    /// Whether a contract of that tier covers the category: included, or its tier reaches the needed one.
    [[nodiscard]] bool covers(const Category &category, QStringView tierId) const;

    [[nodiscard]] bool accepts(Channel channel) const;
    [[nodiscard]] const ChannelRedirect *redirect(Channel channel) const;

    [[nodiscard]] const Service *service(QStringView serviceId) const;
    [[nodiscard]] bool sellsHours() const { return !services.empty(); }
    [[nodiscard]] const PackProduct *pack(QStringView code) const;

    [[nodiscard]] const MailText *mail(MailTemplate kind) const;
    [[nodiscard]] bool sends(MailTemplate kind) const { return mail(kind) != nullptr; }
    /// The kind of date that a ticket of this nature takes (CARE-9, CARE-10).
    [[nodiscard]] DateKind dateKind(Nature nature) const;
    [[nodiscard]] bool qualityControlAccepts(DefectCause cause) const;
    [[nodiscard]] std::optional<FixDelivery> fixDeliveryFor(LicenceKind kind) const;
};

} // namespace permanence

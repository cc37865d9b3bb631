#pragma once

#include "core/base/Field.h"
#include "core/model/Uuid.h"
#include "core/model/Vocabulary.h"

#include <QDate>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <tuple>

// Everything that can happen at a desk. Each event is described once, here: its kind, the kind of stream it
// belongs to, and its members with the names under which they are written. Changes are additive only: a new
// member gets a default, nothing is renamed, nothing is removed.

namespace permanence {

/// What a stream of events is about.
enum class StreamKind
{
    Customer,
    Contract,
    Call,
    Ticket,
    Agent,
    Policy,
    Desk,
    Review,
    Mail
};

template <>
struct CodeTable<StreamKind>
{
    static constexpr std::array rows{
        CodeRow{StreamKind::Customer, QLatin1StringView("customer")},
        CodeRow{StreamKind::Contract, QLatin1StringView("contract")},
        CodeRow{StreamKind::Call, QLatin1StringView("call")},
        CodeRow{StreamKind::Ticket, QLatin1StringView("ticket")},
        CodeRow{StreamKind::Agent, QLatin1StringView("agent")},
        CodeRow{StreamKind::Policy, QLatin1StringView("policy")},
        CodeRow{StreamKind::Desk, QLatin1StringView("desk")},
        CodeRow{StreamKind::Review, QLatin1StringView("review")},
        CodeRow{StreamKind::Mail, QLatin1StringView("mail")},
    };
};

template <class T, class M>
constexpr Field<T, M> field(const char *name, M T::*member)
{
    return {name, member};
}

struct CustomerAdded {
    static constexpr auto kKind = "customer_added";
    static constexpr auto kStream = StreamKind::Customer;
    QString name;
    QString language;  ///< ISO 639-1, of mails and voicemail sentences
    QString timezone;  ///< IANA id; empty: the desk's
    QJsonObject hours; ///< opening hours as in vector-format.md `week`; empty: the desk's calendar
    QStringList holidays{}; ///< days (ISO 8601) on which the own hours do not open
    template <class T = CustomerAdded>
    static constexpr auto fields()
    {
        return std::tuple{field("name", &T::name), field("language", &T::language),
                          field("timezone", &T::timezone), field("hours", &T::hours),
                          field("holidays", &T::holidays)};
    }
};

/// Only what was changed is given.
struct CustomerEdited {
    static constexpr auto kKind = "customer_edited";
    static constexpr auto kStream = StreamKind::Customer;
    std::optional<QString> name, language, timezone;
    std::optional<QJsonObject> hours;
    std::optional<QStringList> holidays{};
    template <class T = CustomerEdited>
    static constexpr auto fields()
    {
        return std::tuple{field("name", &T::name), field("language", &T::language),
                          field("timezone", &T::timezone), field("hours", &T::hours),
                          field("holidays", &T::holidays)};
    }
};

struct ContactAdded {
    static constexpr auto kKind = "contact_added";
    static constexpr auto kStream = StreamKind::Customer;
    ContactId contact;
    QString name, email, function, language;
    QStringList phones;      ///< E.164
    bool outOfHours = false; ///< named in the SLA: may call out of hours (CARE-5)
    template <class T = ContactAdded>
    static constexpr auto fields()
    {
        return std::tuple{field("contact", &T::contact),   field("name", &T::name),
                          field("email", &T::email),       field("function", &T::function),
                          field("language", &T::language), field("phones", &T::phones),
                          field("out_of_hours", &T::outOfHours)};
    }
};

struct ContactEdited {
    static constexpr auto kKind = "contact_edited";
    static constexpr auto kStream = StreamKind::Customer;
    ContactId contact;
    std::optional<QString> name, email, function, language;
    std::optional<QStringList> phones;
    std::optional<bool> outOfHours;
    template <class T = ContactEdited>
    static constexpr auto fields()
    {
        return std::tuple{field("contact", &T::contact),   field("name", &T::name),
                          field("email", &T::email),       field("function", &T::function),
                          field("language", &T::language), field("phones", &T::phones),
                          field("out_of_hours", &T::outOfHours)};
    }
};

struct ContractAdded {
    static constexpr auto kKind = "contract_added";
    static constexpr auto kStream = StreamKind::Contract;
    CustomerId customer;
    QString policy, tier;
    QDate from, until;          ///< first and last valid day; invalid: open on that side
    bool supportModule = false; ///< CARE-4
    QJsonObject targets;        ///< overrides by severity (C4T-6)
    QJsonObject factors;        ///< overrides of price factors (CARE-2)
    template <class T = ContractAdded>
    static constexpr auto fields()
    {
        return std::tuple{field("customer", &T::customer), field("policy", &T::policy),
                          field("tier", &T::tier),         field("from", &T::from),
                          field("until", &T::until),       field("support_module", &T::supportModule),
                          field("targets", &T::targets),   field("factors", &T::factors)};
    }
};

struct ContractEdited {
    static constexpr auto kKind = "contract_edited";
    static constexpr auto kStream = StreamKind::Contract;
    std::optional<QString> policy, tier;
    std::optional<QDate> from, until;
    std::optional<bool> supportModule;
    std::optional<QJsonObject> targets, factors;
    template <class T = ContractEdited>
    static constexpr auto fields()
    {
        return std::tuple{field("policy", &T::policy),   field("tier", &T::tier),
                          field("from", &T::from),       field("until", &T::until),
                          field("support_module", &T::supportModule),
                          field("targets", &T::targets), field("factors", &T::factors)};
    }
};

/// A licence that a customer holds. It is renewed by a later one of the same product (ALIAS-8).
struct LicenceAdded {
    static constexpr auto kKind = "licence_added";
    static constexpr auto kStream = StreamKind::Customer;
    LicenceId licence;
    QString product;
    LicenceKind kind = LicenceKind::FourYear;
    QDate from, until; ///< first and last valid day; invalid: open on that side
    template <class T = LicenceAdded>
    static constexpr auto fields()
    {
        return std::tuple{field("licence", &T::licence), field("product", &T::product), field("kind", &T::kind),
                          field("from", &T::from), field("until", &T::until)};
    }
};

/// Prepaid time that a customer bought, under the terms of that day (ALIAS-1, ALIAS-8).
struct PackBought {
    static constexpr auto kKind = "pack_bought";
    static constexpr auto kStream = StreamKind::Customer;
    PackId pack;
    LicenceId licence; ///< with whose product it can be used
    QString code;      ///< of the pack in its policy, as AST02
    int minutes = 0;
    int validMonths = 24; ///< for which unused time outlives the licence
    QDate bought;
    template <class T = PackBought>
    static constexpr auto fields()
    {
        return std::tuple{field("pack", &T::pack),       field("licence", &T::licence),
                          field("code", &T::code),       field("minutes", &T::minutes),
                          field("valid_months", &T::validMonths), field("bought", &T::bought)};
    }
};

/// A contact came in. `at` of the event is when it rang.
struct CallReceived {
    static constexpr auto kKind = "call_received";
    static constexpr auto kStream = StreamKind::Call;
    QString number; ///< E.164 where it could be read, else as given; empty: withheld
    Channel channel = Channel::Phone;
    CustomerId customer; ///< none: an unknown caller
    ContactId contact;
    TicketId ticket; ///< the ticket it opened or was about
    QString summary;
    qint64 seconds = 0; ///< how long the agent spoke, 0 where it is not known
    template <class T = CallReceived>
    static constexpr auto fields()
    {
        return std::tuple{field("number", &T::number),     field("channel", &T::channel),
                          field("customer", &T::customer), field("contact", &T::contact),
                          field("ticket", &T::ticket),     field("summary", &T::summary),
                          field("seconds", &T::seconds)};
    }
};

/// A contact that was not admitted, with all the reasons (CARE-3). A refused mail is one too.
struct CallRefused {
    static constexpr auto kKind = "call_refused";
    static constexpr auto kStream = StreamKind::Call;
    QString number;
    Channel channel = Channel::Phone;
    CustomerId customer;
    ContactId contact;
    QString summary;
    QStringList reasons; ///< codes of AdmissionReason
    template <class T = CallRefused>
    static constexpr auto fields()
    {
        return std::tuple{field("number", &T::number),     field("channel", &T::channel),
                          field("customer", &T::customer), field("contact", &T::contact),
                          field("summary", &T::summary),   field("reasons", &T::reasons)};
    }
};

/// A contact that opened no ticket and was pointed to another channel (APL-3).
struct MailRedirected {
    static constexpr auto kKind = "mail_redirected";
    static constexpr auto kStream = StreamKind::Call;
    QString number; ///< phone number or mail address
    Channel channel = Channel::Email;
    CustomerId customer;
    ContactId contact;
    QString summary;
    QStringList reasons; ///< codes of AdmissionReason
    template <class T = MailRedirected>
    static constexpr auto fields()
    {
        return std::tuple{field("number", &T::number),     field("channel", &T::channel),
                          field("customer", &T::customer), field("contact", &T::contact),
                          field("summary", &T::summary),   field("reasons", &T::reasons)};
    }
};

/// An unknown caller's call turned out to be this customer's.
struct CallTied {
    static constexpr auto kKind = "call_tied";
    static constexpr auto kStream = StreamKind::Call;
    CustomerId customer;
    ContactId contact;
    template <class T = CallTied>
    static constexpr auto fields()
    {
        return std::tuple{field("customer", &T::customer), field("contact", &T::contact)};
    }
};

struct TicketOpened {
    static constexpr auto kKind = "ticket_opened";
    static constexpr auto kStream = StreamKind::Ticket;
    QString number; ///< for people, as 2026-000123
    CustomerId customer;
    ContactId contact;
    ContractId contract;
    CallId call;
    QString policy; ///< the policy that judges the ticket for good
    int policyVersion = 0;
    Channel channel = Channel::Phone;
    Nature nature = Nature::Incident;
    QString severity, category, product, summary, details;
    QJsonObject intake;  ///< intake fields and checklist items by id
    QJsonObject targets; ///< the contract's overrides at this moment (C4T-6)
    AgentId owner;       ///< who answered owns it (SYS-6); none: it waits
    QJsonObject factors; ///< the contract's price factors at this moment (CARE-2)
    bool extra = false;  ///< admitted with an extra charge (CARE-4)
    QStringList reasons; ///< codes of AdmissionReason that were overridden
    AgentId overriddenBy;
    QString overrideReason;
    template <class T = TicketOpened>
    static constexpr auto fields()
    {
        return std::tuple{field("number", &T::number),
                          field("customer", &T::customer),
                          field("contact", &T::contact),
                          field("contract", &T::contract),
                          field("call", &T::call),
                          field("policy", &T::policy),
                          field("policy_version", &T::policyVersion),
                          field("channel", &T::channel),
                          field("nature", &T::nature),
                          field("severity", &T::severity),
                          field("category", &T::category),
                          field("product", &T::product),
                          field("summary", &T::summary),
                          field("details", &T::details),
                          field("intake", &T::intake),
                          field("targets", &T::targets),
                          field("owner", &T::owner),
                          field("factors", &T::factors),
                          field("extra", &T::extra),
                          field("reasons", &T::reasons),
                          field("overridden_by", &T::overriddenBy),
                          field("override_reason", &T::overrideReason)};
    }
};

struct TicketTied {
    static constexpr auto kKind = "ticket_tied";
    static constexpr auto kStream = StreamKind::Ticket;
    CustomerId customer;
    ContactId contact;
    template <class T = TicketTied>
    static constexpr auto fields()
    {
        return std::tuple{field("customer", &T::customer), field("contact", &T::contact)};
    }
};

/// The author takes the ticket in charge.
struct Taken {
    static constexpr auto kKind = "taken";
    static constexpr auto kStream = StreamKind::Ticket;
    static constexpr auto fields() { return std::tuple{}; }
};

struct Assigned {
    static constexpr auto kKind = "assigned";
    static constexpr auto kStream = StreamKind::Ticket;
    AgentId to;
    static constexpr auto fields() { return std::tuple{field("to", &Assigned::to)}; }
};

/// The author's timer starts.
struct WorkStarted {
    static constexpr auto kKind = "work_started";
    static constexpr auto kStream = StreamKind::Ticket;
    WorkId work;
    QString service; ///< id in the ticket's policy; empty: not sold by the hour
    static constexpr auto fields()
    {
        return std::tuple{field("work", &WorkStarted::work), field("service", &WorkStarted::service)};
    }
};

/// Work that was done: a timer that stops, or time entered by hand.
struct WorkLogged {
    static constexpr auto kKind = "work_logged";
    static constexpr auto kStream = StreamKind::Ticket;
    WorkId work;
    AgentId agent; ///< who worked
    Instant from, until;
    QString service; ///< id in the ticket's policy; empty: not sold by the hour
    template <class T = WorkLogged>
    static constexpr auto fields()
    {
        return std::tuple{field("work", &T::work), field("agent", &T::agent), field("from", &T::from),
                          field("until", &T::until), field("service", &T::service)};
    }
};

/// A work entry is put right; what it said before stays in its own event.
struct WorkCorrected {
    static constexpr auto kKind = "work_corrected";
    static constexpr auto kStream = StreamKind::Ticket;
    WorkId work;
    Instant from, until; ///< the same instant: it was no work at all
    QString service, reason;
    template <class T = WorkCorrected>
    static constexpr auto fields()
    {
        return std::tuple{field("work", &T::work), field("from", &T::from), field("until", &T::until),
                          field("service", &T::service), field("reason", &T::reason)};
    }
};

struct CallbackScheduled {
    static constexpr auto kKind = "callback_scheduled";
    static constexpr auto kStream = StreamKind::Ticket;
    ActivityId activity;
    Instant due;
    static constexpr auto fields()
    {
        return std::tuple{field("activity", &CallbackScheduled::activity), field("due", &CallbackScheduled::due)};
    }
};

/// An answer was promised (SYS-6).
struct Promised {
    static constexpr auto kKind = "promised";
    static constexpr auto kStream = StreamKind::Ticket;
    ActivityId activity;
    Instant due;
    static constexpr auto fields()
    {
        return std::tuple{field("activity", &Promised::activity), field("due", &Promised::due)};
    }
};

/// The customer called about the ticket: it was reached (SYS-10), and what was asked for may be answered by it.
/// The call itself is an event of its own stream.
struct CustomerCalled {
    static constexpr auto kKind = "customer_called";
    static constexpr auto kStream = StreamKind::Ticket;
    CallId call;
    bool answers = false; ///< what was asked for
    static constexpr auto fields()
    {
        return std::tuple{field("call", &CustomerCalled::call), field("answers", &CustomerCalled::answers)};
    }
};

/// A call to the customer, by the person who made it.
struct Attempted {
    static constexpr auto kKind = "contact_attempt";
    static constexpr auto kStream = StreamKind::Ticket;
    AttemptOutcome outcome = AttemptOutcome::Reached;
    static constexpr auto fields() { return std::tuple{field("outcome", &Attempted::outcome)}; }
};

/// A message was left on the customer's voicemail (SYS-4).
struct MessageLeft {
    static constexpr auto kKind = "message_left";
    static constexpr auto kStream = StreamKind::Ticket;
    QString text; ///< the sentence that was to be said
    static constexpr auto fields() { return std::tuple{field("text", &MessageLeft::text)}; }
};

/// The customer owes something: the resolution clock stands still (SYS-11, SYS-12).
struct Asked {
    static constexpr auto kKind = "asked";
    static constexpr auto kStream = StreamKind::Ticket;
    AskedFor what = AskedFor::Answer;
    QString text;
    static constexpr auto fields() { return std::tuple{field("for", &Asked::what), field("text", &Asked::text)}; }
};

/// What was asked for came, or only words about it.
struct Replied {
    static constexpr auto kKind = "replied";
    static constexpr auto kStream = StreamKind::Ticket;
    bool files = false;
    QString text;
    static constexpr auto fields() { return std::tuple{field("files", &Replied::files), field("text", &Replied::text)}; }
};

/// What the customer has to do went to the contact (SYS-9).
struct ChecklistSent {
    static constexpr auto kKind = "checklist_sent";
    static constexpr auto kStream = StreamKind::Ticket;
    QStringList items; ///< ids in the policy's checklist
    static constexpr auto fields() { return std::tuple{field("items", &ChecklistSent::items)}; }
};

struct SeveritySet {
    static constexpr auto kKind = "severity_set";
    static constexpr auto kStream = StreamKind::Ticket;
    QString severity;
    static constexpr auto fields() { return std::tuple{field("severity", &SeveritySet::severity)}; }
};

/// The day of a solution or of a release (CARE-9, CARE-10).
struct DateSet {
    static constexpr auto kKind = "date_set";
    static constexpr auto kStream = StreamKind::Ticket;
    QDate date;
    DateKind kind = DateKind::Solution;
    static constexpr auto fields() { return std::tuple{field("date", &DateSet::date), field("kind", &DateSet::kind)}; }
};

/// The hand-off to quality control, and whether it takes the problem (SYS-8).
struct DefectReported {
    static constexpr auto kKind = "defect_reported";
    static constexpr auto kStream = StreamKind::Ticket;
    DefectCause cause = DefectCause::ProgrammingError;
    bool accepted = false;
    QJsonObject report; ///< what quality control needs, by the ids of the policy
    template <class T = DefectReported>
    static constexpr auto fields()
    {
        return std::tuple{field("cause", &T::cause), field("accepted", &T::accepted), field("report", &T::report)};
    }
};

/// What the weekly review decided about a ticket (SYS-7, USE-2).
struct Reviewed {
    static constexpr auto kKind = "reviewed";
    static constexpr auto kStream = StreamKind::Ticket;
    ReviewId review;
    QString decision, nextStep, progress;
    bool told = false;       ///< the customer knows of the progress
    ActivityId activity;     ///< the call that will tell it; none where nothing is to be told
    Instant due;             ///< of that call
    template <class T = Reviewed>
    static constexpr auto fields()
    {
        return std::tuple{field("review", &T::review),     field("decision", &T::decision),
                          field("next_step", &T::nextStep), field("progress", &T::progress),
                          field("told", &T::told),         field("activity", &T::activity),
                          field("due", &T::due)};
    }
};

struct NoteAdded {
    static constexpr auto kKind = "note";
    static constexpr auto kStream = StreamKind::Ticket;
    QString text;
    static constexpr auto fields() { return std::tuple{field("text", &NoteAdded::text)}; }
};

/// The customer agrees that the problem is solved (SYS-13).
struct Resolved {
    static constexpr auto kKind = "resolved";
    static constexpr auto kStream = StreamKind::Ticket;
    ResolutionCause cause = ResolutionCause::Solved;
    QString text; ///< what solved it, in words
    std::optional<FixDelivery> fixDelivery{}; ///< of a product defect, by the licence of that day (ALIAS-7)
    static constexpr auto fields()
    {
        return std::tuple{field("cause", &Resolved::cause), field("text", &Resolved::text),
                          field("fix_delivery", &Resolved::fixDelivery)};
    }
};

struct Closed {
    static constexpr auto kKind = "closed";
    static constexpr auto kStream = StreamKind::Ticket;
    CloseReason reason = CloseReason::Agreement;
    QStringList proof{}; ///< ids of the events that prove it: the attempts, the question, the agreement
    static constexpr auto fields()
    {
        return std::tuple{field("reason", &Closed::reason), field("proof", &Closed::proof)};
    }
};

struct Reopened {
    static constexpr auto kKind = "reopened";
    static constexpr auto kStream = StreamKind::Ticket;
    QString text; ///< why
    static constexpr auto fields() { return std::tuple{field("text", &Reopened::text)}; }
};

struct AgentAdded {
    static constexpr auto kKind = "agent_added";
    static constexpr auto kStream = StreamKind::Agent;
    QString login, name;
    Role role = Role::Agent;
    template <class T = AgentAdded>
    static constexpr auto fields()
    {
        return std::tuple{field("login", &T::login), field("name", &T::name), field("role", &T::role)};
    }
};

/// An agent was trained on a product (APL-7).
struct AgentTrained {
    static constexpr auto kKind = "agent_trained";
    static constexpr auto kStream = StreamKind::Agent;
    QString product;
    QDate until; ///< the last day on which it counts; invalid: without end
    static constexpr auto fields()
    {
        return std::tuple{field("product", &AgentTrained::product), field("until", &AgentTrained::until)};
    }
};

/// A weekly review was opened on every ticket that was unresolved (SYS-7).
struct ReviewOpened {
    static constexpr auto kKind = "review_opened";
    static constexpr auto kStream = StreamKind::Review;
    QStringList agenda; ///< ids of tickets, oldest receipt first
    static constexpr auto fields() { return std::tuple{field("agenda", &ReviewOpened::agenda)}; }
};

struct ReviewClosed {
    static constexpr auto kKind = "review_closed";
    static constexpr auto kStream = StreamKind::Review;
    static constexpr auto fields() { return std::tuple{}; }
};

/// A mail that the desk owes, in the words it will have.
struct MailQueued {
    static constexpr auto kKind = "mail_queued";
    static constexpr auto kStream = StreamKind::Mail;
    MailTemplate mail = MailTemplate::TicketOpened;
    TicketId ticket; ///< none: it answers a contact that opened none
    CustomerId customer;
    QString to, subject, body;
    template <class T = MailQueued>
    static constexpr auto fields()
    {
        return std::tuple{field("template", &T::mail), field("ticket", &T::ticket), field("customer", &T::customer),
                          field("to", &T::to), field("subject", &T::subject), field("body", &T::body)};
    }
};

struct PolicyPublished {
    static constexpr auto kKind = "policy_published";
    static constexpr auto kStream = StreamKind::Policy;
    QString policy;
    int version = 0;
    QString document; ///< the policy document as it was loaded, UTF-8 JSON
    template <class T = PolicyPublished>
    static constexpr auto fields()
    {
        return std::tuple{field("policy", &T::policy), field("version", &T::version),
                          field("document", &T::document)};
    }
};

struct DeskConfigured {
    static constexpr auto kKind = "desk_configured";
    static constexpr auto kStream = StreamKind::Desk;
    std::optional<QString> name;
    std::optional<QString> region;   ///< ISO 3166-1, how national phone numbers are read
    std::optional<QString> timezone; ///< IANA id
    std::optional<QString> policy;   ///< judges tickets of callers without a contract
    template <class T = DeskConfigured>
    static constexpr auto fields()
    {
        return std::tuple{field("name", &T::name), field("region", &T::region),
                          field("timezone", &T::timezone), field("policy", &T::policy)};
    }
};

} // namespace permanence

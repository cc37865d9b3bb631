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
    Desk
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
    static constexpr auto fields()
    {
        using T = CustomerAdded;
        return std::tuple{field("name", &T::name), field("language", &T::language),
                          field("timezone", &T::timezone), field("hours", &T::hours)};
    }
};

/// Only what was changed is given.
struct CustomerEdited {
    static constexpr auto kKind = "customer_edited";
    static constexpr auto kStream = StreamKind::Customer;
    std::optional<QString> name, language, timezone;
    std::optional<QJsonObject> hours;
    static constexpr auto fields()
    {
        using T = CustomerEdited;
        return std::tuple{field("name", &T::name), field("language", &T::language),
                          field("timezone", &T::timezone), field("hours", &T::hours)};
    }
};

struct ContactAdded {
    static constexpr auto kKind = "contact_added";
    static constexpr auto kStream = StreamKind::Customer;
    ContactId contact;
    QString name, email, function, language;
    QStringList phones;      ///< E.164
    bool outOfHours = false; ///< named in the SLA: may call out of hours (CARE-5)
    static constexpr auto fields()
    {
        using T = ContactAdded;
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
    static constexpr auto fields()
    {
        using T = ContactEdited;
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
    static constexpr auto fields()
    {
        using T = ContractAdded;
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
    static constexpr auto fields()
    {
        using T = ContractEdited;
        return std::tuple{field("policy", &T::policy),   field("tier", &T::tier),
                          field("from", &T::from),       field("until", &T::until),
                          field("support_module", &T::supportModule),
                          field("targets", &T::targets), field("factors", &T::factors)};
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
    static constexpr auto fields()
    {
        using T = CallReceived;
        return std::tuple{field("number", &T::number),     field("channel", &T::channel),
                          field("customer", &T::customer), field("contact", &T::contact),
                          field("ticket", &T::ticket),     field("summary", &T::summary),
                          field("seconds", &T::seconds)};
    }
};

/// An unknown caller's call turned out to be this customer's.
struct CallTied {
    static constexpr auto kKind = "call_tied";
    static constexpr auto kStream = StreamKind::Call;
    CustomerId customer;
    ContactId contact;
    static constexpr auto fields()
    {
        using T = CallTied;
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
    static constexpr auto fields()
    {
        using T = TicketOpened;
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
                          field("owner", &T::owner)};
    }
};

struct TicketTied {
    static constexpr auto kKind = "ticket_tied";
    static constexpr auto kStream = StreamKind::Ticket;
    CustomerId customer;
    ContactId contact;
    static constexpr auto fields()
    {
        using T = TicketTied;
        return std::tuple{field("customer", &T::customer), field("contact", &T::contact)};
    }
};

/// The author takes the ticket in charge.
struct Taken {
    static constexpr auto kKind = "taken";
    static constexpr auto kStream = StreamKind::Ticket;
    static constexpr auto fields() { return std::tuple{}; }
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
    static constexpr auto fields()
    {
        return std::tuple{field("cause", &Resolved::cause), field("text", &Resolved::text)};
    }
};

struct Closed {
    static constexpr auto kKind = "closed";
    static constexpr auto kStream = StreamKind::Ticket;
    CloseReason reason = CloseReason::Agreement;
    static constexpr auto fields() { return std::tuple{field("reason", &Closed::reason)}; }
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
    static constexpr auto fields()
    {
        using T = AgentAdded;
        return std::tuple{field("login", &T::login), field("name", &T::name), field("role", &T::role)};
    }
};

struct PolicyPublished {
    static constexpr auto kKind = "policy_published";
    static constexpr auto kStream = StreamKind::Policy;
    QString policy;
    int version = 0;
    QString document; ///< the policy document as it was loaded, UTF-8 JSON
    static constexpr auto fields()
    {
        using T = PolicyPublished;
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
    static constexpr auto fields()
    {
        using T = DeskConfigured;
        return std::tuple{field("name", &T::name), field("region", &T::region),
                          field("timezone", &T::timezone), field("policy", &T::policy)};
    }
};

} // namespace permanence

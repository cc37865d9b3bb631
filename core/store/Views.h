#pragma once

#include "core/rules/Packs.h"
#include "core/rules/TicketState.h"
#include "core/store/TicketRecord.h"

#include <vector>

// What the read side hands out: plain copies of what a page shows, read from the projections.

namespace permanence {

struct DeskView {
    QString name;
    QString region = u"FR"_s;
    QString timezone = u"Europe/Paris"_s;
    QString policy; ///< judges tickets of callers without a contract; empty: the first policy
    template <class T = DeskView>
    static constexpr auto fields()
    {
        return std::tuple{field("name", &T::name), field("region", &T::region), field("timezone", &T::timezone),
                          field("policy", &T::policy)};
    }
};

struct AgentView {
    AgentId id;
    QString login, name;
    Role role = Role::Agent;
    QString team; ///< empty: none
    template <class T = AgentView>
    static constexpr auto fields()
    {
        return std::tuple{field("id", &T::id), field("login", &T::login), field("name", &T::name),
                          field("role", &T::role), field("team", &T::team)};
    }
};

struct CustomerView {
    qint64 seq = 0;
    CustomerId id;
    QString name, language;
    QString timezone;  ///< IANA id; empty: the desk's
    QJsonObject hours; ///< empty: the desk's calendar
    QStringList holidays; ///< days on which the own hours do not open
    template <class T = CustomerView>
    static constexpr auto fields()
    {
        return std::tuple{field("seq", &T::seq),           field("id", &T::id),
                          field("name", &T::name),         field("language", &T::language),
                          field("timezone", &T::timezone), field("hours", &T::hours),
                          field("holidays", &T::holidays)};
    }
};

struct ContactView {
    ContactId id;
    CustomerId customer;
    QString name, email, function, language;
    QStringList phones; ///< E.164
    bool outOfHours = false;
    template <class T = ContactView>
    static constexpr auto fields()
    {
        return std::tuple{field("id", &T::id),       field("customer", &T::customer), field("name", &T::name),
                          field("email", &T::email), field("function", &T::function), field("language", &T::language),
                          field("phones", &T::phones), field("out_of_hours", &T::outOfHours)};
    }
};

struct ContractView {
    qint64 seq = 0;
    ContractId id;
    CustomerId customer;
    QString policy, tier;
    QDate from, until; ///< first and last valid day; invalid: open on that side
    bool supportModule = false;
    QJsonObject targets, factors;
    template <class T = ContractView>
    static constexpr auto fields()
    {
        return std::tuple{field("seq", &T::seq),
                          field("id", &T::id),           field("customer", &T::customer),
                          field("policy", &T::policy),   field("tier", &T::tier),
                          field("from", &T::from),       field("until", &T::until),
                          field("support_module", &T::supportModule),
                          field("targets", &T::targets), field("factors", &T::factors)};
    }
    [[nodiscard]] bool isActiveOn(QDate day) const
    {
        return (!from.isValid() || from <= day) && (!until.isValid() || day <= until);
    }
};

/// Who is trained on a product, and until when (APL-7).
struct TrainingView {
    AgentId agent;
    QString product;
    QDate until; ///< the last day on which it counts; invalid: without end
    template <class T = TrainingView>
    static constexpr auto fields()
    {
        return std::tuple{field("agent", &T::agent), field("product", &T::product), field("until", &T::until)};
    }
};

/// An activity with its ticket.
struct ActivityView : Activity {
    TicketId ticket;
    template <class T = ActivityView>
    static constexpr auto fields()
    {
        return std::tuple_cat(Activity::fields(), std::tuple{field("ticket", &T::ticket)});
    }
};

/// A mail that the desk owes.
struct MailView {
    MailId id;
    Instant at;
    MailTemplate mail = MailTemplate::TicketOpened;
    TicketId ticket;
    CustomerId customer;
    QString to, subject, body;
    template <class T = MailView>
    static constexpr auto fields()
    {
        return std::tuple{field("id", &T::id),         field("at", &T::at),
                          field("template", &T::mail), field("ticket", &T::ticket),
                          field("customer", &T::customer), field("to", &T::to),
                          field("subject", &T::subject), field("body", &T::body)};
    }
};

/// A weekly review.
struct ReviewView {
    ReviewId id;
    Instant opened;
    std::optional<Instant> closed;
    QStringList agenda; ///< ids of tickets, oldest receipt first
    QString team;       ///< whose tickets; empty: the whole desk's
    QString week;       ///< as 2026-W10; empty: that of the opening
    AgentId openedBy;
    template <class T = ReviewView>
    static constexpr auto fields()
    {
        return std::tuple{field("id", &T::id),         field("opened", &T::opened), field("closed", &T::closed),
                          field("agenda", &T::agenda), field("team", &T::team),     field("week", &T::week),
                          field("opened_by", &T::openedBy)};
    }
};

/// The minutes of one ticket in a review.
struct MinutesView {
    ReviewId review;
    TicketId ticket;
    Instant at;
    AgentId agent;
    QString decision, nextStep, progress;
    bool told = false;
    ActivityId step;   ///< none: nobody was given anything to do
    AgentId stepOwner;
    Instant stepDue;
    qint64 seconds = 0; ///< how long the ticket was spoken about before these minutes were written
    bool tellLater = false;
    template <class T = MinutesView>
    static constexpr auto fields()
    {
        return std::tuple{field("review", &T::review),     field("ticket", &T::ticket),
                          field("at", &T::at),             field("agent", &T::agent),
                          field("decision", &T::decision), field("next_step", &T::nextStep),
                          field("progress", &T::progress), field("told", &T::told),
                          field("step", &T::step),         field("step_owner", &T::stepOwner),
                          field("step_due", &T::stepDue),  field("seconds", &T::seconds),
                          field("tell_later", &T::tellLater)};
    }
};

/// A timer that runs.
struct RunningWork {
    WorkId id;
    TicketId ticket;
    Instant from;
    QString service;
    QString ticketNumber;
    CustomerId customer;
    template <class T = RunningWork>
    static constexpr auto fields()
    {
        return std::tuple{field("id", &T::id),           field("ticket", &T::ticket),
                          field("from", &T::from),       field("service", &T::service),
                          field("ticket_number", &T::ticketNumber), field("customer", &T::customer)};
    }
};

/// What a customer prepaid, and the tickets that use it.
struct PrepaidView {
    std::vector<Licence> licences; ///< in the order in which they were added
    std::vector<Pack> packs;       ///< likewise
    std::vector<TicketState> worked; ///< the customer's tickets with work: of each what balancesOf() reads
};

/// A row of the list of customers.
struct CustomerListItem {
    qint64 seq = 0;
    CustomerId id;
    QString name, timezone;
    QString policy, tier; ///< of the active contract, else of the last one; empty: none
    QDate from, until;
    qint64 contacts = 0, openTickets = 0;
    template <class T = CustomerListItem>
    static constexpr auto fields()
    {
        return std::tuple{field("seq", &T::seq),           field("id", &T::id),
                          field("name", &T::name),         field("timezone", &T::timezone),
                          field("policy", &T::policy),     field("tier", &T::tier),
                          field("from", &T::from),         field("until", &T::until),
                          field("contacts", &T::contacts), field("open_tickets", &T::openTickets)};
    }
};

/// A row of a list of tickets.
struct TicketListItem {
    qint64 seq = 0;
    TicketId id;
    QString number, summary, severity;
    Status status = Status::Waiting;
    Nature nature = Nature::Incident;
    CustomerId customer;
    QString customerName; ///< empty: an unknown caller
    QString ownerName;    ///< empty: nobody
    QString policy;
    int policyVersion = 0;
    Instant received;
    std::optional<Instant> taken, resolved, closed, takeInChargeDue, resolutionDue;
    Instant nextDue = kNoLimit;
    template <class T = TicketListItem>
    static constexpr auto fields()
    {
        return std::tuple{field("seq", &T::seq),
                          field("id", &T::id),
                          field("number", &T::number),
                          field("summary", &T::summary),
                          field("severity", &T::severity),
                          field("status", &T::status),
                          field("nature", &T::nature),
                          field("customer", &T::customer),
                          field("customer_name", &T::customerName),
                          field("owner_name", &T::ownerName),
                          field("policy", &T::policy),
                          field("policy_version", &T::policyVersion),
                          field("received", &T::received),
                          field("taken", &T::taken),
                          field("resolved", &T::resolved),
                          field("closed", &T::closed),
                          field("take_in_charge_due", &T::takeInChargeDue),
                          field("resolution_due", &T::resolutionDue),
                          field("next_due", &T::nextDue)};
    }
};

/// An entry of a history; `kind` is the event's kind, `text` its words (the beginning of a long text).
struct HistoryEntry {
    qint64 seq = 0; ///< with `stamp` the key of its page; EventLog::event(seq) has the whole text
    Stamp stamp;
    Instant at;
    QString kind, text;
    QString data; ///< the body of the event as JSON where `text` does not say all; else empty
    QString authorName; ///< empty: the program itself
    TicketId ticket;
    QString ticketNumber;
    template <class T = HistoryEntry>
    static constexpr auto fields()
    {
        return std::tuple{field("seq", &T::seq),
                          field("stamp", &T::stamp),
                          field("at", &T::at),
                          field("kind", &T::kind),
                          field("text", &T::text),
                          field("data", &T::data),
                          field("author_name", &T::authorName),
                          field("ticket", &T::ticket),
                          field("ticket_number", &T::ticketNumber)};
    }
};

/// Someone who may be calling: a customer, and the contact where what was typed points to one.
struct CallerMatch {
    CustomerId customer;
    ContactId contact;
    QString customerName, contactName;
    QString found; ///< what matched: the phone number, the mail address, the ticket number; empty: the name
    TicketId ticket; ///< where a ticket number was typed
    template <class T = CallerMatch>
    static constexpr auto fields()
    {
        return std::tuple{field("customer", &T::customer),           field("contact", &T::contact),
                          field("customer_name", &T::customerName), field("contact_name", &T::contactName),
                          field("found", &T::found),                 field("ticket", &T::ticket)};
    }
    bool operator==(const CallerMatch &) const = default;
};

/// A call as it was logged.
struct CallView {
    CallId id;
    Instant at;
    QString number, summary;
    CustomerId customer;
    ContactId contact;
    TicketId ticket;
    template <class T = CallView>
    static constexpr auto fields()
    {
        return std::tuple{field("id", &T::id),           field("at", &T::at),
                          field("number", &T::number),   field("summary", &T::summary),
                          field("customer", &T::customer), field("contact", &T::contact),
                          field("ticket", &T::ticket)};
    }
};

/// All that an agent needs to know of a caller before the second ring (USE-1).
struct CallerCard {
    CustomerView customer;
    std::optional<ContactView> contact;
    std::vector<ContactView> contacts;   ///< the first 50
    std::vector<ContractView> contracts; ///< newest first
    std::vector<TicketListItem> openTickets; ///< nearest limit first, the first 20
    std::vector<HistoryEntry> lately;        ///< newest first, the last 10
};

/// A ticket with the names that its page shows.
struct TicketView {
    TicketRecord ticket;
    std::optional<CustomerView> customer;
    std::optional<ContactView> contact;
    std::optional<ContractView> contract;
    QString ownerName;
};

/// A hit of the full-text search.
struct SearchHit {
    qint64 seq = 0;
    QString kind; ///< ticket, note, customer, contact
    Uuid target;  ///< the ticket, customer or contact
    QString title, excerpt;
    QString customerName, ticketNumber;
    CustomerId customer;
    template <class T = SearchHit>
    static constexpr auto fields()
    {
        return std::tuple{field("seq", &T::seq),
                          field("kind", &T::kind),
                          field("target", &T::target),
                          field("title", &T::title),
                          field("excerpt", &T::excerpt),
                          field("customer_name", &T::customerName),
                          field("ticket_number", &T::ticketNumber),
                          field("customer", &T::customer)};
    }
};

/// Where a page of a history ends; the next one begins below it.
struct HistoryKey {
    Stamp stamp{std::numeric_limits<qint64>::max()};
    qint64 seq = std::numeric_limits<qint64>::max();
};

} // namespace permanence

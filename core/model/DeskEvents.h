#pragma once

#include "core/model/EventParts.h"

// What happens to the desk itself: its agents, reviews, mails, policies and settings.

namespace permanence {

struct AgentAdded {
    static constexpr auto kKind = "agent_added";
    static constexpr auto kStream = StreamKind::Agent;
    QString login, name;
    Role role = Role::Agent;
    QString team{}; ///< empty: none
    template <class T = AgentAdded>
    static constexpr auto fields()
    {
        return std::tuple{field("login", &T::login), field("name", &T::name), field("role", &T::role),
                          field("team", &T::team)};
    }
};

/// Only what was changed is given.
struct AgentEdited {
    static constexpr auto kKind = "agent_edited";
    static constexpr auto kStream = StreamKind::Agent;
    std::optional<QString> name;
    std::optional<Role> role;
    std::optional<QString> team;
    template <class T = AgentEdited>
    static constexpr auto fields()
    {
        return std::tuple{field("name", &T::name), field("role", &T::role), field("team", &T::team)};
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
    QString team{};     ///< whose tickets; empty: the whole desk's
    QString week{};     ///< as 2026-W10; empty: that of the opening
    template <class T = ReviewOpened>
    static constexpr auto fields()
    {
        return std::tuple{field("agenda", &T::agenda), field("team", &T::team), field("week", &T::week)};
    }
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

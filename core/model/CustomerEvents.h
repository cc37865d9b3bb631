#pragma once

#include "core/model/EventParts.h"

// What happens to customers: who they are, and what they bought.

namespace permanence {

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

/// This customer and another are one: all that belongs to it is shown under `into`.
struct CustomerMerged {
    static constexpr auto kKind = "customer_merged";
    static constexpr auto kStream = StreamKind::Customer;
    CustomerId into;
    static constexpr auto fields() { return std::tuple{field("into", &CustomerMerged::into)}; }
};

/// They were two after all: what belongs to this customer is its own again.
struct CustomerParted {
    static constexpr auto kKind = "customer_parted";
    static constexpr auto kStream = StreamKind::Customer;
    static constexpr auto fields() { return std::tuple{}; }
};

/// Two contacts of this customer are one person.
struct ContactMerged {
    static constexpr auto kKind = "contact_merged";
    static constexpr auto kStream = StreamKind::Customer;
    ContactId contact, into;
    static constexpr auto fields()
    {
        return std::tuple{field("contact", &ContactMerged::contact), field("into", &ContactMerged::into)};
    }
};

struct ContactParted {
    static constexpr auto kKind = "contact_parted";
    static constexpr auto kStream = StreamKind::Customer;
    ContactId contact;
    static constexpr auto fields() { return std::tuple{field("contact", &ContactParted::contact)}; }
};

/// What named a person was taken out of all events, on request of that person (GDPR, article 17). Says nothing of who
/// it was.
struct PersonErased {
    static constexpr auto kKind = "person_erased";
    static constexpr auto kStream = StreamKind::Customer;
    ContactId contact;
    QString reason;
    int events = 0; ///< in which something was replaced
    template <class T = PersonErased>
    static constexpr auto fields()
    {
        return std::tuple{field("contact", &T::contact), field("reason", &T::reason), field("events", &T::events)};
    }
};

} // namespace permanence

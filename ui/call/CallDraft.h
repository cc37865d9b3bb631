#pragma once

#include "core/desk/Desk.h"

namespace permanence {

/// The intake field that the call's details answer (CARE-6).
inline constexpr QLatin1StringView kDescriptionField{"description"};

/// The call in hand as it is written down before it is saved; journalled as JSON at every change, so that it is
/// back after the program or the machine stopped (USE-1).
struct CallDraft
{
    std::optional<Instant> started; ///< when it was answered; none: no call in hand
    std::optional<Instant> ended;   ///< when the agent hung up; none: still speaking
    std::optional<Instant> written; ///< when this was last journalled
    QString typed;                  ///< what stands in the call bar's field
    QString number;                 ///< of the caller, in E.164; empty: withheld or not known
    bool chosen = false;            ///< it was said who calls, if only "unknown caller"
    CustomerId customer;            ///< none: an unknown caller
    ContactId contact;
    QString customerName, contactName;
    TicketId about; ///< the open ticket that the call is about
    QString aboutNumber;
    Nature nature = Nature::Incident;
    QString severity; ///< empty: the policy's least urgent
    QString category, summary, details;
    QJsonObject intake; ///< texts of intake fields, and true for ticked checklist items
    template <class T = CallDraft>
    static constexpr auto fields()
    {
        return std::tuple{field("started", &T::started),
                          field("ended", &T::ended),
                          field("written", &T::written),
                          field("typed", &T::typed),
                          field("number", &T::number),
                          field("chosen", &T::chosen),
                          field("customer", &T::customer),
                          field("contact", &T::contact),
                          field("customer_name", &T::customerName),
                          field("contact_name", &T::contactName),
                          field("about", &T::about),
                          field("about_number", &T::aboutNumber),
                          field("nature", &T::nature),
                          field("severity", &T::severity),
                          field("category", &T::category),
                          field("summary", &T::summary),
                          field("details", &T::details),
                          field("intake", &T::intake)};
    }

    [[nodiscard]] bool isInHand() const { return started.has_value(); }
    /// Whether the agent has written anything that would be missed.
    [[nodiscard]] bool hasText() const;
    /// How long the agent spoke, in whole seconds.
    [[nodiscard]] qint64 secondsAt(Instant now) const;

    [[nodiscard]] QString toJson() const;
    /// A call without a start where the text is no draft.
    [[nodiscard]] static CallDraft fromJson(const QString &text);

    /// As the desk takes it; without a problem where it is about a ticket, or where `withTicket` is false.
    [[nodiscard]] IncomingCall toCall(Instant now, bool withTicket) const;
    /// What is added to the ticket that the call is about; empty: nothing was written.
    [[nodiscard]] QString noteForTicket() const;
};

} // namespace permanence

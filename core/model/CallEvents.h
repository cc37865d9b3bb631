#pragma once

#include "core/model/EventParts.h"

// What comes in by phone, mail, portal or in person.

namespace permanence {

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

/// A contact that opened no ticket.
struct TurnedAway {
    static constexpr auto kStream = StreamKind::Call;
    QString number; ///< phone number or mail address
    Channel channel = Channel::Phone;
    CustomerId customer;
    ContactId contact;
    QString summary;
    QStringList reasons; ///< codes of AdmissionReason
    template <class T = TurnedAway>
    static constexpr auto fields()
    {
        return std::tuple{field("number", &T::number),     field("channel", &T::channel),
                          field("customer", &T::customer), field("contact", &T::contact),
                          field("summary", &T::summary),   field("reasons", &T::reasons)};
    }
};

/// It was not admitted, with all the reasons (CARE-3). A refused mail is one too.
struct CallRefused : TurnedAway {
    static constexpr auto kKind = "call_refused";
};

/// It was pointed to another channel (APL-3).
struct MailRedirected : TurnedAway {
    static constexpr auto kKind = "mail_redirected";
};

/// It rang and nobody took it: kept, so that somebody calls back. `at` of the event is when it rang.
struct CallMissed {
    static constexpr auto kKind = "call_missed";
    static constexpr auto kStream = StreamKind::Call;
    QString number; ///< E.164 where it could be read, else as announced; empty: withheld
    QString name;   ///< as announced; empty: none was
    CustomerId customer;
    ContactId contact;
    QString reason; ///< code of the telephone that announced it; empty: none was
    template <class T = CallMissed>
    static constexpr auto fields()
    {
        return std::tuple{field("number", &T::number),     field("name", &T::name),
                          field("customer", &T::customer), field("contact", &T::contact),
                          field("reason", &T::reason)};
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

} // namespace permanence

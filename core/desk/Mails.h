#pragma once

#include "core/desk/Desk.h"

// The mails of a desk, in the words and the language of who gets them.

namespace permanence {

/// In which a customer is told something: the contact's language, else the customer's, else French.
[[nodiscard]] QString toldLanguage(Queries &queries, const CustomerId &customer, const ContactId &contact);

/// What every mail can name. `author`: who writes it.
[[nodiscard]] Placeholders mailWords(Queries &queries, const AgentId &author, const CustomerId &customer,
                                     const ContactId &contact);

/// The mail about a ticket as it would go out now; nothing where the policy sends none of the kind or the contact has no
/// address. `extra` goes before the words that are known of the ticket.
[[nodiscard]] std::optional<MailQueued> composedMail(Queries &queries, const PolicyEntry &judge, const AgentId &author,
                                                     Instant now, const TicketRecord &ticket, MailTemplate kind,
                                                     const Placeholders &extra);

} // namespace permanence

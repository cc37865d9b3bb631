#include "core/desk/Mails.h"

namespace permanence {
namespace {

// Placeholders of mails are the customer's, in the customer's language, whatever language the window speaks.

LocalizedText wordsOf(Status status)
{
    switch (status) {
    case Status::Waiting:
        return {u"waiting to be taken in charge (red)"_s, u"en attente de prise en charge (rouge)"_s};
    case Status::InProgress:
        return {u"being worked on (orange)"_s, u"en cours de traitement (orange)"_s};
    case Status::Resolved:
        return {u"resolved (green)"_s, u"résolu (vert)"_s};
    }
    return {};
}

LocalizedText wordsOf(CloseReason reason)
{
    switch (reason) {
    case CloseReason::Agreement:
        return {u"we agreed with you that the problem is solved"_s,
                u"nous sommes convenus avec vous que le problème est résolu"_s};
    case CloseReason::NoContact:
        return {u"we could not reach you after several attempts"_s,
                u"nous n’avons pas pu vous joindre malgré plusieurs tentatives"_s};
    case CloseReason::NoAnswer:
        return {u"the answer that we asked for has not come"_s,
                u"la réponse que nous attendions ne nous est pas parvenue"_s};
    case CloseReason::AwaitingFiles:
        return {u"we take it up again when the files that we asked for arrive"_s,
                u"nous le reprendrons à réception des fichiers demandés"_s};
    }
    return {};
}

} // namespace

LocalizedText channelWords(Channel channel)
{
    switch (channel) {
    case Channel::Phone:
        return {u"the telephone"_s, u"le téléphone"_s};
    case Channel::Email:
        return {u"electronic mail"_s, u"le courriel"_s};
    case Channel::Portal:
        return {u"the support portal"_s, u"le portail d’assistance"_s};
    case Channel::InPerson:
        return {u"our front desk"_s, u"notre accueil"_s};
    }
    return {};
}

QString toldLanguage(Queries &queries, const CustomerId &customer, const ContactId &contact)
{
    const auto person = queries.contact(contact);
    if (person && !person->language.isEmpty())
        return person->language;
    const auto company = queries.customer(customer);
    return company && !company->language.isEmpty() ? company->language : u"fr"_s;
}

Placeholders mailWords(Queries &queries, const AgentId &author, const CustomerId &customer, const ContactId &contact)
{
    Placeholders words;
    if (const auto agent = queries.agent(author))
        words[u"agent"_s] = agent->name;
    if (const auto company = queries.customer(customer))
        words[u"customer"_s] = company->name;
    const auto person = queries.contact(contact);
    words[u"contact"_s] = person ? person->name : words.value(u"customer"_s);
    return words;
}

std::optional<MailQueued> composedMail(Queries &queries, const PolicyEntry &judge, const AgentId &author, Instant now,
                                       const TicketRecord &ticket, MailTemplate kind, const Placeholders &extra)
{
    const auto contact = queries.contact(ticket.contact);
    const MailText *text = judge.policy.mail(kind);
    if (!text || !contact || contact->email.isEmpty())
        return std::nullopt;
    const QString language = toldLanguage(queries, ticket.customer, ticket.contact);
    const auto current = queries.ticket(ticket.id).value_or(ticket);
    Placeholders words = mailWords(queries, author, ticket.customer, ticket.contact);
    words[u"ticket"_s] = ticket.number;
    words[u"summary"_s] = ticket.summary;
    words[u"status"_s] = wordsOf(current.status).in(language);
    words[u"day"_s] = spokenDay(now, judge.calendar.zone(), language);
    if (current.closedReason)
        words[u"reason"_s] = wordsOf(*current.closedReason).in(language);
    words.insert(extra);
    MailQueued queued;
    queued.mail = kind;
    queued.ticket = ticket.id;
    queued.customer = ticket.customer;
    queued.to = contact->email;
    queued.subject = worded(text->subject, language, words);
    queued.body = worded(text->body, language, words);
    return queued;
}

QString Desk::languageOf(const CustomerId &customer, const ContactId &contact)
{
    return toldLanguage(queries(), customer, contact);
}

Placeholders Desk::wordsFor(const CustomerId &customer, const ContactId &contact)
{
    return mailWords(queries(), m_agent, customer, contact);
}

void Desk::mailTo(const QString &address, const Policy &policy, MailTemplate kind, const QString &language,
                  const Placeholders &words, const TicketId &ticket, const CustomerId &customer)
{
    const MailText *text = policy.mail(kind);
    if (!text || address.isEmpty())
        return;
    MailQueued queued;
    queued.mail = kind;
    queued.ticket = ticket;
    queued.customer = customer;
    queued.to = address;
    queued.subject = worded(text->subject, language, words);
    queued.body = worded(text->body, language, words);
    append(StreamKind::Mail, newId(), queued);
}

void Desk::mail(const TicketRecord &ticket, MailTemplate kind, const Placeholders &extra)
{
    const auto judge = judgeOf(ticket);
    if (!judge)
        return;
    if (const auto queued = composedMail(queries(), **judge, m_agent, now(), ticket, kind, extra))
        append(StreamKind::Mail, newId(), *queued);
}

} // namespace permanence

#include "core/desk/Desk.h"
#include "core/desk/TextRules.h"

#include <QCoreApplication>

namespace permanence {

Result<TicketRecord> Desk::knownTicket(const TicketId &id)
{
    auto ticket = queries().ticket(id);
    if (!ticket)
        return Error{ErrorCode::NoSuchTicket, {id.isValid() ? id.text() : QString()}, {}};
    return *ticket;
}

Result<TicketRecord> Desk::openTicket(const TicketId &id)
{
    PERMANENCE_TRY(ticket, knownTicket(id));
    if (ticket.isClosed())
        return Error{ErrorCode::AlreadyClosed, {ticket.number}, {}};
    return ticket;
}

Result<const PolicyEntry *> Desk::judgeOf(const TicketRecord &ticket)
{
    if (const PolicyEntry *judge = m_store.policies().find(ticket.policy, ticket.policyVersion))
        return judge;
    return Error{ErrorCode::NoSuchPolicy,
                 {ticket.policy % u' ' % QString::number(ticket.policyVersion),
                  m_store.policies().ids().join(u", "_s)},
                 {}};
}

BusinessCalendar Desk::hoursOf(const CustomerId &customer, const BusinessCalendar &desk)
{
    const auto known = queries().customer(customer);
    return known ? calendarOf(*known, desk) : desk;
}

Result<void> Desk::requireLead()
{
    const auto agent = queries().agent(m_agent);
    if (!agent || !mayLead(agent->role))
        return Error{ErrorCode::NotPermitted, {}, {}};
    return {};
}

void Desk::close(const TicketRecord &ticket, CloseReason reason, const QStringList &proof)
{
    for (const Work &work : ticket.works) {
        if (work.isRunning())
            stopTimer(ticket.id, work.id, work.agent, work.from, work.service);
    }
    append(ticket.id, Closed{reason, proof});
    mail(ticket, MailTemplate::Closed);
    mail(ticket, MailTemplate::StatusChanged);
}

void Desk::reopenTicket(const TicketRecord &ticket, const QString &text)
{
    append(ticket.id, Reopened{text});
    mail(ticket, MailTemplate::StatusChanged);
}

Result<void> Desk::take(const TicketId &id)
{
    return m_store.run([&]() -> Result<void> {
        PERMANENCE_CHECK(applyTimedRules());
        PERMANENCE_TRY(ticket, openTicket(id));
        const bool ownWaiting = ticket.owner == m_agent && ticket.status == Status::Waiting;
        if (ticket.owner.isValid() && !ownWaiting) {
            const auto owner = queries().agent(ticket.owner);
            return Error{ErrorCode::AlreadyOwned, {ticket.number, owner ? owner->name : QString()}, {}};
        }
        append(id, Taken{});
        mail(ticket, MailTemplate::StatusChanged);
        return {};
    });
}

Result<void> Desk::assign(const TicketId &id, const AgentId &to)
{
    return m_store.run([&]() -> Result<void> {
        PERMANENCE_CHECK(applyTimedRules());
        PERMANENCE_TRY(ticket, openTicket(id));
        if (!queries().agent(to))
            return Error{ErrorCode::NoSuchAgent, {to.text()}, {}};
        append(ticket.id, Assigned{to});
        return {};
    });
}

Result<void> Desk::note(const TicketId &id, const QString &text)
{
    PERMANENCE_TRY(clean, longText(text, u"text"_s));
    if (clean.trimmed().isEmpty())
        return Error{ErrorCode::Expected, {QCoreApplication::translate("Expectation", "a text")}, u"text"_s};
    return m_store.run([&]() -> Result<void> {
        PERMANENCE_TRY(ticket, knownTicket(id));
        append(ticket.id, NoteAdded{clean});
        return {};
    });
}

Result<void> Desk::setSeverity(const TicketId &id, const QString &severity)
{
    return m_store.run([&]() -> Result<void> {
        PERMANENCE_CHECK(applyTimedRules());
        PERMANENCE_TRY(ticket, openTicket(id));
        PERMANENCE_TRY(judge, judgeOf(ticket));
        if (!judge->policy.severity(severity))
            return Error{ErrorCode::UnknownSeverity, {severity, judge->policy.severityIds().join(u", "_s)}, {}};
        append(ticket.id, SeveritySet{severity});
        return {};
    });
}

Result<void> Desk::setDate(const TicketId &id, QDate date, DateKind kind)
{
    if (!date.isValid())
        return Error{ErrorCode::Expected, {QCoreApplication::translate("Expectation", "a day")}, u"date"_s};
    return m_store.run([&]() -> Result<void> {
        PERMANENCE_CHECK(applyTimedRules());
        PERMANENCE_TRY(ticket, openTicket(id));
        PERMANENCE_TRY(judge, judgeOf(ticket));
        if (judge->policy.dateKind(ticket.nature) != kind)
            return Error{ErrorCode::WrongDateKind, {codeOf(kind)}, {}};
        append(ticket.id, DateSet{date, kind});
        mail(ticket, MailTemplate::DateSet,
             {{u"date"_s, spokenDay(date, languageOf(ticket.customer, ticket.contact))}});
        return {};
    });
}

Result<bool> Desk::reportDefect(const TicketId &id, DefectCause cause, const QJsonObject &report)
{
    return m_store.write<bool>([&](Store &) -> Result<bool> {
        PERMANENCE_CHECK(applyTimedRules());
        PERMANENCE_TRY(ticket, openTicket(id));
        PERMANENCE_TRY(judge, judgeOf(ticket));
        const bool accepted = judge->policy.qualityControlAccepts(cause);
        append(ticket.id, DefectReported{cause, accepted, cleaned(report)});
        return accepted;
    });
}

Result<void> Desk::resolve(const TicketId &id, ResolutionCause cause, const QString &text)
{
    PERMANENCE_TRY(clean, longText(text, u"text"_s));
    return m_store.run([&]() -> Result<void> {
        PERMANENCE_CHECK(applyTimedRules());
        PERMANENCE_TRY(ticket, openTicket(id));
        Resolved resolved{cause, clean, {}};
        const auto judge = judgeOf(ticket);
        if (judge && cause == ResolutionCause::ProductDefect) { // ALIAS-7
            const std::vector<Licence> licences = queries().licences(ticket.customer);
            const QDate today = (*judge)->calendar.dateAt(now());
            if (const Licence *licence = licenceAt(licences, ticket.product, today))
                resolved.fixDelivery = (*judge)->policy.fixDeliveryFor(licence->kind);
        }
        const EventId agreed = append(ticket.id, resolved);
        close(ticket, CloseReason::Agreement, {agreed.text()});
        return {};
    });
}

Result<void> Desk::reopen(const TicketId &id, const QString &text)
{
    PERMANENCE_TRY(clean, longText(text, u"text"_s));
    return m_store.run([&]() -> Result<void> {
        PERMANENCE_CHECK(applyTimedRules());
        PERMANENCE_TRY(ticket, knownTicket(id));
        if (!ticket.isClosed())
            return Error{ErrorCode::NotClosed, {ticket.number}, {}};
        reopenTicket(ticket, clean);
        return {};
    });
}

} // namespace permanence

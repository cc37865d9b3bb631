#include "core/desk/Desk.h"
#include "core/desk/TextRules.h"
#include "core/model/PhoneNumber.h"
#include "core/rules/ServiceClock.h"

#include <QCoreApplication>

namespace permanence {
namespace {

Result<QString> knownCategory(const Policy &policy, const QString &category)
{
    if (category.isEmpty() || policy.category(category))
        return category;
    QStringList known;
    for (const Category &one : policy.categories)
        known << one.id;
    return Error{ErrorCode::Expected,
                 {QCoreApplication::translate("Expectation", "one of: %1").arg(known.join(u", "_s))},
                 u"category"_s};
}

/// The matches that belong to one customer; none where there are several customers.
std::optional<CallerMatch> onlyCustomer(const std::vector<CallerMatch> &matches)
{
    if (matches.empty())
        return std::nullopt;
    CallerMatch only = matches.front();
    for (const CallerMatch &match : matches) {
        if (match.customer != only.customer)
            return std::nullopt;
    }
    if (matches.size() > 1)
        only.contact = {}; // a switchboard: the company is known, the person is not
    return only;
}

} // namespace

Result<Judgement> Desk::judgeOf(const CustomerId &customer, Instant at)
{
    const DeskView desk = queries().desk();
    const auto contracts = customer.isValid() ? queries().contracts(customer) : std::vector<ContractView>();
    const Judgement judge = judgementOf(contracts, desk, m_store.policies(), at);
    if (!judge.policy)
        return m_store.policies().require(desk.policy).error();
    return judge;
}

Result<TicketOpened> Desk::ticketFor(const IncomingCall &call, const LoggedCall &logged, const Problem &problem,
                                     Instant at)
{
    PERMANENCE_TRY(summary, requiredLine(problem.summary, u"summary"_s));
    PERMANENCE_TRY(details, longText(problem.details, u"details"_s));
    PERMANENCE_TRY(product, optionalLine(problem.product, u"product"_s));
    PERMANENCE_TRY(judge, judgeOf(logged.customer, at));
    const Policy &policy = judge.policy->policy;
    const QString severity = problem.severity.isEmpty() ? policy.leastUrgent().id : problem.severity;
    if (!policy.severity(severity))
        return Error{ErrorCode::UnknownSeverity, {severity, policy.severityIds().join(u", "_s)}, {}};
    PERMANENCE_TRY(category, knownCategory(policy, problem.category));

    TicketOpened ticket;
    ticket.number = logged.ticketNumber;
    ticket.customer = logged.customer;
    ticket.contact = logged.contact;
    if (judge.contract) {
        ticket.contract = judge.contract->id;
        ticket.targets = judge.contract->targets;
    }
    ticket.call = logged.call;
    ticket.policy = policy.id;
    ticket.policyVersion = policy.version;
    ticket.channel = call.channel;
    ticket.nature = problem.nature;
    ticket.severity = severity;
    ticket.category = category;
    ticket.product = product;
    ticket.summary = summary;
    ticket.details = details;
    ticket.intake = cleaned(problem.intake);
    if (call.channel == Channel::Phone || call.channel == Channel::InPerson)
        ticket.owner = m_agent; // SYS-6
    return ticket;
}

Result<LoggedCall> Desk::receiveCall(const IncomingCall &call)
{
    return m_store.write<LoggedCall>([&](Store &store) -> Result<LoggedCall> {
        // A call that seems to begin later than now was begun before the machine's clock was set back.
        const Instant at = std::min(call.started.value_or(store.now()), store.now());
        LoggedCall logged;
        logged.call = CallId(store.newId());
        logged.customer = call.customer;
        logged.contact = call.contact;
        const DeskView desk = queries().desk();
        CallReceived received;
        if (!call.number.trimmed().isEmpty()) {
            PERMANENCE_TRY(number, PhoneNumber::parse(call.number, desk.region));
            received.number = number.e164();
            logged.matches = queries().callersWithNumber(received.number);
            const auto only = onlyCustomer(logged.matches);
            if (!call.customer.isValid() && !call.contact.isValid() && only) {
                logged.customer = only->customer;
                logged.contact = only->contact;
            }
        }
        if (logged.contact.isValid()) {
            const auto contact = queries().contact(logged.contact);
            if (!contact || (logged.customer.isValid() && contact->customer != logged.customer))
                return Error{ErrorCode::NoSuchContact, {logged.contact.text()}, {}};
            logged.customer = contact->customer;
        } else if (logged.customer.isValid() && !queries().customer(logged.customer)) {
            return Error{ErrorCode::NoSuchCustomer, {logged.customer.text()}, {}};
        }

        std::optional<TicketOpened> ticket;
        if (call.about.isValid()) {
            PERMANENCE_TRY(about, knownTicket(call.about));
            logged.ticket = about.id;
            logged.ticketNumber = about.number;
            if (!logged.customer.isValid())
                logged.customer = about.customer;
        } else if (call.problem) {
            logged.ticketNumber =
                store.newTicketNumber(at.in(QTimeZone(desk.timezone.toLatin1())).date().year());
            logged.ticket = TicketId(store.newId());
            PERMANENCE_TRY(opened, ticketFor(call, logged, *call.problem, at));
            ticket = opened;
        }

        received.channel = call.channel;
        received.customer = logged.customer;
        received.contact = logged.contact;
        received.ticket = logged.ticket;
        received.summary = ticket ? ticket->summary : QString();
        received.seconds = call.seconds;
        append(StreamKind::Call, logged.call.uuid, received, at);
        if (ticket)
            append(StreamKind::Ticket, logged.ticket.uuid, *ticket, at);
        if (const auto record = queries().ticket(logged.ticket)) {
            logged.taken = record->taken;
            logged.takeInChargeDue = record->takeInChargeDue;
            logged.resolutionDue = record->resolutionDue;
        }
        return logged;
    });
}

Result<void> Desk::tieCall(const CallId &call, const CustomerId &customer, const ContactId &contact)
{
    return m_store.run([&]() -> Result<void> {
        if (!queries().customer(customer))
            return Error{ErrorCode::NoSuchCustomer, {customer.text()}, {}};
        const auto person = queries().contact(contact);
        if (contact.isValid() && (!person || person->customer != customer))
            return Error{ErrorCode::NoSuchContact, {contact.text()}, {}};
        const auto known = queries().call(call);
        if (!known)
            return Error{ErrorCode::NoSuchCall, {call.text()}, {}};
        append(StreamKind::Call, call.uuid, CallTied{customer, contact});
        const auto ticket = queries().ticket(known->ticket);
        if (ticket && !ticket->customer.isValid())
            append(StreamKind::Ticket, ticket->id.uuid, TicketTied{customer, contact});
        return {};
    });
}

} // namespace permanence

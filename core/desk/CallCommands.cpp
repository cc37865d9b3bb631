#include "core/desk/Desk.h"
#include "core/desk/TextRules.h"
#include "core/model/PhoneNumber.h"
#include "core/store/Merging.h"
#include "core/store/OnlyCustomer.h"

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

/// Whether somebody is there who owns the problem at once (SYS-6).
bool answeredByAgent(Channel channel)
{
    return channel == Channel::Phone || channel == Channel::InPerson;
}

/// Whose a call is: of a person who came with a merged customer it is that customer's, so that it goes with the person
/// where the customers are parted.
CustomerId ownerOf(Database &database, const LoggedCall &logged)
{
    const CustomerId home = logged.contact.isValid() ? homeOf(database, logged.contact) : CustomerId{};
    return home.isValid() ? home : logged.customer;
}

/// What every contact says of itself, whatever becomes of it.
template <class Body>
Body contentOf(const IncomingCall &call, const LoggedCall &logged, const CustomerId &owner, const QString &number)
{
    Body body;
    body.number = number;
    body.channel = call.channel;
    body.customer = owner;
    body.contact = logged.contact;
    if (call.problem)
        body.summary = cleaned(call.problem->summary).trimmed();
    return body;
}

} // namespace

Entitlement Desk::entitlementOf(const CustomerId &customer, const ContactId &contact, Instant at)
{
    const auto person = queries().contact(contact);
    const auto contracts = customer.isValid() ? queries().contracts(customer) : std::vector<ContractView>();
    const DeskView desk = queries().desk();
    const Judgement judge = judgementOf(contracts, desk, m_store.policies(), at);
    const bool isPrepaid = judge.policy && judge.policy->policy.admission == AdmissionBasis::LicenceAndPack;
    const auto entitledWith = [&](const PrepaidView &prepaid) {
        return permanence::entitlementOf(customer, person ? &*person : nullptr, contracts, prepaid, desk,
                                         m_store.policies(), at);
    };
    if (!customer.isValid() || !isPrepaid)
        return entitledWith({});
    // Balances are a fold over all that was ever worked for the customer: only where they may decide.
    Entitlement unused = entitledWith({queries().licences(customer), queries().packs(customer), {}});
    const int slice = m_store.policies().longestSlice();
    if (unused.timeLeft() && unused.minutesLeft() > queries().mostPrepaidMinutes(customer, at, slice))
        return unused;
    return entitledWith(m_store.prepaid(customer));
}

Result<TicketOpened> Desk::ticketFor(const IncomingCall &call, const LoggedCall &logged, const Problem &problem,
                                     const Judgement &judge)
{
    PERMANENCE_TRY(summary, requiredLine(problem.summary, u"summary"_s));
    PERMANENCE_TRY(details, longText(problem.details, u"details"_s));
    PERMANENCE_TRY(product, optionalLine(problem.product, u"product"_s));
    const Policy &policy = judge.policy->policy;
    const QString severity = problem.severity.isEmpty() ? policy.leastUrgent().id : problem.severity;
    if (!policy.severity(severity))
        return Error{ErrorCode::UnknownSeverity, {severity, policy.severityIds().join(u", "_s)}, {}};
    PERMANENCE_TRY(category, knownCategory(policy, problem.category));

    TicketOpened ticket;
    ticket.number = logged.ticketNumber;
    ticket.customer = ownerOf(m_store.database(), logged);
    ticket.contact = logged.contact;
    if (judge.contract) {
        ticket.contract = judge.contract->id;
        ticket.targets = judge.contract->targets;
        ticket.factors = judge.contract->factors;
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
    if (answeredByAgent(call.channel))
        ticket.owner = m_agent; // SYS-6
    return ticket;
}

Result<void> Desk::findCaller(const IncomingCall &call, LoggedCall &logged, QString &number)
{
    logged.customer = call.customer;
    logged.contact = call.contact;
    number = cleaned(call.number).trimmed();
    if (number.contains(u'@')) {
        logged.matches = queries().callersWithAddress(number);
    } else if (!number.isEmpty()) {
        PERMANENCE_TRY(phone, PhoneNumber::parse(number, queries().desk().region));
        number = phone.e164();
        logged.matches = queries().callersWithNumber(number);
    }
    if (logged.customer.isValid()) { // one that is merged is another by now
        const auto known = queries().customer(logged.customer);
        if (!known)
            return Error{ErrorCode::NoSuchCustomer, {logged.customer.text()}, {}};
        logged.customer = known->id;
    }
    if (!logged.contact.isValid()) {
        std::vector<CallerMatch> possible;
        for (const CallerMatch &match : logged.matches) {
            if (!logged.customer.isValid() || match.customer == logged.customer)
                possible.push_back(match);
        }
        if (const auto only = onlyCustomer(possible)) {
            logged.customer = only->customer;
            logged.contact = only->contact;
        }
    }
    if (logged.contact.isValid()) {
        const auto contact = queries().contact(logged.contact);
        if (!contact || (logged.customer.isValid() && contact->customer != logged.customer))
            return Error{ErrorCode::NoSuchContact, {logged.contact.text()}, {}};
        logged.customer = contact->customer;
        logged.contact = contact->id;
    }
    return {};
}

Result<void> Desk::admit(const IncomingCall &call, LoggedCall &logged, Instant at, const Entitlement &entitled)
{
    const Problem &problem = *call.problem;
    PERMANENCE_TRY(category, knownCategory(entitled.judge.policy->policy, problem.category));
    logged.admission = admissionOf(entitled.request(at, call.channel, problem.nature, category, problem.intake),
                                   *entitled.judge.policy);
    if (!call.override || logged.admission.decision != Decision::Refused)
        return {};
    const auto lead = queries().agent(call.override->by);
    if (!lead || !mayLead(lead->role))
        logged.overrideRefused = Error{ErrorCode::NotPermitted, {}, {}};
    else if (call.override->reason.trimmed().isEmpty())
        logged.overrideRefused = Error{ErrorCode::ReasonRequired, {}, {}};
    else
        logged.admission.override();
    return {};
}

void Desk::logAboutTicket(const IncomingCall &call, const LoggedCall &logged, const TicketRecord &about)
{
    const bool reopens =
        about.closedReason == CloseReason::NoContact || about.closedReason == CloseReason::NoAnswer;
    if (about.isClosed() && !reopens)
        return; // only logged
    append(about.id, CustomerCalled{logged.call, about.closedReason == CloseReason::NoAnswer});
    if (reopens)
        reopenTicket(about, {});
    const bool waitsForOwner =
        !about.owner.isValid() && (reopens || about.status == Status::Waiting);
    if (waitsForOwner && answeredByAgent(call.channel)) {
        append(about.id, Taken{});
        mail(about, MailTemplate::StatusChanged);
    }
}

Result<LoggedCall> Desk::receiveCall(const IncomingCall &call)
{
    return m_store.write<LoggedCall>([&](Store &store) -> Result<LoggedCall> {
        PERMANENCE_CHECK(applyTimedRules());
        // A call that seems to begin later than now was begun before the machine's clock was set back.
        const Instant at = std::min(call.started.value_or(store.now()), store.now());
        LoggedCall logged;
        logged.call = CallId(store.newId());
        QString number;
        PERMANENCE_CHECK(findCaller(call, logged, number));
        const CustomerId owner = ownerOf(store.database(), logged);

        if (call.about.isValid()) {
            PERMANENCE_TRY(about, knownTicket(call.about));
            logged.ticket = about.id;
            logged.ticketNumber = about.number;
            if (!logged.customer.isValid())
                logged.customer = about.customer;
            CallReceived received = contentOf<CallReceived>(
                call, logged, owner.isValid() ? owner : logged.customer, number);
            received.ticket = about.id;
            received.seconds = call.seconds;
            append(StreamKind::Call, logged.call.uuid, received, at);
            logAboutTicket(call, logged, about);
            logged.reopened = about.isClosed() && !queries().ticket(about.id)->isClosed();
            return logged;
        }
        std::optional<TicketOpened> ticket;
        if (call.problem) {
            const Entitlement entitled = entitlementOf(logged.customer, logged.contact, at);
            if (!entitled.judge.policy)
                return store.policies().require(queries().desk().policy).error();
            PERMANENCE_TRY(opened, ticketFor(call, logged, *call.problem, entitled.judge));
            PERMANENCE_CHECK(admit(call, logged, at, entitled));
            if (logged.admission.decision == Decision::Redirected) {
                auto redirected = contentOf<MailRedirected>(call, logged, owner, number);
                redirected.reasons = codesOf(logged.admission.reasons);
                append(StreamKind::Call, logged.call.uuid, redirected, at);
                answerRedirected(logged, number, entitled.judge.policy->policy, call.channel, opened.summary);
                return logged;
            }
            if (logged.admission.decision == Decision::Refused) {
                auto refused = contentOf<CallRefused>(call, logged, owner, number);
                refused.reasons = codesOf(logged.admission.reasons);
                append(StreamKind::Call, logged.call.uuid, refused, at);
                return logged;
            }
            ticket = opened;
            ticket->extra = logged.admission.warns(AdmissionWarning::ExtraCharge);
            if (!logged.admission.reasons.empty()) {
                ticket->reasons = codesOf(logged.admission.reasons);
                ticket->overriddenBy = call.override->by;
                ticket->overrideReason = cleaned(call.override->reason).trimmed();
            }
            const QTimeZone zone(queries().desk().timezone.toLatin1());
            logged.ticketNumber = ticket->number = store.newTicketNumber(at.in(zone).date().year());
            logged.ticket = TicketId(store.newId());
        }

        CallReceived received = contentOf<CallReceived>(call, logged, owner, number);
        received.ticket = logged.ticket;
        received.seconds = call.seconds;
        append(StreamKind::Call, logged.call.uuid, received, at);
        if (ticket)
            append(StreamKind::Ticket, logged.ticket.uuid, *ticket, at);
        if (const auto record = queries().ticket(logged.ticket)) {
            mail(*record, MailTemplate::TicketOpened);
            logged.taken = record->taken;
            logged.takeInChargeDue = record->takeInChargeDue;
            logged.resolutionDue = record->resolutionDue;
        }
        return logged;
    });
}

void Desk::answerRedirected(const LoggedCall &logged, const QString &number, const Policy &policy, Channel channel,
                            const QString &summary)
{
    const ChannelRedirect *redirect = policy.redirect(channel);
    const auto contact = queries().contact(logged.contact);
    const QString address = number.contains(u'@') ? number : contact ? contact->email : QString();
    const QString language = languageOf(logged.customer, logged.contact);
    Placeholders words = wordsFor(logged.customer, logged.contact);
    words[u"summary"_s] = summary;
    words[u"channel"_s] = channelWords(redirect->to).in(language);
    mailTo(address, policy, redirect->answer, language, words, {}, logged.customer);
}

Result<void> Desk::tieCall(const CallId &call, const CustomerId &customer, const ContactId &contact)
{
    return m_store.run([&]() -> Result<void> {
        const auto owner = queries().customer(customer);
        if (!owner)
            return Error{ErrorCode::NoSuchCustomer, {customer.text()}, {}};
        const auto person = queries().contact(contact);
        if (contact.isValid() && (!person || person->customer != owner->id))
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

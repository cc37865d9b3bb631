#pragma once

#include "core/store/Judgement.h"
#include "core/store/Store.h"

namespace permanence {

/// What a caller wants, as the agent wrote it down.
struct Problem {
    Nature nature = Nature::Incident;
    QString severity; ///< id in the judging policy; empty: its least urgent
    QString category; ///< id in the judging policy; empty: none
    QString product, summary, details;
    QJsonObject intake; ///< intake fields and ticked checklist items by id
};

/// A contact that came in.
struct IncomingCall {
    QString number; ///< in any writing; empty: withheld or not by phone
    Channel channel = Channel::Phone;
    CustomerId customer; ///< none: found by the number where it belongs to one customer only
    ContactId contact;
    std::optional<Problem> problem; ///< opens a ticket
    TicketId about;                 ///< the existing ticket that the call is about
    std::optional<Instant> started; ///< when it rang; none: now
    qint64 seconds = 0;             ///< how long the agent spoke
};

/// What came of a call.
struct LoggedCall {
    CallId call;
    TicketId ticket; ///< none where no ticket was opened
    QString ticketNumber;
    CustomerId customer; ///< none: an unknown caller
    ContactId contact;
    std::vector<CallerMatch> matches; ///< several: the number belongs to more than one customer
    std::optional<Instant> taken, takeInChargeDue, resolutionDue;
};

/// The one write path: every command checks, asks the rules, and appends its events in one transaction.
/// All commands can also give the faults of a store (StoreFull, StoreBusy …). Text longer than kLongestText
/// is TooLong; NUL characters are dropped, for no database or mail carries them.
class Desk
{
public:
    static constexpr qsizetype kLongestText = 16 * 1024 * 1024; ///< characters of a note or of details
    static constexpr qsizetype kLongestLine = 1000;             ///< characters of a name or of a summary

    /// Commands are given by `agent`, who must exist for all but addAgent().
    Desk(Store &store, const AgentId &agent) : m_store(store), m_agent(agent) {}

    [[nodiscard]] const AgentId &agent() const { return m_agent; }
    [[nodiscard]] Store &store() { return m_store; }
    [[nodiscard]] Queries &queries() { return m_store.queries(); }

    // Customers. Errors: Expected (with the field as its place), NoSuchCustomer, NoSuchContact,
    // NoSuchContract, NoSuchPolicy, NotPhoneNumber.
    [[nodiscard]] Result<CustomerId> addCustomer(CustomerAdded customer);
    [[nodiscard]] Result<void> editCustomer(const CustomerId &id, CustomerEdited edit);
    /// Phones may be given in any writing; the contact's id is made here.
    [[nodiscard]] Result<ContactId> addContact(const CustomerId &customer, ContactAdded contact);
    [[nodiscard]] Result<void> editContact(const CustomerId &customer, ContactEdited edit);
    [[nodiscard]] Result<ContractId> addContract(ContractAdded contract);
    [[nodiscard]] Result<void> editContract(const ContractId &id, ContractEdited edit);

    // Calls and tickets.
    /// Logs a call, and opens a ticket where a problem is given: by phone or in person the agent owns it at
    /// once (SYS-6), by mail or portal it waits. It is judged by the customer's first contract that is active
    /// that day, in the policy's newest version; without one, by the desk's own policy.
    /// Errors: NotPhoneNumber, NoSuchCustomer, NoSuchContact, NoSuchTicket, UnknownSeverity, Expected.
    [[nodiscard]] Result<LoggedCall> receiveCall(const IncomingCall &call);
    /// Ties an unknown caller's call, and the ticket it opened, to a customer.
    [[nodiscard]] Result<void> tieCall(const CallId &call, const CustomerId &customer, const ContactId &contact);
    /// Errors: NoSuchTicket, AlreadyClosed, AlreadyOwned.
    [[nodiscard]] Result<void> take(const TicketId &ticket);
    [[nodiscard]] Result<void> note(const TicketId &ticket, const QString &text);
    /// Closes by agreement (SYS-13). Errors: NoSuchTicket, AlreadyClosed.
    [[nodiscard]] Result<void> resolve(const TicketId &ticket, ResolutionCause cause, const QString &text);
    /// Errors: NoSuchTicket, NotClosed.
    [[nodiscard]] Result<void> reopen(const TicketId &ticket, const QString &text);

    // The desk itself.
    [[nodiscard]] Result<AgentId> addAgent(AgentAdded agent);
    [[nodiscard]] Result<void> configure(DeskConfigured settings);
    /// Publishes a policy document as a new version. Errors: those of the document, Duplicate.
    [[nodiscard]] Result<void> publishPolicy(const QByteArray &document);

    /// Keeps what is being typed under a key, until it is saved as an empty text.
    [[nodiscard]] Result<void> saveDraft(const QString &key, const QString &body);

private:
    [[nodiscard]] Result<Judgement> judgeOf(const CustomerId &customer, Instant at);
    [[nodiscard]] Result<TicketOpened> ticketFor(const IncomingCall &call, const LoggedCall &logged,
                                                 const Problem &problem, Instant at);
    [[nodiscard]] Result<TicketRecord> knownTicket(const TicketId &id);
    [[nodiscard]] Result<void> checkContract(const QString &policy, const QString &tier, QDate from, QDate until);
    [[nodiscard]] Result<QStringList> readPhones(const QStringList &written);
    template <class Body>
    void append(StreamKind kind, const Uuid &stream, Body body, std::optional<Instant> at = std::nullopt)
    {
        m_store.append({kind, stream}, std::move(body), m_agent, at);
    }

    Store &m_store;
    AgentId m_agent;
};

/// The login of the person at this machine.
[[nodiscard]] QString systemUser();

/// The agent with this login; empty: the store's own agent (the first it ever had), in a store without agents
/// the person at this machine. An agent whom the store does not know is added, the first one as manager, for
/// somebody must set the desk up.
[[nodiscard]] Result<AgentId> agentFor(Store &store, const QString &login, const QString &name = {});

} // namespace permanence

#pragma once

#include "core/store/Views.h"

namespace permanence {

/// The read side: every question a page or a command asks of the store. Used on one connection, in its
/// thread. Throws DatabaseError; DeskService and Store turn that into an Error.
class Queries
{
public:
    explicit Queries(Database &database) : m_database(database) {}

    /// For the questions that stand in headers of their own (QueueQueries.h, AgendaQueries.h …).
    [[nodiscard]] Database &database() const { return m_database; }

    // The desk
    [[nodiscard]] DeskView desk();
    [[nodiscard]] std::vector<AgentView> agents();
    [[nodiscard]] std::optional<AgentView> agent(const AgentId &id);
    [[nodiscard]] std::optional<AgentView> agentByLogin(const QString &login);
    [[nodiscard]] std::vector<TrainingView> trainings();
    /// Agents who are trained on a product on that day, in the order in which they were added (APL-7). Case does not matter.
    [[nodiscard]] std::vector<AgentView> trainedAgents(const QString &product, QDate day);
    [[nodiscard]] QString meta(const QString &key);
    /// What was typed and not yet saved, as savedDraft() wrote it; empty where there is none.
    [[nodiscard]] QString draft(const QString &key);

    // Customers
    [[nodiscard]] std::optional<CustomerView> customer(const CustomerId &id);
    [[nodiscard]] std::optional<CustomerView> customerByName(const QString &name);
    /// By name, `limit` after the one named by (name, seq); names are compared without case.
    [[nodiscard]] std::vector<CustomerView> customers(const QString &afterName, qint64 afterSeq, int limit);
    [[nodiscard]] qint64 customerCount();
    /// Seqs of all customers by name: the spine of the table. With words only those whose name, or a contact
    /// of theirs, holds words beginning with all of them (case and accents do not matter).
    [[nodiscard]] std::vector<qint64> customerSeqs(const QString &words);
    /// Each with the contract that is active that day, else the one that begins last.
    [[nodiscard]] std::vector<CustomerListItem> customersBySeq(const std::vector<qint64> &seqs, QDate today);
    [[nodiscard]] std::optional<ContactView> contact(const ContactId &id);
    [[nodiscard]] std::vector<ContactView> contacts(const CustomerId &customer, int limit = 1000);
    [[nodiscard]] std::optional<ContractView> contract(const ContractId &id);
    [[nodiscard]] std::vector<ContractView> contracts(const CustomerId &customer);
    [[nodiscard]] std::vector<Licence> licences(const CustomerId &customer);
    [[nodiscard]] std::vector<Pack> packs(const CustomerId &customer);
    /// All that balancesOf() needs; without packs no tickets are read.
    [[nodiscard]] PrepaidView prepaid(const CustomerId &customer);

    /// The most that packs can have paid for a customer by `now`, in minutes, where each entry is counted up by less
    /// than `slice` minutes.
    [[nodiscard]] qint64 mostPrepaidMinutes(const CustomerId &customer, Instant now, int slice);

    // Callers
    /// Who may be calling: by phone number in any writing (national numbers are read in `region`), by last
    /// digits (4 or more), by the beginning of a mail address, by ticket number, by the beginnings of the
    /// words of a name. All matches up to `limit`, exact numbers first; none: an unknown caller.
    [[nodiscard]] std::vector<CallerMatch> callers(const QString &typed, const QString &region, int limit = 20);
    /// The contacts who have exactly this number, in E.164.
    [[nodiscard]] std::vector<CallerMatch> callersWithNumber(const QString &e164, int limit = 20);
    /// The contacts who have exactly this mail address; case does not matter.
    [[nodiscard]] std::vector<CallerMatch> callersWithAddress(const QString &address, int limit = 20);
    [[nodiscard]] std::optional<CallerCard> callerCard(const CustomerId &customer, const ContactId &contact);
    [[nodiscard]] std::optional<CallView> call(const CallId &id);
    /// Calls of unknown callers that are not yet tied to a customer, newest first.
    [[nodiscard]] std::vector<CallView> unknownCalls(int limit);

    // Tickets
    [[nodiscard]] std::optional<TicketRecord> ticket(const TicketId &id) { return readTicket(m_database, id); }
    [[nodiscard]] std::optional<TicketView> ticketView(const TicketId &id);
    [[nodiscard]] std::optional<TicketId> ticketByNumber(const QString &number);
    /// Open tickets of an agent, nearest limit first.
    [[nodiscard]] std::vector<TicketListItem> myTickets(const AgentId &owner, int limit);
    /// Seqs of all open tickets of an agent in the same order: the spine of the table.
    [[nodiscard]] std::vector<qint64> myTicketSeqs(const AgentId &owner);
    [[nodiscard]] std::vector<qint64> openTicketSeqs();
    [[nodiscard]] std::vector<TicketId> openTicketsByReceipt(); ///< oldest first
    [[nodiscard]] std::vector<TicketListItem> ticketsBySeq(const std::vector<qint64> &seqs);
    [[nodiscard]] std::vector<TicketListItem> openTickets(const CustomerId &customer, int limit);
    /// All tickets of a customer, newest first, below `beforeSeq`.
    [[nodiscard]] std::vector<TicketListItem> tickets(const CustomerId &customer, qint64 beforeSeq, int limit);
    /// All tickets, newest first, below `beforeSeq`.
    [[nodiscard]] std::vector<TicketListItem> recentTickets(qint64 beforeSeq, int limit);

    /// All waiting tickets, by receipt; queueOrder() says in which order they are to be taken.
    [[nodiscard]] std::vector<TicketRecord> waitingTickets();
    /// The ticket that a rule closes first, where one is due by `until`.
    [[nodiscard]] std::optional<TicketId> nextToClose(Instant until);
    /// All activities by due time: of a ticket, or, with none, of all tickets.
    [[nodiscard]] std::vector<ActivityView> activities(const TicketId &ticket = {});
    /// Mails in the order of time: of a ticket, or, with none, all.
    [[nodiscard]] std::vector<MailView> mails(const TicketId &ticket = {});
    /// Tickets with work in [from, until), a timer that runs reaching to the end of time: of a customer, or, with none,
    /// of all customers; in the order of receipt.
    [[nodiscard]] std::vector<TicketRecord> workedTickets(const CustomerId &customer, Instant from, Instant until);
    /// The agent's timer that runs; nothing where none does.
    [[nodiscard]] std::optional<RunningWork> runningWork(const AgentId &agent);
    /// Work of the agent, but for `except`, that overlaps [from, until); one that runs reaches to the end of time.
    [[nodiscard]] std::optional<RunningWork> overlappingWork(const AgentId &agent, Instant from, Instant until,
                                                             const WorkId &except = {});

    // Reviews
    [[nodiscard]] std::optional<ReviewView> review(const ReviewId &id);
    [[nodiscard]] std::vector<ReviewView> reviews(int limit = 100); ///< newest first
    [[nodiscard]] std::vector<MinutesView> minutes(const ReviewId &review); ///< in the order of time

    /// An open ticket under this policy whose severity is none of these; nothing where all are.
    [[nodiscard]] std::optional<TicketListItem> openTicketWithout(const QString &policy, const QStringList &severities);
    /// How many open tickets each version of the policy judges, newest version first.
    [[nodiscard]] std::vector<std::pair<int, qint64>> openTicketsByVersion(const QString &policy);

    // Histories; a customer that is none has the unknown callers' history
    [[nodiscard]] std::vector<HistoryEntry> history(const CustomerId &customer, const HistoryKey &below, int limit);
    [[nodiscard]] std::vector<HistoryEntry> history(const TicketId &ticket, const HistoryKey &below, int limit);

    // Search
    /// Tickets, notes, customers and contacts that hold words beginning with all those typed, newest first.
    /// Case and accents do not matter. None where `words` holds no word.
    [[nodiscard]] std::vector<SearchHit> search(const QString &words, int limit);

private:
    Database &m_database;
};

/// The FTS5 expression for what was typed: each word quoted, taken as a beginning. Empty: no word in it.
[[nodiscard]] QString searchExpression(const QString &words);

} // namespace permanence

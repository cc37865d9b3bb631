#pragma once

#include "core/rules/Admission.h"
#include "core/rules/ContactRules.h"
#include "core/rules/Wording.h"
#include "core/store/Entitlement.h"
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

/// A lead or manager lets in what the rules refuse, and says why (CARE-3).
struct Override {
    AgentId by;
    QString reason;
};

/// A contact that came in.
struct IncomingCall {
    QString number; ///< in any writing, or the mail address it came from; empty: withheld or not by phone
    Channel channel = Channel::Phone;
    CustomerId customer; ///< none: found by the number where it belongs to one customer only
    ContactId contact;
    std::optional<Problem> problem; ///< opens a ticket
    TicketId about;                 ///< the existing ticket that the call is about
    std::optional<Instant> started; ///< when it rang; none: now
    qint64 seconds = 0;             ///< how long the agent spoke
    std::optional<Override> override;
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
    Admission admission;                 ///< of a call with a problem: refused or redirected, it opened no ticket
    std::optional<Error> overrideRefused; ///< NotPermitted, ReasonRequired: the call is logged as refused
    bool reopened = false;               ///< the call was about a closed ticket and reopened it
};

/// A callback that was scheduled.
struct Scheduled {
    ActivityId activity;
    Instant due;
    bool insideCustomerHours = true;
};

/// What came of a call to the customer.
struct RecordedAttempt {
    std::optional<Scheduled> callback; ///< SYS-5
    bool closed = false;               ///< SYS-10
};

/// A call that rang and that nobody took.
struct MissedCall {
    QString number; ///< in any writing; empty: withheld
    QString name;   ///< as announced
    QString reason; ///< code of the telephone
    std::optional<Instant> rang; ///< none: now
};

/// A call that is to be made.
struct CallbackPlan {
    Instant due;
    QString reason{};
    QString number{};    ///< in any writing; empty: the contact's first
    ContactId contact{}; ///< none: the ticket's
    AgentId agent{};     ///< in whose agenda; none: the one who plans it
};

/// What becomes of work that an agent enters for a time when other work is entered already. A person at a window has
/// made a mistake; a rehearsal takes what its scenario says.
enum class Overlap {
    Refused,
    Accepted
};

/// What the weekly review decided about a ticket.
struct Minutes {
    QString decision, nextStep, progress;
    bool told = false;      ///< the customer knows of the progress
    QDate stepDay{};        ///< by when the next step is done; it becomes an activity. Invalid: it becomes none
    AgentId stepOwner{};    ///< who does it; none: the ticket's owner, else who writes the minutes
    qint64 seconds = 0;     ///< how long the ticket was spoken about
    bool tellLater = false; ///< the customer is told after the meeting: no call is scheduled yet
};

/// On which tickets a review is held.
struct ReviewPlan {
    QString team{}; ///< of its members, and those of nobody; empty: the whole desk's
    QString week{}; ///< as 2026-W10; empty: the present one
};

/// How a customer is told after a review.
struct Telling {
    QString text{};                ///< the progress, in the customer's language
    bool byMail = false;
    std::optional<Instant> call{}; ///< it will be told by a call then; none: it knows now
    AgentId caller{};              ///< who calls; none: the ticket's owner, else who plans it
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
    [[nodiscard]] Result<LicenceId> addLicence(const CustomerId &customer, LicenceAdded licence);
    /// Two customers, or two contacts of one customer, are one; undone by parting them. Errors: NoSuchCustomer,
    /// NoSuchContact, AlreadyMerged, MergedIntoItself, NotMerged.
    [[nodiscard]] Result<void> mergeCustomers(const CustomerId &from, const CustomerId &into);
    [[nodiscard]] Result<void> partCustomer(const CustomerId &id);
    [[nodiscard]] Result<void> mergeContacts(const CustomerId &customer, const ContactId &from, const ContactId &into);
    [[nodiscard]] Result<void> partContact(const CustomerId &customer, const ContactId &contact);
    /// Takes what names a person out of every event, projection and index; figures stay. By a lead or a manager, with
    /// a reason. Answers with the number of events changed. Errors: NoSuchContact, NotPermitted, ReasonRequired.
    [[nodiscard]] Result<int> erasePerson(const ContactId &contact, const QString &reason);
    /// `code` names a pack of the policy, which tells its minutes. Also NoSuchLicence.
    [[nodiscard]] Result<PackId> buyPack(const CustomerId &customer, const QString &policy, PackBought pack);

    // Calls and tickets.
    /// Logs a call. Where a problem is given its admission is decided, and a ticket opened if it is admitted: by
    /// phone or in person the agent owns it at once (SYS-6), by mail or portal it waits. It is judged by the
    /// customer's first active contract of the desk's policy, else by its first active one, in the policy's newest
    /// version; without one, by the desk's own policy. A call about a ticket counts as the customer reached, and
    /// reopens one that closed because nobody was reached or nothing answered.
    /// Errors: NotPhoneNumber, NoSuchCustomer, NoSuchContact, NoSuchTicket, UnknownSeverity, Expected.
    [[nodiscard]] Result<LoggedCall> receiveCall(const IncomingCall &call);
    /// Keeps a call that nobody took, with a callback that is due at once; the same one told twice within
    /// kSameCall is one. Errors: Expected.
    [[nodiscard]] Result<CallId> missCall(const MissedCall &call);
    static constexpr Duration kSameCall = 5 * kSecond;
    /// Ties an unknown caller's call, and the ticket it opened, to a customer.
    [[nodiscard]] Result<void> tieCall(const CallId &call, const CustomerId &customer, const ContactId &contact);
    /// Errors: NoSuchTicket, AlreadyClosed, AlreadyOwned.
    [[nodiscard]] Result<void> take(const TicketId &ticket);
    [[nodiscard]] Result<void> note(const TicketId &ticket, const QString &text);
    /// Closes by agreement (SYS-13). Errors: NoSuchTicket, AlreadyClosed.
    [[nodiscard]] Result<void> resolve(const TicketId &ticket, ResolutionCause cause, const QString &text);
    /// Errors: NoSuchTicket, NotClosed.
    [[nodiscard]] Result<void> reopen(const TicketId &ticket, const QString &text);

    /// The owner changes, the status does not. Errors: NoSuchTicket, AlreadyClosed, NoSuchAgent.
    [[nodiscard]] Result<void> assign(const TicketId &ticket, const AgentId &to);
    /// Targets are computed anew from the time of receipt. Errors: NoSuchTicket, AlreadyClosed, UnknownSeverity.
    [[nodiscard]] Result<void> setSeverity(const TicketId &ticket, const QString &severity);
    /// The requester is told (CARE-9, CARE-10). Errors: NoSuchTicket, AlreadyClosed, WrongDateKind.
    [[nodiscard]] Result<void> setDate(const TicketId &ticket, QDate date, DateKind kind);
    /// Hands the problem to quality control and says whether it takes it (SYS-8). `report` holds what the policy
    /// asks for, by id. Errors: NoSuchTicket, AlreadyClosed.
    [[nodiscard]] Result<bool> reportDefect(const TicketId &ticket, DefectCause cause, const QJsonObject &report = {});

    // The queue.
    /// Takes the ticket that the rules choose: the first of the queue in the order of the desk's policy. Nothing where
    /// nobody waits.
    [[nodiscard]] Result<std::optional<TicketId>> takeNext();
    /// Gives several tickets to one agent, all or none. Errors: those of assign().
    [[nodiscard]] Result<void> assignAll(const std::vector<TicketId> &tickets, const AgentId &to);

    // What the desk knows.
    /// Writes an article, or anew one that is known. Errors: NoSuchArticle, Expected.
    [[nodiscard]] Result<ArticleId> writeArticle(const ArticleId &article, ArticleWritten words);
    [[nodiscard]] Result<void> withdrawArticle(const ArticleId &article);
    /// The article belongs to the ticket's problem; twice is once. Errors: NoSuchTicket, NoSuchArticle.
    [[nodiscard]] Result<void> linkArticle(const TicketId &ticket, const ArticleId &article);

    // Calls to the customer, and what is owed.
    /// Errors: NoSuchTicket, AlreadyClosed.
    [[nodiscard]] Result<Scheduled> scheduleCallback(const TicketId &ticket, Instant due);
    [[nodiscard]] Result<Scheduled> scheduleCallback(const TicketId &ticket, const CallbackPlan &plan);
    /// A callback of which there is no ticket; `customer` none: an unknown caller, then a number is needed. `call`: from
    /// which it comes. Errors: Expected, NotPhoneNumber, NoSuchCustomer, NoSuchContact.
    [[nodiscard]] Result<Scheduled> askCallback(const CustomerId &customer, const CallbackPlan &plan, const CallId &call = {});
    /// Moves a callback or a promise in time or into another agenda (none: it stays in its own).
    /// Errors: NoSuchActivity, ActivityDone.
    [[nodiscard]] Result<void> moveActivity(const ActivityId &activity, Instant due, const AgentId &agent = {});
    /// How a callback without a ticket ended, by the one who called. One that reached nobody comes back: answers with
    /// its next time. Errors: NoSuchActivity, ActivityDone.
    [[nodiscard]] Result<std::optional<Scheduled>> endCallback(const ActivityId &activity, AttemptOutcome outcome,
                                                               const QString &text = {});
    [[nodiscard]] Result<ActivityId> promise(const TicketId &ticket, Instant due);
    /// Records how a call to the customer ended, by the one who made it (SYS-4, SYS-5, SYS-10).
    /// Errors: NoSuchTicket, AlreadyClosed.
    [[nodiscard]] Result<RecordedAttempt> attempt(const TicketId &ticket, AttemptOutcome outcome, bool messageLeft);
    /// The customer owes something (SYS-11, SYS-12). Errors: NoSuchTicket, AlreadyClosed.
    [[nodiscard]] Result<void> ask(const TicketId &ticket, AskedFor what, const QString &text = {});
    /// What was asked for came. Errors: NoSuchTicket, NotAsked.
    [[nodiscard]] Result<void> reply(const TicketId &ticket, bool files, const QString &text = {});
    /// Sends what the customer has to do (SYS-9); no items: the whole checklist of the policy.
    /// Errors: NoSuchTicket, AlreadyClosed, Expected.
    [[nodiscard]] Result<void> sendChecklist(const TicketId &ticket, const QStringList &items = {});

    // Work. `service` is an id in the ticket's policy; empty: not sold by the hour.
    // Errors: NoSuchTicket, AlreadyClosed, WorkWhileWaiting, Expected (with the field as its place).
    static constexpr int kLongestWork = 7 * 24 * 60; ///< minutes of one entry
    /// Starts the agent's timer; the one that runs elsewhere stops.
    [[nodiscard]] Result<WorkId> startWork(const TicketId &ticket, const QString &service = {});
    /// Stops it; `service` given goes before that of the start. Also NoTimerRunning.
    [[nodiscard]] Result<void> stopWork(const TicketId &ticket, const QString &service = {});
    /// Enters work by hand. Also InTheFuture, OverlappingWork (where it overlaps other work of the agent and that is
    /// refused).
    [[nodiscard]] Result<WorkId> logWork(const TicketId &ticket, Instant from, int minutes, const QString &service = {},
                                         Overlap overlap = Overlap::Refused);
    /// Puts an entry right; what it said stays in the history. No minutes: it was no work. Also of a closed ticket.
    /// Errors: those of logWork(), NoSuchWork, ReasonRequired.
    [[nodiscard]] Result<void> correctWork(const TicketId &ticket, const WorkId &work, Instant from, int minutes,
                                           const QString &service, const QString &reason);

    // The weekly review (SYS-7), by a lead or a manager. Errors: NotPermitted, NoSuchReview.
    /// Also WrongWeek.
    [[nodiscard]] Result<ReviewId> holdReview(const ReviewPlan &plan = {});
    /// Also NoSuchTicket, NotOnAgenda, ReviewClosed, NoSuchAgent, InThePast (the day of the next step).
    [[nodiscard]] Result<void> reviewTicket(const ReviewId &review, const TicketId &ticket, const Minutes &minutes);
    /// The customer is told what the review decided, or will be by a call. Also NoSuchTicket, NotReviewed, NoMailAddress,
    /// NoSuchAgent, InThePast (the call).
    [[nodiscard]] Result<void> tellCustomer(const ReviewId &review, const TicketId &ticket, const Telling &telling);
    /// Also TicketsNotReviewed, CustomersNotTold, ReviewClosed.
    [[nodiscard]] Result<void> closeReview(const ReviewId &review);
    /// What a review gave somebody to do is done; by anybody, a second time it is nothing new.
    /// Errors: NoSuchActivity.
    [[nodiscard]] Result<void> finishStep(const ActivityId &activity, const QString &text = {});

    /// Applies every rule that fell due up to now, in the order of their times and each at its own time.
    /// Answers with the number of tickets that it closed.
    [[nodiscard]] Result<int> applyTimedRules();

    // The desk itself.
    /// Somebody was trained (APL-7). Errors: NoSuchAgent, Expected.
    [[nodiscard]] Result<void> train(const AgentId &agent, AgentTrained training);
    [[nodiscard]] Result<AgentId> addAgent(AgentAdded agent);
    /// By a lead or a manager. Errors: NoSuchAgent, NotPermitted.
    [[nodiscard]] Result<void> editAgent(const AgentId &agent, AgentEdited edit);
    [[nodiscard]] Result<void> configure(DeskConfigured settings);
    /// Publishes a policy document as a new version. Errors: those of the document, Duplicate.
    [[nodiscard]] Result<void> publishPolicy(const QByteArray &document);

    /// Keeps what is being typed under a key, until it is saved as an empty text.
    [[nodiscard]] Result<void> saveDraft(const QString &key, const QString &body);

private:
    [[nodiscard]] Result<TicketOpened> ticketFor(const IncomingCall &call, const LoggedCall &logged,
                                                 const Problem &problem, const Judgement &judge);
    [[nodiscard]] Result<void> admit(const IncomingCall &call, LoggedCall &logged, Instant at,
                                     const Entitlement &entitled);
    [[nodiscard]] Result<void> findCaller(const IncomingCall &call, LoggedCall &logged, QString &number);
    void answerRedirected(const LoggedCall &logged, const QString &number, const Policy &policy, Channel channel,
                          const QString &summary);
    void logAboutTicket(const IncomingCall &call, const LoggedCall &logged, const TicketRecord &about);
    [[nodiscard]] Entitlement entitlementOf(const CustomerId &customer, const ContactId &contact, Instant at);
    [[nodiscard]] Result<TicketRecord> knownTicket(const TicketId &id);
    [[nodiscard]] Result<TicketRecord> openTicket(const TicketId &id);
    /// The policy version that judges the ticket. Error: NoSuchPolicy, where it has not arrived yet.
    [[nodiscard]] Result<const PolicyEntry *> judgeOf(const TicketRecord &ticket);
    [[nodiscard]] BusinessCalendar hoursOf(const CustomerId &customer, const BusinessCalendar &desk);
    [[nodiscard]] Result<void> requireLead();
    [[nodiscard]] Error closedReview(const ReviewView &review);
    /// Makes the next step of the minutes an activity; one of earlier minutes is taken back where there is none any more.
    [[nodiscard]] Result<void> planStep(Reviewed &reviewed, const Minutes &minutes, const TicketRecord &ticket,
                                        const BusinessCalendar &hours);
    [[nodiscard]] Result<QString> checkService(const TicketRecord &ticket, const QString &service);
    [[nodiscard]] Result<void> checkFree(Instant from, Instant until, const AgentId &agent, const WorkId &except = {});
    [[nodiscard]] Scheduled schedule(const TicketRecord &ticket, const CallbackTime &callback);
    void stopTimer(const TicketId &ticket, const WorkId &work, const AgentId &agent, Instant from, const QString &service);
    void close(const TicketRecord &ticket, CloseReason reason, const QStringList &proof);
    void reopenTicket(const TicketRecord &ticket, const QString &text);
    /// Queues a mail to the ticket's contact where the policy sends it and the contact has an address.
    void mail(const TicketRecord &ticket, MailTemplate kind, const Placeholders &words = {});
    void mailTo(const QString &address, const Policy &policy, MailTemplate kind, const QString &language,
                const Placeholders &words, const TicketId &ticket, const CustomerId &customer);
    [[nodiscard]] Placeholders wordsFor(const CustomerId &customer, const ContactId &contact);
    [[nodiscard]] QString languageOf(const CustomerId &customer, const ContactId &contact);
    [[nodiscard]] Instant now() const;
    [[nodiscard]] Uuid newId();
    [[nodiscard]] Result<void> checkContract(const QString &policy, const QString &tier, QDate from, QDate until);
    [[nodiscard]] Result<void> checkTerms(const QString &policy, const QJsonObject &targets, const QJsonObject &factors);
    [[nodiscard]] Result<QStringList> readPhones(const QStringList &written);
    EventId append(StreamKind kind, const Uuid &stream, EventBody body, std::optional<Instant> at = std::nullopt);
    EventId append(const TicketId &ticket, EventBody body)
    {
        return append(StreamKind::Ticket, ticket.uuid, std::move(body));
    }

    /// A rule that fires by time: its events have its time, and ids derived from it, so that every station that
    /// fires it writes the same ones.
    struct Firing {
        Instant at;
        QByteArray name;
        int written = 0;
    };

    Store &m_store;
    AgentId m_agent;
    std::optional<Firing> m_firing;
};

/// How a mail names a channel: "our support portal".
[[nodiscard]] LocalizedText channelWords(Channel channel);

/// The login of the person at this machine.
[[nodiscard]] QString systemUser();

/// The agent with this login; empty: the store's own agent (the first it ever had), in a store without agents
/// the person at this machine. An agent whom the store does not know is added, the first one as manager, for
/// somebody must set the desk up.
[[nodiscard]] Result<AgentId> agentFor(Store &store, const QString &login, const QString &name = {});

} // namespace permanence

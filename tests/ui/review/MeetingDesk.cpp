#include "tests/ui/review/MeetingDesk.h"

namespace permanence::test {
namespace {

constexpr int kErased = 7; ///< whose contact is forgotten

const QStringList kSummaries{u"Export to the machine stops at 40 %"_s, u"Postprocessor writes wrong feeds"_s,
                             u"Licence server is not found"_s, u"Drawing opens without its layers"_s,
                             u"Simulation shows a collision that is none"_s};
const QStringList kProducts{u"Alphacam"_s, u"Radan"_s, u"Edgecam"_s, {}};

void must(const Result<void> &done)
{
    if (!done)
        qFatal("%s", qPrintable(done.error().text()));
}

} // namespace

MeetingDesk::MeetingDesk()
{
    makeStore();
}

void MeetingDesk::addPeople(Desk &desk)
{
    for (int i = 0; i < kCustomers; ++i) {
        const QString language = i % 3 == 0 ? u"en"_s : i % 3 == 1 ? u"fr"_s : QString();
        const CustomerId customer = expectValue(
            desk.addCustomer({u"Atelier %1"_s.arg(i + 1, 2, 10, QLatin1Char('0')), language, {}, {}}));
        ContactAdded contact;
        contact.name = u"Camille Personne%1"_s.arg(i);
        contact.phones = {u"+335496001%1"_s.arg(i, 2, 10, QLatin1Char('0'))};
        if (i % 4 != 3)
            contact.email = u"camille@atelier%1.example"_s.arg(i);
        const ContactId person = expectValue(desk.addContact(customer, contact));
        ContractAdded contract;
        contract.customer = customer;
        contract.policy = u"systell-maintenance"_s;
        contract.from = QDate(2026, 1, 1);
        contract.until = QDate(2026, 12, 31);
        expectValue(desk.addContract(contract));
        m_people.emplace_back(customer, person);
    }
}

TicketId MeetingDesk::call(Desk &desk, int number)
{
    const auto &[customer, contact] = m_people[static_cast<std::size_t>(number % kCustomers)];
    IncomingCall incoming;
    incoming.customer = customer;
    incoming.contact = contact;
    Problem wanted = problem(kSummaries[number % kSummaries.size()]);
    if (number == kClosed) // a label of 300 characters, on the first ticket of the agenda
        wanted.summary = u"The export of nested sheets with many parts "_s.repeated(7).left(300);
    wanted.product = kProducts[number % kProducts.size()];
    wanted.details = u"It happens since the update, every time."_s;
    incoming.problem = wanted;
    const TicketId ticket = expectValue(desk.receiveCall(incoming)).ticket;
    m_tickets.push_back(ticket);
    clock.advance(37 * kMinute);
    return ticket;
}

void MeetingDesk::reviewOfLastWeek(Desk &desk)
{
    const ReviewId review = expectValue(desk.holdReview());
    for (const TicketId &ticket : m_tickets) {
        Minutes minutes;
        minutes.decision = u"Look further"_s;
        minutes.nextStep = u"Try the newest patch"_s;
        minutes.stepDay = QDate(2026, 3, 4);
        minutes.told = true;
        must(desk.reviewTicket(review, ticket, minutes));
    }
    must(desk.closeReview(review));
}

void MeetingDesk::makeStore()
{
    const auto store = expectValue(Store::open(path(), clock, {true, 1, {}}));
    Desk lea(*store, expectValue(agentFor(*store, u"lea"_s, u"Léa"_s)));
    std::vector<Desk> desks{lea};
    const auto add = [&](const QString &login, const QString &name, Role role) {
        AgentAdded added{login, name, role};
        added.team = u"Support"_s;
        desks.emplace_back(*store, expectValue(lea.addAgent(added)));
    };
    add(u"hugo"_s, u"Hugo"_s, Role::Agent);
    add(u"nora"_s, u"Nora"_s, Role::Lead);
    addPeople(lea);
    for (int i = 0; i < kBefore; ++i)
        call(desks[static_cast<std::size_t>(i) % desks.size()], i);
    clock.advance(at("2026-02-27T10:00:00+01:00") - clock.now());
    reviewOfLastWeek(lea);
    const auto finish = [&](int from, int until) {
        for (int i = from; i < until; ++i) {
            const TicketRecord ticket = *store->queries().ticket(m_tickets[static_cast<std::size_t>(i)]);
            for (const Activity &step : ticket.openActivities())
                must(lea.finishStep(step.id, u"installed"_s));
        }
    };
    finish(kClosed, 50); // in time
    for (int i = 0; i < kClosed; ++i)
        must(lea.resolve(m_tickets[static_cast<std::size_t>(i)], ResolutionCause::Solved, {}));
    clock.advance(at("2026-03-05T09:00:00+01:00") - clock.now());
    finish(50, 60); // late
    for (int i = kBefore; i < kTickets + kClosed; ++i)
        call(desks[static_cast<std::size_t>(i) % desks.size()], i);
    const auto &erased = m_people[kErased];
    expectValue(lea.erasePerson(erased.second, u"asked for it"_s));
    clock.advance(at("2026-03-06T10:00:00+01:00") - clock.now());
}

void MeetingDesk::open(const QString &store, const QString &login)
{
    m_real.open(store.isEmpty() ? path() : store, login, clock);
}

} // namespace permanence::test

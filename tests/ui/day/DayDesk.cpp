#include "tests/ui/day/DayDesk.h"

#include "app/permanence/HandOver.h"
#include "app/permanence/Options.h"
#include "core/desk/DemoDesk.h"

namespace permanence::test {
namespace {

constexpr int kDemoTickets = 1500;
constexpr int kOldTickets = 40;

/// Each is found by its second word alone. The first two are one customer, written in two ways.
constexpr const char *kCustomers[DayDesk::kCallers] = {
    "Menuiserie Dragoumis",  "Menuiserie Dragoumiss", "Papeterie Quelquejeu",  "Atelier Vauquelin",
    "Brasserie Wimereux",    "Charpente Xaintrailles", "Ebénisterie Yquelon",  "Fonderie Zuydcoote",
    "Garage Bouxwiller",     "Horlogerie Guebwiller", "Imprimerie Phalsbourg", "Jardinerie Kaysersberg",
    "Laiterie Ouistreham",   "Marbrerie Plougastel",  "Optique Quimperlé",     "Pépinière Roquefixade",
    "Quincaillerie Uzerche", "Reliure Tréguier",      "Serrurerie Vézelay",    "Tannerie Wissembourg",
    "Usinage Locronan",      "Verrerie Fougerolles",  "Scierie Haguenau",      "Tuilerie Jumièges"};
constexpr const char *kContacts[DayDesk::kCallers] = {
    "Anatole Dragoumis", "Blandine Dragoumis", "Hortense Zwingelstein", "Cyprien Abadie",  "Delphine Berthier",
    "Edgar Cazeneuve",   "Flavie Delorme",     "Gaspard Etchegaray",    "Honorine Fabre",  "Isidore Gaillac",
    "Joséphine Hugon",   "Kléber Imbert",      "Léonie Jaubert",        "Maxence Kerviel", "Noémie Lacaze",
    "Octave Maillard",   "Pénélope Nivelle",   "Quentin Ordener",       "Rosalie Pinchon", "Sylvestre Quiniou",
    "Thaïs Rigaud",      "Ulysse Santini",     "Violette Toussaint",    "Wandrille Urbain"};

} // namespace

DayDesk::DayDesk()
{
    makeStore();
}

void DayDesk::makeStore()
{
    const auto store = expectValue(Store::open(path(), clock, {true, 1, {}}));
    DemoOptions options;
    options.tickets = kDemoTickets;
    options.until = clock.now();
    const DemoSummary made = expectValue(makeDemo(*store, options));
    Desk desk(*store, made.agent);
    addCallers(desk);
    Queries &queries = store->queries();
    for (const TicketListItem &ticket : queries.ticketsBySeq(queries.openTicketSeqs())) {
        if (m_oldTickets.size() < kOldTickets && ticket.status == Status::InProgress && ticket.customer.isValid())
            m_oldTickets << ticket.number;
    }
}

void DayDesk::addCallers(Desk &desk)
{
    for (int i = 0; i < kCallers; ++i) {
        DayCaller caller{QString::fromUtf8(kCustomers[i]), QString::fromUtf8(kContacts[i]),
                         u"+335496001%1"_s.arg(i, 2, 10, QChar(u'0')), {}, {}};
        caller.customerId = expectValue(desk.addCustomer({caller.customer, u"fr"_s, u"Europe/Paris"_s, {}}));
        ContactAdded contact;
        contact.name = caller.contact;
        contact.phones = {caller.number};
        contact.email = u"%1@%2.example"_s.arg(caller.contact.section(u' ', 1).toLower(), QString::number(i));
        caller.contactId = expectValue(desk.addContact(caller.customerId, contact));
        ContractAdded contract;
        contract.customer = caller.customerId;
        contract.policy = u"aplicit-charter"_s;
        contract.from = QDate(2026, 1, 1);
        contract.until = QDate(2026, 12, 31);
        expectValue(desk.addContract(contract));
        m_callers.push_back(caller);
    }
}

void DayDesk::open()
{
    m_real.open(path(), u"lea"_s, clock, true);
}

void DayDesk::announce(CallEventKind kind, const QString &number, const QString &callId)
{
    Options options;
    options.message = CallEvent{kind, number, {}, callId, {}, {}};
    options.store = path();
    if (expectValue(handOver(options)) != HandedOver::Done)
        qFatal("nobody opens the door");
}

} // namespace permanence::test

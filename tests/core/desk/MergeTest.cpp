#include "core/store/MergeQueries.h"
#include "core/store/Projector.h"
#include "core/store/StoreCheck.h"
#include "tests/support/RandomHistory.h"
#include "tests/support/TestRegistry.h"

#include <random>

using namespace permanence;
using namespace permanence::test;

namespace {

/// Two customers who are one company, each with a contact, a contract, a licence with a pack, a call and a ticket.
struct Twins {
    Twins() : first(t.customer(u"ACME"_s)), second(t.customer(u"Acme SARL"_s)) {
        anne = t.contact(first, u"Anne Martin"_s, u"05 49 00 00 01"_s);
        bob = t.contact(second, u"Bob Petit"_s, u"05 49 00 00 02"_s);
        t.contract(second, u"aplicit-charter"_s);
        LicenceAdded added;
        added.product = u"alias-entry"_s;
        added.from = QDate(2026, 1, 1);
        licence = expectValue(t.desk.addLicence(second, added));
        PackBought bought;
        bought.licence = licence;
        bought.code = u"AST02"_s;
        bought.bought = QDate(2026, 1, 10);
        pack = expectValue(t.desk.buyPack(second, u"alias-assistance"_s, bought));
        ofFirst = t.call(u"05 49 00 00 01"_s, problem(u"Of the first"_s)).ticket;
        ofSecond = t.call(u"05 49 00 00 02"_s, problem(u"Of the second"_s)).ticket;
        expectValue(t.desk.scheduleCallback(ofSecond, t.clock.now() + kHour));
        expectValue(t.desk.startWork(ofSecond));
    }

    [[nodiscard]] qint64 count(const char *table, const CustomerId &customer)
    {
        const QByteArray id = QByteArray(reinterpret_cast<const char *>(customer.uuid.data()), Uuid::kSize).toHex();
        const QByteArray sql = "SELECT count(*) FROM " + QByteArray(table) + " WHERE customer = x'" + id + "'";
        return t.store->database().number(sql.constData());
    }
    /// How many rows a customer has in each table.
    [[nodiscard]] QList<qint64> things(const CustomerId &customer)
    {
        QList<qint64> all;
        for (const char *table : {"contact", "contract", "licence", "pack", "ticket", "call", "activity", "work"})
            all << count(table, customer);
        return all;
    }
    [[nodiscard]] QStringList kinds(const CustomerId &customer)
    {
        QStringList all;
        for (const HistoryEntry &entry : t.desk.queries().history(customer, {}, 100))
            all.prepend(entry.kind);
        return all;
    }

    TestDesk t;
    CustomerId first, second;
    ContactId anne, bob;
    LicenceId licence;
    PackId pack;
    TicketId ofFirst, ofSecond;
};

const QList<qint64> kNothing(8, 0);

const char *codeOfFault(const Result<void> &done)
{
    static QByteArray code;
    code = done ? QByteArray("done") : codeText(done.error().code).toLatin1();
    return code.constData();
}

void mergeAll(Store &store, const std::vector<Event> &events)
{
    QVERIFY(store.run([&]() -> Result<void> {
        for (const Event &event : events)
            store.merge(event, false);
        return {};
    }));
}

bool isOfMerging(const Event &event)
{
    return kindOf(event.body).endsWith(u"_merged") || kindOf(event.body).endsWith(u"_parted");
}

/// Merges and parts whatever there is, now and then, while the desk goes on.
void playWithMerging(TestDesk &t, RandomSource &random)
{
    const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
    std::vector<CustomerId> customers;
    std::vector<std::pair<CustomerId, ContactId>> contacts;
    for (int round = 0; round < 8; ++round) {
        playRandomly(t, random, 25);
        for (const CustomerView &one : t.desk.queries().customers({}, 0, 100)) {
            customers.push_back(one.id);
            for (const ContactView &contact : t.desk.queries().contacts(one.id))
                contacts.emplace_back(one.id, contact.id);
        }
        for (int i = 0; i < 8; ++i) {
            t.clock.advance(kMinute);
            const CustomerId one = customers[below(customers.size())];
            const auto &[owner, contact] = contacts.empty() ? std::pair<CustomerId, ContactId>{} : contacts[below(contacts.size())];
            // What is refused changes nothing.
            [[maybe_unused]] const Result<void> done =
                below(3) > 0 ? t.desk.mergeCustomers(one, customers[below(customers.size())])
                : below(2) > 0 || contacts.empty() ? t.desk.partCustomer(one)
                : below(3) > 0 ? t.desk.mergeContacts(owner, contact, contacts[below(contacts.size())].second)
                               : t.desk.partContact(owner, contact);
        }
    }
}

void partAll(TestDesk &t)
{
    for (bool parted = true; parted;) {
        parted = false;
        for (const QByteArray &kind : {QByteArray("contact"), QByteArray("customer")}) {
            const QByteArray sql = "SELECT lower(hex(id)) FROM merged WHERE kind = '" + kind + "' LIMIT 1";
            const QString id = t.store->database().text(sql.constData());
            if (id.isEmpty())
                continue;
            const Uuid uuid = Uuid::fromBytes(QByteArray::fromHex(id.toLatin1()).constData(), 16);
            const auto contact = MergeQueries(t.desk.queries()).asAdded(ContactId(uuid));
            const Result<void> done = kind == "contact" ? t.desk.partContact(contact->customer, ContactId(uuid))
                                                        : t.desk.partCustomer(CustomerId(uuid));
            QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
            parted = true;
        }
    }
}

void seeds()
{
    QTest::addColumn<quint64>("seed");
    const quint64 fresh = std::random_device{}();
    for (const quint64 seed : {quint64(1), quint64(2), quint64(3), quint64(4), fresh})
        QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
}

} // namespace

/// Issue 4, section 3: two customers or two contacts that are one, and were not after all.
class MergeTest : public QObject
{
    Q_OBJECT

private slots:
    void allThatIsOfTheOneIsShownUnderTheOther()
    {
        Twins d;
        const QStringList before = d.kinds(d.first) + d.kinds(d.second);
        QVERIFY(d.t.desk.mergeCustomers(d.second, d.first));
        QCOMPARE(d.things(d.first), QList<qint64>({2, 1, 1, 1, 2, 2, 1, 1}));
        QCOMPARE(d.things(d.second), kNothing);
        QStringList now = d.kinds(d.first), expected = before + QStringList{u"customer_merged"_s};
        now.sort();
        expected.sort();
        QCOMPARE(now, expected);
        QCOMPARE(d.t.desk.queries().history(d.first, {}, 1).front().text, u"Acme SARL"_s);
        QCOMPARE(d.t.desk.queries().customer(d.second)->id, d.first);
        QCOMPARE(d.t.desk.queries().customerCount(), 1);
        QCOMPARE(d.t.desk.queries().customerSeqs({}).size(), 1U);
        QCOMPARE(d.t.desk.queries().customerSeqs(u"acme sarl"_s).size(), 1U);
    }

    void partedEachHasItsOwnAgain()
    {
        Twins d;
        const QList<qint64> first = d.things(d.first), second = d.things(d.second);
        QVERIFY(d.t.desk.mergeCustomers(d.second, d.first));
        QVERIFY(d.t.desk.partCustomer(d.second));
        QCOMPARE(d.things(d.first), first);
        QCOMPARE(d.things(d.second), second);
        QCOMPARE(d.t.store->database().number("SELECT count(*) FROM moved"), 0);
        QCOMPARE(d.t.desk.queries().customerCount(), 2);
    }

    void newThingsOfTheMergedOneLandUnderTheOtherAndGoBackWithIt()
    {
        Twins d;
        QVERIFY(d.t.desk.mergeCustomers(d.second, d.first));
        const LoggedCall logged = d.t.call(u"05 49 00 00 02"_s, problem(u"Bob again"_s));
        QCOMPARE(logged.customer, d.first);
        QCOMPARE(logged.contact, d.bob);
        QCOMPARE(d.t.desk.queries().ticket(logged.ticket)->customer, d.first);
        ContactEdited edit;
        edit.contact = d.bob;
        edit.function = u"buyer"_s;
        QVERIFY(d.t.desk.editContact(d.first, edit));
        ContactAdded added;
        added.name = u"Zoé"_s;
        const ContactId zoe = expectValue(d.t.desk.addContact(d.second, added)); // by an old link
        QCOMPARE(d.t.desk.queries().contact(zoe)->customer, d.first);
        QVERIFY(d.t.desk.partCustomer(d.second));
        QCOMPARE(d.t.desk.queries().ticket(logged.ticket)->customer, d.second);
        QCOMPARE(d.t.desk.queries().contact(d.bob)->function, u"buyer"_s);
        QCOMPARE(d.t.desk.queries().contact(zoe)->customer, d.first); // it was added to what was shown
    }

    void anEventOfTheMergedOneThatComesLateFromAnotherStationLandsThereToo()
    {
        Twins d;
        const std::vector<Event> before = eventsOf(*d.t.store);
        VirtualClock clock(d.t.clock.now() + kHour);
        const auto elsewhere = expectValue(Store::open(u":memory:"_s, clock, {true, 77, {}}));
        mergeAll(*elsewhere, before);
        Desk other(*elsewhere, d.t.desk.agent());
        IncomingCall call;
        call.customer = d.second;
        call.problem = problem(u"Opened elsewhere"_s);
        call.override = Override{d.t.desk.agent(), u"known"_s};
        const TicketId ticket = expectValue(other.receiveCall(call)).ticket;
        QVERIFY(other.note(ticket, u"and noted"_s));
        d.t.clock.advance(2 * kHour);
        QVERIFY(d.t.desk.mergeCustomers(d.second, d.first));
        std::vector<Event> late = eventsOf(*elsewhere);
        std::reverse(late.begin(), late.end());
        mergeAll(*d.t.store, late);
        QCOMPARE(d.t.desk.queries().ticket(ticket)->customer, d.first);
        QVERIFY(d.kinds(d.first).contains(u"note"_s));
        QVERIFY(d.t.desk.partCustomer(d.second));
        QCOMPARE(d.t.desk.queries().ticket(ticket)->customer, d.second);
        QVERIFY(!d.kinds(d.first).contains(u"note"_s));
    }

    void aChainLeadsToItsEndAndGivesBackLinkByLink()
    {
        Twins d;
        const CustomerId third = d.t.customer(u"ACME Holding"_s);
        QVERIFY(d.t.desk.mergeCustomers(d.second, d.first));
        QVERIFY(d.t.desk.mergeCustomers(d.first, third));
        QCOMPARE(d.count("ticket", third), 2);
        QCOMPARE(d.t.desk.queries().customer(d.second)->id, third);
        QVERIFY(d.t.desk.partCustomer(d.first));
        QCOMPARE(d.count("ticket", third), 0);
        QCOMPARE(d.count("ticket", d.first), 2); // the second one is still one with it
        QVERIFY(d.t.desk.partCustomer(d.second));
        QCOMPARE(d.count("ticket", d.first), 1);
        QVERIFY(d.t.desk.mergeCustomers(d.first, d.second)); // and back, the other way round
        QCOMPARE(d.count("ticket", d.second), 2);
    }

    void whatMakesNoSenseIsRefused()
    {
        Twins d;
        const CustomerId third = d.t.customer(u"Third"_s);
        QCOMPARE(codeOfFault(d.t.desk.mergeCustomers(d.first, d.first)), "merged_into_itself");
        QCOMPARE(codeOfFault(d.t.desk.mergeCustomers(d.first, CustomerId(d.t.store->newId()))), "no_such_customer");
        QCOMPARE(codeOfFault(d.t.desk.partCustomer(d.first)), "not_merged");
        QVERIFY(d.t.desk.mergeCustomers(d.second, d.first));
        QCOMPARE(codeOfFault(d.t.desk.mergeCustomers(d.second, third)), "already_merged");
        QCOMPARE(codeOfFault(d.t.desk.mergeCustomers(d.first, d.second)), "already_merged"); // a circle
        QVERIFY(d.t.desk.mergeCustomers(d.first, third));
        QCOMPARE(codeOfFault(d.t.desk.mergeCustomers(third, d.second)), "already_merged"); // a longer one
        const ContactId other = d.t.contact(d.t.customer(u"Elsewhere"_s), u"Carl"_s, u"05 49 00 00 03"_s);
        QCOMPARE(codeOfFault(d.t.desk.mergeContacts(third, d.anne, other)), "no_such_contact");
        QCOMPARE(codeOfFault(d.t.desk.mergeContacts(third, d.anne, d.anne)), "merged_into_itself");
        QCOMPARE(codeOfFault(d.t.desk.partContact(third, d.anne)), "not_merged");
    }

    void twoContactsThatAreOneAnswerToTheNumbersOfBoth()
    {
        Twins d;
        const ContactId again = d.t.contact(d.first, u"A. Martin"_s, u"06 12 34 56 78"_s);
        QVERIFY(d.t.desk.mergeContacts(d.first, again, d.anne));
        QCOMPARE(d.t.desk.queries().contacts(d.first).size(), 1U);
        const LoggedCall logged = d.t.call(u"06 12 34 56 78"_s, problem(u"By her other number"_s));
        QCOMPARE(logged.contact, d.anne);
        QCOMPARE(d.t.desk.queries().contact(again)->name, u"Anne Martin"_s);
        QCOMPARE(d.t.desk.queries().callers(u"06 12 34"_s, u"FR"_s).front().contact, d.anne);
        QCOMPARE(d.t.desk.queries().history(d.first, {}, 50).size(), 5U);
        QVERIFY(d.t.desk.partContact(d.first, again));
        QCOMPARE(d.t.desk.queries().contacts(d.first).size(), 2U);
        QCOMPARE(d.t.call(u"06 12 34 56 78"_s, problem(u"Two again"_s)).contact, again);
    }

    void aPersonWhomTwoCustomersHaveInCommonIsTwoAgainWhenTheyPart()
    {
        Twins d;
        QVERIFY(d.t.desk.mergeCustomers(d.second, d.first));
        QVERIFY(d.t.desk.mergeContacts(d.first, d.bob, d.anne));
        QVERIFY(d.t.desk.partCustomer(d.second));
        QCOMPARE(d.t.desk.queries().contacts(d.second).size(), 1U);
        QCOMPARE(d.t.desk.queries().contact(d.bob)->id, d.bob);
    }

    void mergedBothWaysAtTwoStationsTheyAreOneUnderTheOlder()
    {
        Twins d;
        const std::vector<Event> before = eventsOf(*d.t.store);
        VirtualClock clock(d.t.clock.now());
        const auto elsewhere = expectValue(Store::open(u":memory:"_s, clock, {true, 77, {}}));
        mergeAll(*elsewhere, before);
        QVERIFY(Desk(*elsewhere, d.t.desk.agent()).mergeCustomers(d.first, d.second));
        QVERIFY(d.t.desk.mergeCustomers(d.second, d.first));
        const std::vector<Event> here = eventsOf(*d.t.store), there = eventsOf(*elsewhere);
        mergeAll(*d.t.store, there);
        mergeAll(*elsewhere, here);
        QCOMPARE(d.t.store->projector().contentDigest(), elsewhere->projector().contentDigest());
        QCOMPARE(d.count("ticket", std::min(d.first, d.second)), 2);
        QCOMPARE(d.t.desk.queries().customerCount(), 1);
    }

    void arrivalOrderDoesNotMatterAndARebuildGivesTheSame_data() { seeds(); }
    void arrivalOrderDoesNotMatterAndARebuildGivesTheSame()
    {
        QFETCH(quint64, seed);
        RandomSource random(seed);
        TestDesk t;
        playWithMerging(t, random);
        QVERIFY(t.store->database().number("SELECT count(*) FROM moved") > 0);
        const QByteArray before = t.store->projector().digest();
        QVERIFY(rebuildProjections(*t.store));
        QCOMPARE(t.store->projector().digest(), before);
        std::vector<Event> events = eventsOf(*t.store);
        const QByteArray inOrder = t.store->projector().contentDigest();
        for (int round = 0; round < 3; ++round) {
            std::shuffle(events.begin(), events.end(), random);
            VirtualClock clock(t.clock.now());
            const auto other = expectValue(Store::open(u":memory:"_s, clock, {true, seed + 1, {}}));
            mergeAll(*other, events);
            QCOMPARE(other->projector().contentDigest(), inOrder);
            const StoreReport report = expectValue(checkStore(*other));
            QVERIFY2(report.isSound(), report.isSound() ? "" : qPrintable(report.findings.front().sentence));
        }
    }

    void withEverythingPartedTheDeskIsAsIfNothingHadEverBeenMerged_data() { seeds(); }
    void withEverythingPartedTheDeskIsAsIfNothingHadEverBeenMerged()
    {
        QFETCH(quint64, seed);
        RandomSource random(seed);
        TestDesk t;
        playWithMerging(t, random);
        partAll(t);
        std::vector<Event> events = eventsOf(*t.store);
        events.erase(std::remove_if(events.begin(), events.end(), isOfMerging), events.end());
        VirtualClock clock(t.clock.now());
        const auto never = expectValue(Store::open(u":memory:"_s, clock, {true, seed + 1, {}}));
        mergeAll(*never, events);
        t.store->database().run("DELETE FROM history WHERE kind LIKE '%\\_merged' ESCAPE '\\' OR kind LIKE '%\\_parted' ESCAPE '\\'");
        QCOMPARE(t.store->projector().contentDigest(), never->projector().contentDigest());
    }
};

PERMANENCE_TEST(MergeTest)
#include "MergeTest.moc"

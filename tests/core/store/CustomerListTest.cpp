#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

class CustomerListTest : public QObject
{
    Q_OBJECT

private:
    static QStringList names(TestDesk &desk, const QString &words)
    {
        QStringList found;
        Queries &queries = desk.store->queries();
        for (const CustomerListItem &item : queries.customersBySeq(queries.customerSeqs(words), QDate(2026, 3, 2)))
            found << item.name;
        return found;
    }

private slots:
    void customersComeByNameWhateverTheirCase()
    {
        TestDesk desk;
        for (const QString &name : {u"beta"_s, u"Alpha"_s, u"Gamma"_s})
            desk.customer(name);
        QCOMPARE(names(desk, {}), QStringList({u"Alpha"_s, u"beta"_s, u"Gamma"_s}));
    }

    void wordsFindCustomersByTheirNameAndByTheirContacts()
    {
        TestDesk desk;
        desk.customer(u"Établissements Noël"_s);
        const CustomerId other = desk.customer(u"Menuiserie Dupont"_s);
        desk.contact(other, u"Zoé Çelik"_s, u"+33549000001"_s);
        QCOMPARE(names(desk, u"etab no"_s), QStringList(u"Établissements Noël"_s));
        QCOMPARE(names(desk, u"celik"_s), QStringList(u"Menuiserie Dupont"_s));
        QCOMPARE(names(desk, u"nobody"_s), QStringList());
        QCOMPARE(names(desk, u"' OR 1=1 --"_s), QStringList());
    }

    void aRowCountsContactsAndOpenTicketsAndTellsTheActiveContract()
    {
        TestDesk desk;
        const CustomerId acme = desk.customer(u"ACME"_s);
        desk.contact(acme, u"Ann"_s, u"+33549000001"_s);
        desk.contact(acme, u"Ben"_s, u"+33549000002"_s);
        desk.contract(acme, u"systell-maintenance"_s);
        ContractAdded newer;
        newer.customer = acme;
        newer.policy = u"aplicit-charter"_s;
        newer.from = QDate(2026, 2, 1);
        expectValue(desk.desk.addContract(newer));
        ContractAdded next = newer;
        next.policy = u"c4t-basic"_s;
        next.from = QDate(2026, 6, 1);
        expectValue(desk.desk.addContract(next)); // not active yet
        desk.call(u"+33549000001"_s, problem(u"one"_s));
        const LoggedCall closed = desk.call(u"+33549000001"_s, problem(u"two"_s));
        QVERIFY(desk.desk.resolve(closed.ticket, ResolutionCause::Solved, {}));
        Queries &queries = desk.store->queries();
        const CustomerListItem row = queries.customersBySeq(queries.customerSeqs({}), QDate(2026, 3, 2)).at(0);
        QCOMPARE(row.id, acme);
        QCOMPARE(row.contacts, 2);
        QCOMPARE(row.openTickets, 1);
        QCOMPARE(row.policy, u"aplicit-charter"_s);
        QVERIFY(!row.until.isValid());
    }
};

PERMANENCE_TEST(CustomerListTest)
#include "CustomerListTest.moc"

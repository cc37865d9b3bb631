#include "core/store/DuplicateQueries.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

/// Issue 4, section 3: duplicates are suggested when somebody is added.
class DuplicateTest : public QObject
{
    Q_OBJECT

private slots:
    void companiesOfLikeNamesAreFound_data()
    {
        QTest::addColumn<QString>("known");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("alike");
        const auto row = [](const QString &known, const QString &typed, bool alike) {
            QTest::newRow(qPrintable(QString(known % u" / "_s % typed))) << known << typed << alike;
        };
        row(u"ACME"_s, u"acme"_s, true);
        row(u"ACME S.A.R.L."_s, u"Acme"_s, true);
        row(u"SARL Acme"_s, u"Acme GmbH"_s, true);
        row(u"Électricité du Nord"_s, u"electricite du nord"_s, true);
        row(u"Electricite du Nord"_s, u"ÉLECTRICITÉ DU NORD SA"_s, true);
        row(u"Müller & Söhne KG"_s, u"Muller Sohne"_s, true);
        row(u"Quellenstadt Anlagenbau GmbH"_s, u"Quelenstadt Anlagenbau"_s, true);
        row(u"Vandenberghe NV"_s, u"Van den Berghe"_s, true);
        row(u"ACME"_s, u"ACNE"_s, false); // short names differ by a letter and are others
        row(u"Dupont"_s, u"Durand"_s, false);
        row(u"Dupont"_s, u"  "_s, false);
    }
    void companiesOfLikeNamesAreFound()
    {
        QFETCH(QString, known);
        QFETCH(QString, typed);
        QFETCH(bool, alike);
        TestDesk t;
        const CustomerId id = t.customer(known);
        t.customer(u"Something else"_s);
        const auto found = DuplicateQueries(t.desk.queries()).customersLike(typed);
        QCOMPARE(found.size(), alike ? 1U : 0U);
        if (alike)
            QCOMPARE(found.front().customer, id);
    }

    void aMergedCustomerIsNotSuggestedBesideTheOther()
    {
        TestDesk t;
        const CustomerId one = t.customer(u"ACME Import"_s), other = t.customer(u"Acme Import SARL"_s);
        QVERIFY(t.desk.mergeCustomers(other, one));
        const auto found = DuplicateQueries(t.desk.queries()).customersLike(u"acme import"_s);
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found.front().customer, one);
    }

    void aContactIsFoundByNumberAddressOrName()
    {
        TestDesk t;
        const CustomerId acme = t.customer(u"ACME"_s), other = t.customer(u"Other"_s);
        ContactAdded added;
        added.name = u"Anne Martin"_s;
        added.email = u"anne@acme.example"_s;
        added.phones = QStringList{u"05 49 00 00 01"_s};
        const ContactId anne = expectValue(t.desk.addContact(acme, added));
        DuplicateQueries duplicates(t.desk.queries());
        const auto like = [&](const CustomerId &of, const QString &name, const QStringList &phones, const QString &email) {
            return duplicates.contactsLike(of, name, phones, email, u"FR"_s);
        };
        const auto byPhone = like(other, u"Someone"_s, {u"+33 5 49 00 00 01"_s}, {});
        QCOMPARE(byPhone.size(), 1U);
        QCOMPARE(byPhone.front().contact, anne);
        QCOMPARE(byPhone.front().by, Likeness::Phone);
        QCOMPARE(byPhone.front().customerName, u"ACME"_s);
        QCOMPARE(like(other, {}, {}, u"ANNE@acme.example"_s).front().by, Likeness::Mail);
        QCOMPARE(like(acme, u"MARTIN Anne"_s, {}, {}).front().by, Likeness::Name);
        QCOMPARE(like(acme, u"Anne Martim"_s, {}, {}).size(), 1U);
        QVERIFY(like(other, u"Anne Martin"_s, {}, {}).empty()); // a namesake elsewhere is somebody else
        QVERIFY(like(acme, u"Bob Petit"_s, {u"no number"_s}, u"bob@acme.example"_s).empty());
    }
};

PERMANENCE_TEST(DuplicateTest)
#include "DuplicateTest.moc"

#include "core/store/Projector.h"
#include "core/store/StoreCheck.h"
#include "tests/support/HubWorkplace.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

/// A customer with a contact of that name, and a ticket of hers.
struct Anne {
    explicit Anne(HubWorkplace &at, const QString &summary)
        : acme(expectValue(at.desk.addCustomer({u"Acme"_s, u"fr"_s, u"Europe/Paris"_s, {}}))),
          contact(expectValue(at.desk.addContact(acme, named()))), ticket(at.opened(summary, acme, contact))
    {
    }
    static ContactAdded named()
    {
        ContactAdded added;
        added.name = u"Anne Lefebvre"_s;
        return added;
    }
    CustomerId acme;
    ContactId contact;
    QString ticket; ///< its number
};

} // namespace

/// Somebody is to be forgotten, at every workstation and at the hub.
class HubErasureTest : public QObject
{
    Q_OBJECT

private slots:
    /// A team lead forgets Anne; meanwhile an agent, who may change nothing of what others wrote, was away and wrote of her.
    void whatAnAgentWroteOfAPersonWhileAwayIsForgottenEverywhere()
    {
        PrivateCluster cluster;
        cluster.makeHub();
        cluster.addMember(u"lea"_s, u"lead"_s, {u"niort"_s});
        cluster.addMember(u"bob"_s, u"agent"_s, {u"niort"_s});
        HubWorkplace lea(cluster, u"lea"_s), bob(cluster, u"bob"_s);
        lea.catchUp();
        const Anne anne(lea, u"Mrs Lefebvre cannot print"_s);
        lea.catchUp();
        bob.catchUp();

        QVERIFY(bob.desk.note(bob.ticket(anne.ticket), u"Anne Lefebvre is back on Monday"_s));
        QVERIFY(expectValue(lea.desk.erasePerson(anne.contact, u"On her request"_s)) > 0);
        lea.catchUp();
        bob.catchUp();
        lea.catchUp();
        bob.catchUp();

        QCOMPARE(cluster.sql(u"select count(*) from hub.event where written like '%Lefebvre%'"_s), u"0"_s);
        QVERIFY(!lea.log().contains("Lefebvre"));
        QCOMPARE(bob.log(), lea.log());
        QCOMPARE(bob.store->projector().contentDigest(), lea.store->projector().contentDigest());
        for (HubWorkplace *place : {&lea, &bob})
            QVERIFY(expectValue(checkStore(*place->store)).isSound());
    }

    /// What the hub refused stands beside the log, with its text, until an administrator takes it in.
    void whatTheHubRefusedOfAPersonIsForgottenThereToo()
    {
        PrivateCluster cluster;
        cluster.makeHub();
        cluster.addMember(u"lea"_s, u"lead"_s, {u"niort"_s});
        HubWorkplace lea(cluster, u"lea"_s);
        lea.catchUp();
        const Anne anne(lea, u"Cannot print"_s);
        Desk max(*lea.store, expectValue(lea.desk.addAgent({u"max"_s, u"Max"_s, Role::Agent, {}})));
        QVERIFY(max.note(lea.ticket(anne.ticket), u"Anne Lefebvre is back on Monday"_s)); // nobody may send what others wrote
        lea.catchUp();
        const auto refused = [&](const QString &more) {
            return cluster.sql(u"select count(*) from hub.rejected where reason = 'author'"_s + more);
        };
        QCOMPARE(refused(u" and event::text like '%Lefebvre%'"_s), u"1"_s);

        QVERIFY(expectValue(lea.desk.erasePerson(anne.contact, u"On her request"_s)) > 0);
        lea.catchUp();
        QCOMPARE(refused(u" and event::text like '%Lefebvre%'"_s), u"0"_s);
        QCOMPARE(refused({}), u"1"_s);
        QCOMPARE(cluster.sql(u"select hub.adopt('lea') ->> 'adopted'"_s), u"1"_s);
        QCOMPARE(cluster.sql(u"select count(*) from hub.event where written like '%Lefebvre%'"_s), u"0"_s);
        QCOMPARE(cluster.sql(u"select count(*) from hub.event where written like '%back on Monday%'"_s), u"1"_s);
    }

    /// What only bears the id of an event of others is forgotten by itself.
    void ofTwoTextsWithOneIdTheRefusedOneIsForgotten()
    {
        PrivateCluster cluster;
        cluster.makeHub();
        cluster.addMember(u"lea"_s, u"agent"_s, {u"niort"_s});
        cluster.addMember(u"max"_s, u"agent"_s, {u"niort"_s});
        HubStation lea(cluster, u"lea"_s), max(cluster, u"max"_s);
        const WireEvent first = max.event(u"The printer is out of paper"_s);
        QCOMPARE(max.refusal(first), QString());
        WireEvent second = lea.event(u"Anne Lefebvre called"_s);
        second.id = first.id;
        QCOMPARE(lea.refusal(second), u"id_used"_s);
        const EraseEvents erasing{lea.id, 1, {{second.id, wallClock(), "{\"text\":\"[erased] called\"}"}}};
        QCOMPARE(lea.ask<Erased>(erasing).fault, QString());
        QCOMPARE(cluster.sql(u"select event ->> 'body' from hub.rejected"_s), u"{\"text\":\"[erased] called\"}"_s);
        QCOMPARE(cluster.sql(u"select written from hub.event where kind = 'note'"_s).toUtf8(), first.body);
    }

    /// A text that is no JSON goes whole; and nobody touches what was refused of others.
    void ofARefusedTextThatCannotBeReadNothingStays()
    {
        PrivateCluster cluster;
        cluster.makeHub();
        cluster.addMember(u"lea"_s, u"agent"_s, {u"niort"_s});
        cluster.addMember(u"max"_s, u"agent"_s, {u"niort"_s});
        HubStation lea(cluster, u"lea"_s), max(cluster, u"max"_s);
        WireEvent broken = lea.event();
        broken.body = "{\"text\":\"Anne Lefebvre called";
        QCOMPARE(lea.refusal(broken), u"malformed"_s);
        const auto forget = [&](HubStation &who) {
            return who.ask<Erased>(EraseEvents{who.id, 1, {{broken.id, wallClock(), "{\"text\":\"[erased] called\"}"}}}).fault;
        };
        const QString body = u"select coalesce(event ->> 'body', 'nothing') from hub.rejected"_s;
        QCOMPARE(forget(max), QString());
        QCOMPARE(cluster.sql(body), QString::fromUtf8(broken.body));
        QCOMPARE(forget(lea), QString());
        QCOMPARE(cluster.sql(body), u"nothing"_s);
    }
};

PERMANENCE_TEST(HubErasureTest)
#include "HubErasureTest.moc"

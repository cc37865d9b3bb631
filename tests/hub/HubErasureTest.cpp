#include "core/store/Projector.h"
#include "core/store/StoreCheck.h"
#include "tests/support/HubWorkplace.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

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
        const CustomerId acme = expectValue(lea.desk.addCustomer({u"Acme"_s, u"fr"_s, u"Europe/Paris"_s, {}}));
        ContactAdded added;
        added.name = u"Anne Lefebvre"_s;
        const ContactId anne = expectValue(lea.desk.addContact(acme, added));
        const QString number = lea.opened(u"Mrs Lefebvre cannot print"_s, acme, anne);
        lea.catchUp();
        bob.catchUp();

        QVERIFY(bob.desk.note(bob.ticket(number), u"Anne Lefebvre is back on Monday"_s));
        QVERIFY(expectValue(lea.desk.erasePerson(anne, u"On her request"_s)) > 0);
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
};

PERMANENCE_TEST(HubErasureTest)
#include "HubErasureTest.moc"

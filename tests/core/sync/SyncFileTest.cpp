#include "core/store/StoreCheck.h"
#include "core/sync/SyncStore.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

/// A store in a file, as workstations have it, that has joined a hub.
struct FileDesk {
    QTemporaryDir folder;
    TestDesk desk{folder.filePath(u"desk.permanence"_s)};
    SyncStore sync{*desk.store};
    HubHead head{Uuid::derived("epoch"), 1, 1, 1, 1, desk.store->now()};

    FileDesk() { must(sync.join({{}, u"lea"_s, u"lead"_s, {u"a"_s, u"b"_s}, head})); }

    static void must(const Result<void> &done)
    {
        if (!done)
            qFatal("%s", qPrintable(done.error().text()));
    }
    qint64 pushAll()
    {
        const auto batch = expectValue(sync.nextBatch({500, kMostPushedBytes, u"a"_s}, desk.store->now()));
        if (!batch.empty())
            must(sync.acknowledge({batch.back().oseq, {}, {}, head}, desk.store->now()));
        return static_cast<qint64>(batch.size());
    }
};

} // namespace

/// What stores in memory do not show.
class SyncFileTest : public QObject
{
    Q_OBJECT

private slots:
    void aScopeThatIsLostLeavesNothingInAFile()
    {
        FileDesk d;
        const Uuid theirs = Uuid::derived("customer of b");
        WireEvent wire{0, u"b"_s, EventId(Uuid::derived("their event")), u"customer"_s, theirs, u"customer_added"_s,
                       Stamp::at(d.desk.store->now()), d.desk.store->now(), AgentId(Uuid::derived("bob")), 1, {},
                       R"({"name":"Bertrand","language":"fr"})"};
        FileDesk::must(d.sync.take(Pulled{{wire}, u"9:9:"_s, {}, d.head}));
        QVERIFY(d.desk.desk.queries().customer(CustomerId(theirs)));
        const CustomerId ours = d.desk.customer(u"Acme"_s);
        d.pushAll();
        FileDesk::must(d.sync.setScopes({u"a"_s}, 2));
        QVERIFY(!d.desk.desk.queries().customer(CustomerId(theirs)));
        QVERIFY(!d.desk.store->log().contains(wire.id));
        QVERIFY(d.desk.desk.queries().customer(ours));
        QVERIFY(expectValue(checkStore(*d.desk.store)).isSound());
    }

    /// A standby took over, and the store turned out to be a copy: the hub is not asked for numbers of another station.
    void aCopyThatBeginsAnewAfterAFailoverSendsAgainWhatItSentAsTheOriginal()
    {
        FileDesk d;
        d.desk.customer(u"Acme"_s);
        const qint64 sent = d.pushAll();
        QVERIFY(sent > 0);
        HubHead after = d.head;
        after.timeline = 2;
        FileDesk::must(d.sync.goBack(after, false));
        FileDesk::must(d.sync.beginAnew());
        QVERIFY(expectValue(d.sync.facts()).asksMissing);
        QVERIFY(expectValue(d.sync.nextMissing()).empty());
        QCOMPARE(expectValue(d.sync.facts()).waiting(), sent);
        QVERIFY(!expectValue(d.sync.facts()).asksMissing);
    }
};

PERMANENCE_TEST(SyncFileTest)
#include "SyncFileTest.moc"

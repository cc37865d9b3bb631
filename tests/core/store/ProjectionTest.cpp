#include "core/store/Projector.h"
#include "core/store/StoreCheck.h"
#include "tests/support/RandomHistory.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>

#include <random>

using namespace permanence;
using namespace permanence::test;

namespace {

/// Something that fails while the tables are computed.
constexpr char kNoRoom[] = "CREATE TRIGGER full BEFORE INSERT ON history WHEN new.kind = 'ticket_opened' "
                           "BEGIN SELECT RAISE(ABORT, 'no room'); END";

void mergeAll(Store &store, const std::vector<Event> &events)
{
    const Result<void> done = store.run([&]() -> Result<void> {
        for (const Event &event : events)
            store.merge(event, false);
        return {};
    });
    QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
}

/// A note on the first ticket, as another station would write it now.
Result<Event> nextNote(Store &store)
{
    Event note;
    for (const Event &event : eventsOf(store)) {
        if (std::holds_alternative<TicketOpened>(event.body))
            note.stream = event.stream;
        note.stamp = std::max(note.stamp, event.stamp);
    }
    if (note.stream.id.isNull())
        return Error{ErrorCode::NoSuchTicket, {}, {}};
    note.id = EventId(store.newId());
    note.stamp.value += 1;
    note.at = store.now();
    note.body = NoteAdded{u"And then"_s};
    return note;
}

Event addedCustomer(Store &store)
{
    Event event;
    event.id = EventId(store.newId());
    event.stream = {StreamKind::Customer, store.newId()};
    event.stamp = {eventsOf(store).back().stamp.value + 1};
    event.at = store.now();
    event.body = CustomerAdded{u"New"_s, u"fr"_s, u"Europe/Paris"_s, {}};
    return event;
}

void seeds()
{
    QTest::addColumn<quint64>("seed");
    const quint64 fresh = std::random_device{}();
    for (const quint64 seed : {quint64(1), quint64(2), quint64(3), fresh})
        QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
}

} // namespace

class ProjectionTest : public QObject
{
    Q_OBJECT

private slots:
    /// Architecture, rule 2.
    void thrownAwayAndRebuiltTheTablesAreTheSameToTheByte_data() { seeds(); }
    void thrownAwayAndRebuiltTheTablesAreTheSameToTheByte()
    {
        QFETCH(quint64, seed);
        RandomSource random(seed);
        TestDesk t;
        playRandomly(t, random, 400);
        const QByteArray before = t.store->projector().digest();
        QVERIFY(rebuildProjections(*t.store));
        QCOMPARE(t.store->projector().digest(), before);
        const StoreReport report = expectValue(checkStore(*t.store));
        QVERIFY2(report.isSound(), report.isSound() ? "" : qPrintable(report.findings.front().sentence));
    }

    /// Architecture, "Event order and merging": arrival order cannot matter.
    void eventsThatArriveInAnyOrderGiveTheSameDesk_data() { seeds(); }
    void eventsThatArriveInAnyOrderGiveTheSameDesk()
    {
        QFETCH(quint64, seed);
        RandomSource random(seed);
        TestDesk t;
        playRandomly(t, random, 150);
        std::vector<Event> events = eventsOf(*t.store);
        const QByteArray inOrder = t.store->projector().contentDigest();
        for (int round = 0; round < 4; ++round) {
            std::shuffle(events.begin(), events.end(), random);
            VirtualClock clock(t.clock.now());
            const auto other = expectValue(Store::open(u":memory:"_s, clock, {true, seed + 1, {}}));
            mergeAll(*other, events);
            QCOMPARE(other->projector().contentDigest(), inOrder);
            const QByteArray asMerged = other->projector().digest();
            QVERIFY(rebuildProjections(*other));
            QCOMPARE(other->projector().digest(), asMerged);
            const StoreReport report = expectValue(checkStore(*other));
            QVERIFY2(report.isSound(), report.isSound() ? "" : qPrintable(report.findings.front().sentence));
        }
    }

    void aStoreThatIsFilledAndThenComputedIsAsOneThatWasComputedEventByEvent_data() { seeds(); }
    void aStoreThatIsFilledAndThenComputedIsAsOneThatWasComputedEventByEvent()
    {
        QFETCH(quint64, seed);
        RandomSource random(seed);
        TestDesk t;
        playRandomly(t, random, 300);
        const QTemporaryDir folder;
        const VirtualClock clock(t.clock.now());
        // In a file, where the log is read ahead by a second connection.
        const auto other = expectValue(Store::open(folder.filePath(u"filled.permanence"_s), clock, {true, seed + 1, {}}));
        qint64 told = 0;
        QVERIFY(other->load(
            [&]() -> Result<void> {
                mergeAll(*other, eventsOf(*t.store));
                [&] { QCOMPARE(other->queries().customerCount(), 0); }(); // nothing is computed yet
                return {};
            },
            [&](qint64 done) { told = done; }));
        QCOMPARE(other->projector().contentDigest(), t.store->projector().contentDigest());
        const StoreReport report = expectValue(checkStore(*other));
        QVERIFY2(report.isSound(), report.isSound() ? "" : qPrintable(report.findings.front().sentence));
        QVERIFY(told <= other->log().count());
        // And it goes on as any other: by the next event alone.
        const Event next = expectValue(nextNote(*t.store));
        mergeAll(*t.store, {next});
        mergeAll(*other, {next});
        QCOMPARE(other->projector().contentDigest(), t.store->projector().contentDigest());
    }

    void aStoreThatIsLeftWhileItIsFilledIsComputedWhenItIsOpenedAgain()
    {
        TestDesk t;
        t.call(u"+33549000001"_s, problem(u"Kept"_s));
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"left.permanence"_s);
        const VirtualClock clock(t.clock.now());
        {
            const auto left = expectValue(Store::open(path, clock));
            const Result<void> loaded = left->load([&]() -> Result<void> {
                mergeAll(*left, eventsOf(*t.store));
                return Error{ErrorCode::StoreFull, {path}, {}};
            });
            QVERIFY(!loaded && loaded.error().code == ErrorCode::StoreFull);
            // What comes now is projected again.
            const qint64 customers = left->queries().customerCount();
            mergeAll(*left, {addedCustomer(*left)});
            QCOMPARE(left->queries().customerCount(), customers + 1);
            mergeAll(*t.store, eventsOf(*left));
        }
        const auto again = expectValue(Store::open(path, clock));
        QCOMPARE(again->projector().contentDigest(), t.store->projector().contentDigest());
    }

    void besideSomebodyElseARebuildThatFailedLeavesAllAsItWas()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"failed.permanence"_s);
        TestDesk t(path);
        Database other(path, Database::Mode::ReadOnly);
        QVERIFY(other.number("SELECT count(*) FROM policy") > 0);
        const CustomerId kept = t.customer(u"Kept"_s);
        const CustomerId twin = t.customer(u"Twin"_s);
        const LoggedCall call = t.call({}, problem(u"Before"_s));
        const QByteArray before = t.store->projector().digest();
        t.store->database().run(kNoRoom);
        QVERIFY(!rebuildProjections(*t.store));
        t.store->database().run("DROP TRIGGER full");
        QCOMPARE(t.store->projector().digest(), before);
        QVERIFY(t.desk.note(call.ticket, u"Afterwards"_s));
        QVERIFY(t.desk.mergeCustomers(twin, kept));
        const QByteArray now = t.store->projector().digest();
        const StoreReport report = expectValue(checkStore(*t.store)); // the full-text index, and the tables
        QVERIFY2(report.isSound(), report.isSound() ? "" : qPrintable(report.findings.front().sentence));
        QVERIFY(rebuildProjections(*t.store));
        QCOMPARE(t.store->projector().digest(), now);
    }

    void aRebuildThatFailedIsDoneWhenTheStoreIsOpenedAgainAndNothingIsWrittenUntilThen()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"failed.permanence"_s);
        QByteArray before;
        {
            TestDesk t(path);
            const LoggedCall call = t.call({}, problem(u"Before"_s));
            before = t.store->projector().digest();
            t.store->database().run(kNoRoom);
            const Result<void> failed = rebuildProjections(*t.store);
            QVERIFY(!failed);
            QCOMPARE(t.store->database().number("SELECT count(*) FROM ticket"), 0);
            const auto noted = t.desk.note(call.ticket, u"Afterwards"_s);
            QVERIFY(!noted);
            QCOMPARE(noted.error().text(), failed.error().text());
            t.store->database().run("DROP TRIGGER full");
        }
        const SystemClock clock;
        const auto again = expectValue(Store::open(path, clock));
        QCOMPARE(again->projector().digest(), before);
        const StoreReport report = expectValue(checkStore(*again));
        QVERIFY2(report.isSound(), report.isSound() ? "" : qPrintable(report.findings.front().sentence));
    }

    void whatIsWrittenAfterARebuildStandsInTheIndexBesideWhatWasThere()
    {
        TestDesk t;
        const LoggedCall call = t.call({}, problem(u"Before"_s));
        QVERIFY(rebuildProjections(*t.store));
        QVERIFY(t.desk.note(call.ticket, u"Afterwards"_s));
        QCOMPARE(t.store->database().number("SELECT count(*) FROM search WHERE search MATCH 'before OR afterwards'"), 2);
        const StoreReport report = expectValue(checkStore(*t.store));
        QVERIFY2(report.isSound(), report.isSound() ? "" : qPrintable(report.findings.front().sentence));
    }

    void afterARebuildAmongOtherChangesWritingGoesOn()
    {
        const QTemporaryDir folder;
        TestDesk t(folder.filePath(u"changed.permanence"_s));
        const LoggedCall call = t.call({}, problem(u"Before"_s));
        QVERIFY(t.desk.note(call.ticket, u"Forgotten"_s));
        const Result<void> done = t.store->run([&]() -> Result<void> {
            t.store->database().run("DELETE FROM outbox WHERE event IN (SELECT seq FROM event WHERE kind = 'note')");
            t.store->database().run("DELETE FROM event WHERE kind = 'note'");
            t.store->projector().rebuild();
            return {};
        });
        QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
        const auto noted = t.desk.note(call.ticket, u"Afterwards"_s);
        QVERIFY2(noted, noted ? "" : qPrintable(noted.error().text()));
        QCOMPARE(t.store->database().number("SELECT count(*) FROM search WHERE search MATCH 'before OR afterwards'"), 2);
        QCOMPARE(t.store->database().number("SELECT count(*) FROM search WHERE search MATCH 'forgotten'"), 0);
        const StoreReport report = expectValue(checkStore(*t.store));
        QVERIFY2(report.isSound(), report.isSound() ? "" : qPrintable(report.findings.front().sentence));
    }

    void anEventThatComesTwiceIsKeptOnce()
    {
        TestDesk t;
        t.call({}, problem(u"Once"_s));
        const std::vector<Event> events = eventsOf(*t.store);
        const QByteArray before = t.store->projector().digest();
        mergeAll(*t.store, events);
        QCOMPARE(t.store->log().count(), static_cast<qint64>(events.size()));
        QCOMPARE(t.store->projector().digest(), before);
    }

    void aTicketThatComesBeforeItsPolicyGetsItsDueTimeWhenThePolicyArrives()
    {
        TestDesk t;
        QFile file(u":/policies/aplicit-charter.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray document = file.readAll();
        const qsizetype place = document.indexOf("\"version\": 1");
        QVERIFY(place > 0);
        document.replace(place, 12, "\"version\": 2");
        QVERIFY(t.desk.publishPolicy(document));
        const CustomerId acme = t.customer(u"ACME"_s);
        t.contract(acme, u"aplicit-charter"_s);
        IncomingCall call;
        call.channel = Channel::Portal;
        call.customer = acme;
        call.problem = problem(u"Late policy"_s, u"blocking"_s);
        const LoggedCall logged = expectValue(t.desk.receiveCall(call));
        QVERIFY(logged.takeInChargeDue.has_value());

        VirtualClock clock(t.clock.now());
        const auto other = expectValue(Store::open(u":memory:"_s, clock, {true, 9, {}}));
        std::vector<Event> events = eventsOf(*t.store);
        std::reverse(events.begin(), events.end());
        mergeAll(*other, events);
        QCOMPARE(other->queries().ticket(logged.ticket)->takeInChargeDue, logged.takeInChargeDue);
    }

    void theCheckSeesATableThatIsNotWhatTheLogSaysAndChangesNothing()
    {
        TestDesk t;
        t.call({}, problem(u"Real"_s));
        t.store->database().run("UPDATE ticket SET summary = 'forged'");
        const StoreReport report = expectValue(checkStore(*t.store));
        QCOMPARE(report.findings.size(), 1U);
        QCOMPARE(report.findings.front().part, StoreFinding::Part::Projections);
        QCOMPARE(t.store->database().text("SELECT summary FROM ticket"), u"forged"_s);
        QVERIFY(rebuildProjections(*t.store));
        QCOMPARE(t.store->database().text("SELECT summary FROM ticket"), u"Real"_s);
        QVERIFY(expectValue(checkStore(*t.store)).isSound());
    }

    void theCheckSeesWhatIsWrongInTheLogTheIndexTheOutboxAndTheNumbers_data()
    {
        QTest::addColumn<QByteArray>("damage");
        QTest::addColumn<int>("part");
        using Part = StoreFinding::Part;
        QTest::newRow("unreadable body") << QByteArray("UPDATE event SET body = '{' WHERE kind = 'call_received'")
                                         << int(Part::Log);
        QTest::newRow("stream of another kind")
            << QByteArray("UPDATE event SET stream_kind = 'agent' WHERE kind = 'call_received'") << int(Part::Log);
        QTest::newRow("stamp in the future")
            << QByteArray("UPDATE event SET stamp = stamp * 2 WHERE kind = 'ticket_opened'") << int(Part::Log);
        QTest::newRow("twice in the outbox")
            << QByteArray("INSERT INTO outbox (event) SELECT max(event) FROM outbox") << int(Part::Outbox);
        QTest::newRow("word missing in the index")
            << QByteArray("INSERT INTO search (search, rowid, title, body) SELECT 'delete', seq, title, body "
                          "FROM search_doc WHERE kind = 'ticket'")
            << int(Part::Search);
        QTest::newRow("number given already") << QByteArray("UPDATE number_block SET next = 1") << int(Part::Log);
        QTest::newRow("history of no event")
            << QByteArray("PRAGMA foreign_keys=OFF; UPDATE history SET seq = 999 WHERE kind = 'ticket_opened'")
            << int(Part::File);
    }
    void theCheckSeesWhatIsWrongInTheLogTheIndexTheOutboxAndTheNumbers()
    {
        QFETCH(QByteArray, damage);
        QFETCH(int, part);
        TestDesk t;
        t.call({}, problem(u"Something to damage"_s));
        QVERIFY(expectValue(checkStore(*t.store)).isSound());
        t.store->database().run(damage);
        const StoreReport report = expectValue(checkStore(*t.store));
        QVERIFY(std::any_of(report.findings.begin(), report.findings.end(), [&](const StoreFinding &finding) {
            return int(finding.part) == part && finding.sentence.endsWith(u'.');
        }));
    }
};

PERMANENCE_TEST(ProjectionTest)
#include "ProjectionTest.moc"

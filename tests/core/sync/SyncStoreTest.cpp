#include "core/desk/Erasing.h"
#include "core/store/Projector.h"
#include "core/store/StoreCheck.h"
#include "core/sync/Overtaken.h"
#include "core/sync/RejectedEvents.h"
#include "core/sync/SyncStore.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

/// A desk whose store has joined a hub.
struct SyncedDesk : TestDesk {
    SyncStore sync{*store, erasePersonIn};
    HubHead head{Uuid::derived("epoch"), 1, 1, 1, 1, at("2026-03-02T09:00:00Z")};

    explicit SyncedDesk(const QStringList &scopes = {u"a"_s}) { must(sync.join({{}, u"lea"_s, u"agent"_s, scopes, head})); }

    static void must(const Result<void> &done)
    {
        if (!done)
            qFatal("%s", qPrintable(done.error().text()));
    }
    std::vector<WireEvent> batch(Instant hubNow)
    {
        PushLimit limit;
        limit.home = u"a"_s;
        return expectValue(sync.nextBatch(limit, hubNow));
    }
    /// Everything goes up, and the hub takes it.
    std::vector<WireEvent> pushAll()
    {
        std::vector<WireEvent> all;
        for (std::vector<WireEvent> some = batch(now()); !some.empty(); some = batch(now())) {
            all.insert(all.end(), some.begin(), some.end());
            must(sync.acknowledge({some.back().oseq, {}, {}, head}, now()));
        }
        return all;
    }
    void pull(std::vector<WireEvent> events, const QString &cursor = u"9:9:"_s)
    {
        must(sync.take({std::move(events), cursor, std::nullopt, head}));
    }
    [[nodiscard]] Instant now() const { return store->now(); }
    [[nodiscard]] SyncFacts facts() { return expectValue(sync.facts()); }
};

/// An event by somebody else.
WireEvent by(const AgentId &author, const Stream &stream, const EventBody &body, Stamp stamp, const QString &scope = u"a"_s)
{
    static RandomSource random(5);
    WireEvent event;
    event.id = EventId(Uuid::v7(stamp.instant(), random));
    event.scope = scope;
    event.streamKind = codeOf(stream.kind);
    event.stream = stream.id;
    event.kind = kindOf(body);
    event.stamp = stamp;
    event.at = stamp.instant();
    event.author = author;
    event.body = writeBody(body);
    return event;
}

const AgentId kBob(Uuid::derived("bob"));

bool holds(Database &database, const QByteArray &text)
{
    const QByteArray sql = "SELECT count(*) FROM event WHERE instr(body, '" + text + "') > 0";
    return database.number(sql.constData()) > 0;
}

} // namespace

class SyncStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void pagesOfStreamsMakeTheSameStoreAsEventByEvent()
    {
        SyncedDesk source;
        const CustomerId customer = source.customer(u"Imprimerie Réaumur"_s);
        source.contact(customer, u"Paul Réaumur"_s, u"+33549000001"_s);
        for (int i = 0; i < 6; ++i) {
            const LoggedCall call = source.call(u"+33549000001"_s, problem(u"Export %1 fails"_s.arg(i)));
            SyncedDesk::must(source.store->run([&]() -> Result<void> {
                for (int note = 0; note < 4; ++note)
                    source.store->append({StreamKind::Ticket, call.ticket.uuid}, NoteAdded{u"Looked at it"_s}, source.desk.agent());
                return {};
            }));
            source.clock.advance(kMinute);
        }
        std::vector<WireEvent> events = source.pushAll();

        SyncedDesk oneByOne;
        for (const WireEvent &event : events)
            oneByOne.pull({event});

        // The newest streams first, cut anywhere, and some of it twice.
        std::stable_sort(events.begin(), events.end(),
                         [](const WireEvent &a, const WireEvent &b) { return a.stream > b.stream; });
        SyncedDesk byPages;
        std::optional<FirstPlace> place = FirstPlace{};
        for (std::size_t i = 0; i < events.size(); i += 7) {
            const auto from = events.begin() + static_cast<std::ptrdiff_t>(i > 3 ? i - 3 : 0);
            const auto until = events.begin() + static_cast<std::ptrdiff_t>(std::min(i + 7, events.size()));
            const FirstPage page{*place, {from, until}, FirstPlace{FirstPlace::Everything, Uuid::derived(QByteArray::number(i)), 1},
                                 i == 0 ? u"5:5:"_s : u"8:8:"_s, byPages.head};
            QCOMPARE(byPages.facts().first, place);
            SyncedDesk::must(byPages.sync.take(page));
            SyncedDesk::must(byPages.sync.take(page)); // an answer that comes twice changes nothing
            place = page.next;
        }
        SyncedDesk::must(byPages.sync.take(FirstPage{*place, {}, std::nullopt, u"9:9:"_s, byPages.head}));
        QVERIFY(!byPages.facts().first);
        QCOMPARE(byPages.facts().cursor, u"5:5:"_s); // of the first page
        QCOMPARE(byPages.store->log().count(), oneByOne.store->log().count());
        QCOMPARE(byPages.store->projector().contentDigest(), oneByOne.store->projector().contentDigest());
        QVERIFY(byPages.facts().check.done == Instant{}); // it is to be compared with the hub
    }

    void aFirstPageIsKeptWholeOrNotAtAll()
    {
        SyncedDesk d;
        const AgentId bob(Uuid::derived("bob"));
        const WireEvent event = by(bob, {StreamKind::Agent, bob.uuid}, AgentAdded{u"bob"_s, u"Bob"_s, Role::Agent, {}}, {5});
        const FirstPage page{{}, {event}, FirstPlace{FirstPlace::OpenTickets, {}, 0}, u"5:5:"_s, d.head};
        d.store->database().run("CREATE TEMP TRIGGER broken BEFORE INSERT ON meta BEGIN SELECT raise(ABORT, 'full'); END");
        QVERIFY(!d.sync.take(page));
        d.store->database().run("DROP TRIGGER broken");
        QVERIFY(!d.store->log().contains(event.id));
        QCOMPARE(d.facts().first, FirstPlace{});
        SyncedDesk::must(d.sync.take(page));
        QVERIFY(d.store->log().contains(event.id));
        QCOMPARE(d.facts().first, page.next);
    }

    void numbersOfTheOutboxAreNeverGivenAgain()
    {
        SyncedDesk d;
        const LoggedCall call = d.call({}, problem(u"Export fails"_s));
        d.pushAll();
        const qint64 last = d.facts().last;
        d.store->database().run("DELETE FROM outbox"); // as after 14 days
        QCOMPARE(d.facts().waiting(), 0);
        QVERIFY(d.desk.note(call.ticket, u"Called back"_s));
        QCOMPARE(d.facts().last, last + 1);
        QCOMPARE(d.batch(d.now()).front().oseq, last + 1);
    }

    void whatIsPulledIsKeptWithThePlaceWhereToGoOnOrNotAtAll()
    {
        SyncedDesk d;
        const CustomerId acme = d.customer(u"Acme"_s);
        d.pull({by(kBob, {StreamKind::Customer, acme.uuid}, CustomerEdited{u"Acme SA"_s, {}, {}, {}},
                   Stamp::at(d.now() + kMinute))},
               u"7:7:"_s);
        QCOMPARE(d.facts().cursor, u"7:7:"_s);
        QCOMPARE(d.desk.queries().customer(acme)->name, u"Acme SA"_s);
        // The store fails in the middle: neither row nor cursor.
        d.store->database().run("CREATE TEMP TRIGGER broken BEFORE UPDATE OF cursor ON hub BEGIN SELECT raise(ABORT, 'full'); END");
        const Result<void> taken =
            d.sync.take({{by(kBob, {StreamKind::Customer, acme.uuid}, CustomerEdited{u"Other"_s, {}, {}, {}},
                            Stamp::at(d.now() + 2 * kMinute))},
                         u"8:8:"_s, std::nullopt, d.head});
        QVERIFY(!taken);
        QCOMPARE(d.facts().cursor, u"7:7:"_s);
        QCOMPARE(d.desk.queries().customer(acme)->name, u"Acme SA"_s);
    }

    void anEventOfANewerProgramIsKeptAndPassedOn()
    {
        SyncedDesk d;
        WireEvent newer = by(kBob, {StreamKind::Ticket, Uuid::derived("x")}, NoteAdded{u"x"_s}, Stamp::at(d.now()));
        newer.kind = u"hologram_shown"_s;
        newer.streamKind = u"hologram"_s;
        newer.body = R"({"depth": 3.50,"of":"a ticket"})";
        d.pull({newer});
        const auto stored = d.store->log().stream(newer.stream);
        QCOMPARE(stored.size(), std::size_t(1));
        QCOMPARE(stored.front().written, newer.body);
        QCOMPARE(d.store->database().text("SELECT stream_kind FROM event ORDER BY seq DESC LIMIT 1"), u"hologram"_s);
        QVERIFY(expectValue(checkStore(*d.store)).isSound());
    }

    void ticketNumbersComeFromTheBlocksOfTheHub()
    {
        SyncedDesk d;
        QCOMPARE(d.facts().numbersFor, std::optional<int>(2026));
        d.must(d.sync.keepNumbers({2026, 501, 600}));
        d.must(d.sync.keepNumbers({2026, 901, 1000}));
        QVERIFY(!d.facts().numbersFor);
        QCOMPARE(d.call({}, problem(u"First"_s)).ticketNumber, u"2026-000501"_s);
        for (int i = 2; i <= 80; ++i)
            QVERIFY(!d.call({}, problem(u"More"_s)).ticketNumber.isEmpty());
        QCOMPARE(d.facts().numbersFor, std::optional<int>(2026)); // 20 are left of the block
        for (int i = 81; i <= 100; ++i)
            QVERIFY(!d.call({}, problem(u"More"_s)).ticketNumber.isEmpty());
        QCOMPARE(d.call({}, problem(u"Next block"_s)).ticketNumber, u"2026-000901"_s);
        for (int i = 2; i <= 100; ++i)
            QVERIFY(!d.call({}, problem(u"More"_s)).ticketNumber.isEmpty());
        // Away from the hub until nothing is left: a call is never held up.
        const QString beyond = d.call({}, problem(u"Beyond"_s)).ticketNumber;
        QVERIFY(d.call({}, problem(u"Beyond"_s)).ticketNumber != beyond);
        d.must(d.sync.keepNumbers({2026, 2001, 2100}));
        QCOMPARE(d.call({}, problem(u"Back"_s)).ticketNumber, u"2026-002001"_s);
        QVERIFY(expectValue(checkStore(*d.store)).isSound());
    }

    void beforeAHubGaveNumbersNoneAreMadeUpThatAnotherStationGives()
    {
        SyncedDesk d;
        const QString number = d.call({}, problem(u"Export fails"_s)).ticketNumber;
        QVERIFY(number.startsWith(u"2026-"_s));
        QVERIFY2(number != u"2026-000001"_s, "so would every other station begin");
        d.must(d.sync.keepNumbers({2026, 501, 600}));
        QCOMPARE(d.call({}, problem(u"Screen"_s)).ticketNumber, u"2026-000501"_s);
    }

    void aYearBeginsWithNumbersThatWereFetchedTheMonthBefore()
    {
        SyncedDesk d;
        for (const qint64 first : {501, 701})
            d.must(d.sync.keepNumbers({2026, first, first + 99}));
        d.clock.set(at("2026-11-30T12:00:00Z"));
        QVERIFY(!d.facts().numbersFor);
        d.clock.set(at("2026-12-01T12:00:00Z"));
        QCOMPARE(d.facts().numbersFor, std::optional<int>(2027));
        // Who was away all the time has none, and makes none up.
        d.clock.set(at("2026-12-31T23:30:00Z")); // it is 2027 in Paris
        const QString number = d.call({}, problem(u"Fireworks"_s)).ticketNumber;
        QVERIFY(number.startsWith(u"2027-"_s));
        QVERIFY(number != u"2027-000001"_s);
        for (const qint64 first : {301, 401})
            d.must(d.sync.keepNumbers({2027, first, first + 99}));
        QCOMPARE(d.call({}, problem(u"Smoke"_s)).ticketNumber, u"2027-000301"_s);
        QVERIFY(!d.facts().numbersFor);
        QVERIFY(expectValue(checkStore(*d.store)).isSound());
    }

    void theBatchAfterTheOneOnItsWayStaysTheSame()
    {
        SyncedDesk d;
        d.pushAll();
        d.call({}, problem(u"Export fails"_s)); // three events and more
        const PushLimit two{2, kMostPushedBytes, u"a"_s};
        const std::vector<WireEvent> onItsWay = expectValue(d.sync.nextBatch(two, d.now()));
        QCOMPARE(onItsWay.size(), std::size_t(2));
        QVERIFY(d.desk.note(d.call({}, problem(u"Printer jams"_s)).ticket, u"Looked at it"_s));
        const std::vector<WireEvent> ahead = expectValue(d.sync.nextBatch(two, d.now(), onItsWay.back().oseq));
        QCOMPARE(ahead.size(), std::size_t(2));
        QCOMPARE(ahead.front().oseq, onItsWay.back().oseq + 1);
        QCOMPARE(d.facts().wireSent(), ahead.back().oseq); // it may be on its way when the power goes
        QVERIFY(d.desk.note(d.call({}, problem(u"Smoke"_s)).ticket, u"Called back"_s));
        d.must(d.sync.acknowledge({onItsWay.back().oseq, {}, {}, d.head}, d.now()));
        QVERIFY(expectValue(d.sync.nextBatch(two, d.now())) == ahead);

        // What is not full would be another one with the next event.
        const PushLimit many{1000, kMostPushedBytes, u"a"_s};
        QVERIFY(expectValue(d.sync.nextBatch(many, d.now(), ahead.back().oseq)).empty());
        QCOMPARE(d.facts().wireSent(), ahead.back().oseq);
        const PushLimit bytes{1000, 1, u"a"_s}; // full with its first event
        QCOMPARE(expectValue(d.sync.nextBatch(bytes, d.now(), ahead.back().oseq)).size(), std::size_t(1));
    }

    void aClockThatIsTwoHoursAheadIsPutRightBeforeAnythingGoesOut()
    {
        SyncedDesk d;
        d.pushAll();
        const Instant right = d.now();
        d.clock.advance(2 * kHour);
        const LoggedCall call = d.call({}, problem(u"Export fails"_s));
        QVERIFY(d.desk.note(call.ticket, u"Called back"_s));
        Stamp last;
        for (const WireEvent &event : d.batch(right)) {
            QVERIFY(event.stamp.instant() <= right + kMostAhead);
            QVERIFY(event.at <= right);
            QVERIFY(event.stamp > last); // in their order
            last = event.stamp;
        }
        d.clock.set(right + kSecond); // the clock is set: what comes next comes later, but not in two hours
        QVERIFY(d.desk.note(call.ticket, u"And again"_s));
        const Stamp next = d.batch(right + kSecond).back().stamp;
        QVERIFY(next > last && next.instant() <= right + kMinute);
        QVERIFY(expectValue(checkStore(*d.store)).isSound());
    }

    void aHubThatLostTheLastEventsGetsThemAgainUnderTheirNumbers()
    {
        SyncedDesk d;
        d.call({}, problem(u"Export fails"_s));
        const std::vector<WireEvent> all = d.pushAll();
        QVERIFY(all.size() > 3);
        d.head.timeline = 2;
        d.must(d.sync.goBack(d.head, false));
        d.must(d.sync.fallBack(2));
        const std::vector<WireEvent> again = d.batch(d.now());
        QCOMPARE(again.size(), all.size() - 2);
        for (std::size_t i = 0; i < again.size(); ++i)
            QVERIFY(again[i] == all[i + 2]);
    }

    void aHubThatLostMoreThanTheOutboxHoldsGetsTheWholeLog()
    {
        SyncedDesk d;
        d.call({}, problem(u"Export fails"_s));
        const std::vector<WireEvent> all = d.pushAll();
        d.store->database().run("DELETE FROM outbox WHERE oseq < 3");
        const Uuid before = d.facts().station;
        d.must(d.sync.fallBack(0));
        QVERIFY(d.facts().station != before);
        const std::vector<WireEvent> again = d.pushAll();
        QCOMPARE(again.size(), all.size());
        QCOMPARE(again.front().oseq, 1);
        QVERIFY(expectValue(checkStore(*d.store)).isSound());
    }

    void afterAFailoverOneGoesBackToACursorThatIsADayOld()
    {
        SyncedDesk d;
        const Instant start = d.head.now;
        for (int minute = 0; minute <= 30 * 60; ++minute) {
            d.head.now = start + minute * kMinute;
            d.pull({}, QString::number(minute) + u":1:"_s);
        }
        // One per 5 minutes of the last day, and the one before them.
        QVERIFY(d.store->database().number("SELECT count(*) FROM kept_cursor") <= 24 * 12 + 1);
        d.head.timeline = 2;
        d.must(d.sync.goBack(d.head, false));
        QCOMPARE(d.facts().cursor, u"360:1:"_s); // of the 30th hour a day ago: the 6th
        QVERIFY(d.facts().asksMissing);
        d.head.epoch = Uuid::derived("restored");
        d.must(d.sync.goBack(d.head, true));
        QCOMPARE(d.facts().cursor, QString());
    }

    void whatTheHubRefusesIsShownAndItsAuthorDecides()
    {
        SyncedDesk d;
        const LoggedCall call = d.call({}, problem(u"Export fails"_s));
        QVERIFY(d.desk.note(call.ticket, u"Told the customer"_s));
        const std::vector<WireEvent> batch = d.batch(d.now());
        const WireEvent &note = batch.back();
        d.must(d.sync.acknowledge({note.oseq, {}, {{note.oseq, note.id, u"scope"_s, u"desk b"_s}}, d.head}, d.now()));
        const auto refused = rejectedEvents(d.store->database());
        QCOMPARE(refused.size(), std::size_t(1));
        QCOMPARE(refused.front().reason, u"scope"_s);
        QCOMPARE(refused.front().body, note.body);
        QCOMPARE(d.facts().waiting(), 0); // it blocks nothing
        d.must(sendRejectedAgain(*d.store, note.id));
        QCOMPARE(d.batch(d.now()).front().id, note.id);
        QVERIFY(rejectedEvents(d.store->database()).empty());
        d.must(d.sync.acknowledge({note.oseq + 1, {}, {{note.oseq + 1, note.id, u"scope"_s, {}}}, d.head}, d.now()));
        d.must(dropRejected(*d.store, note.id));
        QVERIFY(!d.store->log().contains(note.id));
        QVERIFY(d.desk.queries().search(u"Told"_s, 10).empty());
        QVERIFY(expectValue(checkStore(*d.store)).isSound());
    }

    void somethingElseUnderTheIdOfARefusedEventTakesNothingFromIt()
    {
        SyncedDesk d;
        const LoggedCall call = d.call({}, problem(u"Export fails"_s));
        QVERIFY(d.desk.note(call.ticket, u"Told the customer"_s));
        const WireEvent note = d.batch(d.now()).back();
        d.must(d.sync.acknowledge({note.oseq, {}, {{note.oseq, note.id, u"id_used"_s, {}}}, d.head}, d.now()));
        WireEvent other = by(kBob, {StreamKind::Customer, Uuid::derived("elsewhere")},
                             CustomerAdded{u"Elsewhere"_s, u"fr"_s, {}, {}}, Stamp::at(d.now()));
        other.id = note.id;
        d.pull({other});
        QCOMPARE(rejectedEvents(d.store->database()).size(), std::size_t(1));
        QVERIFY(holds(d.store->database(), "Told the customer"));
        QVERIFY(!holds(d.store->database(), "Elsewhere"));
        // Its author drops it: then what the hub holds is pulled.
        d.must(dropRejected(*d.store, note.id));
        QCOMPARE(d.facts().cursor, QString());
        d.pull({other});
        QVERIFY(d.desk.queries().customer(CustomerId(other.stream)));
        QVERIFY(expectValue(checkStore(*d.store)).isSound());
    }

    void aPersonWhoIsForgottenIsForgottenInWhatTheHubRefused()
    {
        SyncedDesk d;
        const CustomerId acme = d.customer(u"Acme"_s);
        const ContactId anne = d.contact(acme, u"Anne Lefebvre"_s, u"+33549000001"_s);
        IncomingCall call;
        call.customer = acme;
        call.contact = anne;
        call.problem = problem(u"Anne Lefebvre cannot print"_s);
        call.override = d.letIn();
        const TicketId ticket = expectValue(d.desk.receiveCall(call)).ticket;
        QVERIFY(d.desk.note(ticket, u"Lefebvre will call again"_s));
        const WireEvent note = d.batch(d.now()).back();
        d.must(d.sync.acknowledge({note.oseq, {}, {{note.oseq, note.id, u"scope"_s, {}}}, d.head}, d.now()));
        QVERIFY(expectValue(d.desk.erasePerson(anne, u"On her request"_s)) > 0);
        const auto refused = rejectedEvents(d.store->database());
        QCOMPARE(refused.size(), std::size_t(1));
        QVERIFY2(!refused.front().body.contains("Lefebvre"), refused.front().body.constData());
        QVERIFY(refused.front().body.contains("[erased] will call again"));
    }

    void aTakeThatCameSecondIsTold()
    {
        SyncedDesk d;
        IncomingCall mail;
        mail.channel = Channel::Portal;
        mail.problem = problem(u"Export fails"_s);
        mail.override = d.letIn();
        const LoggedCall call = expectValue(d.desk.receiveCall(mail));
        d.pushAll();
        d.clock.advance(10 * kMinute);
        QVERIFY(d.desk.take(call.ticket));
        const WireEvent theirs =
            by(kBob, {StreamKind::Ticket, call.ticket.uuid}, Taken{}, Stamp::at(d.now() - 5 * kMinute));
        d.pull({theirs});
        QCOMPARE(d.desk.queries().ticket(call.ticket)->owner, kBob);
        const auto told = overtakenChanges(d.store->database());
        QCOMPARE(told.size(), std::size_t(1));
        QCOMPARE(told.front().member, u"owner"_s);
        QCOMPARE(told.front().by, theirs.id);
        d.must(dismissOvertaken(*d.store, told.front().event));
        QVERIFY(overtakenChanges(d.store->database()).empty());
    }

    void aSettingThatWasOvertakenIsToldOnlyWhereTheOtherDidNotKnow()
    {
        SyncedDesk d;
        const CustomerId acme = d.customer(u"Acme"_s);
        CustomerEdited edit;
        edit.name = u"Acme France"_s;
        edit.language = u"en"_s;
        QVERIFY(d.desk.editCustomer(acme, edit));
        const Stream stream{StreamKind::Customer, acme.uuid};
        d.clock.advance(kMinute);
        d.pull({by(kBob, stream, CustomerEdited{u"Acme SA"_s, {}, {}, {}}, Stamp::at(d.now()))}); // ours has not gone out
        const auto told = overtakenChanges(d.store->database());
        QCOMPARE(told.size(), std::size_t(1)); // the language stands
        QCOMPARE(told.front().member, u"name"_s);
        QCOMPARE(d.desk.queries().customer(acme)->language, u"en"_s);
        d.must(dismissOvertaken(*d.store, told.front().event));
        d.pushAll();
        d.clock.advance(kMinute);
        d.pull({by(kBob, stream, CustomerEdited{u"Acme SAS"_s, {}, {}, {}}, Stamp::at(d.now()))});
        QVERIFY(overtakenChanges(d.store->database()).empty()); // Bob could read it
    }

    void aScopeThatIsLostLeavesNothingAndOneThatIsGrantedIsPulledFromTheBeginning()
    {
        SyncedDesk d({u"a"_s, u"b"_s});
        const Uuid theirs = Uuid::derived("customer of b");
        d.pull({by(kBob, {StreamKind::Customer, theirs}, CustomerAdded{u"Bertrand"_s, u"fr"_s, {}, {}},
                   Stamp::at(d.now()), u"b"_s)});
        const CustomerId ours = d.customer(u"Acme"_s);
        d.pushAll();
        d.must(d.sync.setScopes({u"a"_s}, 2));
        QVERIFY(!d.desk.queries().customer(CustomerId(theirs)));
        QVERIFY(!holds(d.store->database(), "Bertrand"));
        QVERIFY(d.desk.queries().search(u"Bertrand"_s, 10).empty());
        QVERIFY(d.desk.queries().customer(ours));
        QCOMPARE(d.facts().cursor, u"9:9:"_s);
        QVERIFY(d.store->policies().latest(u"alias-assistance"_s));
        QVERIFY(expectValue(checkStore(*d.store)).isSound());
        d.must(d.sync.setScopes({u"a"_s, u"c"_s}, 3));
        QCOMPARE(d.facts().cursor, QString());
    }

    void anEventGoesWhereItsCustomerIs()
    {
        SyncedDesk d({u"a"_s, u"b"_s});
        const CustomerId theirs(Uuid::derived("customer of b"));
        d.pull({by(kBob, {StreamKind::Customer, theirs.uuid}, CustomerAdded{u"Bertrand"_s, u"fr"_s, {}, {}},
                   Stamp::at(d.now()), u"b"_s)});
        d.pushAll();
        IncomingCall call;
        call.customer = theirs;
        call.problem = problem(u"Export fails"_s);
        call.override = d.letIn();
        expectValue(d.desk.receiveCall(call));
        for (const WireEvent &event : d.batch(d.now()))
            QCOMPARE(event.scope, u"b"_s);
    }

    void aPersonWhoIsForgottenElsewhereIsForgottenHereToo()
    {
        SyncedDesk here;
        const CustomerId acme = here.customer(u"Acme"_s);
        const ContactId anne = here.contact(acme, u"Anne Lefebvre"_s, u"+33549000001"_s);
        const std::vector<WireEvent> events = here.pushAll();
        SyncedDesk there;
        there.clock.advance(kHour); // its ids are others
        there.pull(events);
        QVERIFY(holds(there.store->database(), "Lefebvre"));
        // Written there while away, and unknown to the one who erases.
        IncomingCall call;
        call.customer = acme;
        call.contact = anne;
        call.problem = problem(u"Anne Lefebvre calls again"_s);
        call.override = there.letIn();
        expectValue(there.desk.receiveCall(call));
        QVERIFY(expectValue(here.desk.erasePerson(anne, u"On her request"_s)) > 0);
        const std::vector<EraseEvents::Body> bodies = expectValue(here.sync.nextRewritten());
        QVERIFY(!bodies.empty());

        there.pull(here.pushAll()); // first only that she was erased
        QVERIFY(!holds(there.store->database(), "Lefebvre"));
        std::vector<WireEvent> rewritten = events; // then what the hub has of it
        for (WireEvent &event : rewritten) {
            for (const EraseEvents::Body &body : bodies) {
                if (body.id == event.id) {
                    event.body = body.body;
                    event.erased = body.erased + 2 * kHour; // later than here
                }
            }
        }
        there.pull(rewritten);
        for (const EraseEvents::Body &body : bodies) {
            const QByteArray sql = "SELECT body FROM event WHERE hex(id) = '" +
                                   body.id.text().remove(u'-').toUpper().toLatin1() + "'";
            QCOMPARE(there.store->database().text(sql.constData()).toUtf8(), body.body);
        }
        here.must(here.sync.acknowledgeRewritten(bodies));
        QVERIFY(!here.facts().hasRewritten);

        // A hub that was restored from before the erasure brings the name back to nobody.
        there.must(there.sync.acknowledgeRewritten(expectValue(there.sync.nextRewritten())));
        there.pull(events);
        QVERIFY(!holds(there.store->database(), "Lefebvre"));
        QVERIFY(there.facts().hasRewritten);
        QVERIFY(expectValue(checkStore(*there.store)).isSound());
    }
};

PERMANENCE_TEST(SyncStoreTest)
#include "SyncStoreTest.moc"

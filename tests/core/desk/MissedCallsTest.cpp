#include "core/desk/CallbackReason.h"
#include "core/store/AgendaQueries.h"
#include "core/store/Projector.h"
#include "core/store/StoreCheck.h"
#include "tests/support/RandomHistory.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>

using namespace permanence;
using namespace permanence::test;

namespace {

template <class Body>
std::vector<Body> bodiesOf(Store &store)
{
    std::vector<Body> bodies;
    for (const Event &event : eventsOf(store)) {
        if (const auto *body = std::get_if<Body>(&event.body))
            bodies.push_back(*body);
    }
    return bodies;
}

} // namespace

/// A call that rang and that nobody took is kept, and somebody is to call back.
class MissedCallsTest : public QObject
{
    Q_OBJECT

private slots:
    void itIsKeptUnderItsCustomerWithACallbackThatIsDueAtOnce()
    {
        TestDesk t;
        const CustomerId noel = t.customer(u"Noël"_s);
        const ContactId zoe = t.contact(noel, u"Zoé"_s, u"05 49 00 00 01"_s);
        const CallId id = expectValue(t.desk.missCall({u"05 49 00 00 01"_s, u"ZOE C"_s, u"no_answer"_s, {}}));

        const auto missed = bodiesOf<CallMissed>(*t.store);
        QCOMPARE(missed.size(), std::size_t(1));
        QCOMPARE(missed[0].number, u"+33549000001"_s);
        QCOMPARE(missed[0].name, u"ZOE C"_s);
        QCOMPARE(missed[0].reason, u"no_answer"_s);
        QCOMPARE(missed[0].customer, noel);
        QCOMPARE(missed[0].contact, zoe);
        const auto asked = bodiesOf<CallbackAsked>(*t.store);
        QCOMPARE(asked.size(), std::size_t(1));
        QCOMPARE(asked[0].due, t.clock.now());
        QCOMPARE(asked[0].call, id);
        QCOMPARE(asked[0].customer, noel);
        QCOMPARE(asked[0].contact, zoe);
        QCOMPARE(asked[0].number, u"+33549000001"_s);

        const auto call = t.desk.queries().call(id);
        QVERIFY(call);
        QCOMPARE(call->customer, noel);
        QCOMPARE(call->at, t.clock.now());
        const auto history = t.desk.queries().history(noel, {}, 10);
        QVERIFY(std::any_of(history.begin(), history.end(),
                            [](const HistoryEntry &entry) { return entry.kind == u"call_missed"_s; }));
    }

    void itsCallbackStandsInNobodysAgendaSoThatAnybodySeesIt()
    {
        TestDesk t;
        const CustomerId noel = t.customer(u"Noël"_s);
        t.contact(noel, u"Zoé"_s, u"0549000001"_s);
        expectValue(t.desk.missCall({u"0549000001"_s, {}, {}, {}}));
        expectValue(t.desk.missCall({u"0600000099"_s, u"Max"_s, {}, {}}));
        const auto items = AgendaQueries(t.desk.queries())
                               .between(Agenda::of(t.desk.agent()), t.clock.now(), t.clock.now() + 1);
        QCOMPARE(items.size(), std::size_t(2));
        for (const AgendaItem &item : items) {
            QVERIFY(!item.agent.isValid());
            QVERIFY(!item.ticket.isValid());
            const bool isZoe = item.number == u"+33549000001"_s;
            QCOMPARE(item.customer, isZoe ? noel : CustomerId{});
            QCOMPARE(item.reason, isZoe ? u"call_missed"_s : u"call_missed: Max"_s); // whatever language the station speaks
            QCOMPARE(callbackReasonText(item.reason), isZoe ? u"Missed call"_s : u"Missed call: Max"_s);
        }
    }

    void theSameOneToldTwiceIsOne_data()
    {
        QTest::addColumn<qint64>("later");
        QTest::addColumn<int>("calls");
        QTest::newRow("at once") << qint64(0) << 1;
        QTest::newRow("just within") << qint64(Desk::kSameCall) << 1;
        QTest::newRow("just after") << qint64(Desk::kSameCall + 1) << 2;
    }
    void theSameOneToldTwiceIsOne()
    {
        QFETCH(qint64, later);
        QFETCH(int, calls);
        // Wherever the first one lies in a slice of time.
        for (const Duration shift : {Duration(0), Duration(1), Duration(2499), Duration(4999)}) {
            TestDesk t;
            t.clock.advance(shift);
            const CallId first = expectValue(t.desk.missCall({u"0549000001"_s, {}, {}, {}}));
            t.clock.advance(later);
            const CallId second = expectValue(t.desk.missCall({u"+33 5 49 00 00 01"_s, {}, {}, {}}));
            QCOMPARE(first == second, calls == 1);
            QCOMPARE(bodiesOf<CallMissed>(*t.store).size(), std::size_t(calls));
            QCOMPARE(bodiesOf<CallbackAsked>(*t.store).size(), std::size_t(calls));
        }
    }

    void twoWindowsOnOneStoreThatHearOfItWriteItOnce()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"desk.permanence"_s);
        TestDesk one(path), other(path);
        expectValue(one.desk.missCall({u"0549000001"_s, {}, {}, {}}));
        other.clock.advance(40);
        expectValue(other.desk.missCall({u"0549000001"_s, {}, {}, {}}));
        QCOMPARE(bodiesOf<CallMissed>(*one.store).size(), std::size_t(1));
        QCOMPARE(bodiesOf<CallbackAsked>(*one.store).size(), std::size_t(1));
    }

    void twoNumbersAreTwoCalls()
    {
        TestDesk t;
        expectValue(t.desk.missCall({u"0549000001"_s, {}, {}, {}}));
        expectValue(t.desk.missCall({u"0549000002"_s, {}, {}, {}}));
        QCOMPARE(bodiesOf<CallMissed>(*t.store).size(), std::size_t(2));
    }

    void itRangWhenItRangAndNeverLaterThanNow()
    {
        TestDesk t;
        const Instant rang = t.clock.now() - 40 * kSecond;
        const CallId early = expectValue(t.desk.missCall({u"0549000001"_s, {}, {}, rang}));
        QCOMPARE(t.desk.queries().call(early)->at, rang);
        const CallId late = expectValue(t.desk.missCall({u"0549000002"_s, {}, {}, t.clock.now() + kHour}));
        QCOMPARE(t.desk.queries().call(late)->at, t.clock.now());
    }

    void anUnknownCallersNameIsKeptForTheCallback()
    {
        TestDesk t;
        expectValue(t.desk.missCall({u"0600000099"_s, u"Max"_s, {}, {}}));
        const auto asked = bodiesOf<CallbackAsked>(*t.store);
        QCOMPARE(asked.size(), std::size_t(1));
        QVERIFY(!asked[0].customer.isValid());
        QCOMPARE(asked[0].number, u"+33600000099"_s);
        QVERIFY2(asked[0].reason.contains(u"Max"_s), qPrintable(asked[0].reason));
    }

    void aNumberOfSeveralCustomersIsTiedToNone()
    {
        TestDesk t;
        t.contact(t.customer(u"One"_s), u"A"_s, u"0549000001"_s);
        t.contact(t.customer(u"Two"_s), u"B"_s, u"0549000001"_s);
        expectValue(t.desk.missCall({u"0549000001"_s, {}, {}, {}}));
        QVERIFY(!bodiesOf<CallMissed>(*t.store).at(0).customer.isValid());
    }

    void aWithheldNumberIsKeptAndNobodyIsAskedToDialIt()
    {
        TestDesk t;
        expectValue(t.desk.missCall({{}, {}, {}, {}}));
        QCOMPARE(bodiesOf<CallMissed>(*t.store).size(), std::size_t(1));
        QVERIFY(bodiesOf<CallbackAsked>(*t.store).empty());
    }

    void whatIsNoPhoneNumberIsKeptAsItWasAnnounced()
    {
        TestDesk t;
        for (const QString &odd : {u"zoe@noel.example"_s, u"23"_s, u"$(reboot)'; DROP TABLE call; --"_s}) {
            const CallId id = expectValue(t.desk.missCall({odd, {}, {}, {}}));
            QCOMPARE(t.desk.queries().call(id)->number, odd);
        }
        const auto tooLong = t.desk.missCall({QString(10'240, u'9'), {}, {}, {}});
        QVERIFY(!tooLong);
        QCOMPARE(codeText(tooLong.error().code), u"too_long"_s);
    }

    void itIsStillThereWhenTheTablesAreRebuilt()
    {
        TestDesk t;
        t.contact(t.customer(u"Noël"_s), u"Zoé"_s, u"0549000001"_s);
        expectValue(t.desk.missCall({u"0549000001"_s, u"Zoé"_s, u"16"_s, {}}));
        expectValue(t.desk.missCall({{}, {}, {}, {}}));
        const QByteArray before = t.store->projector().digest();
        QVERIFY(rebuildProjections(*t.store));
        QCOMPARE(t.store->projector().digest(), before);
    }

    void itCanBeTiedToACustomerLater()
    {
        TestDesk t;
        const CallId id = expectValue(t.desk.missCall({u"0600000099"_s, {}, {}, {}}));
        const CustomerId noel = t.customer(u"Noël"_s);
        QVERIFY(t.desk.tieCall(id, noel, {}));
        QCOMPARE(t.desk.queries().call(id)->customer, noel);
    }
};

PERMANENCE_TEST(MissedCallsTest)
#include "MissedCallsTest.moc"

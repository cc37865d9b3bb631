#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

/// A customer under a policy of packs, with an hour of prepaid time: it pays slices of fifteen minutes (ALIAS-5).
struct PrepaidDesk : TestDesk {
    PrepaidDesk()
    {
        DeskConfigured settings;
        settings.policy = u"alias-assistance"_s;
        if (!desk.configure(settings))
            qFatal("not configured");
        LicenceAdded licence;
        licence.product = u"Alphacam"_s;
        licence.from = QDate(2025, 1, 1);
        const LicenceId id = expectValue(desk.addLicence(owner, licence));
        PackBought pack;
        pack.licence = id;
        pack.code = u"AST01"_s;
        pack.bought = QDate(2026, 1, 5);
        expectValue(desk.buyPack(owner, u"alias-assistance"_s, pack));
    }

    LoggedCall receive()
    {
        clock.advance(10 * kMinute);
        IncomingCall call;
        call.customer = owner;
        call.problem = problem(u"Export fails"_s);
        return expectValue(desk.receiveCall(call));
    }
    /// A ticket with some minutes of work, which cost whole slices.
    WorkId work(const TicketId &ticket, int minutes)
    {
        clock.advance(minutes * kMinute);
        return expectValue(desk.logWork(ticket, store->now() - minutes * kMinute, minutes));
    }

    CustomerId owner = customer(u"Noël"_s);
};

} // namespace

class PrepaidTest : public QObject
{
    Q_OBJECT

private slots:
    void callsAreAdmittedUntilTheLastSliceIsUsed()
    {
        PrepaidDesk t;
        for (int i = 0; i < 4; ++i) { // four slices of fifteen minutes are an hour
            const LoggedCall call = t.receive();
            QCOMPARE(call.admission.decision, Decision::Admitted);
            t.work(call.ticket, 1);
        }
        const LoggedCall refused = t.receive();
        QCOMPARE(refused.admission.decision, Decision::Refused);
        QCOMPARE(refused.admission.reasons, std::vector{AdmissionReason::NoTimeLeft});
    }

    void workOfOneTicketIsAddedUpBeforeItIsCounted()
    {
        PrepaidDesk t;
        const LoggedCall call = t.receive();
        for (int i = 0; i < 50; ++i) // fifty entries of one minute are fifty minutes: four slices begun, an hour
            t.work(call.ticket, 1);
        QCOMPARE(t.receive().admission.decision, Decision::Refused);
    }

    void timeGivenBackAdmitsAgain()
    {
        PrepaidDesk t;
        const LoggedCall call = t.receive();
        const WorkId work = t.work(call.ticket, 60);
        QCOMPARE(t.receive().admission.decision, Decision::Refused);
        const Result<void> corrected =
            t.desk.correctWork(call.ticket, work, t.store->now() - 70 * kMinute, 15, {}, u"the rest was for another customer"_s);
        QVERIFY2(corrected, corrected ? "" : qPrintable(corrected.error().text()));
        QCOMPARE(t.receive().admission.decision, Decision::Admitted);
        t.work(call.ticket, 60);
        QCOMPARE(t.receive().admission.decision, Decision::Refused);
        QVERIFY(t.desk.resolve(call.ticket, ResolutionCause::ProductDefect, u"a defect"_s)); // ALIAS-6
        QCOMPARE(t.receive().admission.decision, Decision::Admitted);
    }

    void whatAnotherStationWroteCounts()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"desk.permanence"_s);
        TestDesk one(path);
        DeskConfigured settings;
        settings.policy = u"alias-assistance"_s;
        QVERIFY(one.desk.configure(settings));
        const CustomerId owner = one.customer(u"Noël"_s);
        LicenceAdded licence;
        licence.product = u"Alphacam"_s;
        licence.from = QDate(2025, 1, 1);
        PackBought pack;
        pack.licence = expectValue(one.desk.addLicence(owner, licence));
        pack.code = u"AST01"_s;
        pack.bought = QDate(2026, 1, 5);
        expectValue(one.desk.buyPack(owner, u"alias-assistance"_s, pack));
        IncomingCall call;
        call.customer = owner;
        call.problem = problem(u"Export fails"_s);
        const LoggedCall first = expectValue(one.desk.receiveCall(call));
        one.clock.advance(2 * kHour);
        expectValue(one.desk.logWork(first.ticket, one.store->now() - kHour, 50));
        QCOMPARE(expectValue(one.desk.receiveCall(call)).admission.decision, Decision::Refused); // now it is remembered

        const auto other = expectValue(Store::open(path, one.clock));
        Desk beside(*other, one.desk.agent());
        QVERIFY(beside.resolve(first.ticket, ResolutionCause::ProductDefect, u"a defect"_s));
        QCOMPARE(expectValue(one.desk.receiveCall(call)).admission.decision, Decision::Admitted);
    }
};

PERMANENCE_TEST(PrepaidTest)
#include "PrepaidTest.moc"

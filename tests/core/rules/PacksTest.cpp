#include "core/rules/Packs.h"

#include "tests/support/PacksFixture.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

const QString kFirst = u"2026-03-02T10:00:00+01:00"_s;
const QString kNext = u"2026-03-03T10:00:00+01:00"_s;
const QString kAfter = u"2026-03-04T10:00:00+01:00"_s;

} // namespace

class PacksTest : public QObject
{
    Q_OBJECT

private slots:
    void aPackPaysWhatIsCounted()
    {
        PacksFixture desk;
        desk.licences = {licence(1, QDate(2022, 3, 1), QDate(2026, 2, 28))};
        desk.packs = {pack(7, 1, 120)};
        desk.now = at(u"2026-02-20T12:00:00+01:00"_s);
        desk.book(u"2026-02-19T10:00:00+01:00"_s, 16);
        QCOMPARE(desk.texts(), QStringList(u"used 30 left 90 usable 2028-02-28"_s));
        const PackBalance balance = desk.balances().front();
        QCOMPARE(balance.id, numbered<PackId>(7));
        QCOMPARE(balance.minutes, 120);
    }

    void whatExceedsThemAllIsOverdrawnOnTheLastThatPaid()
    {
        PacksFixture desk;
        desk.packs = {pack(1, 1, 60)};
        desk.book(kFirst, 75);
        QCOMPARE(desk.texts(), QStringList(u"used 75 left -15 2032-02-28"_s));
        desk.packs = {pack(1, 1, 60, QDate(2025, 1, 11)), pack(2, 1, 60, QDate(2025, 1, 10))};
        desk.book(kNext, 75);
        QCOMPARE(desk.used(), (QList{90, 60})); // the second was bought first, so the first paid last
    }

    void theLastThatPaidNeedNotBeTheLastInTheOrder()
    {
        PacksFixture desk;
        desk.licences.push_back(licence(2, QDate(2022, 3, 1), QDate(2029, 2, 28), u"other"_s));
        desk.packs = {pack(1, 1, 60), pack(2, 2, 60, QDate(2026, 3, 3))};
        desk.book(kFirst, 60);
        desk.book(kNext, 75); // the second is lost first, but was bought after the first was used up
        QCOMPARE(desk.used(), (QList{60, 75}));
    }

    void emptyPacksAreOverdrawnOnTheLastOne()
    {
        PacksFixture desk;
        desk.packs = {pack(1, 1, 0, QDate(2025, 1, 11)), pack(2, 1, 0, QDate(2025, 1, 10))};
        desk.book(kFirst, 15);
        QCOMPARE(desk.used(), (QList{15, 0}));
    }

    void thePackWhoseTimeIsLostFirstPaysFirst()
    {
        PacksFixture desk;
        desk.licences.push_back(licence(2, QDate(2022, 3, 1), QDate(2029, 2, 28), u"other"_s));
        desk.licences.push_back(licence(3, QDate(2022, 3, 1), QDate(), u"endless"_s));
        desk.packs = {pack(3, 3, 60, QDate(2024, 1, 1)), pack(1, 1, 60, QDate(2025, 1, 1)),
                      pack(2, 2, 60, QDate(2026, 1, 1))};
        desk.book(kFirst, 60);
        QCOMPARE(desk.used(), (QList{0, 0, 60}));
        desk.book(kNext, 75);
        QCOMPARE(desk.used(), (QList{15, 60, 60}));
    }

    void ofTwoThatAreLostTogetherTheOneBoughtFirstPaysFirst()
    {
        PacksFixture desk;
        desk.packs = {pack(1, 1, 60, QDate(2025, 1, 11)), pack(2, 1, 60, QDate(2025, 1, 10)),
                      pack(3, 1, 60, QDate(2025, 1, 10))};
        desk.book(kFirst, 30);
        QCOMPARE(desk.used(), (QList{0, 30, 0}));
        desk.book(kNext, 60);
        QCOMPARE(desk.used(), (QList{0, 60, 30}));
        desk.book(kAfter, 60);
        QCOMPARE(desk.used(), (QList{30, 60, 60}));
    }

    void eachBookingTakesWhatItsTicketGrowsBy()
    {
        PacksFixture desk;
        desk.packs = {pack(1, 1, 15, QDate(2025, 1, 10)), pack(2, 1, 60, QDate(2025, 1, 11))};
        TicketState &ticket = desk.book(kFirst, 10);
        QCOMPARE(desk.used(), (QList{15, 0}));
        ticket.works.push_back(worked(8, at(kNext), 5 * kMinute));
        QCOMPARE(desk.used(), (QList{15, 0}));
        ticket.works.push_back(worked(9, at(kAfter), kMinute));
        QCOMPARE(desk.used(), (QList{15, 15}));
    }

    void aRunningTimerIsPaidLastAndUpToNow()
    {
        PacksFixture desk;
        desk.packs = {pack(1, 1, 15, QDate(2025, 1, 10)), pack(2, 1, 60, QDate(2026, 3, 3))};
        desk.tickets = {ticketWith({running(1, at(kFirst))}, 1)};
        desk.now = at(kFirst);
        QCOMPARE(desk.used(), (QList{0, 0}));
        desk.now = at(kFirst) + 10 * kMinute;
        QCOMPARE(desk.used(), (QList{15, 0}));
        desk.book(u"2026-03-02T10:20:00+01:00"_s, 5); // of another agent, meanwhile
        desk.now = at(kFirst) + 20 * kMinute;
        QCOMPARE(desk.used(), (QList{45, 0})); // the second is not bought yet
        desk.now = at(kFirst) + kDay;
        QCOMPARE(desk.used(), (QList{15, 24 * 60}));
    }

    void aPackPaysFromTheDayItWasBought()
    {
        PacksFixture desk;
        desk.packs = {pack(1, 1, 60, QDate(2026, 3, 3))};
        desk.book(u"2026-03-02T23:59:59+01:00"_s, 15);
        QCOMPARE(desk.used(), QList{0});
        desk.book(u"2026-03-03T00:00:00+01:00"_s, 30); // still the second of March in UTC
        QCOMPARE(desk.used(), QList{30});
        desk.now = at(u"2026-03-02T12:00:00+01:00"_s);
        QVERIFY(!desk.balances().front().usable);
    }

    void aNewPackDoesNotPayWhatWasOverdrawnBefore()
    {
        PacksFixture desk;
        desk.packs = {pack(1, 1, 60, QDate(2025, 1, 10)), pack(2, 1, 60, QDate(2026, 3, 3))};
        desk.book(kFirst, 75);
        QCOMPARE(desk.used(), (QList{75, 0}));
        desk.book(kNext, 15);
        QCOMPARE(desk.used(), (QList{75, 15}));
    }

    void withoutPacksNobodyPays()
    {
        PacksFixture desk;
        desk.book(kFirst, 75);
        QVERIFY(desk.balances().empty());
        desk.packs = {pack(1, 1, 60)};
        desk.judge = &bundledPolicy(u"systell-maintenance"_s);
        QCOMPARE(desk.used(), QList{0}); // its policy has no packs
        QCOMPARE(balancesOf(desk.packs, desk.licences, {{}}, paris(), desk.now).front().used, 0);
    }

    /// ALIAS-6
    void aProductDefectGivesBackToThosePacksThatPaid()
    {
        PacksFixture desk;
        desk.packs = {pack(1, 1, 60, QDate(2025, 1, 10)), pack(2, 1, 120, QDate(2025, 1, 11))};
        desk.book(kFirst, 90);
        QCOMPARE(desk.used(), (QList{60, 30}));
        resolve(desk.tickets.front(), ResolutionCause::ProductDefect,
                at(kFirst)); // the timer stopped with it
        QCOMPARE(desk.used(), (QList{0, 0}));
        desk.tickets.front().cause.reset(); // reopened
        QCOMPARE(desk.used(), (QList{60, 30}));
    }

    void whatIsGivenBackPaysFromThenOn()
    {
        PacksFixture desk;
        desk.packs = {pack(1, 1, 60, QDate(2025, 1, 10)), pack(2, 1, 120, QDate(2025, 1, 11))};
        desk.book(kFirst, 60);
        desk.book(kNext, 30); // paid by the second pack, for the first is used up
        desk.book(u"2026-03-03T12:00:00+01:00"_s, 45);
        resolve(desk.tickets.front(), ResolutionCause::ProductDefect, at(u"2026-03-03T11:00:00+01:00"_s));
        QCOMPARE(desk.used(), (QList{45, 30}));
    }

    void workThatIsEnteredAfterItsTimeWasGivenBackTakesNothing()
    {
        PacksFixture desk;
        desk.packs = {pack(1, 1, 60)};
        desk.book(kNext, 30); // on another station, which did not know yet
        resolve(desk.tickets.front(), ResolutionCause::ProductDefect, at(kFirst));
        QCOMPARE(desk.used(), QList{0});
    }

    void anOverdraftIsGivenBackToo()
    {
        PacksFixture desk;
        desk.packs = {pack(1, 1, 60)};
        desk.book(kFirst, 75);
        desk.book(kNext, 15);
        QCOMPARE(desk.used(), QList{90});
        resolve(desk.tickets.front(), ResolutionCause::ProductDefect, at(kAfter));
        QCOMPARE(desk.used(), QList{15});
    }

    /// ALIAS-8
    void lostTimePaysNothingAndItsDebtStays()
    {
        PacksFixture desk;
        desk.licences = {licence(1, QDate(2020, 3, 1), QDate(2024, 2, 29))};
        desk.packs = {pack(1, 1, 60)};
        desk.book(u"2026-02-28T23:59:59+01:00"_s, 15);
        desk.book(u"2026-03-01T00:00:00+01:00"_s, 30);
        desk.now = at(u"2026-02-28T23:59:59+01:00"_s);
        QCOMPARE(desk.texts(), QStringList(u"used 15 left 45 2026-02-28"_s));
        desk.now = at(u"2026-03-01T00:00:00+01:00"_s);
        QCOMPARE(desk.texts(), QStringList(u"used 15 left 45 lost 2026-02-28"_s));
    }

    void anOverdraftGoesPastALostPackToOneThatIsNot()
    {
        PacksFixture desk;
        desk.licences.push_back(licence(2, QDate(2020, 3, 1), QDate(2024, 3, 2), u"other"_s));
        desk.packs = {pack(1, 1, 0), pack(2, 2, 15)};
        desk.book(u"2026-03-02T10:00:00+01:00"_s, 15);
        QCOMPARE(desk.used(), (QList{0, 15}));
        desk.book(u"2026-03-03T10:00:00+01:00"_s, 15);
        QCOMPARE(desk.used(), (QList{15, 15}));
    }

    void aRenewalMovesNoPaymentThatWasMade()
    {
        PacksFixture desk;
        desk.licences = {licence(1, QDate(2022, 3, 1), QDate(2026, 12, 31)),
                         licence(2, QDate(2022, 3, 1), QDate(2027, 12, 31), u"other"_s),
                         licence(3, QDate(2026, 3, 3), QDate(2030, 12, 31))};
        desk.packs = {pack(1, 1, 60), pack(2, 2, 60)};
        desk.book(kFirst, 15);
        desk.book(kNext, 30); // the first pack is renewed that day, so the other is lost first
        QCOMPARE(desk.texts(), QStringList({u"used 15 left 45 usable 2032-12-31"_s,
                                            u"used 30 left 30 usable 2029-12-31"_s}));
    }

    void aPackIsUsableWhileAnyLicenceOfItsProductIsActive()
    {
        PacksFixture desk;
        desk.licences = {licence(1, QDate(2022, 3, 1), QDate(2026, 2, 28)),
                         licence(2, QDate(2026, 5, 1), QDate(2027, 4, 30)),
                         licence(3, QDate(2022, 3, 1), QDate(), u"other"_s)};
        desk.packs = {pack(1, 1, 60)};
        const auto on = [&](const QString &day) {
            desk.now = at(day + u"T12:00:00+01:00"_s);
            return desk.texts().front();
        };
        QCOMPARE(on(u"2026-02-28"_s), u"used 0 left 60 usable 2028-02-28"_s);
        QCOMPARE(on(u"2026-03-01"_s), u"used 0 left 60 2028-02-28"_s);
        QCOMPARE(on(u"2026-04-30"_s), u"used 0 left 60 2028-02-28"_s);
        QCOMPARE(on(u"2026-05-01"_s), u"used 0 left 60 usable 2029-04-30"_s);
        QCOMPARE(on(u"2027-05-01"_s), u"used 0 left 60 2029-04-30"_s);
        QCOMPARE(on(u"2029-05-01"_s), u"used 0 left 60 lost 2029-04-30"_s);
        desk.book(u"2026-02-01T10:00:00+01:00"_s, 60);
        QCOMPARE(on(u"2026-02-28"_s), u"used 60 left 0 2028-02-28"_s);
    }
};

PERMANENCE_TEST(PacksTest)
#include "PacksTest.moc"

#include "core/rules/PackValidity.h"

#include "tests/support/PacksFixture.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

constexpr auto kOther = QLatin1StringView("other");

} // namespace

class LicenceTest : public QObject
{
    Q_OBJECT

private slots:
    void aLicenceIsActiveFromItsFirstDayToItsLast()
    {
        const Licence year = licence(1, QDate(2026, 3, 1), QDate(2027, 2, 28));
        QVERIFY(!year.hasBegunOn(QDate(2026, 2, 28)) && !year.isActiveOn(QDate(2026, 2, 28)));
        QVERIFY(year.hasBegunOn(QDate(2026, 3, 1)) && year.isActiveOn(QDate(2026, 3, 1)));
        QVERIFY(year.isActiveOn(QDate(2027, 2, 28)));
        QVERIFY(year.hasBegunOn(QDate(2027, 3, 1)) && !year.isActiveOn(QDate(2027, 3, 1)));
        QVERIFY(licence(1, QDate(2026, 3, 1), QDate()).isActiveOn(QDate(2099, 1, 1)));
    }

    /// ALIAS-8: "24 months after the last day of the newest licence, clamped to the month's end"
    void timeIsValidForMonthsAfterTheLastDayOfTheLicence_data()
    {
        QTest::addColumn<QDate>("lastDay");
        QTest::addColumn<int>("months");
        QTest::addColumn<QDate>("validUntil");
        QTest::newRow("24 months") << QDate(2026, 2, 28) << 24 << QDate(2028, 2, 28);
        QTest::newRow("a leap day") << QDate(2024, 2, 29) << 24 << QDate(2026, 2, 28);
        QTest::newRow("a short month") << QDate(2026, 1, 31) << 1 << QDate(2026, 2, 28);
        QTest::newRow("over the year") << QDate(2026, 12, 31) << 2 << QDate(2027, 2, 28);
        QTest::newRow("none") << QDate(2026, 12, 31) << 0 << QDate(2026, 12, 31);
        QTest::newRow("open-ended") << QDate() << 24 << QDate();
    }
    void timeIsValidForMonthsAfterTheLastDayOfTheLicence()
    {
        QFETCH(QDate, lastDay);
        QFETCH(int, months);
        Pack own = pack(1, 1, 60);
        own.validMonths = months;
        const PackValidity validity(own, {licence(1, QDate(2022, 3, 1), lastDay)});
        QTEST(validity.untilOn(QDate(2026, 6, 1)), "validUntil");
        if (!lastDay.isValid()) {
            QVERIFY(!validity.isLostOn(QDate(9999, 1, 1)));
            return;
        }
        const QDate until = validity.untilOn(lastDay);
        QVERIFY(!validity.isLostOn(until));
        QVERIFY(validity.isLostOn(until.addDays(1)));
    }

    /// "A pack's valid_until counts from the newest licence of the unbroken chain that reached the pack in
    /// time; a later one does not revive it."
    void aRenewalInTimeCarriesThePackOn_data()
    {
        QTest::addColumn<QString>("product");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("until");
        QTest::addColumn<QDate>("validUntil"); // in 2035
        const QString same = u"entry"_s;
        const QDate unchanged(2028, 2, 28);
        QTest::newRow("at once") << same << QDate(2026, 3, 1) << QDate(2030, 2, 28) << QDate(2032, 2, 28);
        QTest::newRow("overlapping") << same << QDate(2026, 1, 1) << QDate(2029, 12, 31)
                                     << QDate(2031, 12, 31);
        QTest::newRow("within the months")
            << same << QDate(2027, 6, 1) << QDate(2028, 5, 31) << QDate(2030, 5, 31);
        QTest::newRow("on the last day")
            << same << QDate(2028, 2, 28) << QDate(2029, 2, 27) << QDate(2031, 2, 27);
        QTest::newRow("a day too late") << same << QDate(2028, 2, 29) << QDate(2032, 2, 28) << unchanged;
        QTest::newRow("years too late") << same << QDate(2030, 1, 1) << QDate(2034, 1, 1) << unchanged;
        QTest::newRow("another product")
            << QString(kOther) << QDate(2026, 3, 1) << QDate(2030, 2, 28) << unchanged;
        QTest::newRow("an earlier one") << same << QDate(2018, 3, 1) << QDate(2029, 2, 28) << unchanged;
        QTest::newRow("within the first") << same << QDate(2023, 1, 1) << QDate(2023, 12, 31) << unchanged;
        QTest::newRow("not begun") << same << QDate(2035, 1, 2) << QDate(2036, 1, 1) << unchanged;
        QTest::newRow("open-ended") << same << QDate(2027, 6, 1) << QDate() << QDate();
    }
    void aRenewalInTimeCarriesThePackOn()
    {
        QFETCH(QString, product);
        QFETCH(QDate, from);
        QFETCH(QDate, until);
        const Licence first = licence(1, QDate(2022, 3, 1), QDate(2026, 2, 28));
        const Licence second = licence(2, from, until, product);
        QTEST(PackValidity(pack(1, 1, 60), {first, second}).untilOn(QDate(2035, 1, 1)), "validUntil");
        QTEST(PackValidity(pack(1, 1, 60), {second, first}).untilOn(QDate(2035, 1, 1)), "validUntil");
    }

    void aRenewalCountsFromItsFirstDay()
    {
        const PackValidity validity(pack(1, 1, 60), {licence(1, QDate(2022, 3, 1), QDate(2026, 2, 28)),
                                                     licence(2, QDate(2027, 6, 1), QDate(2028, 5, 31))});
        QCOMPARE(validity.untilOn(QDate(2027, 5, 31)), QDate(2028, 2, 28));
        QCOMPARE(validity.untilOn(QDate(2027, 6, 1)), QDate(2030, 5, 31));
    }

    void aChainReachesAsFarAsItsLinksDo()
    {
        std::vector<Licence> chain{licence(3, QDate(2029, 1, 1), QDate(2029, 12, 31)),
                                   licence(1, QDate(2022, 1, 1), QDate(2022, 12, 31)),
                                   licence(2, QDate(2024, 12, 31), QDate(2027, 1, 1))};
        QCOMPARE(PackValidity(pack(1, 1, 60), chain).untilOn(QDate(2035, 1, 1)), QDate(2031, 12, 31));
        chain.erase(chain.begin() + 2); // the last one no longer reaches the pack in time
        QCOMPARE(PackValidity(pack(1, 1, 60), chain).untilOn(QDate(2035, 1, 1)), QDate(2024, 12, 31));
        QCOMPARE(PackValidity(pack(1, 3, 60), chain).untilOn(QDate(2035, 1, 1)), QDate(2031, 12, 31));
    }

    void aPackOfAnUnknownLicenceIsNeverLost()
    {
        const PackValidity validity(pack(1, 9, 60), {licence(1, QDate(2022, 3, 1), QDate(2026, 2, 28))});
        QVERIFY(!validity.untilOn(QDate(2035, 1, 1)).isValid());
        QVERIFY(!validity.isLostOn(QDate(2035, 1, 1)));
    }

    /// ALIAS-7: "Two licences that overlap, or none active at resolve: the newest one that has begun tells
    /// the kind"
    void theNewestActiveLicenceTellsTheKind_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("product");
        QTest::addColumn<int>("id"); // 0: none
        QTest::newRow("before all") << QDate(2021, 12, 31) << QString() << 0;
        QTest::newRow("the first alone") << QDate(2022, 1, 1) << QString() << 1;
        QTest::newRow("two overlap") << QDate(2023, 6, 1) << QString() << 2;
        QTest::newRow("the newer one is over, the older active") << QDate(2024, 6, 1) << QString() << 1;
        QTest::newRow("none active") << QDate(2026, 6, 1) << QString() << 2;
        QTest::newRow("a later one begins") << QDate(2027, 1, 1) << QString() << 3;
        QTest::newRow("of its product") << QDate(2027, 1, 1) << u"entry"_s << 2;
        QTest::newRow("of its product, active or not") << QDate(2027, 1, 1) << QString(kOther) << 3;
        QTest::newRow("of a product that has none") << QDate(2024, 6, 1) << u"third"_s << 1;
        QTest::newRow("of a product whose has not begun") << QDate(2024, 6, 1) << QString(kOther) << 1;
    }
    void theNewestActiveLicenceTellsTheKind()
    {
        QFETCH(QDate, day);
        QFETCH(QString, product);
        QFETCH(int, id);
        std::vector<Licence> licences{licence(1, QDate(2022, 1, 1), QDate(2025, 12, 31)),
                                      licence(2, QDate(2023, 1, 1), QDate(2023, 12, 31)),
                                      licence(3, QDate(2027, 1, 1), QDate(2027, 12, 31), kOther)};
        for (int order = 0; order < 2; ++order) {
            const Licence *found = licenceAt(licences, product, day);
            QCOMPARE(found ? found->id : LicenceId(), id == 0 ? LicenceId() : numbered<LicenceId>(id));
            std::reverse(licences.begin(), licences.end());
        }
        QVERIFY(!licenceAt({}, product, day));
    }
};

PERMANENCE_TEST(LicenceTest)
#include "LicenceTest.moc"

#include "ui/widgets/PackStanding.h"
#include "tests/support/PacksFixture.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

using Level = PackStanding::Level;

/// What the agent reads of a customer's prepaid time (ALIAS-5, ALIAS-8).
class PackStandingTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsLeftIsToldWithItsLevel_data()
    {
        QTest::addColumn<int>("used");
        QTest::addColumn<int>("level");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, int used, Level level, const QString &text) {
            QTest::newRow(name) << used << static_cast<int>(level) << text;
        };
        row("untouched", 0, Level::Enough, u"Pack AST02: 120 of 120 min left"_s);
        row("in use", 78, Level::Enough, u"Pack AST02: 42 of 120 min left"_s);
        row("below 80 %", 95, Level::Enough, u"Pack AST02: 25 of 120 min left"_s);
        row("at 80 %", 96, Level::NearEnd, u"Pack AST02: 24 of 120 min left, 80% used"_s);
        row("used up", 120, Level::UsedUp, u"Pack AST02: used up: 0 of 120 min left"_s);
        row("overdrawn", 135, Level::Overdrawn, u"Pack AST02: overdrawn by 15 min"_s);
    }
    void whatIsLeftIsToldWithItsLevel()
    {
        QFETCH(int, used);
        QFETCH(int, level);
        QFETCH(QString, text);
        const auto standing = packStanding({bought(1, 120)}, {balance(1, 120, used)}, today());
        QVERIFY(standing);
        QCOMPARE(static_cast<int>(standing->level()), level);
        QCOMPARE(standing->text(), text);
    }

    void ofSeveralPacksTheOneIsNamedThatIsLostFirstAndTheSumIsTold()
    {
        std::vector<Pack> packs{bought(1, 60), bought(2, 120)};
        packs[0].code = u"AST01"_s;
        std::vector<PackBalance> balances{balance(1, 60, 0), balance(2, 120, 90)};
        balances[0].validUntil = QDate(2029, 1, 1);
        balances[1].validUntil = QDate(2028, 1, 1);
        const auto standing = packStanding(packs, balances, today());
        QCOMPARE(standing->code, u"AST02"_s);
        QCOMPARE(standing->left(), 30);
        QCOMPARE(standing->sumLeft, 90);
        QCOMPARE(standing->packs, 2);
    }

    void aPackWithoutTimeLeavesItsPlaceToTheNext()
    {
        std::vector<Pack> packs{bought(1, 60), bought(2, 120)};
        packs[1].bought = QDate(2026, 2, 1);
        const auto standing = packStanding(packs, {balance(1, 60, 60), balance(2, 120, 15)}, today());
        QCOMPARE(standing->left(), 105);
        QCOMPARE(standing->sumLeft, 105);
    }

    void whatIsLostOrNotYetBoughtDoesNotCount()
    {
        std::vector<Pack> packs{bought(1, 60), bought(2, 120)};
        packs[1].bought = today().addDays(1);
        std::vector<PackBalance> balances{balance(1, 60, 0), balance(2, 120, 0)};
        balances[0].lost = true;
        QVERIFY(!packStanding(packs, balances, today()));
    }

private:
    static QDate today() { return {2026, 3, 2}; }
    static Pack bought(int id, int minutes)
    {
        Pack made = pack(id, 1, minutes);
        made.code = u"AST02"_s;
        return made;
    }
    static PackBalance balance(int id, int minutes, int used)
    {
        PackBalance made;
        made.id = numbered<PackId>(id);
        made.minutes = minutes;
        made.used = used;
        return made;
    }
};

PERMANENCE_TEST(PackStandingTest)
#include "PackStandingTest.moc"

#include "core/model/Money.h"

#include "core/base/Literals.h"
#include "tests/support/TestRegistry.h"

#include <QtTest>

#include <limits>

using namespace permanence;

class MoneyTest : public QObject
{
    Q_OBJECT

private slots:
    void amountsAlwaysHaveTwoDecimals_data()
    {
        QTest::addColumn<qint64>("cents");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << qint64(0) << u"0.00"_s;
        QTest::newRow("a cent") << qint64(1) << u"0.01"_s;
        QTest::newRow("ten cents") << qint64(10) << u"0.10"_s;
        QTest::newRow("one") << qint64(100) << u"1.00"_s;
        QTest::newRow("a charge") << qint64(6164) << u"61.64"_s;
        QTest::newRow("thousands are not grouped") << qint64(123456789) << u"1234567.89"_s;
        QTest::newRow("less than nothing") << qint64(-5) << u"-0.05"_s;
        QTest::newRow("much less") << qint64(-6164) << u"-61.64"_s;
        QTest::newRow("the most") << std::numeric_limits<qint64>::max() << u"92233720368547758.07"_s;
        QTest::newRow("the least") << std::numeric_limits<qint64>::min() << u"-92233720368547758.08"_s;
    }
    void amountsAlwaysHaveTwoDecimals()
    {
        QFETCH(qint64, cents);
        QTEST(decimalText(cents), "text");
    }

    void factorsHaveAtLeastOneDecimalAndNoMoreThanTheyNeed_data()
    {
        QTest::addColumn<int>("hundredths");
        QTest::addColumn<QString>("text");
        QTest::newRow("within the hours") << 100 << u"1.0"_s;
        QTest::newRow("outside") << 150 << u"1.5"_s;
        QTest::newRow("sunday") << 200 << u"2.0"_s;
        QTest::newRow("two decimals") << 125 << u"1.25"_s;
        QTest::newRow("little") << 5 << u"0.05"_s;
        QTest::newRow("free") << 0 << u"0.0"_s;
        QTest::newRow("the most") << 10000 << u"100.0"_s;
    }
    void factorsHaveAtLeastOneDecimalAndNoMoreThanTheyNeed()
    {
        QFETCH(int, hundredths);
        QTEST(factorText(hundredths), "text");
    }
};

PERMANENCE_TEST(MoneyTest)
#include "MoneyTest.moc"

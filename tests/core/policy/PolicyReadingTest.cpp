#include "core/policy/PolicyReading.h"
#include "tests/support/TestRegistry.h"

#include <QtTest>

using namespace permanence;

class PolicyReadingTest : public QObject
{
    Q_OBJECT

private slots:
    // CARE-8: prices are exact, so they are never binary fractions
    void decimalsAreReadExactly()
    {
        QCOMPARE(parseHundredths(u"102.21"), 10221);
        QCOMPARE(parseHundredths(u"82.1"), 8210);
        QCOMPARE(parseHundredths(u"82.01"), 8201);
        QCOMPARE(parseHundredths(u"0"), 0);
        QCOMPARE(parseHundredths(u"999999999.99"), 99999999999);
        for (const QString &wrong : {u""_s, u"1."_s, u".5"_s, u"1.005"_s, u"1,5"_s, u"-1"_s, u"+1"_s,
                                     u"1e2"_s, u" 1"_s, u"1\n"_s, u"1234567890"_s, u"\u0661"_s})
            QVERIFY2(!parseHundredths(wrong), qPrintable(wrong));
    }

    // CARE-2
    void factorsMayBeTextsOrNumbers()
    {
        Errors errors;
        QCOMPARE(readFactor(JsonReader(u"1.5"_s, errors)), 150);
        QCOMPARE(readFactor(JsonReader(2, errors)), 200);
        QCOMPARE(readFactor(JsonReader(1.1, errors)), 110); // as a binary fraction 1.1 is a little more
        QCOMPARE(readFactor(JsonReader(0.29, errors)), 29); // and 0.29 * 100 a little less than 29
        QVERIFY(errors.empty());
        QCOMPARE(readFactor(JsonReader(1.125, errors)), 100);
        QCOMPARE(readFactor(JsonReader(100.01, errors)), 100);
        QCOMPARE(errors.size(), 2U);
    }

    // APL-1, SYS-3
    void aTargetCountsBusinessTimeUnlessItSaysElapsed()
    {
        Errors errors;
        QVERIFY(readTarget(JsonReader(u"PT30M"_s, errors)) == (Target{30 * kMinute, ClockKind::Business}));
        const QJsonObject elapsed{{u"within"_s, u"PT48H"_s}, {u"clock"_s, u"elapsed"_s}};
        QVERIFY(readTarget(JsonReader(elapsed, errors)) == (Target{48 * kHour, ClockKind::Elapsed}));
        QVERIFY(readTarget(JsonReader(QJsonObject{{u"within"_s, u"PT2H"_s}}, errors)) ==
                (Target{2 * kHour, ClockKind::Business}));
        QVERIFY(errors.empty());
    }

    void placeholdersAreFoundInTheirOrder()
    {
        QCOMPARE(placeholdersIn(u"{a} and {b}, {a} { }"_s), QStringList({u"a"_s, u"b"_s, u"a"_s, u" "_s}));
        QCOMPARE(placeholdersIn(u"none } {"_s), QStringList());
    }
};

PERMANENCE_TEST(PolicyReadingTest)
#include "PolicyReadingTest.moc"

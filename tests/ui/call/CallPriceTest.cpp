#include "ui/call/CallPrice.h"
#include "tests/support/RulesFixture.h"
#include "tests/support/TestRegistry.h"

#include <QLocale>

using namespace permanence;
using namespace permanence::test;

/// What half an hour from now on is said to cost (CARE-2, CARE-8).
class CallPriceTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English)); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void insideTheHoursTheHourlyRateCountsByTime()
    {
        // 82.18 / 2
        QCOMPARE(text(u"2026-03-02T10:00:00+01:00"_s), u"41.09 EUR"_s);
    }
    void outsideTheHoursItIsMultipliedByOneAndAHalf()
    {
        // 41.09 × 1.5 = 61.635, half-up
        QCOMPARE(text(u"2026-03-02T20:00:00+01:00"_s), u"61.64 EUR"_s);
    }
    void onSundaysItIsDoubled() { QCOMPARE(text(u"2026-03-01T11:00:00+01:00"_s), u"82.18 EUR"_s); }
    void whatCrossesTheClosingIsSplitThere()
    {
        // A quarter of an hour: 82.18 / 4 = 20.545 → 20.55; × 1.5 = 30.8175 → 30.82.
        QCOMPARE(text(u"2026-03-02T16:45:00+01:00"_s),
                 u"51.37 EUR = 20.55 at factor 1.0 until 17:00 + 30.82 at factor 1.5"_s);
    }
    void frenchWritesAComma()
    {
        QLocale::setDefault(QLocale(QLocale::French));
        QVERIFY(text(u"2026-03-02T20:00:00+01:00"_s).startsWith(u"61,64 EUR"_s));
    }
    void aContractsOwnFactorGoesBeforeThePolicys()
    {
        const Factors own = factorsOf(care().policy, {{u"outside_hours"_s, 1.0}});
        QCOMPARE(text(u"2026-03-02T20:00:00+01:00"_s, own), u"41.09 EUR"_s);
    }

private:
    static const PolicyEntry &care() { return bundledPolicy(u"care-solutions"_s); }
    static QString text(const QString &from) { return text(from, care().policy.factors); }
    static QString text(const QString &from, const Factors &factors)
    {
        const Policy &policy = care().policy;
        return priceOf(*policy.service(u"settings"_s), policy, factors, care().calendar, at(from),
                       30 * kMinute)
            .text(QTimeZone("Europe/Brussels"));
    }
};

PERMANENCE_TEST(CallPriceTest)
#include "CallPriceTest.moc"

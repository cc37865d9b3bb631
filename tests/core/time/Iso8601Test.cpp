#include "core/time/Iso8601.h"

#include "core/base/Literals.h"
#include "tests/support/TestRegistry.h"

#include <QtTest>

using namespace permanence;

class Iso8601Test : public QObject
{
    Q_OBJECT

private slots:
    void instantsAreReadWithAnyOffset()
    {
        const qint64 nine = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch();
        QCOMPARE(parseInstant(u"2026-03-02T10:00:00+01:00")->ms, nine);
        QCOMPARE(parseInstant(u"2026-03-02T09:00Z")->ms, nine);
        QCOMPARE(parseInstant(u"2026-03-02T03:30:00-05:30")->ms, nine);
        QCOMPARE(parseInstant(u"2026-03-02T09:00:00.25Z")->ms, nine + 250);
    }

    void whatIsNoInstantIsNone()
    {
        for (const char16_t *text :
             {u"2026-03-02T10:00:00", u"2026-03-02", u"2026-02-29T10:00:00Z", u"2026-03-02T24:30:00Z",
              u"2026-03-02T10:60:00Z", u"2026-03-02 10:00:00Z", u"2026-03-02T10:00:00+1", u"now", u""})
            QVERIFY2(!parseInstant(text), qPrintable(QString::fromUtf16(text)));
    }

    void instantsAreWrittenInTheZoneWithItsOffset()
    {
        const QTimeZone paris("Europe/Paris");
        QCOMPARE(formatInstant(*parseInstant(u"2026-03-02T08:10:00Z"), paris),
                 u"2026-03-02T09:10:00+01:00"_s);
        QCOMPARE(formatInstant(*parseInstant(u"2026-07-01T08:10:00.007Z"), paris),
                 u"2026-07-01T10:10:00.007+02:00"_s);
        QCOMPARE(formatInstant(*parseInstant(u"2026-10-25T00:30:00Z"), paris),
                 u"2026-10-25T02:30:00+02:00"_s);
        QCOMPARE(formatInstant(*parseInstant(u"2026-10-25T01:30:00Z"), paris),
                 u"2026-10-25T02:30:00+01:00"_s);
        QCOMPARE(formatInstant({0}, QTimeZone::utc()), u"1970-01-01T00:00:00+00:00"_s);
        QCOMPARE(formatInstant({0}, QTimeZone("America/St_Johns")), u"1969-12-31T20:30:00-03:30"_s);
    }

    void lengthsAreReadAndWritten()
    {
        QCOMPARE(parseDuration(u"PT1H30M"), std::optional(90 * kMinute));
        QCOMPARE(parseDuration(u"P3D"), std::optional(3 * kDay));
        QCOMPARE(parseDuration(u"P1DT0.5S"), std::optional(kDay + 500));
        for (const char16_t *text :
             {u"", u"P", u"PT", u"P1DT", u"1H", u"P1H", u"PT1D", u"-PT1H", u"P1M", u"PT1H ", u"PT1,S"})
            QVERIFY2(!parseDuration(text), qPrintable(QString::fromUtf16(text)));
        QCOMPARE(formatDuration(90 * kMinute), u"PT1H30M"_s);
        QCOMPARE(formatDuration(2 * kDay), u"PT48H"_s);
        QCOMPARE(formatDuration(0), u"PT0S"_s);
        QCOMPARE(formatDuration(kMinute + 1050), u"PT1M1.050S"_s);
    }

    void daysAreReadStrictly()
    {
        QCOMPARE(parseDay(u"2026-03-02"), std::optional(QDate(2026, 3, 2)));
        QVERIFY(!parseDay(u"2026-02-29"));
        QVERIFY(!parseDay(u"2026-3-2"));
        QVERIFY(!parseDay(u"2026-03-02T00:00:00"));
    }
};

PERMANENCE_TEST(Iso8601Test)
#include "Iso8601Test.moc"

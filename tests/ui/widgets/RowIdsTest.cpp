#include "tests/support/TestRegistry.h"
#include "ui/widgets/RowIds.h"

#include <QtTest>

#include <bitset>

using namespace permanence;

class RowIdsTest : public QObject
{
    Q_OBJECT

private slots:
    void anIdCarriesItsNumber()
    {
        for (const qint64 seq : {qint64(0), qint64(1), qint64(70'000), qint64(5'000'000'000), qint64(INT64_MAX)})
            QCOMPARE(seqOf(rowIdOf(seq)), seq);
        QVERIFY(rowIdOf(0).isNull());
    }

    void numbersThatFollowEachOtherStandApartInAHash()
    {
        // A hash of 512 places with a page of rows: where they stand side by side, taking one out moves all behind it.
        constexpr int kRows = 256, kPlaces = 512;
        std::bitset<kPlaces> taken;
        for (int seq = 100'000; seq < 100'000 + kRows; ++seq)
            taken.set(qHash(rowIdOf(seq), 0) % kPlaces);
        int run = 0, longest = 0;
        for (int place = 0; place < kPlaces; ++place) {
            run = taken.test(static_cast<std::size_t>(place)) ? run + 1 : 0;
            longest = std::max(longest, run);
        }
        QVERIFY2(longest < 32, qPrintable(QString::number(longest)));
    }
};

PERMANENCE_TEST(RowIdsTest)
#include "RowIdsTest.moc"

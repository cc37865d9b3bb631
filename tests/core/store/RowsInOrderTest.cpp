#include "core/store/RowsInOrder.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace permanence;

namespace {

struct Row {
    qint64 seq = 0;
};

} // namespace

class RowsInOrderTest : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreWrittenInTheOrderOfTheirKeyAndEachOnce()
    {
        std::vector<qint64> written;
        RowsInOrder<Row> rows([&](const Row &row) { written.push_back(row.seq); });
        for (const qint64 seq : {5, 2, 9, 1})
            rows.add({seq}, 100);
        QVERIFY(written.empty());
        rows.flush();
        QCOMPARE(written, (std::vector<qint64>{1, 2, 5, 9}));
        rows.add({7}, 100);
        rows.flush();
        rows.flush();
        QCOMPARE(written.size(), 5U);
        QCOMPARE(written.back(), 7);
    }

    void whatIsTooMuchForTheMemoryIsWrittenBefore()
    {
        std::vector<qint64> written;
        RowsInOrder<Row> rows([&](const Row &row) { written.push_back(row.seq); });
        rows.add({2}, 1);
        rows.add({1}, 1024LL * 1024 * 1024);
        QCOMPARE(written, (std::vector<qint64>{1, 2}));
        rows.add({3}, 1);
        QCOMPARE(written.size(), 2U);
    }
};

PERMANENCE_TEST(RowsInOrderTest)
#include "RowsInOrderTest.moc"

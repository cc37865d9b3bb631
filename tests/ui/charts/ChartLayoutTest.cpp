#include "ui/charts/ChartLayout.h"

#include "core/base/Literals.h"
#include "tests/support/TestRegistry.h"

#include <QGuiApplication>
#include <QtTest>

using namespace permanence;

namespace {

constexpr QSizeF kSize{560, 260};

ChartData dataOf(ChartKind kind, const std::vector<std::vector<double>> &rows, const QString &label = u"W%1"_s)
{
    ChartData data;
    data.kind = kind;
    for (std::size_t column = 0; column < rows.front().size(); ++column) {
        data.columns << u"series %1"_s.arg(column);
        data.drawn.push_back(static_cast<int>(column));
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        ChartRow row{QString::number(i), label.contains(u'%') ? label.arg(i) : label, {}, false};
        for (const double value : rows[i])
            row.cells.push_back({value, QString::number(value)});
        data.rows.push_back(row);
    }
    return data;
}

ChartLayout layOut(const ChartData &data)
{
    return layOutChart(data, kSize, QFontMetricsF(QGuiApplication::font()));
}

} // namespace

class ChartLayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void everyMarkStandsInThePlotAndIsFoundWhereItStands_data()
    {
        QTest::addColumn<int>("kind");
        for (const ChartKind kind : {ChartKind::Lines, ChartKind::Grouped, ChartKind::Stacked, ChartKind::Rows, ChartKind::HeatMap})
            QTest::addRow("%d", static_cast<int>(kind)) << static_cast<int>(kind);
    }
    void everyMarkStandsInThePlotAndIsFoundWhereItStands()
    {
        QFETCH(int, kind);
        const ChartData data = dataOf(static_cast<ChartKind>(kind), {{10, 4, 6}, {3, 9, 20}, {7, 5, 2}, {0, 3, 6}});
        const ChartLayout layout = layOut(data);
        QVERIFY(QRectF(QPointF(0, 0), kSize).contains(layout.plot));
        for (int row = 0; row < 4; ++row) {
            for (int column = 0; column < 3; ++column) {
                const QRectF place = layout.place(data, {row, column});
                QVERIFY(place.width() >= 5.9 && place.height() >= 5.9);
                QVERIFY(layout.plot.adjusted(-7, -7, 7, 7).contains(place));
                if (*data.cell(row, column)->value > 0)
                    QCOMPARE(layout.at(data, place.center()), (ChartMark{row, column}));
            }
        }
        QVERIFY(!layout.at(data, {-100, -100}).isValid());
    }

    void barsOfAStackStandOnEachOtherAndReachTheirSum()
    {
        const ChartData data = dataOf(ChartKind::Stacked, {{10, 20, 30}});
        const ChartLayout layout = layOut(data);
        QCOMPARE(layout.most, 60.0);
        QCOMPARE(layout.bar(data, {0, 0}).bottom(), layout.plot.bottom());
        QCOMPARE(layout.bar(data, {0, 1}).bottom(), layout.bar(data, {0, 0}).top());
        QCOMPARE(layout.bar(data, {0, 2}).top(), layout.plot.top());
    }

    void labelsNeverStandOnEachOtherHoweverManyAndHoweverLong_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<QString>("label");
        QTest::newRow("one") << 1 << u"W%1"_s;
        QTest::newRow("weeks of a year with week 53") << 53 << u"2026-W%1"_s;
        QTest::newRow("months of a century") << 1200 << u"month %1"_s;
        QTest::newRow("300 letters") << 12 << u"x"_s.repeated(300);
    }
    void labelsNeverStandOnEachOtherHoweverManyAndHoweverLong()
    {
        QFETCH(int, rows);
        QFETCH(QString, label);
        for (const ChartKind kind : {ChartKind::Grouped, ChartKind::Rows}) {
            const ChartData data = dataOf(kind, std::vector<std::vector<double>>(static_cast<std::size_t>(rows), {1}), label);
            const ChartLayout layout = layOut(data);
            QVERIFY(layout.plot.width() > kSize.width() / 2 && layout.plot.height() > 10);
            for (std::size_t i = 0; i < layout.labels.size(); ++i) {
                for (std::size_t j = i + 1; j < layout.labels.size(); ++j) {
                    const QRectF met = layout.labels[i].place.intersected(layout.labels[j].place);
                    QVERIFY2(met.width() < 1 || met.height() < 3, qPrintable(layout.labels[i].text.left(20)));
                }
            }
        }
    }

    void lyingBarsThatDoNotFitAreSaidToBeInTheTable()
    {
        const ChartData data = dataOf(ChartKind::Rows, std::vector<std::vector<double>>(90, {1}));
        const ChartLayout layout = layOut(data);
        QVERIFY(layout.shownRows > 3 && layout.shownRows < 90);
        QVERIFY(layout.remark);
        QCOMPARE(layout.remark->text, u"%1 more in the table"_s.arg(90 - layout.shownRows));
        QVERIFY(layout.place(data, {89, 0}).isEmpty());
    }

    void noDataAndOnePointAreLaidOut()
    {
        for (const ChartKind kind : {ChartKind::Lines, ChartKind::Grouped, ChartKind::Stacked, ChartKind::Rows, ChartKind::HeatMap}) {
            ChartData none = dataOf(kind, {{1}});
            none.rows.clear();
            QVERIFY(none.isEmpty());
            QCOMPARE(layOut(none).shownRows, 0);
            const ChartData one = dataOf(kind, {{1}});
            QVERIFY(!one.isEmpty());
            QVERIFY(!layOut(one).place(one, {0, 0}).isEmpty());
        }
    }

    void stepsOfAnAxisAreRound_data()
    {
        QTest::addColumn<double>("most");
        QTest::addColumn<int>("scale");
        QTest::addColumn<double>("step");
        const int count = static_cast<int>(ChartScale::Count), time = static_cast<int>(ChartScale::Time);
        QTest::newRow("nothing") << 0.0 << count << 1.0;
        QTest::newRow("3") << 3.0 << count << 1.0;
        QTest::newRow("47") << 47.0 << count << 10.0;
        QTest::newRow("50 000") << 50'000.0 << count << 10'000.0;
        QTest::newRow("40 minutes") << 40 * 60'000.0 << time << 10 * 60'000.0;
        QTest::newRow("9 hours") << 540 * 60'000.0 << time << 120 * 60'000.0;
        QTest::newRow("900 hours") << 54'000 * 60'000.0 << time << 12'000 * 60'000.0;
    }
    void stepsOfAnAxisAreRound()
    {
        QFETCH(double, most);
        QFETCH(int, scale);
        QFETCH(double, step);
        QCOMPARE(niceStep(most, 5, static_cast<ChartScale>(scale)), step);
    }
};

PERMANENCE_TEST(ChartLayoutTest)
#include "ChartLayoutTest.moc"

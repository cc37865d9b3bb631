#include "ui/widgets/PagedTableView.h"

#include "tests/support/SyntheticSource.h"
#include "tests/support/TestRegistry.h"
#include "ui/widgets/PagedTableModel.h"

#include <QHeaderView>
#include <QtTest>

using namespace permanence;
using test::SyntheticSource;

namespace {

struct PagedTableViewFixture
{
    std::shared_ptr<SyntheticSource> source;
    PagedTableModel model;
    PagedTableView view;

    explicit PagedTableViewFixture(int rows)
        : source(std::make_shared<SyntheticSource>(rows)), model(source, test::syntheticColumns())
    {
        source->immediate = true;
        view.resize(800, 500);
        view.setPagedModel(&model);
        view.show();
        source->answerSpine();
        settle();
    }
    static void settle()
    {
        for (int i = 0; i < 20; ++i)
            QCoreApplication::sendPostedEvents();
    }
};

} // namespace

class PagedTableViewTest : public QObject
{
    Q_OBJECT

private slots:
    void aMillionRowsAreShownWithAFewPages()
    {
        PagedTableViewFixture f(1'000'000);
        f.view.grab();
        PagedTableViewFixture::settle();
        QVERIFY(!f.source->asked.empty());
        QVERIFY2(f.source->asked.size() <= 3, "only what is in view is read");
        f.view.setCurrentId(SyntheticSource::id(999'999));
        f.view.grab();
        PagedTableViewFixture::settle();
        QCOMPARE(f.model.index(999'999, 1).data().toString(), u"Row 999999"_s);
    }

    void thereIsAlwaysACurrentRowWhereThereAreRows()
    {
        PagedTableViewFixture f(100);
        QCOMPARE(f.view.currentId(), SyntheticSource::id(0));
        f.model.refresh();
        f.source->answerSpine(0);
        PagedTableViewFixture::settle();
        QVERIFY(!f.view.currentIndex().isValid());
        f.model.insertId(SyntheticSource::id(5), 0);
        QCOMPARE(f.view.currentId(), SyntheticSource::id(5));
    }

    void aRefreshKeepsTheRowByItsIdAndTheNeighbourWhereItWentAway()
    {
        PagedTableViewFixture f(100);
        f.view.setCurrentId(SyntheticSource::id(40));
        f.model.sort(0, Qt::DescendingOrder);
        f.source->answerSpine();
        PagedTableViewFixture::settle();
        QCOMPARE(f.view.currentId(), SyntheticSource::id(40));
        QCOMPARE(f.view.currentIndex().row(), 59);
        f.model.refresh();
        f.source->answerSpine(30); // 40 is gone; 29 … 0 are left
        PagedTableViewFixture::settle();
        QCOMPARE(f.view.currentIndex().row(), 29);
    }

    void severalSelectedRowsAreKeptOverARefresh()
    {
        PagedTableViewFixture f(100);
        for (const int row : {3, 7, 20})
            f.view.selectionModel()->select(f.model.index(row, 0),
                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
        f.model.sort(0, Qt::DescendingOrder);
        f.source->answerSpine();
        PagedTableViewFixture::settle();
        QSet<int> kept;
        for (const QModelIndex &index : f.view.selectionModel()->selectedRows())
            kept << SyntheticSource::number(f.model.idAt(index.row()));
        QCOMPARE(kept, (QSet<int>{0, 3, 7, 20})); // 0 is the current row
    }

    void enterOpensTheCurrentRow()
    {
        PagedTableViewFixture f(100);
        QList<RowId> opened;
        connect(&f.view, &PagedTableView::opened, this, [&](const RowId &id) { opened << id; });
        QTest::keyClick(&f.view, Qt::Key_Down);
        QTest::keyClick(&f.view, Qt::Key_Return);
        QTest::keyClick(&f.view, Qt::Key_Enter, Qt::KeypadModifier);
        QCOMPARE(opened, (QList<RowId>{SyntheticSource::id(1), SyntheticSource::id(1)}));
    }

    void aClickOnTheHeaderSortsOnlyWhatCanBeSorted()
    {
        PagedTableViewFixture f(100);
        QHeaderView *header = f.view.horizontalHeader();
        const auto click = [header](int column) {
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                              QPoint(header->sectionViewportPosition(column) + 10, header->height() / 2));
        };
        click(1);
        QCOMPARE(f.source->queries.back().sortKey, u"name"_s);
        const std::size_t asked = f.source->queries.size();
        click(2);
        QCOMPARE(f.source->queries.size(), asked);
        QCOMPARE(header->sortIndicatorSection(), 1);
    }

    void theStateOfTheHeaderHasAnotherVersionForOtherColumns()
    {
        PagedTableViewFixture f(10);
        auto fewer = test::syntheticColumns();
        fewer.pop_back();
        PagedTableModel other(f.source, fewer);
        PagedTableView otherView;
        otherView.setPagedModel(&other);
        QVERIFY(otherView.headerVersion() != f.view.headerVersion());
        f.view.setColumnWidth(0, 222);
        PagedTableViewFixture again(10);
        QCOMPARE(again.view.headerVersion(), f.view.headerVersion());
        again.view.restoreHeaderState(f.view.headerState());
        QCOMPARE(again.view.columnWidth(0), 222);
    }

    void theColumnThatTakesTheRestStaysToBeRead()
    {
        PagedTableViewFixture f(10);
        QHeaderView *header = f.view.horizontalHeader();
        const int letters = f.view.fontMetrics().horizontalAdvance(u"2026-001013 fails"_s);
        for (const int width : {150, 2000, 150}) {
            f.view.resize(width, 500);
            PagedTableViewFixture::settle();
            QVERIFY(header->sectionSize(1) > letters * 9 / 10);
            QVERIFY(width < 2000 || header->length() == f.view.viewport()->width()); // no more than there is room
        }
        f.view.resize(800, 500);
        f.view.setColumnWidth(0, 700);
        QTRY_VERIFY(header->sectionSize(1) > letters * 9 / 10);
    }

    void rowsHaveOneHeightThatFollowsTheFont()
    {
        PagedTableViewFixture f(10);
        const int before = f.view.rowHeight(0);
        QFont larger = f.view.font();
        larger.setPointSizeF(larger.pointSizeF() * 2);
        f.view.setFont(larger);
        QVERIFY(f.view.rowHeight(0) > before * 3 / 2);
        QCOMPARE(f.view.verticalHeader()->sectionResizeMode(0), QHeaderView::Fixed);
    }
};

PERMANENCE_TEST(PagedTableViewTest)
#include "PagedTableViewTest.moc"

#include "ui/widgets/PagedTableModel.h"

#include "tests/support/SyntheticSource.h"
#include "tests/support/TestRegistry.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace permanence;
using test::SyntheticSource;
using State = PagedTableModel::State;

namespace {

constexpr int kMillion = 1'000'000;

struct PagedTableModelFixture
{
    std::shared_ptr<SyntheticSource> source;
    PagedTableModel model;
    std::unique_ptr<QAbstractItemModelTester> tester;

    // The tester looks at every cell after every signal: the tests that count questions, and most of those
    // with a million rows, do without.
    explicit PagedTableModelFixture(int rows, bool tested = true)
        : source(std::make_shared<SyntheticSource>(rows)), model(source, test::syntheticColumns())
    {
        if (tested)
            tester = std::make_unique<QAbstractItemModelTester>(
                &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        source->answerSpine();
        settle();
    }
    static void settle()
    {
        for (int i = 0; i < 20; ++i)
            QCoreApplication::sendPostedEvents();
    }
    /// Answers whatever is asked until nothing is.
    void answerAll()
    {
        settle();
        while (source->answerRows())
            settle();
    }
    QString text(int row, int column = 1) const { return model.index(row, column).data().toString(); }
    State state(int row) const
    {
        return static_cast<State>(model.index(row, 0).data(PagedTableModel::StateRole).toInt());
    }
};

} // namespace

class PagedTableModelTest : public QObject
{
    Q_OBJECT

private slots:
    void aMillionRowsAreThereAtOnceAndComeWhenLookedAt()
    {
        PagedTableModelFixture f(kMillion, false);
        QCOMPARE(f.model.rowCount(), kMillion);
        f.answerAll(); // what the tester looked at
        QCOMPARE(f.text(765'432), u"…"_s);
        QCOMPARE(f.state(765'432), State::Loading);
        f.answerAll();
        QCOMPARE(f.text(765'432), u"Row 765432"_s);
        QCOMPARE(f.state(765'432), State::Loaded);
        QCOMPARE(f.model.index(765'432, 0).data(PagedTableModel::RawRole).toInt(), 765'432);
        QCOMPARE(f.model.index(765'432, 0).data(PagedTableModel::IdRole).toUuid(),
                 SyntheticSource::id(765'432));
    }

    void aMillionRowsSatisfyTheModelTester()
    {
        PagedTableModelFixture f(kMillion);
        f.model.insertId(SyntheticSource::id(kMillion), 17);
        QCOMPARE(f.model.rowCount(), kMillion + 1);
        f.model.removeId(SyntheticSource::id(kMillion));
        QCOMPARE(f.model.rowCount(), kMillion);
    }

    void onePageIsAskedForOnceHoweverOftenItIsLookedAt()
    {
        PagedTableModelFixture f(kMillion, false);
        f.answerAll();
        const std::size_t before = f.source->asked.size();
        for (int look = 0; look < 50; ++look) {
            f.text(512'000);
            f.text(512'001);
            PagedTableModelFixture::settle();
        }
        QCOMPARE(f.source->asked.size(), before + 1);
        QCOMPARE(f.source->asked.back().size(), std::size_t(PagedTableModel::kPageRows));
    }

    void theNewestLookIsServedFirstAndWhatIsLongOutOfViewNotAtAll()
    {
        PagedTableModelFixture f(kMillion, false);
        f.answerAll();
        const std::size_t before = f.source->asked.size();
        for (int jump = 1; jump <= 500; ++jump)
            f.text(jump * 1900);
        f.answerAll();
        const std::size_t requests = f.source->asked.size() - before;
        QVERIFY2(requests <= 10, qPrintable(QString::number(requests)));
        QVERIFY(f.source->asked[before].front() == SyntheticSource::id(500 * 1900 / 256 * 256));
        QCOMPARE(f.state(500 * 1900), State::Loaded);
    }

    void anAnswerToAnOlderQuestionIsDropped()
    {
        auto source = std::make_shared<SyntheticSource>(100);
        PagedTableModel model(source, test::syntheticColumns());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setQuery({u"number"_s, Qt::DescendingOrder, {}});
        QCOMPARE(source->queries.size(), 2U);
        source->answerSpine(7); // to the first question
        PagedTableModelFixture::settle();
        QCOMPARE(model.rowCount(), 0);
        source->answerSpine();
        PagedTableModelFixture::settle();
        QCOMPARE(model.rowCount(), 100);
        QCOMPARE(model.idAt(0), SyntheticSource::id(99));
    }

    void rowsOfAnOlderGenerationAreDropped()
    {
        PagedTableModelFixture f(10);
        f.answerAll();
        f.model.updateId(SyntheticSource::id(3));
        f.text(3);
        PagedTableModelFixture::settle();
        QCOMPARE(f.source->openQuestions(), 1);
        f.model.refresh();
        f.source->answerSpine();
        PagedTableModelFixture::settle();
        f.source->prefix = u"stale "_s;
        f.source->answerRows();
        PagedTableModelFixture::settle();
        QCOMPARE(f.text(3), u"Row 3"_s);
        f.source->prefix = u"new "_s;
        f.answerAll();
        QCOMPARE(f.text(3), u"new 3"_s);
    }

    void aChangedRowIsShownAsItWasUntilTheNewOneIsThere()
    {
        PagedTableModelFixture f(1000, false);
        f.text(500);
        f.answerAll();
        QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
        f.source->prefix = u"new "_s;
        f.model.updateId(SyntheticSource::id(500));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 500);
        QCOMPARE(f.text(500), u"Row 500"_s);
        f.answerAll();
        QCOMPARE(f.text(500), u"new 500"_s);
        QCOMPARE(f.text(501), u"Row 501"_s);
        QCOMPARE(f.source->asked.back().size(), 1U);
    }

    void aChangeDuringTheReadingIsReadAgain()
    {
        PagedTableModelFixture f(10);
        f.answerAll();
        f.model.updateId(SyntheticSource::id(3));
        f.text(3);
        PagedTableModelFixture::settle();
        f.model.updateId(SyntheticSource::id(3)); // the answer under way may be from before
        f.source->prefix = u"too early "_s;
        f.source->answerRows();
        PagedTableModelFixture::settle();
        f.source->prefix = u"right "_s;
        f.text(3);
        f.answerAll();
        QCOMPARE(f.text(3), u"right 3"_s);
    }

    void rowsComeInAndGoOutWhileOthersAreRead()
    {
        PagedTableModelFixture f(1000);
        f.text(600);
        PagedTableModelFixture::settle();
        QSignalSpy inserted(&f.model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&f.model, &QAbstractItemModel::rowsRemoved);
        f.model.insertId(SyntheticSource::id(5000), 0);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(f.model.rowCount(), 1001);
        f.answerAll();
        QCOMPARE(f.text(601), u"Row 600"_s);
        f.text(0);
        f.answerAll();
        QCOMPARE(f.text(0), u"Row 5000"_s);
        f.model.removeId(SyntheticSource::id(5000));
        QCOMPARE(removed.size(), 1);
        f.model.removeId(SyntheticSource::id(5000)); // is no longer there
        QCOMPARE(removed.size(), 1);
        QCOMPARE(f.text(600), u"Row 600"_s);
        // One that is there already is moved, not doubled.
        f.model.insertId(SyntheticSource::id(600), 2);
        QCOMPARE(f.model.rowCount(), 1000);
        QCOMPARE(f.model.rowOf(SyntheticSource::id(600)), 2);
        f.model.insertId(SyntheticSource::id(7000), 99'999);
        QCOMPARE(f.model.rowOf(SyntheticSource::id(7000)), 1000);
    }

    void aPageThatFailedSaysWhyAndIsNotAskedForAgainByItself()
    {
        PagedTableModelFixture f(kMillion, false);
        f.answerAll();
        f.text(700'000);
        PagedTableModelFixture::settle();
        f.source->failRows({ErrorCode::NoSuchFile, {u"x.db"_s}, {}});
        PagedTableModelFixture::settle();
        QCOMPARE(f.state(700'000), State::Failed);
        QCOMPARE(f.model.index(700'000, 0).data(PagedTableModel::FailureRole).toString(),
                 u"There is no file x.db."_s);
        const std::size_t asked = f.source->asked.size();
        f.text(700'000);
        PagedTableModelFixture::settle();
        QCOMPARE(f.source->asked.size(), asked);
        f.model.refresh();
        f.source->answerSpine();
        PagedTableModelFixture::settle();
        f.text(700'000);
        f.answerAll();
        QCOMPARE(f.state(700'000), State::Loaded);
    }

    void aListThatCannotBeReadKeepsTheOldRowsAndSaysWhy()
    {
        PagedTableModelFixture f(10);
        QSignalSpy states(&f.model, &PagedTableModel::stateChanged);
        f.model.refresh();
        QCOMPARE(f.model.state(), State::Loading);
        f.source->answerSpine(Result<std::vector<RowId>>(Error{ErrorCode::NoSuchFile, {u"x.db"_s}, {}}));
        PagedTableModelFixture::settle();
        QCOMPARE(f.model.state(), State::Failed);
        QCOMPARE(f.model.failure(), u"There is no file x.db."_s);
        QCOMPARE(f.model.rowCount(), 10);
        QCOMPARE(states.size(), 2);
    }

    void sortingAsksTheSourceByTheKeyOfTheColumn()
    {
        PagedTableModelFixture f(10);
        f.model.sort(1, Qt::DescendingOrder);
        QCOMPARE(f.source->queries.back().sortKey, u"name"_s);
        QCOMPARE(f.source->queries.back().sortOrder, Qt::DescendingOrder);
        const std::size_t asked = f.source->queries.size();
        f.model.sort(2, Qt::AscendingOrder);  // this one has no key
        f.model.sort(1, Qt::DescendingOrder); // already so
        QCOMPARE(f.source->queries.size(), asked);
    }

    void theCacheHoldsNoMoreThanItsSize()
    {
        PagedTableModelFixture f(kMillion, false);
        f.source->immediate = true;
        for (int row = 0; row < 3 * PagedTableModel::kCachedRows; row += PagedTableModel::kPageRows) {
            f.text(row);
            PagedTableModelFixture::settle();
        }
        QCOMPARE(f.state(0), State::Loading); // went to make room
    }

    void theModelMayGoWhileAnswersAreUnderWay()
    {
        auto source = std::make_shared<SyntheticSource>(100);
        {
            PagedTableModel model(source, test::syntheticColumns());
        }
        source->answerSpine();
        PagedTableModelFixture::settle();
    }
};

PERMANENCE_TEST(PagedTableModelTest)
#include "PagedTableModelTest.moc"

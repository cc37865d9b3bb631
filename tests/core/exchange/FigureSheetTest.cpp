#include "core/exchange/FigureSheet.h"

#include "core/base/Literals.h"
#include "core/exchange/Csv.h"
#include "tests/support/SampleFigures.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace permanence;
using namespace permanence::test;

namespace {

struct FigureSheetFixture
{
    QTemporaryDir folder;

    CsvDocument csv(const Figure &figure, const QLocale &locale, qint64 *count = nullptr)
    {
        const QString path = folder.filePath(u"figure.csv"_s);
        const qint64 rows = expectValue(writeFigure(figure, FigureGrouping::Weeks, path, locale));
        if (count)
            *count = rows;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no sheet");
        return expectValue(parseCsv(file.readAll()));
    }
};

/// What stands in a part of an Excel file.
QString partOf(const QString &path, const QString &name)
{
    QProcess unzip;
    unzip.start(u"unzip"_s, {u"-p"_s, path, name});
    unzip.waitForFinished();
    return QString::fromUtf8(unzip.readAllStandardOutput());
}

} // namespace

class FigureSheetTest : public QObject
{
    Q_OBJECT

private slots:
    void aSheetHoldsEveryRowAndColumnWithItsUnit()
    {
        FigureSheetFixture f;
        const Figure within = figureOf(FigureId::TakeInChargeWithin, {figureRow(u"2026-W10"_s, u"W10"_s, {0.9318, 41, 3, 0}),
                                                                      figureRow(u"2026-W11"_s, u"W11"_s, {{}, 0, 0, 0})});
        qint64 count = 0;
        const CsvDocument sheet = f.csv(within, QLocale::c(), &count);
        QCOMPARE(count, 2);
        QCOMPARE(sheet.rows.size(), std::size_t(3));
        QCOMPARE(sheet.rows[0].cells.join(u'|'), u"Week|Within target (%)|Met|Missed|Without target"_s);
        QCOMPARE(sheet.rows[1].cells.join(u'|'), u"W10|93.2|41|3|0"_s);
        QCOMPARE(sheet.rows[2].cells.join(u'|'), u"W11||0|0|0"_s); // nothing to tell a share from is no nought
    }

    void aFrenchSheetHasFrenchNumbers()
    {
        FigureSheetFixture f;
        const Figure times = figureOf(FigureId::TimeToTake, {figureRow(u"2026-W10"_s, u"W10"_s, {750'000, 5'400'000, 1234})});
        const CsvDocument sheet = f.csv(times, QLocale(u"fr_FR"_s));
        QCOMPARE(sheet.delimiter, QChar(u';'));
        QCOMPARE(sheet.rows[1].cells.join(u'|'), u"W10|12,5|90,0|1234"_s); // minutes, without groups of digits
    }

    void aPartialWeekSaysSoAndNoNameBecomesAFormula()
    {
        FigureSheetFixture f;
        Figure flow = figureOf(FigureId::Flow, {figureRow(u"2026-W10"_s, u"W10"_s, {1, 2, 3}), figureRow(u"x"_s, u"=1+1"_s, {1, 0, 0}),
                                                figureRow({}, {}, {1, 0, 0})});
        flow.rows[0].isPartial = true;
        const CsvDocument sheet = f.csv(flow, QLocale::c());
        QCOMPARE(sheet.rows[1].cells[0], u"W10 (partial)"_s);
        QCOMPARE(sheet.rows[2].cells[0], u"'=1+1"_s);
        QCOMPARE(sheet.rows[3].cells[0], u"none"_s);
    }

    void aWorkbookHoldsNumbersInTheirFormats()
    {
        FigureSheetFixture f;
        const QString path = f.folder.filePath(u"figure.xlsx"_s);
        Figure within = figureOf(FigureId::TakeInChargeWithin, {});
        for (int i = 0; i < 500; ++i)
            within.rows.push_back(figureRow(QString::number(i), u"=HYPERLINK(%1)"_s.arg(i) + u"x"_s.repeated(300), {0.25, 1, 3, 0}));
        QCOMPARE(expectValue(writeFigure(within, FigureGrouping::Customers, path, QLocale::c())), 500);
        const QString sheet = partOf(path, u"xl/worksheets/sheet1.xml"_s);
        QCOMPARE(sheet.count(u"<row "_s), 501);
        QVERIFY(sheet.contains(u"<v>0.25</v>"_s) && !sheet.contains(u"<f>"_s));
        QVERIFY(partOf(path, u"xl/styles.xml"_s).contains(u"0.0%"_s));
        QVERIFY(partOf(path, u"xl/sharedStrings.xml"_s).contains(u"Customer"_s));
    }

    void aSheetThatCannotBeWrittenIsSaid()
    {
        FigureSheetFixture f;
        for (const QString &name : {u"none/x.csv"_s, u"none/x.xlsx"_s}) {
            const auto done = writeFigure(figureOf(FigureId::Flow, {}), FigureGrouping::Weeks, f.folder.filePath(name), QLocale::c());
            QVERIFY(!done);
            QCOMPARE(done.error().code, ErrorCode::FileNotWritable);
        }
    }
};

PERMANENCE_TEST(FigureSheetTest)
#include "FigureSheetTest.moc"

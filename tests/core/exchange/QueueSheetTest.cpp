#include "core/exchange/QueueSheet.h"

#include "core/desk/DemoDesk.h"
#include "core/exchange/Csv.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace permanence;
using namespace permanence::test;

namespace {

/// Two tickets of a customer whose name a spreadsheet would run.
struct QueueSheetFixture : TestDesk
{
    QTemporaryDir folder;
    QueueFilter filter;
    QueueSetting setting;

    QueueSheetFixture()
    {
        const CustomerId evil = customer(u"=HYPERLINK(\"x\")"_s);
        contract(evil, u"aplicit-charter"_s);
        for (const QString &summary : {u"+1; \"two\""_s, u"@SUM(A1)"_s}) {
            IncomingCall incoming;
            incoming.channel = Channel::Portal;
            incoming.customer = evil;
            incoming.problem = problem(summary, u"blocking"_s);
            expectValue(desk.receiveCall(incoming));
            clock.advance(kMinute);
        }
        filter.order = QueueOrder::TakeInChargeDue;
        setting = {store->policies(), QTimeZone("Europe/Paris"), clock.now(), filter.reasonOrder()};
    }
    QByteArray written(const QString &name, const std::vector<QueueColumn> &columns = allQueueColumns())
    {
        const QString path = folder.filePath(name);
        count = expectValue(exportQueue(desk.queries(), filter, columns, setting, path));
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QByteArray sheetOf(const QString &name)
    {
        QProcess unzip;
        unzip.start(u"unzip"_s, {u"-p"_s, folder.filePath(name), u"xl/worksheets/sheet1.xml"_s});
        if (!unzip.waitForFinished() || unzip.exitCode() != 0)
            qFatal("unzip: %s", unzip.readAllStandardError().constData());
        return unzip.readAllStandardOutput();
    }
    qint64 count = 0;
};

} // namespace

/// The queue as a sheet: exactly what is shown.
class QueueSheetTest : public QObject
{
    Q_OBJECT

private slots:
    void aSheetHoldsTheRowsAndColumnsThatAreShownInTheirOrder()
    {
        QueueSheetFixture f;
        const CsvDocument sheet = expectValue(
            parseCsv(f.written(u"q.csv"_s, {QueueColumn::Why, QueueColumn::Number, QueueColumn::Received})));
        QCOMPARE(f.count, 2);
        QCOMPARE(sheet.rows.size(), 3U);
        QCOMPARE(sheet.rows[0].cells, QStringList({u"Why here"_s, u"Number"_s, u"Received"_s}));
        QCOMPARE(sheet.rows[1].cells, QStringList({u"00:28 left: take in charge by 10:30"_s, u"2026-000001"_s,
                                                   u"2026-03-02 10:00"_s}));
        QCOMPARE(sheet.rows[2].cells[1], u"2026-000002"_s);
    }

    void noCellIsAFormula()
    {
        QueueSheetFixture f;
        const CsvDocument sheet =
            expectValue(parseCsv(f.written(u"q.csv"_s, {QueueColumn::Customer, QueueColumn::Summary})));
        QCOMPARE(sheet.rows[1].cells, QStringList({u"'=HYPERLINK(\"x\")"_s, u"'+1; \"two\""_s}));
        QCOMPARE(sheet.rows[2].cells[1], u"'@SUM(A1)"_s);
        QCOMPARE(f.written(u"q.xlsx"_s).left(2), "PK");
        const QByteArray xml = f.sheetOf(u"q.xlsx"_s);
        QVERIFY(!xml.contains("<f>"));
        QVERIFY(xml.contains("@SUM(A1)"));
    }

    void momentsInAWorkbookCanBeReckonedWith()
    {
        QueueSheetFixture f;
        f.written(u"q.xlsx"_s, {QueueColumn::Received});
        // Excel counts days from 1899-12-30; 10:00 is 10/24 of a day.
        const double day = static_cast<double>(QDate(1899, 12, 30).daysTo(QDate(2026, 3, 2)));
        const QByteArray xml = f.sheetOf(u"q.xlsx"_s);
        const qsizetype from = xml.indexOf("<v>") + 3;
        QVERIFY(from > 2);
        const double number = xml.mid(from, xml.indexOf("</v>") - from).toDouble();
        QVERIFY2(qAbs(number - (day + 10.0 / 24)) < 1e-6, xml.constData());
    }

    void aLongQueueIsWrittenWhole()
    {
        VirtualClock clock(at("2026-03-04T15:00:00+01:00"));
        const auto store = expectValue(Store::open(u":memory:"_s, clock, {true, 1, {}}));
        DemoOptions options;
        options.tickets = 2500;
        QVERIFY(makeDemo(*store, options));
        Queries &queries = store->queries();
        // All the closed ones as well would be more than are written at once; the open ones are, again and
        // again.
        const QTemporaryDir folder;
        QueueFilter filter;
        filter.scope = QueueScope::AllOpen;
        const QueueSetting setting{store->policies(), QTimeZone("Europe/Paris"), clock.now(), {}};
        const QString path = folder.filePath(u"open.csv"_s);
        const qint64 count = expectValue(exportQueue(queries, filter, allQueueColumns(), setting, path));
        QCOMPARE(count, QueueQueries(queries).count(filter));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const CsvDocument sheet = expectValue(parseCsv(file.readAll()));
        QCOMPARE(static_cast<qint64>(sheet.rows.size()), count + 1);
        for (const CsvRow &row : sheet.rows)
            QVERIFY(!row.problem);
    }

    void aFailureIsSaidAndAnOlderFileStays()
    {
        QueueSheetFixture f;
        for (const QString &name : {u"no/such/q.csv"_s, u"no/such/q.xlsx"_s}) {
            const auto failed = exportQueue(f.desk.queries(), f.filter, allQueueColumns(), f.setting,
                                            f.folder.filePath(name));
            QVERIFY(!failed);
            QCOMPARE(failed.error().code, ErrorCode::FileNotWritable);
        }
    }
};

PERMANENCE_TEST(QueueSheetTest)
#include "QueueSheetTest.moc"

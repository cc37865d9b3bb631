#include "core/exchange/InvoiceSheet.h"

#include "core/base/Literals.h"
#include "core/exchange/Csv.h"
#include "core/time/Iso8601.h"
#include "tests/support/TestRegistry.h"

#include <QProcess>
#include <QXmlStreamReader>
#include <QtTest>

using namespace permanence;

namespace {

Instant instant(const QString &iso)
{
    const auto at = parseInstant(iso);
    if (!at)
        qFatal("no instant: %s", qPrintable(iso));
    return *at;
}

InvoiceLine line(const QString &from, Duration length, qint64 cents, int factor = 100)
{
    InvoiceLine made;
    made.ticketNumber = u"2026-000001"_s;
    made.summary = u"No backup; \"none\" at all"_s;
    made.service = {u"Settings"_s, u"Réglages"_s};
    made.from = instant(from);
    made.until = made.from + length;
    made.factor = factor;
    made.centsPerHour = 8218;
    made.cents = cents;
    made.currency = u"EUR"_s;
    return made;
}

/// The sample of CARE-2: an hour over closing time, and what a pack paid.
Invoice sample(const QString &customer = u"ACME"_s)
{
    Invoice invoice;
    std::array<uchar, Uuid::kSize> bytes{1};
    invoice.customer = CustomerId(Uuid::fromBytes(bytes.data(), Uuid::kSize));
    invoice.customerName = customer;
    invoice.month = QDate(2026, 3, 1);
    invoice.timezone = u"Europe/Brussels"_s;
    invoice.lines = {line(u"2026-03-02T16:30:00+01:00"_s, 30 * kMinute, 4109),
                     line(u"2026-03-02T17:00:00+01:00"_s, 30 * kMinute, 6164, 150)};
    invoice.lines[1].extra = true;
    invoice.packs = {{u"2026-000002"_s, u"=SUM(A1:A9)"_s, 45}};
    return invoice;
}

std::vector<QStringList> readBack(const QByteArray &csv)
{
    const Result<CsvDocument> document = parseCsv(csv);
    std::vector<QStringList> rows;
    if (document) {
        for (const CsvRow &row : document->rows)
            rows.push_back(row.problem ? QStringList(row.problem->text()) : row.cells);
    }
    return rows;
}

/// A part of a workbook, as the program `unzip` gives it.
QByteArray part(const QString &workbook, const QString &name)
{
    QProcess unzip;
    unzip.start(u"unzip"_s, {u"-p"_s, workbook, name});
    if (!unzip.waitForFinished() || unzip.exitCode() != 0)
        qFatal("unzip: %s", unzip.readAllStandardError().constData());
    return unzip.readAllStandardOutput();
}

QStringList sharedTexts(const QByteArray &xml)
{
    QStringList texts;
    QXmlStreamReader reader(xml);
    while (reader.readNextStartElement() || !reader.atEnd()) {
        if (reader.isStartElement() && reader.name() == u"t"_s)
            texts << reader.readElementText();
    }
    return texts;
}

struct XlsxCell
{
    bool isText = false;
    QString text;
    double number = 0;
};

/// The cells by their places, as A1.
QMap<QString, XlsxCell> cellsOf(const QByteArray &bytes, QByteArray *sheet = nullptr)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"read.xlsx"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the workbook");
    file.close();
    const QStringList texts = sharedTexts(part(path, u"xl/sharedStrings.xml"_s));
    const QByteArray xml = part(path, u"xl/worksheets/sheet1.xml"_s);
    if (sheet)
        *sheet = xml;
    QMap<QString, XlsxCell> cells;
    QXmlStreamReader reader(xml);
    QString place;
    bool isText = false;
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement())
            continue;
        if (reader.name() == u"c"_s) {
            place = reader.attributes().value(u"r"_s).toString();
            isText = reader.attributes().value(u"t"_s) == u"s"_s;
        } else if (reader.name() == u"v"_s) {
            const QString value = reader.readElementText();
            cells[place] = isText ? XlsxCell{true, texts.value(value.toInt()), 0}
                                  : XlsxCell{false, {}, value.toDouble()};
        }
    }
    return cells;
}

QString placeOf(std::size_t row, qsizetype column)
{
    return QString(QChar(u'A' + static_cast<char16_t>(column))) % QString::number(row + 1);
}

} // namespace

/// Invoices for spreadsheets: CSV and XLSX say the same to the cent.
class InvoiceSheetTest : public QObject
{
    Q_OBJECT

private slots:
    void csvHoldsEachLineThePacksAndTheTotal()
    {
        const auto rows = readBack(invoiceCsv({sample()}, QLocale::c()));
        QCOMPARE(rows.size(), std::size_t(5)); // header, two lines, a pack, the total
        QCOMPARE(rows[1], QStringList({u"ACME"_s, u"2026-03"_s, u"2026-000001"_s, u"No backup; \"none\" at all"_s,
                                       u"2026-03-02"_s, u"16:30"_s, u"17:00"_s, u"Settings"_s, u"0.50"_s, u"82.18"_s,
                                       u"1.0"_s, u"41.09"_s, u"EUR"_s, QString(), QString()}));
        QCOMPARE(rows[2][10], u"1.5"_s);
        QCOMPARE(rows[2][11], u"61.64"_s);
        QVERIFY(rows[2][13].startsWith(u"extra charge"_s)); // CARE-4
        QCOMPARE(rows[3][14], u"45"_s);
        QCOMPARE(rows[3][11], QString());
        QCOMPARE(rows[4][7], u"Total"_s);
        QCOMPARE(rows[4][11], u"102.73"_s); // CARE-2
    }

    void aFrenchSheetHasDecimalCommasAndSemicolons()
    {
        const QByteArray csv = invoiceCsv({sample()}, QLocale(QLocale::French, QLocale::France));
        const Result<CsvDocument> document = parseCsv(csv);
        QVERIFY(document);
        QCOMPARE(document->delimiter, QChar(u';'));
        QCOMPARE(document->rows[1].cells[11], u"41,09"_s);
        QCOMPARE(document->rows[2].cells[10], u"1,5"_s);
        QCOMPARE(document->rows[1].cells[7], u"Réglages"_s);
    }

    void hoursHaveTwoToFourDecimals()
    {
        const QLocale plain = QLocale::c();
        QCOMPARE(decimalHours(45 * kMinute, plain), u"0.75"_s);
        QCOMPARE(decimalHours(10 * kMinute, plain), u"0.1667"_s);
        QCOMPARE(decimalHours(90 * kMinute + 27 * kSecond, plain), u"1.5075"_s);
        QCOMPARE(decimalHours(0, plain), u"0.00"_s);
        QCOMPARE(decimalHours(13 * kHour, QLocale(QLocale::French)), u"13,00"_s);
    }

    void whatLooksLikeAFormulaIsTextInCsv_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"=HYPERLINK(\"http://evil\")", "+33 SARL", "-1+1", "@SUM(A1)", "\tTab"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void whatLooksLikeAFormulaIsTextInCsv()
    {
        QFETCH(QString, name);
        const auto rows = readBack(invoiceCsv({sample(name)}, QLocale::c()));
        QCOMPARE(rows[1][0], QString(u'\'' % name));
        QByteArray sheet;
        const auto cells = cellsOf(*invoiceXlsx({sample(name)}, QLocale::c()), &sheet);
        QVERIFY(!sheet.contains("<f>"));
        QVERIFY(cells[u"A2"_s].isText);
        QCOMPARE(cells[u"A2"_s].text, name);
        QVERIFY(cells[u"D4"_s].isText);
        QCOMPARE(cells[u"D4"_s].text, u"=SUM(A1:A9)"_s);
    }

    void aWorkbookSaysTheSameAsCsvToTheCent()
    {
        // Amounts that no binary fraction holds, and one that is large.
        Invoice invoice = sample(u"Établissements Noël & Fils <Niort>"_s);
        for (const qint64 cents : std::initializer_list<qint64>{1, 10, 29, 57, 115, 10273, 99'999'999'999})
            invoice.lines.push_back(line(u"2026-03-09T09:00:00+01:00"_s, 10 * kMinute, cents));
        const Invoice other = sample(u"Zebra"_s);
        const auto rows = readBack(invoiceCsv({invoice, other}, QLocale::c()));
        const Result<QByteArray> workbook = invoiceXlsx({invoice, other}, QLocale::c());
        QVERIFY(workbook);
        const auto cells = cellsOf(*workbook);
        int amounts = 0;
        for (std::size_t row = 1; row < rows.size(); ++row) {
            for (qsizetype column = 0; column < rows[row].size(); ++column) {
                const QString &text = rows[row][column];
                const XlsxCell cell = cells.value(placeOf(row, column));
                const bool isTime = column >= 4 && column <= 6;
                const bool isNumber = (column >= 8 && column <= 11) || column == 14;
                if (isTime)
                    continue;
                if (!isNumber || text.isEmpty()) {
                    QCOMPARE(text.startsWith(u'\'') ? text.mid(1) : text, cell.text);
                    continue;
                }
                QVERIFY(!cell.isText);
                const int decimals = column == 8 ? 4 : 2;
                QCOMPARE(QString::number(cell.number, 'f', decimals), QString::number(text.toDouble(), 'f', decimals));
                amounts += column == 11 ? 1 : 0;
            }
        }
        QCOMPARE(amounts, 9 + 1 + 2 + 1 + 1); // the lines and the total of each, and the total of all
        QCOMPARE(rows.back()[7], u"Total of all customers"_s);
        // 102.73 twice, 104.85 of small ones, and a lot
        QCOMPARE(rows.back()[11], u"1000000310.30"_s);
    }

    void daysAndTimesAreRealOnesInAWorkbook()
    {
        const auto cells = cellsOf(*invoiceXlsx({sample()}, QLocale::c()));
        // Excel counts days from 1899-12-30.
        QCOMPARE(cells[u"E2"_s].number, static_cast<double>(QDate(1899, 12, 30).daysTo(QDate(2026, 3, 2))));
        QVERIFY(qAbs(cells[u"F2"_s].number - 16.5 / 24) < 1e-9);
    }

    void aFileIsWrittenByItsSuffixAndAFailureIsSaid()
    {
        QTemporaryDir folder;
        for (const QString &name : {u"march.csv"_s, u"march.XLSX"_s}) {
            const QString path = folder.filePath(name);
            QVERIFY(writeInvoices({sample()}, path, QLocale::c()));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.read(2) == "PK", name.endsWith(u"XLSX"_s));
        }
        const auto failed = writeInvoices({sample()}, folder.filePath(u"no/such/folder.csv"_s), QLocale::c());
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, ErrorCode::FileNotWritable);
    }
};

PERMANENCE_TEST(InvoiceSheetTest)
#include "InvoiceSheetTest.moc"

#include "core/exchange/Csv.h"

#include "core/base/Literals.h"
#include "tests/support/TestRegistry.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace permanence;

class CsvTest : public QObject
{
    Q_OBJECT

private slots:
    void quotesHoldDelimitersQuotesAndLines()
    {
        const auto csv = parseCsv("a,b\r\n\"x, \"\"y\"\"\",\"one\r\ntwo\"\r\nlast,\r\n");
        QVERIFY(csv);
        QCOMPARE(csv->rows.size(), 3U);
        QCOMPARE(csv->rows[1].cells, (QStringList{u"x, \"y\""_s, u"one\r\ntwo"_s}));
        QCOMPARE(csv->rows[2].cells, (QStringList{u"last"_s, QString()}));
        QCOMPARE(csv->rows[2].line, 4);
    }

    void theDelimiterIsTheOneTheHeaderUses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QChar>("delimiter");
        QTest::newRow("comma") << QByteArray("a,b\n1;x,2") << QChar(u',');
        QTest::newRow("semicolon") << QByteArray("a;b;c, d\n1;2;3") << QChar(u';');
        QTest::newRow("tab") << QByteArray("a\tb\n1\t2") << QChar(u'\t');
        QTest::newRow("in quotes it does not count") << QByteArray("\"a,,,\";b\n1;2") << QChar(u';');
        QTest::newRow("named") << QByteArray("sep=;\r\na,b;c\r\n1;2") << QChar(u';');
        QTest::newRow("one column") << QByteArray("a\n1;2") << QChar(u',');
        QTest::newRow("empty lines before") << QByteArray("\n\na;b\n") << QChar(u';');
    }

    void theDelimiterIsTheOneTheHeaderUses()
    {
        QFETCH(const QByteArray, bytes);
        const auto csv = parseCsv(bytes);
        QVERIFY(csv);
        QTEST(csv->delimiter, "delimiter");
        QCOMPARE(csv->rows.front().cells.size() == 1, bytes.startsWith("a\n"));
    }

    void theEncodingIsDetected_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<TextEncoding>("encoding");
        const QString text = u"société"_s;
        QTest::newRow("utf-8") << text.toUtf8() << text << TextEncoding::Utf8;
        QTest::newRow("mark") << QByteArray("\xEF\xBB\xBF" + text.toUtf8()) << text
                              << TextEncoding::Utf8WithMark;
        QTest::newRow("windows") << QByteArray("soci\xE9t\xE9") << text << TextEncoding::Windows1252;
        QTest::newRow("windows only")
            << QByteArray("\x80 \x9C\x92\xFF") << u"€ œ’ÿ"_s << TextEncoding::Windows1252;
        QTest::newRow("cut in a character")
            << QByteArray("caf\xC3") << u"cafÃ"_s << TextEncoding::Windows1252;
        QTest::newRow("utf-16") << QByteArray("\xFF\xFE"
                                              "a\0\xE9\0",
                                              6)
                                << u"aé"_s << TextEncoding::Utf16;
        QTest::newRow("utf-16 big end") << QByteArray("\xFE\xFF"
                                                      "\0a\0\xE9",
                                                      6)
                                        << u"aé"_s << TextEncoding::Utf16;
    }

    void theEncodingIsDetected()
    {
        QFETCH(const QByteArray, bytes);
        const auto csv = parseCsv(bytes);
        QVERIFY(csv);
        QTEST(csv->rows.front().cells.front(), "cell");
        QTEST(csv->encoding, "encoding");
    }

    void linesMayEndInAnyWay()
    {
        const auto csv = parseCsv("a,b\n1,2\r\n\r\n3,4\r5,6");
        QVERIFY(csv);
        QCOMPARE(csv->rows.size(), 4U);
        QCOMPARE(csv->rows[2].line, 4);
        QCOMPARE(csv->rows[3].cells, (QStringList{u"5"_s, u"6"_s}));
        QCOMPARE(csv->rows[3].line, 5);
    }

    void aQuoteThatIsNeverClosedTellsWhereItBegan()
    {
        const auto csv = parseCsv("a,b\n1,\"x\ny\n2,3\n");
        QVERIFY(!csv);
        QCOMPARE(csv.error().code, ErrorCode::QuoteNotClosed);
        QVERIFY2(csv.error().text().contains(u"line 2"_s), qPrintable(csv.error().text()));
    }

    void aRaggedLineSpoilsOnlyItself()
    {
        const auto csv = parseCsv("a,b\n1\n2,3\n4,5,6\n");
        QVERIFY(csv);
        QCOMPARE(csv->rows[1].problem->code, ErrorCode::RaggedLine);
        QCOMPARE(csv->rows[1].line, 2);
        QVERIFY(!csv->rows[2].problem);
        QCOMPARE(csv->rows[3].problem->text(), u"The line has 3 cells where the header has 2."_s);
        QCOMPARE(csv->rows[3].cells.size(), 3);
    }

    void textAfterAClosingQuoteSpoilsItsLine()
    {
        const auto csv = parseCsv("a,b\n\"x\"y,2\n3,5\" pipe\n");
        QVERIFY(csv);
        QCOMPARE(csv->rows[1].problem->code, ErrorCode::TextAfterQuote);
        QVERIFY(!csv->rows[2].problem);
        QCOMPARE(csv->rows[2].cells[1], u"5\" pipe"_s);
    }

    void whatIsNoTextIsRefused()
    {
        QCOMPARE(parseCsv(QByteArray("PK\3\4\0\0", 6)).error().code, ErrorCode::NotText);
        QCOMPARE(parseCsv(QByteArray(100'000, ',')).error().code, ErrorCode::TooManyCells);
        QCOMPARE(parseCsv(QByteArray(65 * 1024 * 1024, 'a')).error().code, ErrorCode::FileTooLarge);
        QVERIFY(parseCsv(QByteArray())->rows.empty());
        QVERIFY(parseCsv(QByteArray(1'000'000, '\n'))->rows.empty());
        QCOMPARE(parseCsv(QByteArray(4'000'001, '"')).error().code, ErrorCode::QuoteNotClosed);
    }

    void whatIsWrittenIsReadBackTheSame()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const QString alphabet = u"ab \"\",;\t\r\n=é€\uFEFF'0"_s;
        for (int round = 0; round < 500; ++round) {
            const int columns = random.bounded(1, 6);
            // The header shows the reader which delimiter it is.
            QStringList header;
            for (int i = 0; i < columns; ++i)
                header << QString(u'h' % QString::number(i));
            std::vector<QStringList> rows{header};
            for (int r = random.bounded(6); r > 0; --r) {
                QStringList row;
                for (int c = 0; c < columns; ++c) {
                    QString cell;
                    for (int n = random.bounded(8); n > 0; --n)
                        cell += alphabet[random.bounded(alphabet.size())];
                    row << cell;
                }
                rows.push_back(row);
            }
            const QChar delimiter = columns == 1 ? QChar(u',') : u",;\t"_s[random.bounded(3)];
            const auto csv = parseCsv(writeCsv(rows, delimiter));
            QVERIFY(csv);
            QCOMPARE(csv->delimiter, delimiter);
            QCOMPARE(csv->rows.size(), rows.size());
            for (size_t r = 0; r < rows.size(); ++r) {
                QVERIFY(!csv->rows[r].problem);
                QCOMPARE(csv->rows[r].cells, rows[r]);
            }
        }
    }

    void formulasStayWhatTheyAre()
    {
        QCOMPARE(writeCsv({{u"=1+1"_s, u"-2"_s}}), QByteArray("\xEF\xBB\xBF=1+1,-2\r\n"));
    }

    void garbageIsSurvived()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 3'000; ++round) {
            QByteArray bytes;
            for (int n = random.bounded(60); n > 0; --n)
                bytes += random.bounded(3) == 0 ? "\",;\n\r\t"[random.bounded(6)]
                                                : static_cast<char>(random.bounded(256));
            if (const auto csv = parseCsv(bytes)) {
                for (const CsvRow &row : csv->rows)
                    QVERIFY(row.line >= 1 && !row.cells.isEmpty());
            }
        }
    }
};

PERMANENCE_TEST(CsvTest)
#include "CsvTest.moc"

#include "ui/paper/PaperFile.h"

#include "tests/support/PdfText.h"
#include "tests/support/TestRegistry.h"

#include <QGuiApplication>
#include <QPainter>
#include <QTemporaryDir>

using namespace permanence;
using namespace permanence::test;

namespace {

QString lastLine(const QString &page)
{
    return page.trimmed().split(u'\n').last().simplified();
}

/// As many rows as fill several pages; each says in its first cell where it begins and in its last where it ends.
PaperTable longTable(int rows)
{
    PaperTable table;
    table.columns = {{u"Ticket"_s, 2}, {u"Words"_s, 3}, {u"Minutes"_s, 1, true}};
    for (int i = 0; i < rows; ++i)
        table.rows.push_back({u"begin%1"_s.arg(i), u"word "_s.repeated(12 + 9 * (i % 7)) + u"end%1"_s.arg(i),
                              QString::number(i)});
    return table;
}

struct Fixture
{
    QTemporaryDir folder;
    QString path = folder.filePath(u"paper.pdf"_s);

    QStringList pages(const Paper &paper)
    {
        const Result<void> done = printPaper(paper, path);
        if (!done)
            qFatal("%s", qPrintable(done.error().text()));
        return pdfPages(path);
    }
};

} // namespace

class PaperFileTest : public QObject
{
    Q_OBJECT

private slots:
    void eachPageSaysItsTitleAndItsNumberButTheCover()
    {
        Fixture f;
        Paper paper{u"March"_s, PaperCover{u"Monthly report"_s, {u"March 2026"_s, u"Léa"_s}}, {}};
        paper.blocks = {PaperHeading{u"One"_s}, PaperText{u"<p>Été</p>"_s}, PaperBreak{}, PaperHeading{u"Two"_s}};
        const QStringList pages = f.pages(paper);
        QCOMPARE(pages.size(), 3);
        QVERIFY(pages[0].contains(u"Monthly report"_s) && pages[0].contains(u"March 2026"_s));
        QVERIFY(!pages[0].contains(u"page 1"_s));
        QVERIFY(pages[1].contains(u"Été"_s)); // real text
        QCOMPARE(lastLine(pages[1]), u"March page 2 of 3"_s);
        QVERIFY(pages[2].contains(u"Two"_s));
        QCOMPARE(lastLine(pages[2]), u"March page 3 of 3"_s);
    }

    void noRowOfATableIsCutAndItsTitlesStandOnEachPage()
    {
        Fixture f;
        constexpr int kRows = 120;
        const QStringList pages = f.pages({u"Table"_s, {}, {longTable(kRows)}});
        QVERIFY(pages.size() > 2);
        int whole = 0;
        for (const QString &page : pages) {
            QVERIFY2(page.contains(u"Ticket"_s) && page.contains(u"Minutes"_s), qPrintable(page));
            const QStringList words = page.simplified().split(u' ');
            for (int i = 0; i < kRows; ++i) {
                QCOMPARE(words.contains(u"begin%1"_s.arg(i)), words.contains(u"end%1"_s.arg(i)));
                whole += words.contains(u"end%1"_s.arg(i)) ? 1 : 0;
            }
        }
        QCOMPARE(whole, kRows);
    }

    void aRowHigherThanAPageGoesOnOverTheNextAndLosesNothing()
    {
        Fixture f;
        PaperTable table = longTable(1);
        QStringList words;
        for (int i = 0; i < 3000; ++i)
            words << u"w%1"_s.arg(i);
        table.rows = {{u"first"_s, words.join(u' '), u"1"_s}, {u"second"_s, u"short"_s, u"2"_s}};
        const QStringList pages = f.pages({u"Long"_s, {}, {table}});
        QVERIFY(pages.size() > 2);
        QStringList read;
        for (const QString &page : pages)
            read += page.simplified().split(u' ');
        for (const QString &word : std::as_const(words))
            QCOMPARE(read.count(word), 1);
        QVERIFY(read.contains(u"second"_s));
    }

    void aSmallTableStandsOnOnePage()
    {
        for (int lines = 25; lines < 60; lines += 3) {
            Fixture f;
            const QStringList pages = f.pages({u"Small"_s, {}, {PaperText{u"line<br>"_s.repeated(lines)}, longTable(6)}});
            for (const QString &page : pages)
                QCOMPARE(page.contains(u"begin0"_s), page.contains(u"end5"_s));
        }
    }

    void aHeadingStaysWithWhatFollowsIt()
    {
        // Some height of what stands before puts the heading alone at the foot of the page, were it not kept.
        for (int lines = 30; lines < 60; ++lines) {
            Fixture f;
            Paper paper{u"Headings"_s, {}, {}};
            paper.blocks = {PaperText{u"line<br>"_s.repeated(lines)}, PaperHeading{u"Causes"_s, 2}, longTable(3)};
            for (const QString &page : f.pages(paper))
                QCOMPARE(page.contains(u"Causes"_s), page.contains(u"begin0"_s));
        }
    }

    void linesOfATextAreNeitherCutNorLost()
    {
        Fixture f;
        QString html;
        for (int i = 0; i < 400; ++i)
            html += u"<p>paragraph%1</p>"_s.arg(i);
        const QStringList pages = f.pages(paperOf(html, u"Text"_s));
        QVERIFY(pages.size() > 3);
        const QStringList words = pages.join(u' ').simplified().split(u' ');
        for (int i = 0; i < 400; ++i)
            QCOMPARE(words.count(u"paragraph%1"_s.arg(i)), 1);
    }

    void aPictureIsDrawnWholeAndItsWordsAreText()
    {
        Fixture f;
        const auto paint = [](QPainter &painter, const QRectF &place) {
            painter.drawRect(place.adjusted(1, 1, -1, -1));
            painter.drawText(place, Qt::AlignCenter, u"eighty"_s);
        };
        Paper paper{u"Picture"_s, {}, {PaperText{u"line<br>"_s.repeated(50)}, PaperPicture{paint, 300}}};
        const QStringList pages = f.pages(paper);
        QCOMPARE(pages.size(), 2);
        QVERIFY(!pages[0].contains(u"eighty"_s) && pages[1].contains(u"eighty"_s));
    }

    void aFileThatCannotBeWrittenIsSaidAndAnOlderOneStays()
    {
        Fixture f;
        const Result<void> done = printPaper(paperOf(u"x"_s, u"x"_s), f.folder.filePath(u"none/paper.pdf"_s));
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::FileNotWritable);
    }

    void aThreadOfThePoolPrintsToo()
    {
        Fixture f;
        const auto done = writePaper([] { return Paper{u"Pool"_s, {}, {longTable(40)}}; }, f.path).result();
        QVERIFY(done);
        QVERIFY(pdfPages(f.path).first().contains(u"begin0"_s));
    }
};

PERMANENCE_TEST(PaperFileTest)
#include "PaperFileTest.moc"

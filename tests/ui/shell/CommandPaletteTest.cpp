#include "ui/shell/CommandPalette.h"

#include "core/base/Literals.h"
#include "tests/support/Accessibility.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/TypeText.h"
#include "ui/shell/FuzzyMatch.h"

#include <QLineEdit>
#include <QListView>
#include <QPromise>
#include <QtTest>

using namespace permanence;

namespace {

class SlowSource : public PaletteSource
{
public:
    Reply<std::vector<PaletteEntry>> find(const QString &words) override
    {
        asked << words;
        questions.push_back(std::make_shared<QPromise<std::vector<PaletteEntry>>>());
        questions.back()->start();
        return questions.back()->future();
    }
    void answer(std::size_t question, const QString &text)
    {
        questions[question]->addResult(std::vector<PaletteEntry>{{text, u"customer"_s, {}, {}, {}}});
        questions[question]->finish();
    }

    QStringList asked;
    std::vector<std::shared_ptr<QPromise<std::vector<PaletteEntry>>>> questions;
};

struct CommandPaletteFixture
{
    QStringList ran;
    QWidget window;
    QLineEdit work{&window};
    CommandPalette palette;
    QLineEdit *words;

    CommandPaletteFixture() : palette([this] { return entries(); }, &window)
    {
        window.resize(900, 600);
        window.show();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(&window);
        work.setFocus();
        words = palette.findChild<QLineEdit *>(u"paletteWords"_s);
    }
    std::vector<PaletteEntry> entries()
    {
        std::vector<PaletteEntry> all;
        for (const QString &text :
             {u"New call"_s, u"Go to My tickets"_s, u"Résoudre le ticket"_s, u"Go to Settings"_s})
            all.push_back({text, {}, u"F2"_s, {}, [this, text] { ran << text; }});
        return all;
    }
    QStringList shown() const
    {
        QStringList texts;
        for (const PaletteEntry &entry : palette.entries())
            texts << entry.text;
        return texts;
    }
};

} // namespace

class CommandPaletteTest : public QObject
{
    Q_OBJECT

private slots:
    void wordsAreFoundInAnyOrderWithoutCaseOrAccents_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        QTest::newRow("nothing typed") << u""_s << u"New call"_s << true;
        QTest::newRow("case") << u"NEW"_s << u"New call"_s << true;
        QTest::newRow("accent in the text") << u"resoudre"_s << u"Résoudre le ticket"_s << true;
        QTest::newRow("accent typed") << u"récall"_s << u"recall"_s << true;
        QTest::newRow("decomposed accent") << u"re\u0301soudre"_s << u"Résoudre"_s << true;
        QTest::newRow("ligature") << u"oeuvre"_s << u"Mise en Œuvre"_s << true;
        QTest::newRow("two words, other order") << u"tick my"_s << u"Go to My tickets"_s << true;
        QTest::newRow("one word missing") << u"my calls"_s << u"Go to My tickets"_s << false;
        QTest::newRow("letters in order") << u"ncl"_s << u"New call"_s << true;
        QTest::newRow("letters in the wrong order") << u"lcn"_s << u"New call"_s << false;
        QTest::newRow("letters strewn afar") << u"nt"_s << u"n is far away from the next t"_s << false;
        QTest::newRow("Cyrillic") << u"ЗВОНОК"_s << u"Новый звонок"_s << true;
    }
    void wordsAreFoundInAnyOrderWithoutCaseOrAccents()
    {
        QFETCH(QString, words);
        QFETCH(QString, text);
        QTEST(fuzzyScore(words, text).has_value(), "found");
    }

    void aBetterMatchScoresHigher()
    {
        const auto score = [](const QString &text) { return fuzzyScore(u"set"_s, text).value(); };
        QVERIFY(score(u"Settings"_s) > score(u"Go to Settings"_s));
        QVERIFY(score(u"Go to Settings"_s) > score(u"Reset"_s));
        QVERIFY(score(u"Reset"_s) > score(u"s e t"_s));
    }

    void typingFindsAndEnterRuns()
    {
        CommandPaletteFixture f;
        f.palette.open();
        QCOMPARE(f.shown().size(), 4);
        test::typeText(u"résou"_s);
        QCOMPARE(f.shown(), QStringList{u"Résoudre le ticket"_s});
        QTest::keyClick(f.words, Qt::Key_Return);
        QCOMPARE(f.ran, QStringList{u"Résoudre le ticket"_s});
        QVERIFY(f.palette.isHidden());
        QVERIFY2(f.work.hasFocus(), "the focus is given back");
    }

    void theArrowsChooseAndGoAround()
    {
        CommandPaletteFixture f;
        f.palette.open();
        QTest::keyClick(f.words, Qt::Key_Up);
        QTest::keyClick(f.words, Qt::Key_Return);
        QCOMPARE(f.ran, QStringList{u"Go to Settings"_s});
        f.palette.open();
        QTest::keyClick(f.words, Qt::Key_Down);
        QTest::keyClick(f.words, Qt::Key_Enter);
        QCOMPARE(f.ran.last(), u"Go to My tickets"_s);
    }

    void escapeClosesAndRunsNothing()
    {
        CommandPaletteFixture f;
        f.palette.open();
        QTest::keyClick(f.words, Qt::Key_Escape);
        QVERIFY(f.palette.isHidden());
        QVERIFY(f.ran.isEmpty());
        QVERIFY(f.work.hasFocus());
    }

    void enterOnNothingDoesNothing()
    {
        CommandPaletteFixture f;
        f.palette.open();
        test::typeText(u"zzzz"_s);
        QVERIFY(f.shown().isEmpty());
        QTest::keyClick(f.words, Qt::Key_Return);
        QVERIFY(f.ran.isEmpty());
        QVERIFY(f.palette.isVisible());
    }

    void whatASourceFindsComesAfterTheActionsAndStaleAnswersAreDropped()
    {
        CommandPaletteFixture f;
        auto source = std::make_shared<SlowSource>();
        f.palette.addSource(source);
        f.palette.open();
        QVERIFY2(source->asked.isEmpty(), "nothing was typed yet");
        test::typeText(u"ne"_s);
        QCOMPARE(source->asked, (QStringList{u"n"_s, u"ne"_s}));
        source->answer(1, u"Négoce du Nord"_s);
        QTRY_COMPARE(f.shown().last(), u"Négoce du Nord"_s);
        QCOMPARE(f.shown().first(), u"New call"_s);
        source->answer(0, u"an answer to n"_s);
        QCoreApplication::sendPostedEvents();
        QVERIFY(!f.shown().contains(u"an answer to n"_s));
    }

    void anAnswerAfterClosingChangesNothing()
    {
        CommandPaletteFixture f;
        auto source = std::make_shared<SlowSource>();
        f.palette.addSource(source);
        f.palette.open();
        test::typeText(u"n"_s);
        f.palette.close();
        source->answer(0, u"late"_s);
        QCoreApplication::sendPostedEvents();
        QVERIFY(!f.shown().contains(u"late"_s));
    }

    void everyControlHasAName()
    {
        CommandPaletteFixture f;
        f.work.setObjectName(u"work"_s);
        f.work.setAccessibleName(u"Work"_s);
        QCOMPARE(test::unnamedControls(&f.window).join(u'\n'), QString());
    }
};

PERMANENCE_TEST(CommandPaletteTest)
#include "CommandPaletteTest.moc"

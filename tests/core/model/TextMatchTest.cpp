#include "core/base/Literals.h"
#include "core/model/TextMatch.h"
#include "tests/support/TestRegistry.h"

#include <QtTest>

#include <random>

using namespace permanence;

namespace {

TextMatcher beginning(const QStringList &words)
{
    std::vector<Sought> sought;
    for (const QString &word : words)
        sought.push_back({{word}, false});
    return TextMatcher(sought);
}

/// The text with what was found in brackets.
QString marked(const TextMatcher &matcher, QString text)
{
    const auto marks = matcher.marks(text);
    for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) {
        text.insert(mark->at + mark->length, u']');
        text.insert(mark->at, u'[');
    }
    return text;
}

} // namespace

class TextMatchTest : public QObject
{
    Q_OBJECT

private slots:
    void whatWasTypedIsMarkedWhereWordsBeginWithIt_data()
    {
        QTest::addColumn<QStringList>("typed");
        QTest::addColumn<QString>("text");
        QTest::newRow("beginning") << QStringList{u"imp"_s} << u"L'[imp]rimante et l'[Imp]ression, non simple"_s;
        QTest::newRow("accents") << QStringList{u"resume"_s} << u"le [Résumé] du [RÉSUMÉ]"_s;
        QTest::newRow("accents typed") << QStringList{u"ÉCRAN"_s} << u"l’[ecran] et l’[Écran]s"_s;
        QTest::newRow("letter and accent apart") << QStringList{u"ecran"_s} << u"l’[e\u0301cran] noir"_s;
        QTest::newRow("sharp s") << QStringList{u"strasse"_s} << u"[Straße] und [STRASSE]"_s;
        QTest::newRow("sharp s typed") << QStringList{u"straße"_s} << u"[Straße] und [STRASSE]"_s;
        QTest::newRow("half a sharp s") << QStringList{u"stras"_s} << u"[Straß]e"_s;
        QTest::newRow("joined vowels") << QStringList{u"oeuvre"_s, u"ex ae"_s} << u"main d'[œuvre], ex aequo"_s;
        QTest::newRow("two letters for one with dots") << QStringList{u"mueller"_s} << u"[Müller] und [MÜLLER]s, [Mueller], [Mu\u0308ller]"_s;
        QTest::newRow("dots typed") << QStringList{u"Müll"_s} << u"[Müll]er und [Muell]er"_s;
        QTest::newRow("no dots typed") << QStringList{u"muller"_s} << u"[Müller] und [Mueller]"_s;
        QTest::newRow("an e in the text that is no dots") << QStringList{u"coeur"_s} << u"le [coeur] et la cour"_s;
        QTest::newRow("number") << QStringList{u"000117"_s} << u"2026-[000117]"_s;
        QTest::newRow("emoji before") << QStringList{u"ok"_s} << u"😀 [ok] 😀"_s;
    }
    void whatWasTypedIsMarkedWhereWordsBeginWithIt()
    {
        QFETCH(QStringList, typed);
        QFETCH(QString, text);
        QString plain = text;
        plain.remove(u'[').remove(u']');
        QCOMPARE(marked(beginning(typed), plain), text);
    }

    void exactWordsFollowEachOtherAndAreWhole()
    {
        const TextMatcher matcher({{{u"boite"_s, u"mail"_s}, true}});
        QCOMPARE(marked(matcher, u"sa boîte mail, boîte à mail, boîte mails"_s), u"sa [boîte mail], boîte à mail, boîte mails"_s);
        QVERIFY(matcher.allIn({u"La Boîte\nmail"_s}));
        QVERIFY(!matcher.allIn({u"La boîte"_s, u"mail"_s}));
    }

    void allThatIsSoughtMustBeInOneTextOrAnother()
    {
        const TextMatcher matcher = beginning({u"export"_s, u"pdf"_s});
        QVERIFY(matcher.allIn({u"Exports"_s, u"en PDF"_s}));
        QVERIFY(!matcher.allIn({u"Exports"_s, u"en Word"_s}));
        QCOMPARE(matcher.countIn(u"exports"), 1);
    }

    void anExcerptHasWhatWasFoundInSight()
    {
        const QString text = QString(u"x "_s).repeated(200) % u"the spooler stopped\nagain "_s % QString(u"y "_s).repeated(200);
        const QString excerpt = beginning({u"spool"_s}).excerpt(text, 60);
        QVERIFY2(excerpt.contains(u"the spooler stopped again"_s), qPrintable(excerpt));
        QVERIFY(excerpt.size() <= 64 && excerpt.startsWith(u'…') && excerpt.endsWith(u'…'));
        QCOMPARE(beginning({u"a"_s}).excerpt(u"short\ntext"_s, 60), u"short text"_s);
    }

    void noTextBreaksIt()
    {
        std::mt19937 random(7);
        for (int i = 0; i < 3000; ++i) {
            QString text;
            for (unsigned length = random() % 40; length > 0; --length)
                text += QChar(char16_t(random() % 5 == 0 ? 0xD800 + random() % 0x800 : random() % 0x3000));
            const QStringList words = wordsOf(text);
            const TextMatcher matcher = beginning(words.isEmpty() ? QStringList{text} : words);
            qsizetype end = 0;
            for (const TextMark &mark : matcher.marks(text)) {
                QVERIFY(mark.at >= end && mark.length > 0);
                end = mark.at + mark.length;
            }
            QVERIFY(end <= text.size());
            (void)matcher.excerpt(text, 10);
        }
    }
};

PERMANENCE_TEST(TextMatchTest)
#include "TextMatchTest.moc"

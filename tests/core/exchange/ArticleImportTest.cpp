#include "core/exchange/ArticleImport.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>

#include <random>

using namespace permanence;
using namespace permanence::test;

namespace {

class Folder
{
public:
    void write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

ArticlePlan plan(TestDesk &t, const Folder &folder)
{
    return expectValue(prepareArticles(t.desk.queries(), folder.path()));
}

} // namespace

class ArticleImportTest : public QObject
{
    Q_OBJECT

private slots:
    void theHeadOfAFileSaysWhatItIs()
    {
        const ArticleFile file = readArticleFile("\xEF\xBB\xBF---\r\ntitle: \"Vider le cache\"\r\nproduct: Atlas\r\nversion: 5.0\r\n"
                                                 "audience: public\r\nkind: bulletin\r\nlanguage: de\r\n# a remark\r\n---\r\n\r\n"
                                                 "Appuyer sur **F5**.\r\n\r\nFin.\r\n",
                                                 u"fr"_s);
        QVERIFY(file.faults.empty());
        QCOMPARE(file.words.title, u"Vider le cache"_s);
        QCOMPARE(file.words.product, u"Atlas"_s);
        QCOMPARE(file.words.version, u"5.0"_s);
        QCOMPARE(file.words.audience, Audience::Public);
        QCOMPARE(file.words.kind, ArticleKind::Bulletin);
        QCOMPARE(file.words.language, u"de"_s);
        QCOMPARE(file.words.body, u"Appuyer sur **F5**.\n\nFin."_s);
    }

    void withoutAHeadTheFirstHeadingIsTheTitle()
    {
        const ArticleFile file = readArticleFile("\n# Vider le cache #\n\nTexte\n\n# Autre\n", u"fr"_s);
        QVERIFY(file.faults.empty());
        QCOMPARE(file.words.title, u"Vider le cache"_s);
        QCOMPARE(file.words.body, u"Texte\n\n# Autre"_s);
        QCOMPARE(file.words.audience, Audience::Internal);
        QCOMPARE(file.words.kind, ArticleKind::Article);
        QCOMPARE(file.words.language, u"fr"_s);
    }

    void whatIsWrongIsToldByItsLine_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QByteArray &bytes, int line, const QString &code) {
            QTest::newRow(name) << bytes << line << code;
        };
        row("no title", "Texte", 1, u"missing_key"_s);
        row("no title after the head", "---\nproduct: A\n---\nTexte", 4, u"missing_key"_s);
        row("empty", "", 1, u"missing_key"_s);
        row("head without end", "---\ntitle: A\nTexte: x", 1, u"wrong_value"_s);
        row("unknown key", "---\ntitle: A\nauthor: B\n---\n", 3, u"unknown_key"_s);
        row("key twice", "---\ntitle: A\ntitle: B\n---\n", 3, u"duplicate"_s);
        row("no key", "---\ntitle: A\nhello\n---\n", 3, u"wrong_value"_s);
        row("audience", "---\ntitle: A\naudience: all\n---\n", 3, u"wrong_value"_s);
        row("kind", "---\nkind: news\ntitle: A\n---\n", 2, u"wrong_value"_s);
        row("language", "---\nlanguage: French\ntitle: A\n---\n", 2, u"unknown_language"_s);
        row("bytes", "# A\n\nb\xFF", 3, u"not_utf8"_s);
    }
    void whatIsWrongIsToldByItsLine()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, line);
        QFETCH(QString, code);
        const ArticleFile file = readArticleFile(bytes, u"fr"_s);
        QVERIFY(!file.faults.empty());
        QCOMPARE(codeText(file.faults.front().error.code), code);
        QCOMPARE(file.faults.front().line, line);
        QVERIFY(!file.faults.front().error.text().isEmpty());
    }

    void theSameFolderAgainChangesNothing()
    {
        TestDesk t;
        Folder folder;
        folder.write(u"b.md"_s, "# Zwei\nText");
        folder.write(u"a/one.markdown"_s, "---\ntitle: Eins\nproduct: Atlas\n---\nText");
        folder.write(u"readme.txt"_s, "# Not mine");
        const ArticlePlan first = plan(t, folder);
        QCOMPARE(first.files.size(), 2U);
        QCOMPARE(first.files.front().file, u"a/one.markdown"_s);
        QCOMPARE(first.count(ArticleVerdict::Added), 2);
        QCOMPARE(KnowledgeQueries(t.desk.queries()).articleSeqs().size(), 0U); // so far it was only looked at
        QCOMPARE(expectValue(applyArticles(t.desk, first)), 2);
        const qint64 events = t.store->log().count();
        const ArticlePlan again = plan(t, folder);
        QCOMPARE(again.count(ArticleVerdict::Unchanged), 2);
        QCOMPARE(expectValue(applyArticles(t.desk, again)), 0);
        QCOMPARE(t.store->log().count(), events);

        folder.write(u"b.md"_s, "# Zwei\nNeuer Text");
        const ArticlePlan changed = plan(t, folder);
        QCOMPARE(changed.count(ArticleVerdict::Changed), 1);
        QCOMPARE(expectValue(applyArticles(t.desk, changed)), 1);
        const auto articles = KnowledgeQueries(t.desk.queries()).allArticles();
        QCOMPARE(articles.size(), 2U);
        QCOMPARE(plan(t, folder).count(ArticleVerdict::Unchanged), 2);
    }

    void whatWasWithdrawnIsNotBroughtBack()
    {
        TestDesk t;
        Folder folder;
        folder.write(u"a.md"_s, "# Old\nText");
        expectValue(applyArticles(t.desk, plan(t, folder)));
        const auto articles = KnowledgeQueries(t.desk.queries()).allArticles();
        QVERIFY(t.desk.withdrawArticle(articles.front().id));
        const ArticlePlan again = plan(t, folder);
        QCOMPARE(again.count(ArticleVerdict::Withdrawn), 1);
        QCOMPARE(expectValue(applyArticles(t.desk, again)), 0);
    }

    void oneWrongFileRefusesItselfAlone()
    {
        TestDesk t;
        Folder folder;
        folder.write(u"a.md"_s, "# Same\nText");
        folder.write(u"b.md"_s, "no title");
        folder.write(u"c.md"_s, "# SAME\nOther");
        const ArticlePlan found = plan(t, folder);
        QCOMPARE(found.count(ArticleVerdict::Added), 1);
        QCOMPARE(found.count(ArticleVerdict::Refused), 2);
        QCOMPARE(found.files.back().faults.front().error.place, u"a.md"_s);
        QCOMPARE(expectValue(applyArticles(t.desk, found)), 1);
    }

    void aFolderMayBeNamedFromWhereTheProgramRuns()
    {
        TestDesk t;
        Folder folder;
        folder.write(u"a/b.md"_s, "# One\nText");
        const QString relative = QDir::current().relativeFilePath(folder.path());
        QVERIFY(QDir::isRelativePath(relative));
        const ArticlePlan found = expectValue(prepareArticles(t.desk.queries(), relative));
        QCOMPARE(found.count(ArticleVerdict::Added), 1);
        QCOMPARE(found.files.front().file, u"a/b.md"_s);
    }

    void aSingleFileMayBeNamed()
    {
        TestDesk t;
        Folder folder;
        folder.write(u"one.md"_s, "# One\nText");
        folder.write(u"two.md"_s, "# Two\nText");
        const ArticlePlan found = expectValue(prepareArticles(t.desk.queries(), QDir(folder.path()).filePath(u"one.md"_s)));
        QCOMPARE(found.count(ArticleVerdict::Added), 1);
        QCOMPARE(found.files.front().file, u"one.md"_s);
    }

    void aFolderThatIsNotThereIsTold()
    {
        TestDesk t;
        QCOMPARE(prepareArticles(t.desk.queries(), u"/nowhere/at/all"_s).error().code, ErrorCode::NoSuchFile);
        QCOMPARE(prepareArticles(t.desk.queries(), QString()).error().code, ErrorCode::NoSuchFile);
    }

    void noBytesBreakTheReading()
    {
        std::mt19937 random(5);
        const QByteArray signs = "---\n# title: :\"'\xC3\xA9\r\nkind audience\n";
        for (int i = 0; i < 3000; ++i) {
            QByteArray bytes = random() % 2 ? QByteArray("---\n") : QByteArray();
            for (unsigned length = random() % 60; length > 0; --length)
                bytes += random() % 6 == 0 ? char(random()) : signs[qsizetype(random() % unsigned(signs.size()))];
            const ArticleFile file = readArticleFile(bytes, u"fr"_s);
            QVERIFY(!file.faults.empty() || !file.words.title.isEmpty());
        }
    }
};

PERMANENCE_TEST(ArticleImportTest)
#include "ArticleImportTest.moc"

#include "ui/knowledge/KnowledgePage.h"

#include "tests/support/Accessibility.h"
#include "tests/support/PagesFixture.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/TypeText.h"
#include "ui/knowledge/ArticleImportDialog.h"
#include "ui/knowledge/ArticleReader.h"
#include "ui/knowledge/MarkdownView.h"
#include "ui/widgets/DraftEdit.h"
#include "ui/widgets/NoticeBar.h"
#include "ui/widgets/PagedTableModel.h"
#include "ui/widgets/PagedTableView.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace permanence;
using namespace permanence::test;

namespace {

struct KnowledgePageFixture : PagesFixture
{
    KnowledgePage *page = new KnowledgePage(*service, window, settings);

    ArticleId write(const QString &title, const QString &body, const QString &product = {},
                    Audience audience = Audience::Internal)
    {
        ArticleWritten words;
        words.title = title;
        words.body = body;
        words.product = product;
        words.audience = audience;
        words.language = u"en"_s;
        return command([&](Desk &desk) { return desk.writeArticle({}, words); });
    }
    QStringList shown()
    {
        const QAbstractItemModel *model = named<PagedTableView>(page, u"articles"_s)->model();
        QStringList titles;
        for (int row = 0; row < model->rowCount(); ++row)
            titles << model->index(row, 0).data().toString();
        return titles;
    }
    QString text() { return named<MarkdownView>(page, u"readerText"_s)->toPlainText(); }
    QString label(const QString &name) { return named<QLabel>(page, name)->text(); }
    void run(const QString &action) { named<QAction>(page, action)->trigger(); }
    template <class T>
    T *named(QWidget *root, const QString &name)
    {
        T *found = root->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
};

} // namespace

/// Articles and bulletins of the desk (APL-6).
class KnowledgePageTest : public QObject
{
    Q_OBJECT

private slots:
    void articlesAreFoundWhileTypingAndReadBeside()
    {
        KnowledgePageFixture f;
        f.write(u"Clear the cache"_s, u"# Steps\n\n1. Press **F5**\n2. Wait\n\n| Key | Does |\n|---|---|\n| F5 | reads again |"_s,
                u"Atlas"_s, Audience::Public);
        f.write(u"Zoom of the screen"_s, u"Use Ctrl and plus."_s);
        f.open(f.page);
        QTRY_COMPARE(f.shown(), (QStringList{u"Clear the cache"_s, u"Zoom of the screen"_s}));
        QTRY_VERIFY2(f.text().contains(u"Press F5"_s), qPrintable(f.text()));
        QVERIFY2(f.label(u"readerFacts"_s).contains(u"public"_s), qPrintable(f.label(u"readerFacts"_s)));
        f.pictures(u"knowledge"_s);
        typeText(u"zoom"_s);
        QTRY_COMPARE(f.shown(), QStringList{u"Zoom of the screen"_s});
        QTRY_VERIFY(f.text().contains(u"Use Ctrl"_s));
        QVERIFY(f.page->handleEscape());
        QTRY_COMPARE(f.shown().size(), 2);
        typeText(u"nothing like it"_s);
        QTRY_COMPARE(f.shown().size(), 0);
    }

    void anArticleIsWrittenWithItsPreviewBeside()
    {
        KnowledgePageFixture f;
        f.open(f.page);
        f.run(u"newArticle"_s);
        QVERIFY(f.named<QWidget>(f.page, u"articleEditor"_s)->isVisible());
        typeText(u"Restart the spooler"_s);
        QCOMPARE(f.named<QLineEdit>(f.page, u"articleTitle"_s)->text(), u"Restart the spooler"_s);
        f.named<QLineEdit>(f.page, u"articleProduct"_s)->setText(u"Atlas"_s);
        auto *audience = f.named<QComboBox>(f.page, u"articleAudience"_s);
        audience->setCurrentIndex(audience->findData(u"public"_s));
        f.named<DraftEdit>(f.page, u"articleText"_s)->setPlainText(u"Run it **twice**.\n\n- as *administrator*\n- from `services.msc`"_s);
        QTRY_VERIFY(f.named<MarkdownView>(f.page, u"articlePreview"_s)->toPlainText().contains(u"Run it twice."_s));
        f.pictures(u"knowledge-editor"_s);
        f.run(u"saveArticleNow"_s);
        QTRY_COMPARE(f.label(u"readerTitle"_s), u"Restart the spooler"_s);
        QVERIFY(!f.named<QWidget>(f.page, u"articleEditor"_s)->isVisible());
        const auto all = f.ask([](Queries &queries) { return KnowledgeQueries(queries).allArticles(); });
        QCOMPARE(all.size(), 1U);
        QCOMPARE(all.front().audience, Audience::Public);
        QCOMPARE(all.front().product, u"Atlas"_s);
        QTRY_COMPARE(f.shown(), QStringList{u"Restart the spooler"_s});
    }

    void whatTheDeskRefusesStaysInTheEditorAndWhatWasTypedComesBack()
    {
        KnowledgePageFixture f;
        f.open(f.page);
        f.run(u"newArticle"_s);
        auto *text = f.named<DraftEdit>(f.page, u"articleText"_s);
        text->setPlainText(u"Half written"_s);
        f.run(u"saveArticleNow"_s);
        QTRY_VERIFY(f.named<QLineEdit>(f.page, u"articleTitle"_s)->hasFocus());
        QVERIFY(f.named<QWidget>(f.page, u"articleEditor"_s)->isVisible());
        QVERIFY(f.page->handleEscape());
        QVERIFY(!f.named<QWidget>(f.page, u"articleEditor"_s)->isVisible());
        f.run(u"newArticle"_s);
        QTRY_COMPARE(text->toPlainText(), u"Half written"_s);
        f.named<QPushButton>(f.page, u"cancelArticle"_s)->click();
        f.run(u"newArticle"_s);
        QCOMPARE(text->toPlainText(), QString());
    }

    void anArticleIsWrittenAnewWithdrawnAndBroughtBack()
    {
        KnowledgePageFixture f;
        const ArticleId id = f.write(u"Old"_s, u"First text"_s);
        f.open(f.page, id.text());
        QTRY_COMPARE(f.label(u"readerTitle"_s), u"Old"_s);
        QCOMPARE(f.page->argument(), id.text());
        f.run(u"editArticle"_s);
        auto *text = f.named<DraftEdit>(f.page, u"articleText"_s);
        QTRY_COMPARE(text->toPlainText(), u"First text"_s);
        text->setPlainText(u"Second text"_s);
        f.run(u"saveArticleNow"_s);
        QTRY_VERIFY(f.text().contains(u"Second text"_s));
        f.run(u"withdrawArticle"_s);
        QTRY_COMPARE(f.shown().size(), 0);
        QTRY_VERIFY(f.named<QLabel>(f.page, u"readerWithdrawn"_s)->isVisible());
        QTRY_VERIFY(f.window.notices().shown() && !f.window.notices().shown()->actions.empty());
        f.window.notices().shown()->actions.front().run();
        QTRY_COMPARE(f.shown(), QStringList{u"Old"_s});
    }

    void nothingOutsideIsFetchedAndNoLinkLeadsAway()
    {
        KnowledgePageFixture f;
        QTemporaryDir folder;
        QImage picture(40, 30, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QVERIFY(picture.save(folder.filePath(u"a.png"_s)));
        const QUrl file = QUrl::fromLocalFile(folder.filePath(u"a.png"_s));
        const ArticleId id = f.write(u"Hostile"_s, QString(u"![x]("_s % file.toString() %
                                                           u") <img src='http://a.example/x.png'> <script>alert(1)</script>\n\n[there]("_s %
                                                           file.toString() % u')'));
        f.open(f.page, id.text());
        QTRY_VERIFY(f.text().contains(u"there"_s));
        auto *view = f.named<MarkdownView>(f.page, u"readerText"_s);
        QCOMPARE(view->document()->resource(QTextDocument::ImageResource, file).value<QImage>().size(), QSize(1, 1));
        emit view->anchorClicked(file);
        QVERIFY(f.text().contains(u"there"_s));
        QVERIFY(f.text().contains(u"<script>"_s)); // HTML is text
    }

    void aFolderIsShownBeforeItIsImported()
    {
        KnowledgePageFixture f;
        QTemporaryDir folder;
        const auto write = [&](const QString &name, const QByteArray &bytes) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        };
        write(u"good.md"_s, "# Good\nText");
        write(u"bad.md"_s, "---\ntitle: Bad\ncolour: red\n---\n");
        f.open(f.page);
        ArticleImportDialog *dialog = f.page->importFolder(folder.path());
        QTRY_VERIFY2(dialog->summary().contains(u"1 new article"_s), qPrintable(dialog->summary()));
        auto *files = f.named<QTreeWidget>(dialog, u"articleFiles"_s);
        QCOMPARE(files->topLevelItem(0)->text(0), u"bad.md"_s);
        QCOMPARE(files->topLevelItem(0)->text(1), u"3"_s);
        QCOMPARE(unnamedControls(dialog).join(u'\n'), QString());
        screenshot(dialog, u"knowledge-import"_s);
        f.named<QPushButton>(dialog, u"doImport"_s)->click();
        QTRY_COMPARE(f.shown(), QStringList{u"Good"_s});
        QTRY_VERIFY(f.window.notices().shown());
        QVERIFY2(f.window.notices().shown()->text.contains(u"1 file was refused"_s),
                 qPrintable(f.window.notices().shown()->text));
    }

    void everyControlHasAName()
    {
        KnowledgePageFixture f;
        f.write(u"One"_s, u"x"_s);
        f.open(f.page);
        QTRY_COMPARE(f.shown().size(), 1);
        QCOMPARE(unnamedControls(f.page).join(u'\n'), QString());
        f.run(u"newArticle"_s);
        QCOMPARE(unnamedControls(f.page).join(u'\n'), QString());
    }
};

PERMANENCE_TEST(KnowledgePageTest)
#include "KnowledgePageTest.moc"

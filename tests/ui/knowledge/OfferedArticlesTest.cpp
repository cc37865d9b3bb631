#include "tests/support/TestRegistry.h"
#include "tests/support/TicketPageFixture.h"
#include "ui/widgets/ArticleList.h"

#include <QListWidget>

using namespace permanence;
using namespace permanence::test;

namespace {

struct OfferedArticlesFixture : TicketPageFixture
{
    ArticleId write(const QString &title, const QString &body, const QString &product = {})
    {
        ArticleWritten words;
        words.title = title;
        words.body = body;
        words.product = product;
        words.language = u"en"_s;
        return command([&](Desk &desk) { return desk.writeArticle({}, words); });
    }
    QStringList lines()
    {
        QStringList all;
        const auto *list = named<QListWidget>(page, u"ticketArticles"_s);
        for (int i = 0; i < list->count(); ++i)
            all << list->item(i)->text();
        return all;
    }
};

} // namespace

/// Articles are found from the ticket (APL-6).
class OfferedArticlesTest : public QObject
{
    Q_OBJECT

private slots:
    void oneKeyLinksTheArticleThatFits()
    {
        OfferedArticlesFixture f;
        const ArticleId fits = f.write(u"Printer stuck"_s, u"Restart the spooler."_s);
        f.write(u"Holidays"_s, u"The desk is closed in August."_s);
        const LoggedCall call = f.call(u"The printer is stuck since this morning"_s);
        f.show(call.ticketNumber);
        QTRY_COMPARE(f.lines(), QStringList{u"Printer stuck"_s});
        f.pictures(u"ticket-articles"_s);
        f.press(Qt::Key_J);
        QTRY_COMPARE(f.lines(), QStringList{u"Printer stuck · linked"_s});
        QTRY_VERIFY(f.kinds().contains(u"article_linked"_s));
        QCOMPARE(f.ask([fits](Queries &queries) { return KnowledgeQueries(queries).ticketCount(fits); }), 1);
        QVERIFY(!named<QPushButton>(f.page, u"linkArticleButton"_s)->isVisible());
    }

    void aTicketThatNothingFitsShowsNoList()
    {
        OfferedArticlesFixture f;
        f.write(u"Holidays"_s, u"The desk is closed in August."_s);
        const LoggedCall call = f.call(u"Export fails"_s);
        f.show(call.ticketNumber);
        QVERIFY(!named<QListWidget>(f.page, u"ticketArticles"_s)->isVisible());
    }
};

PERMANENCE_TEST(OfferedArticlesTest)
#include "OfferedArticlesTest.moc"

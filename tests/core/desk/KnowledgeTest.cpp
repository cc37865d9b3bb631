#include "core/store/KnowledgeQueries.h"
#include "core/store/Projector.h"
#include "core/store/StoreCheck.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

ArticleWritten article(const QString &title, const QString &body, const QString &product = {})
{
    ArticleWritten words;
    words.title = title;
    words.body = body;
    words.product = product;
    words.language = u"fr"_s;
    return words;
}

QStringList titles(const std::vector<ArticleListItem> &items)
{
    QStringList all;
    for (const ArticleListItem &item : items)
        all << item.title;
    return all;
}

} // namespace

class KnowledgeTest : public QObject
{
    Q_OBJECT

private slots:
    void anArticleIsWrittenAndWrittenAnew()
    {
        TestDesk t;
        KnowledgeQueries knowledge(t.desk.queries());
        ArticleWritten words = article(u"  Vider le cache\n"_s, u"# Étapes\n\n1. **F5**"_s, u"Atlas"_s);
        words.kind = ArticleKind::Bulletin;
        words.audience = Audience::Public;
        words.version = u"5.0"_s;
        const ArticleId id = expectValue(t.desk.writeArticle({}, words));
        ArticleView view = *knowledge.article(id);
        QCOMPARE(view.title, u"Vider le cache"_s);
        QCOMPARE(view.body, words.body);
        QCOMPARE(view.kind, ArticleKind::Bulletin);
        QCOMPARE(view.audience, Audience::Public);
        QCOMPARE(view.authorName, u"Léa"_s);
        QCOMPARE(view.written, t.clock.now());
        t.clock.advance(kHour);
        words.body = u"Autrement"_s;
        QCOMPARE(expectValue(t.desk.writeArticle(id, words)), id);
        view = *knowledge.article(id);
        QCOMPARE(view.body, u"Autrement"_s);
        QCOMPARE(view.written, t.clock.now());
        QCOMPARE(knowledge.articleSeqs().size(), 1U);
    }

    void whatIsWrongIsRefused()
    {
        TestDesk t;
        QCOMPARE(t.desk.writeArticle({}, article(u" "_s, u"x"_s)).error().place, u"title"_s);
        ArticleWritten words = article(u"x"_s, u"x"_s);
        words.language = u"French!"_s;
        QCOMPARE(t.desk.writeArticle({}, words).error().place, u"language"_s);
        const ArticleId nobody(t.store->newId());
        QCOMPARE(t.desk.writeArticle(nobody, article(u"x"_s, u"x"_s)).error().code, ErrorCode::NoSuchArticle);
        QCOMPARE(t.desk.withdrawArticle(nobody).error().code, ErrorCode::NoSuchArticle);
        const LoggedCall call = t.call({}, problem(u"x"_s));
        QCOMPARE(t.desk.linkArticle(call.ticket, nobody).error().code, ErrorCode::NoSuchArticle);
        const ArticleId id = expectValue(t.desk.writeArticle({}, article(u"x"_s, u"x"_s)));
        QCOMPARE(t.desk.linkArticle(TicketId(t.store->newId()), id).error().code, ErrorCode::NoSuchTicket);
    }

    void theListIsByTitleAndCanBeNarrowed()
    {
        TestDesk t;
        KnowledgeQueries knowledge(t.desk.queries());
        ArticleWritten open = article(u"bulletin de mars"_s, u"Nouveautés"_s, u"Atlas"_s);
        open.audience = Audience::Public;
        expectValue(t.desk.writeArticle({}, open));
        expectValue(t.desk.writeArticle({}, article(u"Zoom"_s, u"L'écran est trop petit"_s, u"Vega"_s)));
        const ArticleId gone = expectValue(t.desk.writeArticle({}, article(u"Ancien"_s, u"écran cathodique"_s)));
        QVERIFY(t.desk.withdrawArticle(gone));
        const auto list = [&](const ArticleFilter &filter) { return titles(knowledge.articlesBySeq(knowledge.articleSeqs(filter))); };
        QCOMPARE(list({}), (QStringList{u"bulletin de mars"_s, u"Zoom"_s}));
        QCOMPARE(list({u"ecran"_s, {}, false, false}), QStringList{u"Zoom"_s});
        QCOMPARE(list({u"ecran"_s, {}, false, true}), (QStringList{u"Ancien"_s, u"Zoom"_s}));
        QCOMPARE(list({{}, {}, false, true}).size(), 3);
        QCOMPARE(list({{}, u"atlas"_s, false, false}), QStringList{u"bulletin de mars"_s});
        QCOMPARE(list({{}, {}, true, false}), QStringList{u"bulletin de mars"_s});
        QCOMPARE(list({u"!!"_s, {}, false, false}), QStringList());
        QCOMPARE(knowledge.products(), (QStringList{u"Atlas"_s, u"Vega"_s}));
    }

    void whatIsOfferedFitsTheProductAndTheWordsOfTheProblem()
    {
        TestDesk t;
        KnowledgeQueries knowledge(t.desk.queries());
        expectValue(t.desk.writeArticle({}, article(u"Imprimante bloquée"_s, u"Relancer le spouleur."_s)));
        expectValue(t.desk.writeArticle({}, article(u"Impression lente"_s, u"Pilote de l'imprimante à changer."_s, u"Atlas"_s)));
        expectValue(t.desk.writeArticle({}, article(u"Imprimante de Vega bloquée"_s, u"Autre produit."_s, u"Vega"_s)));
        expectValue(t.desk.writeArticle({}, article(u"Congés"_s, u"Le service est fermé en août."_s)));
        const ArticleId gone = expectValue(t.desk.writeArticle({}, article(u"Imprimante bloquée (ancien)"_s, u"x"_s)));
        QVERIFY(t.desk.withdrawArticle(gone));
        QCOMPARE(titles(knowledge.offered(u"atlas"_s, u"L'IMPRIMANTE est bloquee depuis hier"_s, 5)),
                 (QStringList{u"Impression lente"_s, u"Imprimante bloquée"_s}));
        QCOMPARE(titles(knowledge.offered({}, u"imprimante bloquée"_s, 5)).size(), 2);
        QCOMPARE(titles(knowledge.offered(u"Atlas"_s, {}, 5)), QStringList{u"Impression lente"_s});
        QVERIFY(knowledge.offered({}, u"la de et"_s, 5).empty());
        QCOMPARE(knowledge.offered({}, u"imprimante bloquée"_s, 1).size(), 1U);
        // One word in common with an article of no product is chance.
        QVERIFY(titles(knowledge.offered(u"Atlas"_s, u"service injoignable par téléphone"_s, 5)).isEmpty());
    }

    void anArticleBelongsToATicketOnce()
    {
        TestDesk t;
        KnowledgeQueries knowledge(t.desk.queries());
        const ArticleId id = expectValue(t.desk.writeArticle({}, article(u"Spouleur"_s, u"x"_s)));
        const LoggedCall call = t.call({}, problem(u"Impression"_s));
        QVERIFY(t.desk.linkArticle(call.ticket, id));
        const qint64 events = t.store->log().count();
        QVERIFY(t.desk.linkArticle(call.ticket, id));
        QCOMPARE(t.store->log().count(), events);
        QCOMPARE(titles(knowledge.articlesOf(call.ticket)), QStringList{u"Spouleur"_s});
        QCOMPARE(knowledge.ticketsOf(id, 10).front().number, call.ticketNumber);
        QCOMPARE(knowledge.ticketCount(id), 1);
        QVERIFY(t.desk.withdrawArticle(id));
        QCOMPARE(knowledge.articlesOf(call.ticket).size(), 1U); // its ticket still shows it
        QVERIFY(knowledge.articlesOf(call.ticket).front().withdrawn.has_value());
        QCOMPARE(t.desk.queries().history(call.ticket, {}, 1).front().kind, u"article_linked"_s);
        const QByteArray before = t.store->projector().digest();
        QVERIFY(rebuildProjections(*t.store));
        QCOMPARE(t.store->projector().digest(), before);
    }
};

PERMANENCE_TEST(KnowledgeTest)
#include "KnowledgeTest.moc"

#include "core/store/Migrations.h"
#include "core/store/SearchIndexing.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace permanence;

namespace {

SearchText numbered(qint64 seq)
{
    return {seq, "ticket " + QByteArray::number(seq), "all of them"};
}

} // namespace

class SearchIndexingTest : public QObject
{
    Q_OBJECT

private slots:
    void aDocumentThatChangesAfterOthersWereWrittenIsFoundByItsNewWordsAlone()
    {
        constexpr qint64 kMany = 140'000; // more than are sorted at once
        Database store(u":memory:"_s, Database::Mode::ReadWrite);
        migrate(store, static_cast<int>(migrations().size()), [](const Migration &) {});
        SearchIndexing indexing(store);
        for (qint64 seq = kMany; seq > 0; --seq)
            indexing.add(numbered(seq));
        indexing.change(numbered(kMany - 5), {kMany - 5, "renamed", "early"});
        indexing.remove(numbered(kMany - 7));
        indexing.change(numbered(5), {5, "renamed", "late"});
        indexing.remove(numbered(7));
        indexing.begin();
        indexing.finish();
        const auto found = [&](const QByteArray &words) {
            return store.number(QByteArray("SELECT count(*) FROM search('" + words + "')").constData());
        };
        QCOMPARE(found("renamed"), 2);
        QCOMPARE(found("early"), 1);
        QCOMPARE(found("all"), kMany - 4);
        QCOMPARE(found("139995"), 0);
        QCOMPARE(found("139993"), 0);
        QCOMPARE(found("139994"), 1);
        QCOMPARE(found("5"), 0);
        QCOMPARE(found("7"), 0);
        QCOMPARE(found("6"), 1);
    }
};

PERMANENCE_TEST(SearchIndexingTest)
#include "SearchIndexingTest.moc"

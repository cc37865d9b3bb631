#include "core/base/Literals.h"
#include "core/store/ReadBeside.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace permanence;

namespace {

qint64 countOf(Database &database)
{
    return database.number("SELECT count(*) FROM thing");
}

} // namespace

/// Two threads that read one store tell of one moment of it.
class ReadBesideTest : public QObject
{
    Q_OBJECT

private slots:
    void bothSeeTheFileAsItStoodWhateverIsCommittedMeanwhile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"store"_s);
        Database writer(path, Database::Mode::ReadWrite);
        writer.run("CREATE TABLE thing (x); INSERT INTO thing VALUES (1)");
        Database first(path, Database::Mode::ReadOnly);
        {
            const auto both = ReadBeside::of(first);
            QVERIFY(both);
            writer.run("INSERT INTO thing VALUES (2)");
            QCOMPARE(countOf(first), 1);
            QCOMPARE(countOf(both->second()), 1);
        }
        QCOMPARE(countOf(first), 2); // its view ended with them
        const auto again = ReadBeside::of(first);
        QCOMPARE(countOf(again->second()), 2);
    }

    void whatIsNotCommittedIsReadByTheFirstAlone()
    {
        const QTemporaryDir folder;
        Database first(folder.filePath(u"store"_s), Database::Mode::ReadWrite);
        first.run("CREATE TABLE thing (x); INSERT INTO thing VALUES (1)");
        first.run("BEGIN; INSERT INTO thing VALUES (2)");
        QVERIFY(!ReadBeside::of(first));
        QCOMPARE(countOf(first), 2); // it is still to be committed or not
        first.run("ROLLBACK");
        QVERIFY(ReadBeside::of(first));
        QCOMPARE(countOf(first), 1);
    }

    void aStatementThatIsBeingReadKeepsAnOlderView()
    {
        const QTemporaryDir folder;
        Database first(folder.filePath(u"store"_s), Database::Mode::ReadWrite);
        first.run("CREATE TABLE thing (x); INSERT INTO thing VALUES (1), (2)");
        static constexpr char kSql[] = "SELECT x FROM thing";
        Query query(first, kSql);
        QVERIFY(query.next());
        QVERIFY(!ReadBeside::of(first));
        QVERIFY(query.next());
    }

    void aStoreInMemoryIsThereOnce()
    {
        Database first(u":memory:"_s, Database::Mode::ReadWrite);
        QVERIFY(!ReadBeside::of(first));
    }
};

PERMANENCE_TEST(ReadBesideTest)
#include "ReadBesideTest.moc"

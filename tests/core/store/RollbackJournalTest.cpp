#include "core/store/RollbackJournal.h"
#include "core/store/StoreFile.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>

using namespace permanence;
using namespace permanence::test;

namespace {

constexpr char kFill[] = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) "
                         "INSERT INTO t SELECT i, 'before', randomblob(200) FROM n";

/// Nobody waits for a lock in these tests.
constexpr int kNoPatience = 0;

ErrorCode codeOfOpening(const QString &path, Database::Mode mode = Database::Mode::ReadWrite)
{
    try {
        Database other(path, mode, kNoPatience);
        static_cast<void>(other.number("SELECT count(*) FROM t"));
        return ErrorCode::Internal;
    } catch (const DatabaseError &failure) {
        return failure.error.code;
    }
}

} // namespace

/// What writes most of a file writes it itself, in a way from which there is a way back.
class RollbackJournalTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"a desk? 100% #1.permanence"_s); // as an address some of it means something
        m_database = std::make_unique<Database>(m_path, Database::Mode::ReadWrite, kNoPatience);
        m_database->run("CREATE TABLE t (i INTEGER PRIMARY KEY, word TEXT, filling BLOB)");
        m_database->run(kFill);
    }
    void cleanup()
    {
        m_database.reset();
        m_folder.reset();
    }

    void nobodyElseReadsOrWritesMeanwhileAndEverybodyAfterwards()
    {
        {
            const RollbackJournal journal(*m_database);
            QVERIFY(RollbackJournal::isUsedBy(*m_database));
            QCOMPARE(codeOfOpening(m_path), ErrorCode::StoreBusy);
            QCOMPARE(codeOfOpening(m_path, Database::Mode::ReadOnly), ErrorCode::StoreBusy);
        }
        QVERIFY(!RollbackJournal::isUsedBy(*m_database));
        QCOMPARE(m_database->text("PRAGMA journal_mode"), u"wal"_s);
        Database other(m_path, Database::Mode::ReadWrite, kNoPatience);
        QCOMPARE(other.number("SELECT count(*) FROM t"), 5000);
        m_database->run("DELETE FROM t WHERE i = 1");
        QCOMPARE(other.number("SELECT count(*) FROM t"), 4999);
    }

    void whereSomebodyElseHasTheFileOpenNothingChanges()
    {
        Database other(m_path, Database::Mode::ReadOnly);
        QCOMPARE(other.number("SELECT count(*) FROM t"), 5000);
        const RollbackJournal journal(*m_database);
        QVERIFY(!RollbackJournal::isUsedBy(*m_database));
        m_database->run("DELETE FROM t WHERE i = 1");
        QCOMPARE(m_database->number("PRAGMA busy_timeout"), kNoPatience);
    }

    void whoeverReadsBesideItSeesWhatIsLeftAlone()
    {
        m_database->run("CREATE TABLE log (word TEXT)");
        m_database->run("INSERT INTO log VALUES ('as it was')");
        const RollbackJournal journal(*m_database);
        Database beside(m_path, Database::Mode::Unlocked);
        QCOMPARE(beside.number("SELECT count(*) FROM log"), 1);
        m_database->run("PRAGMA cache_size=10");
        const Transaction transaction(*m_database);
        m_database->run("UPDATE t SET word = 'after', filling = zeroblob(300)");
        QCOMPARE(beside.text("SELECT word FROM log"), u"as it was"_s);
    }

    /// As the file and its journal stand when the power goes, pages of it written already.
    void aWritingThatIsCutOffIsUndoneByWhoeverOpensTheFile()
    {
        const QString cut = m_folder->filePath(u"cut.permanence"_s);
        {
            const RollbackJournal journal(*m_database);
            m_database->run("PRAGMA cache_size=10");
            const Transaction transaction(*m_database);
            m_database->run("UPDATE t SET word = 'after', filling = zeroblob(3000)");
            for (const QString &part : {QString(), u"-journal"_s})
                QVERIFY(QFile::copy(m_path + part, cut + part));
        }
        QVERIFY(QFileInfo(cut + u"-journal"_s).size() > 100'000); // else nothing had been written
        QFile file(cut);
        QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().contains("after"));
        QVERIFY(checkFile(cut));
        Database opened(cut, Database::Mode::ReadWrite);
        QCOMPARE(opened.number("SELECT count(*) FROM t WHERE word = 'before'"), 5000);
        QCOMPARE(opened.text("PRAGMA integrity_check"), u"ok"_s);
        QCOMPARE(opened.text("PRAGMA journal_mode"), u"wal"_s);
        QVERIFY(!QFile::exists(cut + u"-journal"_s));
    }

    /// A file that is shorter than its first page says is damaged, unless the journal tells how it was.
    void aFileWhoseWritingWasCutOffIsNotTakenForADamagedOne()
    {
        m_database.reset();
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() - 4096));
        file.close();
        QCOMPARE(checkFile(m_path).error().code, ErrorCode::StoreDamaged);
        QFile journal(m_path + u"-journal"_s);
        QVERIFY(journal.open(QIODevice::WriteOnly) && journal.write("how it was") > 0);
        journal.close();
        QVERIFY(checkFile(m_path));
    }

    /// The journal belongs to the file: played into another one, it would destroy that.
    void aJournalGoesWithItsFile()
    {
        m_database.reset();
        QFile journal(m_path + u"-journal"_s);
        QVERIFY(journal.open(QIODevice::WriteOnly) && journal.write("of this file") > 0);
        journal.close();
        const QString copy = m_folder->filePath(u"copy.permanence"_s);
        QVERIFY(QFile::copy(m_path, copy));
        const QString aside = expectValue(setAside(m_path, QDateTime::currentDateTimeUtc()));
        QVERIFY(QFile::exists(aside + u"-journal"_s));
        QVERIFY(!QFile::exists(m_path + u"-journal"_s));
        QVERIFY(journal.open(QIODevice::WriteOnly) && journal.write("left over") > 0);
        QCOMPARE(restore({copy, {}}, m_path).error().code, ErrorCode::FileNotWritable);
        QVERIFY(!QFile::exists(m_path));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Database> m_database;
};

PERMANENCE_TEST(RollbackJournalTest)

#include "RollbackJournalTest.moc"

#include "core/store/StoreCheck.h"
#include "core/store/StoreDigest.h"
#include "core/store/StoreFile.h"
#include "tests/support/Places.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace permanence;
using namespace permanence::test;

/// A store that is open here is looked at once more, by the same program: it must stay open for all others.
class FileLocksTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"open.permanence"_s);
    }

    void sqliteCountsNoMemory()
    {
        TestDesk t(m_path);
        QCOMPARE(sqlite3_memory_used(), 0);
    }

    void aStoreThatIsLookedAtAgainStaysOpenForOtherPrograms_data()
    {
        QTest::addColumn<std::function<void(TestDesk &)>>("look");
        using Look = std::function<void(TestDesk &)>;
        for (const char *side : {"", "-wal", "-shm"}) // as a file dialog does, or whatever else lives in the process
            QTest::addRow("opened and closed%s", side) << Look([this, side](TestDesk &) {
                QFile file(m_path + QLatin1StringView(side));
                QVERIFY(file.open(QIODevice::ReadOnly));
            });
        QTest::newRow("checked") << Look([this](TestDesk &) { QVERIFY(checkFile(m_path)); });
        QTest::newRow("opened") << Look([this](TestDesk &t) { expectValue(Store::open(m_path, t.clock)); });
        QTest::newRow("backed up") << Look([this](TestDesk &) { QVERIFY(backUp(m_path, m_folder->filePath(u"copy"_s))); });
        QTest::newRow("computed") << Look([](TestDesk &t) { QVERIFY(rebuildProjections(*t.store)); });
        QTest::newRow("computed beside somebody") << Look([this](TestDesk &t) {
            Database other(m_path, Database::Mode::ReadOnly);
            QVERIFY(other.number("SELECT count(*) FROM event") > 0);
            QVERIFY(rebuildProjections(*t.store));
        });
        QTest::newRow("judged") << Look([](TestDesk &t) { QVERIFY(expectValue(checkStore(*t.store)).isSound()); });
    }
    void aStoreThatIsLookedAtAgainStaysOpenForOtherPrograms()
    {
        QFETCH(std::function<void(TestDesk &)>, look);
        TestDesk t(m_path);
        t.call({}, problem(u"Before"_s));
        look(t);
        QVERIFY(t.store->log().count() > 0); // where it left the file, it has it open again
        otherProgram(); // were it the last to leave, it would remove the log
        QVERIFY(QFile::exists(m_path + u"-wal"_s));
        t.customer(u"Afterwards"_s);
        const StoreDigest here = expectValue(digestOf(*t.store));
        QVERIFY(otherProgram().contains(here.events));
    }

    /// Who holds what is counted within the process, and shown to others as one.
    void whatIsLockedIsFreeAgain()
    {
        TestDesk t(m_path);
        t.call({}, problem(u"Before"_s));
        const auto begin = [](Database &database) { database.run("BEGIN IMMEDIATE"); };
        for (int i = 0; i < 3; ++i) {
            auto first = std::make_unique<Database>(m_path, Database::Mode::ReadWrite, 0);
            auto second = std::make_unique<Database>(m_path, Database::Mode::ReadWrite, 0);
            begin(*first);
            QVERIFY_THROWS_EXCEPTION(DatabaseError, begin(*second));
            QVERIFY(isKeptFromWriting());
            first->run("COMMIT");
            begin(*second); // through another descriptor than the first
            first.reset();
            QVERIFY(isKeptFromWriting());
            second->run("COMMIT");
            QVERIFY(!isKeptFromWriting());
        }
    }

    void theLastToLeaveRemovesTheLog()
    {
        {
            TestDesk t(m_path);
            t.call({}, problem(u"Before"_s));
            QVERIFY(QFile::exists(m_path + u"-wal"_s));
        }
        QVERIFY(!QFile::exists(m_path + u"-wal"_s));
        {
            TestDesk t(m_path);
            QVERIFY(t.store->log().count() > 0);
            otherProgram();
        }
        QVERIFY(!QFile::exists(m_path + u"-wal"_s));
    }

private:
    /// Whether another program is kept from writing: the lock at byte 120 of the index of the write-ahead log (SQLite,
    /// "WAL-mode File Format").
    bool isKeptFromWriting() const
    {
        const QByteArray path = QFile::encodeName(m_path + u"-shm"_s);
        const pid_t other = fork();
        if (other == 0) {
            struct flock lock{F_WRLCK, SEEK_SET, 120, 1, 0};
            const int file = ::open(path.constData(), O_RDWR);
            _exit(file >= 0 && fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK ? 1 : 0);
        }
        int status = 0;
        waitpid(other, &status, 0);
        return WIFEXITED(status) && WEXITSTATUS(status) == 1;
    }
    /// Opens the store, says its digest and closes it.
    QByteArray otherProgram() const
    {
        QProcess process;
        process.start(builtProgram(u"permanencectl"), {u"--store"_s, m_path, u"store"_s, u"digest"_s});
        if (!process.waitForFinished() || process.exitCode() != 0)
            qFatal("%s", process.readAllStandardError().constData());
        return process.readAllStandardOutput();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

PERMANENCE_TEST(FileLocksTest)
#include "FileLocksTest.moc"

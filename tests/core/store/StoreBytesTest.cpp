#include "core/store/StoreBytes.h"
#include "core/store/StoreCheck.h"
#include "core/store/StoreDigest.h"
#include "core/store/StoreFile.h"
#include "tests/support/Places.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <sqlite3.h>

using namespace permanence;
using namespace permanence::test;

/// A store that is open here is looked at once more, by the same program: it must stay open for all others.
class StoreBytesTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"open.permanence"_s);
    }

    void readsWhatStandsThere()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("0123456789") == 10);
        file.close();
        const StoreBytes bytes(m_path);
        QCOMPARE(bytes.fault(), QString());
        QCOMPARE(bytes.size(), 10);
        QCOMPARE(bytes.read(0, 4), "0123");
        QCOMPARE(bytes.read(8, 4), "89");
        QCOMPARE(bytes.read(10, 4), "");
        QCOMPARE(bytes.read(99, 4), "");
    }

    /// Often it is the first that asks SQLite for something, and from then on SQLite stays as it is.
    void leavesSqliteAsTheStoreWantsIt()
    {
        const StoreBytes bytes(m_path);
        TestDesk t(m_path);
        QCOMPARE(sqlite3_memory_used(), 0); // it counts nothing
    }

    void saysWhyItCannot()
    {
        const StoreBytes bytes(m_path);
        QCOMPARE(bytes.fault(), qt_error_string(ENOENT));
        QCOMPARE(bytes.size(), 0);
        QCOMPARE(bytes.read(0, 4), "");
    }

    void aStoreThatIsLookedAtAgainStaysOpenForOtherPrograms_data()
    {
        QTest::addColumn<std::function<void(TestDesk &)>>("look");
        using Look = std::function<void(TestDesk &)>;
        QTest::newRow("its bytes") << Look([this](TestDesk &) { QVERIFY(!StoreBytes(m_path).read(0, 100).isEmpty()); });
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

private:
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

PERMANENCE_TEST(StoreBytesTest)
#include "StoreBytesTest.moc"

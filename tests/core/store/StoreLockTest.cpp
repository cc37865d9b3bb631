#include "core/store/Migrations.h"
#include "core/store/StoreLock.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace permanence;
using namespace permanence::test;

namespace {

QString refusal(const Result<std::unique_ptr<StoreLock>> &lock)
{
    return lock ? QString() : codeText(lock.error().code);
}

/// Leaves a lock behind as a process that was killed does.
void leaveBehind(const QString &path)
{
    QProcess process; // any process, that its number is one that ran here
    process.start(u"true"_s, {});
    const qint64 dead = process.processId();
    QVERIFY(process.waitForFinished());
    QFile left(path);
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.write(QByteArray::number(dead) + "\npermanence\n" + QSysInfo::machineHostName().toUtf8() + '\n');
}

} // namespace

class StoreLockTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aSecondWindowOfAnAgentIsToldWhichProcessHasTheFirst()
    {
        const auto first = expectValue(StoreLock::window(path(), u"lea"_s));
        const auto second = StoreLock::window(path(), u"lea"_s);
        QCOMPARE(refusal(second), u"store_in_use"_s);
        QVERIFY2(second.error().text().contains(QString::number(QCoreApplication::applicationPid())),
                 qPrintable(second.error().text()));
    }

    void everyAgentMayHaveAWindow()
    {
        const auto lea = expectValue(StoreLock::window(path(), u"lea"_s));
        const auto max = expectValue(StoreLock::window(path(), u"max"_s));
        QVERIFY(lea && max);
        QCOMPARE(refusal(StoreLock::window(path(), u"max"_s)), u"store_in_use"_s);
    }

    void aLoginOfAnyLettersAndLengthHasItsLockBesideTheStore()
    {
        const QStringList logins{u"../../lea"_s, u"DESK\\lea"_s, u"Léa Martin"_s, QString(1000, u'é'), QString(999, u'é')};
        std::vector<std::unique_ptr<StoreLock>> locks;
        for (const QString &login : logins) {
            locks.push_back(expectValue(StoreLock::window(path(), login)));
            QCOMPARE(refusal(StoreLock::window(path(), login)), u"store_in_use"_s);
        }
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), logins.size());
    }

    void theLockIsGivenBackWhenItEnds()
    {
        expectValue(StoreLock::window(path(), u"lea"_s)).reset();
        QVERIFY(StoreLock::window(path(), u"lea"_s));
        expectValue(StoreLock::gate(path())).reset();
        QVERIFY(StoreLock::gate(path()));
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void aLinkToTheSameFileHasTheSameLocks()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QString link = m_folder->filePath(u"b.permanence"_s);
        QVERIFY(file.link(link));
        const auto first = expectValue(StoreLock::window(path(), u"lea"_s));
        QCOMPARE(refusal(StoreLock::window(link, u"lea"_s)), u"store_in_use"_s);
        QCOMPARE(refusal(StoreLock::alone(link)), u"store_in_use"_s);
    }

    void theLocksOfDeadProcessesAreTakenOver()
    {
        leaveBehind(path() + u".lock"_s);
        leaveBehind(path() + u".lock.lea"_s);
        leaveBehind(path() + u".lock.max"_s);
        QVERIFY(StoreLock::window(path(), u"lea"_s));
        QVERIFY(StoreLock::alone(path())); // Max's too is nobody's
    }

    void whatChangesTheWholeFileWaitsForNobodyAndSaysWhoIsThere()
    {
        auto lea = expectValue(StoreLock::window(path(), u"lea"_s));
        const auto refused = StoreLock::alone(path());
        QCOMPARE(refusal(refused), u"store_in_use"_s);
        QVERIFY(refused.error().text().contains(QString::number(QCoreApplication::applicationPid())));
        lea.reset();
        QVERIFY(StoreLock::alone(path()));
    }

    void aWindowThatOpensTheStoreMayChangeItAsAWhole()
    {
        const auto gate = expectValue(StoreLock::gate(path()));
        QVERIFY(StoreLock::alone(path()));
        const auto max = expectValue(StoreLock::window(path(), u"max"_s));
        QCOMPARE(refusal(StoreLock::alone(path())), u"store_in_use"_s);
    }

    void whoOpensTheStoreWaitsForWhoIsJustOpeningIt()
    {
        auto gate = expectValue(StoreLock::gate(path()));
        std::unique_ptr<QThread> other(QThread::create([&] {
            QThread::msleep(200);
            gate.reset();
        }));
        other->start();
        QVERIFY(StoreLock::gate(path()));
        QVERIFY(other->wait());
    }

    /// The window that is open knows the schema as it is: it would fail with what a step makes of it.
    void noStepOfTheSchemaIsTakenUnderTheFeetOfAWindow()
    {
        const int older = storeVersion() - 1;
        {
            Database old(path(), Database::Mode::ReadWrite);
            migrate(old, older, [](const Migration &) {});
        }
        const SystemClock clock;
        {
            const auto lea = expectValue(StoreLock::window(path(), u"lea"_s));
            const auto refused = Store::open(path(), clock);
            QVERIFY(!refused);
            QCOMPARE(codeText(refused.error().code), u"store_in_use"_s);
            Database untouched(path(), Database::Mode::ReadOnly);
            QCOMPARE(schemaVersion(untouched), older);
            QVERIFY(!QFileInfo::exists(m_folder->filePath(u"backups"_s)));
        }
        const auto opened = expectValue(Store::open(path(), clock));
        QCOMPARE(schemaVersion(opened->database()), storeVersion());
        // And where there is no step to take a window is in nobody's way.
        const auto lea = expectValue(StoreLock::window(path(), u"lea"_s));
        QVERIFY(Store::open(path(), clock));
    }

    void aFolderThatCannotBeWrittenIsToldAsSuch()
    {
        const QString nowhere = u"/proc/a.permanence"_s;
        QCOMPARE(refusal(StoreLock::window(nowhere, u"lea"_s)), u"store_read_only"_s);
        QCOMPARE(refusal(StoreLock::gate(nowhere)), u"store_read_only"_s);
    }

    void aStoreInMemoryIsAlwaysFree()
    {
        const auto gate = expectValue(StoreLock::gate(u":memory:"_s));
        const auto window = expectValue(StoreLock::window(u":memory:"_s, u"lea"_s));
        QVERIFY(StoreLock::gate(u":memory:"_s));
        QVERIFY(StoreLock::window(u":memory:"_s, u"lea"_s));
        QVERIFY(StoreLock::alone(u":memory:"_s));
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"a.permanence"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

PERMANENCE_TEST(StoreLockTest)
#include "StoreLockTest.moc"

#include "core/store/StoreLock.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace permanence;
using namespace permanence::test;

class StoreLockTest : public QObject
{
    Q_OBJECT

private slots:
    void aSecondWindowIsToldWhichProcessHasTheStore()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.permanence"_s);
        const auto first = expectValue(StoreLock::acquire(path));
        const auto second = StoreLock::acquire(path);
        QVERIFY(!second);
        QCOMPARE(codeText(second.error().code), u"store_in_use"_s);
        QVERIFY2(second.error().text().contains(QString::number(QCoreApplication::applicationPid())),
                 qPrintable(second.error().text()));
    }

    void theLockIsGivenBackWhenItEnds()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.permanence"_s);
        expectValue(StoreLock::acquire(path)).reset();
        QVERIFY(StoreLock::acquire(path));
    }

    void aLinkToTheSameFileHasTheSameLock()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.permanence"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.link(folder.filePath(u"b.permanence"_s)));
        const auto first = expectValue(StoreLock::acquire(path));
        QVERIFY(!StoreLock::acquire(folder.filePath(u"b.permanence"_s)));
    }

    void theLockOfADeadProcessIsTakenOver()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.permanence"_s);
        QProcess process; // any process, that its number is one that ran here
        process.start(u"true"_s, {});
        const qint64 dead = process.processId();
        QVERIFY(process.waitForFinished());
        QFile left(path + u".lock"_s);
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.write(QByteArray::number(dead) + "\npermanence\n" + QSysInfo::machineHostName().toUtf8() + '\n');
        left.close();
        QVERIFY(StoreLock::acquire(path));
    }

    void aFolderThatCannotBeWrittenIsToldAsSuch()
    {
        const auto lock = StoreLock::acquire(u"/proc/a.permanence"_s);
        QVERIFY(!lock);
        QCOMPARE(codeText(lock.error().code), u"store_read_only"_s);
    }
};

PERMANENCE_TEST(StoreLockTest)
#include "StoreLockTest.moc"

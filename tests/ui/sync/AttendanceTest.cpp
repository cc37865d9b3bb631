#include "ui/sync/Attendance.h"

#include "tests/support/TestRegistry.h"

#include <QLineEdit>
#include <QtTest>

using namespace permanence;

/// Whether somebody works: the hub is asked often then, and seldom else.
class AttendanceTest : public QObject
{
    Q_OBJECT

private slots:
    void whoDoesNothingForAWhileIsNotThereUntilAKeyOrACall()
    {
        Attendance attendance;
        QVERIFY(attendance.isActive());
        attendance.setUntilIdle(50);
        QSignalSpy changed(&attendance, &Attendance::changed);
        QLineEdit line;
        line.show();
        attendance.note();
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(changed.takeFirst().front().toBool(), false);
        QTest::keyClick(&line, Qt::Key_A);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.takeFirst().front().toBool(), true);
        QTest::keyClick(&line, Qt::Key_B); // is there already
        QVERIFY(changed.isEmpty());
        QTRY_COMPARE(changed.size(), 1);
        attendance.note(); // a call comes in
        QCOMPARE(changed.size(), 2);
        QVERIFY(attendance.isActive());
    }
};

PERMANENCE_TEST(AttendanceTest)
#include "AttendanceTest.moc"

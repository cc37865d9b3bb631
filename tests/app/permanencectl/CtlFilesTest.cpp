#include "tests/app/permanencectl/Ctl.h"
#include "tests/support/Places.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

/// The sample of the vectors' format.
const QByteArray kSample = R"({
  "calendars": {"office": {"timezone": "Europe/Paris",
    "week": {"mon": [["08:00", "12:00"], ["13:30", "17:30"]], "fri": [["22:00", "24:00"]]},
    "holidays": ["2026-05-01"],
    "exceptions": {"2026-12-24": [["08:00", "12:00"]]}}},
  "add":     [{"calendar": "office", "start": "2026-03-02T10:00:00+01:00", "minutes": 90}],
  "sub":     [{"calendar": "office", "end": "2026-03-02T10:00:00+01:00", "minutes": 90}],
  "between": [{"calendar": "office", "from": "2026-03-02T10:00:00+01:00", "to": "2026-03-03T10:00:00+01:00"}],
  "open":    [{"calendar": "office", "at": "2026-03-02T12:00:00+01:00"}]
})";

QByteArray shippedPolicy()
{
    QFile file(sourceFile(u"resources/policies/c4t-basic.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The commands that read documents, and those that look after the store as a file.
class CtlFilesTest : public QObject
{
    Q_OBJECT

private slots:
    void theSampleOfTheVectorsIsAnswered()
    {
        // Monday 2 March 2026, open 08:00-12:00 and 13:30-17:30. 90 minutes from 10:00 end at 11:30; 90
        // minutes up to 10:00 begin on the same morning at 08:30; from 10:00 to Tuesday 10:00, 2 h and 4 h
        // are open; 12:00 is the closing instant.
        const CtlDesk desk;
        for (const bool piped : {false, true}) {
            const QString file = piped ? u"-"_s : desk.write(u"sample.json"_s, kSample);
            const Ran ran = runCtl({u"calendar"_s, u"eval"_s, file}, piped ? kSample : QByteArray());
            QCOMPARE(ran.status, 0);
            const QJsonObject json = ran.json();
            QCOMPARE(json[u"add"].toArray()[0][u"due"].toString(), u"2026-03-02T11:30:00+01:00"_s);
            QCOMPARE(json[u"sub"].toArray()[0][u"start"].toString(), u"2026-03-02T08:30:00+01:00"_s);
            QCOMPARE(json[u"between"].toArray()[0][u"minutes"].toDouble(), 360.0);
            QCOMPARE(json[u"open"].toArray()[0][u"open"], QJsonValue(false));
        }
    }

    void aWrongCalendarIsNamedByItsPlace()
    {
        QByteArray wrong = kSample;
        wrong.replace("Europe/Paris", "Europe/Atlantis");
        const Ran ran = runCtl({u"calendar"_s, u"eval"_s, u"-"_s}, wrong);
        QCOMPARE(ran.status, 2);
        QVERIFY(ran.out.isEmpty());
        QVERIFY2(ran.errorLines().first().startsWith(u"standard input: calendars.office.timezone: "_s),
                 qPrintable(ran.error));
    }

    void aShippedPolicyPassesAndEveryMistakeIsNamed()
    {
        const CtlDesk desk;
        const Ran good = runCtl({u"policy"_s, u"check"_s, u"-"_s}, shippedPolicy());
        QCOMPARE(good.status, 0);
        QVERIFY(good.out.startsWith(u"c4t-basic, version 1: "_s));
        QByteArray broken = shippedPolicy();
        broken.replace("\"version\": 1,", "\"version\": 0, \"dance\": true,");
        const QString file = desk.write(u"policy.json"_s, broken);
        const Ran bad = runCtl({u"policy"_s, u"check"_s, file});
        QCOMPARE(bad.status, 2);
        QVERIFY(bad.out.isEmpty());
        QCOMPARE(bad.errorLines().size(), 2);
        QVERIFY(bad.error.contains(file + u": version: "_s));
        QVERIFY(bad.error.contains(u"dance"_s));
        const Ran json = runCtl({u"policy"_s, u"check"_s, file, u"--json"_s});
        QCOMPARE(json.status, 2);
        QCOMPARE(json.json()[u"valid"], QJsonValue(false));
        QCOMPARE(json.json()[u"errors"].toArray().size(), 2);
    }

    void theHolidaysOfAYearAreListed()
    {
        const Ran ran = runCtl({u"holidays"_s, u"FR"_s, u"2026"_s, u"--json"_s});
        const QJsonArray days = QJsonDocument::fromJson(ran.out.toUtf8()).array();
        QCOMPARE(days.size(), 11); // the eleven days of article L3133-1 of the Code du travail
        QCOMPARE(days[2][u"date"].toString(), u"2026-05-01"_s);
        QCOMPARE(days[2][u"name"][u"en"].toString(), u"Labour Day"_s);
        QCOMPARE(days[2][u"name"][u"fr"].toString(), u"Fête du Travail"_s);
        const Ran alsace =
            runCtl({u"holidays"_s, u"FR"_s, u"--region"_s, u"alsace-moselle"_s, u"2026"_s, u"--json"_s});
        QCOMPARE(QJsonDocument::fromJson(alsace.out.toUtf8()).array().size(), 13);
        QVERIFY(runCtl({u"holidays"_s, u"FR"_s, u"2026"_s}).out.contains(u"2026-05-01  Friday"_s));
    }

    void inputThatCannotBeReadIsOneSentenceAndTwo_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command : {"calendar|eval", "policy|check", "customer|import"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }
    void inputThatCannotBeReadIsOneSentenceAndTwo()
    {
        QFETCH(QString, command);
        const CtlDesk desk;
        QByteArray garbage(100 * 1024 * 1024, Qt::Uninitialized);
        garbage.fill('\x9c');
        const QStringList files{desk.path(u"missing"_s), QFileInfo(desk.store()).path(),
                                desk.write(u"empty"_s, {}),
                                desk.write(u"wrong"_s, QByteArray("{\"a\": \"\xc3\x28\0\"}", 12)),
                                desk.write(u"garbage"_s, garbage)};
        for (const QString &file : files) {
            const Ran ran = desk.run(command.split(u'|') + QStringList{file});
            QVERIFY2(ran.status == 2, qPrintable(file));
            QVERIFY2(ran.out.isEmpty(), qPrintable(ran.out));
            QVERIFY2(ran.errorLines().size() == 1 && ran.error.contains(file), qPrintable(ran.error));
        }
        QVERIFY(!QFile::exists(desk.store())); // nothing was read, so nothing was made
    }

    void aBackupIsAWholeStoreAndNeverWrittenOver()
    {
        const CtlDesk desk;
        desk.ask({u"customer"_s, u"add"_s, u"ACME"_s});
        const QString copy = desk.path(u"copy.permanence"_s);
        QCOMPARE(desk.run({u"store"_s, u"backup"_s, copy}).status, 0);
        QCOMPARE(runCtl({u"--store"_s, copy, u"customer"_s, u"show"_s, u"ACME"_s}).status, 0);
        const Ran again = desk.run({u"store"_s, u"backup"_s, copy});
        QCOMPARE(again.status, 2);
        QVERIFY(again.error.contains(copy));
        QCOMPARE(desk.run({u"store"_s, u"backup"_s, desk.path(u"no/such/folder"_s)}).status, 2);
    }

    void aDamagedStoreSaysTheWayOutAndIsRestored()
    {
        const CtlDesk desk;
        desk.ask({u"customer"_s, u"add"_s, u"ACME"_s});
        QVERIFY(desk.run({u"store"_s, u"restore"_s}).error.contains(u"not damaged"_s));
        QVERIFY(QDir().mkpath(desk.path(u"backups"_s)));
        const QString backup = desk.path(u"backups/desk.20260302T090000000.daily.permanence"_s);
        QCOMPARE(desk.run({u"store"_s, u"backup"_s, backup}).status, 0);
        QVERIFY(QFile::resize(desk.store(), QFileInfo(desk.store()).size() / 2));
        const QByteArray damaged = [&] {
            QFile file(desk.store());
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }();
        for (const QString &command :
             {u"ticket|list"_s, u"store|check"_s, u"store|backup|x"_s, u"customer|add|Bolt"_s}) {
            const Ran ran = desk.run(command.split(u'|'));
            QCOMPARE(ran.status, 2);
            QCOMPARE(ran.errorLines().size(), 1);
            QVERIFY2(ran.error.contains(u"damaged"_s) && ran.error.contains(backup) &&
                         ran.error.contains(desk.store() + u".damaged-"_s),
                     qPrintable(ran.error));
        }
        const QJsonObject restored = desk.ask({u"store"_s, u"restore"_s});
        QCOMPARE(restored[u"backup"].toString(), backup);
        QFile aside(restored[u"set_aside"].toString());
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), damaged); // set aside, byte for byte
        QCOMPARE(desk.run({u"customer"_s, u"show"_s, u"ACME"_s}).status, 0);
        QCOMPARE(desk.ask({u"store"_s, u"check"_s})[u"sound"], QJsonValue(true));
    }

    void aDamagedStoreWithoutABackupStaysWhereItIs()
    {
        const CtlDesk desk;
        desk.write(u"desk.permanence"_s, QByteArray(5000, 'x'));
        QVERIFY(desk.run({u"ticket"_s, u"list"_s}).error.contains(u"no good backup"_s));
        QCOMPARE(desk.run({u"store"_s, u"restore"_s}).status, 2);
        QCOMPARE(QFileInfo(desk.store()).size(), 5000);
    }
};

PERMANENCE_TEST(CtlFilesTest)
#include "CtlFilesTest.moc"

#include "tests/support/RunningWindow.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

/// The real program, started as a telephone's exchange starts it.
class CallEventTest : public QObject
{
    Q_OBJECT

private slots:
    void aCallThatNobodyTookReachesTheStoreOfTheRunningWindow()
    {
        const User user;
        const RunningWindow window(user, u"desk.permanence"_s);
        QCOMPARE(user.announce(u"ringing"_s, {u"--number"_s, u"sip:+33549000001@pbx"_s, u"--name"_s, u"Zoé"_s,
                                              u"--call-id"_s, u"1.7"_s}).status, 0);
        const auto ended = user.announce(u"ended"_s, {u"--call-id"_s, u"1.7"_s, u"--reason"_s, u"no_answer"_s});
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.error, QString());
        QTRY_COMPARE_WITH_TIMEOUT(window.missed().size(), std::size_t(1), 10'000);
        const CallMissed missed = window.missed().front();
        QCOMPARE(missed.number, u"+33549000001"_s);
        QCOMPARE(missed.name, u"Zoé"_s);
        QCOMPARE(missed.reason, u"no_answer"_s);
    }

    /// The issue: back in under 100 ms. The quickest of some, for this machine has other work too.
    void theCallerIsBackInUnderAHundredMilliseconds()
    {
        const User user;
        const RunningWindow window(user, u"desk.permanence"_s);
        qint64 quickest = 10'000;
        for (int i = 0; i < 10; ++i) {
            const auto told = user.announce(u"ringing"_s, {u"--number"_s, u"+3354900000%1"_s.arg(i)});
            QCOMPARE(told.status, 0);
            quickest = std::min(quickest, told.ms);
        }
        QVERIFY2(quickest < 100, qPrintable(QString::number(quickest)));
    }

    void anAnsweredCallIsNotMissed()
    {
        const User user;
        const RunningWindow window(user, u"desk.permanence"_s);
        const QStringList first{u"--number"_s, u"0549000001"_s}, second{u"--number"_s, u"0549000002"_s};
        for (const QString &event : {u"ringing"_s, u"answered"_s, u"ended"_s})
            QCOMPARE(user.announce(event, first).status, 0);
        for (const QString &event : {u"ringing"_s, u"ended"_s})
            QCOMPARE(user.announce(event, second).status, 0);
        QTRY_COMPARE_WITH_TIMEOUT(window.missed().size(), std::size_t(1), 10'000);
        QCOMPARE(window.missed().front().number, u"+33549000002"_s);
    }

    void whatIsHostileIsKeptAsATextOrNotAtAll()
    {
        const User user;
        const RunningWindow window(user, u"desk.permanence"_s);
        const QString proof = user.path(u"proof"_s);
        const QString shell = u"$(touch %1); `touch %1`; | touch %1 & '\"\\"_s.arg(proof);
        const QStringList values{{},        u"anonymous"_s,           QString(10'240, u'9'), QString(10'240, u'\u202E'),
                                 shell,     u"\u202E05\u20669\x1B[2J\r\n"_s, u"-rf"_s,              u"%00%0A"_s,
                                 u"tel:"_s, u"<script>"_s};
        for (const QString &value : values) {
            for (const QString &event : {u"ringing"_s, u"ended"_s}) {
                const auto told = user.announce(event, {QString(u"--number="_s % value), QString(u"--name="_s % value),
                                                        QString(u"--call-id=x"_s % value), QString(u"--reason="_s % value)});
                QVERIFY2(told.status == 0, qPrintable(told.error));
            }
        }
        // Withheld calls that ring in the same seconds are told apart by their names only; each of them is cleaned.
        QTRY_VERIFY_WITH_TIMEOUT(window.missed().size() >= 5, 10'000);
        for (const CallMissed &missed : window.missed()) {
            for (const QString &text : {missed.number, missed.name, missed.reason}) {
                QVERIFY(text.size() <= 200);
                QVERIFY(std::none_of(text.begin(), text.end(), [](QChar c) {
                    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
                }));
            }
        }
        QVERIFY(!QFile::exists(proof));
    }

    void bytesThatAreNoUtf8DoNoHarm()
    {
        const User user;
        const RunningWindow window(user, u"desk.permanence"_s);
        for (const QString &event : {u"ringing"_s, u"ended"_s}) {
            QProcess shell;
            shell.setProcessEnvironment(user.environment);
            shell.start(u"sh"_s, {u"-c"_s, u"exec \"$0\" --call-event %1 --number 0549000001 --name \"$(printf 'Ren\\351')\""_s
                                               .arg(event), builtProgram(u"permanence")});
            QVERIFY(shell.waitForFinished());
            QCOMPARE(shell.exitCode(), 0);
        }
        QTRY_COMPARE_WITH_TIMEOUT(window.missed().size(), std::size_t(1), 10'000);
        QVERIFY(window.missed().front().name.startsWith(u"Ren"_s));
    }

    void everyWindowOfTheStoreAndNoOtherIsTold()
    {
        const User user;
        const RunningWindow one(user, u"one.permanence"_s), other(user, u"other.permanence"_s);
        const QStringList call{u"--number"_s, u"0549000001"_s};
        for (const QString &event : {u"ringing"_s, u"ended"_s})
            QCOMPARE(user.announce(event, call + QStringList{u"--store"_s, one.store()}).status, 0);
        QTRY_COMPARE_WITH_TIMEOUT(one.missed().size(), std::size_t(1), 10'000);
        const QStringList next{u"--number"_s, u"0549000002"_s};
        for (const QString &event : {u"ringing"_s, u"ended"_s})
            QCOMPARE(user.announce(event, next).status, 0);
        QTRY_COMPARE_WITH_TIMEOUT(one.missed().size(), std::size_t(2), 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(other.missed().size(), std::size_t(1), 10'000);
    }

    void withoutAWindowItSaysSoAndEndsWithOne()
    {
        const User user;
        const auto alone = user.announce(u"ringing"_s, {u"--number"_s, u"0549000001"_s});
        QCOMPARE(alone.status, 1);
        QCOMPARE(alone.error.count(u'\n'), 1);
        QVERIFY2(alone.error.contains(u"No window"_s), qPrintable(alone.error));
        QCOMPARE(user.run({u"--dial"_s, u"tel:+33549000001"_s}).status, 1);
    }

    void aKilledWindowsDoorIsClearedAway()
    {
        const User user;
        RunningWindow window(user, u"desk.permanence"_s);
        QCOMPARE(user.doors().size(), 1);
        window.kill();
        QCOMPARE(user.doors().size(), 1);
        QCOMPARE(user.announce(u"ringing"_s).status, 1);
        QCOMPARE(user.doors().size(), 0);
    }

    void aNumberToDialIsTakenByTheWindow()
    {
        const User user;
        const RunningWindow window(user, u"desk.permanence"_s);
        for (const QString &address : {u"tel:+33-5-49-00-00-01"_s, u"callto:0549000001"_s, u"sip:zoe@noel.example"_s})
            QCOMPARE(user.run({u"--dial"_s, address}).status, 0);
        QVERIFY(window.missed().empty());
    }

    void aWrongCallSaysWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no such event") << QStringList{u"--call-event"_s, u"exploded"_s};
        QTest::newRow("no event") << QStringList{u"--call-event="_s};
        QTest::newRow("both") << QStringList{u"--call-event"_s, u"ringing"_s, u"--dial"_s, u"1"_s};
        QTest::newRow("nothing to dial") << QStringList{u"--dial"_s, u"tel:"_s};
        QTest::newRow("an option that is none") << QStringList{u"--call-event"_s, u"ringing"_s, u"--colour"_s, u"red"_s};
    }
    void aWrongCallSaysWhatIsWrong()
    {
        QFETCH(QStringList, arguments);
        const auto ended = User().run(arguments);
        QCOMPARE(ended.status, 2);
        QCOMPARE(ended.error.count(u'\n'), 1);
    }

    /// The desktop finds the program by these, and starts it from its menu with the address left out.
    void theDesktopFileTakesTheAddressesOfTelephones()
    {
        QFile file(sourceFile(u"resources/desktop/org.permanence.Workstation.desktop"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
        QVERIFY(lines.contains(u"Exec=permanence --dial %u"_s));
        QVERIFY(lines.contains(u"MimeType=x-scheme-handler/tel;x-scheme-handler/callto;x-scheme-handler/sip;"_s));
        const auto started = User().run({u"--dial"_s}); // as far as it gets without a display
        QVERIFY2(started.error.contains(u"no display"_s), qPrintable(started.error));
    }
};

PERMANENCE_TEST(CallEventTest)
#include "CallEventTest.moc"

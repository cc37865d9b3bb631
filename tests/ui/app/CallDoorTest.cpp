#include "app/permanence/CallDoor.h"

#include "app/permanence/DoorPlace.h"
#include "app/permanence/HandOver.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace permanence;
using namespace permanence::test;

namespace {

const CallEvent kRinging{CallEventKind::Ringing, u"+33549000001"_s, u"Zoé"_s, u"7"_s, {}, {}};

/// A door, and what was heard through it.
struct Window
{
    explicit Window(const QString &store, const QString &agent = u"lea"_s)
    {
        QObject::connect(&door, &CallDoor::heard, &door, [this](const DoorMessage &message) { heard.push_back(message); });
        opened = door.open(store, agent).has_value();
    }
    [[nodiscard]] int count() const { return static_cast<int>(heard.size()); }

    VirtualClock clock{at("2026-03-02T10:00:00+01:00")};
    std::vector<DoorMessage> heard;
    CallDoor door{clock};
    bool opened = false;
};

HandedOver handOver(const DoorMessage &message, const QString &store = {}, const QString &agent = {})
{
    Options options;
    options.message = message;
    options.store = store;
    options.agent = agent;
    return expectValue(permanence::handOver(options));
}

/// Leaves a socket behind as a program that was killed does.
void leaveBehind(const QString &path)
{
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, qPrintable(path), sizeof(address.sun_path));
    QCOMPARE(::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof(address)), 0);
    QCOMPARE(::listen(socket, 1), 0);
    ::close(socket);
    QVERIFY(QFile::exists(path));
}

} // namespace

/// How one program hands something to the windows that run.
class CallDoorTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>(QDir::temp().filePath(u"doors"_s));
        qputenv("XDG_RUNTIME_DIR", m_folder->path().toUtf8());
    }
    void cleanup() { qunsetenv("XDG_RUNTIME_DIR"); }

    void whatIsHandedOverIsHeardWithItsTime()
    {
        Window window(store());
        QVERIFY(window.opened);
        QCOMPARE(handOver(kRinging), HandedOver::Done);
        QTRY_COMPARE(window.count(), 1);
        CallEvent expected = kRinging;
        expected.at = window.clock.now();
        QVERIFY(window.heard[0] == DoorMessage(expected));
        QCOMPARE(handOver(DialRequest{u"+33549000001"_s}), HandedOver::Done);
        QTRY_COMPARE(window.count(), 2);
        QVERIFY(window.heard[1] == DoorMessage(DialRequest{u"+33549000001"_s}));
    }

    void twoWindowsOnOneStoreHaveADoorEachAndBothAreTold()
    {
        Window one(store()), two(store()), other(store(u"other"_s));
        QVERIFY(one.opened && two.opened && other.opened);
        QVERIFY(one.door.path() != two.door.path());
        QCOMPARE(handOver(kRinging, store()), HandedOver::Done);
        QTRY_COMPARE(one.count(), 1);
        QTRY_COMPARE(two.count(), 1);
        QCOMPARE(handOver(kRinging), HandedOver::Done); // all of this user
        QTRY_COMPARE(other.count(), 1);
        QTRY_COMPARE(two.count(), 2);
    }

    void aCallForOneAgentIsHeardInThatAgentsWindowAlone()
    {
        Window lea(store()), max(store(), u"max"_s);
        QCOMPARE(handOver(kRinging, store(), u"max"_s), HandedOver::Done);
        QTRY_COMPARE(max.count(), 1);
        QCOMPARE(handOver(kRinging, {}, u"lea"_s), HandedOver::Done); // whatever the store
        QTRY_COMPARE(lea.count(), 1);
        QCOMPARE(max.count(), 1);
        QCOMPARE(handOver(kRinging, store(), u"zoe"_s), HandedOver::NobodyThere);
    }

    void theWindowOfAnAgentIsAskedToTheFront()
    {
        Window lea(store()), max(store(), u"max"_s);
        QVERIFY(bringToFront(store(), u"max"_s));
        QTRY_COMPARE(max.count(), 1);
        QVERIFY(max.heard[0] == DoorMessage(ShowRequest{}));
        QCOMPARE(lea.count(), 0);
        QVERIFY(!bringToFront(store(), u"zoe"_s));
        QVERIFY(!bringToFront(store(u"other"_s), u"max"_s));
    }

    void aLinkToTheStoreIsTheSameStore()
    {
        QFile file(store());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.link(store(u"link"_s)));
        Window window(store());
        QCOMPARE(handOver(kRinging, store(u"link"_s)), HandedOver::Done);
        QTRY_COMPARE(window.count(), 1);
    }

    void nobodyThereIsSaid()
    {
        QCOMPARE(handOver(kRinging), HandedOver::NobodyThere);
        Window other(store(u"other"_s));
        QCOMPARE(handOver(kRinging, store()), HandedOver::NobodyThere);
    }

    void theDoorIsGoneWithItsWindow()
    {
        QString path;
        {
            Window window(store());
            path = window.door.path();
            QVERIFY(QFile::exists(path));
        }
        QVERIFY(!QFile::exists(path));
        QCOMPARE(handOver(kRinging), HandedOver::NobodyThere);
    }

    void whatDeadWindowsLeftBehindIsClearedAway()
    {
        const QString left = expectValue(DoorPlace::ofThisUser()).namesFor(store(), u"lea"_s).first();
        leaveBehind(left);
        QCOMPARE(handOver(kRinging), HandedOver::NobodyThere);
        QVERIFY(!QFile::exists(left));
        leaveBehind(left);
        Window window(store()); // of the same process number as the dead one
        QVERIFY(window.opened);
        QCOMPARE(window.door.path(), left);
        QCOMPARE(handOver(kRinging), HandedOver::Done);
        QTRY_COMPARE(window.count(), 1);
    }

    void onlyThisUserCanKnock()
    {
        Window window(store());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(window.door.path()) & others));
        QVERIFY(!(QFile::permissions(QFileInfo(window.door.path()).path()) & others));
    }

    void aFolderThatOthersMayEnterIsNotUsed()
    {
        const QString folder = m_folder->filePath(u"permanence"_s);
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther |
                                                  QFile::WriteOther | QFile::ExeOther));
        const auto place = DoorPlace::ofThisUser();
        QVERIFY(!place || !place->namesFor(store(), u"lea"_s).first().startsWith(folder));
    }

    void whoSaysNothingUnderstandableIsShownOut_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("garbage") << QByteArray("GET / HTTP/1.1\r\n\r\n");
        QTest::newRow("too long") << QByteArray(20'000, 'x');
        QTest::newRow("too long, with an end") << QByteArray(QByteArray(20'000, ' ') + "\n");
        QTest::newRow("another version") << QByteArray("{\"v\":99,\"dial\":\"1\"}\n");
    }
    void whoSaysNothingUnderstandableIsShownOut()
    {
        QFETCH(QByteArray, said);
        Window window(store());
        QLocalSocket visitor;
        visitor.connectToServer(window.door.path());
        QVERIFY(visitor.waitForConnected());
        visitor.write(said);
        QTRY_COMPARE(visitor.state(), QLocalSocket::UnconnectedState);
        QCOMPARE(window.count(), 0);
        QCOMPARE(handOver(kRinging), HandedOver::Done); // the next one is heard
        QTRY_COMPARE(window.count(), 1);
    }

    void whoStandsInTheDoorAndSaysNothingIsShownOutToo()
    {
        Window window(store());
        std::vector<std::unique_ptr<QLocalSocket>> silent;
        for (int i = 0; i < CallDoor::kMostWaiting + 8; ++i) {
            silent.push_back(std::make_unique<QLocalSocket>());
            silent.back()->connectToServer(window.door.path());
            QCoreApplication::processEvents();
        }
        for (const auto &visitor : silent)
            QTRY_COMPARE_WITH_TIMEOUT(visitor->state(), QLocalSocket::UnconnectedState, 10 * CallDoor::kPatience);
        QCOMPARE(handOver(kRinging), HandedOver::Done);
        QTRY_COMPARE(window.count(), 1);
    }

    void aHundredAnnouncementsInARowAreAllHeardInTheirOrder()
    {
        Window window(store());
        for (int i = 0; i < 100; ++i) {
            CallEvent event = kRinging;
            event.callId = QString::number(i);
            QCOMPARE(handOver(event), HandedOver::Done);
            QTRY_COMPARE(window.count(), i + 1);
            QCOMPARE(std::get<CallEvent>(window.heard.back()).callId, QString::number(i));
        }
    }

private:
    [[nodiscard]] QString store(const QString &name = u"desk"_s) const
    {
        return m_folder->filePath(QString(name % u".permanence"_s));
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

PERMANENCE_TEST(CallDoorTest)
#include "CallDoorTest.moc"

#include "tests/app/permanencectl/Ctl.h"
#include "tests/support/Places.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QProcess>

#include <csignal>

using namespace permanence;
using namespace permanence::test;

namespace {

/// `./run --desk N` without its building.
class DeskScript
{
public:
    explicit DeskScript(int count) : m_count(count)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"DESK_TICKETS"_s, u"20"_s);
        m_script.setProcessEnvironment(environment);
        m_script.setStandardErrorFile(QProcess::nullDevice());
        m_script.start(sourceFile(u"installer/desk.sh"),
                       {QString::number(count), QFileInfo(builtProgram(u"permanence")).absolutePath()});
    }
    ~DeskScript()
    {
        if (m_script.state() != QProcess::NotRunning) {
            ::kill(static_cast<pid_t>(m_script.processId()), SIGTERM);
            m_script.waitForFinished(30'000);
        }
    }
    DeskScript(const DeskScript &) = delete;
    DeskScript &operator=(const DeskScript &) = delete;

    /// Until it has said where its hub is and which processes its windows are.
    [[nodiscard]] bool comesUp()
    {
        QDeadlineTimer patience(120'000);
        while (windows.size() < m_count && !patience.hasExpired() && m_script.state() != QProcess::NotRunning) {
            m_script.waitForReadyRead(1000);
            while (m_script.canReadLine()) {
                const QStringList words = QString::fromUtf8(m_script.readLine()).trimmed().split(u' ');
                if (words.value(0) == u"hub"_s)
                    folder = words.value(1);
                else if (words.value(0) == u"window"_s)
                    windows << words.value(2);
            }
        }
        return windows.size() == m_count && !folder.isEmpty();
    }
    /// How many workstations the hub knows, as its administrator is told.
    [[nodiscard]] qsizetype stations() const
    {
        const Ran ran = runCtl({u"hub"_s, u"status"_s, u"--json"_s,
                                u"postgresql://lea@/desk?host=%1/socket&passfile=%1/lea.pgpass"_s.arg(folder)});
        return ran.status == 0 ? ran.json()[u"stations"_s].toArray().size() : -1;
    }
    [[nodiscard]] bool endsAfter(int signal, const QStringList &processes)
    {
        for (const QString &process : processes)
            ::kill(process.toInt(), signal);
        return m_script.waitForFinished(30'000);
    }
    [[nodiscard]] QStringList itself() const { return {QString::number(m_script.processId())}; }
    [[nodiscard]] int status() const { return m_script.exitCode(); }
    /// Processes that have to do with the folder.
    [[nodiscard]] QStringList left() const
    {
        QStringList found;
        for (const QString &process : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
            QFile file(u"/proc/%1/cmdline"_s.arg(process));
            if (process.toInt() > 0 && file.open(QIODevice::ReadOnly) && file.readAll().contains(folder.toUtf8()))
                found << process;
        }
        return found;
    }

    QString folder;
    QStringList windows;

private:
    int m_count;
    QProcess m_script;
};

} // namespace

/// A desk of several workstations on one machine, for trying it out.
class DeskScriptTest : public QObject
{
    Q_OBJECT

private slots:
    void threeWindowsWorkOnAHubOfTheirOwnAndCtrlCRemovesAllOfIt()
    {
        DeskScript desk(3);
        QVERIFY(desk.comesUp());
        QTRY_COMPARE_WITH_TIMEOUT(desk.stations(), qsizetype(3), 60'000);
        for (const QString &window : desk.windows)
            QVERIFY2(QFile::exists(u"/proc/"_s + window), qPrintable(window));
        const QFileInfo secret(desk.folder + u"/lea.pgpass"_s);
        QVERIFY(!(secret.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        QVERIFY(desk.left().size() >= 4); // the windows and the server
        QVERIFY(desk.endsAfter(SIGINT, desk.itself()));
        QCOMPARE(desk.status(), 130);
        QTRY_COMPARE(desk.left(), QStringList{});
        QVERIFY(!QFile::exists(desk.folder));
    }

    void whenTheLastWindowIsClosedTheHubIsGoneToo()
    {
        DeskScript desk(2);
        QVERIFY(desk.comesUp());
        QTRY_COMPARE_WITH_TIMEOUT(desk.stations(), qsizetype(2), 60'000);
        QVERIFY(desk.endsAfter(SIGTERM, desk.windows));
        QCOMPARE(desk.status(), 0);
        QTRY_COMPARE(desk.left(), QStringList{});
        QVERIFY(!QFile::exists(desk.folder));
    }

    void aNumberOfWindowsThatIsNoneIsRefused()
    {
        for (const QString &number : {u"0"_s, u"seven"_s}) {
            QProcess script;
            script.start(sourceFile(u"installer/desk.sh"), {number, QFileInfo(builtProgram(u"permanence")).absolutePath()});
            QVERIFY(script.waitForFinished(10'000));
            QCOMPARE(script.exitCode(), 2);
        }
    }
};

PERMANENCE_TEST(DeskScriptTest)
#include "DeskScriptTest.moc"

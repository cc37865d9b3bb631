#include "ui/shell/Keyring.h"

#include "core/base/Literals.h"
#include "core/sync/HubAddress.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace permanence;
using namespace permanence::test;

/// Passwords in a real keyring. The test runs itself once more inside a session of its own, with a bus and a keyring that
/// nobody else has.
class KeyringTest : public QObject
{
    Q_OBJECT

private slots:
    void aPasswordIsKeptReadAndForgotten()
    {
        if (!isInside()) {
            QVERIFY2(QFile::exists(u"/usr/bin/gnome-keyring-daemon"_s) && QFile::exists(u"/usr/bin/dbus-run-session"_s),
                     "no keyring is installed: apt-get install gnome-keyring dbus (installer/packages.txt)");
            inside(u"echo -n test | gnome-keyring-daemon --unlock --components=secrets >/dev/null && "_s);
            return;
        }
        QCOMPARE(read(), QString());
        keep(u"Sésame-42"_s);
        QCOMPARE(read(), u"Sésame-42"_s);
        QCOMPARE(read(u"max"_s), QString()); // another login has one of its own
        keep({});
        QCOMPARE(read(), QString());
    }

    void whereThereIsNoneItSaysSoAndNothingIsKeptElsewhere()
    {
        if (!isInside()) {
            inside({});
            return;
        }
        std::optional<Result<void>> kept;
        m_keyring.keep(hub(u"lea"_s), u"Sésame-42"_s, this, [&](const Result<void> &done) { kept = done; });
        QTRY_VERIFY_WITH_TIMEOUT(kept.has_value(), 20'000);
        QVERIFY(!*kept);
        QCOMPARE(kept->error().code, ErrorCode::KeyringFailed);
        QVERIFY(!kept->error().text().contains(u"Sésame"_s));
    }

private:
    static bool isInside() { return qEnvironmentVariableIsSet("PERMANENCE_KEYRING_TEST"); }

    /// Runs this very test in a session of its own, after `before`.
    static void inside(const QString &before)
    {
        const QTemporaryDir home;
        QVERIFY(QDir(home.path()).mkpath(u"run"_s));
        QFile::setPermissions(home.filePath(u"run"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, home.path());
        environment.insert(u"XDG_DATA_HOME"_s, home.filePath(u"data"_s));
        environment.insert(u"XDG_RUNTIME_DIR"_s, home.filePath(u"run"_s));
        environment.insert(u"XDG_DATA_DIRS"_s, before.isEmpty() ? home.path() : u"/usr/share"_s); // where services are found
        environment.insert(u"PERMANENCE_KEYRING_TEST"_s, u"1"_s);
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        const QString self = u"exec '%1' KeyringTest %2"_s.arg(QCoreApplication::applicationFilePath(),
                                                             QString::fromLatin1(QTest::currentTestFunction()));
        process.start(u"dbus-run-session"_s, {u"--"_s, u"sh"_s, u"-c"_s, QString(before % self)});
        QVERIFY(process.waitForFinished(60'000));
        QVERIFY2(process.exitCode() == 0, process.readAll().constData());
    }

    static HubAddress hub(const QString &login)
    {
        return expectValue(HubAddress::fromUrl(u"postgresql://%1@hub.example/desk"_s.arg(login)));
    }
    QString read(const QString &login = u"lea"_s)
    {
        std::optional<Result<QString>> got;
        m_keyring.read(hub(login), this, [&](const Result<QString> &password) { got = password; });
        if (!QTest::qWaitFor([&] { return got.has_value(); }, 20'000) || !*got)
            qFatal("the keyring does not answer: %s", got ? qPrintable(got->error().text()) : "");
        return **got;
    }
    void keep(const QString &password)
    {
        std::optional<Result<void>> kept;
        m_keyring.keep(hub(u"lea"_s), password, this, [&](const Result<void> &done) { kept = done; });
        QTRY_VERIFY_WITH_TIMEOUT(kept.has_value(), 20'000);
        QVERIFY2(*kept, kept->has_value() ? "" : qPrintable(kept->error().text()));
    }

    Keyring m_keyring;
};

PERMANENCE_TEST(KeyringTest)
#include "KeyringTest.moc"

#pragma once

#include "tests/support/Places.h"
#include "tests/support/RandomHistory.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

namespace permanence::test {

/// A user of a machine: folders of their own, and no display.
class User
{
public:
    User() : m_home(QDir::temp().filePath(u"user"_s))
    {
        QVERIFY(QDir(m_home.path()).mkdir(u"run"_s));
        environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QString::fromLatin1(name));
        environment.insert(u"HOME"_s, m_home.path());
        environment.insert(u"XDG_RUNTIME_DIR"_s, m_home.filePath(u"run"_s));
        environment.insert(u"XDG_DATA_HOME"_s, m_home.filePath(u"data"_s));
        environment.insert(u"XDG_CONFIG_HOME"_s, m_home.filePath(u"config"_s));
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        environment.insert(u"USER"_s, u"lea"_s);
    }

    [[nodiscard]] QString path(const QString &name) const { return m_home.filePath(name); }
    [[nodiscard]] QStringList doors() const
    {
        return QDir(path(u"run/permanence"_s)).entryList({u"*-*-*"_s}, QDir::System | QDir::Files);
    }
    /// As a user with a display has it, but that nobody sees it.
    [[nodiscard]] QProcessEnvironment offscreen() const
    {
        QProcessEnvironment with = environment;
        with.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        return with;
    }

    struct Ended
    {
        int status = -1;
        QString error;
        qint64 ms = 0;
    };
    [[nodiscard]] Ended run(const QStringList &arguments) const { return run(u"permanence"_s, arguments, environment); }
    [[nodiscard]] static Ended run(const QString &program, const QStringList &arguments, const QProcessEnvironment &with)
    {
        QProcess process;
        process.setProcessEnvironment(with);
        QElapsedTimer timer;
        timer.start();
        process.start(builtProgram(program), arguments);
        if (!process.waitForFinished())
            qFatal("%s %s does not end", qPrintable(program), qPrintable(arguments.join(u' ').left(200)));
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardError()), timer.elapsed()};
    }
    [[nodiscard]] Ended announce(const QString &event, const QStringList &more = {}) const
    {
        return run(QStringList{u"--call-event"_s, event} + more);
    }

    QProcessEnvironment environment;

private:
    QTemporaryDir m_home;
};

/// A window of the user on a store, running until it is killed.
class RunningWindow
{
public:
    RunningWindow(const User &user, const QString &store, const QString &agent = {}) : m_store(user.path(store))
    {
        const auto before = user.doors().size();
        m_process.setProcessEnvironment(user.offscreen());
        QStringList arguments{u"--store"_s, m_store};
        if (!agent.isEmpty())
            arguments << u"--as"_s << agent;
        m_process.start(builtProgram(u"permanence"), arguments);
        const bool open = QTest::qWaitFor([&] { return user.doors().size() > before; }, 20'000);
        if (!open)
            qFatal("the window opens no door: %s", m_process.readAllStandardError().constData());
    }
    ~RunningWindow() { kill(); }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    [[nodiscard]] std::vector<CallMissed> missed() const
    {
        const SystemClock clock;
        const auto store = expectValue(Store::open(m_store, clock, {false, 0, {}}));
        std::vector<CallMissed> found;
        for (const Event &event : eventsOf(*store)) {
            if (const auto *body = std::get_if<CallMissed>(&event.body))
                found.push_back(*body);
        }
        return found;
    }
    [[nodiscard]] const QString &store() const { return m_store; }
    [[nodiscard]] qint64 process() const { return m_process.processId(); }

private:
    QString m_store;
    QProcess m_process;
};

} // namespace permanence::test

#pragma once

#include "app/permanence/Workstation.h"
#include "tests/support/TestDesk.h"
#include "ui/shell/FollowSettings.h"
#include "ui/shell/Language.h"
#include "ui/shell/Settings.h"
#include "ui/widgets/Theme.h"

#include <QTemporaryDir>

namespace permanence::test {

/// The real window over a store, as the program makes it, in English; with a folder of its own for the store, its settings
/// and its door.
class RealWindow
{
public:
    explicit RealWindow(const QString &name) : m_folder(QDir::temp().filePath(name))
    {
        qputenv("XDG_RUNTIME_DIR", m_folder.path().toUtf8());
    }
    ~RealWindow()
    {
        close();
        m_theme.setTextSize(1); // the application's font is the next test's start
        qunsetenv("XDG_RUNTIME_DIR");
    }
    RealWindow(const RealWindow &) = delete;
    RealWindow &operator=(const RealWindow &) = delete;

    /// Opens it over a store; `withDoor`: programs outside may announce calls.
    void open(const QString &store, const QString &login, const Clock &clock, bool withDoor = false)
    {
        m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings.ini"_s));
        m_settings->set(setting::kLanguage, u"en"_s);
        m_settings->set(setting::kTheme, u"light"_s);
        followSettings(*m_settings, m_theme, m_language);
        m_service = expectValue(DeskService::open(store, login, clock));
        m_workstation = std::make_unique<Workstation>(*m_service, *m_settings);
        window().resize(1280, 800);
        m_workstation->show();
        if (withDoor)
            m_workstation->openDoor();
        window().activateWindow();
        if (!QTest::qWaitForWindowActive(&window()))
            qFatal("the window does not become active");
    }
    /// Closes window and store; the file stays.
    void close()
    {
        m_workstation.reset();
        m_service.reset();
    }

    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] MainWindow &window() { return m_workstation->window(); }
    [[nodiscard]] DeskService &service() { return *m_service; }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    Theme m_theme;
    Language m_language;
    std::unique_ptr<DeskService> m_service;
    std::unique_ptr<Workstation> m_workstation;
};

} // namespace permanence::test

#pragma once

#include "core/desk/DeskService.h"
#include "core/sync/SyncService.h"
#include "ui/shell/HubSetting.h"
#include "ui/sync/Attendance.h"
#include "ui/sync/SyncNotices.h"

namespace permanence {

class HubForm;
class MainWindow;
class PasswordKeeper;
class Settings;
class SettingsPage;
class SyncPage;

/// The workstation's line to its hub: brings together what keeps the store in step, what shows how that stands, and what
/// sets it up.
class HubLine : public QObject
{
    Q_OBJECT

public:
    HubLine(DeskService &desk, Settings &settings, MainWindow &window, PasswordKeeper &passwords, QObject *parent = nullptr);

    /// Adds the page, and the choices to the settings' page; the window owns both.
    void addPages(SettingsPage &settings);
    /// Begins with the hub of the settings, or with this one for as long as the program runs.
    void start(const std::optional<HubAddress> &instead = std::nullopt);
    /// Somebody is there: a call comes in.
    void noteAttendance() { m_attendance.note(); }

    [[nodiscard]] SyncService &service() { return m_service; }
    /// Shows how it stands; the service tells it by itself.
    void show(const SyncNews &news);

private:
    void begin();

    DeskService &m_desk;
    MainWindow &m_window;
    PasswordKeeper &m_passwords;
    HubSetting m_setting;
    std::optional<HubAddress> m_instead;
    SyncService m_service;
    SyncNotices m_notices;
    Attendance m_attendance;
    SyncPage *m_page = nullptr;
    HubForm *m_form = nullptr;
    int m_begun = 0; ///< counts the beginnings, so that a password that comes late is of no use
};

} // namespace permanence

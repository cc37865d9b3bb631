#pragma once

#include "app/permanence/CallDoor.h"
#include "app/permanence/HubLine.h"
#include "core/desk/DeskService.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/PasswordKeeper.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <memory>

namespace permanence {

class IncomingCalls;
class Settings;

/// The composition root of the windows: makes the pages, gives them what they need, and tells the status
/// line who works here, whether the desk is open and where the data lives.
class Workstation : public QObject
{
    Q_OBJECT

public:
    /// `passwords` none: the keyring of the person who is logged in.
    Workstation(DeskService &desk, Settings &settings, std::unique_ptr<PasswordKeeper> passwords = {},
                QObject *parent = nullptr);
    /// Waits for a backup that is being made.
    ~Workstation() override;

    [[nodiscard]] MainWindow &window() { return m_window; }
    /// Opens the window where it was left; the first time, on the agent's own tickets.
    void show();
    /// Makes today's backup beside the store, unless there is one, on a thread of its own.
    void backUpDaily();
    /// From now on calls can be announced from outside. Where the door cannot be opened a notice says so.
    void openDoor();
    /// From now on the store is kept in step with the hub of the settings, or with this one while the window is open.
    void startSync(const std::optional<HubAddress> &instead = std::nullopt) { m_hub.start(instead); }
    [[nodiscard]] HubLine &hub() { return m_hub; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addPages(Settings &settings);
    void renewFacts();
    void comeToFront();

    DeskService &m_desk;
    MainWindow m_window;
    std::unique_ptr<PasswordKeeper> m_passwords;
    HubLine m_hub;
    IncomingCalls *m_incoming = nullptr;
    CallDoor m_door;
    QTimer m_minute;
    std::unique_ptr<QThread> m_backup;
};

} // namespace permanence

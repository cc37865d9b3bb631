#pragma once

#include "app/permanence/CallDoor.h"
#include "core/desk/DeskService.h"
#include "ui/shell/MainWindow.h"

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
    Workstation(DeskService &desk, Settings &settings, QObject *parent = nullptr);
    /// Waits for a backup that is being made.
    ~Workstation() override;

    [[nodiscard]] MainWindow &window() { return m_window; }
    /// Opens the window where it was left; the first time, on the agent's own tickets.
    void show();
    /// Makes today's backup beside the store, unless there is one, on a thread of its own.
    void backUpDaily();
    /// From now on calls can be announced from outside. Where the door cannot be opened a notice says so.
    void openDoor();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addPages(Settings &settings);
    void renewFacts();
    void comeToFront();

    DeskService &m_desk;
    MainWindow m_window;
    IncomingCalls *m_incoming = nullptr;
    CallDoor m_door;
    QTimer m_minute;
    std::unique_ptr<QThread> m_backup;
};

} // namespace permanence

#pragma once

#include "core/base/Result.h"
#include "core/telephony/DoorMessage.h"
#include "core/time/Clock.h"

#include <QLocalServer>
#include <QObject>

namespace permanence {

/// The door through which another program of the same user (`permanence --call-event …`) hands something to this
/// window. Whoever comes says one line; what is no message, too long, or too slow is shown out without an answer.
class CallDoor : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMostWaiting = 32; ///< who stand in the door at once
    static constexpr int kPatience = 2000;  ///< ms for one line

    /// `clock` must outlive the door.
    explicit CallDoor(const Clock &clock, QObject *parent = nullptr);

    /// Opens the door of the window in which `agent` (a login) works on `store`, and clears away those that dead windows
    /// left behind. Errors: FileNotWritable.
    [[nodiscard]] Result<void> open(const QString &store, const QString &agent);
    /// Of the socket; empty while it is closed.
    [[nodiscard]] QString path() const { return m_server.fullServerName(); }

signals:
    void heard(const permanence::DoorMessage &message);

private:
    void letIn();
    void listenTo(QLocalSocket *visitor);

    const Clock &m_clock;
    int m_visitors = 0;
    QLocalServer m_server;
};

/// Whether somebody is behind the door; one that nobody answers is taken away.
[[nodiscard]] bool isInhabited(const QString &door);

} // namespace permanence

#include "app/permanence/CallDoor.h"

#include "app/permanence/DoorPlace.h"

#include <QFile>
#include <QLocalSocket>
#include <QTimer>

namespace permanence {

bool isInhabited(const QString &door)
{
    constexpr int kWait = 50; // ms; nobody there is told at once
    QLocalSocket knock;
    knock.connectToServer(door, QIODevice::WriteOnly);
    if (knock.waitForConnected(kWait))
        return true;
    const auto why = knock.error();
    if (why == QLocalSocket::ConnectionRefusedError)
        QFile::remove(door);
    return why != QLocalSocket::ConnectionRefusedError && why != QLocalSocket::ServerNotFoundError;
}

CallDoor::CallDoor(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &CallDoor::letIn);
}

Result<void> CallDoor::open(const QString &store, const QString &agent)
{
    PERMANENCE_TRY(place, DoorPlace::ofThisUser());
    for (const QString &door : place.doors())
        [[maybe_unused]] const bool alive = isInhabited(door);
    const QStringList names = place.namesFor(store, agent);
    for (const QString &name : names) {
        if (!QFile::exists(name) && m_server.listen(name))
            return {};
    }
    return Error{ErrorCode::FileNotWritable, {names.first(), m_server.errorString()}, {}};
}

void CallDoor::letIn()
{
    while (QLocalSocket *visitor = m_server.nextPendingConnection()) {
        connect(visitor, &QLocalSocket::disconnected, visitor, &QObject::deleteLater);
        if (m_visitors == kMostWaiting) {
            visitor->abort();
            visitor->deleteLater();
            continue;
        }
        ++m_visitors;
        connect(visitor, &QObject::destroyed, this, [this] { --m_visitors; });
        visitor->setReadBufferSize(kLongestDoorMessage + 1);
        connect(visitor, &QLocalSocket::readyRead, this, [this, visitor] { listenTo(visitor); });
        QTimer::singleShot(kPatience, visitor, [visitor] { visitor->abort(); });
        listenTo(visitor); // who was quick has spoken, and left, before the door was opened
    }
}

void CallDoor::listenTo(QLocalSocket *visitor)
{
    if (!visitor->canReadLine()) {
        if (visitor->bytesAvailable() >= kLongestDoorMessage)
            visitor->abort();
        return;
    }
    const QByteArray line = visitor->readLine(kLongestDoorMessage + 1);
    disconnect(visitor, &QLocalSocket::readyRead, this, nullptr); // one line is all
    visitor->abort();
    if (const auto message = readDoorMessage(line, m_clock.now()))
        emit heard(*message);
}

} // namespace permanence

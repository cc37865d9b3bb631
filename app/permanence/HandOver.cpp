#include "app/permanence/HandOver.h"

#include "app/permanence/DoorPlace.h"
#include "core/base/Literals.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QLocalSocket>

namespace permanence {
namespace {

/// A telephone's exchange waits for the program that it starts (ms).
constexpr int kSocketPatience = 60;

/// Whether the line was taken behind the door; one behind which nobody lives is taken away.
bool handTo(const QString &door, const QByteArray &line, const QDeadlineTimer &deadline)
{
    const auto left = [&] { return static_cast<int>(deadline.remainingTime()); };
    QLocalSocket socket;
    socket.connectToServer(door, QIODevice::WriteOnly);
    if (!socket.waitForConnected(left())) {
        if (socket.error() == QLocalSocket::ConnectionRefusedError)
            QFile::remove(door);
        return false;
    }
    socket.write(line);
    while (socket.bytesToWrite() > 0) {
        if (!socket.waitForBytesWritten(left()))
            return false;
    }
    return true;
}

} // namespace

bool isForRunningWindow(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        const QByteArrayView argument(argv[i]);
        for (const char *option : {"--call-event", "--dial"}) {
            const QByteArrayView name(option);
            if ((argument == name && i + 1 < argc) ||
                (argument.startsWith(name) && argument.sliced(name.size()).startsWith('=')))
                return true;
        }
    }
    return false;
}

bool bringToFront(const QString &store, const QString &agent)
{
    Options options;
    options.store = store;
    options.agent = agent;
    options.message = ShowRequest{};
    const Result<HandedOver> done = handOver(options);
    return done && *done == HandedOver::Done;
}

Result<HandedOver> handOver(const Options &options)
{
    QString store;
    if (!options.store.isEmpty() || options.demo) {
        PERMANENCE_TRY(path, storePath(options));
        store = path;
    }
    PERMANENCE_TRY(place, DoorPlace::ofThisUser());
    const QByteArray line = writeDoorMessage(*options.message);
    const QDeadlineTimer deadline(kSocketPatience);
    bool taken = false;
    for (const QString &door : place.doors(store, options.agent))
        taken = handTo(door, line, deadline) || taken;
    return taken ? HandedOver::Done : HandedOver::NobodyThere;
}

} // namespace permanence

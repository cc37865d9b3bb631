#include "tests/support/BusyWatchdog.h"
#include "tests/support/RunTests.h"

#include <QApplication>
#include <QStandardPaths>

namespace {

/// Shows every event to the watchdog.
class WatchedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        return permanence::test::BusyWatchdog::deliver(
            receiver, event, [this, receiver, event] { return QApplication::notify(receiver, event); });
    }
};

} // namespace

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    WatchedApplication application(argc, argv);
    return permanence::test::runTests(argc, argv);
}

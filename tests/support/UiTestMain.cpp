#include "tests/support/RunTests.h"

#include <QApplication>
#include <QStandardPaths>

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    return permanence::test::runTests(argc, argv);
}

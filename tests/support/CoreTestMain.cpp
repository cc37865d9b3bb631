#include "tests/support/RunTests.h"

#include <QCoreApplication>
#include <QStandardPaths>
#include <QTranslator>

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication application(argc, argv);
    QTranslator plurals; // English has no other translations
    if (plurals.load(QStringLiteral(":/i18n/permanence_en.qm")))
        QCoreApplication::installTranslator(&plurals);
    return permanence::test::runTests(argc, argv);
}

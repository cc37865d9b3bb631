#include "core/base/Literals.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/FollowSettings.h"
#include "ui/shell/Language.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Settings.h"
#include "ui/widgets/Theme.h"

#include <QApplication>

using namespace permanence;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"permanence"_s);
    QApplication::setApplicationDisplayName(u"Permanence"_s);
    QApplication::setApplicationVersion(QStringLiteral(PERMANENCE_VERSION));
    QApplication::setDesktopFileName(u"org.permanence.Workstation"_s);

    Settings settings;
    Theme theme;
    Language language;
    followSettings(settings, theme, language);

    MainWindow window(settings);
    window.addPage(new SettingsPage(settings));
    window.openLastPage(page::kSettings);
    window.show();
    return QApplication::exec();
}

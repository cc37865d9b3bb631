#pragma once

#include "core/base/Literals.h"
#include "ui/shell/FollowSettings.h"
#include "ui/shell/Language.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Settings.h"
#include "ui/widgets/Theme.h"

#include <QTemporaryDir>

namespace permanence::test {

/// A main window with default settings in a temporary file, in English and light.
struct ShellFixture
{
    QTemporaryDir folder;
    Settings settings{folder.filePath(QStringLiteral("workstation.ini"))};
    Theme theme;
    Language language;
    MainWindow window{settings};

    ShellFixture()
    {
        settings.set(setting::kLanguage, QStringLiteral("en"));
        settings.set(setting::kTheme, QStringLiteral("light"));
        followSettings(settings, theme, language);
    }
    ~ShellFixture() { theme.setTextSize(1); } // the application's font is the next test's start
};

} // namespace permanence::test

#include "ui/shell/FollowSettings.h"

#include "core/base/Literals.h"
#include "ui/shell/Language.h"
#include "ui/shell/Settings.h"
#include "ui/widgets/Theme.h"

namespace permanence {
namespace {

ThemeMode modeOf(const QString &choice)
{
    return choice == u"light"_s  ? ThemeMode::Light
           : choice == u"dark"_s ? ThemeMode::Dark
                                 : ThemeMode::System;
}

} // namespace

void followSettings(Settings &settings, Theme &theme, Language &language)
{
    const auto apply = [&settings, &theme, &language](const QString &key) {
        const auto is = [&key](const char *name) { return key.isEmpty() || key == QLatin1StringView(name); };
        if (is(setting::kLanguage.key))
            language.apply(settings.get(setting::kLanguage));
        if (is(setting::kTheme.key))
            theme.setMode(modeOf(settings.get(setting::kTheme)));
        if (is(setting::kTextSize.key))
            theme.setTextSize(settings.get(setting::kTextSize));
    };
    apply({});
    QObject::connect(&settings, &Settings::changed, &theme, apply);
}

} // namespace permanence

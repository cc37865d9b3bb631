#pragma once

namespace permanence {

class Language;
class Settings;
class Theme;

/// Applies language, theme and text size as they are chosen, now and whenever they change. The three must
/// live as long as the application.
void followSettings(Settings &settings, Theme &theme, Language &language);

} // namespace permanence

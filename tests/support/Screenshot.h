#pragma once

#include <QDir>
#include <QPixmap>
#include <QWidget>

namespace permanence::test {

/// Keeps a picture of the widget as NAME.png in the folder that PERMANENCE_SCREENSHOTS names; without it,
/// does nothing.
inline void screenshot(QWidget *widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("PERMANENCE_SCREENSHOTS");
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return;
    widget->grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

} // namespace permanence::test

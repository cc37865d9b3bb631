#pragma once

#include <QString>
#include <QSystemTrayIcon>

#include <functional>
#include <memory>

namespace permanence {

/// Tells something beside the window, where the desktop has a tray; never takes the focus by itself.
class TrayNotice
{
public:
    /// `clicked` runs when the person clicks on what was told.
    void tell(const QString &title, const QString &text, std::function<void()> clicked);

private:
    std::unique_ptr<QSystemTrayIcon> m_icon; ///< made when it is first needed
    std::function<void()> m_clicked;
};

} // namespace permanence

#include "ui/callbacks/TrayNotice.h"

#include "core/base/Literals.h"
#include "ui/widgets/Theme.h"

namespace permanence {

void TrayNotice::tell(const QString &title, const QString &text, std::function<void()> clicked)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
        return;
    m_clicked = std::move(clicked);
    if (!m_icon) {
        m_icon = std::make_unique<QSystemTrayIcon>(Theme::icon(u"callbacks"_s));
        QObject::connect(m_icon.get(), &QSystemTrayIcon::messageClicked, m_icon.get(), [this] {
            if (m_clicked)
                m_clicked();
        });
        m_icon->show();
    }
    m_icon->showMessage(title, text, QSystemTrayIcon::Information);
}

} // namespace permanence

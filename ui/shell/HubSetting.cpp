#include "ui/shell/HubSetting.h"

#include "ui/shell/Settings.h"

#include <QFileInfo>
#include <QUrl>

namespace permanence {

HubSetting::HubSetting(Settings &settings, const QString &storePath) : m_settings(settings)
{
    const QFileInfo file(storePath);
    const QString path = file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
    m_key = "hub-of-" + QUrl::toPercentEncoding(path);
}

std::optional<HubAddress> HubSetting::address() const
{
    const QString url = m_settings.get(Setting<QString>{m_key.constData(), {}});
    const Result<HubAddress> address = HubAddress::fromUrl(url);
    return address && !url.isEmpty() ? std::optional(*address) : std::nullopt;
}

void HubSetting::setAddress(const std::optional<HubAddress> &address)
{
    m_settings.set(Setting<QString>{m_key.constData(), {}}, address ? address->url() : QString());
}

} // namespace permanence

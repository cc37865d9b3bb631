#pragma once

#include "core/sync/HubAddress.h"

#include <optional>

namespace permanence {

class Settings;

/// The hub of a store, as this person named it on this machine: the address with its login, how the connection is made
/// safe, and the password file; none of it is secret. Each store has its own, so that a demo desk goes to no hub.
class HubSetting
{
public:
    HubSetting(Settings &settings, const QString &storePath);

    /// None: the store works alone.
    [[nodiscard]] std::optional<HubAddress> address() const;
    void setAddress(const std::optional<HubAddress> &address);
    /// Whether Settings::changed() of that key means this one.
    [[nodiscard]] bool is(const QString &key) const { return key == QString::fromUtf8(m_key); }

private:
    Settings &m_settings;
    QByteArray m_key;
};

} // namespace permanence

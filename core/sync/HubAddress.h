#pragma once

#include "core/base/Result.h"

#include <QMap>
#include <QStringList>

namespace permanence {

/// Where a hub is and as whom to log in there, as in `postgresql://lea@hub.example/desk`. Several hosts, of which the one
/// that takes something in is meant: `postgresql://lea@one.example,two.example:5433/desk`. A host may be a folder with a
/// socket, as `?host=/run/postgresql`. Never holds a password.
class HubAddress
{
public:
    HubAddress() = default;

    /// Errors: Expected at `URL`, with what was expected: another scheme, a password in it, an unknown setting.
    [[nodiscard]] static Result<HubAddress> fromUrl(const QString &url);
    /// The address as it was given, without anything that is a default.
    [[nodiscard]] QString url() const;

    [[nodiscard]] const QStringList &hosts() const { return m_hosts; } ///< empty: the usual socket of this machine
    [[nodiscard]] const QStringList &ports() const { return m_ports; } ///< one for each host; empty text: 5432
    [[nodiscard]] QString database() const { return m_database; }
    [[nodiscard]] QString login() const { return m_login; } ///< empty: as the system user, or as `service` says
    void setLogin(const QString &login) { m_login = login; }
    [[nodiscard]] QString setting(const QString &key) const { return m_settings.value(key); }
    /// An empty value: its default.
    void setSetting(const QString &key, const QString &value)
    {
        if (value.isEmpty())
            m_settings.remove(key);
        else
            m_settings[key] = value;
    }

    /// What people call it: `hub.example/desk`.
    [[nodiscard]] QString name() const;
    /// Whether all that is sent goes encrypted to a server that proved who it is, or does not leave this machine.
    /// Anything else was asked for by name, and is to be shown.
    [[nodiscard]] bool isSafe() const;
    /// The file with passwords that was named, by the address or by PGPASSFILE; empty: none was.
    [[nodiscard]] QString passwordFile() const;

    /// For libpq, without login and database: hosts, and the settings with their defaults. TLS with a checked certificate,
    /// 5 s for the way there, a connection that died unnoticed is given up after 20 s.
    [[nodiscard]] QString connectOptions() const;

    bool operator==(const HubAddress &) const = default;

private:
    QStringList m_hosts, m_ports;
    QString m_database, m_login;
    QMap<QString, QString> m_settings; ///< as given
};

} // namespace permanence

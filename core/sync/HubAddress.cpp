#include "core/sync/HubAddress.h"

#include "core/base/Literals.h"

#include <QCoreApplication>
#include <QUrl>
#include <QUrlQuery>

namespace permanence {
namespace {

const QStringList &knownSettings()
{
    static const QStringList known{u"application_name"_s, u"connect_timeout"_s, u"host"_s,    u"passfile"_s,
                                   u"port"_s,             u"service"_s,         u"sslcert"_s, u"sslcrl"_s,
                                   u"sslkey"_s,           u"sslmode"_s,         u"sslrootcert"_s,
                                   u"target_session_attrs"_s};
    return known;
}

Error expected(const char *what, const QString &argument = {})
{
    const QString text = QCoreApplication::translate("Expectation", what);
    return {ErrorCode::Expected, {argument.isEmpty() ? text : text.arg(argument)}, u"URL"_s};
}

QString decoded(QStringView text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

/// In quotes, as libpq reads it. A semicolon would not survive Qt's driver; addresses with one are refused.
QString quoted(QString value)
{
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' % value % u'\'';
}

/// `one.example:5433` or `[::1]:5433`.
void splitHost(const QString &written, QStringList &hosts, QStringList &ports)
{
    const qsizetype closing = written.startsWith(u'[') ? written.indexOf(u']') : -1;
    const qsizetype colon = written.indexOf(u':', std::max<qsizetype>(closing, 0));
    const QString host = written.left(colon < 0 ? written.size() : colon);
    hosts << decoded(closing > 0 ? host.mid(1, closing - 1) : host);
    ports << (colon < 0 ? QString() : written.mid(colon + 1));
}

} // namespace

Result<HubAddress> HubAddress::fromUrl(const QString &url)
{
    QString rest = url.trimmed();
    const auto scheme = {u"postgresql://"_s, u"postgres://"_s};
    const auto found = std::find_if(scheme.begin(), scheme.end(), [&](const QString &s) { return rest.startsWith(s); });
    if (found == scheme.end())
        return expected(QT_TRANSLATE_NOOP("Expectation", "an address as postgresql://LOGIN@HOST/DATABASE"));
    if (rest.contains(u';') || rest.contains(QChar(0)))
        return expected(QT_TRANSLATE_NOOP("Expectation", "an address without a semicolon"));
    rest = rest.mid(found->size());

    HubAddress address;
    const QString query = rest.section(u'?', 1);
    rest = rest.section(u'?', 0, 0);
    QString authority = rest.section(u'/', 0, 0);
    address.m_database = decoded(rest.section(u'/', 1));
    if (const qsizetype at = authority.lastIndexOf(u'@'); at >= 0) {
        if (authority.left(at).contains(u':'))
            return expected(QT_TRANSLATE_NOOP("Expectation", "an address without a password, which others could read: it "
                                                             "belongs into a password file"));
        address.m_login = decoded(authority.left(at));
        authority = authority.mid(at + 1);
    }
    if (!authority.isEmpty()) {
        for (const QString &host : authority.split(u','))
            splitHost(host, address.m_hosts, address.m_ports);
    }
    for (const auto &[key, value] : QUrlQuery(query).queryItems(QUrl::FullyDecoded)) {
        if (!knownSettings().contains(key))
            return expected(QT_TRANSLATE_NOOP("Expectation", "one of the settings %1"), knownSettings().join(u", "_s));
        if (key == u"host"_s)
            address.m_hosts = value.split(u',');
        else if (key == u"port"_s)
            address.m_ports = value.split(u',');
        else
            address.m_settings[key] = value;
    }
    for (const QString &port : std::as_const(address.m_ports)) {
        if (!port.isEmpty() && (port.toInt() < 1 || port.toInt() > 65535))
            return expected(QT_TRANSLATE_NOOP("Expectation", "a port from 1 to 65535"));
    }
    if (address.m_database.isEmpty() && !address.m_settings.contains(u"service"_s))
        return expected(QT_TRANSLATE_NOOP("Expectation", "an address as postgresql://LOGIN@HOST/DATABASE"));
    return address;
}

QString HubAddress::url() const
{
    QUrlQuery query;
    QStringList places;
    const bool isFolder = !m_hosts.isEmpty() && m_hosts.first().startsWith(u'/');
    for (qsizetype i = 0; i < m_hosts.size() && !isFolder; ++i) {
        const QString host = m_hosts[i].contains(u':') ? QString(u'[' % m_hosts[i] % u']') : m_hosts[i];
        places << (m_ports.value(i).isEmpty() ? host : QString(host % u':' % m_ports[i]));
    }
    if (isFolder) {
        query.addQueryItem(u"host"_s, m_hosts.join(u','));
        if (!m_ports.value(0).isEmpty())
            query.addQueryItem(u"port"_s, m_ports.join(u','));
    }
    for (auto it = m_settings.begin(); it != m_settings.end(); ++it)
        query.addQueryItem(it.key(), it.value());
    const QString login =
        m_login.isEmpty() ? QString() : QString(QString::fromLatin1(QUrl::toPercentEncoding(m_login)) % u'@');
    const QString asked = query.isEmpty() ? QString() : QString(u'?' % query.toString(QUrl::FullyEncoded));
    return u"postgresql://"_s % login % places.join(u',') % u'/' %
           QString::fromLatin1(QUrl::toPercentEncoding(m_database)) % asked;
}

QString HubAddress::name() const
{
    QStringList places;
    for (qsizetype i = 0; i < m_hosts.size(); ++i)
        places << (m_ports.value(i).isEmpty() ? m_hosts[i] : QString(m_hosts[i] % u':' % m_ports[i]));
    if (m_hosts.isEmpty())
        places << m_settings.value(u"service"_s);
    places.removeAll(QString());
    return places.isEmpty() ? m_database : QString(places.join(u", "_s) % u'/' % m_database);
}

bool HubAddress::isSafe() const
{
    const bool isLocal = m_hosts.isEmpty() ? !m_settings.contains(u"service"_s)
                                           : std::all_of(m_hosts.begin(), m_hosts.end(),
                                                         [](const QString &host) { return host.startsWith(u'/'); });
    return isLocal || m_settings.value(u"sslmode"_s, u"verify-full"_s) == u"verify-full"_s;
}

QString HubAddress::passwordFile() const
{
    return m_settings.value(u"passfile"_s, qEnvironmentVariable("PGPASSFILE"));
}

QString HubAddress::connectOptions() const
{
    QMap<QString, QString> all{{u"sslmode"_s, u"verify-full"_s},    {u"connect_timeout"_s, u"5"_s},
                               {u"keepalives_idle"_s, u"10"_s},     {u"keepalives_interval"_s, u"5"_s},
                               {u"keepalives_count"_s, u"2"_s},     {u"tcp_user_timeout"_s, u"20000"_s},
                               {u"application_name"_s, u"Permanence"_s}};
    if (m_hosts.size() > 1)
        all[u"target_session_attrs"_s] = u"read-write"_s;
    all.insert(m_settings);
    if (!m_hosts.isEmpty())
        all[u"host"_s] = m_hosts.join(u',');
    if (!m_ports.join(QString()).isEmpty())
        all[u"port"_s] = m_ports.join(u',');
    QStringList written;
    for (auto it = all.begin(); it != all.end(); ++it)
        written << QString(it.key() % u'=' % quoted(it.value()));
    return written.join(u' ');
}

} // namespace permanence

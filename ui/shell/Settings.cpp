#include "ui/shell/Settings.h"

#include "core/base/Literals.h"

#include <QStandardPaths>

namespace permanence {
namespace {

QString ownFile()
{
    return QString(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) %
                   u"/permanence/workstation.ini"_s);
}

} // namespace

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent), m_file(file.isEmpty() ? ownFile() : file, QSettings::IniFormat)
{
}

QVariant Settings::read(const char *key) const
{
    return m_file.value(QString(u"choices/"_s % QLatin1StringView(key)));
}

void Settings::write(const char *key, const QVariant &value)
{
    m_file.setValue(QString(u"choices/"_s % QLatin1StringView(key)), value);
}

void Settings::saveState(const QString &name, int version, const QByteArray &state)
{
    m_file.setValue(QString(u"state/"_s % name % u"/version"_s), version);
    m_file.setValue(QString(u"state/"_s % name % u"/data"_s), state);
}

QByteArray Settings::state(const QString &name, int version) const
{
    if (m_file.value(QString(u"state/"_s % name % u"/version"_s)).toInt() != version)
        return {};
    return m_file.value(QString(u"state/"_s % name % u"/data"_s)).toByteArray();
}

} // namespace permanence

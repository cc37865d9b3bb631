#include "ui/shell/Language.h"

#include "core/base/Literals.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLibraryInfo>

namespace permanence {
namespace {

/// Dates and numbers: the system's way where it is of the same language, else the usual one in Europe.
QLocale localeFor(const QString &code)
{
    const QLocale system = QLocale::system();
    const QLocale usual(code == u"fr"_s ? u"fr_FR"_s : u"en_GB"_s);
    return system.language() == usual.language() ? system : usual;
}

} // namespace

Language::Language(QObject *parent) : QObject(parent) {}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

QStringList Language::codes()
{
    return {u"en"_s, u"fr"_s};
}

QString Language::systemCode()
{
    return QLocale::system().language() == QLocale::French ? u"fr"_s : u"en"_s;
}

void Language::apply(const QString &choice)
{
    const QString code = codes().contains(choice) ? choice : systemCode();
    if (code == m_code)
        return;
    m_code = code;
    // The locale first: texts are made anew while the translators change.
    QLocale::setDefault(localeFor(code));
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(QString(u"qtbase_"_s % code), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(QString(u":/i18n/permanence_"_s % code % u".qm"_s)))
        QCoreApplication::installTranslator(&m_own);
    emit changed();
}

} // namespace permanence

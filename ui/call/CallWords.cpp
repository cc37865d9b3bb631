#include "ui/call/CallWords.h"

#include "core/base/Literals.h"

#include <QCoreApplication>

namespace permanence {
namespace {

struct CallTexts
{
    Q_DECLARE_TR_FUNCTIONS(CallWords)
};

} // namespace

QString natureChoice(Nature nature)
{
    switch (nature) {
    case Nature::Incident:
        return CallTexts::tr("&Incident");
    case Nature::Question:
        return CallTexts::tr("&Question");
    case Nature::ServiceRequest:
        return CallTexts::tr("Se&rvice");
    case Nature::ChangeRequest:
        return CallTexts::tr("C&hange");
    case Nature::FeatureRequest:
        return CallTexts::tr("&Feature");
    }
    return {};
}

QString placeOf(const QTimeZone &zone)
{
    return QString::fromLatin1(zone.id()).section(u'/', -1).replace(u'_', u' ');
}

QStringList withAccessKeys(const QStringList &texts, QString taken)
{
    QStringList marked;
    for (const QString &one : texts) {
        QString whole = one;
        whole.replace(u'&', u"&&"_s);
        for (qsizetype i = 0; i < one.size() && !one.contains(u'&'); ++i) {
            const QChar letter = one[i].toUpper();
            if (letter.unicode() < u'A' || letter.unicode() > u'Z' || taken.contains(letter, Qt::CaseInsensitive))
                continue;
            taken += letter;
            whole.insert(i, u'&');
            break;
        }
        marked << whole;
    }
    return marked;
}

} // namespace permanence

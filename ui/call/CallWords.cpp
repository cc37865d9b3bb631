#include "ui/call/CallWords.h"

#include <QCoreApplication>
#include <QLocale>

namespace permanence {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CallWords)
};

} // namespace

QString natureChoice(Nature nature)
{
    switch (nature) {
    case Nature::Incident:
        return Words::tr("&Incident");
    case Nature::Question:
        return Words::tr("&Question");
    case Nature::ServiceRequest:
        return Words::tr("Se&rvice");
    case Nature::ChangeRequest:
        return Words::tr("C&hange");
    case Nature::FeatureRequest:
        return Words::tr("&Feature");
    }
    return {};
}

QString wallTime(Instant at, const QTimeZone &zone, Instant now)
{
    const QDateTime local = at.in(zone);
    const QLocale locale;
    const QString time = locale.toString(local.time(), QLocale::ShortFormat);
    const QDate today = now.in(zone).date();
    if (local.date() == today)
        return time;
    const QString format = local.date().year() == today.year() ? u"ddd d MMM"_s : u"ddd d MMM yyyy"_s;
    return QString(locale.toString(local.date(), format) % u' ' % time);
}

QString placeOf(const QTimeZone &zone)
{
    return QString::fromLatin1(zone.id()).section(u'/', -1).replace(u'_', u' ');
}

QString historyWords(const HistoryEntry &entry)
{
    static const QHash<QString, const char *> words{
        {u"call_received"_s, QT_TRANSLATE_NOOP("CallWords", "call")},
        {u"ticket_opened"_s, QT_TRANSLATE_NOOP("CallWords", "ticket opened")},
        {u"taken"_s, QT_TRANSLATE_NOOP("CallWords", "taken in charge")},
        {u"note"_s, QT_TRANSLATE_NOOP("CallWords", "note")},
        {u"resolved"_s, QT_TRANSLATE_NOOP("CallWords", "resolved")},
        {u"closed"_s, QT_TRANSLATE_NOOP("CallWords", "closed")},
        {u"reopened"_s, QT_TRANSLATE_NOOP("CallWords", "reopened")}};
    const char *known = words.value(entry.kind);
    QString line = known ? Words::tr(known) : QString(entry.kind).replace(u'_', u' ');
    if (!entry.ticketNumber.isEmpty())
        line += u' ' + entry.ticketNumber;
    const QString said = entry.text.simplified();
    if (!said.isEmpty() && entry.kind != u"closed"_s)
        line += u": "_s + said;
    return line;
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

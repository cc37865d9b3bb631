#include "core/rules/Wording.h"

#include <QLocale>
#include <QRegularExpression>

namespace permanence {

QString worded(const LocalizedText &text, const QString &language, const Placeholders &words)
{
    static const QRegularExpression placeholder(u"\\{([a-z_]+)\\}"_s);
    const QString pattern = text.in(language);
    QString result;
    qsizetype end = 0;
    auto found = placeholder.globalMatch(pattern);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        result += QStringView(pattern).mid(end, match.capturedStart() - end);
        result += words.value(match.captured(1));
        end = match.capturedEnd();
    }
    return result + QStringView(pattern).mid(end);
}

QString spokenDay(Instant at, const QTimeZone &zone, const QString &language)
{
    return spokenDay(at.in(zone).date(), language);
}

QString voicemailSentence(const Policy &policy, const AttemptPlan &plan, const QTimeZone &desk,
                          const QString &language, Placeholders words)
{
    if (!policy.voicemail)
        return {};
    if (plan.callback)
        words[u"day"_s] = spokenDay(plan.callback->due, desk, language);
    // Without a callback there is no day to promise, whatever the hours.
    return worded(plan.callback ? policy.voicemail->outsideHours : policy.voicemail->insideHours, language, words);
}

QString spokenDay(QDate day, const QString &language)
{
    const bool french = language.startsWith(u"fr"_s, Qt::CaseInsensitive);
    const QLocale locale(french ? QLocale::French : QLocale::English);
    return locale.toString(day, french ? u"dddd d MMMM"_s : u"dddd, d MMMM"_s);
}

} // namespace permanence

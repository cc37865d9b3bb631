#include "core/desk/TextRules.h"

#include "core/base/JsonReader.h"
#include "core/time/CalendarSpec.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTimeZone>

namespace permanence {
namespace {

Error expected(const QString &place, const char *expectation)
{
    return {ErrorCode::Expected, {QString::fromUtf8(expectation)}, place};
}

Result<QString> limited(const QString &text, qsizetype most, const QString &place)
{
    if (text.size() > most)
        return Error{ErrorCode::TooLong, {QString::number(text.size()), QString::number(most)}, place};
    return text;
}

} // namespace

QString cleaned(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            clean += c;
            clean += text[++i];
        } else if (!c.isNull() && !c.isSurrogate()) {
            clean += c;
        }
    }
    return clean;
}

namespace {

QJsonValue cleanedValue(const QJsonValue &value)
{
    if (value.isString())
        return cleaned(value.toString());
    if (value.isObject())
        return cleaned(value.toObject());
    if (!value.isArray())
        return value;
    QJsonArray items;
    for (const QJsonValue item : value.toArray())
        items.append(cleanedValue(item));
    return items;
}

/// On one line, without space around it; inner spaces stay as they are typed (a narrow one before "?" too).
QString onOneLine(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text.trimmed();
}

} // namespace

QJsonObject cleaned(const QJsonObject &object)
{
    QJsonObject clean;
    for (auto member = object.begin(); member != object.end(); ++member)
        clean.insert(cleaned(member.key()), cleanedValue(member.value()));
    return clean;
}

Result<QString> optionalLine(const QString &text, const QString &place)
{
    return limited(onOneLine(cleaned(text)), Desk::kLongestLine, place);
}

Result<QString> requiredLine(const QString &text, const QString &place)
{
    PERMANENCE_TRY(line, optionalLine(text, place));
    if (line.isEmpty())
        return expected(place, QT_TRANSLATE_NOOP("Expectation", "a text"));
    return line;
}

Result<QString> longText(const QString &text, const QString &place)
{
    return limited(cleaned(text), Desk::kLongestText, place);
}

Result<void> checkTimezone(const QString &id)
{
    if (!id.isEmpty() && !QTimeZone::isTimeZoneIdAvailable(id.toLatin1()))
        return expected(u"timezone"_s, QT_TRANSLATE_NOOP("Expectation", "a time zone such as Europe/Paris"));
    return {};
}

Result<void> checkEmail(const QString &email)
{
    static const QRegularExpression form(u"^[^@\\s,;<>]+@[^@\\s,;<>]+$"_s);
    if (!email.isEmpty() && !form.match(email).hasMatch())
        return expected(u"email"_s, QT_TRANSLATE_NOOP("Expectation", "a mail address such as name@firm.example"));
    return {};
}

Result<void> checkHours(const QJsonObject &hours)
{
    if (hours.isEmpty())
        return {};
    Errors errors;
    [[maybe_unused]] const auto week = readWeek(JsonReader(hours, errors, u"hours"_s));
    return errors.empty() ? Result<void>() : Result<void>(errors.front());
}

Result<void> checkLanguage(const QString &language)
{
    static const QRegularExpression form(u"^[a-z]{2,3}(-[A-Za-z0-9]+)*$"_s);
    if (!language.isEmpty() && !form.match(language).hasMatch())
        return expected(u"language"_s, QT_TRANSLATE_NOOP("Expectation", "a language code such as fr or en"));
    return {};
}

} // namespace permanence

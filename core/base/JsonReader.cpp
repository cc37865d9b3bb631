#include "core/base/JsonReader.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QStringDecoder>

#include <cmath>

namespace permanence {

qsizetype firstWrongByte(const QByteArray &bytes)
{
    if (bytes.isValidUtf8())
        return -1;
    // That tells only that something is wrong: narrow it down.
    qsizetype good = 0;
    qsizetype bad = bytes.size();
    while (bad - good > 1) {
        const qsizetype middle = good + (bad - good) / 2;
        QStringDecoder part(QStringDecoder::Utf8); // to which a letter cut in two is none that is wrong
        [[maybe_unused]] const QString head = part(QByteArrayView(bytes).first(middle));
        (part.hasError() ? bad : good) = middle;
    }
    return good;
}

Result<QJsonValue> parseJson(const QByteArray &utf8)
{
    if (const qsizetype wrong = firstWrongByte(utf8); wrong >= 0)
        return Error{ErrorCode::NotUtf8, {QString::number(wrong)}, {}};
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(utf8, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const QByteArray before = utf8.left(problem.offset);
        const qsizetype line = before.count('\n') + 1;
        const qsizetype column = before.size() - before.lastIndexOf('\n');
        return Error{ErrorCode::NotJson,
                     {problem.errorString(), QString::number(line), QString::number(column)},
                     {}};
    }
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

JsonReader::JsonReader(QJsonValue value, Errors &errors, QString place)
    : m_value(std::move(value)), m_errors(&errors), m_place(std::move(place))
{
}

JsonReader JsonReader::operator[](QStringView key) const
{
    const QString place = m_place.isEmpty() ? key.toString() : QString(m_place % u'.' % key);
    return {m_value.isObject() ? m_value.toObject().value(key) : QJsonValue(QJsonValue::Undefined), *m_errors,
            place};
}

std::vector<JsonReader> JsonReader::items() const
{
    std::vector<JsonReader> readers;
    if (!m_value.isArray()) {
        expected(QT_TRANSLATE_NOOP("Expectation", "a list [...]"));
        return readers;
    }
    const QJsonArray array = m_value.toArray();
    readers.reserve(static_cast<std::size_t>(array.size()));
    for (qsizetype i = 0; i < array.size(); ++i)
        readers.emplace_back(array[i], *m_errors, m_place % u'[' % QString::number(i) % u']');
    return readers;
}

std::vector<std::pair<QString, JsonReader>> JsonReader::members() const
{
    std::vector<std::pair<QString, JsonReader>> readers;
    if (!m_value.isObject()) {
        expected(QT_TRANSLATE_NOOP("Expectation", "an object {...}"));
        return readers;
    }
    const QJsonObject object = m_value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        readers.emplace_back(member.key(), (*this)[member.key()]);
    return readers;
}

void JsonReader::allowOnly(std::initializer_list<QStringView> keys) const
{
    if (!m_value.isObject()) {
        expected(QT_TRANSLATE_NOOP("Expectation", "an object {...}"));
        return;
    }
    for (const auto &[key, member] : members()) {
        if (std::find(keys.begin(), keys.end(), QStringView(key)) != keys.end())
            continue;
        QStringList known;
        for (const QStringView one : keys)
            known << one.toString();
        member.fail(ErrorCode::UnknownKey, {key, known.join(u", "_s)});
    }
}

QString JsonReader::text() const
{
    const QString text = m_value.toString();
    if (text.trimmed().isEmpty())
        expected(QT_TRANSLATE_NOOP("Expectation", "a text"));
    return text;
}

QString JsonReader::textOr(const QString &fallback) const
{
    if (!isGiven())
        return fallback;
    if (!m_value.isString())
        expected(QT_TRANSLATE_NOOP("Expectation", "a text"));
    return m_value.toString();
}

bool JsonReader::boolean() const
{
    if (!m_value.isBool())
        expected(QT_TRANSLATE_NOOP("Expectation", "true or false"));
    return m_value.toBool();
}

bool JsonReader::booleanOr(bool fallback) const
{
    return isGiven() ? boolean() : fallback;
}

qint64 JsonReader::integer(qint64 least, qint64 most) const
{
    const double number = m_value.toDouble(std::nan(""));
    const qint64 whole = std::isfinite(number) && std::abs(number) < 9e15 ? static_cast<qint64>(number) : 0;
    if (!std::isfinite(number) || static_cast<double>(whole) != number || whole < least || whole > most) {
        fail(isMissing() ? ErrorCode::MissingKey : ErrorCode::Expected,
             {QCoreApplication::translate("Expectation", "a whole number from %1 to %2").arg(least).arg(most)});
        return least;
    }
    return whole;
}

double JsonReader::number() const
{
    if (!m_value.isDouble())
        expected(QT_TRANSLATE_NOOP("Expectation", "a number"));
    return m_value.toDouble();
}

void JsonReader::expected(const char *expectation) const
{
    fail(isMissing() ? ErrorCode::MissingKey : ErrorCode::Expected, {QString::fromUtf8(expectation)});
}

void JsonReader::fail(ErrorCode code, const QStringList &arguments) const
{
    m_errors->push_back(Error{code, arguments, m_place});
}

} // namespace permanence

#include "core/rehearsal/ScenarioReading.h"

#include "core/time/Iso8601.h"
#include "core/time/PublicHolidays.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace permanence {

void expectedChoice(const JsonReader &reader, const QStringList &choices)
{
    const QString all = choices.join(u", "_s);
    if (reader.isText()) {
        reader.fail(ErrorCode::Expected, {QCoreApplication::translate("Expectation", "one of %1, not \"%2\"")
                                              .arg(all, reader.value().toString())});
    } else {
        expectedOneOf(reader, choices);
    }
}

QString readKey(const JsonReader &reader)
{
    constexpr qsizetype kLongest = 200;
    const QString key = reader.value().toString();
    const bool isOneLine = std::none_of(key.begin(), key.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c.isSurrogate() || c == QChar::LineSeparator ||
               c == QChar::ParagraphSeparator;
    });
    if (key.isEmpty() || key.size() > kLongest || key != key.trimmed() || !isOneLine) {
        reader.expected(
            QT_TRANSLATE_NOOP("Expectation", "a key: a text on one line, without space around it"));
        return {};
    }
    return key;
}

QString readKeyOr(const JsonReader &reader, const QString &fallback)
{
    return reader.isGiven() ? readKey(reader) : fallback;
}

Instant readInstant(const JsonReader &reader)
{
    const auto instant = parseInstant(reader.value().toString());
    if (!instant) {
        reader.expected(QT_TRANSLATE_NOOP(
            "Expectation", "an instant with its offset, such as \"2026-03-02T10:00:00+01:00\""));
        return {};
    }
    const int year = instant->utc().date().year();
    if (year < kFirstHolidayYear || year > kLastHolidayYear) {
        reader.fail(ErrorCode::Expected,
                    {QCoreApplication::translate("Expectation", "an instant of the years %1 to %2")
                         .arg(kFirstHolidayYear)
                         .arg(kLastHolidayYear)});
        return {};
    }
    return *instant;
}

QDate readDay(const JsonReader &reader)
{
    const auto day = parseDay(reader.value().toString());
    if (!day)
        reader.expected(QT_TRANSLATE_NOOP("Expectation", "a day such as \"2026-05-01\""));
    return day.value_or(QDate());
}

QDate readDayIfGiven(const JsonReader &reader)
{
    return reader.isGiven() ? readDay(reader) : QDate();
}

void check(const JsonReader &reader, const Result<void> &checked)
{
    if (!checked)
        reader.fail(checked.error().code, checked.error().arguments);
}

const Policy *PolicyNames::find(const QString &id) const
{
    const PolicyEntry *entry = id.isEmpty() ? nullptr : library().latest(id);
    return entry ? &entry->policy : nullptr;
}

QString PolicyNames::read(const JsonReader &reader)
{
    const QString name = reader.text();
    if (name.trimmed().isEmpty() || find(name))
        return name.trimmed();
    const QString path = QDir(m_folder).filePath(name);
    if (m_paths.contains(path))
        return m_paths[path];
    const bool mayBePath = !name.contains(QChar(u'\0')); // no file has such a name
    if (!mayBePath || !(name.contains(u'/') || name.endsWith(u".json"_s) || QFileInfo(path).isFile())) {
        reader.fail(ErrorCode::NoSuchPolicy, {name, library().ids().join(u", "_s)});
        return {};
    }
    const Result<QByteArray> document = readPolicyFile(path);
    QString id;
    for (Error &error : document ? m_policies.add(*document, id) : Errors{document.error()}) {
        const QString inDocument =
            error.place.isEmpty() ? QString() : QString(u": "_s % name % u": "_s % error.place);
        error.place = reader.place() % inDocument;
        m_errors.push_back(std::move(error));
        id.clear();
    }
    m_paths.insert(path, id);
    return id;
}

} // namespace permanence

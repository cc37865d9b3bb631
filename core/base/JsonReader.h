#pragma once

#include "core/base/Literals.h"
#include "core/base/Result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <initializer_list>
#include <memory>
#include <optional>
#include <vector>

namespace permanence {

using Errors = std::vector<Error>;

/// The offset of the first byte that is not UTF-8, or -1.
[[nodiscard]] qsizetype firstWrongByte(const QByteArray &bytes);

/// Parses UTF-8 text; errors: NotUtf8, NotJson (with line and column).
[[nodiscard]] Result<QJsonValue> parseJson(const QByteArray &utf8);

/// A value in a JSON document together with its place (`severities[1].take_in_charge`).
///
/// Reading never throws: what is missing or of the wrong type adds one Error with the place and what was
/// expected to the shared list, and gives a default. Check the list once, at the end.
class JsonReader
{
public:
    JsonReader(QJsonValue value, Errors &errors, QString place = {});

    [[nodiscard]] const QString &place() const { return m_place; }
    [[nodiscard]] const QJsonValue &value() const { return m_value; }
    [[nodiscard]] bool isMissing() const { return m_value.isUndefined(); }
    [[nodiscard]] bool isNull() const { return m_value.isNull(); }
    /// Given and not null.
    [[nodiscard]] bool isGiven() const { return !isMissing() && !isNull(); }
    [[nodiscard]] bool isObject() const { return m_value.isObject(); }
    [[nodiscard]] bool isArray() const { return m_value.isArray(); }
    [[nodiscard]] bool isText() const { return m_value.isString(); }

    /// The member of an object; reading a missing one says what was expected.
    [[nodiscard]] JsonReader operator[](QStringView key) const;
    /// The items of an array; an error and none where this is no array. A missing array is an error too:
    /// ask isGiven() first where it is optional.
    [[nodiscard]] std::vector<JsonReader> items() const;
    /// The members of an object in alphabetical order of their keys.
    [[nodiscard]] std::vector<std::pair<QString, JsonReader>> members() const;
    /// Says which members an object may have; any other is an error at its own place.
    void allowOnly(std::initializer_list<QStringView> keys) const;

    [[nodiscard]] QString text() const;         ///< a text that is not empty
    [[nodiscard]] QString textOr(const QString &fallback) const; ///< a text, which may be empty, or not given
    [[nodiscard]] bool boolean() const;
    [[nodiscard]] bool booleanOr(bool fallback) const;
    /// A whole number from `least` to `most`.
    [[nodiscard]] qint64 integer(qint64 least, qint64 most) const;
    [[nodiscard]] double number() const;

    /// Adds "place: expected …" (or "missing; expected …"). `expectation` is source text in the
    /// translation context "Expectation": mark it with QT_TRANSLATE_NOOP("Expectation", "…").
    void expected(const char *expectation) const;
    /// Adds an error of another code at this place.
    void fail(ErrorCode code, const QStringList &arguments = {}) const;

private:
    QJsonValue m_value;
    Errors *m_errors;
    QString m_place;
};

} // namespace permanence

#pragma once

#include "core/base/JsonReader.h"
#include "core/time/PublicHolidays.h"

#include <QJsonArray>
#include <QJsonObject>

namespace permanence {

/// What evaluating a document of calendars and questions gave: the answers, unless there are errors.
struct CalendarAnswers
{
    QJsonObject document;
    Errors errors; ///< each with its place, as `add[0].calendar`; empty if all is well
};

/// Reads calendars and the questions `add`, `sub`, `between` and `open`, and gives the same document with
/// the answers filled in.
[[nodiscard]] CalendarAnswers evaluateCalendarDocument(const QByteArray &utf8);

/// `[{"date": "2026-05-01", "name": {"en": …, "fr": …}}, …]`
[[nodiscard]] QJsonArray holidaysJson(const std::vector<PublicHoliday> &holidays);

} // namespace permanence

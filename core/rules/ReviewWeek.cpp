#include "core/rules/ReviewWeek.h"

#include "core/base/Literals.h"

#include <QRegularExpression>

namespace permanence {

ReviewWeek ReviewWeek::of(QDate day)
{
    ReviewWeek week;
    week.number = day.weekNumber(&week.year);
    return week;
}

Result<ReviewWeek> ReviewWeek::read(const QString &text)
{
    static const QRegularExpression kWritten(u"^\\s*(\\d{4})-?[Ww](\\d{1,2})\\s*$"_s);
    const QRegularExpressionMatch match = kWritten.match(text);
    const ReviewWeek week{match.captured(1).toInt(), match.captured(2).toInt()};
    // A week that a year does not have lies in another year.
    if (!match.hasMatch() || week.number < 1 || week.year < 1 || of(week.monday()) != week)
        return Error{ErrorCode::WrongWeek, {text.left(100)}, {}};
    return week;
}

QString ReviewWeek::text() const
{
    constexpr QLatin1Char kZero('0');
    return u"%1-W%2"_s.arg(year, 4, 10, kZero).arg(number, 2, 10, kZero);
}

QDate ReviewWeek::monday() const
{
    const QDate fourth(year, 1, 4); // which always lies in the first week
    return fourth.addDays(7 * (number - 1) - (fourth.dayOfWeek() - 1));
}

Instant ReviewWeek::begin(const QTimeZone &zone) const
{
    return Instant::of(monday().startOfDay(zone));
}

} // namespace permanence

#include "ui/dashboard/Period.h"

#include "core/base/Literals.h"
#include "ui/widgets/Words.h"

#include <QCoreApplication>
#include <QLocale>

namespace permanence {
namespace {

struct PeriodTexts
{
    Q_DECLARE_TR_FUNCTIONS(Period)
};

constexpr int kMostWeeks = 60;

QDate firstOfMonth(QDate day)
{
    return {day.year(), day.month(), 1};
}

/// How many whole months the days are; 0 where they are none.
int wholeMonths(const Days &days)
{
    if (days.from.day() != 1 || days.until.addDays(1).day() != 1)
        return 0;
    const QDate after = days.until.addDays(1);
    return (after.year() - days.from.year()) * 12 + after.month() - days.from.month();
}

Days moved(const Days &days, int times)
{
    if (const int months = wholeMonths(days); months > 0) {
        const QDate from = days.from.addMonths(times * months);
        return {from, from.addMonths(months).addDays(-1)};
    }
    const qint64 length = days.from.daysTo(days.until) + 1;
    return {days.from.addDays(times * length), days.until.addDays(times * length)};
}

} // namespace

QString periodWord(Period period)
{
    switch (period) {
    case Period::ThisWeek:
        return PeriodTexts::tr("This week");
    case Period::LastWeek:
        return PeriodTexts::tr("Last week");
    case Period::ThisMonth:
        return PeriodTexts::tr("This month");
    case Period::LastMonth:
        return PeriodTexts::tr("Last month");
    case Period::ThisQuarter:
        return PeriodTexts::tr("This quarter");
    case Period::ThisYear:
        return PeriodTexts::tr("This year");
    case Period::OwnDays:
        break;
    }
    return PeriodTexts::tr("Days");
}

std::optional<Days> daysOf(Period period, QDate today)
{
    const QDate monday = today.addDays(1 - today.dayOfWeek()), first = firstOfMonth(today);
    switch (period) {
    case Period::ThisWeek:
        return Days{monday, monday.addDays(6)};
    case Period::LastWeek:
        return Days{monday.addDays(-7), monday.addDays(-1)};
    case Period::ThisMonth:
        return Days{first, first.addMonths(1).addDays(-1)};
    case Period::LastMonth:
        return Days{first.addMonths(-1), first.addDays(-1)};
    case Period::ThisQuarter: {
        const QDate from = first.addMonths(-((today.month() - 1) % 3));
        return Days{from, from.addMonths(3).addDays(-1)};
    }
    case Period::ThisYear:
        return Days{QDate(today.year(), 1, 1), QDate(today.year(), 12, 31)};
    case Period::OwnDays:
        break;
    }
    return std::nullopt;
}

Days daysBefore(const Days &days)
{
    return moved(days, -1);
}

Days daysAfter(const Days &days)
{
    return moved(days, 1);
}

FigureGrouping groupingOf(const Days &days)
{
    return days.from.daysTo(days.until) / 7 > kMostWeeks ? FigureGrouping::Months : FigureGrouping::Weeks;
}

QString daysText(const Days &days)
{
    const int months = wholeMonths(days);
    if (months == 1)
        return QLocale().toString(days.from, u"MMMM yyyy"_s);
    if (months == 12 && days.from.month() == 1)
        return QString::number(days.from.year());
    return PeriodTexts::tr("%1 – %2", "first and last day").arg(dayText(days.from), dayText(days.until));
}

} // namespace permanence

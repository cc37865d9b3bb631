#include "core/report/FigurePeriod.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace permanence {
namespace {

Error notADay(const QString &place)
{
    return {ErrorCode::Expected, {QCoreApplication::translate("Expectation", "a day, as 2026-03-31")}, place};
}

/// The day after the week or month that holds a day.
QDate nextPiece(QDate day, FigureGrouping grouping)
{
    if (grouping == FigureGrouping::Weeks)
        return day.addDays(8 - day.dayOfWeek());
    return QDate(day.year(), day.month(), 1).addMonths(1);
}

QDate firstOfPiece(QDate day, FigureGrouping grouping)
{
    return grouping == FigureGrouping::Weeks ? day.addDays(1 - day.dayOfWeek()) : QDate(day.year(), day.month(), 1);
}

QString pieceKey(QDate day, FigureGrouping grouping)
{
    if (grouping == FigureGrouping::Months)
        return day.toString(u"yyyy-MM"_s);
    int year = 0;
    const int week = day.weekNumber(&year); // the year of the week: 2027-01-01 lies in 2026-W53
    return u"%1-W%2"_s.arg(year, 4, 10, QChar(u'0')).arg(week, 2, 10, QChar(u'0'));
}

QString pieceLabel(QDate day, FigureGrouping grouping)
{
    const QLocale locale;
    if (grouping == FigureGrouping::Months)
        return QCoreApplication::translate("Figures", "%1 %2", "name of a month, year")
            .arg(locale.standaloneMonthName(day.month(), QLocale::ShortFormat), QString::number(day.year()));
    int year = 0;
    const int week = day.weekNumber(&year);
    return QCoreApplication::translate("Figures", "W%1 %2", "number of a week, year").arg(week).arg(year);
}

} // namespace

Result<FigurePeriod> FigurePeriod::of(const FigureFilter &filter, const QString &timezone)
{
    for (const auto &[day, place] : {std::pair(filter.from, u"from"_s), std::pair(filter.until, u"until"_s)}) {
        if (!day.isValid() || day.year() < 1 || day.year() > 9998)
            return notADay(place);
    }
    if (filter.until < filter.from)
        return Error{ErrorCode::EndBeforeStart, {filter.until.toString(Qt::ISODate), filter.from.toString(Qt::ISODate)}, u"until"_s};
    if (filter.from.daysTo(filter.until) >= kLongestPeriod) {
        return Error{ErrorCode::Expected,
                     {QCoreApplication::translate("Expectation", "a period of at most a hundred years")},
                     u"until"_s};
    }
    if (!QTimeZone::isTimeZoneIdAvailable(timezone.toLatin1())) // any word at all makes a zone that says it is valid
        return Error{ErrorCode::UnknownTimeZone, {timezone}, {}};
    FigurePeriod period;
    period.m_zone = QTimeZone(timezone.toLatin1());
    period.m_now = filter.now;
    period.cut(filter);
    return period;
}

void FigurePeriod::cut(const FigureFilter &filter)
{
    m_isCut = filter.grouping == FigureGrouping::Weeks || filter.grouping == FigureGrouping::Months;
    const QDate behind = filter.until.addDays(1);
    const auto startOf = [this](QDate day) { return Instant::of(day.startOfDay(m_zone)); };
    m_bounds.push_back(startOf(filter.from));
    for (QDate day = filter.from; day < behind;) {
        const QDate next = m_isCut ? nextPiece(day, filter.grouping) : behind;
        const QDate end = std::min(next, behind);
        m_bounds.push_back(startOf(end));
        m_keys.push_back(m_isCut ? pieceKey(day, filter.grouping) : QString());
        m_labels.push_back(m_isCut ? pieceLabel(day, filter.grouping) : QString());
        m_isPartial.push_back((m_isCut && (firstOfPiece(day, filter.grouping) != day || end != next)) ||
                              m_bounds.back() > m_now);
        day = end;
    }
}

FigureSpan FigurePeriod::span(int index, int count) const
{
    const Duration length = end() - begin();
    return {begin() + length * index / count, begin() + length * (index + 1) / count, index == 0};
}

int FigurePeriod::pieceAt(Instant at) const
{
    // Weeks are as long as each other but for hours, months but for days: the guess is right or beside it.
    const int last = pieces() - 1;
    int piece = std::clamp(static_cast<int>((at - begin()) * pieces() / (end() - begin())), 0, last);
    while (piece > 0 && at < m_bounds[static_cast<std::size_t>(piece)])
        --piece;
    while (piece < last && at >= m_bounds[static_cast<std::size_t>(piece) + 1])
        ++piece;
    return piece;
}

std::optional<int> FigurePeriod::pieceOf(const QString &key) const
{
    const auto found = std::find(m_keys.begin(), m_keys.end(), key);
    return found == m_keys.end() ? std::nullopt : std::optional(static_cast<int>(found - m_keys.begin()));
}

} // namespace permanence

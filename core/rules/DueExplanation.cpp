#include "core/rules/DueExplanation.h"

#include "core/base/Literals.h"

#include <QCoreApplication>

#include <algorithm>

namespace permanence {
namespace {

struct DueExplanationTexts
{
    Q_DECLARE_TR_FUNCTIONS(DueExplanation)
};

/// Cuts the time between start and due into what counts and what does not.
class Explainer
{
public:
    Explainer(DueExplanation &explanation, const BusinessCalendar &calendar, const QString &language)
        : m_explanation(explanation), m_calendar(calendar), m_language(language)
    {
    }

    void explain(const std::vector<Pause> &pauses, Instant asOf)
    {
        const Instant due = *m_explanation.due;
        Instant from = m_explanation.start;
        for (const Pause &pause : pauses) {
            const Instant begin = std::max(from, pause.from);
            if (begin >= due)
                break;
            const Instant end = std::min(due, std::max(begin, pause.until.value_or(asOf)));
            counting(from, begin);
            add({DuePartKind::Pause, begin, end, 0, 0, {}});
            from = end;
        }
        counting(from, due);
        countMinutes();
    }

private:
    void add(DuePart part)
    {
        if (part.until > part.from)
            m_explanation.parts.push_back(std::move(part));
    }

    void counting(Instant from, Instant until)
    {
        if (m_explanation.clock == ClockKind::Elapsed) {
            add({DuePartKind::Counted, from, until, until - from, 0, {}});
            return;
        }
        for (const OpenSpan &span : m_calendar.spans(from, until)) {
            closed(from, span.from);
            add({DuePartKind::Counted, span.from, span.until, span.until - span.from, 0, {}});
            from = span.until;
        }
        closed(from, until);
    }

    /// Names a closed time day by day, then tells nights with the closed days that they lead to.
    void closed(Instant from, Instant until)
    {
        std::vector<DuePart> days;
        QDate day = m_calendar.dateAt(from);
        for (Instant at = from; at < until; day = day.addDays(1)) {
            const Instant end = std::min(until, m_calendar.startOfDay(day.addDays(1)));
            if (end <= at)
                continue;
            const bool withinDay =
                at > m_calendar.startOfDay(day) && end < m_calendar.startOfDay(day.addDays(1));
            DuePart part = closedPart(day, at, end, withinDay);
            const bool same = !days.empty() && days.back().kind == part.kind && days.back().name == part.name;
            if (same)
                days.back().until = part.until;
            else
                days.push_back(std::move(part));
            at = end;
        }
        joinNights(days);
        for (DuePart &part : days)
            add(std::move(part));
    }

    [[nodiscard]] DuePart closedPart(QDate day, Instant from, Instant until, bool withinDay) const
    {
        DuePart part{DuePartKind::Night, from, until, 0, 0, {}};
        if (m_calendar.isBusinessDay(day)) {
            if (withinDay)
                part.kind = isMidday(from, until) ? DuePartKind::Lunch : DuePartKind::Closed;
            return part;
        }
        const bool opensThatWeekday =
            !m_calendar.spec().week[static_cast<size_t>(day.dayOfWeek() - 1)].empty();
        const std::optional<QString> holiday = m_calendar.holidayName(day, m_language);
        part.kind = !opensThatWeekday ? DuePartKind::Weekend
                    : holiday         ? DuePartKind::Holiday
                                      : DuePartKind::Closed;
        part.name = part.kind == DuePartKind::Holiday ? *holiday : QString();
        return part;
    }

    [[nodiscard]] bool isMidday(Instant from, Instant until) const
    {
        const QTime begin = from.in(m_calendar.zone()).time();
        const QTime end = until.in(m_calendar.zone()).time();
        return begin >= QTime(11, 0) && end <= QTime(15, 0);
    }

    /// Friday evening belongs to the weekend: nobody reads "night, weekend, night".
    static void joinNights(std::vector<DuePart> &days)
    {
        if (days.size() > 1 && days.front().kind == DuePartKind::Night) {
            days[1].from = days.front().from;
            days.erase(days.begin());
        }
        if (days.size() > 1 && days.back().kind == DuePartKind::Night) {
            days[days.size() - 2].until = days.back().until;
            days.pop_back();
        }
    }

    void countMinutes()
    {
        Duration sum = 0;
        for (DuePart &part : m_explanation.parts) {
            const qint64 before = (sum + kMinute / 2) / kMinute;
            sum += part.counted;
            part.minutes = (sum + kMinute / 2) / kMinute - before;
        }
    }

    DueExplanation &m_explanation;
    const BusinessCalendar &m_calendar;
    QString m_language;
};

QString dayAndTime(Instant at, const QTimeZone &zone, const QLocale &locale)
{
    return locale.toString(at.in(zone), u"ddd d MMM HH:mm"_s);
}

QString lengthText(Duration length)
{
    const qint64 minutes = length / kMinute;
    if (minutes < 120)
        return DueExplanationTexts::tr("%1 min", "a length of time").arg(minutes);
    return DueExplanationTexts::tr("%1 h %2", "a length of time").arg(minutes / 60).arg(minutes % 60, 2, 10, QChar(u'0'));
}

} // namespace

Duration DueExplanation::counted() const
{
    Duration sum = 0;
    for (const DuePart &part : parts)
        sum += part.counted;
    return sum;
}

DueExplanation explainDue(const ServiceClock &clock, const std::vector<Pause> &pauses,
                          const BusinessCalendar &calendar, Instant asOf, const QString &language)
{
    DueExplanation explanation;
    explanation.start = clock.start;
    explanation.zone = calendar.zone();
    if (!clock.target || !clock.due)
        return explanation;
    explanation.clock = clock.target->clock;
    explanation.target = clock.target->length;
    explanation.due = clock.due;
    Explainer(explanation, calendar, language).explain(pauses, asOf);
    return explanation;
}

Instant standsAt(const ServiceClock &clock, const TicketState &ticket, Instant now)
{
    return clock.done ? *clock.done : ticket.closed.value_or(now);
}

QString partTimes(const DuePart &part, const QTimeZone &zone, const QLocale &locale)
{
    const QDateTime until = part.until.in(zone);
    const bool sameDay = part.from.in(zone).date() == until.date();
    const QString end = sameDay ? locale.toString(until, u"HH:mm"_s) : dayAndTime(part.until, zone, locale);
    return QString(dayAndTime(part.from, zone, locale) % u" – "_s % end);
}

QString partWords(const DuePart &part)
{
    switch (part.kind) {
    case DuePartKind::Counted:
        return DueExplanationTexts::tr("%1 min", "a length of time").arg(part.minutes);
    case DuePartKind::Lunch:
        return DueExplanationTexts::tr("lunch break");
    case DuePartKind::Closed:
        return DueExplanationTexts::tr("closed");
    case DuePartKind::Night:
        return DueExplanationTexts::tr("closed for the night");
    case DuePartKind::Weekend:
        return DueExplanationTexts::tr("weekend");
    case DuePartKind::Holiday:
        return part.name.isEmpty() ? DueExplanationTexts::tr("public holiday") : part.name;
    case DuePartKind::Pause:
        return DueExplanationTexts::tr("waiting for the customer");
    }
    return {};
}

QString explanationText(const DueExplanation &explanation, const QLocale &locale)
{
    if (!explanation.due)
        return DueExplanationTexts::tr("Nothing is promised here.");
    const QString zone = QString::fromUtf8(explanation.zone.id());
    QStringList lines;
    lines << (explanation.clock == ClockKind::Elapsed
                  ? DueExplanationTexts::tr("%1 from receipt; all time counts (times in %2)")
                  : DueExplanationTexts::tr("%1 from receipt; the opening hours of the desk count (times in %2)"))
                 .arg(lengthText(explanation.target), zone);
    for (const DuePart &part : explanation.parts)
        lines << QString(partTimes(part, explanation.zone, locale) % u"  "_s % partWords(part));
    lines << DueExplanationTexts::tr("%1 in all: due %2")
                 .arg(lengthText(explanation.counted()),
                      dayAndTime(*explanation.due, explanation.zone, locale));
    return lines.join(u'\n');
}

} // namespace permanence

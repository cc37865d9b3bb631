#include "core/base/Literals.h"
#include "core/policy/PolicyWordParts.h"
#include "core/time/BusinessCalendar.h"

namespace permanence {
namespace {

QString timeOf(int minute)
{
    return QString(QString::number(minute / 60).rightJustified(2, u'0') % u':' %
                   QString::number(minute % 60).rightJustified(2, u'0'));
}

constexpr int kNoon = 12 * 60;

} // namespace

QString PolicySpeaker::span(const DaySpans &spans) const
{
    if (spans.empty())
        return PolicyWords::tr("closed");
    QStringList words;
    for (const DaySpan &open : spans)
        words << PolicyWords::tr("%1 to %2", "opening and closing time").arg(timeOf(open.from), timeOf(open.until));
    QString text = list(words);
    for (size_t i = 1; i < spans.size(); ++i) {
        const int from = spans[i - 1].until, until = spans[i].from;
        if (from < until && from <= kNoon + 120 && until >= kNoon) {
            text = PolicyWords::tr("%1; lunch break from %2 to %3").arg(text, timeOf(from), timeOf(until));
            break;
        }
    }
    return text;
}

void PolicySpeaker::hours()
{
    begin(u"hours"_s, PolicyWords::tr("Desk hours"));
    line(u"timezone"_s, {PolicyWords::tr("Time zone"), m_policy.hours.timezone});
    for (int weekday = 1; weekday <= 7; ++weekday) {
        line(QString::number(weekday), {m_locale.standaloneDayName(weekday),
                                        span(m_policy.hours.week[static_cast<size_t>(weekday - 1)])});
    }
    if (!m_policy.reachableAtAllHours.empty()) {
        line(u"all"_s, {PolicyWords::tr("Answered day and night"),
                        list(namesOf(m_policy.reachableAtAllHours, channelName))});
    }
    for (const auto &[date, spans] : m_policy.hours.exceptions)
        line(QString(u"exception."_s % date.toString(Qt::ISODate)), {day(date), span(spans)});
    holidays();
}

void PolicySpeaker::holidays()
{
    begin(u"holidays"_s, PolicyWords::tr("Public holidays"));
    if (const auto &region = m_policy.hours.holidayRegion) {
        const QString country = region->region.isEmpty() ? region->country
                                                         : QString(region->country % u", "_s % region->region);
        line(u"country"_s, {PolicyWords::tr("Those of"), country});
    }
    const BusinessCalendar calendar(m_policy.hours);
    const QDate end = m_today.addYears(1);
    std::map<QDate, QString> days(m_policy.hours.holidays);
    for (QDate date = m_today; date < end; date = date.addDays(1)) {
        if (const auto name = calendar.holidayName(date, m_language))
            days[date] = *name;
    }
    for (const auto &[date, name] : days)
        line(date.toString(Qt::ISODate), {day(date), name});
}

void PolicySpeaker::admission()
{
    begin(u"admission"_s, PolicyWords::tr("Who is admitted"));
    line(u"basis"_s, {PolicyWords::tr("Needed"), m_policy.admission == AdmissionBasis::Contract
                                                     ? PolicyWords::tr("a contract that is running")
                                                     : PolicyWords::tr("a licence that is running, and a pack with "
                                                                       "time left")});
    line(u"channels"_s,
         {PolicyWords::tr("Channels that open a ticket"), list(namesOf(m_policy.channels, channelName))});
    for (const ChannelRedirect &redirect : m_policy.redirects) {
        line(QString(u"redirect."_s % codeOf(redirect.from)),
             {PolicyWords::tr("Redirected"),
              PolicyWords::tr("who comes by %1 is shown the way to %2 and gets the mail \"%3\"")
                  .arg(channelName(redirect.from), channelName(redirect.to), mailName(redirect.answer))});
    }
    if (m_policy.outOfHours)
        outOfHours(*m_policy.outOfHours);
    else
        line(u"out"_s, {PolicyWords::tr("Outside desk hours"), PolicyWords::tr("the same as within them")});
}

void PolicySpeaker::outOfHours(const OutOfHours &conditions)
{
    line(u"out.channels"_s, {PolicyWords::tr("Conditions outside desk hours are for"),
                             list(namesOf(conditions.channels, channelName))});
    line(u"out.natures"_s, {PolicyWords::tr("Admitted outside desk hours"),
                            conditions.natures.empty() ? PolicyWords::tr("whatever it is about")
                                                       : list(namesOf(conditions.natures, natureName))});
    line(u"out.callers"_s, {PolicyWords::tr("Who may call outside desk hours"),
                            conditions.namedCallersOnly ? PolicyWords::tr("only those named in the contract")
                                                        : PolicyWords::tr("every contact of the customer")});
    line(u"out.extra"_s, {PolicyWords::tr("Without a support module"),
                          conditions.extraWithoutSupportModule
                              ? PolicyWords::tr("an extra charge outside desk hours; the agent is warned before")
                              : PolicyWords::tr("no extra charge outside desk hours")});
}

} // namespace permanence

#include "core/report/FigureWords.h"

#include <QCoreApplication>
#include <QLocale>

namespace permanence {
namespace {

struct FigureTexts
{
    Q_DECLARE_TR_FUNCTIONS(Figures)
};

QString twoDigits(qint64 number)
{
    return QString::number(number).rightJustified(2, u'0');
}

std::vector<FigureColumn> hours()
{
    std::vector<FigureColumn> all;
    const QLocale locale;
    for (int hour = 0; hour < 24; ++hour)
        all.push_back({twoDigits(hour), FigureTexts::tr("%1 h", "hour of the day").arg(locale.toString(hour)),
                       FigureUnit::Count});
    return all;
}

std::vector<FigureColumn> compliance()
{
    return {{u"share"_s, FigureTexts::tr("Within target"), FigureUnit::Share},
            {u"met"_s, FigureTexts::tr("Met"), FigureUnit::Count},
            {u"missed"_s, FigureTexts::tr("Missed"), FigureUnit::Count},
            {u"without_target"_s, FigureTexts::tr("Without target"), FigureUnit::Count}};
}

std::vector<FigureColumn> percentiles()
{
    return {{u"median"_s, FigureTexts::tr("Median"), FigureUnit::BusinessTime},
            {u"p90"_s, FigureTexts::tr("90th percentile"), FigureUnit::BusinessTime},
            {u"tickets"_s, FigureTexts::tr("Tickets"), FigureUnit::Count}};
}

std::vector<FigureColumn> work()
{
    return {{u"worked"_s, FigureTexts::tr("Worked"), FigureUnit::Time},
            {u"billable"_s, FigureTexts::tr("Billable"), FigureUnit::Time}};
}

/// "1 h 05", "12 min", "40 s".
QString timeText(double ms)
{
    const QLocale locale;
    const auto seconds = static_cast<qint64>(ms / 1000.0 + 0.5);
    if (seconds < 60)
        return FigureTexts::tr("%1 s", "seconds").arg(locale.toString(seconds));
    const qint64 minutes = (seconds + 30) / 60;
    if (minutes < 60)
        return FigureTexts::tr("%1 min", "minutes").arg(locale.toString(minutes));
    return FigureTexts::tr("%1 h %2", "hours and minutes")
        .arg(locale.toString(minutes / 60), twoDigits(minutes % 60));
}

} // namespace

std::vector<FigureColumn> figureColumns(FigureId id)
{
    switch (id) {
    case FigureId::TakeInChargeWithin:
    case FigureId::ResolvedWithin:
        return compliance();
    case FigureId::TimeToTake:
    case FigureId::TimeToResolve:
        return percentiles();
    case FigureId::TimeToTakeSpread:
    case FigureId::ClosureReasons:
    case FigureId::Causes:
        return {{u"tickets"_s, FigureTexts::tr("Tickets"), FigureUnit::Count}};
    case FigureId::Backlog:
        return {{u"open"_s, FigureTexts::tr("Open"), FigureUnit::Count},
                {u"days_0_1"_s, FigureTexts::tr("0–1 business days"), FigureUnit::Count},
                {u"days_2_3"_s, FigureTexts::tr("2–3 business days"), FigureUnit::Count},
                {u"days_4_5"_s, FigureTexts::tr("4–5 business days"), FigureUnit::Count},
                {u"days_6_10"_s, FigureTexts::tr("6–10 business days"), FigureUnit::Count},
                {u"days_more"_s, FigureTexts::tr("More than 10 business days"), FigureUnit::Count}};
    case FigureId::Flow:
        return {{u"opened"_s, FigureTexts::tr("Opened"), FigureUnit::Count},
                {u"closed"_s, FigureTexts::tr("Closed"), FigureUnit::Count},
                {u"reopened"_s, FigureTexts::tr("Reopened"), FigureUnit::Count}};
    case FigureId::FirstContact:
        return {{u"share"_s, FigureTexts::tr("Solved at first contact"), FigureUnit::Share},
                {u"solved"_s, FigureTexts::tr("Solved at once"), FigureUnit::Count},
                {u"later"_s, FigureTexts::tr("Solved later"), FigureUnit::Count}};
    case FigureId::Calls:
        return {{u"in"_s, FigureTexts::tr("Calls in"), FigureUnit::Count},
                {u"answered"_s, FigureTexts::tr("Answered"), FigureUnit::Count},
                {u"missed"_s, FigureTexts::tr("Not answered"), FigureUnit::Count},
                {u"out"_s, FigureTexts::tr("Calls out"), FigureUnit::Count},
                {u"reached"_s, FigureTexts::tr("Reached"), FigureUnit::Count},
                {u"voicemail"_s, FigureTexts::tr("Voicemail"), FigureUnit::Count},
                {u"not_reached"_s, FigureTexts::tr("No answer or busy"), FigureUnit::Count},
                {u"length"_s, FigureTexts::tr("Talk time"), FigureUnit::Time},
                {u"mean_length"_s, FigureTexts::tr("Mean length"), FigureUnit::Time}};
    case FigureId::CallTimes:
        return hours();
    case FigureId::AttemptsPerReach:
        return {{u"ratio"_s, FigureTexts::tr("Attempts per contact reached"), FigureUnit::Ratio},
                {u"attempts"_s, FigureTexts::tr("Attempts"), FigureUnit::Count},
                {u"reached"_s, FigureTexts::tr("Reached"), FigureUnit::Count}};
    case FigureId::WorkByAgent:
    case FigureId::WorkByService:
        return work();
    case FigureId::PacksUsed:
        return {{u"minutes"_s, FigureTexts::tr("Minutes used"), FigureUnit::Minutes},
                {u"entries"_s, FigureTexts::tr("Work entries"), FigureUnit::Count}};
    case FigureId::PacksRunningOut:
        return {{u"left"_s, FigureTexts::tr("Minutes left"), FigureUnit::Minutes},
                {u"used"_s, FigureTexts::tr("Minutes used"), FigureUnit::Minutes},
                {u"bought"_s, FigureTexts::tr("Minutes bought"), FigureUnit::Minutes},
                {u"days_left"_s, FigureTexts::tr("Days left"), FigureUnit::Days}};
    case FigureId::Promises:
        return {{u"share"_s, FigureTexts::tr("Promises kept"), FigureUnit::Share},
                {u"kept"_s, FigureTexts::tr("Kept"), FigureUnit::Count},
                {u"broken"_s, FigureTexts::tr("Broken"), FigureUnit::Count}};
    case FigureId::Defects:
        return {{u"handed_over"_s, FigureTexts::tr("Handed over"), FigureUnit::Count},
                {u"accepted"_s, FigureTexts::tr("Accepted"), FigureUnit::Count},
                {u"refused"_s, FigureTexts::tr("Refused"), FigureUnit::Count}};
    }
    return {};
}

FigureRows figureRows(FigureId id)
{
    switch (id) {
    case FigureId::TimeToTakeSpread:
        return FigureRows::Spans;
    case FigureId::CallTimes:
        return FigureRows::Weekdays;
    case FigureId::WorkByAgent:
        return FigureRows::Agents;
    case FigureId::WorkByService:
        return FigureRows::Services;
    case FigureId::PacksRunningOut:
        return FigureRows::Packs;
    case FigureId::ClosureReasons:
    case FigureId::Causes:
        return FigureRows::Reasons;
    default:
        return FigureRows::Groups;
    }
}

QString figureTitle(FigureId id)
{
    switch (id) {
    case FigureId::TakeInChargeWithin:
        return FigureTexts::tr("Taken in charge within target");
    case FigureId::ResolvedWithin:
        return FigureTexts::tr("Resolved within target");
    case FigureId::TimeToTake:
        return FigureTexts::tr("Time to take in charge");
    case FigureId::TimeToTakeSpread:
        return FigureTexts::tr("Distribution of the time to take in charge");
    case FigureId::TimeToResolve:
        return FigureTexts::tr("Time to resolve");
    case FigureId::Backlog:
        return FigureTexts::tr("Backlog by age");
    case FigureId::Flow:
        return FigureTexts::tr("Opened, closed and reopened");
    case FigureId::FirstContact:
        return FigureTexts::tr("Solved at first contact");
    case FigureId::Calls:
        return FigureTexts::tr("Calls in and out");
    case FigureId::CallTimes:
        return FigureTexts::tr("Calls by hour and weekday");
    case FigureId::AttemptsPerReach:
        return FigureTexts::tr("Attempts per contact reached");
    case FigureId::WorkByAgent:
        return FigureTexts::tr("Work by agent");
    case FigureId::WorkByService:
        return FigureTexts::tr("Work by service");
    case FigureId::PacksUsed:
        return FigureTexts::tr("Packs used");
    case FigureId::PacksRunningOut:
        return FigureTexts::tr("Packs running out");
    case FigureId::Promises:
        return FigureTexts::tr("Promises kept");
    case FigureId::ClosureReasons:
        return FigureTexts::tr("Closure reasons");
    case FigureId::Causes:
        return FigureTexts::tr("Causes");
    case FigureId::Defects:
        return FigureTexts::tr("Defects handed over");
    }
    return {};
}

QString figureDefinition(FigureId id)
{
    switch (id) {
    case FigureId::TakeInChargeWithin:
        return FigureTexts::tr("Of the tickets whose limit for being taken in charge was met or missed in the period, the share that "
                           "met it. It is met when somebody first owns the ticket, at the due time at the latest, and missed at "
                           "the moment the due time passes before that, even if the ticket still waits. The due time is that of "
                           "the policy version under which the ticket was opened and of its contract. Tickets without a target "
                           "are counted apart, when they are taken.");
    case FigureId::ResolvedWithin:
        return FigureTexts::tr("Of the tickets whose limit for being resolved was met or missed in the period, the share that met it. "
                           "It is met when the ticket is resolved, at the due time at the latest, and missed at the moment the due "
                           "time passes before that. While the customer owes an answer the clock stands still. A ticket that is "
                           "reopened counts by its last resolution; one closed in time without being resolved does not count. "
                           "Tickets without a target are counted apart, when they are resolved.");
    case FigureId::TimeToTake:
        return FigureTexts::tr("Business time, by the calendar of the ticket’s policy, from receipt until somebody first owned the "
                           "ticket, of the tickets first owned in the period. Half of them took no longer than the median, nine in "
                           "ten no longer than the 90th percentile.");
    case FigureId::TimeToTakeSpread:
        return FigureTexts::tr("The tickets first owned in the period, by the business time from their receipt until then.");
    case FigureId::TimeToResolve:
        return FigureTexts::tr("Business time, by the calendar of the ticket’s policy, from receipt to the last resolution, without the "
                           "time in which the customer owed an answer, of the tickets resolved in the period and not reopened "
                           "since. Half of them took no longer than the median, nine in ten no longer than the 90th percentile.");
    case FigureId::Backlog:
        return FigureTexts::tr("Tickets that are open at the end of each week or month, or of the period, or now where that comes "
                           "first. Their age is the number of business days, by the calendar of their policy, after the day of "
                           "receipt.");
    case FigureId::Flow:
        return FigureTexts::tr("Tickets received, closed and reopened in the period. A ticket closed or reopened several times counts "
                           "each time.");
    case FigureId::FirstContact:
        return FigureTexts::tr("Of the tickets closed by agreement in the period, the share that needed nothing more after their "
                           "opening: no call to or from the customer, no question, reply, promise or callback, and that was not "
                           "reopened since.");
    case FigureId::Calls:
        return FigureTexts::tr("Phone calls of the period. In: those that an agent answered, whether admitted or refused, and those "
                           "that nobody took. Out: calls to customers about a ticket and callbacks without one, by how they ended. "
                           "Talk time is that of answered calls whose length is known.");
    case FigureId::CallTimes:
        return FigureTexts::tr("Phone calls that came in during the period, answered or not, by the weekday and hour at which they "
                           "rang.");
    case FigureId::AttemptsPerReach:
        return FigureTexts::tr("Calls to customers in the period, about a ticket or as a callback without one, for each of them that "
                           "reached somebody.");
    case FigureId::WorkByAgent:
        return FigureTexts::tr("Time worked by each agent, of the entries that begin in the period as they were last corrected, running "
                           "timers up to now. Billable is work for a service that the policy of the ticket sells by the hour.");
    case FigureId::WorkByService:
        return FigureTexts::tr("Time worked for each service, of the entries that begin in the period as they were last corrected, "
                           "running timers up to now. Billable is work for a service that the policy of the ticket sells by the "
                           "hour.");
    case FigureId::PacksUsed:
        return FigureTexts::tr("Minutes that work which begins in the period takes from prepaid packs, in the slices of the policy, "
                           "once it has ended, also where no pack has them left. What is given back for a product defect is not "
                           "counted.");
    case FigureId::PacksRunningOut:
        return FigureTexts::tr("Packs that can be used at the end of the period, or now where that comes first, and of which at most a "
                           "fifth is left or whose time is lost within 60 days.");
    case FigureId::Promises:
        return FigureTexts::tr("Of the promised answers that were due in the period, the share given by then. One whose ticket was "
                           "closed before it was due is not counted; one that is still owed after it was due is broken.");
    case FigureId::ClosureReasons:
        return FigureTexts::tr("Tickets closed in the period, by the reason for closing. A ticket closed several times counts each "
                           "time.");
    case FigureId::Causes:
        return FigureTexts::tr("Tickets closed in the period, by the cause that their resolution names. A ticket closed several times "
                           "counts each time.");
    case FigureId::Defects:
        return FigureTexts::tr("Problems handed over to quality control in the period. It accepts programming errors; misuse, wrong "
                           "data and computer problems are refused.");
    }
    return {};
}

QString groupingTitle(FigureGrouping grouping)
{
    switch (grouping) {
    case FigureGrouping::Weeks:
        return FigureTexts::tr("Week");
    case FigureGrouping::Months:
        return FigureTexts::tr("Month");
    case FigureGrouping::Severities:
        return FigureTexts::tr("Severity");
    case FigureGrouping::Contracts:
        return FigureTexts::tr("Contract");
    case FigureGrouping::Customers:
        return FigureTexts::tr("Customer");
    case FigureGrouping::Products:
        return FigureTexts::tr("Product");
    case FigureGrouping::Agents:
        return FigureTexts::tr("Agent");
    }
    return {};
}

QString figureText(const FigureCell &cell, FigureUnit unit)
{
    if (!cell.value)
        return u"–"_s;
    const QLocale locale;
    switch (unit) {
    case FigureUnit::Share:
        return FigureTexts::tr("%1 %", "percent").arg(locale.toString(*cell.value * 100.0, 'f', 1));
    case FigureUnit::Ratio:
        return locale.toString(*cell.value, 'f', 2);
    case FigureUnit::BusinessTime:
    case FigureUnit::Time:
        return timeText(*cell.value);
    case FigureUnit::Minutes:
        return FigureTexts::tr("%1 min", "minutes").arg(locale.toString(static_cast<qint64>(*cell.value)));
    default:
        return locale.toString(static_cast<qint64>(*cell.value));
    }
}

} // namespace permanence

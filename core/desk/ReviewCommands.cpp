#include "core/desk/Desk.h"
#include "core/desk/TextRules.h"
#include "core/rules/ReviewWeek.h"
#include "core/store/AgendaQueries.h"
#include "core/store/ReviewQueries.h"

#include <QCoreApplication>

namespace permanence {
namespace {

/// What a review makes of a ticket has an id that two leads on two stations come to alike, so that both mean the same.
ActivityId activityOf(const char *what, const ReviewId &review, const TicketId &ticket)
{
    return ActivityId(Uuid::derived(QByteArray(what) + '/' + review.text().toLatin1() + '/' + ticket.text().toLatin1()));
}

/// The desk's last moment of a day; of a day on which it does not open, that of the day itself.
Instant endOf(const BusinessCalendar &desk, QDate day)
{
    const std::vector<OpenSpan> open = desk.spansOn(day);
    return open.empty() ? desk.startOfDay(day.addDays(1)) - kMinute : open.back().until;
}

Result<ReviewView> knownReview(Queries &queries, const ReviewId &id)
{
    if (auto review = queries.review(id))
        return *review;
    return Error{ErrorCode::NoSuchReview, {id.text()}, {}};
}

bool isDone(const TicketRecord &ticket, const ActivityId &id)
{
    return std::any_of(ticket.activities.begin(), ticket.activities.end(),
                       [&](const Activity &activity) { return activity.id == id && activity.done; });
}

} // namespace

Error Desk::closedReview(const ReviewView &review)
{
    const QTimeZone zone(queries().desk().timezone.toLatin1());
    return {ErrorCode::ReviewClosed, {review.opened.in(zone).date().toString(Qt::ISODate)}, {}};
}

Result<ReviewId> Desk::holdReview(const ReviewPlan &plan)
{
    PERMANENCE_TRY(team, optionalLine(plan.team, u"team"_s));
    return m_store.write<ReviewId>([&](Store &) -> Result<ReviewId> {
        PERMANENCE_CHECK(applyTimedRules());
        PERMANENCE_CHECK(requireLead());
        ReviewWeek week = ReviewWeek::of(now(), QTimeZone(queries().desk().timezone.toLatin1()));
        if (!plan.week.isEmpty()) {
            PERMANENCE_TRY(given, ReviewWeek::read(plan.week));
            week = given;
        }
        const ReviewId review(newId());
        append(StreamKind::Review, review.uuid,
               ReviewOpened{ReviewQueries(queries()).unresolved(team), team, week.text()});
        return review;
    });
}

Result<void> Desk::reviewTicket(const ReviewId &reviewId, const TicketId &id, const Minutes &minutes)
{
    Reviewed reviewed;
    reviewed.review = reviewId;
    reviewed.told = minutes.told;
    reviewed.tellLater = minutes.tellLater && !minutes.told;
    reviewed.seconds = std::max<qint64>(0, minutes.seconds);
    PERMANENCE_TRY(decision, longText(minutes.decision, u"decision"_s));
    PERMANENCE_TRY(nextStep, longText(minutes.nextStep, u"next_step"_s));
    PERMANENCE_TRY(progress, longText(minutes.progress, u"progress"_s));
    reviewed.decision = decision;
    reviewed.nextStep = nextStep;
    reviewed.progress = progress;
    return m_store.run([&]() -> Result<void> {
        PERMANENCE_CHECK(applyTimedRules());
        PERMANENCE_TRY(ticket, knownTicket(id));
        PERMANENCE_TRY(review, knownReview(queries(), reviewId));
        if (!review.agenda.contains(id.text())) {
            return ticket.isClosed() ? Error{ErrorCode::AlreadyClosed, {ticket.number}, {}}
                                     : Error{ErrorCode::NotOnAgenda, {ticket.number}, {}};
        }
        PERMANENCE_CHECK(requireLead());
        if (review.closed)
            return closedReview(review);
        PERMANENCE_TRY(judge, judgeOf(ticket));
        if (!reviewed.told && !reviewed.tellLater && !ticket.isClosed()) {
            if (const auto due = closeOfNextBusinessDay(judge->calendar, now())) {
                reviewed.activity = ActivityId(newId());
                reviewed.due = *due;
            }
        }
        PERMANENCE_CHECK(planStep(reviewed, minutes, ticket, judge->calendar));
        append(ticket.id, reviewed);
        if (reviewed.told)
            mail(ticket, MailTemplate::Progress, {{u"progress"_s, progress}});
        return {};
    });
}

Result<void> Desk::planStep(Reviewed &reviewed, const Minutes &minutes, const TicketRecord &ticket,
                            const BusinessCalendar &hours)
{
    const ActivityId step = activityOf("review-step", reviewed.review, ticket.id);
    const bool isKnown = std::any_of(ticket.activities.begin(), ticket.activities.end(),
                                     [&](const Activity &activity) { return activity.id == step; });
    if (minutes.stepDay.isValid() && !ticket.isClosed()) {
        if (minutes.stepDay < hours.dateAt(now()))
            return Error{ErrorCode::InThePast, {minutes.stepDay.toString(Qt::ISODate)}, u"step_day"_s};
        if (minutes.stepOwner.isValid() && !queries().agent(minutes.stepOwner))
            return Error{ErrorCode::NoSuchAgent, {minutes.stepOwner.text()}, u"step_owner"_s};
        reviewed.stepDue = endOf(hours, minutes.stepDay);
        reviewed.stepOwner = minutes.stepOwner.isValid() ? minutes.stepOwner
                             : ticket.owner.isValid()    ? ticket.owner
                                                         : m_agent;
    } else if (!isKnown) {
        return {};
    }
    reviewed.step = step;
    return {};
}

Result<void> Desk::tellCustomer(const ReviewId &reviewId, const TicketId &id, const Telling &telling)
{
    PERMANENCE_TRY(text, longText(telling.text, u"text"_s));
    return m_store.run([&]() -> Result<void> {
        PERMANENCE_CHECK(applyTimedRules());
        PERMANENCE_TRY(ticket, knownTicket(id));
        PERMANENCE_TRY(review, knownReview(queries(), reviewId));
        PERMANENCE_CHECK(requireLead());
        if (review.closed)
            return closedReview(review);
        const std::vector<MinutesView> minutes = queries().minutes(reviewId);
        if (std::none_of(minutes.begin(), minutes.end(), [&](const MinutesView &one) { return one.ticket == id; }))
            return Error{ErrorCode::NotReviewed, {ticket.number}, {}};
        CustomerTold told;
        told.review = reviewId;
        told.text = text;
        if (telling.call) {
            if (*telling.call < now())
                return Error{ErrorCode::InThePast, {telling.call->utc().toString(Qt::ISODate)}, u"call"_s};
            if (telling.caller.isValid() && !queries().agent(telling.caller))
                return Error{ErrorCode::NoSuchAgent, {telling.caller.text()}, u"caller"_s};
            told.due = *telling.call;
            told.agent = telling.caller.isValid() ? telling.caller : ticket.owner.isValid() ? ticket.owner : m_agent;
            told.activity = activityOf("review-telling", reviewId, id);
            if (isDone(ticket, told.activity))
                told.activity = ActivityId(newId());
        } else if (telling.byMail) {
            PERMANENCE_TRY(judge, judgeOf(ticket));
            const auto contact = queries().contact(ticket.contact);
            if (!contact || contact->email.isEmpty() || !judge->policy.sends(MailTemplate::Progress))
                return Error{ErrorCode::NoMailAddress, {ticket.number}, {}};
            if (text.trimmed().isEmpty()) {
                return Error{ErrorCode::Expected,
                             {QCoreApplication::translate("Expectation", "what the customer is told")},
                             u"text"_s};
            }
            told.mailed = true;
        }
        append(ticket.id, told);
        if (told.mailed)
            mail(ticket, MailTemplate::Progress, {{u"progress"_s, text}});
        return {};
    });
}

Result<void> Desk::finishStep(const ActivityId &activity, const QString &text)
{
    PERMANENCE_TRY(clean, longText(text, u"text"_s));
    return m_store.run([&]() -> Result<void> {
        PERMANENCE_CHECK(applyTimedRules());
        const auto item = AgendaQueries(queries()).item(activity);
        if (!item || item->kind != ActivityKind::NextStep)
            return Error{ErrorCode::NoSuchActivity, {activity.text()}, {}};
        if (!item->done)
            append(item->ticket, StepDone{activity, clean});
        return {};
    });
}

Result<void> Desk::closeReview(const ReviewId &reviewId)
{
    return m_store.run([&]() -> Result<void> {
        PERMANENCE_CHECK(applyTimedRules());
        PERMANENCE_TRY(review, knownReview(queries(), reviewId));
        PERMANENCE_CHECK(requireLead());
        if (review.closed)
            return closedReview(review);
        QStringList open = review.agenda;
        for (const MinutesView &minutes : queries().minutes(reviewId))
            open.removeAll(minutes.ticket.text());
        if (!open.isEmpty()) {
            QStringList numbers;
            for (const TicketId &id : ticketsOf(open)) {
                if (const auto ticket = queries().ticket(id))
                    numbers << ticket->number;
            }
            return Error{ErrorCode::TicketsNotReviewed, {numbers.join(u", "_s)}, {}};
        }
        if (const std::vector<TicketId> untold = ReviewQueries(queries()).untold(review); !untold.empty()) {
            const TicketView first = queries().ticketView(untold.front()).value_or(TicketView{});
            const QString customer = first.customer ? first.customer->name
                                                    : QCoreApplication::translate("Expectation", "an unknown caller");
            return Error{ErrorCode::CustomersNotTold,
                         {QString::number(untold.size()), customer, first.ticket.number},
                         {}};
        }
        append(StreamKind::Review, reviewId.uuid, ReviewClosed{});
        return {};
    });
}

} // namespace permanence

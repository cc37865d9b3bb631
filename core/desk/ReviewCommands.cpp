#include "core/desk/Desk.h"
#include "core/desk/TextRules.h"

namespace permanence {

Error Desk::closedReview(const ReviewView &review)
{
    const QTimeZone zone(queries().desk().timezone.toLatin1());
    return {ErrorCode::ReviewClosed, {review.opened.in(zone).date().toString(Qt::ISODate)}, {}};
}

Result<ReviewId> Desk::holdReview()
{
    return m_store.write<ReviewId>([&](Store &) -> Result<ReviewId> {
        PERMANENCE_CHECK(applyTimedRules());
        PERMANENCE_CHECK(requireLead());
        ReviewOpened opened;
        for (const TicketId &ticket : queries().openTicketsByReceipt())
            opened.agenda << ticket.text();
        const ReviewId review(newId());
        append(StreamKind::Review, review.uuid, opened);
        return review;
    });
}

Result<void> Desk::reviewTicket(const ReviewId &reviewId, const TicketId &id, const Minutes &minutes)
{
    Reviewed reviewed;
    reviewed.review = reviewId;
    reviewed.told = minutes.told;
    PERMANENCE_TRY(decision, longText(minutes.decision, u"decision"_s));
    PERMANENCE_TRY(nextStep, longText(minutes.nextStep, u"next_step"_s));
    PERMANENCE_TRY(progress, longText(minutes.progress, u"progress"_s));
    reviewed.decision = decision;
    reviewed.nextStep = nextStep;
    reviewed.progress = progress;
    return m_store.run([&]() -> Result<void> {
        PERMANENCE_CHECK(applyTimedRules());
        PERMANENCE_TRY(ticket, knownTicket(id));
        const auto review = queries().review(reviewId);
        if (!review)
            return Error{ErrorCode::NoSuchReview, {reviewId.text()}, {}};
        if (!review->agenda.contains(id.text())) {
            return ticket.isClosed() ? Error{ErrorCode::AlreadyClosed, {ticket.number}, {}}
                                     : Error{ErrorCode::NotOnAgenda, {ticket.number}, {}};
        }
        PERMANENCE_CHECK(requireLead());
        if (review->closed)
            return closedReview(*review);
        PERMANENCE_TRY(judge, judgeOf(ticket));
        if (!reviewed.told && !ticket.isClosed()) {
            if (const auto due = closeOfNextBusinessDay(judge->calendar, now())) {
                reviewed.activity = ActivityId(newId());
                reviewed.due = *due;
            }
        }
        append(ticket.id, reviewed);
        if (reviewed.told)
            mail(ticket, MailTemplate::Progress, {{u"progress"_s, progress}});
        return {};
    });
}

Result<void> Desk::closeReview(const ReviewId &reviewId)
{
    return m_store.run([&]() -> Result<void> {
        PERMANENCE_CHECK(applyTimedRules());
        const auto review = queries().review(reviewId);
        if (!review)
            return Error{ErrorCode::NoSuchReview, {reviewId.text()}, {}};
        PERMANENCE_CHECK(requireLead());
        if (review->closed)
            return closedReview(*review);
        QStringList open = review->agenda;
        for (const MinutesView &minutes : queries().minutes(reviewId))
            open.removeAll(minutes.ticket.text());
        if (!open.isEmpty()) {
            QStringList numbers;
            for (const QString &id : open) {
                if (const auto ticket = queries().ticket(TicketId(Uuid::fromText(id).value_or(Uuid{}))))
                    numbers << ticket->number;
            }
            return Error{ErrorCode::TicketsNotReviewed, {numbers.join(u", "_s)}, {}};
        }
        append(StreamKind::Review, reviewId.uuid, ReviewClosed{});
        return {};
    });
}

} // namespace permanence

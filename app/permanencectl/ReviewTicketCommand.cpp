#include "app/permanencectl/InputFile.h"
#include "app/permanencectl/ReviewText.h"
#include "app/permanencectl/TicketStep.h"

namespace permanence::ctl {
namespace {

/// The minutes of one ticket (SYS-7, USE-2).
class ReviewTicketCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return describeStep(
            u"review ticket"_s, Ctl::tr("Writes what a review decided about a ticket."), {},
            {reviewOption(),
             {u"decision"_s, u"TEXT"_s, Ctl::tr("what was decided"), true},
             {u"next-step"_s, u"TEXT"_s, Ctl::tr("who does what next")},
             {u"progress"_s, u"TEXT"_s, Ctl::tr("what the customer is told; - reads it from standard input")},
             {u"told"_s, {}, Ctl::tr("the customer knows; else a call is scheduled that tells it")}},
            u"--decision \"Patch 12.2\" --next-step \"Hugo tests it\" --told"_s);
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &given = session.arguments();
        PERMANENCE_TRY(progress, readText(given.value(u"progress"_s)));
        PERMANENCE_TRY(store, session.store());
        PERMANENCE_TRY(ticket, findTicket(store->queries(), given.word(0)));
        PERMANENCE_TRY(review, findReview(store->queries(), given.value(u"review"_s)));
        PERMANENCE_TRY(desk, session.desk());
        PERMANENCE_CHECK(desk->reviewTicket(
            review.id, ticket.ticket.id,
            {given.value(u"decision"_s), given.value(u"next-step"_s), progress, given.has(u"told"_s)}));
        return printReview(session.out(), review.id, desk->queries());
    }
};

PERMANENCE_COMMAND(ReviewTicketCommand)

} // namespace
} // namespace permanence::ctl

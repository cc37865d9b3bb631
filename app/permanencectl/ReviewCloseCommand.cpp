#include "app/permanencectl/ReviewText.h"

namespace permanence::ctl {
namespace {

class ReviewCloseCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"review"_s, u"close"_s},
            Ctl::tr("Closes a review in which every ticket of the agenda has its minutes."),
            StoreUse::Existing,
            {},
            {reviewOption()},
            {u"--store desk.permanence --as lea review close"_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(store, session.store());
        PERMANENCE_TRY(review, findReview(store->queries(), session.arguments().value(u"review"_s)));
        PERMANENCE_TRY(desk, session.desk());
        PERMANENCE_CHECK(desk->closeReview(review.id));
        return printReview(session.out(), review.id, desk->queries());
    }
};

PERMANENCE_COMMAND(ReviewCloseCommand)

} // namespace
} // namespace permanence::ctl

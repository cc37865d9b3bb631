#include "app/permanencectl/ReviewText.h"

namespace permanence::ctl {
namespace {

class ReviewHoldCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"review"_s, u"hold"_s},
            Ctl::tr("Opens the weekly review on every ticket that is unresolved, oldest first."),
            StoreUse::Existing,
            {},
            {},
            {u"--store desk.permanence --as lea review hold"_s},
            Ctl::tr("Reviews are held by a lead or a manager."),
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(desk, session.desk());
        PERMANENCE_TRY(review, desk->holdReview());
        return printReview(session.out(), review, desk->queries());
    }
};

PERMANENCE_COMMAND(ReviewHoldCommand)

} // namespace
} // namespace permanence::ctl

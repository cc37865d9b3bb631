#include "app/permanencectl/TicketStep.h"

namespace permanence::ctl {
namespace {

class TicketTakeCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return describeStep(u"ticket take"_s,
                            Ctl::tr("Takes a waiting ticket in charge: you own it from then on."), {}, {},
                            {});
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        return stepTicket(session, [](Desk &desk, const TicketId &ticket) { return desk.take(ticket); });
    }
};

PERMANENCE_COMMAND(TicketTakeCommand)

} // namespace
} // namespace permanence::ctl

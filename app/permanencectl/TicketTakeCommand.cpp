#include "app/permanencectl/TicketStep.h"

namespace permanence::ctl {
namespace {

class TicketTakeCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"ticket"_s, u"take"_s},
            Ctl::tr("Takes a waiting ticket in charge: you own it from then on."),
            StoreUse::Existing,
            {ticketArgument()},
            {},
            {u"--store desk.permanence ticket take 2026-000123"_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        return stepTicket(session, [](Desk &desk, const TicketId &ticket) { return desk.take(ticket); });
    }
};

PERMANENCE_COMMAND(TicketTakeCommand)

} // namespace
} // namespace permanence::ctl

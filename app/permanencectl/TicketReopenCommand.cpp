#include "app/permanencectl/InputFile.h"
#include "app/permanencectl/TicketStep.h"

namespace permanence::ctl {
namespace {

class TicketReopenCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return describeStep(u"ticket reopen"_s, Ctl::tr("Opens a closed ticket again."), {},
                            {textOption(Ctl::tr("why"))}, u"--text \"It happens again\""_s);
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(text, readText(session.arguments().value(u"text"_s)));
        return stepTicket(session,
                          [&](Desk &desk, const TicketId &ticket) { return desk.reopen(ticket, text); });
    }
};

PERMANENCE_COMMAND(TicketReopenCommand)

} // namespace
} // namespace permanence::ctl

#include "app/permanencectl/InputFile.h"
#include "app/permanencectl/TicketStep.h"

namespace permanence::ctl {
namespace {

class TicketNoteCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return describeStep(u"ticket note"_s, Ctl::tr("Writes a note into a ticket's history."), {},
                            {textOption(Ctl::tr("the note"), true)}, u"--text \"Sent the manual\""_s);
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(text, readText(session.arguments().value(u"text"_s)));
        return stepTicket(session,
                          [&](Desk &desk, const TicketId &ticket) { return desk.note(ticket, text); });
    }
};

PERMANENCE_COMMAND(TicketNoteCommand)

} // namespace
} // namespace permanence::ctl

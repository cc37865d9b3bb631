#include "app/permanencectl/InputFile.h"
#include "app/permanencectl/TicketStep.h"

namespace permanence::ctl {
namespace {

class TicketReplyCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return describeStep(u"ticket reply"_s, Ctl::tr("Records that the customer answered what was asked."),
                            {},
                            {{u"files"_s, {}, Ctl::tr("the files came")}, textOption(Ctl::tr("the answer"))},
                            u"--text \"Version 12.1\""_s,
                            Ctl::tr("It reopens a ticket that was closed because it waited for this."));
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &given = session.arguments();
        PERMANENCE_TRY(text, readText(given.value(u"text"_s)));
        return stepTicket(session, [&](Desk &desk, const TicketId &ticket) {
            return desk.reply(ticket, given.has(u"files"_s), text);
        });
    }
};

PERMANENCE_COMMAND(TicketReplyCommand)

} // namespace
} // namespace permanence::ctl

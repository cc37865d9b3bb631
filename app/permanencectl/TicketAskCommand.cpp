#include "app/permanencectl/InputFile.h"
#include "app/permanencectl/TicketStep.h"

namespace permanence::ctl {
namespace {

class TicketAskCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return describeStep(
            u"ticket ask"_s, Ctl::tr("Asks the customer for something; its resolution clock stands still."),
            {{u"WHAT"_s, Ctl::tr("what is asked for; one of: %1").arg(codeList<AskedFor>())}},
            {textOption(Ctl::tr("the question"))}, u"answer --text \"Which version?\""_s,
            Ctl::tr("The policy may close the ticket until files arrive, or when no answer comes."));
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &given = session.arguments();
        PERMANENCE_TRY(what, codeGiven<AskedFor>(given.word(1), u"what"_s));
        PERMANENCE_TRY(text, readText(given.value(u"text"_s)));
        return stepTicket(session,
                          [&](Desk &desk, const TicketId &ticket) { return desk.ask(ticket, what, text); });
    }
};

PERMANENCE_COMMAND(TicketAskCommand)

} // namespace
} // namespace permanence::ctl

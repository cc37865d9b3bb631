#include "app/permanencectl/CallbackText.h"
#include "app/permanencectl/Find.h"
#include "app/permanencectl/JsonWriter.h"
#include "app/permanencectl/Words.h"

namespace permanence::ctl {
namespace {

class CallbackDoneCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"callback"_s, u"done"_s},
            Ctl::tr("Records how a callback ended; one that reached nobody comes back."),
            StoreUse::Existing,
            {{u"ID"_s, Ctl::tr("its id, or the end of it as the list shows it")},
             {u"OUTCOME"_s, Ctl::tr("reached, no_answer, busy or voicemail")}},
            {{u"text"_s, u"TEXT"_s, Ctl::tr("what was said; only of a callback without a ticket")},
             {u"message-left"_s, {}, Ctl::tr("a message was left on the voicemail; only of a ticket's callback")}},
            {u"--store desk.permanence callback done 4f1c22d0 no_answer"_s},
            Ctl::tr("A ticket's callback is recorded as an attempt on the ticket, with all that its policy makes of it."),
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &arguments = session.arguments();
        PERMANENCE_TRY(outcome, codeGiven<AttemptOutcome>(arguments.word(1), u"OUTCOME"_s));
        PERMANENCE_TRY(desk, session.desk());
        PERMANENCE_TRY(item, findActivity(desk->queries(), arguments.word(0)));
        const JsonWriter writer(desk->queries().desk());
        if (item.done) // of a ticket's callback too, whose attempt would count for another one
            return Error{ErrorCode::ActivityDone, {formatInstant(*item.done, writer.zone())}, {}};
        std::optional<Scheduled> next;
        if (item.ticket.isValid()) {
            PERMANENCE_TRY(recorded, desk->attempt(item.ticket, outcome, arguments.has(u"message-left"_s)));
            next = recorded.callback;
        } else {
            PERMANENCE_TRY(back, desk->endCallback(item.id, outcome, arguments.value(u"text"_s)));
            next = back;
        }
        printActivity(session, next ? next->activity : item.id);
        if (next && !session.out().wantsJson()) {
            session.out().line(Ctl::tr("To be called again %1.").arg(timeText(next->due, writer.zone())));
        }
        return {};
    }
};

PERMANENCE_COMMAND(CallbackDoneCommand)

} // namespace
} // namespace permanence::ctl

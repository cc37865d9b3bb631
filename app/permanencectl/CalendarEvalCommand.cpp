#include "app/permanencectl/InputFile.h"
#include "app/permanencectl/Session.h"
#include "core/time/CalendarDocument.h"

namespace permanence::ctl {
namespace {

class CalendarEvalCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"calendar"_s, u"eval"_s},
            Ctl::tr("Answers the questions of a document of business calendars, as JSON."),
            StoreUse::None,
            {{u"FILE"_s,
              Ctl::tr("calendars and the questions add, sub, between and open; - is standard input")}},
            {},
            {u"calendar eval calendars.json"_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const QString path = session.arguments().word(0);
        PERMANENCE_TRY(bytes, readInput(path));
        const CalendarAnswers answers = evaluateCalendarDocument(bytes);
        if (!answers.errors.empty()) {
            for (std::size_t i = 1; i < answers.errors.size(); ++i)
                session.out().further(inFile(answers.errors[i], path).text());
            return inFile(answers.errors.front(), path);
        }
        session.out().json(answers.document); // with or without --json: the answer is a document
        return {};
    }
};

PERMANENCE_COMMAND(CalendarEvalCommand)

} // namespace
} // namespace permanence::ctl

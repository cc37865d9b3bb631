#include "app/permanencectl/Session.h"
#include "app/permanencectl/TicketText.h"

namespace permanence::ctl {
namespace {

class TicketNextCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"ticket"_s, u"next"_s},
            Ctl::tr("Takes the ticket that the rules choose: the first that waits and is nobody else's, in "
                    "the order of "
                    "the desk's policy."),
            StoreUse::Existing,
            {},
            {},
            {u"--store desk.permanence --as lea ticket next"_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(desk, session.desk());
        PERMANENCE_TRY(taken, desk->takeNext());
        const auto view = taken ? desk->queries().ticketView(*taken) : std::nullopt;
        const JsonWriter writer(desk->queries().desk());
        if (session.out().wantsJson())
            session.out().json(
                QJsonObject{{u"ticket"_s, view ? QJsonValue(writer.object(view->ticket)) : QJsonValue()}});
        else if (view)
            printTicketHead(session.out(), *view, desk->store(), writer.zone());
        else
            session.out().line(Ctl::tr("Nobody waits."));
        return {};
    }
};

PERMANENCE_COMMAND(TicketNextCommand)

} // namespace
} // namespace permanence::ctl

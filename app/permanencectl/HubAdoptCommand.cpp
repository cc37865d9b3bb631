#include "app/permanencectl/HubCommand.h"

namespace permanence::ctl {
namespace {

class HubAdoptCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"hub"_s, u"adopt"_s},
            Ctl::tr("Takes in what others wrote on a member's store before it came to the hub, and was refused."),
            StoreUse::None,
            {{u"LOGIN"_s, Ctl::tr("whose store it is")}, hubArgument()},
            {},
            {u"hub adopt lea \"postgresql://boss@hub.example/desk\""_s},
            Ctl::tr("A store goes up as one person's. Look at what was refused with \"hub status\" first."),
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(hub, connectToHub(session, session.arguments().word(1)));
        PERMANENCE_TRY(adopted, adopt(*hub, session.arguments().word(0)));
        if (session.out().wantsJson())
            session.out().json(QJsonObject{{u"adopted"_s, adopted.events}, {u"refused"_s, adopted.refused}});
        else
            session.out().line(Ctl::tr("Taken in: %1. Still refused for another reason: %2.")
                                   .arg(QString::number(adopted.events), QString::number(adopted.refused)));
        return {};
    }
};

class HubEpochCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"hub"_s, u"epoch"_s},
            Ctl::tr("After a hub was restored from a backup: lets every workstation send again what the backup lacks."),
            StoreUse::None,
            {hubArgument()},
            {},
            {u"hub epoch \"postgresql://postgres@/desk?host=/run/postgresql\""_s},
            Ctl::tr("Run it before the workstations reach the hub again."),
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(hub, connectToHub(session, session.arguments().word(0)));
        PERMANENCE_TRY(epoch, beginEpoch(*hub));
        if (session.out().wantsJson())
            session.out().json(QJsonObject{{u"epoch"_s, epoch}});
        else
            session.out().line(Ctl::tr("The hub %1 has the epoch %2 now.").arg(hub->address().name(), epoch));
        return {};
    }
};

PERMANENCE_COMMAND(HubAdoptCommand)
PERMANENCE_COMMAND(HubEpochCommand)

} // namespace
} // namespace permanence::ctl

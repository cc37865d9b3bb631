#include "app/permanencectl/HubCommand.h"

namespace permanence::ctl {
namespace {

Result<void> tellSteps(Session &session, bool create)
{
    PERMANENCE_TRY(hub, connectToHub(session, session.arguments().word(0)));
    PERMANENCE_TRY(steps, setUpHub(*hub, create));
    if (session.out().wantsJson())
        session.out().json(QJsonObject{
            {u"hub"_s, hub->address().name()}, {u"version_before"_s, steps.before}, {u"version"_s, steps.now}});
    else if (steps.before == 0)
        session.out().line(Ctl::tr("%1 is a hub now, version %2. Add its members with \"permanencectl hub member add\".")
                               .arg(hub->address().name(), QString::number(steps.now)));
    else if (steps.before == steps.now)
        session.out().line(Ctl::tr("The hub %1 is up to date, version %2.").arg(hub->address().name()).arg(steps.now));
    else
        session.out().line(Ctl::tr("The hub %1 went from version %2 to version %3.")
                               .arg(hub->address().name(), QString::number(steps.before), QString::number(steps.now)));
    return {};
}

class HubInitCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"hub"_s, u"init"_s},
            Ctl::tr("Makes a hub of a PostgreSQL database, for several workstations with one history."),
            StoreUse::None,
            {hubArgument()},
            {},
            {u"hub init \"postgresql://postgres@/desk?host=/run/postgresql\""_s},
            Ctl::tr("Asks for the right to create roles, and schemas in the database. What else the database holds is left "
                    "alone. A hub that is there already is brought up to date."),
        };
    }
    [[nodiscard]] Result<void> run(Session &session) const override { return tellSteps(session, true); }
};

class HubUpgradeCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"hub"_s, u"upgrade"_s},
            Ctl::tr("Brings a hub up to the version of this program; workstations go on meanwhile."),
            StoreUse::None,
            {hubArgument()},
            {},
            {u"hub upgrade \"postgresql://postgres@/desk?host=/run/postgresql\""_s},
            {},
        };
    }
    [[nodiscard]] Result<void> run(Session &session) const override { return tellSteps(session, false); }
};

PERMANENCE_COMMAND(HubInitCommand)
PERMANENCE_COMMAND(HubUpgradeCommand)

} // namespace
} // namespace permanence::ctl

#include "app/permanencectl/HubCommand.h"

namespace permanence::ctl {

Argument hubArgument()
{
    return {u"URL"_s, Ctl::tr("the hub's database, as postgresql://LOGIN@HOST/DATABASE; a password stands in a password "
                              "file (PGPASSFILE, or ?passfile=FILE), never in the address")};
}

Result<std::unique_ptr<HubConnection>> wayToHub(const QString &url)
{
    PERMANENCE_TRY(address, HubAddress::fromUrl(url));
    if (!address.isSafe())
        printError(Ctl::tr("The address asks for sslmode=%1: the hub does not have to prove who it is.")
                       .arg(address.setting(u"sslmode"_s)));
    return std::make_unique<HubConnection>(address);
}

Result<std::unique_ptr<HubConnection>> connectToHub(Session &, const QString &url)
{
    PERMANENCE_TRY(hub, wayToHub(url));
    PERMANENCE_CHECK(hub->open());
    return std::move(hub);
}

} // namespace permanence::ctl

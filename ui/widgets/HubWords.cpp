#include "ui/widgets/HubWords.h"

#include "core/base/Literals.h"
#include "core/sync/HubAddress.h"

#include <QCoreApplication>

namespace permanence {
namespace {

struct HubTexts
{
    Q_DECLARE_TR_FUNCTIONS(Sync)
};

} // namespace

QString safetyWords(const HubAddress &hub)
{
    const bool isLocal = hub.isSafe() && !hub.hosts().isEmpty() && hub.hosts().first().startsWith(u'/');
    if (isLocal || (hub.isSafe() && hub.hosts().isEmpty()))
        return HubTexts::tr("on this machine: nothing goes over a network");
    const QString mode = hub.setting(u"sslmode"_s);
    return tlsModeWords(mode.isEmpty() ? u"verify-full"_s : mode);
}

QString tlsModeWords(const QString &mode)
{
    if (mode == u"verify-full"_s)
        return HubTexts::tr("encrypted, and the hub proves who it is");
    if (mode == u"verify-ca"_s)
        return HubTexts::tr("weaker: encrypted, but the hub may be another one of the same authority");
    if (mode == u"require"_s)
        return HubTexts::tr("weak: encrypted, but nobody knows with whom");
    return HubTexts::tr("not safe: whoever is on the way can read and change everything");
}

QString hubRoleWord(const QString &role)
{
    if (role == u"agent"_s)
        return HubTexts::tr("agent");
    if (role == u"lead"_s)
        return HubTexts::tr("team lead");
    if (role == u"manager"_s)
        return HubTexts::tr("manager");
    if (role == u"administrator"_s)
        return HubTexts::tr("administrator of the hub");
    return role;
}

} // namespace permanence

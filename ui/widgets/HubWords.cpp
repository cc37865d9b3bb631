#include "ui/widgets/HubWords.h"

#include "core/base/Literals.h"
#include "core/sync/HubAddress.h"

#include <QCoreApplication>

namespace permanence {
namespace {

struct Sync
{
    Q_DECLARE_TR_FUNCTIONS(Sync)
};

} // namespace

QString safetyWords(const HubAddress &hub)
{
    const bool isLocal = hub.isSafe() && !hub.hosts().isEmpty() && hub.hosts().first().startsWith(u'/');
    if (isLocal || (hub.isSafe() && hub.hosts().isEmpty()))
        return Sync::tr("on this machine: nothing goes over a network");
    const QString mode = hub.setting(u"sslmode"_s);
    return tlsModeWords(mode.isEmpty() ? u"verify-full"_s : mode);
}

QString tlsModeWords(const QString &mode)
{
    if (mode == u"verify-full"_s)
        return Sync::tr("encrypted, and the hub proves who it is");
    if (mode == u"verify-ca"_s)
        return Sync::tr("weaker: encrypted, but the hub may be another one of the same authority");
    if (mode == u"require"_s)
        return Sync::tr("weak: encrypted, but nobody knows with whom");
    return Sync::tr("not safe: whoever is on the way can read and change everything");
}

QString hubRoleWord(const QString &role)
{
    if (role == u"agent"_s)
        return Sync::tr("agent");
    if (role == u"lead"_s)
        return Sync::tr("team lead");
    if (role == u"manager"_s)
        return Sync::tr("manager");
    if (role == u"administrator"_s)
        return Sync::tr("administrator of the hub");
    return role;
}

} // namespace permanence

#pragma once

#include "core/sync/HubConnection.h"

#include <QJsonObject>

namespace permanence {

/// What `hub init` and `hub upgrade` did.
struct HubSteps {
    int before = 0; ///< schema version that was found; 0: no hub
    int now = 0;
    bool operator==(const HubSteps &) const = default;
};

/// Makes a hub of the database, or brings the one that is there up to this program's version: the numbered files of
/// resources/hub, each with the record of it in one transaction. Who runs it may create roles, and schemas in the database.
/// `create`: a database without a hub gets one. Errors: HubMissing, HubForeign, HubNewer, HubNotPermitted.
[[nodiscard]] Result<HubSteps> setUpHub(HubConnection &hub, bool create);

/// A member as an administrator adds or changes it.
struct NewMember {
    QString login;
    QString role; ///< agent, lead, manager, administrator
    QStringList scopes;
    QString password; ///< empty: the login keeps the one it has, or gets none
};
struct AddedMember {
    QString login, role;
    QStringList scopes;
    bool isNewLogin = false; ///< the server did not know the login
};
/// Errors: HubNotPermitted (not an administrator, or the login is more than a member's), HubMissing, HubForeign, Expected.
[[nodiscard]] Result<AddedMember> addMember(HubConnection &hub, const NewMember &member);
/// Errors: NoSuchAgent, HubNotPermitted.
[[nodiscard]] Result<void> removeMember(HubConnection &hub, const QString &login);

struct Adopted {
    qint64 events = 0;  ///< taken in
    qint64 refused = 0; ///< still refused, for another reason than their author
};
/// Takes in what others wrote on a member's store before it came to the hub. Errors: NoSuchAgent, HubNotPermitted.
[[nodiscard]] Result<Adopted> adopt(HubConnection &hub, const QString &login);

/// After a restore, as the hub's owner or the server's administrator: every station finds out and sends again what is
/// missing. The new epoch. Errors: HubNotPermitted.
[[nodiscard]] Result<QString> beginEpoch(HubConnection &hub);

/// What there is to know about a hub, as `hub.status()` in resources/hub/0004_members_and_care.sql lists it.
/// Errors: HubNotPermitted, HubMissing, HubForeign.
[[nodiscard]] Result<QJsonObject> hubStatus(HubConnection &hub);

/// 24 letters and figures that cannot be taken for each other.
[[nodiscard]] QString newPassword();
/// The lines of a password file for the member, one for each host of the address; for any host where that is a socket.
[[nodiscard]] QByteArray passwordLines(const HubAddress &address, const QString &login, const QString &password);

} // namespace permanence

#pragma once

#include "core/base/Literals.h"
#include "core/sync/HubAddress.h"
#include "ui/shell/PasswordKeeper.h"

#include <QMap>
#include <QTimer>

namespace permanence::test {

/// Keeps passwords in memory, and answers later, as a keyring does.
class FakeKeeper final : public PasswordKeeper
{
public:
    explicit FakeKeeper(QMap<QString, QString> kept = {}) : passwords(std::move(kept)) {}

    void read(const HubAddress &hub, QObject *context, std::function<void(const Result<QString> &)> then) override
    {
        QTimer::singleShot(0, context, [this, key = keyOf(hub), then = std::move(then)] {
            then(isLocked ? Result<QString>(Error{ErrorCode::KeyringFailed, {u"it was not unlocked"_s}, {}})
                          : Result<QString>(passwords.value(key)));
        });
    }
    void keep(const HubAddress &hub, const QString &password, QObject *context,
              std::function<void(const Result<void> &)> then) override
    {
        QTimer::singleShot(0, context, [this, key = keyOf(hub), password, then = std::move(then)] {
            if (isLocked) {
                then(Error{ErrorCode::KeyringFailed, {u"it was not unlocked"_s}, {}});
                return;
            }
            if (password.isEmpty())
                passwords.remove(key);
            else
                passwords[key] = password;
            then({});
        });
    }
    static QString keyOf(const HubAddress &hub) { return hub.login(); }

    QMap<QString, QString> passwords;
    bool isLocked = false;
};

} // namespace permanence::test

#pragma once

#include "core/base/Result.h"

#include <functional>

class QObject;

namespace permanence {

class HubAddress;

/// Where passwords of hubs are kept, under login and hub. Answers come later, in the window's thread, as long as `context`
/// is there.
class PasswordKeeper
{
public:
    PasswordKeeper() = default;
    PasswordKeeper(const PasswordKeeper &) = delete;
    PasswordKeeper &operator=(const PasswordKeeper &) = delete;
    virtual ~PasswordKeeper() = default;

    /// The password; empty where none is kept. Errors: KeyringFailed.
    virtual void read(const HubAddress &hub, QObject *context, std::function<void(const Result<QString> &)> then) = 0;
    /// An empty password is forgotten. Errors: KeyringFailed.
    virtual void keep(const HubAddress &hub, const QString &password, QObject *context,
                      std::function<void(const Result<void> &)> then) = 0;
};

} // namespace permanence

#pragma once

#include "ui/shell/PasswordKeeper.h"

namespace permanence {

/// The keyring of the person who is logged in: Secret Service, KWallet or what the system has. Never a plain file.
class Keyring final : public PasswordKeeper
{
public:
    void read(const HubAddress &hub, QObject *context, std::function<void(const Result<QString> &)> then) override;
    void keep(const HubAddress &hub, const QString &password, QObject *context,
              std::function<void(const Result<void> &)> then) override;
};

} // namespace permanence

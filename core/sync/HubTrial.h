#pragma once

#include "core/sync/HubConnection.h"

#include <QObject>

namespace permanence {

/// Tries the way to a hub, for somebody who sets it up: nothing is written, here or there. In a thread of its own, one
/// trial at a time.
class HubTrial : public QObject
{
    Q_OBJECT

public:
    explicit HubTrial(QObject *parent = nullptr) : QObject(parent) {}
    ~HubTrial() override { cancel(); }

    /// `tied`: the login to which the store belongs; empty: it is free. `then` is called once, in this thread, unless the
    /// trial is cancelled. Errors: those of HubConnection::open() and greet(), HubOtherLogin, HubReadOnly.
    void start(const HubAddress &hub, const QString &password, const QString &tied,
               std::function<void(const Result<Member> &)> then);
    /// The answer is not waited for any more.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_hub != nullptr; }

private:
    std::shared_ptr<HubConnection> m_hub; ///< of the trial that runs
};

} // namespace permanence

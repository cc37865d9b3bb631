#pragma once

#include "core/base/Result.h"

#include <QStringList>

namespace permanence {

/// Where the windows of this user have their doors: one socket a window, in a folder that is nobody else's. Its name
/// is made of the store, the agent and the process, so that all windows of a store, those of an agent, and all of a
/// user can be found.
class DoorPlace
{
public:
    /// Errors: FileNotWritable, where there is no folder that is this user's alone.
    [[nodiscard]] static Result<DoorPlace> ofThisUser();

    /// Names that a window of this process, in which `agent` (a login) works, may give to its door, in the order of
    /// trying.
    [[nodiscard]] QStringList namesFor(const QString &store, const QString &agent) const;
    /// The doors there are, in all states of life; empty: of all stores, of all agents.
    [[nodiscard]] QStringList doors(const QString &store = {}, const QString &agent = {}) const;

private:
    explicit DoorPlace(QString folder) : m_folder(std::move(folder)) {}
    QString m_folder;
};

} // namespace permanence

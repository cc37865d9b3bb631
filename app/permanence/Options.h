#pragma once

#include "core/base/Result.h"
#include "core/sync/HubAddress.h"
#include "core/telephony/DoorMessage.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace permanence {

/// What the workstation was started with.
struct Options {
    QString store;     ///< the file; empty: the user's own desk in the data folder
    QString agent;     ///< login; empty: the store's own agent, else the system user; of a message: all agents
    bool demo = false; ///< a desk full of made-up customers, made at the first start
    std::optional<HubAddress> hub; ///< of this window; none: the one of the settings
    QString tour;      ///< folder for the pictures of the tour; empty: no tour
    QString report;    ///< "month": write this report instead of opening a window
    QString reportOf;  ///< of what: "2026-03"
    QString out;       ///< the report's file
    std::optional<DoorMessage> message; ///< for a window that runs already
    bool help = false;
    bool version = false;
};

/// Errors: WrongUsage, with what is wrong and what there is.
[[nodiscard]] Result<Options> readOptions(const QStringList &arguments);
[[nodiscard]] QString usage();

/// The file that the options mean, in the user's data folder unless it was named; its folder exists then.
[[nodiscard]] Result<QString> storePath(const Options &options);

} // namespace permanence

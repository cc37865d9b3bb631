#pragma once

#include "core/sync/HubAddress.h"

#include "core/time/Instant.h"

#include <QMetaType>

#include <optional>

namespace permanence {

/// How a workstation stands with its hub, as its window shows it.
struct SyncNews {
    enum class Kind {
        Alone,     ///< no hub was named
        Elsewhere, ///< another program keeps this store in step
        Working,   ///< something waits or is on its way
        InStep,
        Offline,  ///< the hub is away: nothing is lost, all goes on by itself when it is back
        Attention ///< somebody has to do something: see `trouble`
    };
    Kind kind = Kind::Alone;
    Instant since;                ///< when it became so
    std::optional<Error> trouble; ///< why it is offline or needs attention
    HubAddress hub;
    qint64 waiting = 0;    ///< events that the hub has not confirmed
    bool isBehind = false; ///< there is more to come down than was told
    int restores = 0;      ///< how often the hub was found restored from a backup, while the program runs
    qint64 refused = 0;    ///< events of which their author has to decide
    qint64 overtaken = 0;  ///< changes over which a colleague's stands
    std::optional<Instant> pushed, pulled; ///< last, while the program runs
    QString tied;                 ///< the login to which the store belongs; empty: it has not joined
    QString role;                 ///< as the hub said last; empty: it was not heard yet
    QStringList scopes;           ///< what is read here

    /// Whether a person is to look at the page of the sync.
    [[nodiscard]] bool needsSomebody() const { return kind == Kind::Attention || refused > 0 || overtaken > 0; }
    bool operator==(const SyncNews &) const = default;
};

} // namespace permanence

Q_DECLARE_METATYPE(permanence::SyncNews)

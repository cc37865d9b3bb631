#pragma once

#include "core/model/Vocabulary.h"
#include "core/time/Instant.h"

#include <QByteArray>

#include <limits>
#include <optional>

namespace permanence {

/// In place of the instant at which a limit is missed: it was met.
inline constexpr Instant kMet{};

/// What figures count of a ticket's part, packed into one column (migration 0010).
struct CountedPart {
    /// In place of what is not there.
    static constexpr qint64 kNone = std::numeric_limits<qint64>::min();

    /// Something that is to be done by a limit.
    struct Deed {
        qint64 at = kNone;     ///< UTC ms
        qint64 time = kNone;   ///< business time from receipt, in ms
        qint64 missed = kNone; ///< the instant at which its limit is missed, or kMet
        bool operator==(const Deed &) const = default;
    };

    qint64 received = 0; ///< UTC ms
    qint64 until = kNone;
    Deed taking, resolving;
    int policyVersion = 0;
    std::optional<CloseReason> reason;
    std::optional<ResolutionCause> cause;
    bool atOnce = false;
    bool isOpening = true; ///< no reopening

    bool operator==(const CountedPart &) const = default;

    /// About 25 bytes.
    [[nodiscard]] QByteArray packed() const;
    /// Of bytes that packed() has not written anything may be there.
    [[nodiscard]] static CountedPart unpacked(QByteArrayView bytes);
};

} // namespace permanence

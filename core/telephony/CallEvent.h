#pragma once

#include "core/base/Literals.h"
#include "core/model/Codes.h"
#include "core/time/Instant.h"

#include <array>

namespace permanence {

enum class CallEventKind
{
    Ringing,
    Answered,
    Ended
};

template <>
struct CodeTable<CallEventKind>
{
    static constexpr std::array rows{CodeRow{CallEventKind::Ringing, "ringing"_L1},
                                     CodeRow{CallEventKind::Answered, "answered"_L1},
                                     CodeRow{CallEventKind::Ended, "ended"_L1}};
};

/// What a telephone announces of a call. Every entrance (the command line today; a TAPI or SIP driver, a CTI server
/// tomorrow) makes these, and what follows from them is decided in one place, CallTracker.
struct CallEvent
{
    CallEventKind kind = CallEventKind::Ringing;
    QString number; ///< as dialled; empty: withheld
    QString name;   ///< as the telephone shows it; empty: none
    QString callId; ///< the same in all events of one call; empty: the telephone tells none
    QString reason; ///< code of the telephone, mostly why it ended; empty: none
    Instant at;     ///< when it was heard here

    bool operator==(const CallEvent &) const = default;
};

/// The event with all of its texts as Announced.h makes them.
[[nodiscard]] CallEvent cleaned(CallEvent event);

/// Whether the reason says that a colleague took the call (a call that rings at several desks): `elsewhere`,
/// `answered_elsewhere`, `completed_elsewhere`, in any case, with hyphens or spaces too.
[[nodiscard]] bool wasTakenElsewhere(const QString &reason);

} // namespace permanence

#pragma once

#include "core/telephony/CallEvent.h"

#include <map>
#include <optional>

namespace permanence {

/// A call that a telephone announced.
struct AnnouncedCall
{
    QString key;    ///< tells it apart from the other calls that are known now
    QString number; ///< as dialled; empty: withheld
    QString name;
    QString reason;                  ///< the last that was told
    Instant began;                   ///< when it was first heard of
    std::optional<Instant> answered; ///< by whom it rang
    std::optional<Instant> ended;

    bool operator==(const AnnouncedCall &) const = default;
};

/// What is to be done about an event.
enum class CallStep
{
    Nothing,      ///< heard before, or too late to matter
    ShowCard,     ///< it rings
    StartTimer,   ///< it was answered, whether it was heard ringing or not
    StopTimer,    ///< one that was answered ended
    TakeCardAway, ///< it rang here and somebody else took it
    Missed        ///< it rang, and ended without an answer
};

struct TrackedCall
{
    CallStep step = CallStep::Nothing;
    AnnouncedCall call; ///< as it is known by now
};

/// Makes one story of each call out of events that may come twice, too late, in the wrong order, or not at all.
/// Calls are told apart by the telephone's id, without one by their number.
///
/// However often and in whatever order the events of a call come: it has one card, its timer starts once, and it is
/// missed at most once, namely when it rang, ended, and had not been answered until then.
class CallTracker
{
public:
    /// An event of a call that ended is late for so long; after it a number, or an id, is that of another call.
    static constexpr Duration kLate = 5 * kSecond;
    static constexpr Duration kIdUsedAgain = kMinute;
    /// A ringing after that much silence is another call: the end of the first was lost.
    static constexpr Duration kLongestRinging = 3 * kMinute;
    static constexpr Duration kLongestCall = 4 * kHour;
    /// So many calls are remembered; more at once are forgotten from the oldest on.
    static constexpr std::size_t kMostCalls = 1000;

    /// `event` is cleaned. Times may stand still or go back.
    TrackedCall take(const CallEvent &event);

    [[nodiscard]] std::size_t size() const { return m_calls.size(); }

private:
    struct Known
    {
        AnnouncedCall call;
        bool rang = false;
        bool hasId = false;
        Instant heard; ///< of its last event
    };

    [[nodiscard]] static bool isOver(const Known &known, const CallEvent &event);
    static CallStep step(Known &known, const CallEvent &event);
    static CallStep end(Known &known);
    void forgetOldest();

    std::map<QString, Known> m_calls;
};

} // namespace permanence

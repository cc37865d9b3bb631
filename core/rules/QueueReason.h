#pragma once

#include "core/policy/PolicyLibrary.h"

#include <QLocale>

namespace permanence {

/// The longest that anybody should wait for somebody to take the problem (SYS-3: elapsed time).
inline constexpr Duration kLongestWait = 48 * kHour;
/// When it is near.
inline constexpr Duration kWaitWarning = 4 * kHour;

/// A ticket in a queue, as far as its place depends on it.
struct QueuePlace
{
    Status status = Status::Waiting;
    QString severity; ///< id in the judging policy
    Instant received;
    std::optional<Instant> taken, takeInChargeDue, resolutionDue;
    std::optional<Instant> asked; ///< since when the customer owes an answer
};

enum class QueueReasonKind
{
    TakeInCharge, ///< the limit to take it in charge
    Resolution,   ///< the limit to resolve it
    Severity,     ///< its severity, then its receipt
    Receipt,      ///< first come, first served
    Asked,        ///< its clock stands: the customer owes an answer
    NoLimit       ///< nothing is promised: behind all that has a limit, by receipt
};

template <>
struct CodeTable<QueueReasonKind>
{
    static constexpr std::array rows{
        CodeRow{QueueReasonKind::TakeInCharge, QLatin1StringView("take_in_charge")},
        CodeRow{QueueReasonKind::Resolution, QLatin1StringView("resolution")},
        CodeRow{QueueReasonKind::Severity, QLatin1StringView("severity")},
        CodeRow{QueueReasonKind::Receipt, QLatin1StringView("receipt")},
        CodeRow{QueueReasonKind::Asked, QLatin1StringView("asked")},
        CodeRow{QueueReasonKind::NoLimit, QLatin1StringView("no_limit")},
    };
};

/// Why a ticket stands where it stands.
struct QueueReason
{
    QueueReasonKind kind = QueueReasonKind::NoLimit;
    Instant at;        ///< the limit, the asking, else the receipt
    Duration left = 0; ///< until a limit, in the time that it counts by; negative when over
    bool soon = false; ///< three quarters of the time to a limit are gone
    int rank = 0;      ///< of its severity; 0 is the most urgent
    QString severity;  ///< its id
    bool operator==(const QueueReason &) const = default;

    [[nodiscard]] bool hasLimit() const
    {
        return kind == QueueReasonKind::TakeInCharge || kind == QueueReasonKind::Resolution;
    }
    [[nodiscard]] bool isOver() const { return hasLimit() && left < 0; }
};

/// `order` none: by the nearest limit of any kind. `judge` may be null: then limits count all time.
[[nodiscard]] QueueReason queueReason(const QueuePlace &place, std::optional<QueueOrder> order,
                                      const PolicyEntry *judge, Instant now);

/// How a wait stands to kLongestWait; a ticket that does not wait is Far.
enum class WaitMark
{
    Far,
    Near,  ///< kLongestWait passes within kWaitWarning
    Passed ///< after more than kLongestWait
};

template <>
struct CodeTable<WaitMark>
{
    static constexpr std::array rows{
        CodeRow{WaitMark::Far, QLatin1StringView("far")},
        CodeRow{WaitMark::Near, QLatin1StringView("near")},
        CodeRow{WaitMark::Passed, QLatin1StringView("passed")},
    };
};
[[nodiscard]] WaitMark waitMark(const QueuePlace &place, Instant now);

/// "00:18 left: take in charge by 11:12", in the language of the program; times in `zone`, days where they
/// are not today's.
[[nodiscard]] QString queueReasonText(const QueueReason &reason, const PolicyEntry *judge,
                                      const QTimeZone &zone, Instant now);
/// How long a ticket waits, with its mark in words: "49:05, over 48 h"; empty where it does not wait.
[[nodiscard]] QString waitText(const QueuePlace &place, Instant now);
/// Hours and minutes, "26:05", rounded towards what is safe: time left down, time over up.
[[nodiscard]] QString clockLength(Duration length);

} // namespace permanence

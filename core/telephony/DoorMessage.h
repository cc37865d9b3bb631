#pragma once

#include "core/telephony/CallEvent.h"

#include <QByteArray>

#include <optional>
#include <variant>

namespace permanence {

/// A number that somebody wants to dial; shown, never dialled unasked.
struct DialRequest
{
    QString number; ///< as dialled, or an address of SIP; not empty
    bool operator==(const DialRequest &) const = default;
};

/// The window is to come to the front: its agent started the program once more.
struct ShowRequest
{
    bool operator==(const ShowRequest &) const = default;
};

/// The number of a `tel:`, `callto:` or `sip:` address, or of a number as people write it; nothing where it holds none.
[[nodiscard]] std::optional<DialRequest> dialRequest(const QString &address);

/// What one program hands to a running window: one line of JSON with the version of its format, as
/// `{"v":1,"call":{"event":"ringing","number":"+33549000001","id":"7"}}`, `{"v":1,"dial":"+33549000001"}` or
/// `{"v":1,"show":true}`.
using DoorMessage = std::variant<CallEvent, DialRequest, ShowRequest>;

inline constexpr qsizetype kLongestDoorMessage = 16 * 1024; ///< bytes, with its end of line

/// One line with its end.
[[nodiscard]] QByteArray writeDoorMessage(const DoorMessage &message);
/// The message, cleaned, heard at `at`; nothing where the line is none, is too long or of another version.
[[nodiscard]] std::optional<DoorMessage> readDoorMessage(const QByteArray &line, Instant at);

} // namespace permanence

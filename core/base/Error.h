#pragma once

#include "core/base/ErrorCode.h"

#include <QString>
#include <QStringList>

namespace permanence {

/// Why something did not happen: a code for programs and the data its sentence needs for people.
/// The sentence itself is made in one place, text().
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QStringList arguments; ///< what %1, %2 … of the code's sentence stand for
    QString place;         ///< where in a document or a call, as `severities[1].take_in_charge`; may be empty

    bool operator==(const Error &) const = default;

    /// The sentence for a person, in the language of the installed translator, led by the place if there is one.
    [[nodiscard]] QString text() const;
};

/// What the error's sentence is about: decides the exit status of the command line.
enum class ErrorKind {
    Refused, ///< the rules say no (exit status 1)
    Wrong,   ///< the call or the input is wrong (exit status 2)
    Fault    ///< the machine failed: disk, file, permissions (exit status 2)
};

[[nodiscard]] ErrorKind kindOf(ErrorCode code);

/// The code as programs read it, for example `already_owned`.
[[nodiscard]] QString codeText(ErrorCode code);

} // namespace permanence

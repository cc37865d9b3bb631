#pragma once

#include "core/base/Result.h"
#include "core/time/Instant.h"

#include <QDate>

namespace permanence {

/// A week as ISO 8601 counts them, Monday to Sunday in the desk's zone: 2026-W10. A year has 52 or 53 of them, and its
/// first days may belong to the last week of the year before.
struct ReviewWeek {
    int year = 0;
    int number = 0;

    auto operator<=>(const ReviewWeek &) const = default;

    [[nodiscard]] static ReviewWeek of(QDate day);
    [[nodiscard]] static ReviewWeek of(Instant at, const QTimeZone &zone) { return of(at.in(zone).date()); }
    /// Reads 2026-W10, also in small letters and without the zero of 2026-W03. Error: WrongWeek.
    [[nodiscard]] static Result<ReviewWeek> read(const QString &text);

    [[nodiscard]] bool isValid() const { return number > 0; }
    [[nodiscard]] QString text() const; ///< as read() takes it
    [[nodiscard]] QDate monday() const;
    [[nodiscard]] QDate sunday() const { return monday().addDays(6); }
    /// The weeks that many later, or earlier.
    [[nodiscard]] ReviewWeek after(int weeks) const { return of(monday().addDays(7 * weeks)); }
    /// When it begins; 167 or 169 hours before it ends where a clock changes in it.
    [[nodiscard]] Instant begin(const QTimeZone &zone) const;
    [[nodiscard]] Instant end(const QTimeZone &zone) const { return after(1).begin(zone); }
};

} // namespace permanence

#pragma once

#include "core/rules/Charges.h"

namespace permanence {

/// What a stretch of work would cost, split where the factor changes (CARE-2).
struct CallPrice
{
    std::vector<FactorSpan> spans;
    std::vector<qint64> cents; ///< of each span
    QString currency;

    [[nodiscard]] qint64 total() const;
    /// "61.64 EUR"; where the factor changes meanwhile, with its parts:
    /// "51.37 EUR = 20.55 at factor 1.0 until 17:00 + 30.82 at factor 1.5". Amounts are written as the
    /// language does.
    [[nodiscard]] QString text(const QTimeZone &zone) const;
};

/// `length` milliseconds from `from` on at the service's hourly price.
[[nodiscard]] CallPrice priceOf(const Service &service, const Policy &policy, const Factors &factors,
                                const BusinessCalendar &desk, Instant from, Duration length);

/// An amount with two decimals as the program's language writes it, without the currency.
[[nodiscard]] QString amountText(qint64 cents);

} // namespace permanence

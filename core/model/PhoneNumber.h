#pragma once

#include "core/base/Result.h"

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace permanence {

/// A phone number as it is dialled from anywhere: E.164 text such as `+33549000001`, or none (invalid).
///
/// A number counts when it is *possible* (its length fits its country), not only when its range is in use:
/// companies have short internal numbers and new ranges open before the library learns of them.
class PhoneNumber
{
public:
    PhoneNumber() = default;

    /// Reads a number however it is written: spaces, dots, dashes, brackets, `(0)`, `00` or `+`, a `tel:`
    /// address, digits of any script, a label such as `Tél. :`. An extension (`poste 12`, `ext. 12`, `x12`,
    /// `;ext=12`) is dropped, since a caller's number never shows it. A national number belongs to
    /// `defaultRegion` (ISO 3166, as `FR`). Error: NotPhoneNumber. Thread-safe. (USE-1)
    [[nodiscard]] static Result<PhoneNumber> parse(const QString &written, const QString &defaultRegion);

    /// The number of an E.164 text that this program wrote itself; invalid where it is not of that form.
    /// Costs next to nothing: for reading rows.
    [[nodiscard]] static PhoneNumber fromE164(const QString &text);

    [[nodiscard]] bool isValid() const { return !m_e164.isEmpty(); }
    /// `+33549000001`; empty where invalid.
    [[nodiscard]] const QString &e164() const { return m_e164; }
    /// For people: `+33 5 49 00 00 01`; empty where invalid.
    [[nodiscard]] QString international() const;
    /// For people in `region`: `05 49 00 00 01` where the number is of that country, international()
    /// elsewhere.
    [[nodiscard]] QString national(const QString &region) const;

    bool operator==(const PhoneNumber &) const = default;
    std::strong_ordering operator<=>(const PhoneNumber &other) const
    {
        return m_e164.compare(other.m_e164) <=> 0;
    }
    friend size_t qHash(const PhoneNumber &number, size_t seed = 0) { return qHash(number.m_e164, seed); }

private:
    explicit PhoneNumber(QString e164) : m_e164(std::move(e164)) {}

    QString m_e164;
};

/// The digits of a text, of whatever script, as 0 to 9.
[[nodiscard]] QString digitsOf(const QString &text);

/// What to look for among stored E.164 numbers while a number is being typed. An empty field means "no such
/// search"; a number that fits any of the three is a match.
struct NumberSearch
{
    QString exact;          ///< the whole number where what is typed is one: `+33549000001`
    QString prefix;         ///< its beginning, read as typed from the start: `05 49` in France gives `+33549`
    QString reversedSuffix; ///< its last digits, backwards (an index serves them so): `00 01` gives `1000`

    bool operator==(const NumberSearch &) const = default;
    [[nodiscard]] bool isEmpty() const
    {
        return exact.isEmpty() && prefix.isEmpty() && reversedSuffix.isEmpty();
    }
};

/// The searches for what was typed so far by a desk in `region`; all empty where the text holds letters, and
/// so is no number. Last digits are looked for from four digits on, and not after a `+`.
[[nodiscard]] NumberSearch numberSearch(const QString &typed, const QString &region);

} // namespace permanence

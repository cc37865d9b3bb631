#pragma once

#include "core/base/Field.h"
#include "core/model/Uuid.h"
#include "core/policy/PolicyLibrary.h"
#include "core/rules/TicketState.h"

#include <QDate>
#include <QTimeZone>

#include <vector>

namespace permanence {

/// A customer's right to use a product, from `from` to `until` (both included).
struct Licence
{
    LicenceId id;
    QString product;
    LicenceKind kind = LicenceKind::FourYear;
    QDate from;
    QDate until; ///< invalid: open-ended

    template <class T = Licence>
    static constexpr auto fields()
    {
        return std::tuple{field("id", &T::id), field("product", &T::product), field("kind", &T::kind),
                          field("from", &T::from), field("until", &T::until)};
    }
    bool operator==(const Licence &) const = default;

    [[nodiscard]] bool hasBegunOn(QDate day) const { return from <= day; }
    [[nodiscard]] bool isActiveOn(QDate day) const
    {
        return hasBegunOn(day) && (!until.isValid() || day <= until);
    }
};

/// Prepaid time, bought for a licence (ALIAS-1).
struct Pack
{
    PackId id;
    LicenceId licence;
    QString code;
    int minutes = 0;
    int validMonths = 24; ///< after the licence expires (ALIAS-8)
    QDate bought;

    template <class T = Pack>
    static constexpr auto fields()
    {
        return std::tuple{field("id", &T::id),
                          field("licence", &T::licence),
                          field("code", &T::code),
                          field("minutes", &T::minutes),
                          field("valid_months", &T::validMonths),
                          field("bought", &T::bought)};
    }
    bool operator==(const Pack &) const = default;
};

/// A ticket of the packs' customer with the policy version that judges it; both outlive the asking. Of the ticket its id,
/// works, cause and instant of resolution are read.
struct PackTicket
{
    const TicketState *ticket = nullptr;
    const PolicyEntry *judge = nullptr;
};

/// How a pack stands.
struct PackBalance
{
    PackId id;
    int minutes = 0;
    int used = 0;        ///< more than `minutes` where it is overdrawn
    bool usable = false; ///< bought, not lost, with time left and an active licence of its product
    bool lost = false;   ///< its time has gone (ALIAS-8)
    QDate validUntil;    ///< the last day; invalid where a licence is open-ended

    [[nodiscard]] int left() const { return minutes - used; }
    bool operator==(const PackBalance &) const = default;
};

/// How one customer's packs stand at `now`, in their order (ALIAS-5, ALIAS-6, ALIAS-8). `tickets` are all of
/// the customer, in any order; those whose policy has no packs take nothing. `zone` tells days.
///
/// Work is paid when it is booked, running timers at `now`, by the packs that are bought by that day and not
/// lost on it: first by the one whose time is lost first, then by the one bought first, then in the order of
/// `packs`. What exceeds them all is overdrawn on the one of them that paid last; if that one is lost, or
/// none ever paid, on the last in the order; where there is none, nobody pays. A payment once made stays,
/// whatever is renewed or bought later; only a product defect gives back, when the ticket is resolved.
[[nodiscard]] std::vector<PackBalance> balancesOf(const std::vector<Pack> &packs,
                                                  const std::vector<Licence> &licences,
                                                  const std::vector<PackTicket> &tickets,
                                                  const QTimeZone &zone, Instant now);

/// The licence that tells the kind on a day (ALIAS-7): of those that have begun the newest that is active, or
/// else the newest. With a product, among the licences of that product where one has begun. Null: none has.
[[nodiscard]] const Licence *licenceAt(const std::vector<Licence> &licences, const QString &product,
                                       QDate day);

} // namespace permanence

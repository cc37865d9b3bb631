#pragma once

#include "core/rules/Packs.h"
#include "tests/support/RulesFixture.h"

namespace permanence::test {

// What tests of packs write their cases with.

inline const QTimeZone &paris()
{
    static const QTimeZone zone("Europe/Paris");
    return zone;
}

inline Licence licence(int id, const QDate &from, const QDate &until, const QString &product = u"entry"_s)
{
    return {numbered<LicenceId>(id), product, LicenceKind::FourYear, from, until};
}

inline Pack pack(int id, int licence, int minutes, const QDate &bought = QDate(2025, 1, 10))
{
    return {numbered<PackId>(id), numbered<LicenceId>(licence), u"AST"_s, minutes, 24, bought};
}

/// "used 30 left 90 usable 2028-02-28"
inline QString textOf(const PackBalance &balance)
{
    QString text = u"used %1 left %2"_s.arg(balance.used).arg(balance.left());
    if (balance.usable)
        text += u" usable"_s;
    if (balance.lost)
        text += u" lost"_s;
    if (balance.validUntil.isValid())
        text += QString(u' ' % balance.validUntil.toString(Qt::ISODate));
    return text;
}

/// One customer with prepaid time, and what it took of it.
struct PacksFixture
{
    std::vector<Licence> licences{licence(1, QDate(2022, 3, 1), QDate(2030, 2, 28))};
    std::vector<Pack> packs;
    std::vector<TicketState> tickets;
    const PolicyEntry *judge = &bundledPolicy(u"alias-assistance"_s);
    Instant now = at(u"2026-12-31T12:00:00+01:00"_s);

    /// A ticket with one work entry that is booked at an instant.
    TicketState &book(const QString &booked, int minutes)
    {
        const int id = static_cast<int>(tickets.size()) + 1;
        tickets.push_back(ticketWith({worked(id, at(booked) - minutes * kMinute, minutes * kMinute)}, id));
        return tickets.back();
    }

    [[nodiscard]] std::vector<PackBalance> balances() const
    {
        std::vector<PackTicket> given;
        for (const TicketState &ticket : tickets)
            given.push_back({&ticket, judge});
        return balancesOf(packs, licences, given, paris(), now);
    }
    [[nodiscard]] QList<int> used() const
    {
        QList<int> minutes;
        for (const PackBalance &balance : balances())
            minutes << balance.used;
        return minutes;
    }
    [[nodiscard]] QStringList texts() const
    {
        QStringList texts;
        for (const PackBalance &balance : balances())
            texts << textOf(balance);
        return texts;
    }
};

} // namespace permanence::test

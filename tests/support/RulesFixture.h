#pragma once

#include "core/base/Literals.h"
#include "core/policy/PolicyLibrary.h"
#include "core/rules/TicketState.h"
#include "core/time/Iso8601.h"

#include <QRandomGenerator>
#include <QtTest>

#include <random>

namespace permanence::test {

// What tests of pure rules write their cases with.

using Random = std::mt19937_64;

inline int pick(Random &random, int least, int most)
{
    return std::uniform_int_distribution(least, most)(random);
}

/// Makes a random case again and again and says with which seed it can be made once more.
template <class Case>
void everyRandom(int rounds, Case check)
{
    const quint64 seed = QRandomGenerator::global()->generate64();
    qInfo("seed %llu", static_cast<unsigned long long>(seed));
    Random random(seed);
    for (int round = 0; round < rounds && !QTest::currentTestFailed(); ++round)
        check(random, "seed " + QByteArray::number(seed) + " round " + QByteArray::number(round));
}

/// The instant that a text such as "2026-03-02T09:00:00+01:00" names.
inline Instant at(const QString &iso)
{
    const auto instant = parseInstant(iso);
    if (!instant)
        qFatal("no instant: %s", qPrintable(iso));
    return *instant;
}

/// The newest version of a policy that the program carries.
inline const PolicyEntry &bundledPolicy(const QString &id)
{
    static const PolicyLibrary library = PolicyLibrary::bundled();
    return **library.require(id);
}

/// An id that is the same whenever its number is; larger numbers are larger ids.
template <class Id>
Id numbered(int number)
{
    std::array<uchar, Uuid::kSize> bytes{};
    for (size_t i = 0; i < 4; ++i)
        bytes[Uuid::kSize - 1 - i] = static_cast<uchar>(number >> (8 * i));
    return Id(Uuid::fromBytes(bytes.data(), Uuid::kSize));
}

/// Work of one agent from an instant on, entered when it ended.
inline Work worked(int id, Instant from, Duration length, const QString &service = {})
{
    Work work;
    work.id = numbered<WorkId>(id);
    work.agent = numbered<AgentId>(1);
    work.from = from;
    work.until = from + length;
    work.service = service;
    work.booked = from + length;
    return work;
}

/// A timer that runs since an instant.
inline Work running(int id, Instant from, const QString &service = {})
{
    Work work = worked(id, from, 0, service);
    work.until.reset();
    return work;
}

inline TicketState ticketWith(std::vector<Work> works, int id = 1)
{
    TicketState ticket;
    ticket.id = numbered<TicketId>(id);
    ticket.works = std::move(works);
    return ticket;
}

inline void resolve(TicketState &ticket, ResolutionCause cause, Instant at)
{
    ticket.cause = cause;
    ticket.resolved = at;
}

} // namespace permanence::test

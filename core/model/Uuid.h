#pragma once

#include "core/time/Instant.h"

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <random>

namespace permanence {

/// Where random bits come from: seeded by the system, or by a number where a run must be repeatable.
using RandomSource = std::mt19937_64;

/// A RandomSource seeded by the operating system.
[[nodiscard]] RandomSource systemRandom();

/// 128 bits in the order of RFC 9562. All zero is "none".
class Uuid
{
public:
    static constexpr int kSize = 16;

    constexpr Uuid() = default;

    /// Version 7: 48 bits of time, then random bits, so that later ids are larger.
    [[nodiscard]] static Uuid v7(Instant at, RandomSource &random);
    /// Version 8: derived from a text alone, the same on every machine (first bits of its SHA-256).
    [[nodiscard]] static Uuid derived(const QByteArray &name);
    /// From 16 bytes; none where the size is another.
    [[nodiscard]] static Uuid fromBytes(const void *bytes, qsizetype size);
    /// From `0192…-…`; nullopt where the text is no UUID.
    [[nodiscard]] static std::optional<Uuid> fromText(QStringView text);

    /// The time in an id of version 7; nothing for another one.
    [[nodiscard]] std::optional<Instant> madeAt() const;
    [[nodiscard]] bool isNull() const { return *this == Uuid{}; }
    [[nodiscard]] QString text() const;
    [[nodiscard]] const std::uint8_t *data() const { return m_bytes.data(); }

    auto operator<=>(const Uuid &) const = default;
    friend size_t qHash(const Uuid &id, size_t seed = 0) { return qHashBits(id.m_bytes.data(), kSize, seed); }

private:
    std::array<std::uint8_t, kSize> m_bytes{};
};

/// An id of one kind of thing; ids of two kinds cannot be mixed up.
template <class Tag>
struct Id {
    Uuid uuid;

    Id() = default;
    explicit Id(const Uuid &value) : uuid(value) {}

    [[nodiscard]] bool isValid() const { return !uuid.isNull(); }
    [[nodiscard]] QString text() const { return uuid.text(); }
    auto operator<=>(const Id &) const = default;
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.uuid, seed); }
};

using EventId = Id<struct EventTag>;
using CustomerId = Id<struct CustomerTag>;
using ContactId = Id<struct ContactTag>;
using ContractId = Id<struct ContractTag>;
using CallId = Id<struct CallTag>;
using TicketId = Id<struct TicketTag>;
using AgentId = Id<struct AgentTag>;
using LicenceId = Id<struct LicenceTag>;
using PackId = Id<struct PackTag>;
using ActivityId = Id<struct ActivityTag>;
using WorkId = Id<struct WorkTag>;
using ReviewId = Id<struct ReviewTag>;
using MailId = Id<struct MailTag>;
using ArticleId = Id<struct ArticleTag>;

} // namespace permanence

template <class Tag>
struct std::hash<permanence::Id<Tag>> {
    std::size_t operator()(const permanence::Id<Tag> &id) const noexcept { return qHash(id); }
};

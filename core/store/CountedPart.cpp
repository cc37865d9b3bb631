#include "core/store/CountedPart.h"

#include <array>
#include <utility>

namespace permanence {
namespace {

// Four bytes (flags, which numbers follow, reason and cause as their places in their tables of codes, from 1 on), then the
// numbers, seven bits a byte, the smallest first: those near zero are short, so instants are told from the receipt on.
constexpr qsizetype kHead = 4;

enum Flag : quint8 { kAtOnce = 1, kOpening = 2, kTakeMet = 4, kResolveMet = 8 };

void put(QByteArray &bytes, quint64 number)
{
    for (; number >= 0x80; number >>= 7)
        bytes += static_cast<char>(number | 0x80);
    bytes += static_cast<char>(number);
}

/// Small whether it is below or above zero.
void putSigned(QByteArray &bytes, qint64 number)
{
    put(bytes, static_cast<quint64>(number) << 1 ^ static_cast<quint64>(number >> 63));
}

/// Reads what put() wrote; 0 behind the end.
class Numbers
{
public:
    explicit Numbers(QByteArrayView bytes) : m_next(bytes.begin()), m_end(bytes.end()) {}

    quint64 take()
    {
        quint64 number = 0;
        for (int shift = 0; m_next != m_end && shift < 64; shift += 7) {
            const auto byte = static_cast<quint8>(*m_next++);
            number |= static_cast<quint64>(byte & 0x7f) << shift;
            if (byte < 0x80)
                break;
        }
        return number;
    }
    qint64 takeSigned()
    {
        const quint64 number = take();
        return static_cast<qint64>(number >> 1 ^ (~(number & 1) + 1));
    }

private:
    QByteArrayView::const_iterator m_next, m_end;
};

/// A number that may be missing, and from what it is told.
struct Member {
    qint64 *number;
    qint64 base;
};

/// In the order in which they are packed.
std::array<Member, 7> membersOf(CountedPart &part)
{
    const qint64 received = part.received;
    return {{{&part.until, received},
             {&part.taking.at, received},
             {&part.taking.time, 0},
             {&part.taking.missed, received},
             {&part.resolving.at, received},
             {&part.resolving.time, 0},
             {&part.resolving.missed, received}}};
}

/// Wraps, so that whatever is packed comes back.
qint64 sum(qint64 a, qint64 b)
{
    return static_cast<qint64>(static_cast<quint64>(a) + static_cast<quint64>(b));
}

qint64 difference(qint64 a, qint64 b)
{
    return static_cast<qint64>(static_cast<quint64>(a) - static_cast<quint64>(b));
}

template <class E>
char placeOf(const std::optional<E> &value)
{
    char place = 1;
    for (const auto &row : CodeTable<E>::rows) {
        if (row.value == value)
            return place;
        ++place;
    }
    return 0;
}

template <class E>
std::optional<E> atPlace(char place)
{
    const auto &rows = CodeTable<E>::rows;
    const auto index = static_cast<std::size_t>(place) - 1;
    return place > 0 && index < rows.size() ? std::optional(rows[index].value) : std::nullopt;
}

} // namespace

QByteArray CountedPart::packed() const
{
    CountedPart part = *this;
    int flags = (atOnce ? kAtOnce : 0) | (isOpening ? kOpening : 0);
    for (const auto &[deed, met] : {std::pair(&part.taking, kTakeMet), std::pair(&part.resolving, kResolveMet)}) {
        if (deed->missed == kMet.ms) {
            flags |= met;
            deed->missed = kNone;
        }
    }
    QByteArray bytes;
    bytes.reserve(40);
    bytes += static_cast<char>(flags);
    bytes += '\0'; // which numbers follow
    bytes += placeOf(reason);
    bytes += placeOf(cause);
    putSigned(bytes, received);
    putSigned(bytes, policyVersion);
    int known = 0;
    int bit = 1;
    for (const Member &member : membersOf(part)) {
        if (*member.number != kNone) {
            known |= bit;
            putSigned(bytes, difference(*member.number, member.base));
        }
        bit <<= 1;
    }
    bytes[1] = static_cast<char>(known);
    return bytes;
}

CountedPart CountedPart::unpacked(QByteArrayView bytes)
{
    CountedPart part;
    if (bytes.size() <= kHead)
        return part;
    const auto flags = static_cast<quint8>(bytes[0]);
    const auto known = static_cast<quint8>(bytes[1]);
    part.atOnce = (flags & kAtOnce) != 0;
    part.isOpening = (flags & kOpening) != 0;
    part.reason = atPlace<CloseReason>(bytes[2]);
    part.cause = atPlace<ResolutionCause>(bytes[3]);
    Numbers numbers(bytes.sliced(kHead));
    part.received = numbers.takeSigned();
    part.policyVersion = static_cast<int>(numbers.takeSigned());
    int bit = 1;
    for (const Member &member : membersOf(part)) {
        if (known & bit)
            *member.number = sum(numbers.takeSigned(), member.base);
        bit <<= 1;
    }
    if (flags & kTakeMet)
        part.taking.missed = kMet.ms;
    if (flags & kResolveMet)
        part.resolving.missed = kMet.ms;
    return part;
}

} // namespace permanence

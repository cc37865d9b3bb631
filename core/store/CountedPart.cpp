#include "core/store/CountedPart.h"

#include <QtEndian>

namespace permanence {
namespace {

// Numbers in the byte order of the machines that are left; a reason or cause as its place in its table of codes, from 1 on.
constexpr qsizetype kNumber = 8;
constexpr qsizetype kNumbers = 8 * kNumber;
constexpr qsizetype kSize = kNumbers + 4 + 3;

enum Flag : char { kAtOnce = 1, kOpening = 2 };

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
    QByteArray bytes(kSize, Qt::Uninitialized);
    char *to = bytes.data();
    for (const qint64 number : {received, until, taking.at, taking.time, taking.missed, resolving.at, resolving.time,
                                resolving.missed}) {
        qToLittleEndian(number, to);
        to += kNumber;
    }
    qToLittleEndian<qint32>(policyVersion, to);
    to[4] = placeOf(reason);
    to[5] = placeOf(cause);
    to[6] = static_cast<char>((atOnce ? kAtOnce : 0) | (isOpening ? kOpening : 0));
    return bytes;
}

CountedPart CountedPart::unpacked(QByteArrayView bytes)
{
    CountedPart part;
    if (bytes.size() != kSize)
        return part;
    const char *from = bytes.data();
    for (qint64 *number : {&part.received, &part.until, &part.taking.at, &part.taking.time, &part.taking.missed,
                           &part.resolving.at, &part.resolving.time, &part.resolving.missed}) {
        *number = qFromLittleEndian<qint64>(from);
        from += kNumber;
    }
    part.policyVersion = qFromLittleEndian<qint32>(from);
    part.reason = atPlace<CloseReason>(from[4]);
    part.cause = atPlace<ResolutionCause>(from[5]);
    part.atOnce = (from[6] & kAtOnce) != 0;
    part.isOpening = (from[6] & kOpening) != 0;
    return part;
}

} // namespace permanence

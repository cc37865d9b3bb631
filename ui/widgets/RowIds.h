#pragma once

#include "ui/widgets/TableSource.h"

namespace permanence {

// The rows of our tables are known by the number of the event that made them, which costs half of what an id
// does and is what spines are read as. A RowId carries it. Numbers that follow each other would stand side by side in
// a hash, and each that is taken out would move all behind it: what fills the id up spreads them.

[[nodiscard]] inline RowId rowIdOf(qint64 seq)
{
    const auto bits = static_cast<quint64>(seq);
    const auto spread = static_cast<quint32>(bits) * 0x9E3779B1U; // of the golden ratio
    return {static_cast<uint>(bits >> 32),
            static_cast<ushort>(bits >> 16),
            static_cast<ushort>(bits),
            static_cast<uchar>(spread >> 24),
            static_cast<uchar>(spread >> 16),
            static_cast<uchar>(spread >> 8),
            static_cast<uchar>(spread),
            0,
            0,
            0,
            0};
}

[[nodiscard]] inline qint64 seqOf(const RowId &id)
{
    return static_cast<qint64>(quint64{id.data1} << 32 | quint64{id.data2} << 16 | quint64{id.data3});
}

[[nodiscard]] inline std::vector<qint64> seqsOf(const std::vector<RowId> &ids)
{
    std::vector<qint64> seqs;
    seqs.reserve(ids.size());
    for (const RowId &id : ids)
        seqs.push_back(seqOf(id));
    return seqs;
}

[[nodiscard]] inline std::vector<RowId> rowIdsOf(const std::vector<qint64> &seqs)
{
    std::vector<RowId> ids;
    ids.reserve(seqs.size());
    for (const qint64 seq : seqs)
        ids.push_back(rowIdOf(seq));
    return ids;
}

} // namespace permanence

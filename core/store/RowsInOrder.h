#pragma once

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace permanence {

/// Rows that come in another order than that of their key, `seq`: gathered, and written in parts that have its order. A
/// row behind all others fills a page of the file to its end, one between others tears a page in two.
template <class Row>
class RowsInOrder
{
public:
    explicit RowsInOrder(std::function<void(const Row &)> write) : m_write(std::move(write)) {}

    /// `bytes`: about as many as it holds in memory.
    void add(Row row, qsizetype bytes)
    {
        m_rows.push_back(std::move(row));
        m_bytes += bytes;
        if (m_bytes >= kMostBytes)
            flush();
    }
    /// Whoever looks for rows, or changes them, first writes those that wait.
    void flush()
    {
        std::sort(m_rows.begin(), m_rows.end(), [](const Row &a, const Row &b) { return a.seq < b.seq; });
        for (const Row &row : m_rows)
            m_write(row);
        m_rows.clear();
        m_bytes = 0;
    }

private:
    static constexpr qsizetype kMostBytes = 32 * 1024 * 1024;

    std::function<void(const Row &)> m_write;
    std::vector<Row> m_rows;
    qsizetype m_bytes = 0;
};

} // namespace permanence

#include "app/permanencectl/bench/BenchRow.h"

#include <algorithm>

namespace permanence::ctl {
namespace {

qint64 timed(const std::function<qint64()> &work, std::vector<qint64> &times)
{
    QElapsedTimer timer;
    timer.start();
    const qint64 rows = work();
    times.push_back(timer.nsecsElapsed());
    return rows;
}

} // namespace

bool BenchRow::round(const std::function<qint64()> &product, const std::function<qint64()> &raw)
{
    const bool productFirst = m_product.size() % 2 == 0;
    qint64 ours = productFirst ? timed(product, m_product) : 0;
    const qint64 theirs = timed(raw, m_raw);
    if (!productFirst)
        ours = timed(product, m_product);
    return ours == theirs;
}

double BenchRow::percentile(std::vector<qint64> nanoseconds, int percent)
{
    if (nanoseconds.empty())
        return 0;
    std::sort(nanoseconds.begin(), nanoseconds.end());
    const std::size_t index = std::min(nanoseconds.size() - 1, nanoseconds.size() * static_cast<std::size_t>(percent) / 100);
    return static_cast<double>(nanoseconds[index]) / 1000.0;
}

} // namespace permanence::ctl

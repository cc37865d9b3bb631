#pragma once

#include <QElapsedTimer>
#include <QString>

#include <functional>
#include <vector>

namespace permanence::ctl {

/// The times of one piece of work done by the product and done by prepared statements.
class BenchRow
{
public:
    explicit BenchRow(QString name) : m_name(std::move(name)) {}

    /// One round: both do the same, first the one and then the other, in turns, so that noise and warm caches
    /// come to both. Each answers with how many rows it read; where they differ the comparison would be worth
    /// nothing, and this gives false.
    [[nodiscard]] bool round(const std::function<qint64()> &product, const std::function<qint64()> &raw);

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] double p50() const { return percentile(m_product, 50); }
    [[nodiscard]] double p95() const { return percentile(m_product, 95); }
    [[nodiscard]] double rawP50() const { return percentile(m_raw, 50); }
    [[nodiscard]] double rawP95() const { return percentile(m_raw, 95); }
    /// Of the medians.
    [[nodiscard]] double ratio() const { return rawP50() > 0 ? p50() / rawP50() : 0; }

private:
    [[nodiscard]] static double percentile(std::vector<qint64> nanoseconds, int percent);

    QString m_name;
    std::vector<qint64> m_product, m_raw; ///< nanoseconds
};

} // namespace permanence::ctl

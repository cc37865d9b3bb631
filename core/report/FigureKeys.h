#pragma once

#include <QHash>
#include <QString>

#include <vector>

namespace permanence {

/// Keys of rows that follow from what happened, in the order in which they were met.
class FigureKeys
{
public:
    /// The row of the key, made where it is new.
    int rowOf(const QString &key)
    {
        const auto known = m_rows.constFind(key);
        if (known != m_rows.constEnd())
            return *known;
        const int row = static_cast<int>(m_keys.size());
        m_keys.push_back(key);
        m_rows.insert(key, row);
        return row;
    }
    [[nodiscard]] const std::vector<QString> &all() const { return m_keys; }

private:
    std::vector<QString> m_keys;
    QHash<QString, int> m_rows;
};

} // namespace permanence

#pragma once

#include <QtGlobal>

#include <algorithm>
#include <vector>

namespace permanence {

/// Numbers that ascend, searched in constant time where they are spread about evenly, as open time is over
/// the years, and by halving where they are not: a look-up in decades costs what one in days does.
class SortedNumbers
{
public:
    SortedNumbers() = default;
    explicit SortedNumbers(std::vector<qint64> numbers) : m_numbers(std::move(numbers)) { mark(); }

    [[nodiscard]] std::size_t size() const { return m_numbers.size(); }
    [[nodiscard]] qint64 operator[](std::size_t i) const { return m_numbers[i]; }

    /// How many are at most `number`.
    [[nodiscard]] std::size_t countUpTo(qint64 number) const
    {
        if (m_numbers.empty() || number < m_numbers.front())
            return 0;
        if (number >= m_numbers.back())
            return size();
        const auto [begin, end] = stretchOf(number);
        return static_cast<std::size_t>(std::upper_bound(begin, end, number) - m_numbers.begin());
    }
    /// How many are smaller than `number`.
    [[nodiscard]] std::size_t countBelow(qint64 number) const
    {
        if (m_numbers.empty() || number <= m_numbers.front())
            return 0;
        if (number > m_numbers.back())
            return size();
        const auto [begin, end] = stretchOf(number);
        return static_cast<std::size_t>(std::lower_bound(begin, end, number) - m_numbers.begin());
    }

private:
    using Iterator = std::vector<qint64>::const_iterator;

    [[nodiscard]] std::size_t stretch(qint64 number) const
    {
        return static_cast<std::size_t>((number - m_numbers.front()) >> m_shift);
    }
    /// Where numbers of the same stretch of 2^m_shift are; all before are smaller, all after are greater.
    [[nodiscard]] std::pair<Iterator, Iterator> stretchOf(qint64 number) const
    {
        const std::size_t at = stretch(number);
        return {m_numbers.begin() + m_marks[at], m_numbers.begin() + m_marks[at + 1]};
    }
    void mark()
    {
        if (m_numbers.empty())
            return;
        const qint64 range = m_numbers.back() - m_numbers.front();
        while ((range >> m_shift) > static_cast<qint64>(size()))
            ++m_shift;
        m_marks.reserve(stretch(m_numbers.back()) + 2);
        for (std::size_t i = 0; i < size(); ++i) {
            while (m_marks.size() <= stretch(m_numbers[i]))
                m_marks.push_back(static_cast<qint32>(i));
        }
        m_marks.push_back(static_cast<qint32>(size()));
    }

    std::vector<qint64> m_numbers;
    std::vector<qint32> m_marks; ///< the first number of each stretch, and at last the size
    int m_shift = 0;
};

} // namespace permanence

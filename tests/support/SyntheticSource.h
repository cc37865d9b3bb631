#pragma once

#include "core/base/Literals.h"
#include "ui/widgets/TableSource.h"

#include <deque>
#include <memory>

namespace permanence::test {

/// Rows out of thin air that answer when the test says so: row n has the number n and a name.
class SyntheticSource : public TableSource
{
public:
    explicit SyntheticSource(int count) : m_count(count) {}

    static RowId id(int number) { return {static_cast<uint>(number + 1), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}; }
    static int number(const RowId &id) { return static_cast<int>(id.data1) - 1; }

    Reply<Result<std::vector<RowId>>> spine(const TableQuery &query) override
    {
        queries.push_back(query);
        return wait(m_spines);
    }

    Reply<Result<std::vector<TableRow>>> rows(const std::vector<RowId> &ids) override
    {
        asked.push_back(ids);
        auto answer = wait(m_rows);
        if (immediate)
            answerRows();
        return answer;
    }

    /// Answers the oldest question for the ids that is open.
    void answerSpine(int count = -1)
    {
        const bool down = !queries.empty() && queries.back().sortOrder == Qt::DescendingOrder;
        const int rowCount = count < 0 ? m_count : count;
        std::vector<RowId> ids;
        ids.reserve(static_cast<std::size_t>(rowCount));
        for (int i = 0; i < rowCount; ++i)
            ids.push_back(id(down ? rowCount - 1 - i : i));
        answerSpine(Result<std::vector<RowId>>(std::move(ids)));
    }
    void answerSpine(const Result<std::vector<RowId>> &answer) { finish(m_spines, answer); }

    /// Answers the oldest question for rows that is open; false where there is none.
    bool answerRows()
    {
        if (m_rows.empty())
            return false;
        std::vector<TableRow> rows;
        for (const RowId &each : asked[asked.size() - m_rows.size()])
            rows.push_back({each, {number(each), QString(prefix + QString::number(number(each)))}, {}});
        finish(m_rows, Result<std::vector<TableRow>>(std::move(rows)));
        return true;
    }
    void failRows(const Error &error) { finish(m_rows, Result<std::vector<TableRow>>(error)); }

    [[nodiscard]] int openQuestions() const { return static_cast<int>(m_rows.size()); }

    QString prefix = QStringLiteral("Row ");
    bool immediate = false; ///< rows are answered at once
    std::vector<TableQuery> queries;
    std::vector<std::vector<RowId>> asked;

private:
    template <class T>
    using Open = std::deque<std::unique_ptr<QPromise<T>>>;

    template <class T>
    static Reply<T> wait(Open<T> &open)
    {
        open.push_back(std::make_unique<QPromise<T>>());
        open.back()->start();
        return open.back()->future();
    }
    template <class T>
    static void finish(Open<T> &open, const T &answer)
    {
        const auto promise = std::move(open.front());
        open.pop_front();
        promise->addResult(answer);
        promise->finish();
    }

    int m_count;
    Open<Result<std::vector<RowId>>> m_spines;
    Open<Result<std::vector<TableRow>>> m_rows;
};

/// Number and name, both sortable.
inline std::vector<Column> syntheticColumns()
{
    return {{QStringLiteral("number"),
             [] { return QStringLiteral("Number"); },
             10,
             Qt::AlignRight | Qt::AlignVCenter,
             QStringLiteral("number"),
             {},
             false},
            {QStringLiteral("name"),
             [] { return QStringLiteral("Name"); },
             30,
             Qt::AlignLeft | Qt::AlignVCenter,
             QStringLiteral("name"),
             {},
             true},
            {QStringLiteral("reason"),
             [] { return QStringLiteral("Why here"); },
             20,
             Qt::AlignLeft | Qt::AlignVCenter,
             {},
             {},
             false}};
}

} // namespace permanence::test

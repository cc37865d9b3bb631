#pragma once

#include "core/exchange/QueueSheet.h"

#include <QTemporaryDir>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace permanence {

/// A workbook with one sheet of texts, written row by row: no cell is a formula, and moments are dates that
/// can be reckoned with. The first row is the header.
class QueueWorkbook
{
public:
    QueueWorkbook(QString path, const std::vector<QueueColumn> &columns);
    ~QueueWorkbook();
    QueueWorkbook(const QueueWorkbook &) = delete;
    QueueWorkbook &operator=(const QueueWorkbook &) = delete;

    void add(const QStringList &cells);
    /// Puts the file in its place. Errors: FileNotWritable.
    [[nodiscard]] Result<void> finish();

private:
    void write(std::size_t column, const QString &text);
    [[nodiscard]] QString madeAt() const;

    QString m_path;
    const std::vector<QueueColumn> &m_columns;
    QTemporaryDir m_folder; ///< the library writes files only, and keeps parts of them beside
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_strong = nullptr;
    lxw_format *m_moment = nullptr;
    unsigned m_row = 0;
    int m_error = 0;
};

} // namespace permanence

#include "core/exchange/QueueWorkbook.h"

#include "core/base/Literals.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

#include <xlsxwriter.h>

namespace permanence {
namespace {

/// In characters.
double widthOf(QueueColumn column)
{
    switch (column) {
    case QueueColumn::Summary:
    case QueueColumn::Why:
        return 48;
    case QueueColumn::Customer:
        return 30;
    case QueueColumn::Product:
    case QueueColumn::Owner:
    case QueueColumn::Received:
    case QueueColumn::Waits:
        return 18;
    case QueueColumn::Number:
    case QueueColumn::Severity:
    case QueueColumn::Status:
        break;
    }
    return 14;
}

} // namespace

QueueWorkbook::QueueWorkbook(QString path, const std::vector<QueueColumn> &columns)
    : m_path(std::move(path)), m_columns(columns)
{
    if (!m_folder.isValid())
        return;
    const QByteArray file = QFile::encodeName(madeAt());
    QByteArray parts = QFile::encodeName(m_folder.path());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE; // rows go out as they come
    options.tmpdir = parts.data();
    m_book = workbook_new_opt(file.constData(), &options);
    if (!m_book)
        return;
    m_sheet = workbook_add_worksheet(m_book,
                                     QCoreApplication::translate("QueueSheet", "Queue").toUtf8().constData());
    m_strong = workbook_add_format(m_book);
    format_set_bold(m_strong);
    m_moment = workbook_add_format(m_book);
    format_set_num_format(m_moment, "yyyy-mm-dd hh:mm");
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto place = static_cast<lxw_col_t>(i);
        worksheet_set_column(m_sheet, place, place, widthOf(columns[i]), nullptr);
    }
    worksheet_freeze_panes(m_sheet, 1, 0);
    worksheet_set_landscape(m_sheet);
    worksheet_fit_to_pages(m_sheet, 1, 0);
    worksheet_repeat_rows(m_sheet, 0, 0);
}

QueueWorkbook::~QueueWorkbook()
{
    if (m_book)
        workbook_close(m_book);
}

QString QueueWorkbook::madeAt() const
{
    return m_folder.filePath(u"queue.xlsx"_s);
}

void QueueWorkbook::add(const QStringList &cells)
{
    if (!m_book)
        return;
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        write(i, cells.value(static_cast<qsizetype>(i)));
    ++m_row;
}

void QueueWorkbook::write(std::size_t column, const QString &text)
{
    const auto place = static_cast<lxw_col_t>(column);
    lxw_error error = LXW_NO_ERROR;
    const QDateTime moment = m_row > 0 && m_columns[column] == QueueColumn::Received
                                 ? QDateTime::fromString(text, u"yyyy-MM-dd HH:mm"_s)
                                 : QDateTime();
    if (moment.isValid()) {
        lxw_datetime value{moment.date().year(), moment.date().month(),  moment.date().day(),
                           moment.time().hour(), moment.time().minute(), 0};
        error = worksheet_write_datetime(m_sheet, m_row, place, &value, m_moment);
    } else if (!text.isEmpty()) {
        error = worksheet_write_string(m_sheet, m_row, place, text.toUtf8().constData(),
                                       m_row == 0 ? m_strong : nullptr);
    }
    if (error != LXW_NO_ERROR)
        m_error = error;
}

Result<void> QueueWorkbook::finish()
{
    if (!m_book)
        return Error{ErrorCode::FileNotWritable, {m_path, m_folder.errorString()}, {}};
    // Closing writes the file and gives the workbook back, whatever comes of it.
    const lxw_error closed = workbook_close(std::exchange(m_book, nullptr));
    const auto failed = m_error != LXW_NO_ERROR ? static_cast<lxw_error>(m_error) : closed;
    if (failed != LXW_NO_ERROR)
        return Error{ErrorCode::FileNotWritable, {m_path, QString::fromUtf8(lxw_strerror(failed))}, {}};
    QFile made(madeAt());
    QSaveFile file(m_path);
    bool good = made.open(QIODevice::ReadOnly) && file.open(QIODevice::WriteOnly);
    constexpr qint64 kPart = 1 << 20;
    while (good && !made.atEnd()) {
        const QByteArray part = made.read(kPart);
        good = file.write(part) == part.size();
    }
    if (!good || !file.commit())
        return Error{ErrorCode::FileNotWritable, {m_path, file.errorString()}, {}};
    return {};
}

} // namespace permanence

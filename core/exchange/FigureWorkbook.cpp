#include "core/exchange/FigureWorkbook.h"

#include "core/base/Literals.h"
#include "core/exchange/FigureSheet.h"
#include "core/exchange/WorkbookFile.h"

namespace permanence {
namespace {

constexpr double kMsPerDay = 86'400'000;
constexpr double kLabelWidth = 40, kNumberWidth = 16; ///< characters

const char *formatOf(FigureUnit unit)
{
    switch (unit) {
    case FigureUnit::Share:
        return "0.0%";
    case FigureUnit::Ratio:
        return "0.00";
    case FigureUnit::BusinessTime:
    case FigureUnit::Time:
        return "[h]:mm:ss";
    default:
        return "0";
    }
}

double numberOf(double value, FigureUnit unit)
{
    return unit == FigureUnit::BusinessTime || unit == FigureUnit::Time ? value / kMsPerDay : value;
}

/// Errors of the library; the last one counts.
lxw_error writeRows(lxw_workbook *book, const Figure &figure, FigureGrouping grouping)
{
    const std::vector<FigureColumn> columns = figureColumns(figure.id);
    // Sheets have names of at most 31 letters, some of which are none: the file says which figure it is.
    lxw_worksheet *sheet = workbook_add_worksheet(book, nullptr);
    lxw_format *strong = workbook_add_format(book);
    format_set_bold(strong);
    std::vector<lxw_format *> formats;
    lxw_error problem = LXW_NO_ERROR;
    const auto keep = [&problem](lxw_error error) { problem = error == LXW_NO_ERROR ? problem : error; };
    const auto text = [&](lxw_row_t row, lxw_col_t column, const QString &words, lxw_format *format) {
        keep(worksheet_write_string(sheet, row, column, words.left(32'000).toUtf8().constData(), format));
    };
    text(0, 0, figureRowsTitle(figure.id, grouping), strong);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        formats.push_back(workbook_add_format(book));
        format_set_num_format(formats.back(), formatOf(columns[i].unit));
        text(0, static_cast<lxw_col_t>(i + 1), columns[i].title, strong);
    }
    worksheet_set_column(sheet, 0, 0, kLabelWidth, nullptr);
    worksheet_set_column(sheet, 1, static_cast<lxw_col_t>(columns.size()), kNumberWidth, nullptr);
    worksheet_freeze_panes(sheet, 1, 1);
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0);
    for (std::size_t r = 0; r < figure.rows.size(); ++r) {
        const FigureRow &row = figure.rows[r];
        const auto place = static_cast<lxw_row_t>(r + 1);
        text(place, 0, figureRowLabel(row), nullptr);
        for (std::size_t i = 0; i < columns.size() && i < row.cells.size(); ++i) {
            if (row.cells[i].value)
                keep(worksheet_write_number(sheet, place, static_cast<lxw_col_t>(i + 1),
                                            numberOf(*row.cells[i].value, columns[i].unit), formats[i]));
        }
    }
    return problem;
}

} // namespace

Result<QByteArray> figureWorkbook(const Figure &figure, FigureGrouping grouping)
{
    return workbookBytes([&](lxw_workbook *book) { return writeRows(book, figure, grouping); });
}

} // namespace permanence

#include "core/exchange/FigureSheet.h"

#include "core/base/Literals.h"
#include "core/exchange/Csv.h"
#include "core/exchange/FigureWorkbook.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace permanence {
namespace {

struct FigureSheetTexts
{
    Q_DECLARE_TR_FUNCTIONS(FigureSheet)
};

constexpr double kMsPerMinute = 60'000;

bool isTime(FigureUnit unit)
{
    return unit == FigureUnit::Time || unit == FigureUnit::BusinessTime;
}

QString plainNumber(const FigureCell &cell, FigureUnit unit, const QLocale &locale)
{
    if (!cell.value)
        return {};
    QLocale plain = locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    if (unit == FigureUnit::Share)
        return plain.toString(*cell.value * 100, 'f', 1);
    if (unit == FigureUnit::Ratio)
        return plain.toString(*cell.value, 'f', 2);
    if (isTime(unit))
        return plain.toString(*cell.value / kMsPerMinute, 'f', 1);
    return plain.toString(*cell.value, 'f', 0);
}

QByteArray csvOf(const Figure &figure, FigureGrouping grouping, const QLocale &locale)
{
    std::vector<QStringList> lines{figureSheetHeader(figure.id, grouping)};
    const std::vector<FigureColumn> columns = figureColumns(figure.id);
    for (const FigureRow &row : figure.rows) {
        QStringList cells{withoutFormula(figureRowLabel(row))};
        for (std::size_t i = 0; i < columns.size() && i < row.cells.size(); ++i)
            cells << plainNumber(row.cells[i], columns[i].unit, locale);
        lines.push_back(cells);
    }
    return writeCsv(lines, locale.decimalPoint() == u","_s ? u';' : u',');
}

} // namespace

QString figureRowsTitle(FigureId id, FigureGrouping grouping)
{
    switch (figureRows(id)) {
    case FigureRows::Spans:
        return FigureSheetTexts::tr("Business time", "a length of time");
    case FigureRows::Weekdays:
        return FigureSheetTexts::tr("Weekday");
    case FigureRows::Agents:
        return FigureSheetTexts::tr("Agent");
    case FigureRows::Services:
        return FigureSheetTexts::tr("Service");
    case FigureRows::Packs:
        return FigureSheetTexts::tr("Pack");
    case FigureRows::Reasons:
        return id == FigureId::Causes ? FigureSheetTexts::tr("Cause") : FigureSheetTexts::tr("Reason");
    case FigureRows::Groups:
        break;
    }
    return groupingTitle(grouping);
}

QString figureRowLabel(const FigureRow &row)
{
    const QString label = row.label.isEmpty() ? FigureSheetTexts::tr("none", "no agent, customer or product") : row.label;
    return row.isPartial ? FigureSheetTexts::tr("%1 (partial)", "a week or month").arg(label) : label;
}

QStringList figureSheetHeader(FigureId id, FigureGrouping grouping)
{
    QStringList header{figureRowsTitle(id, grouping)};
    for (const FigureColumn &column : figureColumns(id)) {
        if (column.unit == FigureUnit::Share)
            header << FigureSheetTexts::tr("%1 (%)", "a column in percent").arg(column.title);
        else if (isTime(column.unit))
            header << FigureSheetTexts::tr("%1 (min)", "a column in minutes").arg(column.title);
        else
            header << column.title;
    }
    return header;
}

Result<qint64> writeFigure(const Figure &figure, FigureGrouping grouping, const QString &path, const QLocale &locale)
{
    QByteArray bytes;
    if (path.endsWith(u".xlsx"_s, Qt::CaseInsensitive)) {
        PERMANENCE_TRY(book, figureWorkbook(figure, grouping));
        bytes = book;
    } else {
        bytes = csvOf(figure, grouping, locale);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{ErrorCode::FileNotWritable, {path, file.errorString()}, {}};
    return static_cast<qint64>(figure.rows.size());
}

} // namespace permanence

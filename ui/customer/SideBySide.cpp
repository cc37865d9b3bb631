#include "ui/customer/SideBySide.h"

#include "core/base/Literals.h"

#include <QHeaderView>

namespace permanence {
namespace {

enum Column { kLeft, kSign, kRight, kColumns };

} // namespace

SideBySide::SideBySide(const QString &objectName, QWidget *parent) : QTableWidget(0, kColumns, parent)
{
    setObjectName(objectName);
    setAccessibleName(tr("Both side by side"));
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(kSign, QHeaderView::ResizeToContents);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    verticalHeader()->setHighlightSections(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    hide();
}

SideBySide::Line SideBySide::line(const QString &field, const QString &left, const QString &right)
{
    return {field, left, right, left.trimmed() != right.trimmed()};
}

void SideBySide::setCell(int row, int column, const QString &text, const QString &spoken, bool differs)
{
    auto *cell = new QTableWidgetItem(text);
    cell->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    cell->setToolTip(column == kSign ? spoken : text);
    cell->setData(Qt::AccessibleTextRole, spoken);
    QFont font = cell->font();
    font.setBold(differs);
    cell->setFont(font);
    if (column == kSign)
        cell->setTextAlignment(Qt::AlignCenter);
    setItem(row, column, cell);
}

void SideBySide::compare(const QString &left, const QString &right, const std::vector<Line> &lines)
{
    setRowCount(static_cast<int>(lines.size()));
    setHorizontalHeaderLabels({left, QString(), right});
    for (int row = 0; row < rowCount(); ++row) {
        const Line &line = lines[static_cast<std::size_t>(row)];
        const auto shown = [](const QString &value) { return value.trimmed().isEmpty() ? u"—"_s : value; };
        const QString verdict = line.differs ? tr("differs") : tr("the same on both sides");
        const auto spoken = [&](const QString &of, const QString &value) {
            return tr("%1 of %2: %3, %4", "a field, a record, its value, whether it differs")
                .arg(line.field, of, shown(value), verdict);
        };
        setVerticalHeaderItem(row, new QTableWidgetItem(line.field));
        setCell(row, kLeft, shown(line.left), spoken(left, line.left), line.differs);
        setCell(row, kSign, line.differs ? u"≠"_s : u"="_s, verdict, line.differs);
        setCell(row, kRight, shown(line.right), spoken(right, line.right), line.differs);
    }
    // All lines are in sight.
    setFixedHeight(horizontalHeader()->sizeHint().height() + verticalHeader()->length() + 2 * frameWidth());
    setVisible(!lines.empty());
    if (rowCount() > 0 && currentRow() < 0)
        setCurrentCell(0, kLeft);
}

} // namespace permanence

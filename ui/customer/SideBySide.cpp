#include "ui/customer/SideBySide.h"

#include "core/base/Literals.h"

#include <QDialog>
#include <QHeaderView>
#include <QResizeEvent>
#include <QStyle>

namespace permanence {
namespace {

enum SideColumn { kLeft, kSign, kRight, kColumns };

} // namespace

SideBySide::SideBySide(const QString &objectName, QWidget *parent) : QTableWidget(0, kColumns, parent)
{
    setObjectName(objectName);
    setAccessibleName(tr("Both side by side"));
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(kSign, QHeaderView::ResizeToContents);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    verticalHeader()->setHighlightSections(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(verticalHeader()->minimumSectionSize()); // grows with its text, and leaves no gap
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
    horizontalHeaderItem(kLeft)->setToolTip(left);
    horizontalHeaderItem(kRight)->setToolTip(right);
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
    if (isVisible())
        fit();
    else
        takeHeight(); // how many lines a value needs is known once there is a width
    setVisible(!lines.empty());
    if (rowCount() > 0 && currentRow() < 0)
        setCurrentCell(0, kLeft);
}

void SideBySide::fit()
{
    resizeRowsToContents();
    const int margins = 4 * style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, horizontalHeader());
    for (const int column : {kLeft, kRight}) { // the first line has the whole name
        if (QTableWidgetItem *head = horizontalHeaderItem(column))
            head->setText(horizontalHeader()->fontMetrics().elidedText(head->toolTip(), Qt::ElideRight,
                                                                       columnWidth(column) - margins));
    }
    takeHeight();
}

void SideBySide::takeHeight()
{
    setFixedHeight(horizontalHeader()->sizeHint().height() + verticalHeader()->length() + 2 * frameWidth());
    if (auto *dialog = qobject_cast<QDialog *>(window()); dialog && dialog->isVisible())
        dialog->resize(dialog->size().expandedTo(dialog->minimumSizeHint()));
}

void SideBySide::resizeEvent(QResizeEvent *event)
{
    QTableWidget::resizeEvent(event);
    // A value may need fewer lines now, or more: told once the columns have their width.
    if (event->oldSize().width() != event->size().width())
        QMetaObject::invokeMethod(this, &SideBySide::fit, Qt::QueuedConnection);
}

} // namespace permanence

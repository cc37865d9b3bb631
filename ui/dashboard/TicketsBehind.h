#pragma once

#include "core/report/Figures.h"
#include "ui/widgets/TableSource.h"

#include <QDialog>

class QPushButton;

namespace permanence {

class DeskService;
class EmptyState;
class PagedTableModel;
class PagedTableView;
class ToneLabel;

/// The tickets that a cell of a figure was told from, however many: a list from which Enter opens one.
class TicketsBehind : public QDialog
{
    Q_OBJECT

public:
    /// `words` say the cell: "W10 · Opened: 12".
    TicketsBehind(DeskService &desk, const FigureFilter &filter, const FigurePlace &place, const QString &words,
                  const QString &definition, QWidget *parent = nullptr);

    [[nodiscard]] PagedTableView *table() const { return m_view; }

signals:
    void ticketChosen(const QString &number);

private:
    void showState();

    const bool m_countsCalls;
    PagedTableModel *m_model;
    PagedTableView *m_view;
    EmptyState *m_empty;
    ToneLabel *m_count;
    QPushButton *m_close;
};

} // namespace permanence

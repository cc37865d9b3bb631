#pragma once

#include "ui/charts/ChartData.h"
#include "ui/widgets/ToneLabel.h"

class QAction;
class QLabel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace permanence {

class ChartTableModel;
class ChartView;
class ElidedLabel;

/// A chart with its title, the table behind it (T), what can be taken away of it (E), and a line that tells the mark in
/// view or, without one, what the numbers are. Keeps its size whatever it shows.
class ChartCard : public Card
{
    Q_OBJECT

public:
    /// `id` is the data's, and the beginning of all objects' names.
    explicit ChartCard(const QString &id, QWidget *parent = nullptr);

    void setData(const ChartData &data);
    [[nodiscard]] const ChartData &data() const;
    void retranslate();

    [[nodiscard]] ChartView *view() const { return m_view; }
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] bool showsTable() const;
    void showTable(bool shown);

signals:
    /// What stands behind a mark is asked for.
    void opened(const permanence::ChartMark &mark);
    /// A file of this suffix is to be written: png, svg, csv or xlsx.
    void takenAway(const QString &suffix);

private:
    void layOut();
    void tell(const ChartMark &mark);
    void openCell();

    QLabel *m_title;
    QAction *m_showTable;
    QAction *m_takeAway;
    QToolButton *m_tableButton;
    QToolButton *m_takeAwayButton;
    std::vector<std::pair<QString, QAction *>> m_files;
    QStackedWidget *m_stack;
    ChartView *m_view;
    QTableView *m_table;
    ChartTableModel *m_model;
    ElidedLabel *m_words;
};

} // namespace permanence

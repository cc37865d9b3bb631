#pragma once

#include "core/time/Clock.h"
#include "ui/widgets/HistoryModel.h"

#include <QListView>
#include <QTimeZone>

namespace permanence {

/// The timeline of a ticket or a customer: when, who, what, and the beginning of what was written. Read page
/// by page while scrolling; Enter or a double click opens an entry.
class HistoryView : public QListView
{
    Q_OBJECT

public:
    /// Names of tickets are left out where all entries are of one (`withTickets` false).
    HistoryView(const Clock &clock, bool withTickets, QWidget *parent = nullptr);

    [[nodiscard]] HistoryModel &history() { return *m_model; }
    /// In which times are shown.
    void setZone(const QTimeZone &zone);
    [[nodiscard]] const HistoryEntry *currentEntry() const;

signals:
    void opened(const permanence::HistoryEntry &entry);
    void currentEntryChanged();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void openCurrent();
    void standSomewhere();
    [[nodiscard]] QString emptyText() const;

    HistoryModel *m_model;
    class HistoryDelegate *m_delegate;
};

} // namespace permanence

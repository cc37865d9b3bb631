#pragma once

#include "core/desk/DeskService.h"
#include "core/store/TimelineQueries.h"

#include <QWidget>

namespace permanence {

class HistoryView;
class TimelineBar;

/// Everything that happened with one customer, newest first, with its filter and its finding.
class CustomerTimeline : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerTimeline(DeskService &desk, QWidget *parent = nullptr);

    /// Shows the history of a customer from its newest entry on; none shows nothing.
    void show(const CustomerId &customer);
    using QWidget::show;
    /// Something happened: what is new comes on top.
    void refresh();
    [[nodiscard]] HistoryView *view() const { return m_view; }
    [[nodiscard]] TimelineBar *bar() const { return m_bar; }
    void retranslate();

private:
    void readChoices();
    void read();
    void find();
    void step(int by);
    void goTo(const HistoryKey &key);

    DeskService &m_desk;
    CustomerId m_customer;
    TimelineBar *m_bar;
    HistoryView *m_view;
    std::vector<HistoryKey> m_hits;
    int m_hit = -1;
    std::optional<HistoryKey> m_target; ///< where to go once it is read
    quint64 m_search = 0;
    quint64 m_choices = 0;
};

} // namespace permanence

#pragma once

#include "core/store/AgendaQueries.h"
#include "core/time/Clock.h"

#include <QWidget>

namespace permanence {

/// Days as columns with half-hour lines: what is to be done stands at its time, behind it the desk's open hours and
/// those of the customer whose callback is selected. Arrows select, Enter opens; startMove() or dragging moves one.
class AgendaView : public QWidget
{
    Q_OBJECT

public:
    AgendaView(const Clock &clock, QWidget *parent);

    /// One day or seven from `first` on, by the wall clock of `zone`.
    void setDays(QDate first, int count, const QTimeZone &zone);
    void setItems(const std::vector<AgendaItem> &items);
    void setHours(const BusinessCalendar &desk, const std::optional<BusinessCalendar> &customer);

    [[nodiscard]] const std::vector<AgendaItem> &items() const { return m_items; }
    /// None, or one that is not in view, selects nothing. Does not signal.
    void select(const ActivityId &id);
    [[nodiscard]] const AgendaItem *selected() const;

    /// Moves `item` by the arrow keys, from `at` on, until Enter puts it down or cancelMove().
    void startMove(const AgendaItem &item, Instant at);
    [[nodiscard]] bool isMoving() const { return m_moving.has_value(); }
    /// False where nothing is being moved.
    bool cancelMove();

    /// Where an item stands; empty where it is not in view.
    [[nodiscard]] QRect rectOf(const ActivityId &id) const;
    /// The half hour of the wall clock that stands there.
    [[nodiscard]] Instant instantAt(const QPoint &point) const;
    /// Where the half hour of an instant stands.
    [[nodiscard]] QRect rectAt(Instant at) const;

    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void selectionChanged();
    void opened();
    void moved(const permanence::AgendaItem &item, permanence::Instant due);
    /// What is being moved stands at another time now, or is no longer moved.
    void movingChanged(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    static constexpr int kRow = 30; ///< minutes
    /// An item with its place beside those of the same time.
    struct Place {
        int item = 0, column = 0, minute = 0, lane = 0, lanes = 1;
    };
    struct Move {
        AgendaItem item;
        Instant at;
        bool byMouse = false;
    };
    void placeItems();
    void selectIndex(int index);
    bool selectByKey(int key);
    bool moveByKey(int key);
    void moveTo(Instant at);
    void putDown();
    void describe();
    [[nodiscard]] int itemAt(const QPoint &point) const;
    [[nodiscard]] int columnOf(Instant at) const;
    [[nodiscard]] int minuteOf(Instant at) const;
    [[nodiscard]] QRect columnRect(int column) const;
    [[nodiscard]] int yOf(int minute) const;
    [[nodiscard]] QRect rectOf(const Place &place) const;
    [[nodiscard]] int headerHeight() const;
    void paintHeadings(QPainter &painter) const;
    [[nodiscard]] int gutter() const;
    void paintColumn(QPainter &painter, int column) const;
    void paintOpen(QPainter &painter, int column, const BusinessCalendar &hours, bool customer) const;
    void paintItem(QPainter &painter, const Place &place) const;
    void paintMove(QPainter &painter) const;

    const Clock &m_clock;
    QDate m_first;
    int m_days = 1;
    QTimeZone m_zone = QTimeZone::utc();
    int m_fromMinute = 7 * 60, m_untilMinute = 20 * 60;
    std::vector<AgendaItem> m_items;
    std::vector<Place> m_places; ///< by column and time
    std::optional<BusinessCalendar> m_desk, m_customer;
    ActivityId m_selected;
    std::optional<Move> m_moving;
    QPoint m_pressed;
    int m_pressedItem = -1;
};

/// "10:30 callback: Établissements Noël · Zoé Çelik"
[[nodiscard]] QString agendaLine(const AgendaItem &item, const QString &time);
/// Whom it is about: customer and contact, or the number.
[[nodiscard]] QString agendaWhom(const AgendaItem &item);

} // namespace permanence

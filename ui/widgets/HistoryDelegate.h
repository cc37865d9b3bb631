#pragma once

#include "core/store/Views.h"
#include "core/time/Clock.h"

#include <QStyledItemDelegate>
#include <QTimeZone>

class QTextLayout;

namespace permanence {

/// Draws an entry of a history: the time at the left, who did what on the first line, and below it at most
/// three lines of what was written.
class HistoryDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Heights depend on the width of `view`.
    HistoryDelegate(const Clock &clock, bool withTickets, QWidget *view);

    void setZone(const QTimeZone &zone) { m_zone = zone; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Places
    {
        QRect time, icon, heading, text;
    };
    [[nodiscard]] Places places(const QRect &rect, const QFont &font) const;
    [[nodiscard]] QString timeText(const HistoryEntry &entry) const;
    /// Lays the words out in at most three lines and returns their height; draws them where a painter is
    /// given.
    [[nodiscard]] int drawWords(QPainter *painter, const QString &words, const QRect &rect,
                                const QFont &font) const;

    const Clock &m_clock;
    bool m_withTickets;
    QWidget *m_view;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
};

} // namespace permanence

#pragma once

#include "ui/charts/ChartPicture.h"

#include <QPixmap>
#include <QWidget>

namespace permanence {

/// A chart that is walked with the arrow keys: along its rows, and from series to series. Enter or a click opens what
/// stands behind a mark; hovering and the focus tell it in words, to a screen reader too.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);

    /// Keeps the current mark where the new data still has it.
    void setData(const ChartData &data);
    [[nodiscard]] const ChartData &data() const { return m_data; }

    [[nodiscard]] ChartMark current() const { return m_current; }
    void setCurrent(const ChartMark &mark);
    /// Where a mark stands in this widget.
    [[nodiscard]] QRect placeOf(const ChartMark &mark) const;
    [[nodiscard]] QString currentWords() const { return markWords(m_data, m_current); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// Enter or a click.
    void opened(const permanence::ChartMark &mark);
    /// The current mark, or the one below the mouse; an invalid one where there is none.
    void told(const permanence::ChartMark &mark);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    void forget();
    void draw();
    /// Marks that have a value, from the first to the last; the next one from the current in that direction.
    [[nodiscard]] ChartMark next(int rows, int series) const;
    [[nodiscard]] ChartMark firstMark(bool fromEnd = false) const;
    [[nodiscard]] bool isDrawn(const ChartMark &mark) const;
    void announce();

    ChartData m_data;
    ChartMark m_current;
    ChartMark m_hovered;
    ChartLayout m_layout;
    QPixmap m_picture; ///< null: to be drawn again
};

} // namespace permanence

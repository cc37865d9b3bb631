#pragma once

#include "ui/paper/Paper.h"

#include <QFont>
#include <QTextDocument>

#include <memory>

class QPaintDevice;

namespace permanence {

/// Sets a paper: lays out its blocks, says how many pages they take, and draws each of them.
class PaperSetter
{
public:
    /// `room` is what is free on each page, in the dots of `device`, which outlives this.
    PaperSetter(const Paper &paper, const QSizeF &room, QPaintDevice &device);

    [[nodiscard]] int pages() const { return m_page + 1; }
    void draw(QPainter &painter, int page) const;

private:
    using Text = std::shared_ptr<QTextDocument>;
    /// Something at its place on a page.
    struct Piece {
        int page;
        QRectF place;
        std::function<void(QPainter &, const QRectF &)> draw;
    };
    struct Cell {
        Text text;
        qreal x;
    };
    using Row = std::vector<Cell>;

    void set(const PaperCover &cover);
    void set(const PaperHeading &heading, qreal below);
    void set(const PaperText &text);
    void set(const PaperTable &table);
    void set(const PaperPicture &picture);

    /// The least that has to stand below the heading at a place: further headings and texts with what they lead to, all of
    /// a picture, the titles and first row of a table.
    [[nodiscard]] qreal belowHeading(const std::vector<PaperBlock> &blocks, std::size_t heading) const;
    [[nodiscard]] qreal beginningOf(const PaperBlock &block) const;
    [[nodiscard]] Text textOf(const QString &words, bool isHtml, qreal width, double points, bool isStrong = false,
                              Qt::Alignment alignment = Qt::AlignLeft) const;
    [[nodiscard]] Row rowOf(const PaperTable &table, const QStringList &words, bool isTitle) const;
    [[nodiscard]] static qreal heightOf(const Row &row);
    /// The height that has to be free where a table begins: all of it where it is small, else its titles and first row.
    [[nodiscard]] qreal beginningOf(const PaperTable &table) const;
    [[nodiscard]] qreal left() const { return m_room.height() - m_y; }
    [[nodiscard]] qreal points(double count) const { return count * m_dotsPerPoint; }

    void newPage();
    /// Leaves a gap, but none at the top of a page.
    void gap(double count);
    void add(qreal height, std::function<void(QPainter &, const QRectF &)> draw);
    /// Cells beside each other, over as many pages as they need; `again` follows each page break.
    void flow(const Row &row, const std::function<void()> &again = {});
    void addSlice(const Row &row, qreal from, qreal until);

    QSizeF m_room;
    QPaintDevice &m_device;
    qreal m_dotsPerPoint;
    QFont m_font;
    std::vector<Piece> m_pieces;
    int m_page = 0;
    qreal m_y = 0;
};

} // namespace permanence

#include "ui/paper/PaperSetter.h"

#include "core/base/Literals.h"

#include <QAbstractTextDocumentLayout>
#include <QGuiApplication>
#include <QPainter>
#include <QTextBlock>
#include <QTextFrame>
#include <QTextList>
#include <QTextOption>

#include <algorithm>

namespace permanence {
namespace {

constexpr double kBody = 9;  ///< points
constexpr double kCell = 8;
constexpr double kHeadings[] = {15, 11};
constexpr double kPad = 3;   ///< around the words of a cell, points
constexpr double kRule = 0.6; ///< points
constexpr std::size_t kFewRows = 40;
constexpr double kSmallPart = 0.45; ///< of a page: a table of that height is not cut
constexpr QRgb kInk = 0xff1b2027;
constexpr QRgb kAccent = 0xff1f5fbf;
constexpr QRgb kHairline = 0xffc3cad2;

struct Line {
    qreal top, bottom;
};

/// The lines of a text from its top, where those of a table's cells stand beside each other.
void addLines(std::vector<Line> &lines, const QTextDocument &text)
{
    for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
        const qreal top = text.documentLayout()->blockBoundingRect(block).top();
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QTextLine line = block.layout()->lineAt(i);
            lines.push_back({top + line.y(), top + line.y() + line.height()});
        }
    }
}

/// The highest cut at or above `until` that goes through no line; may be above all of them.
qreal cutOf(const std::vector<Line> &lines, qreal highest, qreal until)
{
    const auto below = [](qreal y, const Line &line) { return y < line.top; };
    qreal cut = until;
    for (bool moved = true; moved;) {
        moved = false;
        auto line = std::upper_bound(lines.begin(), lines.end(), cut, below);
        while (line != lines.begin() && !moved) {
            --line;
            if (line->top <= cut - highest)
                break;
            if (line->top < cut && line->bottom > cut) {
                cut = line->top;
                moved = true;
            }
        }
    }
    return cut;
}

/// Words alone: no table, whose frames, and no list, whose marks a line does not draw.
bool isPlain(const QTextDocument &text)
{
    if (!text.rootFrame()->childFrames().isEmpty())
        return false;
    for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
        if (block.textList())
            return false;
    }
    return true;
}

/// The lines between two cuts. The document's own drawing would write those of the other page, too, and only hide them.
void drawLines(QPainter &painter, QTextDocument &text, qreal from, qreal until)
{
    painter.setPen(QColor::fromRgb(kInk));
    for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
        const QPointF corner = text.documentLayout()->blockBoundingRect(block).topLeft();
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QTextLine line = block.layout()->lineAt(i);
            const qreal middle = corner.y() + line.y() + line.height() / 2;
            if (middle >= from && middle < until)
                line.draw(&painter, corner);
        }
    }
}

void drawSlice(QPainter &painter, QTextDocument &text, const QRectF &place, qreal from, qreal until)
{
    painter.save();
    painter.translate(place.left(), place.top() - from);
    const bool isCut = from > 0 || until < text.size().height();
    if (isCut && isPlain(text)) {
        drawLines(painter, text, from, until);
    } else {
        const QRectF slice(0, from, place.width(), until - from);
        painter.setClipRect(slice);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = slice.adjusted(0, 0.5, 0, -0.5); // what only touches it belongs to the other page
        context.palette.setColor(QPalette::Text, QColor::fromRgb(kInk)); // whatever the window's theme is
        text.documentLayout()->draw(&painter, context);
    }
    painter.restore();
}

} // namespace

PaperSetter::PaperSetter(const Paper &paper, const QSizeF &room, QPaintDevice &device)
    : m_room(room), m_device(device), m_dotsPerPoint(device.logicalDpiY() / 72.0), m_font(QGuiApplication::font())
{
    // Spaced letters, however little, are not joined to ligatures: what is looked for in a file is found.
    m_font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02);
    if (paper.cover)
        set(*paper.cover);
    for (std::size_t i = 0; i < paper.blocks.size(); ++i) {
        if (const auto *heading = std::get_if<PaperHeading>(&paper.blocks[i]))
            set(*heading, belowHeading(paper.blocks, i));
        else if (const auto *text = std::get_if<PaperText>(&paper.blocks[i]))
            set(*text);
        else if (const auto *table = std::get_if<PaperTable>(&paper.blocks[i]))
            set(*table);
        else if (const auto *picture = std::get_if<PaperPicture>(&paper.blocks[i]))
            set(*picture);
        else if (i + 1 < paper.blocks.size() && m_y > 0)
            newPage();
    }
}

void PaperSetter::draw(QPainter &painter, int page) const
{
    for (const Piece &piece : m_pieces) {
        if (piece.page != page)
            continue;
        painter.save();
        piece.draw(painter, piece.place);
        painter.restore();
    }
}

void PaperSetter::newPage()
{
    ++m_page;
    m_y = 0;
}

void PaperSetter::gap(double count)
{
    if (m_y > 0)
        m_y = std::min(m_y + points(count), m_room.height());
}

void PaperSetter::add(qreal height, std::function<void(QPainter &, const QRectF &)> draw)
{
    if (m_y > 0 && height > left())
        newPage();
    m_pieces.push_back({m_page, QRectF(0, m_y, m_room.width(), height), std::move(draw)});
    m_y += height;
}

PaperSetter::Text PaperSetter::textOf(const QString &words, bool isHtml, qreal width, double size, bool isStrong,
                                      Qt::Alignment alignment) const
{
    auto text = std::make_shared<QTextDocument>();
    text->setUndoRedoEnabled(false);
    QFont font = m_font;
    font.setPointSizeF(size);
    font.setBold(isStrong);
    text->documentLayout()->setPaintDevice(&m_device);
    text->setDefaultFont(font);
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    text->setDefaultTextOption(option);
    text->setDocumentMargin(0);
    if (isHtml)
        text->setHtml(words);
    else
        text->setPlainText(words);
    text->setTextWidth(width);
    return text;
}

void PaperSetter::addSlice(const Row &row, qreal from, qreal until)
{
    add(until - from, [row, from, until](QPainter &painter, const QRectF &place) {
        for (const Cell &cell : row)
            drawSlice(painter, *cell.text, place.translated(cell.x, 0), from, until);
    });
}

void PaperSetter::flow(const Row &row, const std::function<void()> &again)
{
    std::vector<Line> lines;
    for (const Cell &cell : row)
        addLines(lines, *cell.text);
    std::sort(lines.begin(), lines.end(), [](const Line &one, const Line &other) { return one.top < other.top; });
    qreal highest = 0;
    for (const Line &line : lines)
        highest = std::max(highest, line.bottom - line.top);
    const qreal height = heightOf(row);
    for (qreal from = 0; from < height;) {
        qreal until = from + left();
        if (until < height) {
            until = cutOf(lines, highest, until);
            if (until <= from && m_y > 0) {
                newPage();
                if (again)
                    again();
                continue;
            }
            if (until <= from) // a line higher than a page
                until = from + left();
        }
        until = std::min(until, height);
        addSlice(row, from, until);
        from = until;
    }
}

void PaperSetter::set(const PaperCover &cover)
{
    m_y = m_room.height() * 0.28;
    const Text title = textOf(cover.title, false, m_room.width(), 28, true);
    flow({{title, 0}});
    gap(8);
    add(points(3), [width = points(90)](QPainter &painter, const QRectF &place) {
        painter.fillRect(QRectF(place.topLeft(), QSizeF(width, place.height())), QColor::fromRgb(kAccent));
    });
    gap(14);
    for (qsizetype i = 0; i < cover.lines.size(); ++i) {
        flow({{textOf(cover.lines[i], false, m_room.width(), i == 0 ? 14 : 10), 0}});
        gap(i == 0 ? 10 : 4);
    }
    newPage();
}

void PaperSetter::set(const PaperHeading &heading, qreal below)
{
    const double size = kHeadings[std::clamp(heading.level, 1, 2) - 1];
    const Text text = textOf(heading.text, false, m_room.width(), size, true);
    const qreal after = points(size * 0.45);
    gap(size * 1.1);
    if (text->size().height() + after + below > left() && m_y > 0)
        newPage();
    flow({{text, 0}});
    gap(size * 0.45);
}

void PaperSetter::set(const PaperText &text)
{
    flow({{textOf(text.html, true, m_room.width(), kBody), 0}});
    gap(4);
}

PaperSetter::Row PaperSetter::rowOf(const PaperTable &table, const QStringList &words, bool isTitle) const
{
    double all = 0;
    for (const PaperColumn &column : table.columns)
        all += column.share;
    const qreal pad = points(kPad);
    Row row;
    qreal x = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const PaperColumn &column = table.columns[i];
        const qreal width = m_room.width() * column.share / std::max(all, 1e-9);
        const auto alignment = column.isFigure ? Qt::AlignRight : Qt::AlignLeft;
        row.push_back({textOf(words.value(static_cast<qsizetype>(i)), table.isHtml && !isTitle,
                              std::max(width - 2 * pad, pad), kCell, isTitle, alignment),
                       x + pad});
        x += width;
    }
    return row;
}

qreal PaperSetter::heightOf(const Row &row)
{
    qreal height = 0;
    for (const Cell &cell : row)
        height = std::max(height, cell.text->size().height());
    return height;
}

void PaperSetter::set(const PaperTable &table)
{
    QStringList titles;
    for (const PaperColumn &column : table.columns)
        titles << column.title;
    const Row head = rowOf(table, titles, true);
    const qreal pad = points(kPad), line = points(kRule);
    const auto rule = [this, line](QRgb colour) {
        add(line, [colour](QPainter &painter, const QRectF &place) { painter.fillRect(place, QColor::fromRgb(colour)); });
    };
    const auto setHead = [&] {
        addSlice(head, 0, heightOf(head));
        gap(kPad);
        rule(kInk);
    };
    bool isFirst = true;
    for (const QStringList &words : table.rows) {
        const Row row = rowOf(table, words, false);
        const qreal height = heightOf(row) + 2 * pad + line;
        if (isFirst) {
            const qreal beginning = beginningOf(table);
            if (m_y > 0 && beginning > left() && beginning <= m_room.height())
                newPage();
            setHead();
        } else if (height > left()) {
            newPage();
            setHead();
        }
        isFirst = false;
        gap(kPad);
        flow(row, setHead);
        gap(kPad);
        if (line <= left())
            rule(kHairline);
    }
    if (isFirst)
        setHead();
    gap(6);
}

void PaperSetter::set(const PaperPicture &picture)
{
    const qreal height = std::min(points(picture.height), m_room.height());
    add(height, [picture, scale = m_dotsPerPoint](QPainter &painter, const QRectF &place) {
        painter.translate(place.topLeft());
        painter.scale(scale, scale);
        painter.setRenderHint(QPainter::Antialiasing);
        picture.paint(painter, QRectF(0, 0, place.width() / scale, place.height() / scale));
    });
    gap(6);
}

qreal PaperSetter::belowHeading(const std::vector<PaperBlock> &blocks, std::size_t heading) const
{
    // A text longer than this leads to nothing: a few of its lines are enough.
    const qreal leads = m_room.height() * 0.25;
    qreal below = 0;
    for (std::size_t i = heading + 1; i < blocks.size() && below < m_room.height() * 0.8; ++i) {
        const auto *text = std::get_if<PaperText>(&blocks[i]);
        const qreal height = text ? textOf(text->html, true, m_room.width(), kBody)->size().height() + points(4) : 0;
        below += text && height < leads ? height : beginningOf(blocks[i]);
        if (!std::holds_alternative<PaperHeading>(blocks[i]) && (!text || height >= leads))
            break;
    }
    return std::min(below, m_room.height() * 0.8);
}

qreal PaperSetter::beginningOf(const PaperBlock &block) const
{
    if (const auto *picture = std::get_if<PaperPicture>(&block))
        return std::min(points(picture->height), m_room.height() * 0.8);
    if (const auto *table = std::get_if<PaperTable>(&block))
        return std::min(beginningOf(*table), m_room.height() * 0.8);
    return std::holds_alternative<PaperHeading>(block) ? points(5 * kBody) : points(4 * kBody);
}

qreal PaperSetter::beginningOf(const PaperTable &table) const
{
    QStringList titles;
    for (const PaperColumn &column : table.columns)
        titles << column.title;
    const qreal between = 2 * points(kPad) + points(kRule);
    const qreal head = heightOf(rowOf(table, titles, true)) + between;
    if (table.rows.empty())
        return head;
    const qreal first = head + heightOf(rowOf(table, table.rows.front(), false)) + between;
    if (table.rows.size() > kFewRows)
        return first;
    qreal all = head;
    for (const QStringList &words : table.rows)
        all += heightOf(rowOf(table, words, false)) + between;
    return all <= m_room.height() * kSmallPart ? all : first;
}

} // namespace permanence

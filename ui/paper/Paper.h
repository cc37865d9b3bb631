#pragma once

#include <QRectF>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <variant>
#include <vector>

class QPainter;

namespace permanence {

/// A heading stays on the page of what follows it. Level 1 is a chapter, 2 a part of one.
struct PaperHeading {
    QString text;
    int level = 1;
};

/// Paragraphs in HTML as QTextDocument reads it; what people typed is escaped by who makes it (toHtmlEscaped()).
/// Flows over pages between its lines.
struct PaperText {
    QString html;
};

struct PaperColumn {
    QString title;
    double share = 1;      ///< of the width, beside the other columns' shares
    bool isFigure = false; ///< stands at the right, so that figures stand below each other
};

/// Rows of plain text, or of HTML. A small table stands on one page; of a longer one each row does (only one
/// that is higher than a page goes on over the next), and the titles stand again on each page. No row at all: only the titles.
struct PaperTable {
    std::vector<PaperColumn> columns;
    std::vector<QStringList> rows;
    bool isHtml = false;
};

/// Drawn as vectors into a rectangle in points (1/72 inch) over the whole width. Runs in the thread that writes, so it
/// uses no widget.
struct PaperPicture {
    std::function<void(QPainter &painter, const QRectF &place)> paint;
    double height = 200; ///< points
};

/// What follows begins on a new page.
struct PaperBreak {};

using PaperBlock = std::variant<PaperHeading, PaperText, PaperTable, PaperPicture, PaperBreak>;

/// A page of its own before all others, without a number at its foot.
struct PaperCover {
    QString title;
    QStringList lines; ///< below the title, the first one larger
};

/// What is printed: plain values, made in any thread.
struct Paper {
    QString title; ///< of the file, and at the foot of each page
    std::optional<PaperCover> cover;
    std::vector<PaperBlock> blocks;
};

/// A paper that is one text in HTML.
[[nodiscard]] inline Paper paperOf(const QString &html, const QString &title)
{
    return {title, {}, {PaperText{html}}};
}

} // namespace permanence

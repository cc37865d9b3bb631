#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QChar>
#include <QStringList>

#include <optional>
#include <vector>

namespace permanence {

/// How the bytes of a sheet were read: by its byte order mark, else as UTF-8, else, where they are none, as
/// Windows-1252 (what spreadsheets of Western Europe write).
enum class TextEncoding
{
    Utf8,
    Utf8WithMark,
    Utf16,
    Windows1252
};

/// `UTF-8`, `UTF-16`, `Windows-1252`.
[[nodiscard]] QString encodingName(TextEncoding encoding);

struct CsvRow
{
    int line = 0;                 ///< where it begins in the file, from 1
    QStringList cells;            ///< exactly as written, without their quotes
    std::optional<Error> problem; ///< RaggedLine, TextAfterQuote: the row cannot be trusted, the others can
};

struct CsvDocument
{
    TextEncoding encoding = TextEncoding::Utf8;
    QChar delimiter = u',';
    std::vector<CsvRow> rows; ///< the header first; lines with nothing at all are left out
};

/// Reads a sheet by RFC 4180: comma, semicolon or tab (the one most used in the first line, or named by
/// `sep=;`), quotes with anything inside, lines that end with CRLF, LF or CR. A row with more or fewer cells
/// than the header keeps its cells and says so. Errors: NotText, FileTooLarge, QuoteNotClosed, TooManyCells.
[[nodiscard]] Result<CsvDocument> parseCsv(const QByteArray &bytes);

/// Writes rows as UTF-8 with a byte order mark (which spreadsheets need) and CRLF; what parseCsv reads back
/// is the same. Cells are quoted where they must be, and never altered: a cell that begins with `=` stays as
/// it is.
[[nodiscard]] QByteArray writeCsv(const std::vector<QStringList> &rows, QChar delimiter = u',');

/// A text that a spreadsheet would take for a formula (it begins with = + - @, a tab or a return) with an apostrophe
/// before it; any other as it is.
[[nodiscard]] QString withoutFormula(const QString &text);

} // namespace permanence

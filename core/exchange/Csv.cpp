#include "core/exchange/Csv.h"

#include "core/base/Literals.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace permanence {
namespace {

constexpr qsizetype kMegabyte = 1024 * 1024;
constexpr qsizetype kLargestFile = 64 * kMegabyte;
constexpr qsizetype kMostCells = 500;

/// What Windows-1252 has where Latin-1 has control characters; its five free places stay what they are.
constexpr std::array<char16_t, 32> kWindows1252{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

QString fromWindows1252(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c >= QChar(0x80) && c < QChar(0xA0))
            c = QChar(kWindows1252[c.unicode() - 0x80U]);
    }
    return text;
}

struct Decoded
{
    QString text;
    TextEncoding encoding;
};

std::optional<QString> decodedAs(QStringConverter::Encoding encoding, const QByteArray &bytes)
{
    // Stateless, so that a character cut off at the end is an error too.
    QStringDecoder decoder(encoding,
                           QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom);
    QString text = decoder.decode(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(std::move(text));
}

Decoded decoded(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xFE"))
        return {decodedAs(QStringConverter::Utf16LE, bytes.mid(2)).value_or(QString()), TextEncoding::Utf16};
    if (bytes.startsWith("\xFE\xFF"))
        return {decodedAs(QStringConverter::Utf16BE, bytes.mid(2)).value_or(QString()), TextEncoding::Utf16};
    const bool marked = bytes.startsWith("\xEF\xBB\xBF");
    const QByteArray content = marked ? bytes.mid(3) : bytes;
    if (auto text = decodedAs(QStringConverter::Utf8, content))
        return {std::move(*text), marked ? TextEncoding::Utf8WithMark : TextEncoding::Utf8};
    return {fromWindows1252(content), TextEncoding::Windows1252};
}

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

/// The delimiter most used in the first line that holds anything, outside quotes.
QChar likelyDelimiter(const QString &text)
{
    const std::array<QChar, 3> candidates{u';', u',', u'\t'};
    std::array<qsizetype, 3> counts{};
    bool quoted = false;
    bool anything = false;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        if (!quoted && isLineEnd(c) && anything)
            break;
        anything = anything || !isLineEnd(c);
        for (size_t i = 0; i < candidates.size() && !quoted; ++i)
            counts[i] += c == candidates[i] ? 1 : 0;
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return *most == 0 ? QChar(u',') : candidates[static_cast<size_t>(most - counts.begin())];
}

class Parser
{
public:
    Parser(QString text, QChar delimiter) : m_text(std::move(text)), m_delimiter(delimiter) {}

    void skipLine()
    {
        while (!atEnd() && !isLineEnd(m_text[m_at]))
            ++m_at;
        endLine();
    }

    Result<std::vector<CsvRow>> rows()
    {
        std::vector<CsvRow> rows;
        while (!atEnd()) {
            if (isLineEnd(m_text[m_at])) {
                endLine();
                continue;
            }
            PERMANENCE_TRY(row, this->row());
            const qsizetype width = rows.empty() ? row.cells.size() : rows.front().cells.size();
            if (row.cells.size() != width && !row.problem)
                row.problem = Error{
                    ErrorCode::RaggedLine, {QString::number(row.cells.size()), QString::number(width)}, {}};
            rows.push_back(std::move(row));
        }
        return rows;
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] bool atCellEnd() const
    {
        return atEnd() || m_text[m_at] == m_delimiter || isLineEnd(m_text[m_at]);
    }

    void endLine()
    {
        if (atEnd())
            return;
        const bool pair = m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n';
        m_at += pair ? 2 : 1;
        ++m_line;
    }

    Result<CsvRow> row()
    {
        CsvRow row;
        row.line = m_line;
        while (true) {
            const bool quoted = !atEnd() && m_text[m_at] == u'"';
            PERMANENCE_TRY(cell, quoted ? quotedCell() : plainCell());
            row.cells << cell;
            if (!atCellEnd()) {
                row.problem = Error{ErrorCode::TextAfterQuote, {QString::number(row.cells.size())}, {}};
                row.cells.last() += *plainCell();
            }
            if (row.cells.size() > kMostCells)
                return Error{
                    ErrorCode::TooManyCells, {QString::number(row.line), QString::number(kMostCells)}, {}};
            if (atEnd() || m_text[m_at] != m_delimiter)
                break;
            ++m_at;
        }
        endLine();
        return row;
    }

    /// A quote in the middle of a cell that began without one is a quote: `5" pipe`.
    Result<QString> plainCell()
    {
        const qsizetype from = m_at;
        while (!atCellEnd())
            ++m_at;
        return m_text.mid(from, m_at - from);
    }

    Result<QString> quotedCell()
    {
        const int opened = m_line;
        QString cell;
        for (qsizetype from = ++m_at;; from = m_at) {
            const qsizetype quote = m_text.indexOf(u'"', from);
            if (quote < 0)
                return Error{ErrorCode::QuoteNotClosed, {QString::number(opened)}, {}};
            const QStringView part = QStringView(m_text).mid(from, quote - from);
            m_line += static_cast<int>(lineEnds(part));
            cell += part;
            m_at = quote + 1;
            if (atEnd() || m_text[m_at] != u'"')
                return cell;
            cell += u'"';
            ++m_at;
        }
    }

    static qsizetype lineEnds(QStringView part)
    {
        return part.count(u'\n') + part.count(u'\r') - part.count(u"\r\n");
    }

    QString m_text;
    QChar m_delimiter;
    qsizetype m_at = 0;
    int m_line = 1;
};

/// The line `sep=;` by which spreadsheets are told the delimiter.
std::optional<QChar> namedDelimiter(const QString &text)
{
    const bool named =
        text.startsWith(u"sep="_s, Qt::CaseInsensitive) && text.size() > 5 && isLineEnd(text[5]);
    return named && text[4] != u'"' && !isLineEnd(text[4]) ? std::optional(text[4]) : std::nullopt;
}

QString quotedWhereNeeded(const QString &cell, QChar delimiter)
{
    bool needed = cell.startsWith(u' ') || cell.endsWith(u' ');
    for (const QChar c : cell)
        needed = needed || c == u'"' || c == delimiter || isLineEnd(c);
    if (!needed)
        return cell;
    QString doubled = cell;
    doubled.replace(u"\""_s, u"\"\""_s);
    return u'"' % doubled % u'"';
}

} // namespace

QString encodingName(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
    case TextEncoding::Utf8WithMark:
        return u"UTF-8"_s;
    case TextEncoding::Utf16:
        return u"UTF-16"_s;
    case TextEncoding::Windows1252:
        break;
    }
    return u"Windows-1252"_s;
}

Result<CsvDocument> parseCsv(const QByteArray &bytes)
{
    if (bytes.size() > kLargestFile) {
        return Error{ErrorCode::FileTooLarge,
                     {QString::number(bytes.size() / kMegabyte), QString::number(kLargestFile / kMegabyte)},
                     {}};
    }
    const auto [text, encoding] = decoded(bytes);
    if (const qsizetype zero = text.indexOf(QChar(u'\0')); zero >= 0)
        return Error{ErrorCode::NotText, {QString::number(zero)}, {}};
    const std::optional<QChar> named = namedDelimiter(text);
    CsvDocument document{encoding, named.value_or(likelyDelimiter(text)), {}};
    Parser parser(text, document.delimiter);
    if (named)
        parser.skipLine();
    PERMANENCE_TRY(rows, parser.rows());
    document.rows = std::move(rows);
    return document;
}

QByteArray writeCsv(const std::vector<QStringList> &rows, QChar delimiter)
{
    QString text(QChar(QChar::ByteOrderMark));
    for (const QStringList &row : rows) {
        // An empty line would be skipped; a lone empty cell is written so that it is none.
        if (row.size() == 1 && row.first().isEmpty())
            text += u"\"\""_s;
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i > 0)
                text += delimiter;
            text += quotedWhereNeeded(row[i], delimiter);
        }
        text += u"\r\n"_s;
    }
    return text.toUtf8();
}

QString withoutFormula(const QString &text)
{
    static const QString beginnings = u"=+-@\t\r"_s;
    return !text.isEmpty() && beginnings.contains(text.front()) ? QString(u'\'' % text) : text;
}

} // namespace permanence

#include "app/permanencectl/Output.h"

#include "app/permanencectl/Ctl.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cerrno>
#include <cstdio>

namespace permanence::ctl {
namespace {

void print(std::FILE *file, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    std::fwrite(utf8.constData(), 1, static_cast<std::size_t>(utf8.size()), file);
}

/// In one line: a table's cell holds no line breaks.
QString cell(const QString &text)
{
    return printable(text).simplified();
}

} // namespace

QString printable(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n' || c == u'\t' || c.category() != QChar::Other_Control)
            clean += c;
    }
    return clean;
}

void printOut(const QString &text)
{
    print(stdout, text);
}

void printError(const QString &text)
{
    print(stderr, printable(text) + u'\n');
}

Result<void> flushOut()
{
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
        return {};
    return Error{ErrorCode::FileNotWritable, {Ctl::tr("standard output"), qt_error_string(errno)}, {}};
}

void Output::json(const QJsonValue &document)
{
    const QJsonDocument text =
        document.isArray() ? QJsonDocument(document.toArray()) : QJsonDocument(document.toObject());
    printOut(QString::fromUtf8(text.toJson()));
}

void Output::line(const QString &text)
{
    printOut(printable(text) + u'\n');
}

void Output::pairs(const std::vector<std::pair<QString, QString>> &rows)
{
    qsizetype width = 0;
    for (const auto &[label, text] : rows)
        width = std::max(width, label.size());
    for (const auto &[label, text] : rows) {
        if (!text.isEmpty())
            line(QString(label.leftJustified(width) % u"  "_s % text));
    }
}

void Output::table(const QStringList &header, const std::vector<QStringList> &rows)
{
    if (rows.empty()) {
        line(Ctl::tr("none", "instead of a table without rows"));
        return;
    }
    std::vector<QStringList> all{header};
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &text : row)
            cells << cell(text);
        all.push_back(cells);
    }
    std::vector<qsizetype> widths(static_cast<std::size_t>(header.size()), 0);
    for (const QStringList &row : all) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[static_cast<std::size_t>(i)] =
                std::max(widths[static_cast<std::size_t>(i)], row[i].size());
    }
    for (const QStringList &row : all) {
        QString text;
        for (qsizetype i = 0; i < row.size(); ++i)
            text += row[i].leftJustified(widths[static_cast<std::size_t>(i)] + 2);
        while (text.endsWith(u' '))
            text.chop(1);
        line(text);
    }
}

} // namespace permanence::ctl

#include "core/exchange/RefusedLines.h"

#include "core/base/Literals.h"
#include "core/exchange/Csv.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace permanence {
namespace {

/// `source-refused.csv` beside the source, with a number where an earlier one may still be worked on.
QString freePath(const QString &sourcePath)
{
    const QFileInfo source(sourcePath);
    const QString base = source.dir().filePath(QString(source.completeBaseName() % u"-refused"_s));
    QString path = base % u".csv"_s;
    for (int n = 2; QFileInfo::exists(path); ++n)
        path = base % u'-' % QString::number(n) % u".csv"_s;
    return path;
}

QString sentences(const std::vector<Error> &reasons)
{
    QStringList texts;
    for (const Error &reason : reasons)
        texts << reason.text();
    return texts.join(u" | "_s);
}

/// The cells with the reason in its column; cells too many stay behind it.
QStringList withReason(QStringList cells, const CustomerSheet &sheet, const QString &reason)
{
    while (cells.size() < sheet.header.size())
        cells << QString();
    if (sheet.reasonColumn >= 0)
        cells[sheet.reasonColumn] = reason;
    else
        cells.insert(sheet.header.size(), reason);
    return cells;
}

} // namespace

Result<QString> writeRefused(const ImportPlan &plan, const CustomerSheet &sheet, const QString &sourcePath)
{
    const QString title =
        QCoreApplication::translate("RefusedLines", "reason", "header of a column in a sheet");
    std::vector<QStringList> rows{
        withReason(sheet.header, sheet, sheet.reasonColumn >= 0 ? sheet.header[sheet.reasonColumn] : title)};
    for (size_t i = 0; i < plan.rows.size() && i < sheet.rows.size(); ++i) {
        if (plan.rows[i].verdict == ImportVerdict::Refused)
            rows.push_back(withReason(sheet.rows[i].cells, sheet, sentences(plan.rows[i].reasons)));
    }
    if (rows.size() == 1)
        return QString();
    const QString path = freePath(sourcePath);
    QSaveFile file(path);
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(writeCsv(rows, sheet.delimiter)) >= 0 && file.commit();
    if (!written)
        return Error{ErrorCode::FileNotWritable, {path, file.errorString()}, {}};
    return path;
}

} // namespace permanence

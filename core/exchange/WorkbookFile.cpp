#include "core/exchange/WorkbookFile.h"

#include "core/base/Literals.h"

#include <QFile>
#include <QTemporaryDir>

namespace permanence {

Result<QByteArray> workbookBytes(const std::function<lxw_error(lxw_workbook *)> &write)
{
    // The library writes files only, and keeps parts of them beside.
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"workbook.xlsx"_s);
    const auto failed = [&path](const QString &why) { return Error{ErrorCode::FileNotWritable, {path, why}, {}}; };
    if (!folder.isValid())
        return failed(folder.errorString());
    const QByteArray file = QFile::encodeName(path);
    QByteArray parts = QFile::encodeName(folder.path());
    lxw_workbook_options options{};
    options.tmpdir = parts.data();
    lxw_workbook *book = workbook_new_opt(file.constData(), &options);
    if (!book)
        return failed(QString::fromUtf8(lxw_strerror(LXW_ERROR_CREATING_XLSX_FILE)));
    const lxw_error written = write(book);
    // Closing writes the file and gives the workbook back, whatever comes of it.
    const lxw_error closed = workbook_close(book);
    if (written != LXW_NO_ERROR || closed != LXW_NO_ERROR)
        return failed(QString::fromUtf8(lxw_strerror(written != LXW_NO_ERROR ? written : closed)));
    QFile made(path);
    if (!made.open(QIODevice::ReadOnly))
        return failed(made.errorString());
    return made.readAll();
}

} // namespace permanence

#include "ui/policies/DocumentFile.h"

#include "core/base/Literals.h"

#include <QFile>
#include <QFileInfo>

namespace permanence {

Result<QByteArray> readDocument(const QString &path)
{
    constexpr qint64 kMegabyte = 1024 * 1024;
    constexpr qint64 kLongest = 16 * kMegabyte;
    const QFileInfo info(path);
    if (!info.exists())
        return Error{ErrorCode::NoSuchFile, {path}, {}};
    if (info.size() > kLongest) {
        return Error{ErrorCode::FileTooLarge,
                     {QString::number(info.size() / kMegabyte), QString::number(kLongest / kMegabyte)},
                     {}};
    }
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileNotReadable, {path, file.errorString()}, {}};
    return file.readAll();
}

} // namespace permanence

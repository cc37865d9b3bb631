#include "app/permanencectl/InputFile.h"

#include "app/permanencectl/Ctl.h"
#include "core/base/JsonReader.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace permanence::ctl {
namespace {

constexpr qint64 kMegabyte = 1024 * 1024;

Error tooLarge(const QString &path, qint64 bytes, qint64 longest)
{
    return Error{ErrorCode::FileTooLarge,
                 {QString::number((bytes + kMegabyte - 1) / kMegabyte), QString::number(longest / kMegabyte)},
                 inputName(path)};
}

} // namespace

Result<QByteArray> readInput(const QString &path, qint64 longest)
{
    QFile file(path);
    bool open = false;
    if (path == u"-"_s) {
        open = file.open(stdin, QIODevice::ReadOnly);
    } else {
        const QFileInfo info(path);
        if (!info.exists())
            return Error{ErrorCode::NoSuchFile, {path}, {}};
        if (info.isDir())
            return Error{ErrorCode::FileNotReadable, {path, Ctl::tr("it is a folder")}, {}};
        if (info.size() > longest)
            return tooLarge(path, info.size(), longest);
        open = file.open(QIODevice::ReadOnly);
    }
    if (!open)
        return Error{ErrorCode::FileNotReadable, {inputName(path), file.errorString()}, {}};
    // Not readAll(): a pipe or a device need not end.
    QByteArray content;
    while (content.size() <= longest) {
        const QByteArray block = file.read(kMegabyte);
        if (block.isEmpty())
            return content;
        content += block;
    }
    return tooLarge(path, content.size(), longest);
}

Result<QString> readText(const QString &value)
{
    if (value != u"-"_s)
        return value;
    PERMANENCE_TRY(bytes, readInput(value, 4 * kLongestDocument));
    if (const qsizetype wrong = firstWrongByte(bytes); wrong >= 0)
        return Error{ErrorCode::NotUtf8, {QString::number(wrong)}, inputName(value)};
    return QString::fromUtf8(bytes);
}

QString inputName(const QString &path)
{
    return path == u"-"_s ? Ctl::tr("standard input") : path;
}

Error inFile(Error error, const QString &path)
{
    error.place = error.place.isEmpty() ? inputName(path) : QString(inputName(path) % u": "_s % error.place);
    return error;
}

} // namespace permanence::ctl

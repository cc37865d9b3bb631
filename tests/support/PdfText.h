#pragma once

#include "core/base/Literals.h"

#include <QProcess>
#include <QStringList>
#include <QtTest>

namespace permanence::test {

/// What stands on each page of a PDF, as it reads, by the pdftotext of poppler-utils; none ends the test.
inline QStringList pdfPages(const QString &path)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, path, u"-"_s});
    if (!reader.waitForFinished(60'000) || reader.exitCode() != 0)
        qFatal("pdftotext cannot read %s: %s", qPrintable(path), reader.readAllStandardError().constData());
    QStringList pages = QString::fromUtf8(reader.readAllStandardOutput()).split(u'\f');
    pages.removeLast(); // each page ends with a form feed
    return pages;
}

} // namespace permanence::test

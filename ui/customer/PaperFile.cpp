#include "ui/customer/PaperFile.h"

#include "core/base/Literals.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QPromise>
#include <QSaveFile>
#include <QTextDocument>
#include <QThreadPool>

#include <cmath>

namespace permanence {
namespace {

constexpr int kDotsPerInch = 300;
constexpr int kMargin = 18; ///< millimetres

Error notWritten(const QSaveFile &file)
{
    return {ErrorCode::FileNotWritable, {file.fileName(), file.errorString()}, {}};
}

Result<void> write(const QString &html, const QString &title, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(file);
    {
        QPdfWriter writer(&file);
        writer.setTitle(title);
        writer.setResolution(kDotsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(kMargin, kMargin, kMargin, kMargin), QPageLayout::Millimeter);
        QTextDocument text;
        QFont font = text.defaultFont();
        font.setPointSize(9);
        text.setDefaultFont(font);
        text.documentLayout()->setPaintDevice(&writer);
        text.setHtml(html);
        QPainter painter(&writer);
        painter.setFont(QFont(font.family(), 8));
        const int foot = 2 * painter.fontMetrics().height();
        const qreal width = writer.width(), height = writer.height() - foot;
        text.setDocumentMargin(0);
        text.setPageSize({width, height});
        const int pages = text.pageCount();
        for (int page = 0; page < pages; ++page) {
            if (page > 0)
                writer.newPage();
            painter.save();
            painter.translate(0, -page * height);
            text.drawContents(&painter, QRectF(0, page * height, width, height));
            painter.restore();
            const QRectF line(0, height, width, foot);
            painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, title);
            painter.drawText(line, Qt::AlignRight | Qt::AlignBottom,
                             QCoreApplication::translate("PaperFile", "page %1 of %2").arg(page + 1).arg(pages));
        }
    }
    return file.commit() ? Result<void>() : notWritten(file);
}

} // namespace

Result<void> writeWhole(const QByteArray &bytes, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return notWritten(file);
    return {};
}

QFuture<Result<void>> writePaper(const std::function<QString()> &html, const QString &title, const QString &path)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const QFuture<Result<void>> future = promise->future();
    QThreadPool::globalInstance()->start([=] {
        promise->addResult(write(html(), title, path));
        promise->finish();
    });
    return future;
}

} // namespace permanence

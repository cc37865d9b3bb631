#include "ui/paper/PaperFile.h"

#include "core/base/Literals.h"
#include "ui/paper/PaperSetter.h"

#include <QCoreApplication>
#include <QFont>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QThreadPool>

namespace permanence {
namespace {

constexpr int kDotsPerInch = 300;
constexpr int kMargin = 18; ///< millimetres

Error notWritten(const QSaveFile &file)
{
    return {ErrorCode::FileNotWritable, {file.fileName(), file.errorString()}, {}};
}

void drawFoot(QPainter &painter, const QRectF &line, const QString &title, int page, int pages)
{
    const QString number =
        QCoreApplication::translate("PaperFile", "page %1 of %2").arg(page + 1).arg(pages);
    const QFontMetricsF metrics(painter.font(), painter.device());
    const qreal room = line.width() - metrics.horizontalAdvance(number) - metrics.height();
    painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, metrics.elidedText(title, Qt::ElideRight, room));
    painter.drawText(line, Qt::AlignRight | Qt::AlignBottom, number);
}

} // namespace

Result<void> printPaper(const Paper &paper, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(file);
    {
        QPdfWriter writer(&file);
        writer.setTitle(paper.title);
        writer.setCreator(u"Permanence"_s);
        writer.setResolution(kDotsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(kMargin, kMargin, kMargin, kMargin), QPageLayout::Millimeter);
        QPainter painter(&writer);
        QFont small = QGuiApplication::font();
        small.setPointSizeF(8);
        small.setLetterSpacing(QFont::AbsoluteSpacing, 0.02); // as PaperSetter does
        painter.setFont(small);
        const qreal foot = 2.5 * painter.fontMetrics().height();
        const QSizeF room(writer.width(), writer.height() - foot);
        const PaperSetter set(paper, room, writer);
        for (int page = 0; page < set.pages(); ++page) {
            if (page > 0)
                writer.newPage();
            set.draw(painter, page);
            if (page > 0 || !paper.cover)
                drawFoot(painter, {0, room.height(), room.width(), foot}, paper.title, page, set.pages());
        }
    }
    return file.commit() ? Result<void>() : notWritten(file);
}

Result<void> writeWhole(const QByteArray &bytes, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return notWritten(file);
    return {};
}

Reply<Result<void>> writePaper(const std::function<Paper()> &make, const QString &path)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const Reply<Result<void>> reply = promise->future();
    QThreadPool::globalInstance()->start([=] {
        promise->addResult(printPaper(make(), path));
        promise->finish();
    });
    return reply;
}

} // namespace permanence

#include "ui/charts/ChartFile.h"

#include "core/base/Literals.h"
#include "ui/charts/ChartPicture.h"
#include "ui/paper/PaperFile.h"
#include "ui/widgets/Theme.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>
#include <QThreadPool>

namespace permanence {
namespace {

constexpr QSize kSize{960, 560};
constexpr int kMargin = 20;
constexpr int kPixels = 13;
constexpr int kFineness = 2;

/// Title above, definition below, the chart between them.
void drawAll(QPainter &painter, const ChartData &data)
{
    const ChartLook look = printLook(kPixels);
    const QRectF all = QRectF(QPointF(0, 0), QSizeF(kSize)).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    QFont strong = look.font;
    strong.setPixelSize(kPixels * 4 / 3);
    strong.setBold(true);
    painter.setFont(strong);
    painter.setPen(Theme::colour(ColourRole::Text, look.palette));
    const double head = QFontMetricsF(strong).height() * 1.6;
    painter.drawText(QRectF(all.topLeft(), QSizeF(all.width(), head)), Qt::AlignLeft | Qt::AlignTop, data.title);
    QFont small = look.font;
    small.setPixelSize(kPixels - 2);
    const double foot =
        QFontMetricsF(small).boundingRect(QRectF(0, 0, all.width(), 1000), Qt::TextWordWrap, data.definition).height() + 8;
    drawChart(painter, all.adjusted(0, head, 0, -foot), data, look);
    painter.setFont(small);
    painter.setPen(Theme::colour(ColourRole::MutedText, look.palette));
    painter.drawText(QRectF(all.left(), all.bottom() - foot + 8, all.width(), foot), Qt::TextWordWrap, data.definition);
}

} // namespace

QImage chartImage(const ChartData &data)
{
    QImage image(kSize * kFineness, QImage::Format_RGB32);
    image.setDevicePixelRatio(kFineness);
    image.fill(Qt::white);
    QPainter painter(&image);
    drawAll(painter, data);
    return image;
}

QByteArray chartSvg(const ChartData &data)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(kSize);
    generator.setViewBox(QRect(QPoint(0, 0), kSize));
    generator.setTitle(data.title);
    generator.setDescription(data.definition);
    QPainter painter(&generator);
    painter.fillRect(QRect(QPoint(0, 0), kSize), Qt::white);
    drawAll(painter, data);
    painter.end();
    return buffer.data();
}

Reply<Result<void>> writeChart(const ChartData &data, const QString &path)
{
    const bool isSvg = path.endsWith(u".svg"_s, Qt::CaseInsensitive);
    const QByteArray svg = isSvg ? chartSvg(data) : QByteArray();
    const QImage image = isSvg ? QImage() : chartImage(data);
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const Reply<Result<void>> reply = promise->future();
    QThreadPool::globalInstance()->start([=] {
        QByteArray bytes = svg;
        if (!isSvg) {
            QBuffer buffer(&bytes);
            buffer.open(QIODevice::WriteOnly);
            image.save(&buffer, "PNG");
        }
        promise->addResult(writeWhole(bytes, path));
        promise->finish();
    });
    return reply;
}

} // namespace permanence

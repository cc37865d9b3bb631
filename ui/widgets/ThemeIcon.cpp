#include "ui/widgets/ThemeIcon.h"

#include "core/base/Literals.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace permanence {
namespace {

QString pathOf(const QString &name)
{
    return QString(u":/icons/"_s % name % u".svg"_s);
}

} // namespace

ThemeIcon::ThemeIcon(const QString &name, std::optional<ColourRole> role) : m_name(name), m_role(role) {}

QColor ThemeIcon::colour(QIcon::Mode mode) const
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    if (m_role)
        return Theme::colour(*m_role, palette);
    return palette.color(mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::WindowText);
}

void ThemeIcon::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const double ratio = painter->device()->devicePixelRatioF();
    const int edge = std::min(rect.width(), rect.height());
    QPixmap drawn = pixmap(QSize(edge, edge) * ratio, mode, state);
    drawn.setDevicePixelRatio(ratio);
    painter->drawPixmap(
        QPointF(rect.x() + (rect.width() - edge) / 2.0, rect.y() + (rect.height() - edge) / 2.0), drawn);
}

QPixmap ThemeIcon::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    const QColor ink = colour(mode);
    const QString key =
        u"icon:%1:%2x%3:%4"_s.arg(m_name).arg(size.width()).arg(size.height()).arg(ink.name());
    QPixmap drawn;
    if (QPixmapCache::find(key, &drawn))
        return drawn;
    drawn = QPixmap(size);
    drawn.fill(Qt::transparent);
    QFile file(pathOf(m_name));
    if (file.open(QIODevice::ReadOnly)) {
        QSvgRenderer renderer(file.readAll().replace("currentColor", ink.name().toLatin1()));
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        QPainter painter(&drawn);
        renderer.render(&painter);
    }
    QPixmapCache::insert(key, drawn);
    return drawn;
}

QIconEngine *ThemeIcon::clone() const
{
    return new ThemeIcon(*this);
}

bool ThemeIcon::isNull()
{
    return !QFile::exists(pathOf(m_name));
}

} // namespace permanence

#include "ui/widgets/ThemeStyle.h"

#include "core/base/Literals.h"

#include <QApplication>
#include <QFontMetrics>
#include <QWidget>

namespace permanence {

ThemeStyle::ThemeStyle() : QProxyStyle(u"Fusion"_s) {}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const int height = QFontMetrics(widget ? widget->font() : QApplication::font()).height();
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_LineEditIconSize:
        return height;
    case PM_FocusFrameHMargin: // beside the text of a cell
    case PM_HeaderMargin:
        return height / 3;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

} // namespace permanence

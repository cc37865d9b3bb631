#include "ui/widgets/ThemeStyle.h"

#include "core/base/Literals.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QStyleOption>
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

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (element != PE_IndicatorCheckBox) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    const bool enabled = option->state.testFlag(State_Enabled);
    const bool on = option->state.testFlag(State_On);
    const QColor accent = Theme::colour(ColourRole::Accent, option->palette);
    const QColor frame = on ? accent : Theme::colour(ColourRole::MutedText, option->palette);
    const QRectF box = QRectF(option->rect).adjusted(1, 1, -1, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setOpacity(enabled ? 1 : 0.5);
    painter->setPen(QPen(frame, option->state.testFlag(State_HasFocus) ? 2 : 1));
    painter->setBrush(on ? accent : Theme::colour(ColourRole::CardBackground, option->palette));
    painter->drawRoundedRect(box, 2, 2);
    if (on)
        Theme::icon(u"check"_s, ColourRole::OnAccent).paint(painter, option->rect.adjusted(1, 1, -1, -1));
    painter->restore();
}

} // namespace permanence

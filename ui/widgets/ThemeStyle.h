#pragma once

#include <QProxyStyle>

namespace permanence {

/// Fusion with sizes that follow the font: icons as high as the text beside them, air around the text in
/// tables.
class ThemeStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    ThemeStyle();

    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option,
                                  const QWidget *widget) const override;
    /// A tick box whose frame is seen on dark ground too.
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
};

} // namespace permanence

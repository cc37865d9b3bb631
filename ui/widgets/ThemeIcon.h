#pragma once

#include "ui/widgets/Theme.h"

#include <QIconEngine>

#include <optional>

namespace permanence {

/// A line icon whose `currentColor` is the palette's at the time of painting, so that it needs no exchange
/// when the theme changes.
class ThemeIcon final : public QIconEngine
{
public:
    ThemeIcon(const QString &name, std::optional<ColourRole> role);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QIconEngine *clone() const override;
    [[nodiscard]] bool isNull() override;

private:
    [[nodiscard]] QColor colour(QIcon::Mode mode) const;

    QString m_name;
    std::optional<ColourRole> m_role;
};

} // namespace permanence

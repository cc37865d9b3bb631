#pragma once

#include "ui/widgets/Theme.h"

#include <QWidget>

namespace permanence {

/// Where a ticket stands (ALIAS-3).
enum class StatusKind
{
    Waiting,
    InProgress,
    Resolved
};

[[nodiscard]] QString statusWord(StatusKind status); ///< "waiting", "in progress", "resolved", translated
[[nodiscard]] QString
statusIcon(StatusKind status); ///< for Theme::icon(): empty circle, half, full with a tick

[[nodiscard]] ColourRole statusColour(StatusKind status);

/// A status as word, shape and colour (ALIAS-3: red, orange, green).
class StatusBadge : public QWidget
{
    Q_OBJECT

public:
    explicit StatusBadge(QWidget *parent = nullptr);

    void setStatus(StatusKind status);
    [[nodiscard]] StatusKind status() const { return m_status; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void renew();

    StatusKind m_status = StatusKind::Waiting;
};

} // namespace permanence

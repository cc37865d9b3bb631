#pragma once

#include <QLabel>

namespace permanence {

/// One line of plain text that ends in an ellipsis where it has not the room, and asks for none. Keep the whole text as
/// its tool tip.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace permanence

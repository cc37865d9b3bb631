#pragma once

#include "ui/widgets/Theme.h"

#include <QLabel>

namespace permanence {

/// A label in one of the three type sizes, which follows the setting of the text size.
class SizedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit SizedLabel(TypeSize size, QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void followParent();

    TypeSize m_size;
};

} // namespace permanence

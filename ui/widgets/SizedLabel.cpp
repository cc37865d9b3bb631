#include "ui/widgets/SizedLabel.h"

#include <QApplication>
#include <QEvent>

namespace permanence {

SizedLabel::SizedLabel(TypeSize size, QWidget *parent) : QLabel(parent), m_size(size)
{
    setTextFormat(Qt::PlainText);
    followParent();
}

void SizedLabel::followParent()
{
    if (parentWidget())
        parentWidget()->installEventFilter(this);
    setFont(Theme::font(m_size, parentWidget() ? parentWidget()->font() : QApplication::font()));
}

bool SizedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ParentChange)
        followParent();
    return QLabel::event(event);
}

bool SizedLabel::eventFilter(QObject *watched, QEvent *event)
{
    // A font with a size of its own hears nothing of a change of the one it was made from.
    if (event->type() == QEvent::FontChange && watched == parentWidget())
        followParent();
    return QLabel::eventFilter(watched, event);
}

} // namespace permanence

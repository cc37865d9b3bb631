#include "ui/widgets/SizedLabel.h"

#include <QApplication>
#include <QEvent>

namespace permanence {

SizedLabel::SizedLabel(TypeSize size, QWidget *parent) : QLabel(parent), m_size(size)
{
    setTextFormat(Qt::PlainText);
    setFont(Theme::font(m_size, QApplication::font()));
}

bool SizedLabel::event(QEvent *event)
{
    // A font of its own does not follow the application's.
    if (event->type() == QEvent::ApplicationFontChange)
        setFont(Theme::font(m_size, QApplication::font()));
    return QLabel::event(event);
}

} // namespace permanence

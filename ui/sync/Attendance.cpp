#include "ui/sync/Attendance.h"

#include <QCoreApplication>
#include <QEvent>

namespace permanence {

Attendance::Attendance(QObject *parent) : QObject(parent)
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(kUntilIdle);
    connect(&m_idle, &QTimer::timeout, this, [this] { emit changed(false); });
    m_idle.start();
    QCoreApplication::instance()->installEventFilter(this);
}

void Attendance::note()
{
    const bool wasIdle = !m_idle.isActive();
    m_idle.start();
    if (wasIdle)
        emit changed(true);
}

bool Attendance::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::ApplicationActivate:
        note();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace permanence

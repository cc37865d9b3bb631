#pragma once

#include "core/base/Literals.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QWidget>

namespace permanence::test {

inline bool isPartOfAControl(const QWidget *widget)
{
    for (const QWidget *owner = widget->parentWidget(); owner; owner = owner->parentWidget()) {
        if (qobject_cast<const QAbstractSpinBox *>(owner) || qobject_cast<const QComboBox *>(owner))
            return true;
    }
    return widget->objectName().startsWith(u"qt_"_s);
}

/// The controls under `root` (and itself) that can take the focus but have no accessible name or no
/// objectName, as "QPushButton 'save': no accessible name". Parts of other controls (the line of a spin box)
/// are their owner's.
inline QStringList unnamedControls(QWidget *root)
{
    QStringList found;
    QList<QWidget *> all = root->findChildren<QWidget *>();
    all.prepend(root);
    for (QWidget *widget : std::as_const(all)) {
        if (isPartOfAControl(widget) || widget->isWindow() || widget->focusPolicy() == Qt::NoFocus ||
            widget->focusProxy())
            continue;
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        const QString who = QString(QLatin1StringView(widget->metaObject()->className()) % u" '"_s %
                                    widget->objectName() % u"'"_s);
        if (!interface || interface->text(QAccessible::Name).trimmed().isEmpty())
            found << QString(who % u": no accessible name"_s);
        if (widget->objectName().isEmpty())
            found << QString(who % u": no objectName"_s);
    }
    return found;
}

} // namespace permanence::test

#include "ui/widgets/ButtonText.h"

#include <QCoreApplication>

namespace permanence {

QString buttonText(const QString &text, const QKeySequence &key)
{
    if (key.isEmpty())
        return text;
    return QCoreApplication::translate("ButtonText", "%1  %2", "what a button does, its key")
        .arg(text, key.toString(QKeySequence::NativeText));
}

} // namespace permanence

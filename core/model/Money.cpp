#include "core/model/Money.h"

#include "core/base/Literals.h"

namespace permanence {

QString decimalText(qint64 cents)
{
    // Unsigned, since the least number has no positive counterpart.
    const quint64 amount = cents < 0 ? 0 - static_cast<quint64>(cents) : static_cast<quint64>(cents);
    const QString digits = QString::number(amount).rightJustified(3, u'0');
    return QString((cents < 0 ? u"-"_s : QString()) % digits.chopped(2) % u'.' % digits.right(2));
}

QString factorText(int hundredths)
{
    const QString text = decimalText(hundredths);
    return text.endsWith(u'0') ? text.chopped(1) : text;
}

} // namespace permanence

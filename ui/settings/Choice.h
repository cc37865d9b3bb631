#pragma once

#include <QComboBox>
#include <QSignalBlocker>

#include <algorithm>

namespace permanence {

/// Shows the entry of this value, or the first one where there is none of it, without telling that somebody chose.
inline void showChoice(QComboBox *box, const QVariant &value)
{
    const QSignalBlocker quiet(box);
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

} // namespace permanence

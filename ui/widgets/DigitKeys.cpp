#include "ui/widgets/DigitKeys.h"

#include <QtCore/qnamespace.h>

#include <iterator>

namespace permanence {

int digitOf(int key)
{
    static constexpr int kFrench[] = {Qt::Key_Ampersand, Qt::Key_Eacute, Qt::Key_QuoteDbl, Qt::Key_Apostrophe,
                                      Qt::Key_ParenLeft};
    for (int i = 0; i < static_cast<int>(std::size(kFrench)); ++i) {
        if (key == kFrench[i])
            return i + 1;
    }
    return key >= Qt::Key_1 && key <= Qt::Key_9 ? key - Qt::Key_0 : 0;
}

} // namespace permanence

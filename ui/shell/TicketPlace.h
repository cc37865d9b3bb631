#pragma once

#include "ui/shell/Place.h"

namespace permanence {

/// What the place of a ticket says: its number, and whether the dialog is asked for that records how a call to its
/// customer ended.
struct TicketPlace {
    QString number;
    int call = 0; ///< counts the times it was asked for, so that coming back asks for nothing; 0: it is not asked for

    [[nodiscard]] static TicketPlace of(const QString &argument)
    {
        return {argument.section(u'/', 0, 0), argument.section(u'/', 1, 1).toInt()};
    }
    [[nodiscard]] Place place() const
    {
        return {page::kTicket, call > 0 ? QString(number + u'/' + QString::number(call)) : number};
    }
};

} // namespace permanence

#pragma once

#include <QCoreApplication>

namespace permanence::ctl {

/// The translation context of all that the command line says: Ctl::tr("…").
struct Ctl
{
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

} // namespace permanence::ctl

#pragma once

#include <QString>

namespace permanence {
// u"…"_s and "…"_L1, which Qt asks for where it forbids implicit conversions from char *.
using namespace Qt::Literals::StringLiterals;
} // namespace permanence

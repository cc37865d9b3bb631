#pragma once

#include "core/desk/DemoRandom.h"

namespace permanence {

/// What people at a demo desk write, in French, Dutch or English (every other language), put together from
/// parts so that texts differ as real ones do.
class DemoWords
{
public:
    DemoWords(DemoRandom &random, const QString &language);

    [[nodiscard]] QString summary();
    [[nodiscard]] QString details();
    [[nodiscard]] QString note();
    [[nodiscard]] QString resolution();
    [[nodiscard]] QString reopening();
    [[nodiscard]] QString intake(); ///< an answer to a field of the intake
    [[nodiscard]] QString product();

    struct Lists;

private:
    [[nodiscard]] QString filled(QString text);

    DemoRandom &m_random;
    const Lists &m_lists;
};

} // namespace permanence

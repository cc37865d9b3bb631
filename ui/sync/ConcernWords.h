#pragma once

#include "core/sync/Concerns.h"
#include "ui/widgets/HistoryLexicon.h"

// What there is to decide, in words.

namespace permanence {

/// Of whom and when words are said.
struct ConcernScene
{
    HistoryLexicon lexicon;
    QString tied; ///< the login to which the store belongs
    Instant now;
};

/// What one did: "ticket opened: Export fails"; of a newer program, its code and that it is one.
[[nodiscard]] QString whatWords(const Concern &concern, const ConcernScene &scene);
/// Why it stands here, short: "the number was given to another ticket", "Max owns it".
[[nodiscard]] QString whyWords(const Concern &concern, const ConcernScene &scene);
/// All there is to know of it, in sentences.
[[nodiscard]] QString wholeWords(const Concern &concern, const ConcernScene &scene);
/// What goes with a refused event that is dropped.
[[nodiscard]] QString dropWords(const Concern &concern, const ConcernScene &scene);
/// For the inline bar, once: what came of one's change, and what to do.
[[nodiscard]] QString noticeWords(const Concern &concern, const ConcernScene &scene);

/// A member of a body: "severity", "phone numbers"; one that is not known keeps its code.
[[nodiscard]] QString memberWord(const QString &member);

} // namespace permanence

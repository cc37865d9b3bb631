#pragma once

#include "core/policy/PolicyWords.h"

namespace permanence {

/// What became of a line between two policies.
enum class LineChange
{
    Same,
    Added,
    Removed,
    Changed,
    OtherLanguage ///< only its text in the other language is another
};

/// A line of one or both policies. For OtherLanguage the cells are those of the other language.
struct ComparedLine
{
    LineChange change = LineChange::Same;
    QStringList before; ///< empty: added
    QStringList after;  ///< empty: removed
};

/// A subject of one or both.
struct ComparedSection
{
    QString title;
    QStringList columns;
    std::vector<ComparedLine> lines; ///< as they stand in the later policy, what was removed in its old place

    [[nodiscard]] int changes() const; ///< lines that are not the same
};

/// Two versions of a policy, or two policies, section by section, in the words of policyInWords().
[[nodiscard]] std::vector<ComparedSection> comparePolicies(const Policy &before, const Policy &after,
                                                           const QString &language, QDate today);

[[nodiscard]] int changesIn(const std::vector<ComparedSection> &sections);

/// "added", "removed", "changed" …; empty for Same.
[[nodiscard]] QString changeWord(LineChange change);
/// A shape that goes with the word: + − ≠ and, for the other language, ≈.
[[nodiscard]] QString changeShape(LineChange change);

/// The comparison as plain text: only what changed.
[[nodiscard]] QString plainText(const std::vector<ComparedSection> &sections);

} // namespace permanence

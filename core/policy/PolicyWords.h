#pragma once

#include "core/policy/Policy.h"

#include <QDate>

namespace permanence {

/// One thing that a policy says. `key` is the same in every version and language that says it.
struct PolicyLine
{
    QString key;
    QStringList cells; ///< as many as the section has columns

    bool operator==(const PolicyLine &) const = default;
};

/// What a policy says about one subject.
struct PolicySection
{
    QString id;
    QString title;
    QStringList columns; ///< headings of a table; empty: lines of a name and its text
    std::vector<PolicyLine> lines;

    bool operator==(const PolicySection &) const = default;
};

/// The whole policy in words for people: nothing that it says is left out, and sections about which it says nothing
/// are. The policy's own texts are in `language` (`fr`, else English), the words around them in the language of the
/// installed translator. Public holidays are those of the year that begins `today`.
[[nodiscard]] std::vector<PolicySection> policyInWords(const Policy &policy, const QString &language, QDate today);

/// The same as plain text, to be copied or printed.
[[nodiscard]] QString plainText(const std::vector<PolicySection> &sections);

} // namespace permanence

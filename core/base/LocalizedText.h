#pragma once

#include <QString>

namespace permanence {

/// A text for people that is data, not source text: written in every language of the desk.
struct LocalizedText
{
    QString en;
    QString fr;

    bool operator==(const LocalizedText &) const = default;

    /// The text in a language given as `fr`, `fr_BE` or `fr-BE`; English for any language we have no text in.
    [[nodiscard]] QString in(QStringView language) const
    {
        return language.startsWith(u"fr", Qt::CaseInsensitive) ? fr : en;
    }
};

} // namespace permanence

#pragma once

#include "core/policy/PolicyLibrary.h"
#include "core/store/ReviewItem.h"
#include "ui/widgets/Theme.h"

// What a review says of a ticket, for people, translated.

namespace permanence {

/// Where a ticket stands in its review.
enum class ReviewMark
{
    ToDiscuss,
    Discussed,
    Told
};
[[nodiscard]] ReviewMark markOf(const ReviewPack &pack, const ReviewItem &item);
[[nodiscard]] QString markWord(ReviewMark mark);
[[nodiscard]] QString markIcon(ReviewMark mark); ///< for Theme::icon()
[[nodiscard]] ColourRole markColour(ReviewMark mark);

[[nodiscard]] QString groupingWord(ReviewGrouping grouping);
[[nodiscard]] QString customerWord(const ReviewItem &item); ///< "an unknown caller" where it is none
[[nodiscard]] QString ageWord(const ReviewItem &item);      ///< "4 business days"
[[nodiscard]] QString ageGroupWord(int group);              ///< "more than 10 business days"
/// The clock that matters: one that is broken, else the one that runs; empty where nothing is promised.
[[nodiscard]] QString clocksWord(const ReviewItem &item, const QTimeZone &zone);
[[nodiscard]] QString exchangeWord(const ReviewItem &item, Instant now, const QTimeZone &zone);
[[nodiscard]] QString moverWord(const ReviewItem &item);   ///< who owes the next step
[[nodiscard]] QString historyWord(const ReviewItem &item); ///< "2 reviews before, 1 broken promise"
/// All of it in one line.
[[nodiscard]] QString itemLine(const ReviewItem &item, Instant now, const QTimeZone &zone);

[[nodiscard]] QString promiseStateWord(PromiseState state);
[[nodiscard]] QString promiseStateIcon(PromiseState state);
[[nodiscard]] ColourRole promiseStateColour(PromiseState state);

/// "Week 10, 2 to 8 March 2026"; what was written where it is no week.
[[nodiscard]] QString weekWord(const QString &week);
/// "12 on the last agenda + 3 new − 5 closed = 10 on this one".
[[nodiscard]] QString changeWord(const ReviewPack &pack);
/// A time that was spoken about: "1:05".
[[nodiscard]] QString spokenLength(qint64 seconds);

/// A part of an agenda under one heading.
struct ReviewGroup
{
    QString title;
    std::vector<std::size_t> items; ///< places in the pack, in the order of the agenda
};
[[nodiscard]] std::vector<ReviewGroup> groupsOf(const ReviewPack &pack, ReviewGrouping grouping,
                                                const PolicyLibrary &policies);

} // namespace permanence

#include "ui/review/ReviewWords.h"

#include "core/base/Literals.h"
#include "core/rules/ReviewWeek.h"
#include "ui/widgets/HistoryKinds.h"
#include "ui/widgets/ServiceWords.h"
#include "ui/widgets/Words.h"

#include <QCollator>
#include <QCoreApplication>
#include <QLocale>

#include <map>

namespace permanence {
namespace {

struct Review
{
    Q_DECLARE_TR_FUNCTIONS(Review)
};

bool isBroken(const ServiceClock &clock)
{
    return clock.state == ClockState::Overdue || clock.state == ClockState::Missed;
}

QString takeWord(const ServiceClock &clock)
{
    if (clock.state == ClockState::Missed)
        return Review::tr("taken in charge too late");
    if (clock.state == ClockState::Overdue)
        return Review::tr("%1 over: take in charge", "a length").arg(lengthText(-clock.left));
    return Review::tr("%1 left: take in charge", "a length").arg(lengthText(clock.left));
}

QString resolutionWord(const ServiceClock &clock)
{
    if (clock.state == ClockState::Missed)
        return Review::tr("resolved too late");
    if (clock.state == ClockState::Overdue)
        return Review::tr("%1 over: resolution", "a length").arg(lengthText(-clock.left));
    if (clock.state == ClockState::Paused)
        return Review::tr("%1 left, stands still: resolution", "a length").arg(lengthText(clock.left));
    return Review::tr("%1 left: resolution", "a length").arg(lengthText(clock.left));
}

bool runs(const ServiceClock &clock)
{
    return clock.state == ClockState::Running || clock.state == ClockState::Warning ||
           clock.state == ClockState::Paused;
}

/// Where a group stands among the others, and its title.
struct GroupKey
{
    int rank = 0;
    QString title;
};

GroupKey keyOf(const ReviewItem &item, ReviewGrouping grouping, const PolicyLibrary &policies)
{
    switch (grouping) {
    case ReviewGrouping::Age: {
        const int group = ageGroupOf(item.businessDays);
        return {kAgeGroups - group, ageGroupWord(group)}; // the oldest first
    }
    case ReviewGrouping::Customer:
        return {item.customerName.isEmpty() ? 1 : 0, customerWord(item)};
    case ReviewGrouping::Severity:
        return {item.ticket.severityRank,
                severityTitle(policies, item.ticket.policy, item.ticket.policyVersion, item.ticket.severity)};
    case ReviewGrouping::Product:
        return item.ticket.product.isEmpty() ? GroupKey{1, Review::tr("without a product")}
                                             : GroupKey{0, item.ticket.product};
    case ReviewGrouping::Owner:
        return item.ownerName.isEmpty() ? GroupKey{0, Review::tr("nobody")} : GroupKey{1, item.ownerName};
    }
    return {};
}

} // namespace

ReviewMark markOf(const ReviewPack &pack, const ReviewItem &item)
{
    const TicketMinutes *minutes = pack.minutesOf(item.ticket.id);
    if (!minutes)
        return ReviewMark::ToDiscuss;
    return minutes->isTold(item.ticket.isClosed()) ? ReviewMark::Told : ReviewMark::Discussed;
}

QString markWord(ReviewMark mark)
{
    switch (mark) {
    case ReviewMark::ToDiscuss:
        return Review::tr("to discuss");
    case ReviewMark::Discussed:
        return Review::tr("discussed");
    case ReviewMark::Told:
        return Review::tr("told", "the customer knows, or will by a call");
    }
    return {};
}

QString markIcon(ReviewMark mark)
{
    switch (mark) {
    case ReviewMark::ToDiscuss:
        return u"status-waiting"_s;
    case ReviewMark::Discussed:
        return u"status-in-progress"_s;
    case ReviewMark::Told:
        return u"status-resolved"_s;
    }
    return {};
}

ColourRole markColour(ReviewMark mark)
{
    switch (mark) {
    case ReviewMark::ToDiscuss:
        return ColourRole::MutedText;
    case ReviewMark::Discussed:
        return ColourRole::Warning;
    case ReviewMark::Told:
        return ColourRole::Good;
    }
    return ColourRole::Text;
}

QString groupingWord(ReviewGrouping grouping)
{
    switch (grouping) {
    case ReviewGrouping::Age:
        return Review::tr("by age");
    case ReviewGrouping::Customer:
        return Review::tr("by customer");
    case ReviewGrouping::Severity:
        return Review::tr("by severity");
    case ReviewGrouping::Product:
        return Review::tr("by product");
    case ReviewGrouping::Owner:
        return Review::tr("by owner");
    }
    return {};
}

QString customerWord(const ReviewItem &item)
{
    return item.customerName.isEmpty() ? Review::tr("an unknown caller") : item.customerName;
}

QString ageWord(const ReviewItem &item)
{
    return item.isKnownPolicy ? Review::tr("%n business day(s)", "age of a ticket", item.businessDays)
                              : QString();
}

QString ageGroupWord(int group)
{
    switch (group) {
    case 0:
        return Review::tr("0 to 1 business day");
    case 1:
        return Review::tr("2 to 3 business days");
    case 2:
        return Review::tr("4 to 5 business days");
    case 3:
        return Review::tr("6 to 10 business days");
    default:
        return Review::tr("more than 10 business days");
    }
}

QString clocksWord(const ReviewItem &item, const QTimeZone &)
{
    const ServiceClock &take = item.clocks.takeInCharge;
    const ServiceClock &resolution = item.clocks.resolution;
    QStringList words;
    if (isBroken(take) || runs(take))
        words << takeWord(take);
    if (isBroken(resolution) || (runs(resolution) && !runs(take)))
        words << resolutionWord(resolution);
    return words.join(u" · "_s);
}

QString exchangeWord(const ReviewItem &item, Instant now, const QTimeZone &zone)
{
    if (!item.exchanged)
        return {};
    return Review::tr("%1: %2", "when, what was last said")
        .arg(momentText(*item.exchanged, now, zone), historyKindPhrase(item.exchange));
}

QString moverWord(const ReviewItem &item)
{
    if (item.ticket.isClosed())
        return Review::tr("closed");
    switch (item.mover.move) {
    case NextMove::Nobody:
        return Review::tr("nobody has it");
    case NextMove::Agent:
        return item.moverName;
    case NextMove::Customer:
        return Review::tr("the customer");
    case NextMove::QualityControl:
        return Review::tr("quality control");
    }
    return {};
}

QString historyWord(const ReviewItem &item)
{
    QStringList words;
    if (item.reviewsBefore > 0)
        words << Review::tr("%n review(s) before", nullptr, item.reviewsBefore);
    if (item.brokenPromises > 0)
        words << Review::tr("%n broken promise(s)", nullptr, item.brokenPromises);
    return words.join(u", "_s);
}

QString itemLine(const ReviewItem &item, Instant now, const QTimeZone &zone)
{
    QStringList parts{ageWord(item), clocksWord(item, zone), exchangeWord(item, now, zone),
                      Review::tr("next: %1", "who owes the next step").arg(moverWord(item)),
                      historyWord(item)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString promiseStateWord(PromiseState state)
{
    switch (state) {
    case PromiseState::Open:
        return Review::tr("still open", "a promise");
    case PromiseState::Kept:
        return Review::tr("kept", "a promise");
    case PromiseState::Late:
        return Review::tr("kept late", "a promise");
    case PromiseState::Broken:
        return Review::tr("not kept", "a promise");
    case PromiseState::Dropped:
        return Review::tr("taken back", "a promise");
    }
    return {};
}

QString promiseStateIcon(PromiseState state)
{
    switch (state) {
    case PromiseState::Open:
        return u"clock"_s;
    case PromiseState::Kept:
        return u"good"_s;
    case PromiseState::Late:
        return u"warning"_s;
    case PromiseState::Broken:
        return u"problem"_s;
    case PromiseState::Dropped:
        return u"undo"_s;
    }
    return {};
}

ColourRole promiseStateColour(PromiseState state)
{
    switch (state) {
    case PromiseState::Kept:
        return ColourRole::Good;
    case PromiseState::Late:
        return ColourRole::Warning;
    case PromiseState::Broken:
        return ColourRole::Overdue;
    default:
        return ColourRole::MutedText;
    }
}

QString weekWord(const QString &text)
{
    const auto week = ReviewWeek::read(text);
    if (!week)
        return text;
    const QLocale locale;
    const QString from = Review::tr("d MMMM", "the first day of a week, as Qt writes formats");
    const QString until = Review::tr("d MMMM yyyy", "the last day of a week, as Qt writes formats");
    return Review::tr("Week %1, %2 to %3", "number, first and last day")
        .arg(week->number)
        .arg(locale.toString(week->monday(), from), locale.toString(week->sunday(), until));
}

QString changeWord(const ReviewPack &pack)
{
    const auto size = [](const QStringList &list) { return QString::number(list.size()); };
    const QString agenda = size(pack.review.agenda);
    if (!pack.last)
        return Review::tr("%n ticket(s) on this agenda; there was no review before", nullptr,
                          static_cast<int>(pack.review.agenda.size()));
    const QString sum =
        pack.change.left.isEmpty()
            ? Review::tr("%1 on the last agenda + %2 new − %3 closed = %4 on this one")
            : Review::tr(
                  "%1 on the last agenda + %2 new − %3 closed − %5 of other teams now = %4 on this one");
    QString words =
        sum.arg(size(pack.last->agenda), size(pack.change.fresh), size(pack.change.closed), agenda);
    return pack.change.left.isEmpty() ? words : words.arg(size(pack.change.left));
}

QString spokenLength(qint64 seconds)
{
    return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

std::vector<ReviewGroup> groupsOf(const ReviewPack &pack, ReviewGrouping grouping,
                                  const PolicyLibrary &policies)
{
    QCollator collator;
    const auto before = [&](const GroupKey &a, const GroupKey &b) {
        return a.rank != b.rank ? a.rank < b.rank : collator.compare(a.title, b.title) < 0;
    };
    std::map<GroupKey, std::vector<std::size_t>, decltype(before)> groups(before);
    for (std::size_t i = 0; i < pack.items.size(); ++i)
        groups[keyOf(pack.items[i], grouping, policies)].push_back(i);
    std::vector<ReviewGroup> all;
    for (auto &[key, items] : groups)
        all.push_back({key.title, std::move(items)});
    return all;
}

} // namespace permanence

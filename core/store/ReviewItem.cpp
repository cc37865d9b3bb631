#include "core/store/ReviewItem.h"

#include "core/policy/PolicyLibrary.h"
#include "core/rules/ReviewWeek.h"
#include "core/store/TicketAt.h"

#include <algorithm>

namespace permanence {
namespace {

/// What was last said: the kind of the event, and when.
void readExchange(Database &database, ReviewItem &item, Instant asOf)
{
    static constexpr char kSql[] =
        "SELECT kind, at FROM history WHERE ticket = ? AND at <= ? AND (kind IN ('ticket_opened', 'call_received', "
        "'message_left', 'asked', 'replied', 'checklist_sent') OR (kind = 'customer_told' AND "
        "coalesce(json_extract(data, '$.activity'), '') = '') OR (kind = 'contact_attempt' AND "
        "text = 'reached') OR (kind = 'reviewed' AND json_extract(data, '$.told'))) ORDER BY stamp DESC, seq DESC LIMIT 1";
    Query query(database, kSql, item.ticket.id, asOf);
    if (query.next()) {
        item.exchange = query.get<QString>(0);
        item.exchanged = query.get<Instant>(1);
    }
}

int reviewsBefore(Database &database, const TicketId &ticket, const ReviewView &review)
{
    static constexpr char kSql[] = "SELECT count(DISTINCT review) FROM minutes WHERE ticket = ? AND review IS NOT ? AND at < ?";
    Query query(database, kSql, ticket, review.id, review.opened);
    return query.next() ? query.get<int>(0) : 0;
}

/// A pack that tells of a time that has passed.
bool isPast(const ReviewPack &pack, Instant now)
{
    return pack.asOf < now;
}

/// The ticket as the pack tells of it; customer and contact are those that it belongs to by now.
std::optional<TicketView> viewOf(Queries &queries, const ReviewPack &pack, const TicketId &id, Instant now)
{
    auto view = queries.ticketView(id);
    if (!view || !isPast(pack, now))
        return view;
    auto then = ticketAt(queries.database(), id, pack.asOf);
    if (!then)
        return view;
    then->customer = view->ticket.customer;
    then->contact = view->ticket.contact;
    static_cast<TicketState &>(view->ticket) = *std::move(then);
    const auto owner = pack.agents.find(view->ticket.owner);
    view->ownerName = owner == pack.agents.end() ? QString() : owner->second;
    return view;
}

std::optional<ReviewItem> itemOf(Queries &queries, const PolicyLibrary &policies, const ReviewPack &pack, const TicketId &id,
                                 Instant now)
{
    const auto view = viewOf(queries, pack, id, now);
    if (!view)
        return std::nullopt; // it has not arrived yet
    ReviewItem item;
    item.ticket = view->ticket;
    item.ownerName = view->ownerName;
    item.language = u"fr"_s;
    if (view->customer) {
        item.customerName = view->customer->name;
        if (!view->customer->language.isEmpty())
            item.language = view->customer->language;
    }
    if (const PolicyEntry *judge = policies.find(view->ticket.policy, view->ticket.policyVersion)) {
        item.isKnownPolicy = true;
        item.ticket.severityRank = judge->policy.severityRank(item.ticket.severity);
        item.businessDays = businessDaysSince(judge->calendar, item.ticket.received, pack.asOf);
        item.clocks = clocksOf(item.ticket, judge->policy, judge->calendar, pack.asOf);
        if (view->contact && judge->policy.sends(MailTemplate::Progress))
            item.email = view->contact->email;
    }
    if (view->contact) {
        item.contactName = view->contact->name;
        if (!view->contact->language.isEmpty())
            item.language = view->contact->language;
    }
    item.mover = nextMoverOf(item.ticket);
    const auto mover = pack.agents.find(item.mover.agent);
    item.moverName = mover == pack.agents.end() ? QString() : mover->second;
    item.brokenPromises = brokenPromises(item.ticket, pack.asOf);
    item.reviewsBefore = reviewsBefore(queries.database(), id, pack.review);
    readExchange(queries.database(), item, pack.asOf);
    return item;
}

void readPromises(Queries &queries, ReviewPack &pack, Instant now)
{
    static constexpr char kSql[] =
        "SELECT a.id, a.ticket FROM activity a WHERE a.id IN (SELECT step FROM minutes WHERE review = ?1 UNION "
        "SELECT activity FROM minutes WHERE review = ?1 UNION SELECT activity FROM telling WHERE review = ?1) "
        "ORDER BY a.due, a.id";
    std::vector<std::pair<ActivityId, TicketId>> ids;
    for (Query query(queries.database(), kSql, pack.last->id); query.next();)
        ids.emplace_back(query.get<ActivityId>(0), query.get<TicketId>(1));
    for (const auto &[id, ticketId] : ids) {
        const auto view = viewOf(queries, pack, ticketId, now);
        if (!view)
            continue;
        for (const Activity &activity : view->ticket.activities) {
            if (activity.id != id)
                continue;
            const auto agent = pack.agents.find(activity.agent);
            pack.promises.push_back({id, activity.kind, ticketId, view->ticket.number,
                                     view->customer ? view->customer->name : QString(),
                                     agent == pack.agents.end() ? QString() : agent->second, activity.reason, activity.due,
                                     activity.done, promiseStateOf(activity, view->ticket.closed, pack.asOf)});
        }
    }
}

/// What needs a word first: what was not kept, then what was late, what is open, and what was kept.
void sortPromises(std::vector<ReviewPromise> &promises)
{
    const auto rank = [](const ReviewPromise &promise) {
        switch (promise.state) {
        case PromiseState::Broken:
            return 0;
        case PromiseState::Late:
            return 1;
        case PromiseState::Open:
            return 2;
        case PromiseState::Kept:
            return 3;
        case PromiseState::Dropped:
            break;
        }
        return 4;
    };
    std::stable_sort(promises.begin(), promises.end(), [&](const ReviewPromise &a, const ReviewPromise &b) {
        return std::pair(rank(a), a.number) < std::pair(rank(b), b.number);
    });
}

ReviewPack packOf(Queries &queries, const PolicyLibrary &policies, const ReviewView &review, Instant asOf, Instant now)
{
    ReviewPack pack;
    pack.review = review;
    pack.asOf = asOf;
    pack.zone = QTimeZone(queries.desk().timezone.toLatin1());
    for (const AgentView &agent : queries.agents())
        pack.agents[agent.id] = agent.name;
    ReviewQueries reviews(queries);
    pack.last = reviews.before(review);
    if (review.id.isValid())
        pack.minutes = reviews.minutesOf(review.id);
    pack.change = changeOf(pack.last ? pack.last->agenda : QStringList(), review.agenda, [&](const QString &id) {
        return reviews.wasClosed(TicketId(Uuid::fromText(id).value_or(Uuid{})), review.opened);
    });
    const auto numbersOf = [&](const QStringList &ids) {
        QStringList numbers;
        for (const TicketId &id : ticketsOf(ids)) {
            if (const auto ticket = queries.ticket(id))
                numbers << ticket->number;
        }
        return numbers;
    };
    pack.closedNumbers = numbersOf(pack.change.closed);
    pack.leftNumbers = numbersOf(pack.change.left);
    if (pack.last) {
        readPromises(queries, pack, now);
        sortPromises(pack.promises);
    }
    const QSet<QString> fresh(pack.change.fresh.begin(), pack.change.fresh.end());
    for (const TicketId &id : ticketsOf(review.agenda)) {
        if (auto item = itemOf(queries, policies, pack, id, now)) {
            item->isNew = fresh.contains(id.text());
            pack.items.push_back(std::move(*item));
        }
    }
    return pack;
}

} // namespace

const TicketMinutes *ReviewPack::minutesOf(const TicketId &ticket) const
{
    const auto found = minutes.find(ticket);
    return found == minutes.end() ? nullptr : &found->second;
}

int ReviewPack::discussed() const
{
    return static_cast<int>(std::count_if(items.begin(), items.end(), [&](const ReviewItem &item) {
        return minutesOf(item.ticket.id) != nullptr;
    }));
}

int ReviewPack::untold() const
{
    return static_cast<int>(std::count_if(items.begin(), items.end(), [&](const ReviewItem &item) {
        const TicketMinutes *written = minutesOf(item.ticket.id);
        return written && !written->isTold(item.ticket.isClosed());
    }));
}

ReviewPack readReview(Queries &queries, const PolicyLibrary &policies, const ReviewView &review, Instant now)
{
    return packOf(queries, policies, review, std::min(now, review.closed.value_or(now)), now);
}

QString weekOf(const ReviewView &review, const QTimeZone &zone)
{
    return review.week.isEmpty() ? ReviewWeek::of(review.opened, zone).text() : review.week;
}

std::vector<ReviewView> reviewsOfWeek(Queries &queries, const QString &team, const QString &week)
{
    constexpr int kAll = -1;
    const QTimeZone zone(queries.desk().timezone.toLatin1());
    std::vector<ReviewView> all;
    for (const ReviewView &review : queries.reviews(kAll)) { // newest first
        if (review.team == team && weekOf(review, zone) == week)
            all.push_back(review);
    }
    std::stable_partition(all.begin(), all.end(), [](const ReviewView &review) { return !review.closed; });
    return all;
}

ReviewPack reviewOfWeek(Queries &queries, const PolicyLibrary &policies, const QString &team, const QString &week, Instant now,
                        const ReviewId &wanted)
{
    std::vector<ReviewView> all = reviewsOfWeek(queries, team, week);
    if (all.empty())
        return prepareReview(queries, policies, team, week, now);
    const auto found = std::find_if(all.begin(), all.end(), [&](const ReviewView &one) { return one.id == wanted; });
    ReviewView &chosen = found == all.end() ? all.front() : *found;
    chosen.week = week;
    return readReview(queries, policies, chosen, now);
}

ReviewPack prepareReview(Queries &queries, const PolicyLibrary &policies, const QString &team, const QString &week,
                         Instant now)
{
    ReviewView review;
    review.team = team;
    review.week = week;
    review.opened = now;
    const QTimeZone zone(queries.desk().timezone.toLatin1());
    if (const auto given = ReviewWeek::read(week); given && given->end(zone) <= now) {
        review.opened = given->end(zone) - 1; // its last moment: the day after is not yet counted
        review.agenda = ReviewQueries(queries).unresolvedAt(team, given->end(zone));
    } else {
        review.agenda = ReviewQueries(queries).unresolved(team);
    }
    return packOf(queries, policies, review, review.opened, now);
}

} // namespace permanence

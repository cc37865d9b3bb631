#include "core/store/MergeProjection.h"

#include "core/store/Merging.h"

#include <algorithm>
#include <utility>

namespace permanence {
namespace {

const QString kCustomer = u"customer"_s;
const QString kContact = u"contact"_s;

/// The customer whom an event gives its stream to; nothing for events that leave that as it is.
std::optional<CustomerId> originGivenBy(const EventBody &given)
{
    return std::visit(
        [](const auto &body) -> std::optional<CustomerId> {
            if constexpr (requires { requires std::is_same_v<std::decay_t<decltype(body.customer)>, CustomerId>; })
                return body.customer;
            else
                return std::nullopt;
        },
        given);
}

bool mergesOrParts(const EventBody &body)
{
    return std::holds_alternative<CustomerMerged>(body) || std::holds_alternative<CustomerParted>(body) ||
           std::holds_alternative<ContactMerged>(body) || std::holds_alternative<ContactParted>(body);
}

/// Where merging leads from `id`. `next` gives the next step, none at the end; of several who are merged in a circle
/// (two stations merged them both ways) the first one ever made is the one that stays.
template <class Next>
Uuid endOfChain(Uuid id, Next next)
{
    std::vector<Uuid> passed;
    for (;;) {
        passed.push_back(id);
        const Uuid to = next(id);
        if (to.isNull())
            return id;
        const auto met = std::find(passed.begin(), passed.end(), to);
        if (met != passed.end())
            return *std::min_element(met, passed.end());
        id = to;
    }
}

/// Rows of one stream, by its kind.
void showStream(Database &database, const Stream &stream, const CustomerId &under)
{
    static constexpr char kCall[] = "UPDATE call SET customer = ? WHERE id = ?";
    static constexpr char kTicket[] = "UPDATE ticket SET customer = ? WHERE id = ?";
    static constexpr char kActivities[] = "UPDATE activity SET customer = ? WHERE ticket = ?";
    static constexpr char kWorks[] = "UPDATE work SET customer = ? WHERE ticket = ?";
    static constexpr char kContract[] = "UPDATE contract SET customer = ? WHERE id = ?";
    static constexpr char kMail[] = "UPDATE mail SET customer = ? WHERE id = ?";
    static constexpr char kCallback[] = "UPDATE activity SET customer = ? WHERE id = ?";
    static constexpr char kHistory[] =
        "UPDATE history SET customer = ? WHERE seq IN (SELECT seq FROM event WHERE stream = ?)";
    const auto set = [&](const char *sql) { Query(database, sql, under, stream.id).run(); };
    switch (stream.kind) {
    case StreamKind::Call:
        set(kCall);
        break;
    case StreamKind::Ticket:
        set(kTicket);
        set(kActivities);
        set(kWorks);
        break;
    case StreamKind::Contract:
        set(kContract);
        break;
    case StreamKind::Mail:
        set(kMail);
        break;
    case StreamKind::Callback:
        set(kCallback);
        break;
    default:
        return;
    }
    set(kHistory);
}

} // namespace

void MergeProjection::beginRebuild()
{
    m_keeps = true;
}

void MergeProjection::endRebuild()
{
    m_keeps = false;
    for (const Event &event : std::exchange(m_kept, {}))
        apply(event);
}

void MergeProjection::leaveRebuild() noexcept
{
    m_keeps = false;
    m_kept.clear();
}

void MergeProjection::apply(const Event &event)
{
    if (m_keeps) {
        if (mergesOrParts(event.body))
            m_kept.push_back(event);
        return;
    }
    if (event.stream.kind == StreamKind::Customer) {
        if (std::holds_alternative<CustomerMerged>(event.body) || std::holds_alternative<CustomerParted>(event.body))
            settle(CustomerId(event.stream.id));
        else if (const auto *merged = std::get_if<ContactMerged>(&event.body))
            settle(merged->contact, CustomerId(event.stream.id));
        else if (const auto *parted = std::get_if<ContactParted>(&event.body))
            settle(parted->contact, CustomerId(event.stream.id));
        placeRowsOf(event);
    } else if (const auto origin = originGivenBy(event.body)) {
        if (std::holds_alternative<CallTied>(event.body) || std::holds_alternative<TicketTied>(event.body))
            clear(event.stream); // it is no longer whose it was
        place(event.stream, *origin);
    } else if (event.stream.kind == StreamKind::Callback) {
        static constexpr char kOrigin[] = "SELECT origin FROM moved WHERE stream = ?";
        CustomerId moved;
        if (Query query(database(), kOrigin, event.stream.id); query.next())
            moved = query.get<CustomerId>(0);
        if (moved.isValid())
            place(event.stream, moved);
    }
}

void MergeProjection::clear(const Stream &stream)
{
    static constexpr char kSql[] = "DELETE FROM moved WHERE stream = ?";
    Query(database(), kSql, stream.id).run();
}

void MergeProjection::place(const Stream &stream, const CustomerId &origin)
{
    static constexpr char kNote[] = "INSERT OR REPLACE INTO moved (stream, stream_kind, origin) VALUES (?, ?, ?)";
    const CustomerId under = shownUnder(database(), origin);
    if (under == origin)
        return;
    Query(database(), kNote, stream.id, stream.kind, origin).run();
    showStream(database(), stream, under);
}

void MergeProjection::placeRowsOf(const Event &event)
{
    static constexpr char kContacts[] = "UPDATE contact SET customer = ? WHERE seq = ?";
    static constexpr char kLicences[] = "UPDATE licence SET customer = ? WHERE seq = ?";
    static constexpr char kPacks[] = "UPDATE pack SET customer = ? WHERE seq = ?";
    static constexpr char kHistory[] = "UPDATE history SET customer = ? WHERE seq = ?";
    const CustomerId customer(event.stream.id);
    const CustomerId under = shownUnder(database(), customer);
    if (under == customer)
        return;
    for (const char *sql : {kContacts, kLicences, kPacks, kHistory})
        Query(database(), sql, under, event.seq).run();
}

std::vector<Uuid> MergeProjection::shownWith(const Uuid &id)
{
    static constexpr char kSql[] = "SELECT id FROM merged WHERE \"into\" = ?";
    std::vector<Uuid> all{id};
    for (Query query(database(), kSql, id); query.next();)
        all.push_back(query.get<Uuid>(0));
    return all;
}

void MergeProjection::settle(const CustomerId &customer)
{
    // Whoever was shown with it may now be shown elsewhere, and nobody else.
    std::vector<Uuid> group = shownWith(shownUnder(database(), customer).uuid);
    if (std::find(group.begin(), group.end(), customer.uuid) == group.end())
        group.push_back(customer.uuid);
    for (const Uuid &one : group) {
        const CustomerId id(one);
        const CustomerId to(endOfChain(
            one, [&](const Uuid &from) { return intentOf(database(), CustomerId(from)).into; }));
        move(id, to, intentOf(database(), id).at);
    }
}

void MergeProjection::settle(const ContactId &contact, const CustomerId &home)
{
    const auto intent = [&](const Uuid &id) {
        const CustomerId known = id == contact.uuid ? home : homeOf(database(), ContactId(id));
        return known.isValid() ? intentOf(database(), ContactId(id), known) : MergeIntent{};
    };
    std::vector<Uuid> group = shownWith(shownUnder(database(), contact).uuid);
    if (std::find(group.begin(), group.end(), contact.uuid) == group.end())
        group.push_back(contact.uuid);
    for (const Uuid &one : group)
        show(one, endOfChain(one, [&](const Uuid &from) { return intent(from).into; }), kContact, intent(one).at);
}

void MergeProjection::show(const Uuid &id, const Uuid &under, const QString &kind, Instant at)
{
    static constexpr char kShow[] = "INSERT OR REPLACE INTO merged (id, \"into\", kind, at) VALUES (?, ?, ?, ?)";
    static constexpr char kItself[] = "DELETE FROM merged WHERE id = ?";
    if (id == under)
        Query(database(), kItself, id).run();
    else
        Query(database(), kShow, id, under, kind, at).run();
}

void MergeProjection::move(const CustomerId &customer, const CustomerId &to, Instant at)
{
    const CustomerId before = shownUnder(database(), customer);
    show(customer.uuid, to.uuid, kCustomer, at);
    if (before == to)
        return;
    // What is its own and stands under itself is noted now; what came in by merging is noted under its own origin.
    static constexpr char kNoteTickets[] =
        "INSERT OR IGNORE INTO moved SELECT id, 'ticket', customer FROM ticket WHERE customer = ?";
    static constexpr char kNoteCalls[] =
        "INSERT OR IGNORE INTO moved SELECT id, 'call', customer FROM call WHERE customer = ?";
    static constexpr char kNoteContracts[] =
        "INSERT OR IGNORE INTO moved SELECT id, 'contract', customer FROM contract WHERE customer = ?";
    static constexpr char kNoteMails[] =
        "INSERT OR IGNORE INTO moved SELECT id, 'mail', customer FROM mail WHERE customer = ?";
    static constexpr char kNoteCallbacks[] =
        "INSERT OR IGNORE INTO moved SELECT id, 'callback', customer FROM activity WHERE customer = ? AND ticket IS NULL";
    if (before == customer) {
        for (const char *sql : {kNoteTickets, kNoteCalls, kNoteContracts, kNoteMails, kNoteCallbacks})
            Query(database(), sql, customer).run();
    }
#define PERMANENCE_MOVED(kind) "(SELECT stream FROM moved WHERE origin = ?2 AND stream_kind = '" kind "')"
    static constexpr char kTickets[] = "UPDATE ticket SET customer = ?1 WHERE id IN " PERMANENCE_MOVED("ticket");
    static constexpr char kActivities[] = "UPDATE activity SET customer = ?1 WHERE ticket IN " PERMANENCE_MOVED("ticket");
    static constexpr char kWorks[] = "UPDATE work SET customer = ?1 WHERE ticket IN " PERMANENCE_MOVED("ticket");
    static constexpr char kCalls[] = "UPDATE call SET customer = ?1 WHERE id IN " PERMANENCE_MOVED("call");
    static constexpr char kContracts[] = "UPDATE contract SET customer = ?1 WHERE id IN " PERMANENCE_MOVED("contract");
    static constexpr char kMails[] = "UPDATE mail SET customer = ?1 WHERE id IN " PERMANENCE_MOVED("mail");
    static constexpr char kCallbacks[] = "UPDATE activity SET customer = ?1 WHERE id IN " PERMANENCE_MOVED("callback");
#undef PERMANENCE_MOVED
    static constexpr char kHistory[] =
        "UPDATE history SET customer = ?1 WHERE seq IN (SELECT e.seq FROM moved m CROSS JOIN event e ON e.stream = m.stream "
        "WHERE m.origin = ?2 UNION ALL SELECT seq FROM event WHERE stream = ?2)";
#define PERMANENCE_OWN "WHERE seq IN (SELECT seq FROM event WHERE stream = ?2)"
    static constexpr char kContacts[] = "UPDATE contact SET customer = ?1 " PERMANENCE_OWN;
    static constexpr char kLicences[] = "UPDATE licence SET customer = ?1 " PERMANENCE_OWN;
    static constexpr char kPacks[] = "UPDATE pack SET customer = ?1 " PERMANENCE_OWN;
#undef PERMANENCE_OWN
    for (const char *sql : {kTickets, kActivities, kWorks, kCalls, kContracts, kMails, kCallbacks, kHistory, kContacts,
                            kLicences, kPacks})
        Query(database(), sql, to, customer).run();
    static constexpr char kForget[] = "DELETE FROM moved WHERE origin = ?";
    if (to == customer)
        Query(database(), kForget, customer).run();
}

} // namespace permanence

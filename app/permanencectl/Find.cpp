#include "app/permanencectl/Find.h"

#include "core/time/Iso8601.h"

namespace permanence::ctl {
namespace {

constexpr int kMostNamed = 5;

Error severalFit(const QString &written, QStringList fits)
{
    const bool more = fits.size() > kMostNamed;
    fits = fits.mid(0, kMostNamed);
    return wrongUsage(Ctl::tr("Several fit \"%1\": %2%3; say which by its id.")
                          .arg(written, fits.join(u", "_s), more ? u", …"_s : QString()));
}

} // namespace

Result<CustomerView> findCustomer(Queries &queries, const QString &written)
{
    if (const auto id = Uuid::fromText(written)) {
        if (auto customer = queries.customer(CustomerId(*id)))
            return *customer;
        return Error{ErrorCode::NoSuchCustomer, {written}, {}};
    }
    if (auto customer = queries.customerByName(written))
        return *customer;
    std::vector<CustomerId> found;
    QStringList names;
    for (const CallerMatch &match : queries.callers(written, queries.desk().region, 100)) {
        const bool known = std::find(found.begin(), found.end(), match.customer) != found.end();
        if (!match.customer.isValid() || known)
            continue;
        found.push_back(match.customer);
        names << QString(match.customerName % u" ("_s % match.customer.text() % u')');
    }
    if (found.size() > 1)
        return severalFit(written, names);
    if (!found.empty()) {
        if (auto customer = queries.customer(found.front()))
            return *customer;
    }
    return Error{ErrorCode::NoSuchCustomer, {written}, {}};
}

Result<ContactView> findContact(Queries &queries, const CustomerId &customer, const QString &written)
{
    const std::optional<Uuid> id = Uuid::fromText(written);
    std::vector<ContactView> named, beginning;
    for (const ContactView &contact : queries.contacts(customer)) {
        if (id && contact.id.uuid == *id)
            return contact;
        if (contact.name.compare(written, Qt::CaseInsensitive) == 0)
            named.push_back(contact);
        else if (contact.name.contains(written, Qt::CaseInsensitive))
            beginning.push_back(contact);
    }
    const std::vector<ContactView> &fits = named.empty() ? beginning : named;
    if (fits.empty())
        return Error{ErrorCode::NoSuchContact, {written}, {}};
    if (fits.size() == 1)
        return fits.front();
    QStringList names;
    for (const ContactView &contact : fits)
        names << QString(contact.name % u" ("_s % contact.id.text() % u')');
    return severalFit(written, names);
}

Result<TicketView> findTicket(Queries &queries, const QString &written)
{
    const QString text = written.trimmed();
    const std::optional<Uuid> uuid = Uuid::fromText(text);
    const std::optional<TicketId> id = uuid ? TicketId(*uuid) : queries.ticketByNumber(text);
    if (id) {
        if (auto view = queries.ticketView(*id))
            return *view;
    }
    return Error{ErrorCode::NoSuchTicket, {written}, {}};
}

Result<AgentView> findAgent(Queries &queries, const QString &written)
{
    const std::optional<Uuid> id = Uuid::fromText(written);
    QStringList logins;
    std::vector<AgentView> named;
    for (const AgentView &agent : queries.agents()) {
        if (agent.login == written || (id && agent.id.uuid == *id))
            return agent;
        if (agent.name.compare(written, Qt::CaseInsensitive) == 0)
            named.push_back(agent);
        logins << agent.login;
    }
    return named.size() == 1 ? Result<AgentView>(named.front()) : expectedOneOf(logins, u"agent"_s);
}

Result<ReviewView> findReview(Queries &queries, const QString &written)
{
    if (const std::optional<Uuid> id = Uuid::fromText(written)) {
        if (const auto review = queries.review(ReviewId(*id)))
            return *review;
    }
    if (!written.isEmpty())
        return Error{ErrorCode::NoSuchReview, {written}, {}};
    for (const ReviewView &review : queries.reviews()) {
        if (!review.closed)
            return review;
    }
    return wrongUsage(Ctl::tr("No review is open: \"review hold\" opens one."));
}

Result<QDate> dayGiven(const QString &written, const QString &place)
{
    if (const auto day = parseDay(written))
        return *day;
    return Error{ErrorCode::WrongDate, {written}, place};
}

Result<Instant> momentGiven(Queries &queries, const QString &written, const QString &place)
{
    if (const auto instant = parseInstant(written))
        return *instant;
    const QTimeZone zone(queries.desk().timezone.toLatin1());
    const auto day = parseDay(QStringView(written).left(10));
    const QTime time = QTime::fromString(written.mid(11), Qt::ISODate);
    if (day && time.isValid() && written.at(10) == u'T') {
        const Instant instant = Instant::of(QDateTime(*day, time, zone));
        if (instant.in(zone).time() == time)
            return instant;
    }
    return Error{ErrorCode::Expected,
                 {QCoreApplication::translate(
                     "Expectation", "a day and time, as 2026-03-02T14:00 at the desk or 2026-03-02T14:00+01:00")},
                 place};
}

} // namespace permanence::ctl

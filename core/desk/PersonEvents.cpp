#include "core/desk/PersonEvents.h"

#include "core/base/TextKey.h"
#include "core/store/Merging.h"
#include "core/store/MergeQueries.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace permanence {
namespace {

using Reach = PersonNames::Reach;

/// Members that hold no words of people but codes, which may look like a name.
bool isCode(const QString &key, const QString &kind)
{
    static const QSet<QString> codes{
        u"kind"_s,   u"severity"_s, u"category"_s, u"channel"_s,  u"nature"_s, u"policy"_s,   u"outcome"_s, u"for"_s,
        u"cause"_s,  u"template"_s, u"service"_s,  u"tier"_s,     u"role"_s,   u"language"_s, u"timezone"_s, u"region"_s,
        u"code"_s,   u"reasons"_s,  u"proof"_s,    u"items"_s,    u"agenda"_s, u"targets"_s,  u"factors"_s, u"hours"_s,
        u"holidays"_s, u"version"_s, u"audience"_s, u"product"_s, u"date"_s,   u"from"_s,     u"until"_s,   u"bought"_s,
        u"fix_delivery"_s};
    if (key == u"number"_s)
        return kind == u"ticket_opened"_s; // the ticket's; elsewhere it is a phone number
    if (key == u"reason"_s)
        return kind == u"closed"_s || kind == u"call_missed"_s;
    return codes.contains(key);
}

QJsonValue mapped(const QJsonValue &value, const std::function<QString(const QString &)> &change)
{
    if (value.isString())
        return Uuid::fromText(value.toString()) ? value : QJsonValue(change(value.toString()));
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue item : value.toArray())
            array.append(mapped(item, change));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object;
        const QJsonObject from = value.toObject();
        for (auto it = from.begin(); it != from.end(); ++it)
            object.insert(it.key(), mapped(it.value(), change));
        return object;
    }
    return value;
}

void readIds(Query query, QSet<Uuid> &ids)
{
    while (query.next())
        ids.insert(query.get<Uuid>(0));
}

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

PersonEvents::PersonEvents(Queries &queries, const ContactId &contact) : m_database(queries.database())
{
    MergeQueries merges(queries);
    m_contacts.push_back(merges.shownUnder(contact));
    for (const MergedView &merged : merges.mergedInto(m_contacts.front()))
        m_contacts.emplace_back(merged.id);
    m_customer = merges.asAdded(m_contacts.front()).value_or(ContactView{}).customer;
    learnNames(queries);
    learnStreams(queries);
}

void PersonEvents::learnNames(Queries &queries)
{
    static constexpr char kSql[] = "SELECT body FROM event WHERE stream = ? AND kind IN ('contact_added', 'contact_edited')";
    QStringList names, emails, phones;
    for (const ContactId &contact : m_contacts) {
        for (Query query(m_database, kSql, homeOf(m_database, contact)); query.next();) {
            const QJsonObject body = objectOf(query.get<QByteArray>(0));
            if (body[u"contact"_s].toString() != contact.text())
                continue;
            names << body[u"name"_s].toString();
            emails << body[u"email"_s].toString();
            for (const QJsonValue phone : body[u"phones"_s].toArray())
                phones << phone.toString();
        }
    }
    const auto isOther = [&](const CallerMatch &match) {
        return match.contact.isValid() &&
               std::find(m_contacts.begin(), m_contacts.end(), match.contact) == m_contacts.end();
    };
    constexpr int kMany = 1000;
    const auto someOther = [&](const std::vector<CallerMatch> &matches) {
        return std::any_of(matches.begin(), matches.end(), isOther);
    };
    names.removeDuplicates();
    for (const QString &name : std::as_const(names)) {
        if (name.isEmpty() || name == PersonNames::kErased)
            continue;
        const std::vector<CallerMatch> alike = queries.callers(name, queries.desk().region, kMany);
        m_names.addName(name, std::any_of(alike.begin(), alike.end(), [&](const CallerMatch &match) {
                            return isOther(match) && nameKey(match.contactName) == nameKey(name);
                        }));
    }
    emails.removeDuplicates();
    for (const QString &email : std::as_const(emails))
        m_names.addEmail(email, someOther(queries.callersWithAddress(email, kMany)));
    phones.removeDuplicates();
    for (const QString &phone : std::as_const(phones))
        m_names.addPhone(phone, someOther(queries.callersWithNumber(phone, kMany)));
}

void PersonEvents::learnStreams(Queries &)
{
    static constexpr char kTickets[] = "SELECT id FROM ticket WHERE customer = ? AND contact = ?";
    static constexpr char kCalls[] = "SELECT id FROM call WHERE customer = ? AND contact = ?";
    static constexpr char kCallbacks[] = "SELECT id FROM activity WHERE customer = ? AND contact = ? AND ticket IS NULL";
    for (const ContactId &contact : m_contacts) {
        readIds(Query(m_database, kTickets, m_customer, contact), m_own);
        readIds(Query(m_database, kCalls, m_customer, contact), m_own);
        readIds(Query(m_database, kCallbacks, m_customer, contact), m_own);
    }
    static constexpr char kAllTickets[] = "SELECT id FROM ticket WHERE customer = ?";
    static constexpr char kAllCalls[] = "SELECT id FROM call WHERE customer = ?";
    static constexpr char kAllCallbacks[] = "SELECT id FROM activity WHERE customer = ? AND ticket IS NULL";
    static constexpr char kAllMails[] = "SELECT id FROM mail WHERE customer = ?";
    static constexpr char kMerged[] = "SELECT id FROM merged WHERE \"into\" = ?";
    readIds(Query(m_database, kAllTickets, m_customer), m_ofCustomer);
    readIds(Query(m_database, kAllCalls, m_customer), m_ofCustomer);
    readIds(Query(m_database, kAllCallbacks, m_customer), m_ofCustomer);
    readIds(Query(m_database, kAllMails, m_customer), m_ofCustomer);
    readIds(Query(m_database, kMerged, m_customer), m_ofCustomer);
    m_ofCustomer.insert(m_customer.uuid);
}

bool PersonEvents::isPerson(const QJsonValue &id) const
{
    return std::any_of(m_contacts.begin(), m_contacts.end(),
                       [&](const ContactId &contact) { return contact.text() == id.toString(); });
}

QJsonObject PersonEvents::without(const Stream &stream, const QString &kind, const QJsonObject &body, bool own) const
{
    const bool isContact = kind == u"contact_added"_s || kind == u"contact_edited"_s;
    if (isContact && !own)
        return body; // somebody else's record, even where it is the same number
    const bool isCompany = kind == u"customer_added"_s || kind == u"customer_edited"_s;
    const Reach reach = !isCompany && m_ofCustomer.contains(stream.id) ? Reach::OwnCustomer : Reach::Anywhere;
    QJsonObject result = body;
    for (auto it = result.begin(); it != result.end(); ++it) {
        const QString key = it.key();
        if (isCode(key, kind))
            continue;
        // A colleague who calls by the same switchboard keeps its number.
        const bool isAddress = key == u"number"_s || key == u"to"_s;
        const bool isGiven = !it->isNull() && !(it->isString() && it->toString().isEmpty());
        if (own && isContact && (key == u"email"_s || key == u"function"_s))
            it.value() = it->isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(QString());
        else if (own && isContact && key == u"phones"_s)
            it.value() = it->isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(QJsonArray());
        else if (own && isGiven && (isAddress || key == u"name"_s))
            it.value() = QString(PersonNames::kErased);
        else
            it.value() = mapped(it.value(), [&, here = isAddress ? Reach::Anywhere : reach](const QString &text) {
                return m_names.takenOut(text, here);
            });
    }
    return result;
}

bool PersonEvents::holdsContact(const QByteArray &body) const
{
    return std::any_of(m_contacts.begin(), m_contacts.end(),
                       [&](const ContactId &contact) { return body.contains(contact.text().toLatin1()); });
}

void PersonEvents::forEach(const std::function<void(const PersonEvent &)> &visit)
{
    static constexpr char kSql[] = "SELECT seq, stream_kind, stream, kind, at, body FROM event "
                                   "WHERE stream_kind NOT IN ('policy', 'agent', 'desk', 'review') ORDER BY seq";
    for (Query query(m_database, kSql); query.next();) {
        PersonEvent event;
        event.stream = {query.get<StreamKind>(1), query.get<Uuid>(2)};
        const auto written = query.get<QByteArray>(5);
        const bool isNear = m_ofCustomer.contains(event.stream.id) || m_own.contains(event.stream.id);
        if (!isNear && !holdsContact(written) && !m_names.mayBeIn(written))
            continue; // nearly all
        event.body = objectOf(written);
        event.kind = query.get<QString>(3);
        const bool toTicket = m_own.contains(Uuid::fromText(event.body.value(u"ticket"_s).toString()).value_or(Uuid{}));
        const bool own = isPerson(event.body.value(u"contact"_s)) || m_own.contains(event.stream.id) ||
                         (event.stream.kind == StreamKind::Mail && toTicket);
        event.without = without(event.stream, event.kind, event.body, own);
        if (!own && event.without == event.body)
            continue;
        event.seq = query.get<qint64>(0);
        event.at = query.get<Instant>(4);
        visit(event);
    }
}

QString PersonEvents::takenOut(const QString &text, const QString &about) const
{
    const QString all = about + text;
    const bool near = all.contains(m_customer.text()) ||
                      std::any_of(m_contacts.begin(), m_contacts.end(),
                                  [&](const ContactId &contact) { return all.contains(contact.text()); }) ||
                      std::any_of(m_own.begin(), m_own.end(), [&](const Uuid &id) { return all.contains(id.text()); });
    const Reach reach = near ? Reach::OwnCustomer : Reach::Anywhere;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject())
        return m_names.takenOut(text, reach);
    const QJsonValue changed =
        mapped(document.object(), [&](const QString &one) { return m_names.takenOut(one, reach); });
    return changed.toObject() == document.object()
               ? text
               : QString::fromUtf8(QJsonDocument(changed.toObject()).toJson(QJsonDocument::Compact));
}

} // namespace permanence

#include "core/exchange/PersonExport.h"

#include "core/desk/PersonEvents.h"
#include "core/store/MergeQueries.h"
#include "core/time/Iso8601.h"

#include <QJsonArray>

namespace permanence {
namespace {

QJsonObject recordOf(const ContactView &contact)
{
    return {{u"id"_s, contact.id.text()},
            {u"name"_s, contact.name},
            {u"email"_s, contact.email},
            {u"function"_s, contact.function},
            {u"language"_s, contact.language},
            {u"phones"_s, QJsonArray::fromStringList(contact.phones)}};
}

} // namespace

QJsonObject exportPerson(Queries &queries, const ContactId &contact)
{
    MergeQueries merges(queries);
    const auto shown = queries.contact(contact);
    if (!shown)
        return {};
    const QTimeZone zone(queries.desk().timezone.toLatin1());
    PersonEvents person(queries, contact);
    QJsonArray records;
    for (const ContactId &one : person.contacts()) {
        if (const auto view = merges.asAdded(one))
            records.append(recordOf(*view));
    }
    struct Entry {
        Instant at;
        qint64 seq;
        QJsonObject json;
    };
    std::vector<Entry> entries;
    person.forEach([&](const PersonEvent &event) {
        entries.push_back({event.at, event.seq,
                           QJsonObject{{u"at"_s, formatInstant(event.at, zone)},
                                       {u"kind"_s, event.kind},
                                       {QString(codeOf(event.stream.kind)), event.stream.id.text()},
                                       {u"content"_s, event.body}}});
    });
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return std::tuple(a.at, a.seq) < std::tuple(b.at, b.seq);
    });
    QJsonArray events;
    for (const Entry &entry : entries)
        events.append(entry.json);
    return {{u"format"_s, u"permanence-person-1"_s},
            {u"desk"_s, queries.desk().name},
            {u"customer"_s, queries.customer(shown->customer).value_or(CustomerView{}).name},
            {u"person"_s, recordOf(*shown)},
            {u"records"_s, records},
            {u"events"_s, events}};
}

} // namespace permanence

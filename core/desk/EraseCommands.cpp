#include "core/desk/Desk.h"
#include "core/desk/Erasing.h"
#include "core/desk/PersonEvents.h"
#include "core/desk/TextRules.h"
#include "core/store/MergeQueries.h"
#include "core/store/Merging.h"
#include "core/store/Rewriting.h"

#include <QJsonDocument>

namespace permanence {
namespace {

/// What is being typed may name the person too.
void eraseFromDrafts(Store &store, const PersonEvents &person)
{
    static constexpr char kSql[] = "SELECT key, body FROM draft";
    std::vector<std::pair<QString, QString>> changed;
    for (Query query(store.database(), kSql); query.next();) {
        const auto key = query.get<QString>(0);
        const auto body = query.get<QString>(1);
        const QString without = person.takenOut(body, key);
        if (without != body)
            changed.emplace_back(key, without);
    }
    for (const auto &[key, body] : changed)
        store.saveDraft(key, body);
}

} // namespace

int erasePersonIn(Store &store, const ContactId &contact)
{
    if (!MergeQueries(store.queries()).asAdded(contact))
        return 0;
    PersonEvents person(store.queries(), contact);
    std::vector<Rewritten> events;
    person.forEach([&](const PersonEvent &event) {
        if (event.without != event.body)
            events.push_back({event.seq, event.stream, QJsonDocument(event.without).toJson(QJsonDocument::Compact)});
    });
    eraseFromDrafts(store, person);
    if (!events.empty())
        rewriteEvents(store, events);
    return static_cast<int>(events.size());
}

Result<int> Desk::erasePerson(const ContactId &contact, const QString &reason)
{
    PERMANENCE_TRY(why, longText(reason, u"reason"_s));
    if (why.trimmed().isEmpty())
        return Error{ErrorCode::ReasonRequired, {}, {}};
    PERMANENCE_TRY(changed, m_store.write<int>([&](Store &store) -> Result<int> {
        PERMANENCE_CHECK(requireLead());
        if (!MergeQueries(queries()).asAdded(contact))
            return Error{ErrorCode::NoSuchContact, {contact.text()}, {}};
        const QString logged =
            PersonEvents(queries(), contact).names().takenOut(why.trimmed(), PersonNames::Reach::OwnCustomer);
        const int count = erasePersonIn(store, contact);
        append(StreamKind::Customer, homeOf(store.database(), contact).uuid, PersonErased{contact, logged, count});
        return count;
    }));
    PERMANENCE_CHECK(cleanFile(m_store));
    return changed;
}

} // namespace permanence

#pragma once

#include "core/model/PersonNames.h"
#include "core/store/Queries.h"

#include <QSet>

#include <functional>

namespace permanence {

/// One event that is about a person.
struct PersonEvent {
    qint64 seq = 0;
    Stream stream;
    QString kind;
    Instant at;
    QJsonObject body;
    QJsonObject without; ///< the body as it reads without the person; the same where it does not name the person
};

/// All that a store holds about one person: what the person said and was told, and every text that names the person.
/// Contacts who were merged are one person. Reads the whole log; throws DatabaseError.
///
/// What is taken out: of the person's own records the name, numbers, addresses and the function; in texts of the own
/// customer the full name, the given and the family name as whole words, mail addresses and phone numbers in any
/// writing; in all other texts only what nobody else shares. In its place stands `[erased]` or nothing.
class PersonEvents
{
public:
    PersonEvents(Queries &queries, const ContactId &contact);

    void forEach(const std::function<void(const PersonEvent &)> &visit);
    /// A text that is no event, as one that is being typed; `about` says where it is kept.
    [[nodiscard]] QString takenOut(const QString &text, const QString &about) const;
    [[nodiscard]] const PersonNames &names() const { return m_names; }
    /// The person's contacts, the one under whom the others are shown first.
    [[nodiscard]] const std::vector<ContactId> &contacts() const { return m_contacts; }

private:
    void learnNames(Queries &queries);
    void learnStreams(Queries &queries);
    [[nodiscard]] bool isPerson(const QJsonValue &id) const;
    [[nodiscard]] bool holdsContact(const QByteArray &body) const;
    [[nodiscard]] QJsonObject without(const Stream &stream, const QString &kind, const QJsonObject &body, bool own) const;

    Database &m_database;
    std::vector<ContactId> m_contacts;
    CustomerId m_customer;
    PersonNames m_names;
    QSet<Uuid> m_own;        ///< streams of the person's calls, tickets and callbacks
    QSet<Uuid> m_ofCustomer; ///< all streams of the customer
};

} // namespace permanence

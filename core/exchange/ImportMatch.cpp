#include "core/exchange/ImportMatch.h"

#include "core/base/TextKey.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace permanence {
namespace {

class ContactMatcher
{
public:
    ContactMatcher(const std::vector<ContactGroup> &groups, const std::vector<ExistingContact> &contacts)
        : m_groups(groups), m_matches(groups.size(), nullptr)
    {
        for (const ExistingContact &contact : contacts) {
            if (!contact.fields.email.isEmpty())
                m_byMail[contact.fields.email.toCaseFolded()].push_back(&contact);
            m_byName[nameKey(contact.fields.name)].push_back(&contact);
            for (const PhoneNumber &phone : contact.fields.phones)
                m_byPhone[phone.e164()].push_back(&contact);
        }
        for (const ContactGroup &group : groups) {
            for (const ContactGroup::Phone &phone : group.phones)
                ++m_groupsOfPhone[phone.number.e164()];
        }
    }

    std::vector<const ExistingContact *> matches()
    {
        // Each step is done for all groups before the next one, so that a surer match is never taken by a
        // weaker.
        step(&ContactMatcher::byMail);
        step(&ContactMatcher::byNameAndPhone);
        step(&ContactMatcher::byName);
        step(&ContactMatcher::byPhone);
        return m_matches;
    }

private:
    using Candidates = std::vector<const ExistingContact *>;
    using Step = const ExistingContact *(ContactMatcher::*)(const ContactGroup &) const;

    void step(Step find)
    {
        for (size_t i = 0; i < m_groups.size(); ++i) {
            if (m_matches[i] != nullptr)
                continue;
            m_matches[i] = (this->*find)(m_groups[i]);
            if (m_matches[i] != nullptr)
                m_claimed.insert(m_matches[i]);
        }
    }

    [[nodiscard]] Candidates unclaimed(const QHash<QString, Candidates> &index, const QString &key) const
    {
        Candidates result;
        for (const ExistingContact *contact : index.value(key)) {
            if (!m_claimed.contains(contact))
                result.push_back(contact);
        }
        return result;
    }

    static const ExistingContact *first(const Candidates &candidates)
    {
        return candidates.empty() ? nullptr : candidates.front();
    }

    static bool sharesPhone(const ContactGroup &group, const ExistingContact &contact)
    {
        return std::any_of(group.phones.begin(), group.phones.end(), [&](const ContactGroup::Phone &phone) {
            const auto &known = contact.fields.phones;
            return std::find(known.begin(), known.end(), phone.number) != known.end();
        });
    }

    static bool mailsDiffer(const ContactGroup &group, const ExistingContact &contact)
    {
        return group.email.isSaid() && !contact.fields.email.isEmpty() &&
               group.email.value().compare(contact.fields.email, Qt::CaseInsensitive) != 0;
    }

    [[nodiscard]] const ExistingContact *byMail(const ContactGroup &group) const
    {
        return group.email.isSaid() ? first(unclaimed(m_byMail, group.email.value().toCaseFolded()))
                                    : nullptr;
    }

    [[nodiscard]] const ExistingContact *byNameAndPhone(const ContactGroup &group) const
    {
        if (!group.name.isSaid())
            return nullptr;
        const Candidates candidates = unclaimed(m_byName, nameKey(group.name.value()));
        const auto found =
            std::find_if(candidates.begin(), candidates.end(),
                         [&](const ExistingContact *contact) { return sharesPhone(group, *contact); });
        return found == candidates.end() ? nullptr : *found;
    }

    [[nodiscard]] const ExistingContact *byName(const ContactGroup &group) const
    {
        if (!group.name.isSaid())
            return nullptr;
        const Candidates candidates = unclaimed(m_byName, nameKey(group.name.value()));
        const auto same =
            std::find_if(candidates.begin(), candidates.end(),
                         [&](const ExistingContact *contact) { return !mailsDiffer(group, *contact); });
        return same == candidates.end() ? first(candidates) : *same;
    }

    [[nodiscard]] const ExistingContact *byPhone(const ContactGroup &group) const
    {
        for (const ContactGroup::Phone &phone : group.phones) {
            // A number that colleagues share says nothing about a name; without a name any of them is meant.
            const QString key = phone.number.e164();
            const bool shared = m_byPhone.value(key).size() > 1 || m_groupsOfPhone.value(key) > 1;
            if (shared && group.name.isSaid())
                continue;
            for (const ExistingContact *contact : unclaimed(m_byPhone, key)) {
                if (!mailsDiffer(group, *contact))
                    return contact;
            }
        }
        return nullptr;
    }

    const std::vector<ContactGroup> &m_groups;
    std::vector<const ExistingContact *> m_matches;
    QSet<const ExistingContact *> m_claimed;
    QHash<QString, Candidates> m_byMail;
    QHash<QString, Candidates> m_byName;
    QHash<QString, Candidates> m_byPhone;
    QHash<QString, int> m_groupsOfPhone;
};

} // namespace

std::vector<const ExistingContact *> matchContacts(const std::vector<ContactGroup> &groups,
                                                   const std::vector<ExistingContact> &contacts)
{
    return ContactMatcher(groups, contacts).matches();
}

std::vector<const ExistingContract *> matchContracts(const std::vector<ContractGroup> &groups,
                                                     const std::vector<ExistingContract> &contracts)
{
    std::vector<const ExistingContract *> matches(groups.size(), nullptr);
    QSet<const ExistingContract *> claimed;
    for (size_t i = 0; i < groups.size(); ++i) {
        const auto same =
            std::find_if(contracts.begin(), contracts.end(), [&](const ExistingContract &contract) {
                return !claimed.contains(&contract) && contract.fields.policy == groups[i].policy &&
                       contract.fields.from == groups[i].from;
            });
        if (same != contracts.end()) {
            matches[i] = &*same;
            claimed.insert(&*same);
        }
    }
    for (size_t i = 0; i < groups.size(); ++i) {
        std::vector<const ExistingContract *> meeting;
        for (const ExistingContract &contract : contracts) {
            const bool meets =
                contract.fields.policy == groups[i].policy &&
                overlap(groups[i].from, groups[i].untilDay(), contract.fields.from, contract.fields.until);
            if (meets && !claimed.contains(&contract))
                meeting.push_back(&contract);
        }
        if (matches[i] == nullptr && meeting.size() == 1) {
            matches[i] = meeting.front();
            claimed.insert(meeting.front());
        }
    }
    return matches;
}

} // namespace permanence

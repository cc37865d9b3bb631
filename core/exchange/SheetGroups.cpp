#include "core/exchange/SheetGroups.h"

#include "core/base/Literals.h"
#include "core/exchange/SheetColumn.h"
#include "core/base/TextKey.h"

#include <QHash>

#include <algorithm>

namespace permanence {
namespace {

void say(Said &field, const QString &value, size_t row)
{
    if (!value.isEmpty())
        field.all.push_back({value, row});
}

/// Puts the rows of one company together; a contact is the same by mail address, else by name, else, where
/// one of two lines has no name, by number.
class CompanyBuilder
{
public:
    explicit CompanyBuilder(const QString &key) { m_company.key = key; }

    void add(const SheetRow &row, size_t index)
    {
        m_company.rows.push_back(index);
        say(m_company.name, row.company, index);
        say(m_company.language, row.language, index);
        say(m_company.timezone, row.timezone, index);
        if (row.hasContact())
            addContact(row, index);
        if (row.hasContract())
            addContract(row, index);
    }

    [[nodiscard]] CompanyGroup take() { return std::move(m_company); }

private:
    void addContact(const SheetRow &row, size_t index)
    {
        const size_t place = contactOf(row);
        ContactGroup &contact = m_company.contacts[place];
        contact.rows.push_back(index);
        say(contact.name, row.contact, index);
        say(contact.email, row.email, index);
        for (const PhoneNumber &number : row.phones) {
            const bool known =
                std::any_of(contact.phones.begin(), contact.phones.end(),
                            [&](const ContactGroup::Phone &phone) { return phone.number == number; });
            if (!known)
                contact.phones.push_back({number, index});
        }
        for (const QString &key : keysOf(row, !contact.name.isSaid())) {
            if (!m_contacts.contains(key))
                m_contacts.insert(key, place);
        }
    }

    /// The keys under which later rows find the contact, in the order in which they are tried.
    static QStringList keysOf(const SheetRow &row, bool nameless)
    {
        QStringList keys;
        if (!row.email.isEmpty())
            keys << QString(u"mail "_s % row.email.toCaseFolded());
        if (!row.contact.isEmpty())
            keys << QString(u"name "_s % nameKey(row.contact));
        for (const PhoneNumber &number : row.phones) {
            keys << QString(u"phone "_s % number.e164());
            if (nameless)
                keys << QString(u"nameless "_s % number.e164());
        }
        return keys;
    }

    size_t contactOf(const SheetRow &row)
    {
        const bool nameless = row.contact.isEmpty();
        for (QString key : keysOf(row, false)) {
            // Colleagues share a number: among people with names it tells nobody apart.
            if (!nameless && key.startsWith(u"phone "_s))
                key.replace(0, 5, u"nameless"_s);
            const auto found = m_contacts.constFind(key);
            if (found == m_contacts.constEnd())
                continue;
            const bool taken = key.startsWith(u"nameless "_s) && m_company.contacts[*found].name.isSaid();
            if (!taken)
                return *found;
        }
        m_company.contacts.emplace_back();
        return m_company.contacts.size() - 1;
    }

    void addContract(const SheetRow &row, size_t index)
    {
        const QString key = row.policy % u' ' % row.from.toString(Qt::ISODate);
        if (!m_contracts.contains(key)) {
            m_contracts.insert(key, m_company.contracts.size());
            m_company.contracts.push_back({row.policy, row.from, {}, {}, {}});
        }
        ContractGroup &contract = m_company.contracts[m_contracts.value(key)];
        contract.rows.push_back(index);
        say(contract.tier, row.tier, index);
        say(contract.until, row.until.toString(Qt::ISODate), index);
    }

    CompanyGroup m_company;
    QHash<QString, size_t> m_contacts;
    QHash<QString, size_t> m_contracts;
};

std::vector<CompanyGroup> grouped(const CustomerSheet &sheet)
{
    std::vector<CompanyBuilder> builders;
    QHash<QString, size_t> places;
    for (size_t i = 0; i < sheet.rows.size(); ++i) {
        const SheetRow &row = sheet.rows[i];
        if (!row.isGood())
            continue;
        const QString key = nameKey(row.company);
        if (!places.contains(key)) {
            places.insert(key, builders.size());
            builders.emplace_back(key);
        }
        builders[places.value(key)].add(row, i);
    }
    std::vector<CompanyGroup> companies;
    companies.reserve(builders.size());
    for (CompanyBuilder &builder : builders)
        companies.push_back(builder.take());
    return companies;
}

/// Looks for rows that say different things of one field, and refuses them all.
class ContradictionFinder
{
public:
    explicit ContradictionFinder(CustomerSheet &sheet) : m_sheet(sheet) {}

    bool refuseIn(const std::vector<CompanyGroup> &companies)
    {
        for (const CompanyGroup &company : companies) {
            compare(company.language, SheetColumn::Language);
            compare(company.timezone, SheetColumn::TimeZone);
            for (const ContactGroup &contact : company.contacts) {
                compare(contact.name, SheetColumn::Contact, nameKey);
                compare(contact.email, SheetColumn::Email,
                        [](const QString &text) { return text.toCaseFolded(); });
            }
            for (const ContractGroup &contract : company.contracts) {
                compare(contract.tier, SheetColumn::Tier);
                compare(contract.until, SheetColumn::Until);
            }
            comparePeriods(company);
        }
        return m_found;
    }

private:
    using Key = QString (*)(const QString &);

    void compare(
        const Said &said, SheetColumn column, Key key = [](const QString &text) { return text; })
    {
        if (!said.isSaid())
            return;
        const Said::One &first = said.all.front();
        const auto differs = [&](const Said::One &one) { return key(one.value) != key(first.value); };
        const auto other = std::find_if(said.all.begin(), said.all.end(), differs);
        if (other == said.all.end())
            return;
        for (const Said::One &one : said.all)
            refuse(one, differs(one) ? first : *other, column);
    }

    /// One company has one contract of a policy at a time: two lines whose periods meet mean the same one.
    void comparePeriods(const CompanyGroup &company)
    {
        std::vector<const ContractGroup *> sorted;
        for (const ContractGroup &contract : company.contracts)
            sorted.push_back(&contract);
        std::sort(sorted.begin(), sorted.end(), [](const ContractGroup *a, const ContractGroup *b) {
            return a->policy == b->policy ? a->from < b->from : a->policy < b->policy;
        });
        const ContractGroup *latest = nullptr; // the one of this policy that ends last so far
        for (const ContractGroup *next : sorted) {
            const bool samePolicy = latest != nullptr && latest->policy == next->policy;
            if (samePolicy && overlap(latest->from, latest->untilDay(), next->from, next->untilDay())) {
                refusePeriod(*latest, *next);
                refusePeriod(*next, *latest);
            }
            const bool endsLater =
                samePolicy && (!latest->untilDay().isValid() ||
                               (next->untilDay().isValid() && latest->untilDay() >= next->untilDay()));
            latest = endsLater ? latest : next;
        }
    }

    static QString period(const ContractGroup &contract)
    {
        return contract.from.toString(Qt::ISODate) % u" – "_s % contract.until.value();
    }

    void refusePeriod(const ContractGroup &contract, const ContractGroup &other)
    {
        for (const size_t row : contract.rows)
            refuse({period(contract), row}, {period(other), other.rows.front()}, SheetColumn::From);
    }

    void refuse(const Said::One &one, const Said::One &other, SheetColumn column)
    {
        const Error reason{ErrorCode::Contradiction,
                           {one.value, QString::number(m_sheet.rows[other.row].line), other.value},
                           title(column)};
        std::vector<Error> &reasons = m_sheet.rows[one.row].reasons;
        if (std::find(reasons.begin(), reasons.end(), reason) == reasons.end())
            reasons.push_back(reason);
        m_found = true;
    }

    [[nodiscard]] QString title(SheetColumn column) const
    {
        const auto found = std::find_if(m_sheet.header.begin(), m_sheet.header.end(),
                                        [&](const QString &cell) { return sheetColumn(cell) == column; });
        return found == m_sheet.header.end() ? QString() : found->trimmed();
    }

    CustomerSheet &m_sheet;
    bool m_found = false;
};

} // namespace

bool overlap(QDate from, QDate until, QDate otherFrom, QDate otherUntil)
{
    return (!otherUntil.isValid() || from <= otherUntil) && (!until.isValid() || otherFrom <= until);
}

std::vector<CompanyGroup> groupRows(CustomerSheet &sheet)
{
    // Rows that are left out may have held others together, so what remains is looked at anew.
    while (true) {
        std::vector<CompanyGroup> companies = grouped(sheet);
        if (!ContradictionFinder(sheet).refuseIn(companies))
            return companies;
    }
}

} // namespace permanence

#include "core/exchange/CustomerImport.h"

#include "core/base/Literals.h"
#include "core/exchange/ImportMatch.h"
#include "core/exchange/SheetGroups.h"
#include "core/base/TextKey.h"

#include <QHash>

#include <algorithm>

namespace permanence {
namespace {

/// Where what is added or edited belongs.
struct Owner
{
    QString customerId;
    int customerOperation = -1;
};

class Planner
{
public:
    Planner(CustomerSheet sheet, const std::vector<ExistingCustomer> &existing) : m_sheet(std::move(sheet))
    {
        for (const ExistingCustomer &customer : existing)
            m_existing[nameKey(customer.fields.name)].push_back(&customer);
    }

    ImportPlan plan()
    {
        refuseAmbiguous();
        const std::vector<CompanyGroup> companies = groupRows(m_sheet);
        for (const SheetRow &row : m_sheet.rows) {
            const ImportVerdict verdict = row.isGood() ? ImportVerdict::Unchanged : ImportVerdict::Refused;
            m_plan.rows.push_back({row.line, verdict, row.reasons, {}});
        }
        for (const CompanyGroup &company : companies)
            planCompany(company);
        return std::move(m_plan);
    }

private:
    void refuseAmbiguous()
    {
        for (SheetRow &row : m_sheet.rows) {
            const auto found = m_existing.constFind(nameKey(row.company));
            if (row.isGood() && found != m_existing.constEnd() && found->size() > 1)
                row.reasons.push_back({ErrorCode::AmbiguousCustomer, {row.company}, {}});
        }
    }

    void planCompany(const CompanyGroup &company)
    {
        static const ExistingCustomer none;
        const auto found = m_existing.constFind(company.key);
        const ExistingCustomer &known = found == m_existing.constEnd() ? none : *found->front();
        const Owner owner = planCustomer(company, known);

        const std::vector<const ExistingContact *> contacts = matchContacts(company.contacts, known.contacts);
        for (size_t i = 0; i < company.contacts.size(); ++i)
            planContact(company.contacts[i], contacts[i], owner);
        const std::vector<const ExistingContract *> contracts =
            matchContracts(company.contracts, known.contracts);
        for (size_t i = 0; i < company.contracts.size(); ++i)
            planContract(company.contracts[i], contracts[i], owner);
    }

    Owner planCustomer(const CompanyGroup &company, const ExistingCustomer &known)
    {
        const bool isNew = known.id.isEmpty();
        CustomerFields fields = known.fields;
        Changes changes;
        // The company's own way of writing its name stays: lists from elsewhere write it in capitals.
        if (isNew)
            changes.set(u"name"_s, fields.name, company.name.value(), company.name.row());
        changes.set(u"language"_s, fields.language, company.language.value(), company.language.row());
        changes.set(u"timezone"_s, fields.timezone, company.timezone.value(), company.timezone.row());
        const ImportAction action = isNew ? ImportAction::AddCustomer : ImportAction::EditCustomer;
        const int operation = add(action, known.id, {}, fields, changes, company.rows.front());
        return isNew ? Owner{{}, operation} : Owner{known.id, -1};
    }

    void planContact(const ContactGroup &contact, const ExistingContact *known, const Owner &owner)
    {
        ContactFields fields = known ? known->fields : ContactFields();
        Changes changes;
        changes.set(u"name"_s, fields.name, contact.name.value(), contact.name.row());
        if (fields.email.compare(contact.email.value(), Qt::CaseInsensitive) != 0)
            changes.set(u"email"_s, fields.email, contact.email.value(), contact.email.row());
        addPhones(fields.phones, contact, changes);
        if (fields.name.isEmpty()) {
            // A contact without a name is called by what is known of it.
            const QString name =
                fields.email.isEmpty() ? fields.phones.front().international() : fields.email;
            changes.set(u"name"_s, fields.name, name, contact.rows.front());
        }
        const ImportAction action = known ? ImportAction::EditContact : ImportAction::AddContact;
        add(action, known ? known->id : QString(), owner, fields, changes, contact.rows.front());
    }

    void planContract(const ContractGroup &contract, const ExistingContract *known, const Owner &owner)
    {
        ContractFields fields = known ? known->fields : ContractFields();
        const size_t row = contract.rows.front();
        Changes changes;
        changes.set(u"policy"_s, fields.policy, contract.policy, row);
        changes.set(u"tier"_s, fields.tier, contract.tier.value(), contract.tier.row());
        changes.setDay(u"from"_s, fields.from, contract.from, row);
        changes.setDay(u"until"_s, fields.until, contract.untilDay(), contract.until.row());
        const ImportAction action = known ? ImportAction::EditContract : ImportAction::AddContract;
        add(action, known ? known->id : QString(), owner, fields, changes, row);
    }

    /// The fields that differ from what they were, and the row that asks for it.
    struct Changes
    {
        std::vector<FieldChange> list;
        std::vector<size_t> rows;

        void note(const QString &field, const QString &before, const QString &after, size_t row)
        {
            list.push_back({field, before, after, 0});
            rows.push_back(row);
        }

        /// What is not said (an empty value) stays.
        void set(const QString &field, QString &current, const QString &value, size_t row)
        {
            if (value.isEmpty() || value == current)
                return;
            note(field, current, value, row);
            current = value;
        }

        void setDay(const QString &field, QDate &current, QDate value, size_t row)
        {
            if (!value.isValid() || value == current)
                return;
            note(field, current.toString(Qt::ISODate), value.toString(Qt::ISODate), row);
            current = value;
        }
    };

    static QString written(const std::vector<PhoneNumber> &phones)
    {
        QStringList texts;
        for (const PhoneNumber &phone : phones)
            texts << phone.international();
        return texts.join(u", "_s);
    }

    static void addPhones(std::vector<PhoneNumber> &phones, const ContactGroup &contact, Changes &changes)
    {
        const QString before = written(phones);
        const size_t had = phones.size();
        size_t row = 0;
        for (const ContactGroup::Phone &phone : contact.phones) {
            if (std::find(phones.begin(), phones.end(), phone.number) != phones.end())
                continue;
            row = phones.size() == had ? phone.row : row;
            phones.push_back(phone.number);
        }
        if (phones.size() > had)
            changes.note(u"phones"_s, before, written(phones), row);
    }

    template <class Fields>
    int add(ImportAction action, const QString &id, const Owner &owner, const Fields &fields,
            const Changes &changes, size_t firstRow)
    {
        if (changes.list.empty())
            return -1;
        ImportOperation operation{action, id,           owner.customerId,           owner.customerOperation,
                                  fields, changes.list, m_sheet.rows[firstRow].line};
        for (size_t i = 0; i < changes.rows.size(); ++i) {
            operation.changes[i].line = m_sheet.rows[changes.rows[i]].line;
            RowPlan &row = m_plan.rows[changes.rows[i]];
            row.changes.push_back(operation.changes[i]);
            if (row.verdict == ImportVerdict::Unchanged)
                row.verdict = ImportVerdict::Changed;
        }
        if (id.isEmpty())
            m_plan.rows[firstRow].verdict = ImportVerdict::New;
        m_plan.operations.push_back(std::move(operation));
        return static_cast<int>(m_plan.operations.size()) - 1;
    }

    CustomerSheet m_sheet;
    QHash<QString, std::vector<const ExistingCustomer *>> m_existing;
    ImportPlan m_plan;
};

} // namespace

ImportCounts ImportPlan::counts() const
{
    ImportCounts counts;
    for (const RowPlan &row : rows) {
        counts.added += row.verdict == ImportVerdict::New ? 1 : 0;
        counts.changed += row.verdict == ImportVerdict::Changed ? 1 : 0;
        counts.unchanged += row.verdict == ImportVerdict::Unchanged ? 1 : 0;
        counts.refused += row.verdict == ImportVerdict::Refused ? 1 : 0;
    }
    return counts;
}

int ImportPlan::count(ImportAction action) const
{
    return static_cast<int>(
        std::count_if(operations.begin(), operations.end(),
                      [&](const ImportOperation &operation) { return operation.action == action; }));
}

ImportPlan planImport(const CustomerSheet &sheet, const std::vector<ExistingCustomer> &existing)
{
    return Planner(sheet, existing).plan();
}

} // namespace permanence

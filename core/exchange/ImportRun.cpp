#include "core/exchange/ImportRun.h"

#include "core/base/TextKey.h"

#include <QFile>
#include <QSet>

#include <algorithm>

namespace permanence {
namespace {

constexpr int kCustomersAPage = 1000;
constexpr int kContactsOfACustomer = 100'000;
constexpr int kProgressEvery = 250;

SheetRules rulesOf(const PolicyLibrary &policies, const QString &region)
{
    SheetRules rules;
    rules.region = region;
    for (const QString &id : policies.ids()) {
        QStringList tiers;
        for (const Tier &tier : policies.latest(id)->policy.tiers)
            tiers << tier.id;
        rules.tiersOfPolicy.insert(id, tiers);
    }
    return rules;
}

ExistingCustomer existing(Queries &queries, const CustomerView &customer)
{
    ExistingCustomer known{customer.id.text(), {customer.name, customer.language, customer.timezone}, {}, {}};
    for (const ContactView &contact : queries.contacts(customer.id, kContactsOfACustomer)) {
        ContactFields fields{contact.name, {}, contact.email};
        for (const QString &phone : contact.phones)
            fields.phones.push_back(PhoneNumber::fromE164(phone));
        known.contacts.push_back({contact.id.text(), std::move(fields)});
    }
    for (const ContractView &contract : queries.contracts(customer.id))
        known.contracts.push_back(
            {contract.id.text(), {contract.policy, contract.tier, contract.from, contract.until}});
    return known;
}

/// The desk's customers that the sheet speaks of. Names are compared by nameKey(), which SQL does not know.
std::vector<ExistingCustomer> existingCustomers(Queries &queries, const CustomerSheet &sheet)
{
    QSet<QString> wanted;
    for (const SheetRow &row : sheet.rows)
        wanted.insert(nameKey(row.company));
    std::vector<ExistingCustomer> found;
    QString afterName;
    qint64 afterSeq = 0;
    for (;;) {
        const std::vector<CustomerView> page = queries.customers(afterName, afterSeq, kCustomersAPage);
        for (const CustomerView &customer : page) {
            if (wanted.contains(nameKey(customer.name)))
                found.push_back(existing(queries, customer));
        }
        if (page.size() < static_cast<size_t>(kCustomersAPage))
            return found;
        afterName = page.back().name;
        afterSeq = page.back().seq;
    }
}

template <class IdType>
IdType idOf(const QString &text)
{
    return IdType(Uuid::fromText(text).value_or(Uuid{}));
}

/// Runs a plan's operations one after the other and remembers the customers that they add.
class Run
{
public:
    Run(Desk &desk, const ImportPlan &plan) : m_desk(desk), m_plan(plan), m_added(plan.operations.size()) {}

    Result<ImportSummary> all(const ImportProgress &progress)
    {
        const int count = static_cast<int>(m_plan.operations.size());
        for (int i = 0; i < count; ++i) {
            const ImportOperation &operation = m_plan.operations[static_cast<size_t>(i)];
            const Result<void> done = run(operation, static_cast<size_t>(i));
            if (!done && kindOf(done.error().code) == ErrorKind::Fault)
                return done.error();
            if (!done)
                m_summary.refused.push_back({operation.line, done.error()});
            if (progress && ((i + 1) % kProgressEvery == 0 || i + 1 == count))
                progress(i + 1, count);
        }
        return std::move(m_summary);
    }

private:
    Result<void> run(const ImportOperation &operation, size_t index)
    {
        switch (operation.action) {
        case ImportAction::AddCustomer:
            return addCustomer(std::get<CustomerFields>(operation.fields), index);
        case ImportAction::EditCustomer:
            return editCustomer(operation);
        case ImportAction::AddContact:
            return addContact(operation);
        case ImportAction::EditContact:
            return editContact(operation);
        case ImportAction::AddContract:
            return addContract(operation);
        case ImportAction::EditContract:
            return editContract(operation);
        }
        return Error{};
    }

    /// A customer that was itself refused leaves its contacts and contracts without one: NoSuchCustomer.
    [[nodiscard]] CustomerId owner(const ImportOperation &operation) const
    {
        return operation.customerOperation >= 0 ? m_added[static_cast<size_t>(operation.customerOperation)]
                                                : idOf<CustomerId>(operation.customerId);
    }

    static bool changes(const ImportOperation &operation, QStringView field)
    {
        return std::any_of(operation.changes.begin(), operation.changes.end(),
                           [&](const FieldChange &change) { return change.field == field; });
    }

    template <class T>
    static std::optional<T> ifChanged(const ImportOperation &operation, QStringView field, const T &value)
    {
        return changes(operation, field) ? std::optional<T>(value) : std::nullopt;
    }

    static QStringList written(const std::vector<PhoneNumber> &phones)
    {
        QStringList texts;
        for (const PhoneNumber &phone : phones)
            texts << phone.e164();
        return texts;
    }

    Result<void> addCustomer(const CustomerFields &fields, size_t index)
    {
        PERMANENCE_TRY(id, m_desk.addCustomer({fields.name, fields.language, fields.timezone, {}}));
        m_added[index] = id;
        ++m_summary.customersAdded;
        return {};
    }

    Result<void> editCustomer(const ImportOperation &operation)
    {
        const auto &fields = std::get<CustomerFields>(operation.fields);
        CustomerEdited edit;
        edit.name = ifChanged(operation, u"name", fields.name);
        edit.language = ifChanged(operation, u"language", fields.language);
        edit.timezone = ifChanged(operation, u"timezone", fields.timezone);
        PERMANENCE_CHECK(m_desk.editCustomer(idOf<CustomerId>(operation.id), edit));
        ++m_summary.customersEdited;
        return {};
    }

    Result<void> addContact(const ImportOperation &operation)
    {
        const auto &fields = std::get<ContactFields>(operation.fields);
        ContactAdded contact;
        contact.name = fields.name;
        contact.email = fields.email;
        contact.phones = written(fields.phones);
        PERMANENCE_CHECK(m_desk.addContact(owner(operation), contact));
        ++m_summary.contactsAdded;
        return {};
    }

    Result<void> editContact(const ImportOperation &operation)
    {
        const auto &fields = std::get<ContactFields>(operation.fields);
        ContactEdited edit;
        edit.contact = idOf<ContactId>(operation.id);
        edit.name = ifChanged(operation, u"name", fields.name);
        edit.email = ifChanged(operation, u"email", fields.email);
        edit.phones = ifChanged(operation, u"phones", written(fields.phones));
        PERMANENCE_CHECK(m_desk.editContact(owner(operation), edit));
        ++m_summary.contactsEdited;
        return {};
    }

    Result<void> addContract(const ImportOperation &operation)
    {
        const auto &fields = std::get<ContractFields>(operation.fields);
        ContractAdded contract;
        contract.customer = owner(operation);
        contract.policy = fields.policy;
        contract.tier = fields.tier;
        contract.from = fields.from;
        contract.until = fields.until;
        PERMANENCE_CHECK(m_desk.addContract(contract));
        ++m_summary.contractsAdded;
        return {};
    }

    Result<void> editContract(const ImportOperation &operation)
    {
        const auto &fields = std::get<ContractFields>(operation.fields);
        ContractEdited edit;
        edit.policy = ifChanged(operation, u"policy", fields.policy);
        edit.tier = ifChanged(operation, u"tier", fields.tier);
        edit.from = ifChanged(operation, u"from", fields.from);
        edit.until = ifChanged(operation, u"until", fields.until);
        PERMANENCE_CHECK(m_desk.editContract(idOf<ContractId>(operation.id), edit));
        ++m_summary.contractsEdited;
        return {};
    }

    Desk &m_desk;
    const ImportPlan &m_plan;
    std::vector<CustomerId> m_added; ///< by operation
    ImportSummary m_summary;
};

} // namespace

Result<QByteArray> readSheetFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Error{ErrorCode::NoSuchFile, {path}, {}};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileNotReadable, {path, file.errorString()}, {}};
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorCode::FileNotReadable, {path, file.errorString()}, {}};
    return bytes;
}

Result<ImportPreview> prepareImport(Queries &queries, const PolicyLibrary &policies, const QByteArray &bytes)
{
    PERMANENCE_TRY(sheet, readCustomerSheet(bytes, rulesOf(policies, queries.desk().region)));
    ImportPlan plan = planImport(sheet, existingCustomers(queries, sheet));
    return ImportPreview{std::move(sheet), std::move(plan)};
}

Result<ImportSummary> applyImport(Desk &desk, const ImportPlan &plan, const ImportProgress &progress)
{
    if (plan.operations.empty())
        return ImportSummary{};
    return desk.store().write<ImportSummary>(
        [&](Store &) -> Result<ImportSummary> { return Run(desk, plan).all(progress); });
}

ImportPlan withRefusals(ImportPlan plan, const ImportSummary &summary)
{
    for (const ImportRefusal &refusal : summary.refused) {
        for (RowPlan &row : plan.rows) {
            if (row.line != refusal.line)
                continue;
            row.verdict = ImportVerdict::Refused;
            row.reasons.push_back(refusal.reason);
        }
    }
    return plan;
}

} // namespace permanence

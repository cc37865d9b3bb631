#include "core/desk/Desk.h"
#include "core/desk/TextRules.h"
#include "core/model/PhoneNumber.h"
#include "core/policy/PolicyReading.h"
#include "core/store/MergeQueries.h"
#include "core/store/Merging.h"

#include <QCoreApplication>

namespace permanence {
namespace {

/// Checks and cleans an edited member where it is given.
template <class Check>
Result<void> edited(std::optional<QString> &member, Check &&check)
{
    if (!member)
        return {};
    PERMANENCE_TRY(clean, check(*member));
    member = clean;
    return {};
}

/// A contract or licence does not end before it begins.
Result<void> checkDays(QDate from, QDate until)
{
    if (!from.isValid() || !until.isValid() || until >= from)
        return {};
    return Error{ErrorCode::Expected,
                 {QCoreApplication::translate("Expectation", "a day that is not before \"from\"")},
                 u"until"_s};
}

} // namespace

Result<CustomerId> Desk::addCustomer(CustomerAdded customer)
{
    PERMANENCE_TRY(name, requiredLine(customer.name, u"name"_s));
    customer.name = name;
    PERMANENCE_CHECK(checkTimezone(customer.timezone));
    PERMANENCE_CHECK(checkLanguage(customer.language));
    PERMANENCE_CHECK(checkHours(customer.hours));
    return m_store.write<CustomerId>([&](Store &store) -> Result<CustomerId> {
        const CustomerId id(store.newId());
        append(StreamKind::Customer, id.uuid, customer);
        return id;
    });
}

Result<void> Desk::editCustomer(const CustomerId &id, CustomerEdited edit)
{
    PERMANENCE_CHECK(edited(edit.name, [](const QString &text) { return requiredLine(text, u"name"_s); }));
    PERMANENCE_CHECK(checkTimezone(edit.timezone.value_or(QString())));
    PERMANENCE_CHECK(checkLanguage(edit.language.value_or(QString())));
    PERMANENCE_CHECK(checkHours(edit.hours.value_or(QJsonObject())));
    return m_store.run([&]() -> Result<void> {
        const auto known = queries().customer(id);
        if (!known)
            return Error{ErrorCode::NoSuchCustomer, {id.text()}, {}};
        append(StreamKind::Customer, known->id.uuid, edit);
        return {};
    });
}

Result<QStringList> Desk::readPhones(const QStringList &written)
{
    const QString region = queries().desk().region;
    QStringList phones;
    for (const QString &one : written) {
        if (one.trimmed().isEmpty())
            continue;
        PERMANENCE_TRY(number, PhoneNumber::parse(one, region));
        if (!phones.contains(number.e164()))
            phones << number.e164();
    }
    return phones;
}

Result<ContactId> Desk::addContact(const CustomerId &customer, ContactAdded contact)
{
    PERMANENCE_TRY(name, requiredLine(contact.name, u"name"_s));
    PERMANENCE_TRY(function, optionalLine(contact.function, u"function"_s));
    contact.name = name;
    contact.function = function;
    contact.email = cleaned(contact.email).trimmed();
    PERMANENCE_CHECK(checkEmail(contact.email));
    PERMANENCE_CHECK(checkLanguage(contact.language));
    return m_store.write<ContactId>([&](Store &store) -> Result<ContactId> {
        const auto known = queries().customer(customer);
        if (!known)
            return Error{ErrorCode::NoSuchCustomer, {customer.text()}, {}};
        PERMANENCE_TRY(phones, readPhones(contact.phones));
        contact.phones = phones;
        contact.contact = ContactId(store.newId());
        append(StreamKind::Customer, known->id.uuid, contact);
        return contact.contact;
    });
}

Result<void> Desk::editContact(const CustomerId &customer, ContactEdited edit)
{
    PERMANENCE_CHECK(edited(edit.name, [](const QString &text) { return requiredLine(text, u"name"_s); }));
    PERMANENCE_CHECK(edited(edit.function, [](const QString &text) { return optionalLine(text, u"function"_s); }));
    if (edit.email)
        edit.email = cleaned(*edit.email).trimmed();
    PERMANENCE_CHECK(checkEmail(edit.email.value_or(QString())));
    PERMANENCE_CHECK(checkLanguage(edit.language.value_or(QString())));
    return m_store.run([&]() -> Result<void> {
        const auto known = queries().contact(edit.contact);
        if (!known || known->customer != MergeQueries(queries()).shownUnder(customer))
            return Error{ErrorCode::NoSuchContact, {edit.contact.text()}, {}};
        edit.contact = known->id;
        if (edit.phones) {
            PERMANENCE_TRY(phones, readPhones(*edit.phones));
            edit.phones = phones;
        }
        // Where the contact was added, so that all that is said of it stands in one stream.
        append(StreamKind::Customer, homeOf(m_store.database(), edit.contact).uuid, edit);
        return {};
    });
}

Result<void> Desk::checkContract(const QString &policy, const QString &tier, QDate from, QDate until)
{
    PERMANENCE_TRY(entry, m_store.policies().require(policy));
    if (!tier.isEmpty() && !entry->policy.tier(tier)) {
        QStringList tiers;
        for (const Tier &one : entry->policy.tiers)
            tiers << one.id;
        return Error{ErrorCode::Expected,
                     {QCoreApplication::translate("Expectation", "one of: %1").arg(tiers.join(u", "_s))},
                     u"tier"_s};
    }
    return checkDays(from, until);
}

Result<void> Desk::checkTerms(const QString &policy, const QJsonObject &targets, const QJsonObject &factors)
{
    PERMANENCE_TRY(entry, m_store.policies().require(policy));
    Errors errors;
    const JsonReader targetReader(targets, errors, u"targets"_s);
    for (const QString &severity : targets.keys()) {
        if (!entry->policy.severity(severity))
            return Error{ErrorCode::UnknownSeverity, {severity, entry->policy.severityIds().join(u", "_s)}, u"targets"_s};
        const JsonReader own = targetReader[severity];
        if (!isObjectOf(own, {u"take_in_charge", u"resolution"}))
            continue;
        for (const QStringView key : {u"take_in_charge", u"resolution"}) {
            if (own[key].isGiven())
                [[maybe_unused]] const Duration length = readDuration(own[key]);
        }
    }
    const JsonReader factorReader(factors, errors, u"factors"_s);
    const auto keys = {u"outside_hours"_s, u"saturday"_s, u"sunday"_s, u"holiday"_s};
    if (!factors.isEmpty() && isObjectOf(factorReader, {u"outside_hours", u"saturday", u"sunday", u"holiday"})) {
        for (const QString &key : keys) {
            if (factorReader[key].isGiven())
                [[maybe_unused]] const int factor = readFactor(factorReader[key]);
        }
    }
    return errors.empty() ? Result<void>() : errors.front();
}

Result<LicenceId> Desk::addLicence(const CustomerId &customer, LicenceAdded licence)
{
    PERMANENCE_TRY(product, requiredLine(licence.product, u"product"_s));
    licence.product = product;
    PERMANENCE_CHECK(checkDays(licence.from, licence.until));
    return m_store.write<LicenceId>([&](Store &) -> Result<LicenceId> {
        const auto known = queries().customer(customer);
        if (!known)
            return Error{ErrorCode::NoSuchCustomer, {customer.text()}, {}};
        licence.licence = LicenceId(newId());
        append(StreamKind::Customer, known->id.uuid, licence);
        return licence.licence;
    });
}

Result<PackId> Desk::buyPack(const CustomerId &customer, const QString &policyId, PackBought pack)
{
    return m_store.write<PackId>([&](Store &) -> Result<PackId> {
        PERMANENCE_TRY(judge, m_store.policies().require(policyId));
        const PackProduct *product = judge->policy.pack(pack.code);
        if (!product) {
            QStringList codes;
            for (const PackProduct &one : judge->policy.packs)
                codes << one.code;
            return Error{ErrorCode::Expected,
                         {codes.isEmpty()
                              ? QCoreApplication::translate("Expectation", "no pack, for the policy sells none")
                              : QCoreApplication::translate("Expectation", "one of: %1").arg(codes.join(u", "_s))},
                         u"code"_s};
        }
        const std::vector<Licence> licences = queries().licences(MergeQueries(queries()).shownUnder(customer));
        const bool known = std::any_of(licences.begin(), licences.end(),
                                       [&](const Licence &one) { return one.id == pack.licence; });
        if (!known)
            return Error{ErrorCode::NoSuchLicence, {pack.licence.isValid() ? pack.licence.text() : QString()}, u"licence"_s};
        if (!pack.bought.isValid())
            return Error{ErrorCode::Expected, {QCoreApplication::translate("Expectation", "a day")}, u"bought"_s};
        pack.minutes = product->minutes;
        pack.validMonths = judge->policy.packRules.validMonthsAfterLicence;
        pack.pack = PackId(newId());
        // With its licence, so that it goes with it where customers are parted.
        append(StreamKind::Customer, homeOf(m_store.database(), pack.licence).uuid, pack);
        return pack.pack;
    });
}

Result<ContractId> Desk::addContract(ContractAdded contract)
{
    return m_store.write<ContractId>([&](Store &store) -> Result<ContractId> {
        const auto known = queries().customer(contract.customer);
        if (!known)
            return Error{ErrorCode::NoSuchCustomer, {contract.customer.text()}, {}};
        contract.customer = known->id;
        PERMANENCE_CHECK(checkContract(contract.policy, contract.tier, contract.from, contract.until));
        PERMANENCE_CHECK(checkTerms(contract.policy, contract.targets, contract.factors));
        const ContractId id(store.newId());
        append(StreamKind::Contract, id.uuid, contract);
        return id;
    });
}

Result<void> Desk::editContract(const ContractId &id, ContractEdited edit)
{
    return m_store.run([&]() -> Result<void> {
        const auto known = queries().contract(id);
        if (!known)
            return Error{ErrorCode::NoSuchContract, {id.text()}, {}};
        PERMANENCE_CHECK(checkContract(edit.policy.value_or(known->policy), edit.tier.value_or(known->tier),
                                       edit.from.value_or(known->from), edit.until.value_or(known->until)));
        PERMANENCE_CHECK(checkTerms(edit.policy.value_or(known->policy), edit.targets.value_or(known->targets),
                                    edit.factors.value_or(known->factors)));
        append(StreamKind::Contract, id.uuid, edit);
        return {};
    });
}

} // namespace permanence

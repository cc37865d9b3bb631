#include "ui/customer/CustomerForms.h"

#include "ui/customer/FormDialog.h"
#include "ui/customer/KnownAlready.h"
#include "ui/customer/FormInput.h"
#include "ui/customer/TermsEdit.h"
#include "ui/widgets/Words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>

namespace permanence {
namespace {

struct CustomerFormsTexts
{
    Q_DECLARE_TR_FUNCTIONS(CustomerForms)
};

QStringList phonesOf(const QLineEdit *line)
{
    static const QRegularExpression between(u"[,;]"_s);
    return line->text().split(between, Qt::SkipEmptyParts);
}

void addLanguages(QComboBox *box, const QString &current)
{
    box->addItem(CustomerFormsTexts::tr("not known"), QString());
    for (const QString &code : {u"fr"_s, u"en"_s, u"nl"_s, u"de"_s})
        box->addItem(QLocale(code).nativeLanguageName(), code);
    if (box->findData(current) < 0)
        box->addItem(current, current);
    box->setCurrentIndex(box->findData(current));
}

void addTiers(QComboBox *box, const PolicyEntry *policy, const QString &current)
{
    box->clear();
    box->addItem(CustomerFormsTexts::tr("the lowest"), QString());
    if (!policy)
        return;
    for (const Tier &tier : policy->policy.tiers)
        box->addItem(tier.title.in(QLocale().name()), tier.id);
    box->setCurrentIndex(std::max(0, box->findData(current)));
    box->setEnabled(box->count() > 1);
}

} // namespace

FormDialog *openCustomerForm(DeskService &desk, const std::optional<CustomerView> &customer, QWidget *parent,
                             const std::function<void(const CustomerId &)> &added)
{
    const CustomerView before = customer.value_or(CustomerView{});
    auto *form = new FormDialog(customer ? CustomerFormsTexts::tr("Edit customer") : CustomerFormsTexts::tr("New customer"),
                                customer ? CustomerFormsTexts::tr("Save") : CustomerFormsTexts::tr("Add customer"), parent);
    form->setObjectName(u"customerForm"_s);
    auto *name = form->addLine(u"name"_s, CustomerFormsTexts::tr("&Name"), before.name);
    auto *language = form->addChoice(u"language"_s, CustomerFormsTexts::tr("&Language"));
    addLanguages(language, before.language);
    auto *zone = form->addLine(u"timezone"_s, CustomerFormsTexts::tr("&Time zone"), before.timezone, desk.desk().timezone);
    if (!customer) {
        auto *known = new KnownAlready(desk, form);
        known->watch({name}, [name] {
            return [typed = name->text()](Queries &queries) { return DuplicateQueries(queries).customersLike(typed); };
        });
        form->addPart(known);
    }
    form->onSave([=, &desk]() -> Reply<Result<void>> {
        CustomerAdded after{name->text(), language->currentData().toString(), zone->text().trimmed(), {}};
        if (before.id.isValid()) {
            CustomerEdited edit;
            edit.name = changedFrom(before.name, after.name);
            edit.language = changedFrom(before.language, after.language);
            edit.timezone = changedFrom(before.timezone, after.timezone);
            return desk.command([id = before.id, edit](Desk &one) { return one.editCustomer(id, edit); });
        }
        return desk.command([after](Desk &one) { return one.addCustomer(after); })
            .then(form, [added](const Result<CustomerId> &id) -> Result<void> {
                if (!id)
                    return id.error();
                if (added)
                    added(*id);
                return {};
            });
    });
    form->open();
    return form;
}

FormDialog *openContactForm(DeskService &desk, const CustomerId &customer,
                            const std::optional<ContactView> &contact, QWidget *parent)
{
    const ContactView before = contact.value_or(ContactView{});
    QStringList shown;
    for (const QString &phone : before.phones)
        shown << phoneText(phone, desk.desk().region);
    auto *form = new FormDialog(contact ? CustomerFormsTexts::tr("Edit contact") : CustomerFormsTexts::tr("New contact"),
                                contact ? CustomerFormsTexts::tr("Save") : CustomerFormsTexts::tr("Add contact"), parent);
    form->setObjectName(u"contactForm"_s);
    auto *name = form->addLine(u"name"_s, CustomerFormsTexts::tr("&Name"), before.name);
    auto *function = form->addLine(u"function"_s, CustomerFormsTexts::tr("&Function"), before.function);
    auto *phones = form->addLine(u"phones"_s, CustomerFormsTexts::tr("&Phones"), shown.join(u", "_s),
                                 CustomerFormsTexts::tr("several with commas between"));
    auto *email = form->addLine(u"email"_s, CustomerFormsTexts::tr("&Mail"), before.email);
    auto *language = form->addChoice(u"language"_s, CustomerFormsTexts::tr("&Language"));
    addLanguages(language, before.language);
    auto *outOfHours =
        form->addTick(u"outOfHours"_s, CustomerFormsTexts::tr("May call &outside office hours (named in the contract)"),
                      before.outOfHours);
    if (!contact) {
        auto *known = new KnownAlready(desk, form);
        known->watch({name, phones, email}, [=, region = desk.desk().region] {
            return [=, typed = name->text(), numbers = phonesOf(phones), address = email->text()](Queries &queries) {
                return DuplicateQueries(queries).contactsLike(customer, typed, numbers, address, region);
            };
        });
        form->addPart(known);
    }
    form->onSave([=, &desk]() -> Reply<Result<void>> {
        if (before.id.isValid()) {
            ContactEdited edit;
            edit.contact = before.id;
            edit.name = changedFrom(before.name, name->text());
            edit.function = changedFrom(before.function, function->text());
            edit.email = changedFrom(before.email, email->text().trimmed());
            edit.language = changedFrom(before.language, language->currentData().toString());
            edit.outOfHours = changedFrom(before.outOfHours, outOfHours->isChecked());
            if (phones->text() != shown.join(u", "_s))
                edit.phones = phonesOf(phones);
            return desk.command([customer, edit](Desk &one) { return one.editContact(customer, edit); });
        }
        ContactAdded after;
        after.name = name->text();
        after.function = function->text();
        after.email = email->text();
        after.language = language->currentData().toString();
        after.phones = phonesOf(phones);
        after.outOfHours = outOfHours->isChecked();
        return desk.command([customer, after](Desk &one) -> Result<void> {
            PERMANENCE_CHECK(one.addContact(customer, after));
            return {};
        });
    });
    form->open();
    return form;
}

FormDialog *openContractForm(DeskService &desk, const CustomerId &customer,
                             const std::optional<ContractView> &contract, QWidget *parent)
{
    const ContractView before = contract.value_or(ContractView{});
    auto *form = new FormDialog(contract ? CustomerFormsTexts::tr("Edit contract") : CustomerFormsTexts::tr("New contract"),
                                contract ? CustomerFormsTexts::tr("Save") : CustomerFormsTexts::tr("Add contract"), parent);
    form->setObjectName(u"contractForm"_s);
    auto *policy = form->addChoice(u"policy"_s, CustomerFormsTexts::tr("&Policy"));
    for (const QString &id : desk.policies().ids())
        policy->addItem(desk.policies().latest(id)->policy.title.in(QLocale().name()), id);
    if (policy->findData(before.policy) >= 0)
        policy->setCurrentIndex(policy->findData(before.policy));
    auto *tier = form->addChoice(u"tier"_s, CustomerFormsTexts::tr("&Tier"));
    auto *from = form->addLine(u"from"_s, CustomerFormsTexts::tr("&First day"), before.from.toString(Qt::ISODate), dayHint());
    auto *until = form->addLine(u"until"_s, CustomerFormsTexts::tr("&Last day"), before.until.toString(Qt::ISODate), dayHint());
    auto *module = form->addTick(u"supportModule"_s, CustomerFormsTexts::tr("With &support module"), before.supportModule);
    auto *terms = new TermsEdit(form);
    form->addPart(terms);
    const auto renew = [&desk, policy, tier, terms, before] {
        const PolicyEntry *entry = desk.policies().latest(policy->currentData().toString());
        addTiers(tier, entry, before.tier);
        terms->show(entry ? &entry->policy : nullptr, before.targets, before.factors);
    };
    renew();
    QObject::connect(policy, &QComboBox::currentIndexChanged, form, renew);
    form->onSave([=, &desk]() -> Reply<Result<void>> {
        const Result<QDate> first = dayIn(from, u"from"_s);
        const Result<QDate> last = dayIn(until, u"until"_s);
        if (!first || !last)
            return refused(first ? last.error() : first.error());
        const Result<QJsonObject> targets = terms->targets();
        if (!targets)
            return refused(targets.error());
        const QString policyId = policy->currentData().toString();
        const QString tierId = tier->currentData().toString();
        if (before.id.isValid()) {
            ContractEdited edit;
            edit.policy = changedFrom(before.policy, policyId);
            edit.tier = changedFrom(before.tier, tierId);
            edit.from = changedFrom(before.from, *first);
            edit.until = changedFrom(before.until, *last);
            edit.supportModule = changedFrom(before.supportModule, module->isChecked());
            edit.targets = changedFrom(before.targets, *targets);
            edit.factors = changedFrom(before.factors, terms->factors());
            return desk.command([id = before.id, edit](Desk &one) { return one.editContract(id, edit); });
        }
        ContractAdded after;
        after.customer = customer;
        after.policy = policyId;
        after.tier = tierId;
        after.from = *first;
        after.until = *last;
        after.supportModule = module->isChecked();
        after.targets = *targets;
        after.factors = terms->factors();
        return desk.command([after](Desk &one) -> Result<void> {
            PERMANENCE_CHECK(one.addContract(after));
            return {};
        });
    });
    form->open();
    return form;
}

} // namespace permanence

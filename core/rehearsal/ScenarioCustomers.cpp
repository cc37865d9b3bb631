#include "core/desk/TextRules.h"
#include "core/model/PhoneNumber.h"
#include "core/rehearsal/ScenarioReading.h"
#include "core/time/Iso8601.h"

#include <QCoreApplication>

namespace permanence {
namespace {

/// A name for people on one line; the key where none is given.
QString readNameOr(const JsonReader &reader, const QString &fallback)
{
    if (!reader.isGiven())
        return fallback;
    const QString name = reader.text();
    if (!name.trimmed().isEmpty()) {
        const Result<QString> line = requiredLine(name, {});
        check(reader, line ? Result<void>() : line.error());
    }
    return name;
}

ScenarioAgent readAgent(const JsonReader &reader)
{
    ScenarioAgent agent;
    if (!isObjectOf(reader, {u"key", u"name", u"role", u"skills"}))
        return agent;
    agent.key = readKey(reader[u"key"]);
    agent.name = readNameOr(reader[u"name"], agent.key);
    agent.role = readChoiceOr(reader[u"role"], Role::Agent);
    for (const QString &skill : readListIfGiven(reader[u"skills"], readKey))
        agent.skills << skill;
    return agent;
}

ScenarioContact readContact(const JsonReader &reader, const QString &region)
{
    ScenarioContact contact;
    if (!isObjectOf(reader, {u"key", u"name", u"phone", u"email", u"out_of_hours"}))
        return contact;
    contact.key = readKey(reader[u"key"]);
    contact.name = readNameOr(reader[u"name"], contact.key);
    contact.phone = reader[u"phone"].textOr({}).trimmed();
    if (!contact.phone.isEmpty()) {
        const Result<PhoneNumber> phone = PhoneNumber::parse(contact.phone, region);
        check(reader[u"phone"], phone ? Result<void>() : phone.error());
    }
    contact.email = reader[u"email"].textOr({}).trimmed();
    check(reader[u"email"], checkEmail(contact.email));
    contact.outOfHours = reader[u"out_of_hours"].booleanOr(false);
    return contact;
}

ScenarioLicence readLicence(const JsonReader &reader)
{
    ScenarioLicence licence;
    if (!isObjectOf(reader, {u"key", u"product", u"kind", u"from", u"until"}))
        return licence;
    licence.key = readKey(reader[u"key"]);
    licence.product = readKey(reader[u"product"]);
    licence.kind = readChoice<LicenceKind>(reader[u"kind"]);
    readDays(reader, licence.from, licence.until);
    return licence;
}

/// The policy that sells the pack: the scenario's before those of the customer's contracts before any other.
QString sellerOf(const QString &code, const Scenario &scenario, const ScenarioCustomer &customer,
                 const PolicyNames &policies)
{
    QStringList ids{scenario.policy};
    for (const ScenarioContract &contract : customer.contracts)
        ids << contract.policy;
    ids << policies.library().ids();
    for (const QString &id : ids) {
        const Policy *policy = policies.find(id);
        if (policy && policy->pack(code))
            return id;
    }
    return {};
}

ScenarioPack readPack(const JsonReader &reader, const Scenario &scenario, const ScenarioCustomer &customer,
                      const PolicyNames &policies)
{
    ScenarioPack pack;
    if (!isObjectOf(reader, {u"key", u"code", u"bought", u"licence"}))
        return pack;
    pack.key = readKey(reader[u"key"]);
    pack.code = readKey(reader[u"code"]);
    pack.policy = sellerOf(pack.code, scenario, customer, policies);
    if (!pack.code.isEmpty() && pack.policy.isEmpty()) {
        QStringList codes;
        for (const QString &id : policies.library().ids()) {
            for (const PackProduct &product : policies.find(id)->packs)
                codes << product.code;
        }
        codes.removeDuplicates();
        expectedChoice(reader[u"code"], codes);
    }
    pack.bought = readDay(reader[u"bought"]);
    pack.licence = readKey(reader[u"licence"]);
    if (!pack.licence.isEmpty() && !itemOf(customer.licences, pack.licence))
        reader[u"licence"].fail(ErrorCode::NoSuchLicence, {pack.licence});
    return pack;
}

/// Own hours that never open are hours all the same, not those of the desk.
QJsonObject readHours(const JsonReader &reader)
{
    if (!reader.isGiven())
        return {};
    const Week week = readWeek(reader);
    const QJsonObject hours = toJson(week);
    return hours.isEmpty() ? QJsonObject{{u"mon"_s, QJsonArray()}} : hours;
}

ScenarioCustomer readCustomer(const JsonReader &reader, const Scenario &scenario, PolicyNames &policies)
{
    ScenarioCustomer customer;
    if (!isObjectOf(reader, {u"key", u"name", u"language", u"timezone", u"hours", u"holidays", u"contacts",
                             u"contracts", u"licences", u"packs"}))
        return customer;
    customer.key = readKey(reader[u"key"]);
    if (customer.key == u"unknown")
        reader[u"key"].expected(
            QT_TRANSLATE_NOOP("Expectation", "another key: this is that of unknown callers"));
    customer.name = reader[u"name"].isGiven() ? readNameOr(reader[u"name"], {}) : reader[u"name"].text();
    customer.language = reader[u"language"].textOr({});
    check(reader[u"language"], checkLanguage(customer.language));
    customer.timezone = reader[u"timezone"].textOr({});
    if (!customer.timezone.isEmpty() && !isTimeZone(customer.timezone))
        reader[u"timezone"].fail(ErrorCode::UnknownTimeZone, {customer.timezone});
    customer.hours = readHours(reader[u"hours"]);
    for (const QDate day : readListIfGiven(reader[u"holidays"], readDay))
        customer.holidays << day.toString(Qt::ISODate);
    customer.contacts = readKeyed(reader[u"contacts"],
                                  [&](const JsonReader &item) { return readContact(item, scenario.region); });
    customer.contracts = readKeyed(
        reader[u"contracts"], [&](const JsonReader &item) { return readContract(item, scenario, policies); });
    customer.licences = readKeyed(reader[u"licences"], readLicence);
    customer.packs = readListIfGiven(reader[u"packs"], [&](const JsonReader &item) {
        ScenarioPack pack = readPack(item, scenario, customer, policies);
        pack.place = item.place();
        return pack;
    });
    return customer;
}

} // namespace

std::vector<ScenarioAgent> readAgents(const JsonReader &reader)
{
    return readKeyed(reader, readAgent);
}

std::vector<ScenarioCustomer> readCustomers(const JsonReader &reader, const Scenario &scenario,
                                            PolicyNames &policies)
{
    std::vector<ScenarioCustomer> customers;
    UniqueIds keys;
    UniqueIds packs; // what comes out names packs without their customers
    for (const JsonReader &item : reader.items()) {
        ScenarioCustomer customer = readCustomer(item, scenario, policies);
        customer.place = item.place();
        keys.add(item[u"key"], customer.key);
        for (const JsonReader &pack :
             readListIfGiven(item[u"packs"], [](const JsonReader &one) { return one; }))
            packs.add(pack[u"key"], pack[u"key"].value().toString());
        customers.push_back(std::move(customer));
    }
    return customers;
}

} // namespace permanence

#include "core/rehearsal/ScenarioStepReader.h"

#include "core/model/PhoneNumber.h"

#include <QCoreApplication>

namespace permanence {
namespace {

/// Adds the error that a key names nothing, unless it is no key at all.
void failUnknown(const JsonReader &reader, const QString &key, ErrorCode code)
{
    if (!key.isEmpty())
        reader.fail(code, {key});
}

QJsonObject readDetails(const JsonReader &reader)
{
    QJsonObject details;
    if (!reader.isGiven())
        return details;
    for (const auto &[id, answer] : reader.members()) {
        if (answer.isGiven() && !answer.isText() && !answer.value().isBool())
            answer.expected(QT_TRANSLATE_NOOP("Expectation", "a text, true or false"));
        if (answer.isGiven())
            details.insert(id, answer.value());
    }
    return details;
}

} // namespace

StepReader::StepReader(const Scenario &scenario, const PolicyNames &policies)
    : m_scenario(scenario), m_policies(policies)
{
    for (const ScenarioAgent &agent : scenario.agents)
        m_agents << agent.key;
    for (const ScenarioCustomer &customer : scenario.customers)
        m_customers.insert(customer.key, &customer);
}

QString StepReader::agent(const JsonReader &reader) const
{
    const QString key = readKey(reader);
    if (!m_agents.contains(key))
        failUnknown(reader, key, ErrorCode::NoSuchAgent);
    return key;
}

QString StepReader::ticket(const JsonReader &reader) const
{
    const QString key = readKey(reader);
    if (!key.isEmpty() && !m_tickets.contains(key))
        reader.fail(ErrorCode::Expected,
                    {QCoreApplication::translate("Expectation",
                                                 "a ticket of a step before; there is no ticket \"%1\"")
                         .arg(key)});
    return key;
}

QString StepReader::review(const JsonReader &reader) const
{
    const QString key = readKey(reader);
    if (!m_reviews.contains(key))
        failUnknown(reader, key, ErrorCode::NoSuchReview);
    return key;
}

QString StepReader::newReview(const JsonReader &reader)
{
    const QString key = readKey(reader);
    if (m_reviews.contains(key))
        failUnknown(reader, key, ErrorCode::Duplicate);
    m_reviews << key;
    return key;
}

std::vector<const Policy *> StepReader::judges(const QString &customer) const
{
    std::vector<const Policy *> judges;
    const auto add = [&](const QString &id) {
        const Policy *policy = m_policies.find(id);
        if (policy && std::find(judges.begin(), judges.end(), policy) == judges.end())
            judges.push_back(policy);
    };
    add(m_scenario.policy);
    for (const ScenarioCustomer &one : m_scenario.customers) {
        if (!customer.isEmpty() && one.key != customer)
            continue;
        for (const ScenarioContract &contract : one.contracts)
            add(contract.policy);
    }
    return judges;
}

QString StepReader::service(const JsonReader &reader) const
{
    const QString id = readKeyOr(reader, {});
    if (id.isEmpty())
        return id;
    QStringList known;
    for (const Policy *policy : judges()) {
        for (const Service &one : policy->services)
            known << one.id;
    }
    if (known.isEmpty())
        reader.fail(ErrorCode::Expected,
                    {QCoreApplication::translate(
                         "Expectation", "no service such as \"%1\", for no policy here sells any by the hour")
                         .arg(id)});
    else if (!known.contains(id))
        expectedChoice(reader, known);
    return id;
}

QString StepReader::category(const JsonReader &reader, const QString &customer) const
{
    const QString id = readKeyOr(reader, {});
    if (id.isEmpty() || !m_policies.find(m_scenario.policy))
        return id;
    QStringList known;
    for (const Policy *policy : judges(customer)) {
        for (const Category &one : policy->categories)
            known << one.id;
    }
    if (known.isEmpty())
        reader.fail(
            ErrorCode::Expected,
            {QCoreApplication::translate("Expectation", "no category such as \"%1\", for the policy has none")
                 .arg(id)});
    else if (!known.contains(id))
        expectedChoice(reader, known);
    return id;
}

void StepReader::readCaller(const JsonReader &reader, step::Receive &call) const
{
    call.customer = readKeyOr(reader[u"customer"], {});
    if (!call.customer.isEmpty() && !m_customers.contains(call.customer))
        reader[u"customer"].fail(ErrorCode::NoSuchCustomer, {call.customer});
    call.contact = readKeyOr(reader[u"contact"], {});
    if (!call.contact.isEmpty()) {
        QStringList owners;
        for (const ScenarioCustomer &customer : m_scenario.customers) {
            if ((call.customer.isEmpty() || customer.key == call.customer) &&
                itemOf(customer.contacts, call.contact))
                owners << customer.key;
        }
        if (owners.size() > 1)
            reader[u"contact"].fail(ErrorCode::Expected, {QCoreApplication::translate(
                                                              "Expectation", "a customer beside \"%1\", whom "
                                                                             "several customers have")
                                                              .arg(call.contact)});
        else if (owners.size() == 1)
            call.customer = owners.front();
        else
            reader[u"contact"].fail(ErrorCode::NoSuchContact, {call.contact});
    }
    call.from = reader[u"from"].textOr({}).trimmed();
    if (!call.from.isEmpty() && !call.from.contains(u'@')) {
        const Result<PhoneNumber> phone = PhoneNumber::parse(call.from, m_scenario.region);
        check(reader[u"from"], phone ? Result<void>() : phone.error());
    }
}

step::Receive StepReader::receive(const JsonReader &reader)
{
    step::Receive call;
    if (reader[u"about"].isGiven())
        call.about = ticket(reader[u"about"]);
    call.as = readKeyOr(reader[u"as"], {});
    if (m_tickets.contains(call.as))
        failUnknown(reader[u"as"], call.as, ErrorCode::Duplicate);
    if (!call.as.isEmpty())
        m_tickets << call.as;
    call.channel = readChoiceOr(reader[u"channel"], Channel::Phone);
    readCaller(reader, call);
    call.nature = readChoiceOr(reader[u"nature"], Nature::Incident);
    call.severity = reader[u"severity"].textOr({});
    call.category = category(reader[u"category"], call.customer);
    call.product = readKeyOr(reader[u"product"], {});
    call.summary = reader[u"summary"].textOr({});
    call.details = readDetails(reader[u"details"]);
    if (const JsonReader override = reader[u"override"];
        override.isGiven() && isObjectOf(override, {u"by", u"reason"}))
        call.override = step::Override{agent(override[u"by"]), override[u"reason"].textOr({})};
    return call;
}

} // namespace permanence

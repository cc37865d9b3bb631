#pragma once

#include "core/base/Literals.h"
#include "core/desk/Desk.h"
#include "core/time/Iso8601.h"

#include <QtTest>

namespace permanence::test {

/// The value of a result; a failed one fails the test with its sentence.
template <class T>
T expectValue(Result<T> result, const char *what = "")
{
    if (!result)
        qFatal("%s: %s", what, qPrintable(result.error().text()));
    return *std::move(result);
}

inline Instant at(const char *iso)
{
    const auto instant = parseInstant(QString::fromLatin1(iso));
    if (!instant)
        qFatal("no instant: %s", iso);
    return *instant;
}

/// A store with one agent, Léa, under a virtual clock that stands on a Monday at 10:00 in Paris.
class TestDesk
{
public:
    explicit TestDesk(const QString &path = u":memory:"_s)
        : clock(at("2026-03-02T10:00:00+01:00")), store(expectValue(Store::open(path, clock, {true, 1, {}}))),
          desk(*store, expectValue(agentFor(*store, u"lea"_s, u"Léa"_s)))
    {
    }

    CustomerId customer(const QString &name)
    {
        return expectValue(desk.addCustomer({name, u"fr"_s, u"Europe/Paris"_s, {}}));
    }
    ContactId contact(const CustomerId &customer, const QString &name, const QString &phone)
    {
        ContactAdded added;
        added.name = name;
        added.phones = {phone};
        return expectValue(desk.addContact(customer, added));
    }
    ContractId contract(const CustomerId &customer, const QString &policy, const QJsonObject &targets = {})
    {
        ContractAdded added;
        added.customer = customer;
        added.policy = policy;
        added.from = QDate(2026, 1, 1);
        added.until = QDate(2026, 12, 31);
        added.targets = targets;
        return expectValue(desk.addContract(added));
    }
    LoggedCall call(const QString &number, const Problem &problem)
    {
        IncomingCall incoming;
        incoming.number = number;
        incoming.problem = problem;
        incoming.override = letIn();
        return expectValue(desk.receiveCall(incoming));
    }

    /// Léa is the manager: she lets in whom a rule that is not tested here would refuse.
    [[nodiscard]] Override letIn() const { return {desk.agent(), u"known to the team"_s}; }

    VirtualClock clock;
    std::unique_ptr<Store> store;
    Desk desk;
};

inline Problem problem(const QString &summary, const QString &severity = {})
{
    Problem made;
    made.summary = summary;
    made.severity = severity;
    return made;
}

} // namespace permanence::test

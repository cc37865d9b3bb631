#include "app/permanencectl/Find.h"
#include "app/permanencectl/JsonWriter.h"
#include "app/permanencectl/Session.h"

namespace permanence::ctl {
namespace {

class ContractAddCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"contract"_s, u"add"_s},
            Ctl::tr("Adds a contract: the policy under which a customer is served."),
            StoreUse::Existing,
            {{u"CUSTOMER"_s, Ctl::tr("the customer, by name or id")},
             {u"POLICY"_s, Ctl::tr("the id of the policy, as c4t-basic")}},
            {{u"tier"_s, u"ID"_s, Ctl::tr("one of the policy's tiers; its lowest if none is given")},
             {u"from"_s, u"DAY"_s, Ctl::tr("the first valid day, as 2026-01-01")},
             {u"until"_s, u"DAY"_s, Ctl::tr("the last valid day")},
             {u"support-module"_s, {}, Ctl::tr("has the support module")}},
            {u"--store desk.permanence contract add \"ACME\" c4t-basic --from 2026-01-01 --until 2026-12-31"_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &arguments = session.arguments();
        PERMANENCE_TRY(desk, session.desk());
        PERMANENCE_TRY(customer, findCustomer(desk->queries(), arguments.word(0)));
        ContractAdded added;
        added.customer = customer.id;
        added.policy = arguments.word(1);
        added.tier = arguments.value(u"tier"_s);
        added.supportModule = arguments.has(u"support-module"_s);
        for (const auto &[option, day] :
             {std::pair{u"from"_s, &added.from}, std::pair{u"until"_s, &added.until}}) {
            if (!arguments.has(option))
                continue;
            PERMANENCE_TRY(given, dayGiven(arguments.value(option), u"--"_s + option));
            *day = given;
        }
        PERMANENCE_TRY(id, desk->addContract(added));
        const ContractView contract = desk->queries().contract(id).value_or(ContractView{});
        if (session.out().wantsJson())
            session.out().json(JsonWriter(desk->queries().desk()).object(contract));
        else
            session.out().line(
                Ctl::tr("Added the contract %1 to %2 (%3).").arg(contract.policy, customer.name, id.text()));
        return {};
    }
};

PERMANENCE_COMMAND(ContractAddCommand)

} // namespace
} // namespace permanence::ctl

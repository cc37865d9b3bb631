#include "app/permanencectl/MergeStep.h"

namespace permanence::ctl {
namespace {

class CustomerMergeCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"customer"_s, u"merge"_s},
            Ctl::tr("Says that two customers are one: all that belongs to the first is shown under the second."),
            StoreUse::Existing,
            {customerArgument(), {u"INTO"_s, Ctl::tr("the customer under whom it is shown, by name or id")}},
            {},
            {u"--store desk.permanence customer merge \"Acme SARL\" ACME"_s},
            Ctl::tr("Nothing is lost: \"customer part\" undoes it."),
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(desk, session.desk());
        PERMANENCE_TRY(from, findCustomer(desk->queries(), session.arguments().word(0)));
        PERMANENCE_TRY(into, findCustomer(desk->queries(), session.arguments().word(1)));
        PERMANENCE_CHECK(desk->mergeCustomers(from.id, into.id));
        if (session.out().wantsJson())
            session.out().json(QJsonObject{{u"merged"_s, from.id.text()}, {u"into"_s, into.id.text()}});
        else
            session.out().line(Ctl::tr("%1 is now shown under %2.").arg(from.name, into.name));
        return {};
    }
};

PERMANENCE_COMMAND(CustomerMergeCommand)

} // namespace
} // namespace permanence::ctl

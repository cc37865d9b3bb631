#include "app/permanencectl/MergeStep.h"

namespace permanence::ctl {
namespace {

class CustomerPartCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"customer"_s, u"part"_s},
            Ctl::tr("Undoes a merging: what belongs to the customer is its own again."),
            StoreUse::Existing,
            {{u"CUSTOMER"_s, Ctl::tr("the customer that was merged into another, by its own name or id")}},
            {},
            {u"--store desk.permanence customer part \"Acme SARL\""_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(desk, session.desk());
        PERMANENCE_TRY(customer, findMergedCustomer(desk->queries(), session.arguments().word(0)));
        PERMANENCE_CHECK(desk->partCustomer(customer.id));
        if (session.out().wantsJson())
            session.out().json(QJsonObject{{u"parted"_s, customer.id.text()}});
        else
            session.out().line(Ctl::tr("%1 stands for itself again.").arg(customer.name));
        return {};
    }
};

PERMANENCE_COMMAND(CustomerPartCommand)

} // namespace
} // namespace permanence::ctl

#include "app/permanencectl/Find.h"
#include "app/permanencectl/JsonWriter.h"
#include "app/permanencectl/Session.h"

namespace permanence::ctl {
namespace {

class LicenceAddCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"licence"_s, u"add"_s},
            Ctl::tr("Adds a licence of a customer: the right to use a product."),
            StoreUse::Existing,
            {{u"CUSTOMER"_s, Ctl::tr("the customer, by name or id")},
             {u"PRODUCT"_s, Ctl::tr("the product, as alias-entry")}},
            {{u"kind"_s, u"KIND"_s, Ctl::tr("four_year (if none is given) or on_demand")},
             {u"from"_s, u"DAY"_s, Ctl::tr("the first valid day, as 2026-01-01"), true},
             {u"until"_s, u"DAY"_s, Ctl::tr("the last valid day")}},
            {u"--store desk.permanence licence add \"ACME\" alias-entry --from 2026-01-01 --until 2029-12-31"_s},
            Ctl::tr("A licence is renewed by a later one of the same product; packs follow it."),
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &arguments = session.arguments();
        PERMANENCE_TRY(desk, session.desk());
        PERMANENCE_TRY(customer, findCustomer(desk->queries(), arguments.word(0)));
        LicenceAdded added;
        added.product = arguments.word(1);
        PERMANENCE_TRY(kind, codeGiven<LicenceKind>(arguments.value(u"kind"_s, u"four_year"_s), u"--kind"_s));
        added.kind = kind;
        PERMANENCE_TRY(from, dayGiven(arguments.value(u"from"_s), u"--from"_s));
        added.from = from;
        if (arguments.has(u"until"_s)) {
            PERMANENCE_TRY(until, dayGiven(arguments.value(u"until"_s), u"--until"_s));
            added.until = until;
        }
        PERMANENCE_TRY(id, desk->addLicence(customer.id, added));
        for (const Licence &licence : desk->queries().licences(customer.id)) {
            if (licence.id == id && session.out().wantsJson())
                session.out().json(JsonWriter(desk->queries().desk()).object(licence));
        }
        if (!session.out().wantsJson())
            session.out().line(
                Ctl::tr("Added the licence of %1 to %2 (%3).").arg(added.product, customer.name, id.text()));
        return {};
    }
};

PERMANENCE_COMMAND(LicenceAddCommand)

} // namespace
} // namespace permanence::ctl

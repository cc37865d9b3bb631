#include "app/permanencectl/JsonWriter.h"
#include "app/permanencectl/Session.h"

namespace permanence::ctl {
namespace {

class CustomerAddCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"customer"_s, u"add"_s},
            Ctl::tr("Adds a customer."),
            StoreUse::Create,
            {{u"NAME"_s, Ctl::tr("the company's name")}},
            {{u"language"_s, u"CODE"_s, Ctl::tr("the language of its mails, as fr or en")},
             {u"timezone"_s, u"ZONE"_s, Ctl::tr("as Europe/Paris; the desk's own if none is given")}},
            {u"--store desk.permanence customer add \"ACME\" --language fr --timezone Europe/Paris"_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &arguments = session.arguments();
        PERMANENCE_TRY(desk, session.desk());
        PERMANENCE_TRY(
            id, desk->addCustomer(
                    {arguments.word(0), arguments.value(u"language"_s), arguments.value(u"timezone"_s), {}}));
        const CustomerView customer = desk->queries().customer(id).value_or(CustomerView{});
        if (session.out().wantsJson())
            session.out().json(JsonWriter(desk->queries().desk()).object(customer));
        else
            session.out().line(Ctl::tr("Added the customer %1 (%2).").arg(customer.name, id.text()));
        return {};
    }
};

PERMANENCE_COMMAND(CustomerAddCommand)

} // namespace
} // namespace permanence::ctl

#include "app/permanencectl/Find.h"
#include "app/permanencectl/JsonWriter.h"
#include "app/permanencectl/Session.h"

namespace permanence::ctl {
namespace {

class ContactAddCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"contact"_s, u"add"_s},
            Ctl::tr("Adds a person who calls for a customer."),
            StoreUse::Existing,
            {{u"CUSTOMER"_s, Ctl::tr("the customer, by name or id")},
             {u"NAME"_s, Ctl::tr("the person's name")}},
            {{u"phone"_s, u"NUMBER"_s, Ctl::tr("in any writing; may be given several times"), false, true},
             {u"email"_s, u"ADDRESS"_s, Ctl::tr("the person's mail address")},
             {u"function"_s, u"TEXT"_s, Ctl::tr("what the person does there")},
             {u"language"_s, u"CODE"_s, Ctl::tr("as fr or en")},
             {u"out-of-hours"_s, {}, Ctl::tr("is named in the contract and may call out of hours")}},
            {u"--store desk.permanence contact add \"ACME\" \"Anne Martin\" --phone \"05 49 00 00 01\""_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &arguments = session.arguments();
        PERMANENCE_TRY(desk, session.desk());
        PERMANENCE_TRY(customer, findCustomer(desk->queries(), arguments.word(0)));
        ContactAdded added;
        added.name = arguments.word(1);
        added.phones = arguments.values(u"phone"_s);
        added.email = arguments.value(u"email"_s);
        added.function = arguments.value(u"function"_s);
        added.language = arguments.value(u"language"_s);
        added.outOfHours = arguments.has(u"out-of-hours"_s);
        PERMANENCE_TRY(id, desk->addContact(customer.id, added));
        const ContactView contact = desk->queries().contact(id).value_or(ContactView{});
        if (session.out().wantsJson())
            session.out().json(JsonWriter(desk->queries().desk()).object(contact));
        else
            session.out().line(Ctl::tr("Added %1 to %2 (%3).").arg(contact.name, customer.name, id.text()));
        return {};
    }
};

PERMANENCE_COMMAND(ContactAddCommand)

} // namespace
} // namespace permanence::ctl

#include "app/permanencectl/MergeStep.h"

namespace permanence::ctl {
namespace {

class ContactMergeCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"contact"_s, u"merge"_s},
            Ctl::tr("Says that two contacts of a customer are one person."),
            StoreUse::Existing,
            {customerArgument(), contactArgument(),
             {u"INTO"_s, Ctl::tr("the contact under whom the person is shown, by name or id")}},
            {},
            {u"--store desk.permanence contact merge ACME \"A. Martin\" \"Anne Martin\""_s},
            Ctl::tr("The numbers and addresses of both find the person. \"contact part\" undoes it."),
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(desk, session.desk());
        PERMANENCE_TRY(customer, findCustomer(desk->queries(), session.arguments().word(0)));
        PERMANENCE_TRY(from, findContact(desk->queries(), customer.id, session.arguments().word(1)));
        PERMANENCE_TRY(into, findContact(desk->queries(), customer.id, session.arguments().word(2)));
        PERMANENCE_CHECK(desk->mergeContacts(customer.id, from.id, into.id));
        if (session.out().wantsJson())
            session.out().json(QJsonObject{{u"merged"_s, from.id.text()}, {u"into"_s, into.id.text()}});
        else
            session.out().line(Ctl::tr("%1 is now shown under %2.").arg(from.name, into.name));
        return {};
    }
};

PERMANENCE_COMMAND(ContactMergeCommand)

} // namespace
} // namespace permanence::ctl

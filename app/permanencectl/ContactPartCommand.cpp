#include "app/permanencectl/MergeStep.h"

namespace permanence::ctl {
namespace {

class ContactPartCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"contact"_s, u"part"_s},
            Ctl::tr("Undoes the merging of two contacts."),
            StoreUse::Existing,
            {customerArgument(),
             {u"CONTACT"_s, Ctl::tr("the contact that was merged into another, by its own name or id")}},
            {},
            {u"--store desk.permanence contact part ACME \"A. Martin\""_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(desk, session.desk());
        PERMANENCE_TRY(customer, findCustomer(desk->queries(), session.arguments().word(0)));
        PERMANENCE_TRY(contact, findMergedContact(desk->queries(), customer.id, session.arguments().word(1)));
        PERMANENCE_CHECK(desk->partContact(customer.id, contact.id));
        if (session.out().wantsJson())
            session.out().json(QJsonObject{{u"parted"_s, contact.id.text()}});
        else
            session.out().line(Ctl::tr("%1 stands for itself again.").arg(contact.name));
        return {};
    }
};

PERMANENCE_COMMAND(ContactPartCommand)

} // namespace
} // namespace permanence::ctl

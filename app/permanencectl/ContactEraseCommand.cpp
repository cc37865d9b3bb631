#include "app/permanencectl/MergeStep.h"

#include <QJsonObject>

namespace permanence::ctl {
namespace {

class ContactEraseCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"contact"_s, u"erase"_s},
            Ctl::tr("Takes everything that names one person out of the store, for good."),
            StoreUse::Existing,
            {customerArgument(), contactArgument()},
            {{u"reason"_s, u"TEXT"_s, Ctl::tr("why, in writing; it is logged"), true}},
            {u"--store desk.permanence contact erase ACME \"Anne Martin\" --reason \"asked for it by letter of 2 March\""_s},
            Ctl::tr("Names, numbers and addresses are replaced by \"[erased]\" in every event, table and index; figures "
                    "stay. It cannot be undone, and backups made before keep what they held: delete them too. By a lead "
                    "or a manager. Takes about as long as a backup."),
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(desk, session.desk());
        PERMANENCE_TRY(customer, findCustomer(desk->queries(), session.arguments().word(0)));
        PERMANENCE_TRY(contact, findContact(desk->queries(), customer.id, session.arguments().word(1)));
        PERMANENCE_TRY(events, desk->erasePerson(contact.id, session.arguments().value(u"reason"_s)));
        if (session.out().wantsJson())
            session.out().json(QJsonObject{{u"erased"_s, contact.id.text()}, {u"events"_s, events}});
        else
            session.out().line(Ctl::tr("Erased; %n event(s) were changed.", nullptr, events));
        return {};
    }
};

PERMANENCE_COMMAND(ContactEraseCommand)

} // namespace
} // namespace permanence::ctl

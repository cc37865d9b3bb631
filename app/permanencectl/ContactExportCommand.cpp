#include "app/permanencectl/MergeStep.h"
#include "core/exchange/PersonExport.h"

#include <QJsonObject>

namespace permanence::ctl {
namespace {

class ContactExportCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"contact"_s, u"export"_s},
            Ctl::tr("Prints everything that the store holds about one person, as JSON."),
            StoreUse::Existing,
            {customerArgument(), contactArgument()},
            {},
            {u"--store desk.permanence contact export ACME \"Anne Martin\" > anne.json"_s},
            Ctl::tr("Reads the whole log: the person's own calls, tickets and mails, and every other text that names "
                    "the person."),
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(store, session.store());
        Queries &queries = store->queries();
        PERMANENCE_TRY(customer, findCustomer(queries, session.arguments().word(0)));
        PERMANENCE_TRY(contact, findContact(queries, customer.id, session.arguments().word(1)));
        session.out().json(exportPerson(queries, contact.id));
        return {};
    }
};

PERMANENCE_COMMAND(ContactExportCommand)

} // namespace
} // namespace permanence::ctl

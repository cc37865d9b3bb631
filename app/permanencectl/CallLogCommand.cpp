#include "app/permanencectl/Find.h"
#include "app/permanencectl/InputFile.h"
#include "app/permanencectl/Session.h"
#include "app/permanencectl/TicketText.h"
#include "app/permanencectl/Words.h"
#include "core/model/PhoneNumber.h"

namespace permanence::ctl {
namespace {

/// Logs a call and opens its ticket: the main job of the desk, without a window (USE-1).
class CallLogCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"call"_s, u"log"_s},
            Ctl::tr("Logs a phone call and opens a ticket that you own."),
            StoreUse::Create,
            {},
            {{u"from"_s, u"NUMBER"_s, Ctl::tr("the caller's number, in any writing"), true},
             {u"summary"_s, u"TEXT"_s, Ctl::tr("the problem in a line"), true},
             {u"nature"_s, u"CODE"_s,
              Ctl::tr("incident (if none is given), question, service_request, change_request or "
                      "feature_request")},
             {u"severity"_s, u"ID"_s,
              Ctl::tr("one of the policy's severities; its least urgent if none is given")},
             {u"category"_s, u"ID"_s, Ctl::tr("one of the policy's categories")},
             {u"details"_s, u"TEXT"_s, Ctl::tr("the whole description; - reads it from standard input")},
             {u"contact"_s, u"NAME"_s,
              Ctl::tr("who is calling, by name or id, where the number is not theirs alone")},
             {u"customer"_s, u"NAME"_s, Ctl::tr("for whom, by name or id, where the number does not tell")},
             {u"override"_s, u"REASON"_s,
              Ctl::tr("let in what the rules refuse, as a lead or a manager, with the reason")}},
            {u"--store desk.permanence call log --from \"05 49 00 00 01\" --summary \"Cannot log in\" --severity high"_s},
            Ctl::tr("The number finds the customer. Where it belongs to several, all are shown and the call "
                    "is logged "
                    "as an unknown caller's until \"call tie\". A call that is not admitted is logged as "
                    "refused, and opens no ticket."),
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(desk, session.desk());
        PERMANENCE_TRY(call, read(session.arguments(), *desk));
        PERMANENCE_TRY(logged, desk->receiveCall(call));
        if (logged.overrideRefused)
            return *logged.overrideRefused;
        if (!logged.admission.isAdmitted() && !session.out().wantsJson())
            return Error{ErrorCode::NotAdmitted, {codesOf(logged.admission.reasons).join(u", "_s)}, {}};
        print(session.out(), logged, *desk);
        return {};
    }

private:
    static Result<IncomingCall> read(const Arguments &arguments, Desk &desk)
    {
        IncomingCall call;
        call.number = arguments.value(u"from"_s);
        Problem problem;
        problem.summary = arguments.value(u"summary"_s);
        problem.severity = arguments.value(u"severity"_s);
        problem.category = arguments.value(u"category"_s);
        if (arguments.has(u"nature"_s)) {
            PERMANENCE_TRY(nature, codeGiven<Nature>(arguments.value(u"nature"_s), u"--nature"_s));
            problem.nature = nature;
        }
        PERMANENCE_TRY(details, readText(arguments.value(u"details"_s)));
        problem.details = details;
        call.problem = problem;
        if (arguments.has(u"override"_s))
            call.override = Override{desk.agent(), arguments.value(u"override"_s)};
        if (arguments.has(u"customer"_s)) {
            PERMANENCE_TRY(customer, findCustomer(desk.queries(), arguments.value(u"customer"_s)));
            call.customer = customer.id;
        }
        if (arguments.has(u"contact"_s)) {
            PERMANENCE_TRY(contact, contactOf(call, arguments.value(u"contact"_s), desk));
            call.contact = contact;
        }
        return call;
    }

    /// The contact among those whom the number or --customer points to; else anywhere.
    static Result<ContactId> contactOf(const IncomingCall &call, const QString &written, Desk &desk)
    {
        PERMANENCE_TRY(number, PhoneNumber::parse(call.number, desk.queries().desk().region));
        QSet<CustomerId> customers;
        if (call.customer.isValid())
            customers << call.customer;
        else
            for (const CallerMatch &match : desk.queries().callersWithNumber(number.e164()))
                customers << match.customer;
        if (const auto id = Uuid::fromText(written))
            return ContactId(*id);
        if (customers.isEmpty()) {
            for (const CallerMatch &match : desk.queries().callers(written, desk.queries().desk().region))
                if (match.contact.isValid())
                    customers << match.customer;
        }
        std::optional<ContactId> only;
        for (const CustomerId &customer : customers) {
            const Result<ContactView> found = findContact(desk.queries(), customer, written);
            if (!found && found.error().code == ErrorCode::NoSuchContact)
                continue;
            if (!found)
                return found.error();
            if (only) {
                return wrongUsage(
                    Ctl::tr("Several customers have a contact \"%1\": say --customer too.").arg(written));
            }
            only = found->id;
        }
        return only ? Result<ContactId>(*only)
                    : Result<ContactId>(Error{ErrorCode::NoSuchContact, {written}, {}});
    }

    static void print(Output &out, const LoggedCall &logged, Desk &desk)
    {
        const JsonWriter writer(desk.queries().desk());
        const TicketView view = desk.queries().ticketView(logged.ticket).value_or(TicketView{});
        if (out.wantsJson()) {
            out.json(document(logged, view, writer));
            return;
        }
        printTicketHead(out, view, desk.store(), writer.zone());
        if (logged.matches.size() < 2)
            return;
        out.line();
        out.line(logged.customer.isValid()
                     ? Ctl::tr("The number belongs to several contacts:")
                     : Ctl::tr("The number belongs to several customers; tie the call to one "
                               "with: call tie %1 CUSTOMER")
                           .arg(logged.call.text()));
        std::vector<QStringList> rows;
        for (const CallerMatch &match : logged.matches)
            rows.push_back({match.customerName, match.contactName, match.customer.text()});
        out.table({Ctl::tr("Customer"), Ctl::tr("Contact"), Ctl::tr("Id of the customer")}, rows);
    }

    static QJsonObject document(const LoggedCall &logged, const TicketView &view, const JsonWriter &writer)
    {
        const auto named = [&](const auto &id, const QString &name) {
            return id.isValid() ? QJsonValue(QJsonObject{{u"id"_s, id.text()}, {u"name"_s, name}})
                                : QJsonValue();
        };
        const TicketRecord &ticket = view.ticket;
        return {{u"call"_s, logged.call.text()},
                {u"ticket"_s, logged.ticket.text()},
                {u"number"_s, logged.ticketNumber},
                {u"customer"_s, named(logged.customer, view.customer ? view.customer->name : QString())},
                {u"contact"_s, named(logged.contact, view.contact ? view.contact->name : QString())},
                {u"owner"_s, named(ticket.owner, view.ownerName)},
                {u"status"_s, codeOf(ticket.status)},
                {u"severity"_s, ticket.severity},
                {u"policy"_s, ticket.policy},
                {u"received"_s, writer.value(ticket.received)},
                {u"taken"_s, writer.value(logged.taken)},
                {u"take_in_charge_due"_s, writer.value(logged.takeInChargeDue)},
                {u"resolution_due"_s, writer.value(logged.resolutionDue)},
                {u"due"_s, writer.value(ticket.nextDue)},
                {u"decision"_s, codeOf(logged.admission.decision)},
                {u"reasons"_s, QJsonArray::fromStringList(codesOf(logged.admission.reasons))},
                {u"warnings"_s, QJsonArray::fromStringList(codesOf(logged.admission.warnings))},
                {u"matches"_s, writer.array(logged.matches)}};
    }
};

PERMANENCE_COMMAND(CallLogCommand)

} // namespace
} // namespace permanence::ctl

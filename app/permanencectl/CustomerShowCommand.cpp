#include "app/permanencectl/Find.h"
#include "app/permanencectl/Session.h"
#include "app/permanencectl/TicketText.h"
#include "app/permanencectl/Words.h"
#include "core/model/PhoneNumber.h"

namespace permanence::ctl {
namespace {

/// All that the desk knows of a customer, as the card beside a call shows it.
class CustomerShowCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"customer"_s, u"show"_s},
            Ctl::tr("Shows a customer: contacts, contracts, open tickets and what happened lately."),
            StoreUse::Existing,
            {{u"CUSTOMER"_s,
              Ctl::tr("a name, an id, or a phone number, mail address or ticket number of theirs"), true,
              true}},
            {},
            {u"--store desk.permanence customer show \"05 49 00 00 01\""_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(store, session.store());
        Queries &queries = store->queries();
        PERMANENCE_TRY(customer, findCustomer(queries, session.arguments().wordsFrom(0)));
        const CallerCard card = queries.callerCard(customer.id, {}).value_or(CallerCard{});
        const DeskView desk = queries.desk();
        if (session.out().wantsJson())
            session.out().json(document(card, JsonWriter(desk)));
        else
            print(session.out(), card, desk, session.now());
        return {};
    }

private:
    static QJsonObject document(const CallerCard &card, const JsonWriter &writer)
    {
        return {{u"customer"_s, writer.object(card.customer)},
                {u"contacts"_s, writer.array(card.contacts)},
                {u"contracts"_s, writer.array(card.contracts)},
                {u"open_tickets"_s, writer.array(card.openTickets)},
                {u"history"_s, writer.array(card.lately)}};
    }

    static void print(Output &out, const CallerCard &card, const DeskView &desk, Instant now)
    {
        const QTimeZone zone(desk.timezone.toLatin1());
        const QTimeZone theirs(card.customer.timezone.toLatin1());
        const QTimeZone local = theirs.isValid() ? theirs : zone;
        out.line(card.customer.name);
        out.pairs({{Ctl::tr("Id"), card.customer.id.text()},
                   {Ctl::tr("Language"), card.customer.language},
                   {Ctl::tr("Local time"),
                    QString(timeText(now, local) % u" ("_s % QString::fromLatin1(local.id()) % u')')}});
        out.line(u'\n' + Ctl::tr("Contacts"));
        std::vector<QStringList> rows;
        for (const ContactView &contact : card.contacts)
            rows.push_back({contact.name, phones(contact), contact.email, contact.function});
        out.table({Ctl::tr("Name"), Ctl::tr("Phones"), Ctl::tr("Mail"), Ctl::tr("Function")}, rows);
        out.line(u'\n' + Ctl::tr("Contracts"));
        rows.clear();
        const QDate today = now.in(zone).date();
        for (const ContractView &contract : card.contracts) {
            rows.push_back({contract.policy, contract.tier, contract.from.toString(Qt::ISODate),
                            contract.until.toString(Qt::ISODate),
                            contract.isActiveOn(today) ? Ctl::tr("active") : Ctl::tr("not active")});
        }
        out.table({Ctl::tr("Policy"), Ctl::tr("Tier"), Ctl::tr("From"), Ctl::tr("Until"), Ctl::tr("Today")},
                  rows);
        out.line(u'\n' + Ctl::tr("Open tickets"));
        printTickets(out, card.openTickets, zone);
        out.line(u'\n' + Ctl::tr("History, newest first"));
        printHistory(out, card.lately, zone);
    }

    static QString phones(const ContactView &contact)
    {
        QStringList all;
        for (const QString &number : contact.phones)
            all << PhoneNumber::fromE164(number).international();
        return all.join(u", "_s);
    }
};

PERMANENCE_COMMAND(CustomerShowCommand)

} // namespace
} // namespace permanence::ctl

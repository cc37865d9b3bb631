#include "app/permanencectl/Session.h"
#include "core/desk/DemoDesk.h"

#include <QFileInfo>
#include <QJsonObject>
#include <QLocale>

namespace permanence::ctl {
namespace {

constexpr int kUsualTickets = 2000;

/// Makes a desk to try things on.
class DemoCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"demo"_s},
            Ctl::tr("Makes a store full of made-up customers, calls and tickets."),
            StoreUse::None,
            {{u"FILE"_s, Ctl::tr("the store to make; it must not be there yet")}},
            {{u"tickets"_s, u"N"_s, Ctl::tr("how many tickets; 2000 if not given")},
             {u"customers"_s, u"N"_s, Ctl::tr("how many customers; 300 if not given")},
             {u"seed"_s, u"S"_s,
              Ctl::tr("a whole number: the same one makes the same desk; 1 if not given")}},
            {u"demo demo.permanence --tickets 100000 --customers 10000 --seed 7"_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &arguments = session.arguments();
        const QString path = arguments.word(0);
        PERMANENCE_TRY(tickets, arguments.count(u"tickets"_s, kUsualTickets));
        PERMANENCE_TRY(customers, arguments.count(u"customers"_s, 0));
        bool isNumber = false;
        const qulonglong seed = arguments.value(u"seed"_s, u"1"_s).toULongLong(&isNumber);
        if (!isNumber) {
            return Error{ErrorCode::Expected,
                         {QString::fromLatin1(QT_TRANSLATE_NOOP("Expectation", "a whole number from 0 on"))},
                         u"--seed"_s};
        }
        if (QFileInfo::exists(path))
            return Error{ErrorCode::FileNotWritable, {path, Ctl::tr("the file exists already")}, {}};
        PERMANENCE_TRY(store, session.openStore(path, true));
        DemoOptions options;
        options.tickets = tickets;
        options.customers = customers;
        options.seed = seed;
        if (arguments.has(u"as"_s))
            options.login = arguments.value(u"as"_s);
        PERMANENCE_TRY(made, makeDemo(*store, options, [&](qint64 done, qint64 all) {
                           session.progress().show(Ctl::tr("Writing the demo desk"), done, all);
                       }));
        session.progress().clear();
        print(session.out(), path, made);
        return {};
    }

private:
    static void print(Output &out, const QString &path, const DemoSummary &made)
    {
        if (out.wantsJson()) {
            out.json(QJsonObject{{u"store"_s, path},
                                 {u"agents"_s, made.agents},
                                 {u"customers"_s, made.customers},
                                 {u"contacts"_s, made.contacts},
                                 {u"contracts"_s, made.contracts},
                                 {u"calls"_s, made.calls},
                                 {u"tickets"_s, made.tickets},
                                 {u"open_tickets"_s, made.openTickets},
                                 {u"events"_s, made.events},
                                 {u"milliseconds"_s, made.milliseconds},
                                 {u"events_per_second"_s, made.eventsPerSecond()}});
            return;
        }
        const QLocale locale;
        out.line(Ctl::tr("Made the demo desk %1.").arg(path));
        out.pairs(
            {{Ctl::tr("Customers"), locale.toString(made.customers)},
             {Ctl::tr("Contacts"), locale.toString(made.contacts)},
             {Ctl::tr("Calls"), locale.toString(made.calls)},
             {Ctl::tr("Tickets"), Ctl::tr("%1, of which %2 are open")
                                      .arg(locale.toString(made.tickets), locale.toString(made.openTickets))},
             {Ctl::tr("Events"),
              Ctl::tr("%1, %2 a second")
                  .arg(locale.toString(made.events), locale.toString(made.eventsPerSecond()))}});
    }
};

PERMANENCE_COMMAND(DemoCommand)

} // namespace
} // namespace permanence::ctl

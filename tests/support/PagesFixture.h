#pragma once

#include "core/desk/DeskService.h"
#include "core/exchange/ImportRun.h"
#include "tests/support/Screenshot.h"
#include "tests/support/ShellFixture.h"
#include "tests/support/TestDesk.h"
#include "ui/shell/Page.h"

namespace permanence::test {

/// What pages work on; made before the window and gone after it.
struct DeskFixture
{
    QTemporaryDir store;
    VirtualClock clock{at("2026-03-02T10:00:00+01:00")};
    std::unique_ptr<DeskService> service =
        expectValue(DeskService::open(store.filePath(u"desk.permanence"_s), u"lea"_s, clock));
};

/// A main window over a real desk service on a temporary store, on a Monday at 10:00 in Paris under a virtual
/// clock. Léa works here; Établissements Noël is a customer under the charter, Zoé Çelik its contact.
struct PagesFixture : DeskFixture, ShellFixture
{
    /// Gives a command and waits for its value; a refused one ends the test.
    template <class F>
    auto command(F run)
    {
        return expectValue(service->command(std::move(run)).result());
    }
    void done(const std::function<Result<void>(Desk &)> &run)
    {
        const Result<void> result = service->command(run).result();
        if (!result)
            qFatal("%s", qPrintable(result.error().text()));
    }
    template <class F>
    auto ask(F question)
    {
        return expectValue(service->query(std::move(question)).result());
    }

    PagesFixture()
    {
        acme = command([](Desk &desk) {
            return desk.addCustomer({u"Établissements Noël"_s, u"fr"_s, {}, {}});
        });
        ContactAdded contact;
        contact.name = u"Zoé Çelik"_s;
        contact.phones = {u"05 49 00 00 01"_s};
        contact.email = u"zoe@noel.example"_s;
        contact.function = u"workshop lead"_s;
        zoe = command([&](Desk &desk) { return desk.addContact(acme, contact); });
        ContractAdded contract;
        contract.customer = acme;
        contract.policy = u"aplicit-charter"_s;
        contract.from = QDate(2026, 1, 1);
        contract.until = QDate(2026, 12, 31);
        maintenance = command([&](Desk &desk) { return desk.addContract(contract); });
    }

    /// A call of Zoé's that opens a ticket.
    LoggedCall call(const QString &summary, const QString &severity = u"blocking"_s,
                    const QString &details = {})
    {
        Problem wanted = problem(summary, severity);
        wanted.details = details;
        IncomingCall incoming;
        incoming.number = u"+33549000001"_s;
        incoming.problem = wanted;
        return command([incoming](Desk &one) { return one.receiveCall(incoming); });
    }
    /// An unknown caller's; Léa is the manager and lets it in.
    LoggedCall unknownCall(const QString &summary)
    {
        IncomingCall incoming;
        incoming.number = u"+33600000099"_s;
        incoming.problem = problem(summary);
        incoming.override = Override{service->agent().id, u"known to the team"_s};
        return command([incoming](Desk &one) { return one.receiveCall(incoming); });
    }

    void open(Page *page, const QString &argument = {})
    {
        window.addPage(page);
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
        window.navigate({page->id(), argument});
    }

    /// Pictures in both themes, NAME-light and NAME-dark.
    void pictures(const QString &name)
    {
        for (const QString &mode : {u"light"_s, u"dark"_s}) {
            settings.set(setting::kTheme, mode);
            QCoreApplication::processEvents();
            screenshot(&window, QString(name % u'-' % mode));
        }
        settings.set(setting::kTheme, u"light"_s);
    }

    CustomerId acme;
    ContactId zoe;
    ContractId maintenance;
};

/// The widget of that name under `root`; none ends the test.
template <class T = QWidget>
T *named(QWidget *root, const QString &name)
{
    T *found = root->findChild<T *>(name);
    if (!found)
        qFatal("no widget %s", qPrintable(name));
    return found;
}

} // namespace permanence::test

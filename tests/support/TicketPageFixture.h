#pragma once

#include "tests/support/PagesFixture.h"
#include "ui/ticket/TicketPage.h"
#include "ui/widgets/HistoryView.h"
#include "ui/widgets/NoticeBar.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace permanence::test {

/// The ticket page over a store, with customers under other policies made when they are asked for.
struct TicketPageFixture : PagesFixture
{
    TicketPage *page = new TicketPage(*service, window, settings);

    /// Shows a ticket and waits until it and its history are there.
    void show(const QString &number)
    {
        open(page, number);
        QTRY_VERIFY(page->shown() && page->shown()->ticket.number == number);
        QTRY_VERIFY(history()->rowCount() > 0);
    }
    HistoryModel *history() { return &named<HistoryView>(page, u"ticketHistory"_s)->history(); }
    QStringList kinds()
    {
        QStringList found;
        for (int row = 0; row < history()->rowCount(); ++row)
            found << history()->entry(row)->kind;
        return found;
    }
    QStringList phrases()
    {
        QStringList found;
        for (int row = 0; row < history()->rowCount(); ++row)
            found << history()->index(row).data(HistoryModel::PhraseRole).toString();
        return found;
    }
    QPlainTextEdit *text() { return named<QPlainTextEdit>(page, u"ticketText"_s); }
    QWidget *focused() { return QApplication::focusWidget(); }
    /// A key of the page, where its timeline has the focus.
    void press(Qt::Key key)
    {
        window.activateWindow();
        if (!QTest::qWaitFor([&] { return QApplication::activeWindow() == &window; }))
            qFatal("the window does not become active again");
        QTest::keyClick(named(page, u"ticketHistory"_s), key);
    }
    /// The dialog of that name that a key opened.
    QDialog *dialog(const QString &name)
    {
        auto *found = named<QDialog>(page, name);
        // A QWindow counts as active with its transient parent; the keyboard is the dialog's only when it is itself.
        found->activateWindow();
        if (!QTest::qWaitFor([&] { return QApplication::activeWindow() == found; }))
            qFatal("the dialog does not become active");
        return found;
    }
    bool isGone(const QString &name)
    {
        const QDialog *found = page->findChild<QDialog *>(name);
        return !found || !found->isVisible();
    }
    QString words(const QString &name) { return named<QLabel>(page, name)->text(); }
    /// The accessible name of a part, which is all it says.
    QString said(const QString &name) { return named(page, name)->accessibleName(); }

    /// A customer under a policy, open Monday to Friday 09:00–12:00 and 14:00–18:00, and Anne there.
    CustomerId customerUnder(const QString &policy)
    {
        CustomerAdded added{u"ACME"_s, u"fr"_s, u"Europe/Paris"_s, {}};
        for (const QString &day : {u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s})
            added.hours.insert(day, QJsonArray{QJsonArray{u"09:00"_s, u"12:00"_s}, QJsonArray{u"14:00"_s, u"18:00"_s}});
        const CustomerId customer = command([&](Desk &desk) { return desk.addCustomer(added); });
        ContactAdded contact;
        contact.name = u"Anne Roy"_s;
        contact.phones = {u"+33549000077"_s};
        contact.email = u"anne@acme.example"_s;
        command([&](Desk &desk) { return desk.addContact(customer, contact); });
        if (!policy.isEmpty()) {
            ContractAdded contract;
            contract.customer = customer;
            contract.policy = policy;
            contract.from = QDate(2026, 1, 1);
            contract.until = QDate(2026, 12, 31);
            command([&](Desk &desk) { return desk.addContract(contract); });
        }
        return customer;
    }
    /// Anne's call about a problem, which Léa lets in whatever the rules say.
    LoggedCall anneCalls(const Problem &wanted)
    {
        IncomingCall call;
        call.number = u"+33549000077"_s;
        call.problem = wanted;
        call.override = Override{service->agent().id, u"known to the team"_s};
        return command([call](Desk &one) { return one.receiveCall(call); });
    }
    LoggedCall ticketUnder(const QString &policy, const QString &summary = u"Export fails"_s)
    {
        customerUnder(policy);
        return anneCalls(problem(summary));
    }
    /// A customer with 120 prepaid minutes.
    LoggedCall ticketWithPack()
    {
        const CustomerId customer = customerUnder({});
        done([](Desk &desk) {
            DeskConfigured configured;
            configured.policy = u"alias-assistance"_s;
            return desk.configure(configured);
        });
        const LicenceId licence = command([&](Desk &desk) {
            LicenceAdded added;
            added.product = u"alias-entry"_s;
            added.from = QDate(2025, 1, 1);
            added.until = QDate(2026, 12, 31);
            return desk.addLicence(customer, added);
        });
        command([&](Desk &desk) {
            PackBought pack;
            pack.code = u"AST02"_s;
            pack.licence = licence;
            pack.bought = QDate(2026, 1, 10);
            return desk.buyPack(customer, u"alias-assistance"_s, pack);
        });
        return anneCalls(problem(u"Layers vanish"_s));
    }
};

} // namespace permanence::test

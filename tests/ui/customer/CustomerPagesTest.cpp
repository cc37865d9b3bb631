#include "tests/support/Accessibility.h"
#include "tests/support/PagesFixture.h"
#include "tests/support/Places.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/TypeText.h"
#include "ui/customer/CustomerPage.h"
#include "ui/customer/CustomersPage.h"
#include "ui/customer/FormDialog.h"
#include "ui/customer/ImportDialog.h"
#include "ui/ticket/TicketPage.h"
#include "ui/widgets/HistoryView.h"
#include "ui/widgets/NoticeBar.h"
#include "ui/widgets/PagedTableModel.h"
#include "ui/widgets/PagedTableView.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace permanence;
using namespace permanence::test;

namespace {

struct CustomerPagesFixture : PagesFixture
{
    CustomersPage *list = nullptr;
    CustomerPage *page = nullptr;

    void showList()
    {
        page = new CustomerPage(*service, window, settings);
        window.addPage(page);
        list = new CustomersPage(*service, window, settings);
        open(list);
        QTRY_VERIFY(model()->state() == PagedTableModel::State::Loaded);
    }
    void showCustomer()
    {
        window.addPage(new TicketPage(*service, window, settings));
        page = new CustomerPage(*service, window, settings);
        open(page, acme.text());
        QTRY_VERIFY(page->shown());
    }
    PagedTableModel *model() { return named<PagedTableView>(list, u"customers"_s)->pagedModel(); }
    QStringList names()
    {
        QStringList found;
        for (int row = 0; row < model()->rowCount(); ++row)
            found << model()->index(row, 0).data().toString();
        return found;
    }
    QTreeWidget *tree(const QString &name) { return named<QTreeWidget>(page, name); }
    /// Opens a form by the keys and waits until it has the focus.
    static FormDialog *formBy(QWidget *root, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        root->window()->activateWindow();
        QTest::keyClick(root, key, modifiers);
        auto *form = root->findChild<FormDialog *>();
        if (!form)
            qFatal("the key opens no form");
        form->activateWindow();
        const auto focusIsInside = [form] { return form->isAncestorOf(QApplication::focusWidget()); };
        if (!QTest::qWaitFor(focusIsInside))
            qFatal("the form does not get the focus");
        return form;
    }
    static QWidget *focused() { return QApplication::focusWidget(); }
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile sheet(folder.filePath(name));
        if (!sheet.open(QIODevice::WriteOnly) || sheet.write(bytes) < 0)
            qFatal("cannot write a sheet");
        return sheet.fileName();
    }
    /// Text of any visible label under the widget.
    static bool says(QWidget *root, const QString &words)
    {
        const QList<QLabel *> labels = root->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
};

} // namespace

class CustomerPagesTest : public QObject
{
    Q_OBJECT

private slots:
    void customersAreFoundWhileTypingAndEnterOpensOne()
    {
        CustomerPagesFixture f;
        f.command([](Desk &desk) { return desk.addCustomer({u"Menuiserie Dupont"_s, {}, {}, {}}); });
        f.showList();
        QAbstractItemModelTester tester(f.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(f.names(), QStringList({u"Menuiserie Dupont"_s, u"Établissements Noël"_s}));
        typeText(u"etab"_s);
        QTRY_COMPARE(f.names(), QStringList(u"Établissements Noël"_s));
        QTest::keyClick(f.focused(), Qt::Key_Escape);
        QTRY_COMPARE(f.names().size(), 2);
        typeText(u"çelik"_s); // by a contact
        QTRY_COMPARE(f.names(), QStringList(u"Établissements Noël"_s));
        QTest::keyClick(f.focused(), Qt::Key_Return);
        const Place expected{page::kCustomer, f.acme.text()};
        QCOMPARE(f.window.current(), expected);
        QTRY_VERIFY(f.page->shown());
        QCOMPARE(f.page->shown()->customer.name, u"Établissements Noël"_s);
    }

    void aSheetIsPreviewedImportedAndItsRefusedLinesKept()
    {
        CustomerPagesFixture f;
        f.showList();
        const QString sheet = f.file(u"new.csv"_s, "company;contact;email\r\n"
                                                   "ACME;Ann;ann@acme.example\r\n"
                                                   "Broken;Ben;no mail\r\n"
                                                   "Établissements Noël;Zoé Çelik;zoe@noel.example\r\n");
        ImportDialog *dialog = f.list->importSheet(sheet);
        auto *lines = named<QTreeView>(dialog, u"importLines"_s);
        QAbstractItemModelTester tester(lines->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(lines->model()->rowCount(), 2); // what stays as it is, is left out
        QCOMPARE(lines->model()->index(0, 1).data().toString(), u"refused"_s);
        QCOMPARE(lines->model()->index(1, 2).data().toString(), u"ACME"_s);
        QCOMPARE(unnamedControls(dialog).join(u'\n'), QString());
        QCOMPARE(f.ask([](Queries &queries) { return queries.customerCount(); }), 1); // nothing is done yet

        QTest::keyClick(named<QPushButton>(dialog, u"doImport"_s), Qt::Key_Space);
        QTRY_COMPARE(f.names(), QStringList({u"ACME"_s, u"Établissements Noël"_s}));
        QTRY_VERIFY(f.window.notices().shown());
        const QString notice = f.window.notices().shown()->text;
        QVERIFY2(notice.contains(u"new-refused.csv"_s), qPrintable(notice));
        QVERIFY(expectValue(readSheetFile(f.folder.filePath(u"new-refused.csv"_s))).contains("Ben"));
    }

    void theHistoryNamesServicesAsTheTicketsPolicyDoes_CARE8()
    {
        CustomerPagesFixture f;
        ContractAdded contract;
        contract.customer = f.command([](Desk &desk) { return desk.addCustomer({u"ACME"_s, {}, {}, {}}); });
        contract.policy = u"care-solutions"_s;
        f.command([&](Desk &desk) { return desk.addContract(contract); });
        IncomingCall call;
        call.customer = contract.customer;
        call.problem = problem(u"Export fails"_s);
        const LoggedCall logged = f.command([&](Desk &desk) { return desk.receiveCall(call); });
        const Instant from = f.clock.now();
        f.clock.advance(kHour);
        f.command([&](Desk &desk) { return desk.logWork(logged.ticket, from, 15, u"settings"_s); });
        f.showCustomer();
        f.window.navigate({page::kCustomer, contract.customer.text()});
        HistoryModel &history = named<HistoryView>(f.page, u"customerHistory"_s)->history();
        QTRY_VERIFY(history.rowCount() > 2);
        QTRY_COMPARE(history.index(0).data(HistoryModel::PhraseRole).toString(),
                     u"worked 15 min, Check or correction of settings"_s);
    }

    void aSheetThatCannotBeReadSaysWhy()
    {
        CustomerPagesFixture f;
        f.showList();
        ImportDialog *dialog = f.list->importSheet(f.file(u"bad.csv"_s, "name;fax\r\nACME;1\r\n"));
        QTRY_VERIFY(dialog->summary().contains(u"Nothing can be imported"_s));
        QVERIFY(!named(dialog, u"doImport"_s)->isEnabled());
        dialog->reject();
    }

    void aNewCustomerIsAddedByKeysAndTheDesksRefusalIsInTheForm()
    {
        CustomerPagesFixture f;
        f.showList();
        FormDialog *form = CustomerPagesFixture::formBy(f.list, Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(unnamedControls(form).join(u'\n'), QString());
        QTest::keyClick(f.focused(), Qt::Key_Return);
        QTRY_VERIFY(CustomerPagesFixture::says(form, u"expected a text"_s));
        QVERIFY(named(form, u"name"_s)->hasFocus());
        typeText(u"Café Œuvre"_s);
        QTest::keyClick(f.focused(), Qt::Key_Return);
        QTRY_COMPARE(f.window.current().page, QString(page::kCustomer));
        QTRY_VERIFY(f.page->shown());
        QCOMPARE(f.page->shown()->customer.name, u"Café Œuvre"_s);
    }

    void aCustomerShowsContactsContractsTicketsAndWhetherItIsOpen()
    {
        CustomerPagesFixture f;
        f.call(u"Export fails"_s);
        f.showCustomer();
        QTRY_COMPARE(f.tree(u"customerTickets"_s)->topLevelItemCount(), 1);
        const QTreeWidgetItem *contact = f.tree(u"contacts"_s)->topLevelItem(0);
        QCOMPARE(contact->text(0), u"Zoé Çelik"_s);
        QCOMPARE(contact->text(2), u"05 49 00 00 01"_s);
        const QTreeWidgetItem *contract = f.tree(u"contracts"_s)->topLevelItem(0);
        QCOMPARE(contract->text(1), u"active until 31 Dec 2026"_s);
        QCOMPARE(named<QLabel>(f.page, u"customerHours"_s)->text(), u"10:00 there · open until 18:00"_s); // APL-8
    }

    void anExpiredContractIsSaid()
    {
        CustomerPagesFixture f;
        ContractEdited edit;
        edit.until = QDate(2026, 2, 28);
        f.done([&](Desk &desk) { return desk.editContract(f.maintenance, edit); });
        f.showCustomer();
        QCOMPARE(f.tree(u"contracts"_s)->topLevelItem(0)->text(1), u"expired 28 Feb 2026"_s);
    }

    void oneHistoryHoldsEverythingAndEnterLeadsToTheTicket()
    {
        CustomerPagesFixture f;
        f.call(u"First"_s);
        f.clock.advance(kMinute);
        const LoggedCall second = f.call(u"Second"_s);
        f.showCustomer();
        auto *history = named<HistoryView>(f.page, u"customerHistory"_s);
        QTRY_COMPARE(history->history().rowCount(), 4);
        QTRY_VERIFY(history->hasFocus() && history->currentIndex().isValid());
        QTest::keyClick(f.focused(), Qt::Key_Return);
        const Place expected{page::kTicket, second.ticketNumber};
        QCOMPARE(f.window.current(), expected);
    }

    void whatHappensIsSeenAtOnce()
    {
        CustomerPagesFixture f;
        f.showCustomer();
        auto *history = named<HistoryView>(f.page, u"customerHistory"_s);
        const LoggedCall call = f.call(u"First"_s);
        QTRY_COMPARE(history->history().rowCount(), 2);
        f.done([&](Desk &desk) { return desk.note(call.ticket, u"fresh"_s); });
        QTRY_COMPARE(history->history().rowCount(), 3);
        QCOMPARE(history->history().entry(0)->text, u"fresh"_s);
        QTRY_COMPARE(f.tree(u"customerTickets"_s)->topLevelItemCount(), 1);
    }

    void aContactIsAddedAndAWrongNumberIsRefusedInTheForm()
    {
        CustomerPagesFixture f;
        f.showCustomer();
        FormDialog *form = CustomerPagesFixture::formBy(f.page, Qt::Key_N);
        typeText(u"Ben"_s, named(form, u"name"_s));
        auto *phones = named<QLineEdit>(form, u"phones"_s);
        typeText(u"12"_s, phones);
        QTest::keyClick(phones, Qt::Key_Return);
        QTRY_VERIFY(CustomerPagesFixture::says(form, u"is no phone number"_s));
        QVERIFY(phones->hasFocus());
        phones->clear();
        typeText(u"05 49 00 00 07, 06 12 34 56 78"_s, phones);
        QTest::keyClick(phones, Qt::Key_Return);
        QTRY_COMPARE(f.tree(u"contacts"_s)->topLevelItemCount(), 2);
        const auto contacts = f.ask([&](Queries &queries) { return queries.contacts(f.acme); });
        QCOMPARE(contacts[1].phones, QStringList({u"+33549000007"_s, u"+33612345678"_s}));
    }

    void aContractIsAddedWithItsDays()
    {
        CustomerPagesFixture f;
        f.showCustomer();
        FormDialog *form = CustomerPagesFixture::formBy(f.page, Qt::Key_K);
        auto *from = named<QLineEdit>(form, u"from"_s);
        auto *until = named<QLineEdit>(form, u"until"_s);
        from->setText(u"2027-01-01"_s);
        until->setText(u"31/12/2026"_s);
        QTest::keyClick(until, Qt::Key_Return);
        QTRY_VERIFY(CustomerPagesFixture::says(form, u"Last day: expected a day that is not before"_s));
        until->setText(u"31/12/2027"_s);
        QTest::keyClick(until, Qt::Key_Return);
        QTRY_COMPARE(f.tree(u"contracts"_s)->topLevelItemCount(), 2);
        QCOMPARE(f.page->shown()->contracts[0].until, QDate(2027, 12, 31));
    }

    void everyControlIsNamed()
    {
        CustomerPagesFixture f;
        f.showList();
        QCOMPARE(unnamedControls(f.list).join(u'\n'), QString());
        f.window.navigate({page::kCustomer, f.acme.text()});
        QTRY_VERIFY(f.page->shown());
        QCOMPARE(unnamedControls(f.page).join(u'\n'), QString());
    }

    void pictures()
    {
        CustomerPagesFixture f;
        f.showList();
        ImportDialog *dialog =
            f.list->importSheet(sourceFile(u"resources/demo/customers.csv"));
        QTRY_VERIFY(named(dialog, u"doImport"_s)->isEnabled());
        screenshot(dialog, u"import-light"_s);
        QTest::keyClick(named<QPushButton>(dialog, u"doImport"_s), Qt::Key_Space);
        QTRY_COMPARE(f.model()->rowCount(), 301);
        QTRY_VERIFY(f.model()->loadedRow(0));
        f.pictures(u"customers"_s);
        ContactAdded ben;
        ben.name = u"Benoît Lefèvre"_s;
        ben.function = u"IT"_s;
        ben.phones = QStringList{u"05 49 00 00 07"_s, u"06 12 34 56 78"_s};
        f.command([&](Desk &desk) { return desk.addContact(f.acme, ben); });
        ContractAdded old;
        old.customer = f.acme;
        old.policy = u"systell-maintenance"_s;
        old.from = QDate(2024, 1, 1);
        old.until = QDate(2025, 12, 31);
        f.command([&](Desk &desk) { return desk.addContract(old); });
        const QStringList texts{u"Export to the machine fails since the update"_s,
                                u"Postprocessor writes wrong feed rates for long arcs"_s, u"Licence is not found"_s};
        for (int i = 0; i < 9; ++i) {
            const LoggedCall call = f.call(texts[i % 3], u"hindering"_s);
            f.clock.advance(37 * kMinute);
            if (i % 2 == 0)
                f.done([&](Desk &desk) { return desk.resolve(call.ticket, ResolutionCause::Solved, u"Restarted."_s); });
        }
        f.window.navigate({page::kCustomer, f.acme.text()});
        QTRY_VERIFY(f.page->shown());
        QTRY_VERIFY(named<HistoryView>(f.page, u"customerHistory"_s)->history().rowCount() > 10);
        f.pictures(u"customer"_s);
    }
};

PERMANENCE_TEST(CustomerPagesTest)
#include "CustomerPagesTest.moc"

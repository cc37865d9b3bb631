#include "core/exchange/Csv.h"
#include "tests/support/Accessibility.h"
#include "tests/support/PagesFixture.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/TypeText.h"
#include "ui/customer/ContractWords.h"
#include "ui/customer/CustomerHours.h"
#include "ui/customer/CustomerPage.h"
#include "ui/customer/CustomersPage.h"
#include "ui/customer/FormDialog.h"
#include "ui/customer/InvoiceDialog.h"
#include "ui/customer/PrepaidList.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace permanence;
using namespace permanence::test;

namespace {

/// The customer page over a desk whose customer prepaid time and is served by the hour as well.
struct CustomerMoneyFixture : PagesFixture
{
    CustomerPage *page = nullptr;

    void show(const CustomerId &customer)
    {
        page = new CustomerPage(*service, window, settings);
        open(page, customer.text());
        QTRY_VERIFY(page->shown());
    }
    void show() { show(acme); }
    QTreeWidget *tree(const QString &name) { return named<QTreeWidget>(page, name); }

    FormDialog *formBy(Qt::Key key)
    {
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
        QTest::keyClick(page, key);
        auto *form = page->findChild<FormDialog *>();
        if (!form)
            qFatal("the key opens no form");
        form->activateWindow();
        if (!QTest::qWaitFor([form] { return form->isAncestorOf(QApplication::focusWidget()); }))
            qFatal("the form does not get the focus");
        return form;
    }
    static void save(FormDialog *form) { named<QPushButton>(form, u"saveForm"_s)->click(); }
    static bool says(QWidget *root, const QString &words)
    {
        const QList<QLabel *> labels = root->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }

    LicenceId licence(const QString &product, QDate from, QDate until, LicenceKind kind = LicenceKind::FourYear)
    {
        LicenceAdded added;
        added.product = product;
        added.kind = kind;
        added.from = from;
        added.until = until;
        return command([&](Desk &desk) { return desk.addLicence(acme, added); });
    }
    PackId pack(const LicenceId &licence, const QString &code, QDate bought)
    {
        PackBought pack;
        pack.licence = licence;
        pack.code = code;
        pack.bought = bought;
        return command([&](Desk &desk) { return desk.buyPack(acme, u"alias-assistance"_s, pack); });
    }
    CustomerId prepaidCustomer()
    {
        acme = command([](Desk &desk) { return desk.addCustomer({u"Menuiserie Dupont"_s, u"fr"_s, {}, {}}); });
        ContractAdded contract;
        contract.customer = acme;
        contract.policy = u"alias-assistance"_s;
        command([&](Desk &desk) { return desk.addContract(contract); });
        return acme;
    }
    /// Work on a ticket of a customer's, from an instant on.
    void work(const CustomerId &customer, const QString &policyService, const char *from, int minutes)
    {
        IncomingCall incoming;
        incoming.customer = customer;
        incoming.problem = problem(u"Settings are lost after each update of the server"_s);
        incoming.override = Override{service->agent().id, u"known to the team"_s};
        const LoggedCall call = command([&](Desk &desk) { return desk.receiveCall(incoming); });
        clock.set(std::max(clock.now(), at(from) + minutes * kMinute));
        command([&](Desk &desk) { return desk.logWork(call.ticket, at(from), minutes, policyService); });
    }
    CustomerId hourlyCustomer(const QString &name = u"Brasserie Œil de Bœuf"_s)
    {
        const CustomerId customer = command([&](Desk &desk) { return desk.addCustomer({name, u"fr"_s, {}, {}}); });
        ContractAdded contract;
        contract.customer = customer;
        contract.policy = u"care-solutions"_s;
        contract.from = QDate(2026, 1, 1);
        command([&](Desk &desk) { return desk.addContract(contract); });
        return customer;
    }
};

PackBalance balance(int minutes, int used, bool usable, bool lost)
{
    PackBalance made;
    made.minutes = minutes;
    made.used = used;
    made.usable = usable;
    made.lost = lost;
    made.validUntil = QDate(2028, 2, 28);
    return made;
}

} // namespace

/// What a customer bought and owes, on its page (CARE-5, CARE-8, CARE-11, ALIAS-1, ALIAS-8, APL-6).
class CustomerMoneyTest : public QObject
{
    Q_OBJECT

private slots:
    void aLicenceIsWarnedAboutFromSixtyDaysBefore_data()
    {
        QTest::addColumn<QDate>("until");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("shape");
        const QDate today(2026, 3, 2);
        QTest::newRow("61 days") << today.addDays(61) << u"valid until 2 May 2026"_s << u"good"_s;
        QTest::newRow("60 days") << today.addDays(60) << u"expires in 60 "_s << u"warning"_s;
        QTest::newRow("last day") << today << u"expires today"_s << u"warning"_s;
        QTest::newRow("day after") << today.addDays(-1) << u"expired 1 Mar 2026"_s << u"problem"_s;
        QTest::newRow("open") << QDate() << u"valid, no end"_s << u"good"_s;
    }
    void aLicenceIsWarnedAboutFromSixtyDaysBefore()
    {
        QFETCH(QDate, until);
        QFETCH(QString, words);
        QFETCH(QString, shape);
        Licence licence;
        licence.from = QDate(2022, 3, 1);
        licence.until = until;
        const ContractStand stand = licenceStand(licence, QDate(2026, 3, 2));
        QVERIFY2(stand.text.startsWith(words), qPrintable(stand.text));
        QCOMPARE(stand.icon, shape);
    }

    void aPackSaysWhetherItsTimeCanBeUsed_data()
    {
        QTest::addColumn<PackBalance>("balance");
        QTest::addColumn<QString>("words");
        QTest::newRow("usable") << balance(120, 78, true, false) << u"usable, kept until 28 Feb 2028"_s;
        QTest::newRow("no licence") << balance(120, 0, false, false) << u"waits for a licence"_s;
        QTest::newRow("used up") << balance(120, 120, false, false) << u"used up"_s;
        QTest::newRow("overdrawn") << balance(60, 75, false, false) << u"overdrawn"_s;
        QTest::newRow("lost") << balance(60, 0, false, true) << u"lost"_s;
    }
    void aPackSaysWhetherItsTimeCanBeUsed()
    {
        QFETCH(PackBalance, balance);
        QFETCH(QString, words);
        Pack pack;
        pack.bought = QDate(2025, 1, 10);
        const QString said = packStand(pack, balance, QDate(2026, 3, 2)).text;
        QVERIFY2(said.startsWith(words), qPrintable(said));
    }

    void licencesStandWithTheirPacksAndWhatIsLeftOfThem()
    {
        CustomerMoneyFixture f;
        f.prepaidCustomer();
        const LicenceId entry = f.licence(u"alias-entry"_s, QDate(2024, 1, 1), QDate(2027, 12, 31));
        f.licence(u"alias-pro"_s, QDate(2021, 1, 1), QDate(2024, 12, 31), LicenceKind::OnDemand);
        f.pack(entry, u"AST02"_s, QDate(2026, 1, 10));
        f.work(f.acme, {}, "2026-03-02T11:00:00+01:00", 40); // 45 minutes in slices of 15 (ALIAS-5)
        f.show();
        QTreeWidget *list = f.tree(u"prepaid"_s);
        QCOMPARE(list->topLevelItemCount(), 2);
        const QTreeWidgetItem *licence = list->topLevelItem(0);
        QCOMPARE(licence->text(1), u"four-year licence"_s);
        QCOMPARE(licence->text(3), u"valid until 31 Dec 2027"_s);
        QCOMPARE(list->topLevelItem(1)->text(3), u"expired 31 Dec 2024"_s);
        QCOMPARE(licence->childCount(), 1);
        QCOMPARE(licence->child(0)->text(0), u"AST02"_s);
        QCOMPARE(licence->child(0)->text(1), u"75 of 120 min left"_s);
        QCOMPARE(licence->child(0)->data(2, BalanceDelegate::kLeftRole).toDouble(), 75.0 / 120);
    }

    void aLicenceIsAddedByKeysAndOneThatEndsBeforeItBeginsIsRefusedAtItsField()
    {
        CustomerMoneyFixture f;
        f.show();
        FormDialog *form = f.formBy(Qt::Key_L);
        QCOMPARE(unnamedControls(form).join(u'\n'), QString());
        typeText(u"alphacam"_s);
        auto *until = named<QLineEdit>(form, u"until"_s);
        until->setText(u"01/03/2026"_s);
        CustomerMoneyFixture::save(form);
        QTRY_VERIFY(CustomerMoneyFixture::says(form, u"Last day: expected a day that is not before"_s));
        QVERIFY(until->hasFocus());
        until->setText(u"01/03/2030"_s);
        QTest::keyClick(until, Qt::Key_Return);
        QTRY_COMPARE(f.tree(u"prepaid"_s)->topLevelItemCount(), 1);
        QCOMPARE(f.page->shown()->prepaid.licences[0].until, QDate(2030, 3, 1));
    }

    void aPackGoesWithALicence()
    {
        CustomerMoneyFixture f;
        f.show();
        FormDialog *form = f.formBy(Qt::Key_P);
        QCOMPARE(unnamedControls(form).join(u'\n'), QString());
        CustomerMoneyFixture::save(form);
        QTRY_VERIFY(CustomerMoneyFixture::says(form, u"Licence: expected a licence that the pack goes with"_s));
        QVERIFY(named(form, u"licence"_s)->hasFocus());
        form->reject();
        f.licence(u"alias-entry"_s, QDate(2026, 1, 1), QDate(2029, 12, 31));
        QTRY_COMPARE(f.tree(u"prepaid"_s)->topLevelItemCount(), 1);
        QTRY_VERIFY(!f.page->findChild<FormDialog *>());
        form = f.formBy(Qt::Key_P);
        auto *code = named<QComboBox>(form, u"code"_s);
        QCOMPARE(code->count(), 3); // ALIAS-1: AST01, AST02, AST05
        code->setCurrentIndex(2);
        CustomerMoneyFixture::save(form);
        QTRY_COMPARE(f.tree(u"prepaid"_s)->topLevelItem(0)->childCount(), 1);
        QCOMPARE(f.tree(u"prepaid"_s)->topLevelItem(0)->child(0)->text(1), u"300 of 300 min left"_s);
    }

    void aContractTakesItsOwnTargetsAndFactors()
    {
        CustomerMoneyFixture f;
        const CustomerId customer = f.hourlyCustomer();
        f.show(customer);
        f.tree(u"contracts"_s)->setFocus();
        QTest::keyClick(f.tree(u"contracts"_s), Qt::Key_Return);
        auto *form = f.page->findChild<FormDialog *>();
        QVERIFY(form);
        form->activateWindow();
        QCOMPARE(unnamedControls(form).join(u'\n'), QString());
        auto *take = named<QLineEdit>(form, u"targets.normal.take_in_charge"_s);
        auto *saturday = named<QLineEdit>(form, u"factors.saturday"_s);
        QCOMPARE(saturday->placeholderText(), u"1.5 by the policy"_s); // CARE-2
        take->setText(u"soon"_s);
        CustomerMoneyFixture::save(form);
        QTRY_VERIFY(CustomerMoneyFixture::says(form, u"expected a length of time"_s));
        QTRY_VERIFY(take->hasFocus());
        take->setText(u"1 h 30"_s);
        saturday->setText(u"much"_s);
        CustomerMoneyFixture::save(form);
        QTRY_VERIFY(saturday->hasFocus());
        saturday->setText(u"1,25"_s);
        CustomerMoneyFixture::save(form);
        QTRY_VERIFY(!f.page->shown()->contracts[0].targets.isEmpty());
        const ContractView contract = f.page->shown()->contracts[0];
        QCOMPARE(contract.targets, (QJsonObject{{u"normal"_s, QJsonObject{{u"take_in_charge"_s, u"PT1H30M"_s}}}}));
        QCOMPARE(contract.factors, (QJsonObject{{u"saturday"_s, u"1.25"_s}}));
        QTRY_VERIFY(f.tree(u"contracts"_s)->topLevelItem(0)->childCount() >= 2);
        const QTreeWidgetItem *shown = f.tree(u"contracts"_s)->topLevelItem(0);
        QVERIFY(shown->child(0)->text(0).endsWith(u"taken in charge within 1 h 30 min"_s));
        QCOMPARE(shown->child(1)->text(0), u"Hourly prices: Saturday × 1.25"_s);
    }

    void lengthsAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<qint64>("minutes"); // less than 0: none
        QTest::newRow("minutes") << u"30"_s << qint64(30);
        QTest::newRow("min") << u"30 min"_s << qint64(30);
        QTest::newRow("hours") << u"4h"_s << qint64(240);
        QTest::newRow("both") << u"1 h 30 min"_s << qint64(90);
        QTest::newRow("clock") << u"1:30"_s << qint64(90);
        QTest::newRow("iso") << u"PT2H"_s << qint64(120);
        QTest::newRow("nothing") << u"0"_s << qint64(-1);
        QTest::newRow("word") << u"soon"_s << qint64(-1);
        QTest::newRow("empty") << QString() << qint64(-1);
    }
    void lengthsAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, written);
        QFETCH(qint64, minutes);
        const auto length = parseLength(written);
        QCOMPARE(length.value_or(-kMinute), minutes * kMinute);
        if (length)
            QCOMPARE(parseLength(lengthWords(*length)), length);
    }

    void ownHoursAndDaysOffAreEnteredAndCount()
    {
        CustomerMoneyFixture f;
        f.show();
        FormDialog *form = f.formBy(Qt::Key_H);
        QCOMPARE(unnamedControls(form).join(u'\n'), QString());
        auto *monday = named<QLineEdit>(form, u"hours.mon"_s);
        QVERIFY(!monday->isEnabled());
        named<QCheckBox>(form, u"ownHours"_s)->setChecked(true);
        monday->setText(u"9h-12h, 14:00"_s);
        CustomerMoneyFixture::save(form);
        QTRY_VERIFY(CustomerMoneyFixture::says(form, u"expected hours as"_s));
        monday->setText(u"9h-12h, 14h-11h"_s); // the desk itself refuses this one
        CustomerMoneyFixture::save(form);
        QTRY_VERIFY(monday->hasFocus() && CustomerMoneyFixture::says(form, u"Monday: "_s));
        monday->setText(u"9h-12h, 14:00-18:00"_s);
        named<QLineEdit>(form, u"holidays"_s)->setText(u"09/03/2026"_s);
        CustomerMoneyFixture::save(form);
        QTRY_VERIFY(!f.page->shown()->customer.hours.isEmpty());
        const CustomerPage::Content content = *f.page->shown();
        QCOMPARE(content.customer.holidays, QStringList(u"2026-03-09"_s));
        const BusinessCalendar calendar = customerCalendar(content.customer, content.contracts, *f.service);
        QVERIFY(calendar.isOpen(at("2026-03-02T17:59:00+01:00")) && !calendar.isOpen(at("2026-03-02T13:00:00+01:00")));
        QVERIFY(!calendar.isOpen(at("2026-03-09T10:00:00+01:00"))); // a Monday of its own
        QCOMPARE(named<QLabel>(f.page, u"customerFacts"_s)->text(),
                 u"speaks français · own hours · days off: 9 Mar 2026"_s);
    }

    void whoMayCallOutOfHoursAndWhomToTurnToAreInView()
    {
        CustomerMoneyFixture f;
        const CustomerId customer = f.hourlyCustomer();
        ContactAdded contact;
        contact.name = u"Ann"_s;
        contact.outOfHours = true;
        f.command([&](Desk &desk) { return desk.addContact(customer, contact); });
        contact.name = u"Bob"_s;
        contact.outOfHours = false;
        f.command([&](Desk &desk) { return desk.addContact(customer, contact); });
        f.show(customer);
        QTRY_COMPARE(f.tree(u"contacts"_s)->topLevelItemCount(), 2);
        QCOMPARE(f.tree(u"contacts"_s)->topLevelItem(0)->text(3), u"named"_s); // CARE-5
        QCOMPARE(f.tree(u"contacts"_s)->topLevelItem(1)->text(3), QString());
        const QString escalation = named<QLabel>(f.page, u"escalation"_s)->text();
        QVERIFY2(escalation.startsWith(u"Level 1: Customer service manager"_s), qPrintable(escalation)); // CARE-11
    }

    void theInvoiceOfAMonthIsShownLineByLineAndTheMonthIsChosenByKeys()
    {
        CustomerMoneyFixture f;
        const CustomerId customer = f.hourlyCustomer();
        f.work(customer, u"settings"_s, "2026-03-02T16:30:00+01:00", 60);
        f.show(customer);
        QTest::keyClick(f.page, Qt::Key_I);
        auto *dialog = f.page->findChild<InvoiceDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->shown());
        QCOMPARE(unnamedControls(dialog).join(u'\n'), QString());
        QCOMPARE(dialog->month(), QDate(2026, 3, 1));
        auto *lines = named<QTreeWidget>(dialog, u"invoiceLines"_s);
        QCOMPARE(lines->topLevelItemCount(), 2);
        // CARE-2, CARE-8: half an hour at 82.18, and half an hour at 1.5 times that.
        QCOMPARE(lines->topLevelItem(0)->text(7), u"41.09\u00A0EUR"_s);
        QCOMPARE(lines->topLevelItem(1)->text(6), u"× 1.5"_s);
        QCOMPARE(lines->topLevelItem(1)->text(7), u"61.64\u00A0EUR"_s);
        QCOMPARE(named<QLabel>(dialog, u"invoiceTotal"_s)->text(), u"102.73\u00A0EUR"_s);
        QVERIFY(CustomerMoneyFixture::says(dialog, u"This month is not over"_s));
        dialog->activateWindow();
        QTRY_VERIFY(named(dialog, u"month"_s)->hasFocus());
        QTest::keyClick(named(dialog, u"month"_s), Qt::Key_PageUp, Qt::ControlModifier);
        QTRY_COMPARE(dialog->month(), QDate(2026, 2, 1)); // a button's key is a click of some length
        QTRY_COMPARE(lines->topLevelItemCount(), 0);
        QVERIFY(!named(dialog, u"saveCsv"_s)->isEnabled());
        QVERIFY(CustomerMoneyFixture::says(dialog, u"Nothing to pay for this month"_s));
        QTest::keyClick(named(dialog, u"month"_s), Qt::Key_Up);
        QCOMPARE(dialog->month(), QDate(2026, 3, 1));
    }

    void anInvoiceIsTakenAwayAsItIsShown()
    {
        CustomerMoneyFixture f;
        const CustomerId customer = f.hourlyCustomer();
        f.work(customer, u"settings"_s, "2026-03-02T16:30:00+01:00", 60);
        f.show(customer);
        InvoiceDialog *dialog = f.page->openInvoice();
        QTRY_VERIFY(dialog->shown());
        QFileDialog *chooser = dialog->chooseFile(u"csv"_s);
        QVERIFY(chooser->isVisible()); // and the test goes on: nothing waits for it
        chooser->reject();
        const QString path = f.folder.filePath(u"march.csv"_s);
        dialog->writeTo(path);
        QTRY_VERIFY(CustomerMoneyFixture::says(dialog, u"Written to"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const CsvDocument sheet = expectValue(parseCsv(file.readAll()));
        QCOMPARE(sheet.rows.back().cells[11], u"102.73"_s);
        dialog->writeTo(f.folder.filePath(u"no/such/place.xlsx"_s));
        QTRY_VERIFY(CustomerMoneyFixture::says(dialog, u"place.xlsx"_s) && !CustomerMoneyFixture::says(dialog, u"Written to"_s));
    }

    void allWhoOweSomethingAreInOneList()
    {
        CustomerMoneyFixture f;
        f.work(f.hourlyCustomer(u"Zebra"_s), u"settings"_s, "2026-03-02T11:00:00+01:00", 60);
        f.work(f.hourlyCustomer(u"Ardoise"_s), u"repair"_s, "2026-03-02T13:00:00+01:00", 60);
        auto *list = new CustomersPage(*f.service, f.window, f.settings);
        f.open(list);
        QTest::keyClick(list, Qt::Key_M, Qt::ControlModifier);
        auto *dialog = list->findChild<InvoiceDialog *>();
        QVERIFY(dialog);
        auto *lines = named<QTreeWidget>(dialog, u"invoiceLines"_s);
        QTRY_COMPARE(lines->topLevelItemCount(), 2);
        QCOMPARE(lines->topLevelItem(0)->text(0), u"Ardoise"_s);
        QCOMPARE(lines->topLevelItem(0)->text(7), u"111.32\u00A0EUR"_s); // CARE-8
        QCOMPARE(lines->topLevelItem(1)->childCount(), 1);
        QCOMPARE(named<QLabel>(dialog, u"invoiceTotal"_s)->text(), u"193.50\u00A0EUR"_s);
    }

    void pictures()
    {
        CustomerMoneyFixture f;
        f.prepaidCustomer();
        const LicenceId entry = f.licence(u"alias-entry"_s, QDate(2022, 5, 1), QDate(2026, 4, 20));
        const LicenceId old = f.licence(u"alias-pro"_s, QDate(2018, 1, 1), QDate(2021, 12, 31), LicenceKind::OnDemand);
        f.pack(entry, u"AST02"_s, QDate(2026, 1, 10));
        f.pack(entry, u"AST05"_s, QDate(2026, 2, 10));
        f.pack(old, u"AST01"_s, QDate(2020, 2, 10));
        ContactAdded contact;
        contact.name = u"Benoît Lefèvre"_s;
        contact.function = u"IT"_s;
        contact.phones = QStringList{u"05 49 00 00 07"_s, u"06 12 34 56 78"_s};
        contact.email = u"benoit@dupont.example"_s;
        contact.outOfHours = true;
        f.command([&](Desk &desk) { return desk.addContact(f.acme, contact); });
        ContractAdded contract;
        contract.customer = f.acme;
        contract.policy = u"care-solutions"_s;
        contract.from = QDate(2026, 1, 1);
        contract.until = QDate(2026, 3, 20);
        contract.factors = {{u"saturday"_s, 1.25}, {u"outside_hours"_s, 1.0}};
        contract.targets = {{u"normal"_s, QJsonObject{{u"take_in_charge"_s, u"PT30M"_s}, {u"resolution"_s, u"PT4H"_s}}}};
        f.command([&](Desk &desk) { return desk.addContract(contract); });
        DeskConfigured settings;
        settings.policy = u"care-solutions"_s;
        f.done([&](Desk &desk) { return desk.configure(settings); });
        f.work(f.acme, u"settings"_s, "2026-03-02T16:30:00+01:00", 60);
        f.work(f.acme, u"remote_assistance"_s, "2026-03-07T10:10:00+01:00", 100);
        f.show();
        QTRY_COMPARE(f.tree(u"customerTickets"_s)->topLevelItemCount(), 2);
        f.pictures(u"customer-prepaid"_s);
        InvoiceDialog *dialog = f.page->openInvoice();
        QTRY_VERIFY(dialog->shown());
        screenshot(dialog, u"invoice-light"_s);
        f.settings.set(setting::kTheme, u"dark"_s);
        QCoreApplication::processEvents();
        screenshot(dialog, u"invoice-dark"_s);
        f.settings.set(setting::kTheme, u"light"_s);
        dialog->reject();
        for (const auto &[key, name] : {std::pair(Qt::Key_K, u"contract-form"_s), std::pair(Qt::Key_P, u"pack-form"_s),
                                        std::pair(Qt::Key_H, u"hours-form"_s)}) {
            FormDialog *form = f.formBy(key);
            if (key == Qt::Key_K)
                named<QComboBox>(form, u"policy"_s)->setCurrentIndex(3); // care-solutions sells hours
            screenshot(form, name);
            form->reject();
            QTRY_VERIFY(!f.page->findChild<FormDialog *>());
        }
    }
};

PERMANENCE_TEST(CustomerMoneyTest)
#include "CustomerMoneyTest.moc"

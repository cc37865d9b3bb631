#include "tests/support/Accessibility.h"
#include "tests/support/PagesFixture.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/TypeText.h"
#include "ui/customer/CustomerPage.h"
#include "ui/customer/FormDialog.h"
#include "ui/ticket/TicketPage.h"
#include "ui/widgets/HistoryView.h"
#include "ui/widgets/NoticeBar.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

using namespace permanence;
using namespace permanence::test;

namespace {

struct CustomerTimelineFixture : PagesFixture
{
    CustomerPage *page = nullptr;

    void showCustomer()
    {
        window.addPage(new TicketPage(*service, window, settings));
        page = new CustomerPage(*service, window, settings);
        open(page, acme.text());
        QTRY_VERIFY(page->shown());
    }
    HistoryModel &history() { return named<HistoryView>(page, u"customerHistory"_s)->history(); }
    int currentRow() { return named<HistoryView>(page, u"customerHistory"_s)->currentIndex().row(); }
    QAction *actionNamed(const QString &name)
    {
        auto *action = page->findChild<QAction *>(name);
        if (!action)
            qFatal("no action %s", qPrintable(name));
        return action;
    }
    FormDialog *formOf(const QString &action)
    {
        actionNamed(action)->trigger();
        auto *form = page->findChild<FormDialog *>();
        if (!form)
            qFatal("%s opens no form", qPrintable(action));
        return form;
    }
    static void save(FormDialog *form) { QTest::mouseClick(named<QPushButton>(form, u"saveForm"_s), Qt::LeftButton); }
    static bool says(QWidget *root, const QString &words)
    {
        const auto labels = root->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text().contains(words); });
    }
    QString notice() { return window.notices().shown() ? window.notices().shown()->text : QString(); }
};

/// A line of two records side by side: "value = value".
QString line(const QTableWidget *sides, const QString &field)
{
    for (int row = 0; row < sides->rowCount(); ++row) {
        if (sides->verticalHeaderItem(row)->text() == field)
            return QStringList{sides->item(row, 0)->text(), sides->item(row, 1)->text(), sides->item(row, 2)->text()}.join(u' ');
    }
    return {};
}

/// Texts of it that are not wholly in sight.
QStringList cut(const QTableWidget *sides)
{
    constexpr int kMargins = 8;
    QStringList all;
    for (int row = 0; row < sides->rowCount(); ++row) {
        if (sides->fontMetrics().horizontalAdvance(sides->verticalHeaderItem(row)->text()) > sides->verticalHeader()->width())
            all << sides->verticalHeaderItem(row)->text();
        for (int column = 0; column < sides->columnCount(); ++column) {
            const QTableWidgetItem *item = sides->item(row, column);
            const QRect room = sides->visualItemRect(item).adjusted(0, 0, -kMargins, 0);
            const QRect needed = QFontMetrics(item->font()).boundingRect(QRect(0, 0, room.width(), 10'000), Qt::TextWordWrap,
                                                                         item->text());
            const bool fits = needed.width() <= room.width() && needed.height() <= room.height();
            if (!fits || !sides->viewport()->rect().contains(sides->visualItemRect(item).adjusted(0, 0, -1, -1)))
                all << item->text();
        }
    }
    return all;
}

} // namespace

/// Issue 4, section 3, in the window: filters, finding, the dossier, merging with undo, duplicates, personal data.
class CustomerTimelineTest : public QObject
{
    Q_OBJECT

private slots:
    void theHistoryIsFilteredByKindAndProductAndShownAllAgain()
    {
        CustomerTimelineFixture f;
        const LoggedCall call = f.call(u"Export fails"_s);
        f.done([&](Desk &desk) { return desk.note(call.ticket, u"cable loose"_s); });
        f.showCustomer();
        QTRY_COMPARE(f.history().rowCount(), 3);
        QVERIFY(!named(f.page, u"historyPerson"_s)->isVisible());
        named<QPushButton>(f.page, u"narrowHistory"_s)->click();
        QVERIFY(named(f.page, u"historyPerson"_s)->isVisible());
        QCOMPARE(unnamedControls(f.page).join(u'\n'), QString());
        named<QCheckBox>(f.page, u"group0"_s)->click(); // calls
        QTRY_COMPARE(f.history().rowCount(), 1);
        QCOMPARE(f.history().entry(0)->kind, u"call_received"_s);
        f.pictures(u"customer-history-filter"_s);
        named<QPushButton>(f.page, u"wholeHistory"_s)->click();
        QTRY_COMPARE(f.history().rowCount(), 3);
        named<QLineEdit>(f.page, u"historyFrom"_s)->setText(u"2026-03-03"_s);
        QTRY_COMPARE(f.history().rowCount(), 0);
        named<QLineEdit>(f.page, u"historyFrom"_s)->setText(u"2026-03-02"_s);
        QTRY_COMPARE(f.history().rowCount(), 3);
        auto *person = named<QComboBox>(f.page, u"historyPerson"_s);
        QTRY_VERIFY(person->findText(u"Zoé Çelik"_s) > 0);
        person->setCurrentIndex(person->findText(u"Zoé Çelik"_s));
        QTRY_COMPARE(f.history().rowCount(), 3); // all of it is about her ticket
    }

    void wordsAreFoundWithNextAndPreviousHoweverFarDown()
    {
        CustomerTimelineFixture f;
        const LoggedCall call = f.call(u"Export fails"_s);
        f.done([&](Desk &desk) { return desk.note(call.ticket, u"the Needle"_s); });
        f.done([&](Desk &desk) -> Result<void> {
            for (int i = 0; i < 120; ++i)
                PERMANENCE_CHECK(desk.note(call.ticket, u"hay %1"_s.arg(i)));
            return {};
        });
        f.done([&](Desk &desk) { return desk.note(call.ticket, u"needle again"_s); });
        f.showCustomer();
        QTRY_COMPARE(f.history().rowCount(), 50);
        QTest::keyClick(f.page, Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(named(f.page, u"findInHistory"_s)->hasFocus());
        typeText(u"NEEDLE"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(named<QLabel>(f.page, u"hitStanding"_s)->text(), u"1 of 2"_s);
        QTRY_COMPARE(f.currentRow(), 0);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(f.currentRow(), 121);
        QCOMPARE(named<QLabel>(f.page, u"hitStanding"_s)->text(), u"2 of 2"_s);
        named<QPushButton>(f.page, u"previousHit"_s)->click();
        QTRY_COMPARE(f.currentRow(), 0);
    }

    void twoCustomersAreMergedAndTheNoticeUndoesIt()
    {
        CustomerTimelineFixture f;
        const CustomerId other = f.command([](Desk &desk) { return desk.addCustomer({u"Etablissements Noel SARL"_s, {}, {}, {}}); });
        f.showCustomer();
        FormDialog *form = f.formOf(u"mergeCustomer"_s);
        QTRY_VERIFY(CustomerTimelineFixture::says(form, u"Etablissements Noel SARL (0 contacts, 0 contracts, 0 tickets) will be shown"_s));
        QCOMPARE(unnamedControls(form).join(u'\n'), QString());
        screenshot(form, u"merge-customers"_s);
        CustomerTimelineFixture::save(form);
        QTRY_COMPARE(f.notice(), u"Etablissements Noel SARL is now shown here."_s);
        QTRY_COMPARE(f.history().entry(0)->kind, u"customer_merged"_s);
        QTRY_COMPARE(f.page->shown()->merged.size(), 1U);
        QVERIFY(f.actionNamed(u"partCustomer"_s)->isEnabled());
        f.window.notices().shown()->actions.front().run();
        QTRY_COMPARE(f.page->shown()->merged.size(), 0U);
        QCOMPARE(f.ask([=](Queries &queries) { return queries.customer(other)->id; }), other);
    }

    void bothCustomersStandSideBySideWithWhatDiffers()
    {
        CustomerTimelineFixture f;
        const CustomerId other = f.command([](Desk &desk) { return desk.addCustomer({u"Etablissements Noel SARL"_s, u"de"_s, {}, {}}); });
        for (const QString &name : {u"Zoé Celik"_s, u"Max"_s, u"Ida"_s, u"Udo"_s, u"Jan"_s, u"Eva"_s}) {
            ContactAdded contact;
            contact.name = name;
            f.command([=](Desk &desk) { return desk.addContact(other, contact); });
        }
        f.showCustomer();
        FormDialog *form = f.formOf(u"mergeCustomer"_s);
        auto *sides = named<QTableWidget>(form, u"mergeSides"_s);
        QTRY_VERIFY(sides->rowCount() > 0);
        QCOMPARE(sides->horizontalHeaderItem(0)->text(), u"Etablissements Noel SARL"_s);
        QCOMPARE(sides->horizontalHeaderItem(2)->text(), u"Établissements Noël"_s);
        QCOMPARE(line(sides, u"Name"_s), u"Etablissements Noel SARL ≠ Établissements Noël"_s);
        QCOMPARE(line(sides, u"Language"_s), u"Deutsch ≠ français"_s);
        QCOMPARE(line(sides, u"Hours"_s), u"the desk's = the desk's"_s);
        QVERIFY2(line(sides, u"Contacts"_s).contains(u" and 2 more ≠ Zoé Çelik"_s), qPrintable(line(sides, u"Contacts"_s)));
        QCOMPARE(line(sides, u"Contracts"_s), u"0 ≠ 1"_s);
        // Said, and not only seen; and in bold where a line differs.
        QVERIFY(sides->item(0, 1)->data(Qt::AccessibleTextRole).toString() == u"differs"_s);
        QVERIFY(sides->item(0, 0)->data(Qt::AccessibleTextRole).toString().contains(u"differs"_s));
        QVERIFY(sides->item(0, 0)->font().bold() && !sides->item(3, 0)->font().bold());
        // Reached by Tab, behind the list.
        form->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), form);
        auto *list = named(form, u"mergeCandidates"_s);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Tab);
        QVERIFY(sides->hasFocus());
        QTest::keyClick(sides, Qt::Key_Down);
        QCOMPARE(sides->currentRow(), 1);
        QTest::keyClick(sides, Qt::Key_Tab);
        QVERIFY(!sides->hasFocus());
        screenshot(form, u"merge-customers-beside"_s);
        form->reject();
    }

    void bothSidesAreWhollyInSight_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &code : Language::codes())
            QTest::addRow("%s", qPrintable(code)) << code;
    }
    void bothSidesAreWhollyInSight()
    {
        QFETCH(const QString, language);
        CustomerTimelineFixture f;
        f.settings.set(setting::kLanguage, language);
        const CustomerId other = f.command([](Desk &desk) {
            return desk.addCustomer({u"Établissements Noël et Fils, Menuiserie et Charpente de la Vallée"_s, u"fr"_s,
                                     u"America/Martinique"_s, {}});
        });
        for (const QString &name : {u"Eléonore Vanderbeken"_s, u"Maximilian Hohenberger"_s, u"Anne-Marie Dubois"_s, u"Jean Lefèvre"_s,
                                    u"Eva"_s}) {
            ContactAdded contact;
            contact.name = name;
            contact.email = u"max.hohenberger@noel.example"_s;
            contact.phones = {u"05 49 00 00 02"_s, u"05 49 00 00 03"_s, u"06 00 00 00 04"_s};
            f.command([=](Desk &desk) { return desk.addContact(other, contact); });
            f.command([=, &f](Desk &desk) { return desk.addContact(f.acme, contact); });
        }
        f.showCustomer();
        for (const QString &action : {u"mergeCustomer"_s, u"mergeContacts"_s}) {
            FormDialog *form = f.formOf(action);
            if (auto *typed = form->findChild<QLineEdit *>(u"other"_s))
                typed->setText(u"menuiserie"_s);
            auto *sides = named<QTableWidget>(form, u"mergeSides"_s);
            QTRY_VERIFY(sides->rowCount() > 0);
            QTRY_COMPARE(cut(sides).join(u'\n'), QString());
            // Nor is any line higher than its text.
            QTRY_VERIFY(sides->rowHeight(sides->rowCount() - 1) < 2 * sides->fontMetrics().lineSpacing());
            const auto labels = form->findChildren<QLabel *>();
            QTRY_VERIFY(std::all_of(labels.begin(), labels.end(), [](const QLabel *label) {
                return !label->wordWrap() || !label->isVisible() || label->height() >= label->heightForWidth(label->width());
            }));
            screenshot(form, QString(action % u'-' % language));
            delete form;
        }
    }

    void bothContactsStandSideBySideWithWhatDiffers()
    {
        CustomerTimelineFixture f;
        ContactAdded twin;
        twin.name = u"Zoe Celik"_s;
        twin.phones = {u"05 49 00 00 02"_s};
        twin.email = u"zoe@noel.example"_s;
        f.command([&](Desk &desk) { return desk.addContact(f.acme, twin); });
        f.showCustomer();
        FormDialog *form = f.formOf(u"mergeContacts"_s);
        auto *sides = named<QTableWidget>(form, u"mergeSides"_s);
        auto *from = named<QComboBox>(form, u"from"_s);
        auto *into = named<QComboBox>(form, u"into"_s);
        from->setCurrentIndex(from->findText(u"Zoe Celik"_s));
        into->setCurrentIndex(into->findText(u"Zoé Çelik, workshop lead"_s));
        QCOMPARE(line(sides, u"Name"_s), u"Zoe Celik ≠ Zoé Çelik"_s);
        QCOMPARE(line(sides, u"Function"_s), u"— ≠ workshop lead"_s);
        QCOMPARE(line(sides, u"Phone numbers"_s), u"05 49 00 00 02 ≠ 05 49 00 00 01"_s);
        QCOMPARE(line(sides, u"Mail"_s), u"zoe@noel.example = zoe@noel.example"_s);
        QCOMPARE(unnamedControls(form).join(u'\n'), QString());
        QTRY_VERIFY(sides->rowHeight(0) < 2 * sides->fontMetrics().lineSpacing());
        screenshot(form, u"merge-contacts-beside"_s);
        form->reject();
    }

    void whoIsKnownAlreadyIsSaidBeforeSaving()
    {
        CustomerTimelineFixture f;
        f.showCustomer();
        FormDialog *form = f.formOf(u"newContact"_s);
        named<QLineEdit>(form, u"phones"_s)->setText(u"+33 5 49 00 00 01"_s);
        QTRY_COMPARE(named<QLabel>(form, u"knownAlready"_s)->text(),
                     u"Perhaps known already: Zoé Çelik, Établissements Noël (05 49 00 00 01)"_s);
        screenshot(form, u"known-already"_s);
        named<QLineEdit>(form, u"phones"_s)->setText(u"+33 5 49 00 00 99"_s);
        QTRY_COMPARE(named<QLabel>(form, u"knownAlready"_s)->text(), QString());
        form->reject();
    }

    void theDossierAndPersonalDataAreWrittenAsFiles()
    {
        CustomerTimelineFixture f;
        f.call(u"Export fails"_s);
        f.showCustomer();
        const QString paper = f.folder.filePath(u"dossier.pdf"_s), json = f.folder.filePath(u"zoe.json"_s);
        FormDialog *form = f.formOf(u"dossier"_s);
        named<QLineEdit>(form, u"file"_s)->setText(paper);
        named<QLineEdit>(form, u"from"_s)->setText(u"2026-01-01"_s);
        CustomerTimelineFixture::save(form);
        QTRY_COMPARE(f.notice(), u"Written: "_s + paper);
        QFile written(paper);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray pdf = written.readAll();
        QVERIFY(pdf.startsWith("%PDF") && pdf.contains("/Font"));
        QTRY_VERIFY(!f.page->findChild<FormDialog *>());
        form = f.formOf(u"exportPerson"_s);
        named<QLineEdit>(form, u"file"_s)->setText(paper);
        CustomerTimelineFixture::save(form);
        QTRY_VERIFY(CustomerTimelineFixture::says(form, u"a file that is not there yet"_s)); // nothing is written over unseen
        named<QLineEdit>(form, u"file"_s)->setText(json);
        CustomerTimelineFixture::save(form);
        QTRY_COMPARE(f.notice(), u"Written: "_s + json);
        QFile held(json);
        QVERIFY(held.open(QIODevice::ReadOnly));
        QVERIFY(held.readAll().contains("zoe@noel.example"));
    }

    void aPersonIsErasedOnlyWithAReasonAndATick()
    {
        CustomerTimelineFixture f;
        f.call(u"Zoé Çelik cannot log in"_s);
        f.showCustomer();
        FormDialog *form = f.formOf(u"erasePerson"_s);
        QCOMPARE(unnamedControls(form).join(u'\n'), QString());
        CustomerTimelineFixture::save(form);
        QTRY_VERIFY(CustomerTimelineFixture::says(form, u"needs a written reason"_s));
        named<QLineEdit>(form, u"reason"_s)->setText(u"asked for it"_s);
        CustomerTimelineFixture::save(form);
        QTRY_VERIFY(CustomerTimelineFixture::says(form, u"your tick"_s));
        QCOMPARE(f.ask([&](Queries &queries) { return queries.contact(f.zoe)->name; }), u"Zoé Çelik"_s);
        named<QCheckBox>(form, u"understood"_s)->click();
        screenshot(form, u"erase-person"_s);
        CustomerTimelineFixture::save(form);
        QTRY_VERIFY(f.notice().startsWith(u"Erased; "_s));
        QTRY_COMPARE(f.page->shown()->contacts.front().name, u"[erased]"_s);
        QTRY_COMPARE(f.page->shown()->tickets.front().summary, u"[erased] cannot log in"_s);
    }
};

PERMANENCE_TEST(CustomerTimelineTest)
#include "CustomerTimelineTest.moc"

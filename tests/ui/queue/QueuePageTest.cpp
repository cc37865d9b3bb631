#include "ui/queue/QueuePage.h"

#include "core/exchange/Csv.h"
#include "tests/support/Accessibility.h"
#include "tests/support/PagesFixture.h"
#include "tests/support/TestRegistry.h"
#include "ui/queue/QueueViews.h"
#include "ui/ticket/TicketPage.h"
#include "ui/widgets/FilterField.h"
#include "ui/widgets/HistoryView.h"
#include "ui/widgets/NoticeBar.h"
#include "ui/widgets/PagedTableModel.h"
#include "ui/widgets/PagedTableView.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QCompleter>
#include <QDialog>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTabBar>

using namespace permanence;
using namespace permanence::test;

namespace {

/// A desk whose own policy is the charter, so that the nearest limit is taken first (APL-1).
struct Fixture : PagesFixture
{
    QueuePage *page = nullptr;

    Fixture()
    {
        DeskConfigured chartered;
        chartered.policy = u"aplicit-charter"_s;
        done([&](Desk &desk) { return desk.configure(chartered); });
    }
    void show()
    {
        page = new QueuePage(*service, window, settings);
        open(page);
    }
    PagedTableView *table() { return named<PagedTableView>(page, u"queueTable"_s); }
    QTabBar *tabs() { return named<QTabBar>(page, u"queueViews"_s); }
    QString cell(int row, QueueColumn column)
    {
        return table()->pagedModel()->index(row, static_cast<int>(column)).data().toString();
    }
    QStringList summaries()
    {
        QStringList found;
        for (int row = 0; row < table()->pagedModel()->rowCount(); ++row)
            found << cell(row, QueueColumn::Summary);
        return found;
    }
    /// Waits on the portal for somebody to take it.
    LoggedCall portal(const QString &summary, const QString &severity = u"blocking"_s,
                      const QString &product = {}, const CustomerId &customer = {})
    {
        IncomingCall mail;
        mail.channel = Channel::Portal;
        mail.customer = customer.isValid() ? customer : acme;
        mail.problem = problem(summary, severity);
        mail.problem->product = product;
        mail.override = Override{service->agent().id, u"known to the team"_s};
        return command([mail](Desk &one) { return one.receiveCall(mail); });
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void trigger(const QString &action)
    {
        for (QAction *one : page->actions()) {
            if (one->objectName() == action)
                return one->trigger();
        }
        qFatal("no action %s", qPrintable(action));
    }
    void nameView(const QString &action, const QString &name)
    {
        trigger(action);
        auto *dialog = named<QInputDialog>(page, u"viewName"_s);
        dialog->setTextValue(name);
        dialog->accept();
        delete dialog; // it would go away by itself, but not before the next one is looked for
    }
    QString notices()
    {
        QStringList all;
        for (const QLabel *label : window.notices().findChildren<QLabel *>())
            all << label->text();
        return all.join(u'\n');
    }
};

} // namespace

class QueuePageTest : public QObject
{
    Q_OBJECT

private slots:
    void theNearestLimitStandsFirstAndEachRowSaysWhyItStandsThere()
    {
        Fixture f;
        f.portal(u"one hour"_s, u"hindering"_s);
        f.portal(u"half an hour"_s, u"blocking"_s);
        f.show();
        QAbstractItemModelTester tester(f.table()->pagedModel(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(f.summaries(), QStringList({u"half an hour"_s, u"one hour"_s}));
        QCOMPARE(f.cell(0, QueueColumn::Why), u"00:30 left: take in charge by 10:30"_s);
        QCOMPARE(f.cell(1, QueueColumn::Why), u"01:00 left: take in charge by 11:00"_s);
        const QModelIndex last = f.table()->model()->index(0, f.table()->model()->columnCount() - 1);
        QCOMPARE(last.data().toString(), f.cell(0, QueueColumn::Why)); // the last column
        f.clock.advance(40 * kMinute);
        QCOMPARE(f.cell(0, QueueColumn::Why), u"00:10 over: take in charge by 10:30"_s);
    }

    void theNavigationTellsHowManyWaitAndTheNearestLimit()
    {
        Fixture f;
        f.show();
        QTRY_COMPARE(f.page->count(), 0);
        f.portal(u"one"_s);
        f.portal(u"two"_s, u"hindering"_s);
        f.clock.advance(12 * kMinute);
        f.call(u"mine already"_s);
        QTRY_COMPARE(f.page->count(), 2);
        QTRY_COMPARE(f.page->remark(), u"nearest limit 00:18"_s);
    }

    void oneKeyTakesTheTicketThatTheRulesChoose()
    {
        Fixture f;
        f.portal(u"one hour"_s, u"hindering"_s);
        const LoggedCall half = f.portal(u"half an hour"_s, u"blocking"_s);
        f.window.addPage(new TicketPage(*f.service, f.window, f.settings));
        f.show();
        QTRY_COMPARE(f.summaries().size(), 2);
        f.press(Qt::Key_F6);
        const Place expected{page::kTicket, half.ticketNumber};
        QTRY_COMPARE(f.window.current(), expected);
        const AgentId owner = f.ask([&](Queries &queries) { return queries.ticket(half.ticket)->owner; });
        QCOMPARE(owner, f.service->agent().id);
        f.window.navigate({page::kQueue, {}});
        f.trigger(u"takeNext"_s);
        QTRY_VERIFY(f.notices().contains(u"one hour"_s));
        f.window.navigate({page::kQueue, {}});
        f.trigger(u"takeNext"_s);
        QTRY_VERIFY(f.notices().contains(u"Nobody waits"_s));
    }

    void severalTicketsAreGivenAwayByTheKeyboard()
    {
        Fixture f;
        const LoggedCall one = f.portal(u"one"_s, u"blocking"_s);
        const LoggedCall two = f.portal(u"two"_s, u"hindering"_s);
        f.portal(u"three"_s, u"informative"_s);
        f.command([](Desk &desk) { return desk.addAgent({u"tom"_s, u"Tom"_s, Role::Agent, u"Workshop"_s}); });
        f.show();
        QTRY_COMPARE(f.summaries().size(), 3);
        f.table()->setFocus();
        f.press(Qt::Key_Down, Qt::ShiftModifier);
        f.press(Qt::Key_G, Qt::ControlModifier);
        QTRY_VERIFY(f.page->findChild<QDialog *>(u"assignTickets"_s));
        auto *dialog = f.page->findChild<QDialog *>(u"assignTickets"_s);
        QCOMPARE(unnamedControls(dialog).join(u'\n'), QString());
        QCOMPARE(named<QPushButton>(dialog, u"saveAssign"_s)->text(), u"Assign 2 tickets"_s);
        QTest::keyClicks(named<QListWidget>(dialog, u"agents"_s), u"Tom"_s);
        QTest::keyClick(named<QListWidget>(dialog, u"agents"_s), Qt::Key_Return);
        QTRY_VERIFY(f.notices().contains(u"2 tickets given to Tom."_s));
        for (const TicketId &ticket : {one.ticket, two.ticket})
            QCOMPARE(f.ask([&](Queries &queries) { return queries.ticketView(ticket)->ownerName; }),
                     u"Tom"_s);
    }

    void whatIsSelectedIsTakenTogether()
    {
        Fixture f;
        const LoggedCall one = f.portal(u"one"_s, u"blocking"_s);
        f.portal(u"two"_s, u"hindering"_s);
        f.show();
        QTRY_COMPARE(f.summaries().size(), 2);
        f.table()->selectAll();
        f.press(Qt::Key_T, Qt::ControlModifier);
        QTRY_COMPARE(f.table()->pagedModel()->rowCount(), 0);
        QVERIFY(f.ask([&](Queries &queries) { return queries.ticket(one.ticket)->owner.isValid(); }));
        QTRY_VERIFY(f.tabs()->hasFocus()); // and not a table that is gone
    }

    void viewsNarrowByScopeProductAndCustomer()
    {
        Fixture f;
        const CustomerId other = f.command([](Desk &desk) {
            return desk.addCustomer({u"Other SA"_s, u"fr"_s, {}, {}});
        });
        f.portal(u"mill"_s, u"blocking"_s, u"Mill 5"_s);
        f.portal(u"lathe"_s, u"hindering"_s, u"Lathe"_s);
        f.portal(u"other's mill"_s, u"informative"_s, u"Mill 5"_s, other);
        f.call(u"mine"_s);
        f.show();
        QTRY_COMPARE(f.summaries().size(), 3);
        f.press(Qt::Key_PageDown, Qt::ControlModifier);
        QTRY_COMPARE(f.summaries(), QStringList(u"mine"_s));
        f.press(Qt::Key_PageUp, Qt::ControlModifier);
        QTRY_COMPARE(f.summaries().size(), 3);
        f.press(Qt::Key_P, Qt::ControlModifier);
        auto *product = named<FilterField>(f.page, u"productFilter"_s);
        QVERIFY(product->hasFocus());
        typeAndTake(product, u"mil"_s);
        QTRY_COMPARE(product->chosen().id, u"Mill 5"_s);
        QTRY_COMPARE(f.summaries().size(), 2);
        auto *customer = named<FilterField>(f.page, u"customerFilter"_s);
        customer->setFocus();
        typeAndTake(customer, u"oth"_s);
        QTRY_COMPARE(customer->text(), u"Other SA"_s);
        QTRY_COMPARE(f.summaries(), QStringList(u"other's mill"_s));
        QVERIFY(f.page->handleEscape());
        QTRY_COMPARE(f.summaries().size(), 3);
        QVERIFY(!f.page->handleEscape());
    }

    void aViewIsKeptUnderANameRenamedAndRemoved()
    {
        Fixture f;
        f.portal(u"mill"_s, u"blocking"_s, u"Mill"_s);
        f.portal(u"lathe"_s, u"hindering"_s, u"Lathe"_s);
        f.show();
        QTRY_COMPARE(f.summaries().size(), 2);
        const int standard = f.tabs()->count();
        auto *product = named<FilterField>(f.page, u"productFilter"_s);
        product->setFocus();
        typeAndTake(product, u"mill"_s);
        QTRY_COMPARE(f.summaries(), QStringList(u"mill"_s));
        f.nameView(u"saveView"_s, u"Mills"_s);
        QCOMPARE(f.tabs()->count(), standard + 1);
        QCOMPARE(f.tabs()->tabText(standard), u"Mills"_s);
        f.tabs()->setCurrentIndex(0);
        QTRY_COMPARE(f.summaries().size(), 2);
        f.tabs()->setCurrentIndex(standard);
        QTRY_COMPARE(f.summaries(), QStringList(u"mill"_s));
        QVERIFY(!f.page->handleEscape()); // it is as it was saved
        product->setFocus();
        typeAndTake(product, u"lathe"_s);
        QTRY_COMPARE(f.summaries(), QStringList(u"lathe"_s));
        QVERIFY(f.page->handleEscape());
        QTRY_COMPARE(f.summaries(), QStringList(u"mill"_s));
        f.nameView(u"renameView"_s, u"Machines"_s);
        QCOMPARE(QueueViews(f.settings).all().back().name, u"Machines"_s); // it is there after the next start
        QCOMPARE(QueueViews(f.settings).all().back().product, u"Mill"_s);
        f.trigger(u"removeView"_s);
        QCOMPARE(f.tabs()->count(), standard);
        QTRY_VERIFY(f.notices().contains(u"Machines"_s));
        const auto buttons = f.window.notices().findChildren<QPushButton *>();
        const auto undo = std::find_if(buttons.begin(), buttons.end(),
                                       [](const QPushButton *button) { return button->text() == u"Undo"; });
        QVERIFY(undo != buttons.end());
        (*undo)->click();
        QCOMPARE(f.tabs()->tabText(standard), u"Machines"_s);
        QTRY_COMPARE(f.summaries(), QStringList(u"mill"_s));
    }

    void whatIsShownIsTakenAwayWithItsCount()
    {
        Fixture f;
        f.portal(u"=mill"_s, u"blocking"_s, u"Mill"_s);
        f.portal(u"lathe"_s, u"hindering"_s, u"Lathe"_s);
        f.show();
        QTRY_COMPARE(f.summaries().size(), 2);
        QTRY_COMPARE(named<QPushButton>(f.page, u"exportQueueButton"_s)->text(), u"Export 2 …  Ctrl+E"_s);
        f.table()->horizontalHeader()->moveSection(static_cast<int>(QueueColumn::Why), 0);
        const QString path = f.folder.filePath(u"queue.csv"_s);
        f.page->exportTo(path);
        QTRY_VERIFY(f.notices().contains(u"2 tickets written to"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const CsvDocument sheet = expectValue(parseCsv(file.readAll()));
        QCOMPARE(sheet.rows.size(), 3U);
        QCOMPARE(sheet.rows[0].cells.first(), u"Why here"_s);
        QVERIFY(!sheet.rows[0].cells.contains(u"Status"_s)); // all of them wait: the column is not shown
        QVERIFY(sheet.rows[1].cells.contains(u"'=mill"_s));
    }

    /// SYS-3: 48 hours at most.
    void aLeadSeesWhoWaitsHowLong()
    {
        Fixture f;
        f.portal(u"long"_s, u"informative"_s);
        f.clock.advance(3 * kHour);
        f.portal(u"less long"_s, u"informative"_s);
        f.clock.set(at("2026-03-04T10:05:00+01:00"));
        f.show();
        auto *waits = named<QLabel>(f.page, u"queueWaits"_s);
        QTRY_COMPARE(waits->text(),
                     u"Longest wait: 48:05 · 1 ticket over 48 h · 1 ticket within 4 h of them"_s);
        QTRY_COMPARE(f.summaries().size(), 2);
        QTRY_COMPARE(f.cell(0, QueueColumn::Waits), u"48:05, over 48 h"_s);
        QTRY_COMPARE(f.cell(1, QueueColumn::Waits), u"45:05, 48 h near"_s);
    }

    void theSelectedTicketIsPreviewed()
    {
        Fixture f;
        const LoggedCall one = f.portal(u"one"_s);
        f.show();
        auto *history = named<HistoryView>(f.page, u"previewHistory"_s);
        QTRY_VERIFY(history->isVisible() && history->history().rowCount() > 0);
        QCOMPARE(history->history().entry(0)->ticketNumber, one.ticketNumber);
        const auto *why = named<QLabel>(f.page, u"previewWhy"_s); // also where the table is too narrow for its last column
        QVERIFY(why->isVisible());
        QCOMPARE(why->text(), f.cell(0, QueueColumn::Why));
    }

    void teamsAreSetByALead()
    {
        Fixture f;
        f.command([](Desk &desk) { return desk.addAgent({u"tom"_s, u"Tom"_s, Role::Agent}); });
        f.show();
        f.trigger(u"editTeams"_s);
        QTRY_VERIFY(f.page->findChild<QDialog *>(u"teamsDialog"_s));
        auto *dialog = f.page->findChild<QDialog *>(u"teamsDialog"_s);
        QCOMPARE(unnamedControls(dialog).join(u'\n'), QString());
        named<QLineEdit>(dialog, u"team.tom"_s)->setText(u"Workshop"_s);
        named<QPushButton>(dialog, u"saveTeams"_s)->click();
        QTRY_COMPARE(f.ask([](Queries &queries) { return queries.agentByLogin(u"tom"_s)->team; }),
                     u"Workshop"_s);
    }

    void everyControlIsNamedAndAnEmptyQueueSaysWhatToDo()
    {
        Fixture f;
        f.show();
        QTRY_VERIFY(f.table()->pagedModel()->state() == PagedTableModel::State::Loaded);
        QCOMPARE(unnamedControls(f.page).join(u'\n'), QString());
        QStringList shown;
        for (int view = 0; view < f.tabs()->count(); ++view) {
            f.tabs()->setCurrentIndex(view);
            QTRY_VERIFY(f.table()->pagedModel()->state() == PagedTableModel::State::Loaded);
            for (const QLabel *label : f.page->findChildren<QLabel *>()) {
                if (label->isVisible())
                    shown << label->text();
            }
        }
        for (const QString &title :
             {u"Nobody waits"_s, u"No customer owes an answer"_s, u"No limit passes today"_s})
            QVERIFY2(shown.contains(title), qPrintable(title));
        f.portal(u"one"_s);
        f.tabs()->setCurrentIndex(0);
        QTRY_COMPARE(f.summaries().size(), 1);
        QCOMPARE(unnamedControls(f.page).join(u'\n'), QString());
    }

    void pictures()
    {
        Fixture f;
        f.show();
        QTRY_VERIFY(f.table()->pagedModel()->state() == PagedTableModel::State::Loaded);
        f.pictures(u"queue-empty"_s);
        const QStringList texts{u"Export to the machine fails since the update"_s,
                                u"Postprocessor writes wrong feed rates for long arcs and nobody noticed"_s,
                                u"Licence is not found"_s, u"How can the template be changed?"_s};
        const QStringList severities{u"blocking"_s, u"hindering"_s, u"informative"_s};
        f.portal(u"Where is the manual?"_s, u"informative"_s, u"Mill 5"_s);
        f.clock.set(at("2026-03-04T08:30:00+01:00"));
        for (int i = 0; i < 18; ++i) {
            f.portal(texts[i % 4], severities[i % 3], i % 2 ? u"Mill 5"_s : u"Lathe 2024"_s);
            f.clock.advance(7 * kMinute);
        }
        QTRY_COMPARE(f.summaries().size(), 19);
        QTRY_VERIFY(named<HistoryView>(f.page, u"previewHistory"_s)->history().rowCount() > 0);
        f.pictures(u"queue"_s);
        f.settings.set(setting::kLanguage, u"fr"_s);
        QCoreApplication::processEvents();
        f.pictures(u"queue-fr"_s);
        f.settings.set(setting::kLanguage, u"en"_s);
        f.tabs()->setCurrentIndex(6);
        QTRY_COMPARE(f.summaries().size(), 19);
        f.pictures(u"queue-open"_s);
    }

private:
    /// Types, waits for what is offered, and takes the first.
    static void typeAndTake(FilterField *field, const QString &words)
    {
        field->selectAll();
        QTest::keyClicks(field, words);
        auto *completer = field->findChild<QCompleter *>();
        QTRY_VERIFY(completer->completionModel()->rowCount() > 0);
        QTest::keyClick(completer->popup()->isVisible() ? static_cast<QWidget *>(completer->popup()) : field,
                        Qt::Key_Return);
    }
};

PERMANENCE_TEST(QueuePageTest)
#include "QueuePageTest.moc"

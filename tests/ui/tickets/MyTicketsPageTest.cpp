#include "ui/tickets/MyTicketsPage.h"

#include "tests/support/Accessibility.h"
#include "tests/support/PagesFixture.h"
#include "tests/support/TestRegistry.h"
#include "ui/ticket/TicketPage.h"
#include "ui/widgets/HistoryView.h"
#include "ui/widgets/PagedTableModel.h"
#include "ui/widgets/PagedTableView.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>

using namespace permanence;
using namespace permanence::test;

namespace {

struct Fixture : PagesFixture
{
    MyTicketsPage *page = nullptr;

    void show()
    {
        page = new MyTicketsPage(*service, window, settings);
        open(page);
    }
    PagedTableModel *model() { return named<PagedTableView>(page, u"tickets"_s)->pagedModel(); }
    QString cell(int row, const QString &key)
    {
        const auto &columns = model()->columns();
        for (size_t column = 0; column < columns.size(); ++column) {
            if (columns[column].key == key)
                return model()->index(row, static_cast<int>(column)).data().toString();
        }
        return u"no such column"_s;
    }
    QStringList summaries()
    {
        QStringList found;
        for (int row = 0; row < model()->rowCount(); ++row)
            found << cell(row, u"summary"_s);
        return found;
    }
    /// Waits on the portal for somebody to take it.
    LoggedCall portal(const QString &summary, const QString &severity)
    {
        IncomingCall mail;
        mail.channel = Channel::Portal;
        mail.customer = acme;
        mail.problem = problem(summary, severity);
        return command([mail](Desk &one) { return one.receiveCall(mail); });
    }
};

} // namespace

class MyTicketsPageTest : public QObject
{
    Q_OBJECT

private slots:
    void myOpenTicketsAreListedAndOthersAreNot()
    {
        Fixture f;
        f.call(u"Mine"_s);
        f.portal(u"Nobody's"_s, u"blocking"_s);
        const LoggedCall closed = f.call(u"Closed"_s);
        f.done([&](Desk &desk) { return desk.resolve(closed.ticket, ResolutionCause::Solved, {}); });
        f.show();
        QAbstractItemModelTester tester(f.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(f.summaries(), QStringList(u"Mine"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_O, Qt::ControlModifier);
        QTRY_COMPARE(f.model()->rowCount(), 2);
        QTRY_COMPARE(f.summaries(), QStringList({u"Nobody's"_s, u"Mine"_s})); // the one with a limit first
    }

    void theNearestLimitComesFirst()
    {
        Fixture f;
        f.portal(u"two hours"_s, u"informative"_s);
        f.portal(u"half an hour"_s, u"blocking"_s);
        f.portal(u"one hour"_s, u"hindering"_s);
        f.show();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_O, Qt::ControlModifier);
        QTRY_COMPARE(f.model()->rowCount(), 3);
        QTRY_COMPARE(f.summaries(), QStringList({u"half an hour"_s, u"one hour"_s, u"two hours"_s}));
        QCOMPARE(f.cell(0, u"due"_s), u"00:30 left"_s); // APL-1
        QCOMPARE(f.cell(2, u"due"_s), u"02:00 left"_s);
        QCOMPARE(f.cell(0, u"status"_s), u"waiting"_s); // ALIAS-3: word, and shape
        QCOMPARE(f.cell(0, u"customer"_s), u"Établissements Noël"_s);
        f.clock.advance(40 * kMinute);
        QCOMPARE(f.cell(0, u"due"_s), u"00:10 over"_s);
    }

    void theNavigationTellsHowManyAndTheNearestLimit()
    {
        Fixture f;
        // A contract with a resolution target, so that a ticket of mine has a limit.
        ContractEdited edit;
        edit.targets = QJsonObject{{u"blocking"_s, QJsonObject{{u"resolution"_s, u"PT18M"_s}}}};
        f.done([&](Desk &desk) { return desk.editContract(f.maintenance, edit); });
        f.show();
        QTRY_COMPARE(f.page->count(), 0);
        QCOMPARE(f.page->remark(), QString());
        f.call(u"Mine"_s);
        QTRY_COMPARE(f.page->count(), 1);
        QCOMPARE(f.page->remark(), u"nearest limit: 00:18 left"_s);
    }

    void newTicketsAppearByThemselves()
    {
        Fixture f;
        f.call(u"One"_s);
        f.show();
        QAbstractItemModelTester tester(f.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(f.summaries(), QStringList(u"One"_s));
        f.call(u"Two"_s);
        QTRY_COMPARE(f.summaries(), QStringList({u"One"_s, u"Two"_s}));
    }

    void enterOpensTheSelectedTicket()
    {
        Fixture f;
        f.call(u"One"_s);
        const LoggedCall two = f.call(u"Two"_s);
        f.window.addPage(new TicketPage(*f.service, f.window, f.settings));
        f.show();
        QTRY_COMPARE(f.summaries(), QStringList({u"One"_s, u"Two"_s}));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        const Place expected{page::kTicket, two.ticketNumber};
        QCOMPARE(f.window.current(), expected);
    }

    void theSelectedTicketIsPreviewedWithItsHistory()
    {
        Fixture f;
        const LoggedCall one = f.call(u"One"_s);
        f.show();
        auto *history = named<HistoryView>(f.page, u"previewHistory"_s);
        QTRY_VERIFY(history->isVisible() && history->history().rowCount() > 0);
        QCOMPARE(history->history().entry(0)->ticketNumber, one.ticketNumber);
        f.done([&](Desk &desk) { return desk.note(one.ticket, u"fresh"_s); });
        QTRY_COMPARE(history->history().entry(0)->text, u"fresh"_s);
        f.done([&](Desk &desk) { return desk.setSeverity(one.ticket, u"hindering"_s); });
        const auto latest = [&] { return history->history().index(0).data(HistoryModel::PhraseRole).toString(); };
        QTRY_COMPARE(latest(), u"severity set to Hindering"_s); // as the charter names it
    }

    void everyControlIsNamed()
    {
        Fixture f;
        f.call(u"One"_s);
        f.show();
        QCOMPARE(unnamedControls(f.page).join(u'\n'), QString());
    }

    void pictures()
    {
        Fixture f;
        f.show();
        QTRY_VERIFY(f.model()->state() == PagedTableModel::State::Loaded);
        f.pictures(u"my-tickets-empty"_s);
        ContractEdited edit;
        edit.targets = QJsonObject{{u"blocking"_s, QJsonObject{{u"resolution"_s, u"PT1H"_s}}},
                                   {u"hindering"_s, QJsonObject{{u"resolution"_s, u"PT4H"_s}}}};
        f.done([&](Desk &desk) { return desk.editContract(f.maintenance, edit); });
        const QStringList texts{u"Export to the machine fails since the update"_s,
                                u"Postprocessor writes wrong feed rates for long arcs and nobody noticed"_s,
                                u"Licence is not found"_s, u"How can the template be changed?"_s};
        const QStringList severities{u"blocking"_s, u"hindering"_s, u"informative"_s};
        for (int i = 0; i < 24; ++i) {
            f.call(texts[i % 4], severities[i % 3]);
            f.clock.advance(7 * kMinute);
        }
        const LoggedCall last = f.call(texts[0], severities[0]);
        f.done([&](Desk &desk) {
            return desk.note(last.ticket, u"The installer moved the post file; copied it back."_s);
        });
        QTRY_COMPARE(f.model()->rowCount(), 25);
        QTRY_VERIFY(!f.cell(0, u"summary"_s).isEmpty());
        QTRY_VERIFY(named<HistoryView>(f.page, u"previewHistory"_s)->history().rowCount() > 0);
        f.pictures(u"my-tickets"_s);
    }
};

PERMANENCE_TEST(MyTicketsPageTest)
#include "MyTicketsPageTest.moc"

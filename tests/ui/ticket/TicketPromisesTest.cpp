#include "tests/support/Accessibility.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/TicketPageFixture.h"
#include "tests/support/TypeText.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDateTimeEdit>
#include <QListWidget>
#include <QToolButton>

using namespace permanence;
using namespace permanence::test;

namespace {

struct TicketPromisesFixture : TicketPageFixture
{
    const TicketRecord &ticket() { return page->shown()->ticket; }
    /// Writes into the form that a key unfolded and saves it.
    void write(const QString &words)
    {
        typeText(words, text());
        QTest::keyClick(text(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!text()->isVisible());
    }
    void save(const QString &name)
    {
        QTest::keyClick(dialog(name), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(isGone(name));
    }
    QString hint(const QString &name) { return named<QLabel>(dialog(name), u"dialogHint"_s)->text(); }
    bool mailed(MailTemplate kind)
    {
        const auto mails = ask([&](Queries &queries) { return queries.mails(ticket().id); });
        return std::any_of(mails.begin(), mails.end(), [&](const MailView &mail) { return mail.mail == kind; });
    }
};

} // namespace

/// What the desk owes and what it waits for, on the ticket page. The clock stands on Monday 2 March 2026, 10:00.
class TicketPromisesTest : public QObject
{
    Q_OBJECT

private slots:
    void askingSaysWhenTheTicketWillCloseByItself_SYS11()
    {
        TicketPromisesFixture f;
        const LoggedCall call = f.ticketUnder(u"systell-maintenance"_s);
        f.show(call.ticketNumber);
        f.press(Qt::Key_A);
        // Three business days after Monday: the close of Thursday.
        QVERIFY2(f.words(u"ticketFormHint"_s).contains(u"Thu 5 Mar 17:30"_s), qPrintable(f.words(u"ticketFormHint"_s)));
        f.write(u"Which version?"_s);
        QTRY_VERIFY(f.ticket().question.has_value());
        QVERIFY2(f.said(u"closingHead"_s).contains(u"Closes by itself Thu 5 Mar 17:30"_s), qPrintable(f.said(u"closingHead"_s)));
        auto *why = named<QToolButton>(f.page, u"closingWhyButton"_s);
        why->setFocus();
        QTest::keyClick(why, Qt::Key_Space);
        const QString reasons = f.said(u"closingWhy"_s);
        for (const QString &day : {u"Tuesday, 3 March"_s, u"Wednesday, 4 March"_s, u"Thursday, 5 March"_s})
            QVERIFY2(reasons.contains(day), qPrintable(reasons));
        QTest::keyClick(f.focused(), Qt::Key_Escape);
        QVERIFY(!named(f.page, u"closingWhy"_s)->isVisible());
        QVERIFY(f.mailed(MailTemplate::Asked));
        QTRY_COMPARE(f.phrases().first(), u"asked the customer for an answer"_s);
    }

    void anAnswerThatCameEndsTheWaiting()
    {
        TicketPromisesFixture f;
        const LoggedCall call = f.ticketUnder(u"systell-maintenance"_s);
        f.show(call.ticketNumber);
        QVERIFY(!named(f.page, u"recordReplyButton"_s)->isVisible());
        f.done([&](Desk &desk) { return desk.ask(call.ticket, AskedFor::Answer, u"Which version?"_s); });
        QTRY_VERIFY(named(f.page, u"recordReplyButton"_s)->isVisible());
        f.press(Qt::Key_Y);
        f.write(u"2026.1"_s);
        QTRY_VERIFY(!f.ticket().question.has_value());
        QTRY_COMPARE(f.phrases().first(), u"the answer arrived"_s);
        QVERIFY(!named(f.page, u"closingHead"_s)->isVisible());
    }

    void filesThatAreAskedForCloseAndFilesThatComeReopen_SYS12()
    {
        TicketPromisesFixture f;
        const LoggedCall call = f.ticketUnder(u"systell-maintenance"_s);
        f.show(call.ticketNumber);
        f.press(Qt::Key_A);
        named<QComboBox>(f.page, u"resolutionCause"_s)->setCurrentIndex(1);
        QVERIFY2(f.words(u"ticketFormHint"_s).contains(u"closed until the files arrive"_s), qPrintable(f.words(u"ticketFormHint"_s)));
        f.write(u"The drawing, please"_s);
        QTRY_VERIFY(f.ticket().isClosed());
        QCOMPARE(f.ticket().closedReason, CloseReason::AwaitingFiles);
        QVERIFY2(f.said(u"closingWhy"_s).contains(u"Files asked for 10:00"_s), qPrintable(f.said(u"closingWhy"_s)));
        f.press(Qt::Key_Y);
        QCOMPARE(named<QComboBox>(f.page, u"resolutionCause"_s)->currentIndex(), 1); // files were asked for
        QVERIFY2(f.words(u"ticketFormHint"_s).contains(u"opens again"_s), qPrintable(f.words(u"ticketFormHint"_s)));
        f.write(u"drawing.dwg"_s);
        QTRY_VERIFY(!f.ticket().isClosed());
    }

    void noQuestionIsAskedWithoutWords()
    {
        TicketPromisesFixture f;
        f.show(f.ticketUnder(u"systell-maintenance"_s).ticketNumber);
        f.press(Qt::Key_A);
        QTest::keyClick(f.text(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(f.text()->isVisible());
        QVERIFY(!f.ticket().question.has_value());
    }

    void aPromiseIsMadeByKeysAlone_SYS6()
    {
        TicketPromisesFixture f;
        const LoggedCall call = f.ticketUnder(u"systell-maintenance"_s);
        f.show(call.ticketNumber);
        f.press(Qt::Key_P);
        QVERIFY(f.hint(u"promiseDialog"_s).contains(u"dès que possible"_s)); // what is said to a French customer
        f.save(u"promiseDialog"_s); // the first suggestion: one hour of desk time
        QTRY_COMPARE(f.ticket().openActivities().size(), 1U);
        QCOMPARE(f.ticket().openActivities().front().kind, ActivityKind::Promise);
        QCOMPARE(f.ticket().openActivities().front().due, at("2026-03-02T11:00:00+01:00"));
        QTRY_COMPARE(f.phrases().first(), u"answer promised by 11:00"_s);
        QVERIFY2(f.said(u"nextFacts"_s).startsWith(u"Promised answer: 11:00"_s), qPrintable(f.said(u"nextFacts"_s)));
    }

    void aCallbackOutsideTheCustomersHoursIsWarnedOf()
    {
        TicketPromisesFixture f;
        const LoggedCall call = f.ticketUnder(u"systell-maintenance"_s);
        f.show(call.ticketNumber);
        f.press(Qt::Key_B);
        QDialog *dialog = f.dialog(u"callbackDialog"_s);
        auto *when = named<QDateTimeEdit>(dialog, u"due"_s);
        QTRY_VERIFY2(f.hint(u"callbackDialog"_s).contains(u"Both are open"_s), qPrintable(f.hint(u"callbackDialog"_s)));
        when->setTime(QTime(13, 45)); // the desk is open from 13:30, they from 14:00
        QVERIFY2(f.hint(u"callbackDialog"_s).contains(u"closed then: CLOSED until 14:00"_s) ||
                     f.hint(u"callbackDialog"_s).contains(u"The customer is closed then"_s),
                 qPrintable(f.hint(u"callbackDialog"_s)));
        f.save(u"callbackDialog"_s);
        QTRY_COMPARE(f.ticket().openActivities().size(), 1U);
        QCOMPARE(f.ticket().openActivities().front().due, at("2026-03-02T13:45:00+01:00"));
        QVERIFY(f.said(u"nextFacts"_s).contains(u"outside the customer's hours"_s));
    }

    void aCallbackThatWasDueIsOverdueInWords()
    {
        TicketPromisesFixture f;
        const LoggedCall call = f.ticketUnder(u"systell-maintenance"_s);
        f.command([&](Desk &desk) { return desk.scheduleCallback(call.ticket, at("2026-03-02T10:30:00+01:00")); });
        f.clock.advance(kHour);
        f.show(call.ticketNumber);
        QVERIFY2(f.said(u"nextFacts"_s).startsWith(u"Callback: was due 10:30"_s), qPrintable(f.said(u"nextFacts"_s)));
    }

    void theSeverityIsChangedAndItsClockTold_APL1()
    {
        TicketPromisesFixture f;
        const LoggedCall call = f.call(u"Export fails"_s, u"hindering"_s);
        f.show(call.ticketNumber);
        f.press(Qt::Key_S);
        auto *list = named<QListWidget>(f.dialog(u"severityDialog"_s), u"choice"_s);
        QCOMPARE(list->currentRow(), 1);
        QTest::keyClick(list, Qt::Key_Up);
        QVERIFY2(f.hint(u"severityDialog"_s).contains(u"10:30"_s), qPrintable(f.hint(u"severityDialog"_s)));
        f.save(u"severityDialog"_s);
        QTRY_COMPARE(f.ticket().severity, u"blocking"_s);
        QTRY_COMPARE(f.phrases().first(), u"severity set to Blocking"_s);
    }

    void trainedAgentsComeFirst_APL7()
    {
        TicketPromisesFixture f;
        const AgentId max = f.command([](Desk &desk) { return desk.addAgent({u"max"_s, u"Max"_s, Role::Agent}); });
        const AgentId zora = f.command([](Desk &desk) { return desk.addAgent({u"zora"_s, u"Zora"_s, Role::Agent}); });
        f.done([&](Desk &desk) {
            AgentTrained training;
            training.product = u"Alphacam"_s;
            return desk.train(zora, training);
        });
        f.customerUnder(u"systell-maintenance"_s);
        Problem wanted = problem(u"Export fails"_s);
        wanted.product = u"alphacam"_s;
        const LoggedCall call = f.anneCalls(wanted);
        f.show(call.ticketNumber);
        f.press(Qt::Key_G);
        auto *list = named<QListWidget>(f.dialog(u"assignDialog"_s), u"choice"_s);
        QVERIFY2(list->item(0)->text().startsWith(u"Zora · trained on"_s), qPrintable(list->item(0)->text()));
        QCOMPARE(list->count(), 3);
        f.save(u"assignDialog"_s);
        QTRY_COMPARE(f.ticket().owner, zora);
        QTRY_COMPARE(f.phrases().first(), u"assigned to Zora"_s);
        QVERIFY(max != zora);
    }

    void theKindOfDateGoesByTheNature_CARE10_data()
    {
        QTest::addColumn<Nature>("nature");
        QTest::addColumn<DateKind>("kind");
        QTest::addColumn<QString>("phrase");
        QTest::newRow("request") << Nature::ServiceRequest << DateKind::Solution << u"solution promised for 3 Mar 2026"_s;
        QTest::newRow("change") << Nature::ChangeRequest << DateKind::Release << u"release promised for 3 Mar 2026"_s;
    }
    void theKindOfDateGoesByTheNature_CARE10()
    {
        QFETCH(const Nature, nature);
        QFETCH(const DateKind, kind);
        QFETCH(const QString, phrase);
        TicketPromisesFixture f;
        f.customerUnder(u"care-solutions"_s);
        Problem wanted = problem(u"A new report"_s);
        wanted.nature = nature;
        f.show(f.anneCalls(wanted).ticketNumber);
        f.press(Qt::Key_D);
        f.save(u"dateDialog"_s); // the next business day stands there
        QTRY_COMPARE(f.ticket().date, QDate(2026, 3, 3));
        QCOMPARE(f.ticket().dateKind, kind);
        QTRY_COMPARE(f.phrases().first(), phrase);
        QVERIFY(f.mailed(MailTemplate::DateSet));
    }

    void theChecklistGoesToTheContact_SYS9()
    {
        TicketPromisesFixture f;
        f.show(f.ticketUnder(u"systell-maintenance"_s).ticketNumber);
        f.press(Qt::Key_K);
        auto *items = named<QListWidget>(f.dialog(u"checklistDialog"_s), u"items"_s);
        QCOMPARE(items->count(), 5);
        QVERIFY(f.hint(u"checklistDialog"_s).contains(u"anne@acme.example"_s));
        items->setFocus();
        QTest::keyClick(items, Qt::Key_Space); // unticks the first
        QCOMPARE(items->item(0)->checkState(), Qt::Unchecked);
        f.save(u"checklistDialog"_s);
        QTRY_COMPARE(f.phrases().first(), u"checklist sent"_s);
        const QString sent = f.history()->index(0).data(HistoryModel::WordsRole).toString();
        QCOMPARE(sent.count(u"; "_s), 3); // four of them, by their titles
        QVERIFY2(sent.startsWith(u"Carry out the steps"_s), qPrintable(sent));
        QVERIFY(f.mailed(MailTemplate::Checklist));
    }

    void qualityControlSaysWhetherItTakesTheProblem_SYS8_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<bool>("taken");
        QTest::newRow("programming error") << 0 << true;
        QTest::newRow("misuse") << 1 << false;
    }
    void qualityControlSaysWhetherItTakesTheProblem_SYS8()
    {
        QFETCH(const int, row);
        QFETCH(const bool, taken);
        TicketPromisesFixture f;
        const LoggedCall call = f.ticketUnder(u"systell-maintenance"_s);
        f.show(call.ticketNumber);
        f.press(Qt::Key_Q);
        QDialog *dialog = f.dialog(u"defectDialog"_s);
        named<QComboBox>(dialog, u"cause"_s)->setCurrentIndex(row);
        QCOMPARE(f.hint(u"defectDialog"_s).contains(u"does not take"_s), !taken);
        typeText(u"Open, save, open: the layer is gone."_s, named<QPlainTextEdit>(dialog, u"steps"_s));
        f.save(u"defectDialog"_s);
        QTRY_COMPARE(f.ticket().defectAccepted, std::optional(taken));
        QTRY_COMPARE(f.kinds().first(), u"defect_reported"_s);
        const HistoryEntry *entry = f.history()->entry(0);
        const auto event = expectValue(f.service->event(entry->seq).result());
        QCOMPARE(std::get<DefectReported>(event->body).report.value(u"steps"_s).toString(),
                 u"Open, save, open: the layer is gone."_s);
        const QString next = f.said(u"nextFacts"_s);
        QVERIFY2(next.contains(taken ? u"Quality control takes it"_s : u"Quality control does not take it: misuse"_s),
                 qPrintable(next));
    }

    void whatQualityControlIsToldIsKeptOverEscape()
    {
        TicketPromisesFixture f;
        f.show(f.ticketUnder(u"systell-maintenance"_s).ticketNumber);
        f.press(Qt::Key_Q);
        typeText(u"half a report"_s, named<QPlainTextEdit>(f.dialog(u"defectDialog"_s), u"steps"_s));
        QTest::keyClick(f.dialog(u"defectDialog"_s), Qt::Key_Escape);
        QTRY_VERIFY(!f.page->findChild<QDialog *>(u"defectDialog"_s));
        f.press(Qt::Key_Q);
        auto *steps = named<QPlainTextEdit>(f.dialog(u"defectDialog"_s), u"steps"_s);
        QTRY_COMPARE(steps->toPlainText(), u"half a report"_s);
    }

    void escalationContactsStandOnThePage_CARE11()
    {
        TicketPromisesFixture f;
        f.show(f.ticketUnder(u"care-solutions"_s).ticketNumber);
        const QString said = f.said(u"escalation"_s);
        QVERIFY2(said.contains(u"level 1: Customer service manager"_s), qPrintable(said));
    }

    void everyControlIsNamed()
    {
        TicketPromisesFixture f;
        const LoggedCall call = f.ticketUnder(u"systell-maintenance"_s);
        f.show(call.ticketNumber);
        QCOMPARE(unnamedControls(f.page).join(u'\n'), QString());
        const std::pair<Qt::Key, QString> dialogs[] = {{Qt::Key_P, u"promiseDialog"_s},
                                                       {Qt::Key_B, u"callbackDialog"_s},
                                                       {Qt::Key_D, u"dateDialog"_s},
                                                       {Qt::Key_K, u"checklistDialog"_s},
                                                       {Qt::Key_Q, u"defectDialog"_s}};
        for (const auto &[key, name] : dialogs) {
            f.press(key);
            QDialog *dialog = f.dialog(name);
            QCOMPARE(unnamedControls(dialog).join(u'\n'), QString());
            screenshot(dialog, name);
            QTest::keyClick(dialog, Qt::Key_Escape);
            QTRY_VERIFY(!f.page->findChild<QDialog *>(name));
        }
    }
};

PERMANENCE_TEST(TicketPromisesTest)
#include "TicketPromisesTest.moc"

#include "tests/support/CallFixture.h"
#include "tests/support/TestRegistry.h"

#include <QCheckBox>
#include <QComboBox>

using namespace permanence;
using namespace permanence::test;

/// What the call page shows, keeps and saves.
class CallPageTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theCardTellsWhoCallsAndWhetherTheyAreOpen()
    {
        CallFixture desk(m_folder->path());
        // 10:42 in Paris is 04:42 in New York: closed until 09:00 there.
        const QJsonArray day{QJsonArray{u"09:00"_s, u"17:00"_s}};
        const CustomerId noel = desk.customer(u"Établissements Noël"_s, u"America/New_York"_s, {{u"mon"_s, day}});
        desk.contact(noel, u"Zoé Çelik"_s, u"+33549000001"_s);
        desk.contract(noel, u"aplicit-charter"_s);
        call(desk, u"+33549000001"_s);
        QTRY_COMPARE(desk.find<QLabel>("company")->text(), u"Établissements Noël"_s);
        QCOMPARE(desk.find<QLabel>("localTime")->text(), u"New York: 04:42 there · closed until 09:00"_s);
        QVERIFY(desk.find<QLabel>("callerContact")->text().startsWith(u"Zoé Çelik"_s));
        QVERIFY(remarks(desk, "contracts").contains(u"active until 31 Dec 2026"_s));
        QCOMPARE(remarks(desk, "warnings"), QString());
        QCOMPARE(remarks(desk, "verdict"), u"Yes: this call opens a ticket"_s);
    }

    void whatHappenedLatelyNamesServicesAsThePolicyDoes()
    {
        CallFixture desk(m_folder->path());
        const CustomerId noel = desk.customer(u"Noël"_s);
        desk.contact(noel, u"Zoé"_s, u"+33549000001"_s);
        desk.contract(noel, u"care-solutions"_s);
        const TicketId ticket = desk.ticket(noel, u"Export fails"_s).ticket;
        const Instant from = desk.clock.now();
        desk.clock.advance(kHour);
        expectValue(desk.run([=](Desk &d) { return d.logWork(ticket, from, 15, u"settings"_s); }));
        call(desk, u"+33549000001"_s);
        auto *lately = desk.find<QListWidget>("lately");
        QTRY_VERIFY(lately->count() > 1);
        QVERIFY2(lately->item(0)->text().contains(u"worked 15 min, Check or correction of settings"_s),
                 qPrintable(lately->item(0)->text()));
    }

    void anExpiredContractIsSaidWithItsDay()
    {
        CallFixture desk(m_folder->path());
        const CustomerId noel = desk.customer(u"Noël"_s);
        desk.contact(noel, u"Zoé"_s, u"+33549000001"_s);
        desk.contract(noel, u"systell-maintenance"_s, {}, QDate(2025, 1, 1), QDate(2025, 12, 31));
        desk.judgeBy(u"systell-maintenance"_s);
        call(desk, u"+33549000001"_s);
        QTRY_VERIFY(remarks(desk, "contracts").contains(u"expired on 31 Dec 2025"_s));
        QTRY_VERIFY(remarks(desk, "warnings").contains(u"The contract has expired"_s));
    }

    void aCategoryThatIsNotCoveredNamesTheTierThatWould() // C4T-3
    {
        CallFixture desk(m_folder->path());
        const CustomerId noel = desk.customer(u"Noël"_s);
        desk.contact(noel, u"Zoé"_s, u"+33549000001"_s);
        desk.contract(noel, u"c4t-basic"_s, u"basic"_s);
        call(desk, u"+33549000001"_s);
        auto *category = desk.find<QComboBox>("category");
        const Policy &policy = desk.desk->policies().latest(u"c4t-basic"_s)->policy;
        QTRY_COMPARE(category->count(), static_cast<int>(policy.categories.size()) + 1);
        for (std::size_t i = 0; i < policy.categories.size(); ++i) {
            category->setCurrentIndex(static_cast<int>(i) + 1);
            emit category->activated(static_cast<int>(i) + 1);
            const Category &one = policy.categories[i];
            const QString expected = one.included             ? u"covered"_s
                                     : one.neededTier.isEmpty() ? u"not covered"_s
                                                                : u"not covered — needs %1"_s.arg(
                                                                      policy.tier(one.neededTier)->title.en);
            QCOMPARE(desk.find<QLabel>("coverage")->text(), expected);
        }
    }

    void whatThePolicyAsksForIsShownAsMissingUntilItIsThere() // CARE-6
    {
        CallFixture desk(m_folder->path());
        const CustomerId noel = desk.customer(u"Noël"_s);
        desk.contact(noel, u"Zoé"_s, u"+33549000001"_s);
        desk.contract(noel, u"care-solutions"_s);
        call(desk, u"+33549000001"_s);
        QTRY_VERIFY(desk.window.findChild<QLineEdit *>(u"intake.first_tests"_s));
        auto *missing = desk.find<QLabel>("missing");
        QVERIFY(missing->text().contains(u"First tests"_s));
        QVERIFY(missing->text().contains(u"Description"_s));
        typeText(u"restarted"_s, desk.find<QLineEdit>("intake.first_tests"));
        typeText(u"printer on fire"_s, desk.find<QPlainTextEdit>("details"));
        QVERIFY(!missing->text().contains(u"First tests"_s));
        QVERIFY(!missing->text().contains(u"Description"_s));
    }

    void theChecklistIsTickedAndSaved() // C4T-5
    {
        CallFixture desk(m_folder->path());
        const CustomerId noel = desk.customer(u"Noël"_s);
        desk.contact(noel, u"Zoé"_s, u"+33549000001"_s);
        desk.contract(noel, u"c4t-basic"_s);
        call(desk, u"+33549000001"_s);
        QTRY_VERIFY(desk.window.findChild<QCheckBox *>(u"tick.data_transmitted"_s));
        desk.find<QCheckBox>("tick.data_transmitted")->click();
        typeText(u"No login"_s, desk.find<QLineEdit>("summary"));
        QCOMPARE(save(desk).intake.value(u"data_transmitted"_s), QJsonValue(true));
    }

    void outsideTheHoursTheConditionsAreSaidBeforeTheTicket() // CARE-3, CARE-4, CARE-5
    {
        CallFixture desk(m_folder->path());
        desk.clock.set(at("2026-03-02T20:00:00+01:00"));
        const CustomerId noel = desk.customer(u"Noël"_s);
        desk.contact(noel, u"Zoé"_s, u"+33549000001"_s);
        desk.contract(noel, u"care-solutions"_s);
        call(desk, u"+33549000001"_s);
        QTRY_VERIFY2(remarks(desk, "warnings").contains(u"Only persons named"_s), qPrintable(remarks(desk, "warnings")));
        QVERIFY(remarks(desk, "warnings").contains(u"charged extra"_s));
        QVERIFY(!remarks(desk, "warnings").contains(u"only a disruption"_s));
        desk.find<QPushButton>("nature.question")->click();
        QVERIFY(remarks(desk, "warnings").contains(u"only a disruption"_s));
        QVERIFY(!desk.find<QLabel>("notNamed")->text().isEmpty());
    }

    void aCallIsAddedToAnOpenTicketByOneKey()
    {
        CallFixture desk(m_folder->path());
        const CustomerId noel = desk.customer(u"Noël"_s);
        desk.contact(noel, u"Zoé"_s, u"+33549000001"_s);
        const LoggedCall first = desk.ticket(noel, u"Export fails"_s);
        call(desk, u"+33549000001"_s);
        auto *tickets = desk.find<QListWidget>("openTickets");
        QTRY_COMPARE(tickets->count(), 1);
        typeText(u"Still fails"_s, desk.find<QLineEdit>("summary"));
        QTest::keyClick(tickets, Qt::Key_A);
        QCOMPARE(desk.draft().about, first.ticket);
        desk.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(desk.find<QLabel>("ticketNumber")->isVisible());
        QCOMPARE(desk.find<QLabel>("ticketNumber")->text(), first.ticketNumber);
        const auto history = desk.ask([&](Queries &q) { return q.history(first.ticket, {}, 10); });
        QVERIFY(std::any_of(history.begin(), history.end(), [](const HistoryEntry &entry) {
            return entry.kind == u"note"_s && entry.text == u"Still fails"_s;
        }));
        QCOMPARE(desk.ask([&](Queries &q) { return q.openTickets(noel, 9).size(); }), std::size_t(1));
    }

    void anUnknownCallersCallIsLetInAndTiedLater()
    {
        CallFixture desk(m_folder->path());
        const CustomerId noel = desk.customer(u"Noël"_s);
        IncomingCall unknown;
        unknown.number = u"+33549000009"_s;
        unknown.problem = problem(u"Who am I?"_s);
        unknown.override = Override{desk.desk->agent().id, u"a customer of tomorrow"_s};
        const LoggedCall ticket = expectValue(desk.run([=](Desk &d) { return d.receiveCall(unknown); }));
        QVERIFY(!ticket.customer.isValid());
        QCOMPARE(desk.ask([](Queries &q) { return q.unknownCalls(9); }).front().number, u"+33549000009"_s);

        // Between two calls the page lists it; a name and Enter tie it.
        desk.key(Qt::Key_F2);
        desk.key(Qt::Key_Escape);
        desk.window.navigate({page::kCall, {}});
        auto *list = desk.find<QListWidget>("unknownCalls");
        QTRY_COMPARE(list->count(), 1);
        QTRY_VERIFY(list->isVisible());
        auto *tieTo = desk.find<CallerField>("tieTo");
        tieTo->setFocus();
        typeText(u"noël"_s, tieTo);
        QTest::keyClick(tieTo, Qt::Key_Return);
        QTRY_COMPARE(desk.ask([&](Queries &q) { return q.ticket(ticket.ticket)->customer; }), noel);
        QTRY_COMPARE(list->count(), 0);
    }

    void anUnknownCallerBecomesANewCustomerDuringTheCall()
    {
        CallFixture desk(m_folder->path());
        call(desk, u"+33549000009"_s);
        QTRY_VERIFY(desk.find<QLabel>("unknownTitle")->isVisible());
        typeText(u"Text stays"_s, desk.find<QLineEdit>("summary"));
        typeText(u"Neuf & Cie"_s, desk.find<QLineEdit>("newCompany"));
        typeText(u"Ana"_s, desk.find<QLineEdit>("newPerson"));
        desk.find<QPushButton>("addCustomerButton")->click();
        QTRY_VERIFY(desk.draft().customer.isValid());
        QTRY_COMPARE(desk.find<QLabel>("company")->text(), u"Neuf & Cie"_s);
        QCOMPARE(desk.find<QLineEdit>("summary")->text(), u"Text stays"_s);
        const auto matches = desk.ask([](Queries &q) { return q.callersWithNumber(u"+33549000009"_s); });
        QCOMPARE(matches.size(), std::size_t(1));
        QCOMPARE(matches.front().contactName, u"Ana"_s);
    }

    void whatAnUnknownCallerSaidOfItselfIsKeptInTheDetails()
    {
        CallFixture desk(m_folder->path());
        call(desk, u"Monsieur Inconnu"_s);
        QVERIFY(desk.draft().chosen);
        QVERIFY(desk.draft().details.contains(u"Monsieur Inconnu"_s));
        QVERIFY(desk.draft().number.isEmpty());
    }

    void aWrongNumberIsLoggedWithoutATicketAndWhatWasWrittenCanBePutBack()
    {
        CallFixture desk(m_folder->path());
        call(desk, u"+33549000009"_s);
        typeText(u"half a sentence"_s, desk.find<QLineEdit>("summary"));
        desk.clock.advance(20 * kSecond);
        desk.key(Qt::Key_F8);
        QTRY_VERIFY(!desk.draft().isInHand());
        const auto calls = desk.ask([](Queries &q) { return q.unknownCalls(9); });
        QCOMPARE(calls.size(), std::size_t(1));
        QVERIFY(!calls.front().ticket.isValid());
        QTRY_VERIFY(desk.window.notices().shown());
        const Notice notice = *desk.window.notices().shown();
        QCOMPARE(notice.actions.size(), std::size_t(1));
        notice.actions.front().run();
        QCOMPARE(desk.find<QLineEdit>("summary")->text(), u"half a sentence"_s);
    }

    void aRefusedSaveSaysWhyInThePageAndKeepsEverything()
    {
        CallFixture desk(m_folder->path());
        const CustomerId noel = desk.customer(u"Noël"_s);
        desk.contact(noel, u"Zoé"_s, u"+33549000001"_s);
        call(desk, u"+33549000001"_s);
        typeText(u"details without a summary"_s, desk.find<QPlainTextEdit>("details"));
        desk.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!desk.find<QLabel>("callError")->text().isEmpty());
        QCOMPARE(desk.find<QPlainTextEdit>("details")->toPlainText(), u"details without a summary"_s);
        QVERIFY(desk.find<QPlainTextEdit>("details")->isEnabled());
    }

    void theTimerRunsUntilTheAgentHangsUp()
    {
        CallFixture desk(m_folder->path());
        desk.key(Qt::Key_F2);
        desk.clock.advance(4 * kMinute + 12 * kSecond);
        desk.bar->tick();
        QCOMPARE(desk.find<QLabel>("callTimer")->text(), u"04:12"_s);
        desk.key(Qt::Key_F9);
        desk.clock.advance(kMinute);
        desk.bar->tick();
        QCOMPARE(desk.find<QLabel>("callTimer")->text(), u"04:12"_s);
    }

    void textSurvivesOtherPagesAndEscape()
    {
        CallFixture desk(m_folder->path());
        const CustomerId noel = desk.customer(u"Noël"_s);
        desk.contact(noel, u"Zoé"_s, u"+33549000001"_s);
        call(desk, u"+33549000001"_s);
        typeText(u"Export"_s, desk.find<QLineEdit>("summary"));
        desk.window.navigate({u"elsewhere"_s, {}});
        desk.window.navigate({page::kCall, {}});
        QCOMPARE(QApplication::focusWidget()->objectName(), u"summary"_s);
        desk.key(Qt::Key_Escape);
        desk.window.navigate({page::kCall, {}});
        QCOMPARE(desk.find<QLineEdit>("summary")->text(), u"Export"_s);
    }

    void whatWasTypedIsBackAfterTheProgramWasKilled()
    {
        QString killed;
        {
            CallFixture desk(m_folder->path());
            const CustomerId noel = desk.customer(u"Noël"_s);
            desk.contact(noel, u"Zoé"_s, u"+33549000001"_s);
            desk.contract(noel, u"care-solutions"_s);
            call(desk, u"+33549000001"_s);
            QTRY_VERIFY(desk.window.findChild<QLineEdit *>(u"intake.first_tests"_s));
            desk.clock.advance(3 * kMinute);
            typeText(u"Export échoue 😀"_s, desk.find<QLineEdit>("summary"));
            typeText(u"a\tb \"c\" 'd'; DROP TABLE"_s, desk.find<QPlainTextEdit>("details"));
            typeText(u"restarted"_s, desk.find<QLineEdit>("intake.first_tests"));
            desk.find<QPushButton>("nature.question")->click();
            QTRY_VERIFY(desk.ask([me = desk.desk->agent().id](Queries &q) { return draftOf(q, me, CallSession::kDraftKey); })
                            .contains(u"question"_s));
            // As kill -9 leaves it: the file as it is now, with nothing said to the program.
            killed = QString(m_folder->path() % u"/killed"_s);
            QVERIFY(QDir().mkpath(killed));
            for (const QString &name : QDir(m_folder->path()).entryList({u"desk.permanence*"_s}, QDir::Files))
                QFile::copy(QString(m_folder->path() % u'/' % name), QString(killed % u'/' % name));
        }
        CallFixture again(killed);
        again.clock.set(at("2026-03-02T15:00:00+01:00"));
        QTRY_VERIFY(again.draft().isInHand());
        QTRY_VERIFY(again.window.notices().shown());
        QVERIFY(again.window.notices().shown()->text.contains(u"Your unsaved call is back"_s));
        QCOMPARE(again.draft().customerName, u"Noël"_s);
        QCOMPARE(again.draft().nature, Nature::Question);
        QCOMPARE(*again.draft().started, at("2026-03-02T10:42:00+01:00"));
        QCOMPARE(again.page->session().seconds(), 180);
        QCOMPARE(again.find<QLineEdit>("summary")->text(), u"Export échoue 😀"_s);
        QCOMPARE(again.find<QPlainTextEdit>("details")->toPlainText(), u"a\tb \"c\" 'd'; DROP TABLE"_s);
        QTRY_VERIFY(again.window.findChild<QLineEdit *>(u"intake.first_tests"_s));
        QCOMPARE(again.find<QLineEdit>("intake.first_tests")->text(), u"restarted"_s);
        QCOMPARE(again.field()->text(), u"+33549000001"_s);

        again.window.notices().shown()->actions.front().run(); // "Open"
        QCOMPARE(again.window.current().page, QString(page::kCall));
        const TicketRecord ticket = save(again);
        QCOMPARE(ticket.summary, u"Export échoue 😀"_s);
        QCOMPARE(ticket.received, at("2026-03-02T10:42:00+01:00"));
        QCOMPARE(again.ask([me = again.desk->agent().id](Queries &q) { return draftOf(q, me, CallSession::kDraftKey); }), QString());
    }

    void quotesAndSqlAndEmojiArriveUnchanged()
    {
        CallFixture desk(m_folder->path());
        const CustomerId noel = desk.customer(u"Noël"_s);
        desk.contact(noel, u"Zoé"_s, u"+33549000001"_s);
        desk.contract(noel, u"care-solutions"_s);
        call(desk, u"+33549000001"_s);
        QTRY_VERIFY(desk.window.findChild<QLineEdit *>(u"intake.first_tests"_s));
        const QString wild = u"'; DROP TABLE ticket; -- \"%1\" & <b>é</b> 👩🏽‍🚒 \u202ex"_s;
        QStringList names{u"summary"_s, u"intake.first_tests"_s, u"intake.environment"_s, u"intake.reproduction"_s};
        for (const QString &name : names)
            typeText(wild, desk.window.findChild<QLineEdit *>(name));
        desk.find<QPlainTextEdit>("details")->insertPlainText(QString(wild % u'\n' % wild));
        const TicketRecord ticket = save(desk);
        QCOMPARE(ticket.summary, wild);
        QCOMPARE(ticket.details, QString(wild % u'\n' % wild));
        for (const QString &name : names.mid(1))
            QCOMPARE(ticket.intake.value(name.section(u'.', 1)).toString(), wild);
    }

    void anotherCallerKeepsWhatWasWritten()
    {
        CallFixture desk(m_folder->path());
        const CustomerId noel = desk.customer(u"Noël"_s);
        const CustomerId nora = desk.customer(u"Nora"_s);
        desk.contract(noel, u"aplicit-charter"_s);
        desk.contract(nora, u"systell-maintenance"_s);
        call(desk, u"noël"_s);
        QTRY_COMPARE(desk.find<QLabel>("company")->text(), u"Noël"_s);
        typeText(u"Export"_s, desk.find<QLineEdit>("summary"));
        call(desk, u"nora"_s);
        QTRY_COMPARE(desk.find<QLabel>("company")->text(), u"Nora"_s);
        QCOMPARE(desk.find<QLineEdit>("summary")->text(), u"Export"_s);
        QTRY_VERIFY(desk.window.findChild<QPushButton *>(u"severity.normal"_s));
        QCOMPARE(save(desk).policy, u"systell-maintenance"_s);
    }

private:
    /// F2, what identifies the caller, Enter.
    static void call(CallFixture &desk, const QString &typed)
    {
        desk.key(Qt::Key_F2);
        desk.type(typed);
        desk.key(Qt::Key_Return);
        QTRY_VERIFY(desk.draft().chosen);
        QTRY_COMPARE(desk.field()->isListOpen(), false);
        QCoreApplication::processEvents();
    }
    static QString remarks(const CallFixture &desk, const char *list)
    {
        QStringList words;
        const auto labels = desk.find<QWidget>(list)->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (!label->isHidden() && !label->text().isEmpty())
                words << label->text();
        }
        return words.join(u'\n');
    }
    /// Ctrl+Return, and the ticket that came of it.
    static TicketRecord save(CallFixture &desk)
    {
        desk.key(Qt::Key_Return, Qt::ControlModifier);
        if (!QTest::qWaitFor([&] { return !desk.draft().isInHand(); }))
            qFatal("not saved: %s", qPrintable(desk.find<QLabel>("callError")->text()));
        const QString number = desk.find<QLabel>("ticketNumber")->text();
        return *desk.ask([number](Queries &q) { return q.ticket(*q.ticketByNumber(number)); });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

PERMANENCE_TEST(CallPageTest)
#include "CallPageTest.moc"

#include "ui/sync/SyncPage.h"

#include "tests/support/Accessibility.h"
#include "tests/support/ConcernsFixture.h"
#include "tests/support/TestRegistry.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/StatusLine.h"
#include "ui/sync/ConcernModel.h"
#include "ui/sync/SyncNotices.h"
#include "ui/sync/SyncWords.h"
#include "ui/widgets/NoticeBar.h"

#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace permanence;
using namespace permanence::test;

namespace {

using Kind = SyncNews::Kind;

SyncNews news(Kind kind, qint64 waiting = 0)
{
    SyncNews made;
    made.kind = kind;
    made.since = at("2026-03-02T09:43:00+01:00");
    made.hub = expectValue(HubAddress::fromUrl(u"postgresql://lea@hub.example/desk"_s));
    made.waiting = waiting;
    made.tied = u"lea"_s;
    made.role = u"lead"_s;
    made.scopes = QStringList{u"niort"_s, u"lyon"_s};
    if (kind == Kind::Offline)
        made.trouble = Error{ErrorCode::HubUnreachable, {u"hub.example/desk"_s, u"nobody listens there"_s}, {}};
    if (kind == Kind::Attention)
        made.trouble = Error{ErrorCode::HubWrongPassword, {u"hub.example/desk"_s, u"lea"_s}, {}};
    return made;
}

struct SyncFixture : ConcernsFixture
{
    SyncNotices notices{service->path(), window, settings};
    SyncPage *page = new SyncPage(*service, window, notices);

    void show()
    {
        window.addPage(new SettingsPage(settings));
        open(page);
    }
    QTableView *table() { return named<QTableView>(page, u"concerns"_s); }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    void waitForRows(int rows)
    {
        QTRY_COMPARE(table()->model()->rowCount(), rows);
        window.navigate({page->id(), {}});
    }
    QString text(const QString &label) { return named<QLabel>(page, label)->text(); }
    void press(Qt::Key key) { QTest::keyClick(table(), key); }
};

} // namespace

/// The page that tells how it stands with the hub, and what its agent has to decide.
class SyncPageTest : public QObject
{
    Q_OBJECT

private slots:
    void aWorkstationWithoutAHubSaysSoAndLeadsToTheSettings()
    {
        SyncFixture f;
        f.show();
        QVERIFY(!named(f.page, u"syncHead"_s)->isVisible());
        QVERIFY(!signOf({}, f.clock.now(), QTimeZone("Europe/Paris")));
        QVERIFY(!named(&f.window, u"statusSync"_s)->isVisible());
        f.pictures(u"sync-alone"_s);
        QTest::mouseClick(named<QPushButton>(f.page, u"hubSettingsButton"_s), Qt::LeftButton);
        QCOMPARE(f.window.current().page, QString(page::kSettings));
        QCOMPARE(unnamedControls(f.page).join(u'\n'), QString());
    }

    void everyStateHasItsWordsAndItsShape_data()
    {
        QTest::addColumn<SyncNews>("state");
        QTest::addColumn<QString>("sign");
        QTest::addColumn<QString>("icon");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("in step") << news(Kind::InStep) << u"in step"_s << u"good"_s
                                 << u"In step with hub.example/desk since 09:43."_s;
        QTest::newRow("waiting") << news(Kind::Working, 12) << u"12 waiting"_s << u"sync"_s
                                 << u"Getting in step with hub.example/desk."_s;
        QTest::newRow("offline") << news(Kind::Offline, 3) << u"offline since 09:43, 3 waiting"_s << u"offline"_s
                                 << u"Offline since 09:43. All that is written here is kept, and goes up by itself."_s;
        QTest::newRow("attention") << news(Kind::Attention) << u"attention needed"_s << u"problem"_s
                                   << u"Not in step since 09:43: somebody has to do something."_s;
        QTest::newRow("elsewhere") << news(Kind::Elsewhere) << u"in step by another window"_s << u"good"_s
                                   << u"Another window or program on this file keeps it in step with hub.example/desk."_s;
        SyncNews decide = news(Kind::InStep);
        decide.refused = 2;
        decide.overtaken = 1;
        QTest::newRow("to decide") << decide << u"attention: 3 to decide"_s << u"warning"_s
                                   << u"In step with hub.example/desk since 09:43."_s;
        SyncNews weak = news(Kind::InStep);
        weak.hub.setSetting(u"sslmode"_s, u"require"_s);
        QTest::newRow("weak") << weak << u"in step · not safe"_s << u"warning"_s
                              << u"In step with hub.example/desk since 09:43."_s;
    }
    void everyStateHasItsWordsAndItsShape()
    {
        QFETCH(SyncNews, state);
        QFETCH(QString, sign);
        QFETCH(QString, icon);
        QFETCH(QString, sentence);
        SyncFixture f;
        f.show();
        const auto shown = signOf(state, f.clock.now(), QTimeZone("Europe/Paris"));
        QVERIFY(shown.has_value());
        QCOMPARE(shown->text, sign);
        QCOMPARE(shown->icon, icon);
        f.window.statusLine().setSync(shown, widestSigns());
        f.page->setNews(state);
        QCOMPARE(f.text(u"syncState"_s), sentence);
        QCOMPARE(named(f.page, u"syncTrouble"_s)->isVisible(), state.kind == Kind::Attention);
        QCOMPARE(named(f.page, u"syncWhy"_s)->isVisible(), state.kind == Kind::Offline);
        QVERIFY(f.text(u"syncFact5"_s).contains(u"lea, team lead of niort, lyon"_s));
        f.pictures(u"sync-"_s + QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-'));
    }

    void theStatusBarDoesNotMoveWhenTheStateIsAnotherOneAndLeadsToThePage()
    {
        SyncFixture f;
        f.show();
        StatusLine &line = f.window.statusLine();
        line.setFacts({u"Léa · manager"_s, u"desk open until 18:00"_s, u"data in /home/lea/desk.permanence"_s});
        auto *button = named<QToolButton>(&f.window, u"statusSync"_s);
        QSet<int> places;
        for (const SyncNews &state : {news(Kind::InStep), news(Kind::Working, 12), news(Kind::Offline, 7), news(Kind::Attention)}) {
            line.setSync(signOf(state, f.clock.now(), QTimeZone("Europe/Paris")), widestSigns());
            QVERIFY(button->isVisible());
            QCoreApplication::sendPostedEvents();
            f.window.grab();
            places << button->x() << button->width() * 10000;
            QVERIFY(!button->accessibleName().isEmpty());
        }
        QCOMPARE(places.size(), 2); // one place, one width
        QSignalSpy asked(&line, &StatusLine::syncAsked);
        QTest::mouseClick(button, Qt::LeftButton);
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(asked.size(), 2);
        line.setSync(std::nullopt);
        QVERIFY(!button->isVisible());
    }

    void whatWasRefusedAndWhatWasOvertakenIsToldInWords()
    {
        SyncFixture f;
        const LoggedCall logged = f.severityOvertaken();
        f.done([&](Desk &desk) { return desk.note(logged.ticket, u"Sent the log to the workshop"_s); });
        f.refuse(f.mine(u"note"_s), u"scope"_s);
        f.refuse(f.mine(u"ticket_opened"_s), u"number_used"_s);
        f.show();
        SyncNews state = news(Kind::InStep);
        state.refused = 2;
        state.overtaken = 1;
        f.page->setNews(state);
        f.waitForRows(3);
        QSet<QString> rows;
        for (int row = 0; row < 3; ++row)
            rows << QString(f.cell(row, ConcernModel::What) % u" | "_s % f.cell(row, ConcernModel::Subject) % u" | "_s %
                            f.cell(row, ConcernModel::Why));
        const QString number = logged.ticketNumber;
        const QSet<QString> expected{
            QString(u"note: Sent the log to the workshop | "_s % number % u" | refused: not your desk"_s),
            QString(u"ticket opened: Export fails | "_s % number % u" | refused: the number is taken"_s),
            QString(u"severity set to Blocking | "_s % number % u" | overtaken: Max set “Hindering”"_s)};
        QCOMPARE(rows, expected);
        f.table()->selectRow(2);
        QCOMPARE(f.text(u"concernWhole"_s), u"severity of %1: you set “Blocking” at 10:00. Max set “Hindering” at 10:02, which came "
                                            "later and stands."_s.arg(number));
        QCOMPARE(f.page->count(), 3);
        QSignalSpy raised(f.page, &Page::noticeRaised);
        state.restores = 1;
        f.page->setNews(state);
        f.page->setNews(state);
        QCOMPARE(raised.size(), 1); // told once
        QVERIFY(raised.front().front().value<Notice>().text.contains(u"was restored from a backup"_s));
        QCOMPARE(unnamedControls(f.page).join(u'\n'), QString());
        f.window.statusLine().setSync(signOf(state, f.clock.now(), QTimeZone("Europe/Paris")), widestSigns());
        f.pictures(u"sync-concerns"_s);
        f.settings.set(setting::kLanguage, u"fr"_s);
        f.page->setNews(state);
        f.window.statusLine().setSync(signOf(state, f.clock.now(), QTimeZone("Europe/Paris")), widestSigns());
        f.waitForRows(3);
        f.pictures(u"sync-concerns-fr"_s);
    }

    void aRefusedChangeGoesUpAgainAsItIs()
    {
        SyncFixture f;
        const LoggedCall logged = f.call(u"Export fails"_s);
        f.done([&](Desk &desk) { return desk.note(logged.ticket, u"Asked for the log"_s); });
        f.refuse(f.mine(u"note"_s), u"scope"_s);
        const qint64 before = f.count("SELECT count(*) FROM outbox");
        f.show();
        f.waitForRows(1);
        QSignalSpy wake(f.page, &SyncPage::wakeAsked);
        f.press(Qt::Key_A);
        QTRY_COMPARE(f.table()->model()->rowCount(), 0);
        QCOMPARE(f.refused(), 0);
        QCOMPARE(f.count("SELECT count(*) FROM outbox"), before + 1);
        QTRY_COMPARE(wake.size(), 1);
    }

    void severalAreSentAgainTogether()
    {
        SyncFixture f;
        const LoggedCall logged = f.call(u"Export fails"_s);
        for (const QString &text : {u"One"_s, u"Two"_s, u"Three"_s}) {
            f.done([&](Desk &desk) { return desk.note(logged.ticket, text); });
            f.refuse(f.mine(u"note"_s), u"scope"_s);
        }
        f.show();
        f.waitForRows(3);
        f.table()->selectAll();
        QVERIFY(!named(f.page, u"changeRefusedButton"_s)->isVisible());
        f.press(Qt::Key_A);
        QTRY_COMPARE(f.table()->model()->rowCount(), 0);
        QCOMPARE(f.refused(), 0);
    }

    void aTakenNumberIsChangedForTheNextFreeOneInAForm()
    {
        SyncFixture f;
        const LoggedCall logged = f.call(u"Export fails"_s);
        f.refuse(f.mine(u"ticket_opened"_s), u"number_used"_s);
        f.show();
        f.waitForRows(1);
        f.press(Qt::Key_C);
        auto *dialog = named<QDialog>(f.page, u"changeRefused"_s);
        QVERIFY(dialog->isVisible());
        QCOMPARE(unnamedControls(dialog).join(u'\n'), QString());
        auto *number = named<QLineEdit>(dialog, u"number"_s);
        QCOMPARE(number->text(), logged.ticketNumber);
        QVERIFY(!dialog->findChild<QWidget *>(u"customer"_s)); // whom it is about stays as it is
        screenshot(dialog, u"sync-change"_s);
        QTest::mouseClick(named<QPushButton>(dialog, u"nextNumber"_s), Qt::LeftButton);
        QTRY_VERIFY(number->text() != logged.ticketNumber);
        const QString other = number->text();
        QTest::mouseClick(named<QPushButton>(dialog, u"saveChange"_s), Qt::LeftButton);
        QTRY_COMPARE(f.table()->model()->rowCount(), 0);
        QCOMPARE(f.ask([&](Queries &queries) { return queries.ticketByNumber(other).value_or(TicketId{}); }), logged.ticket);
        QVERIFY(!f.ask([&](Queries &queries) { return queries.ticketByNumber(logged.ticketNumber); }));
    }

    void dropAsksAndSaysWhatGoes()
    {
        SyncFixture f;
        const LoggedCall logged = f.call(u"Export fails"_s);
        f.done([&](Desk &desk) { return desk.note(logged.ticket, u"Asked for the log"_s); });
        f.refuse(f.mine(u"ticket_opened"_s), u"number_used"_s);
        f.show();
        f.waitForRows(1);
        f.press(Qt::Key_Delete);
        auto *box = named<QMessageBox>(f.page, u"dropDialog"_s);
        QVERIFY(box->isVisible());
        QVERIFY(box->text().contains(logged.ticketNumber));
        QVERIFY(box->text().contains(u"cannot be undone"_s));
        screenshot(box, u"sync-drop"_s);
        QTest::mouseClick(named<QPushButton>(box, u"keepIt"_s), Qt::LeftButton);
        QTRY_VERIFY(!f.page->findChild<QMessageBox *>(u"dropDialog"_s));
        QCOMPARE(f.refused(), 1);
        named<QAction>(f.page, u"dropRefused"_s)->trigger();
        QTest::mouseClick(named<QPushButton>(named<QMessageBox>(f.page, u"dropDialog"_s), u"dropNow"_s), Qt::LeftButton);
        QTRY_COMPARE(f.table()->model()->rowCount(), 0);
        QCOMPARE(f.refused(), 0);
        QVERIFY(!f.ask([&](Queries &queries) { return queries.ticketByNumber(logged.ticketNumber); }));
    }

    /// While the question stands, what it is about may be settled elsewhere, and another row comes into its place.
    void onlyWhatTheQuestionNamedIsDropped()
    {
        SyncFixture f;
        const LoggedCall logged = f.call(u"Export fails"_s);
        std::vector<EventId> notes;
        for (const QString &text : {u"One"_s, u"Two"_s}) {
            f.done([&](Desk &desk) { return desk.note(logged.ticket, text); });
            notes.push_back(f.mine(u"note"_s));
            f.refuse(notes.back(), u"scope"_s);
            f.clock.advance(kSecond);
        }
        f.show();
        f.waitForRows(2);
        f.table()->selectRow(0);
        f.press(Qt::Key_Delete);
        auto *box = named<QMessageBox>(f.page, u"dropDialog"_s);
        QVERIFY2(box->text().contains(u"One"_s), qPrintable(box->text()));
        f.done([&](Desk &desk) { return sendRejectedAgain(desk.store(), notes[0]); });
        SyncNews now = news(Kind::InStep);
        now.refused = 1;
        f.page->setNews(now);
        QTRY_COMPARE(f.table()->model()->rowCount(), 1);
        QTest::mouseClick(named<QPushButton>(box, u"dropNow"_s), Qt::LeftButton);
        QTRY_VERIFY(!f.page->findChild<QMessageBox *>(u"dropDialog"_s));
        f.done([](Desk &) { return Result<void>(); }); // what was asked for is done
        for (const EventId &note : notes)
            QVERIFY(f.ask([note](Queries &queries) { return EventLog(queries.database()).contains(note); }));
        QCOMPARE(f.refused(), 1);
    }

    void whatIsChosenStaysChosenWhenTheListIsReadAnew()
    {
        SyncFixture f;
        const LoggedCall logged = f.call(u"Export fails"_s);
        for (const QString &text : {u"One"_s, u"Two"_s, u"Three"_s}) {
            f.done([&](Desk &desk) { return desk.note(logged.ticket, text); });
            f.refuse(f.mine(u"note"_s), u"scope"_s);
            f.clock.advance(kSecond);
        }
        f.show();
        f.waitForRows(3);
        f.table()->selectAll();
        QSignalSpy read(f.table()->model(), &QAbstractItemModel::modelReset);
        SyncNews now = news(Kind::InStep);
        now.refused = 3;
        f.page->setNews(now);
        QTRY_VERIFY(!read.empty());
        QCOMPARE(f.table()->selectionModel()->selectedRows().size(), 3);
    }

    void mineIsSetAgainByACommandOfTheDesk()
    {
        SyncFixture f;
        const LoggedCall logged = f.severityOvertaken();
        f.show();
        f.waitForRows(1);
        f.press(Qt::Key_M);
        QTRY_COMPARE(f.table()->model()->rowCount(), 0);
        QCOMPARE(f.overtaken(), 0);
        QCOMPARE(f.ask([&](Queries &queries) { return queries.ticket(logged.ticket); })->severity, u"blocking"_s);
    }

    void whatStandsMayStand()
    {
        SyncFixture f;
        const LoggedCall logged = f.severityOvertaken();
        f.show();
        f.waitForRows(1);
        f.press(Qt::Key_L);
        QTRY_COMPARE(f.table()->model()->rowCount(), 0);
        QCOMPARE(f.overtaken(), 0);
        QCOMPARE(f.ask([&](Queries &queries) { return queries.ticket(logged.ticket); })->severity, u"hindering"_s);
    }

    void oneFieldOfACustomerIsSetAgainAndTheOthersStay()
    {
        SyncFixture f;
        CustomerEdited edit;
        edit.name = u"Noël & Fils"_s;
        edit.language = u"en"_s;
        f.done([&](Desk &desk) { return desk.editCustomer(f.acme, edit); });
        CustomerEdited theirs;
        theirs.name = u"Noël et Fille"_s;
        theirs.language = u"fr"_s;
        f.doneByMax([&](Desk &desk) { return desk.editCustomer(f.acme, theirs); });
        for (const QString &member : {u"name"_s, u"language"_s})
            f.overtake(f.mine(u"customer_edited"_s), member, f.his(u"customer_edited"_s), f.acme.uuid, u"customer"_s);
        f.show();
        f.waitForRows(2);
        const int name = f.cell(0, ConcernModel::What).contains(u"name"_s) ? 0 : 1;
        QCOMPARE(f.cell(name, ConcernModel::What), u"customer changed: name"_s);
        f.table()->selectRow(name);
        f.press(Qt::Key_M);
        QTRY_COMPARE(f.table()->model()->rowCount(), 1); // the language is still to be decided
        const auto customer = f.ask([&](Queries &queries) { return queries.customer(f.acme); });
        QCOMPARE(customer->name, u"Noël & Fils"_s);
        QCOMPARE(customer->language, u"fr"_s);
    }

    void anEventOfANewerProgramIsShownAsSuch()
    {
        SyncFixture f;
        const LoggedCall logged = f.call(u"Export fails"_s);
        f.done([&](Desk &desk) { return desk.note(logged.ticket, u"x"_s); });
        const EventId note = f.mine(u"note"_s);
        f.done([&](Desk &desk) {
            return desk.store().run([&]() -> Result<void> {
                Query(desk.store().database(), "UPDATE event SET kind = 'teleported', body = '{\"to\":\"Lyon\"}' WHERE id = ?", note).run();
                return {};
            });
        });
        f.refuse(note, u"schema"_s);
        f.show();
        f.waitForRows(1);
        QVERIFY2(f.cell(0, ConcernModel::What).startsWith(u"teleported (written by a newer program)"_s),
                 qPrintable(f.cell(0, ConcernModel::What)));
        QVERIFY(named(f.page, u"sendAgainButton"_s)->isVisible());
    }
};

PERMANENCE_TEST(SyncPageTest)
#include "SyncPageTest.moc"

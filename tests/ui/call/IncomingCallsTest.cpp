#include "tests/support/Accessibility.h"
#include "tests/support/CallFixture.h"
#include "tests/support/RandomHistory.h"
#include "tests/support/Screenshot.h"
#include "tests/support/TestRegistry.h"
#include "ui/call/IncomingCards.h"

#include <QClipboard>
#include <QToolButton>

using namespace permanence;
using namespace permanence::test;

namespace {

const QString kZoe = u"+33549000001"_s;

/// A desk whose telephone announces; Zoé of Noël is known to it.
struct Telephone : CallFixture
{
    explicit Telephone(const QString &folderOfStore) : CallFixture(folderOfStore)
    {
        noel = customer(u"Établissements Noël"_s);
        zoe = contact(noel, u"Zoé Çelik"_s, kZoe);
        contract(noel, u"aplicit-charter"_s);
    }

    void tell(CallEventKind kind, const QString &number = kZoe, const QString &name = {}, const QString &id = {})
    {
        incoming->announce(cleaned(CallEvent{kind, number, name, id, {}, clock.now()}));
    }
    [[nodiscard]] QString text(const char *name) const
    {
        const QLabel *label = window.findChild<QLabel *>(QString::fromLatin1(name));
        return label ? label->text() : QString();
    }
    [[nodiscard]] QStringList cards() const
    {
        QStringList shown;
        for (const QLabel *label : window.findChildren<QLabel *>(u"incomingWho"_s)) {
            if (label->isVisible())
                shown << label->text();
        }
        return shown;
    }
    void picture(const QString &name)
    {
        QCoreApplication::processEvents(); // the layout follows its texts
        screenshot(&window, u"telephone-"_s + name);
    }
    template <class Body>
    int count()
    {
        return expectValue(run([](Desk &d) -> Result<int> {
            int found = 0;
            for (const Event &event : eventsOf(d.store()))
                found += std::holds_alternative<Body>(event.body);
            return found;
        }));
    }

    CustomerId noel;
    ContactId zoe;
};

constexpr auto kRinging = CallEventKind::Ringing;
constexpr auto kAnswered = CallEventKind::Answered;
constexpr auto kEnded = CallEventKind::Ended;

} // namespace

/// Calls that a telephone announces, in the window.
class IncomingCallsTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aRingingCallShowsWhoItIsAndTouchesNothingElse()
    {
        Telephone desk(m_folder->path());
        desk.ticket(desk.noel, u"Export fails"_s);
        desk.key(Qt::Key_F2);
        desk.type(u"nor"_s);
        const QWidget *focus = QApplication::focusWidget();
        const Place place = desk.window.current();
        desk.tell(kRinging);
        QTRY_COMPARE(desk.cards(), QStringList{u"Zoé Çelik · Établissements Noël"_s});
        QCOMPARE(desk.text("incomingStage"), u"Ringing"_s);
        QCOMPARE(desk.text("incomingRemark"), u"+33 5 49 00 00 01 · 1 open ticket"_s);
        QCOMPARE(QApplication::focusWidget(), focus);
        QCOMPARE(desk.field()->text(), u"nor"_s);
        QCOMPARE(desk.field()->cursorPosition(), 3);
        QCOMPARE(desk.window.current(), place);
        QVERIFY(!desk.draft().chosen);
        desk.type(u"a"_s); // the next letter goes where the last one went
        QCOMPARE(desk.field()->text(), u"nora"_s);
        QCOMPARE(unnamedControls(&desk.window).join(u'\n'), QString());
    }

    void anAnswerStartsTheTimerForThatCaller()
    {
        Telephone desk(m_folder->path());
        desk.tell(kRinging);
        desk.clock.advance(8 * kSecond);
        desk.tell(kAnswered);
        QTRY_VERIFY(desk.draft().chosen);
        QCOMPARE(desk.draft().customer, desk.noel);
        QCOMPARE(desk.draft().contact, desk.zoe);
        QCOMPARE(desk.draft().number, kZoe);
        QCOMPARE(*desk.draft().started, desk.clock.now());
        QVERIFY(!desk.draft().ended);
        QCOMPARE(desk.cards(), QStringList());
        QCOMPARE(desk.window.current().page, QString(page::kCall));
        desk.clock.advance(90 * kSecond);
        desk.tell(kEnded);
        QCOMPARE(desk.page->session().seconds(), 90);
        QVERIFY(desk.draft().ended);
        QCOMPARE(desk.count<CallMissed>(), 0);
    }

    void anAnswerThatWasNotHeardRingingStartsItToo()
    {
        Telephone desk(m_folder->path());
        desk.tell(kAnswered);
        QTRY_COMPARE(desk.draft().customer, desk.noel);
        desk.tell(kAnswered); // told twice
        desk.tell(kRinging);  // late
        QCOMPARE(desk.cards(), QStringList());
    }

    void theAnswerKeyDoesWhatTheTelephoneWouldTell()
    {
        Telephone desk(m_folder->path());
        desk.tell(kRinging);
        QTRY_COMPARE(desk.cards().size(), 1);
        desk.key(Qt::Key_F4);
        QTRY_COMPARE(desk.draft().customer, desk.noel);
        const auto started = desk.draft().started;
        desk.clock.advance(kSecond);
        desk.tell(kAnswered);
        QCOMPARE(desk.draft().started, started);
        desk.tell(kEnded);
        QVERIFY(desk.draft().ended);
        QCOMPARE(desk.count<CallMissed>(), 0);
    }

    void anAnswerLeavesWhatIsTypedElsewhereInPlace()
    {
        Telephone desk(m_folder->path());
        auto *line = new QLineEdit(desk.find<QWidget>("elsewhere"));
        line->show();
        line->setFocus();
        desk.type(u"half a sen"_s);
        desk.tell(kAnswered);
        QTRY_COMPARE(desk.draft().customer, desk.noel); // the timer runs in the call bar
        QCOMPARE(desk.window.current().page, u"elsewhere"_s);
        QCOMPARE(QApplication::focusWidget(), line);
    }

    void aCallAnsweredWhileAnotherIsWrittenIsOfferedAndWaits()
    {
        Telephone desk(m_folder->path());
        const CustomerId other = desk.customer(u"Nora"_s);
        desk.contact(other, u"Max"_s, u"+33549000002"_s);
        desk.contract(other, u"aplicit-charter"_s);
        desk.answer(u"0549000002"_s);
        desk.key(Qt::Key_S, Qt::AltModifier);
        desk.type(u"Export"_s);
        desk.tell(kRinging);
        desk.tell(kAnswered);
        const Instant answered = desk.clock.now();
        QTRY_COMPARE(desk.cards().size(), 1);
        QTRY_COMPARE(desk.cards().first(), u"Zoé Çelik · Établissements Noël"_s);
        QCOMPARE(desk.draft().customer, other);
        QCOMPARE(desk.draft().summary, u"Export"_s);
        QVERIFY(!desk.find<QPushButton>("incomingAnswer")->isEnabled());
        desk.picture(u"offered"_s);
        desk.key(Qt::Key_F4); // nothing to do yet
        QCOMPARE(desk.draft().customer, other);
        desk.clock.advance(2 * kMinute);
        desk.tell(kEnded);
        QCOMPARE(desk.text("incomingStage"), u"Spoken 10:42–10:44"_s);
        QVERIFY(!desk.draft().ended); // that of the call being written runs on

        desk.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!desk.draft().isInHand());
        QTRY_VERIFY(desk.find<QPushButton>("incomingAnswer")->isEnabled());
        desk.key(Qt::Key_F4);
        QTRY_COMPARE(desk.draft().customer, desk.noel);
        QCOMPARE(*desk.draft().started, answered);
        QCOMPARE(desk.page->session().seconds(), 120);
        QCOMPARE(desk.cards(), QStringList());
    }

    void aCallBegunByMistakeGivesWay()
    {
        Telephone desk(m_folder->path());
        desk.key(Qt::Key_F2);
        QVERIFY(desk.draft().isInHand());
        desk.tell(kAnswered);
        QTRY_COMPARE(desk.draft().customer, desk.noel);
        QCOMPARE(desk.window.current().page, QString(page::kCall));
    }

    void anAgentWhoWasFasterThanTheTelephoneHasOneCall()
    {
        Telephone desk(m_folder->path());
        desk.tell(kRinging);
        desk.answer(u"0549000001"_s);
        const auto started = desk.draft().started;
        desk.clock.advance(2 * kSecond);
        desk.tell(kAnswered);
        QTRY_COMPARE(desk.cards(), QStringList());
        QCOMPARE(desk.draft().started, started);
        desk.tell(kEnded);
        QVERIFY(desk.draft().ended);
    }

    void anEndWithoutAnAnswerIsAMissedCall()
    {
        Telephone desk(m_folder->path());
        desk.tell(kRinging, kZoe, u"ZOE"_s, u"7"_s);
        QTRY_COMPARE(desk.cards().size(), 1);
        desk.clock.advance(20 * kSecond);
        desk.tell(kEnded, kZoe, {}, u"7"_s);
        QCOMPARE(desk.cards(), QStringList());
        QTRY_COMPARE(desk.window.notices().count(), 1);
        QCOMPARE(desk.window.notices().shown()->text,
                 u"Missed call at 10:42: Établissements Noël, +33 5 49 00 00 01. A callback is due."_s);
        QStringList offered;
        for (const NoticeAction &action : desk.window.notices().shown()->actions)
            offered << action.text;
        QCOMPARE(offered, (QStringList{u"Open the callbacks"_s, u"Open the customer"_s}));
        desk.picture(u"missed"_s);
        desk.tell(kEnded, kZoe, {}, u"7"_s);
        QCOMPARE(desk.count<CallMissed>(), 1);
        QCOMPARE(desk.count<CallbackAsked>(), 1);
    }

    void aWithheldCallIsMissedToo()
    {
        Telephone desk(m_folder->path());
        desk.tell(kRinging, u"anonymous"_s);
        QTRY_COMPARE(desk.cards(), QStringList{u"Unknown caller"_s});
        QCOMPARE(desk.text("incomingRemark"), u"number withheld"_s);
        desk.tell(kEnded, u"anonymous"_s);
        QTRY_COMPARE(desk.window.notices().count(), 1);
        QCOMPARE(desk.window.notices().shown()->text, u"Missed call at 10:42: number withheld."_s);
        QCOMPARE(desk.count<CallMissed>(), 1);
    }

    void anUnknownCallersNameAndNumberStandInTheCall()
    {
        Telephone desk(m_folder->path());
        desk.tell(kAnswered, u"+33600000099"_s, u"Max <b>"_s);
        QTRY_VERIFY(desk.draft().chosen);
        QVERIFY(!desk.draft().customer.isValid());
        QCOMPARE(desk.draft().number, u"+33600000099"_s);
        QCOMPARE(desk.draft().details, u"Caller: Max <b>\n"_s);
    }

    void aNumberOfSeveralCustomersIsAskedAbout()
    {
        Telephone desk(m_folder->path());
        desk.contact(desk.customer(u"Nora"_s), u"Max"_s, kZoe);
        desk.tell(kAnswered);
        QTRY_VERIFY(desk.draft().isInHand());
        QVERIFY(!desk.draft().chosen);
        QCOMPARE(desk.field()->text(), u"+33 5 49 00 00 01"_s);
        desk.key(Qt::Key_F2);
        desk.key(Qt::Key_Return);
        QTRY_VERIFY(desk.field()->isListOpen());
        QCOMPARE(desk.field()->answer().matches.size(), std::size_t(2));
    }

    void hostileWordsAreShownAsTheyAreAndPushNothingAside()
    {
        Telephone desk(m_folder->path());
        const int width = desk.window.width();
        const QString wicked = u"<img src='file:///etc/passwd'>\u202E\n$(reboot)"_s + QString(10'000, u'W');
        desk.tell(kRinging, wicked, wicked, wicked);
        QTRY_COMPARE(desk.cards().size(), 1);
        QVERIFY(desk.cards().first().startsWith(u"<img src='file:///etc/passwd'> $(reboot)W"_s));
        for (const char *name : {"incomingWho", "incomingStage", "incomingRemark"})
            QCOMPARE(desk.find<QLabel>(name)->textFormat(), Qt::PlainText);
        QCOMPARE(desk.window.width(), width);
        QVERIFY(desk.window.minimumSizeHint().width() <= width);
        desk.picture(u"hostile"_s);
        desk.tell(kEnded, wicked, wicked, wicked);
        QTRY_COMPARE(desk.window.notices().count(), 1);
        QVERIFY(desk.window.minimumSizeHint().width() <= width);
        QCOMPARE(desk.count<CallMissed>(), 1);
    }

    void moreThanThreeAtOnceAreCounted()
    {
        Telephone desk(m_folder->path());
        for (int i = 0; i < 5; ++i)
            desk.tell(kRinging, u"+3354900001%1"_s.arg(i), u"Caller %1"_s.arg(i));
        QTRY_COMPARE(desk.cards(), (QStringList{u"Caller 0"_s, u"Caller 1"_s, u"Caller 2"_s}));
        QCOMPARE(desk.text("incomingMore"), u"2 more"_s);
        desk.picture(u"several"_s);
        for (int i = 0; i < 5; ++i)
            desk.tell(kEnded, u"+3354900001%1"_s.arg(i));
        QVERIFY(!desk.find<QWidget>("incomingCards")->isVisible());
        QTRY_COMPARE(desk.count<CallMissed>(), 5);
    }

    void aNumberToDialIsShownWithItsCustomerAndNothingElseHappens()
    {
        Telephone desk(m_folder->path());
        desk.incoming->showToDial(*dialRequest(u"tel:+33549000001;ext=2"_s));
        QTRY_COMPARE(desk.cards(), QStringList{u"Zoé Çelik · Établissements Noël"_s});
        QCOMPARE(desk.text("incomingStage"), u"To dial"_s);
        QVERIFY(!desk.draft().isInHand());
        desk.picture(u"dial"_s);
        QVERIFY(!desk.find<QPushButton>("incomingAnswer")->isVisible());
        desk.key(Qt::Key_F4);
        QVERIFY(!desk.draft().isInHand());
        desk.find<QPushButton>("incomingCopy")->click();
        QCOMPARE(QApplication::clipboard()->text(), kZoe);
        desk.find<QToolButton>("incomingClose")->click();
        QCOMPARE(desk.cards(), QStringList());
    }

    void aClosedCardIsStillAMissedCallInTheEnd()
    {
        Telephone desk(m_folder->path());
        desk.tell(kRinging);
        QTRY_COMPARE(desk.cards().size(), 1);
        desk.find<QToolButton>("incomingClose")->click();
        desk.tell(kEnded);
        QTRY_COMPARE(desk.count<CallMissed>(), 1);
    }

    void theCardReadsInFrenchToo()
    {
        Telephone desk(m_folder->path());
        desk.tell(kRinging);
        QTRY_COMPARE(desk.cards().size(), 1);
        desk.settings.set(setting::kLanguage, u"fr"_s);
        QTRY_COMPARE(desk.text("incomingStage"), u"Sonne"_s);
        QCOMPARE(desk.find<QPushButton>("incomingAnswer")->text(), u"Répondre (F4)"_s);
        desk.settings.set(setting::kTheme, u"dark"_s);
        desk.picture(u"ringing-dark-fr"_s);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

PERMANENCE_TEST(IncomingCallsTest)
#include "IncomingCallsTest.moc"

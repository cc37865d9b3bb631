#include "core/store/ReviewItem.h"
#include "tests/support/PdfText.h"
#include "tests/support/Screenshot.h"
#include "tests/support/TestRegistry.h"
#include "tests/ui/day/Hands.h"
#include "tests/ui/review/MeetingDesk.h"

#include <QComboBox>
#include <QFile>
#include <QPlainTextEdit>
#include <QPushButton>

#include <cstdio>
#include <numeric>

using namespace permanence;
using namespace permanence::test;

namespace {

constexpr double kLongestBusy = 50; ///< ms
constexpr auto kReviewPage = Qt::Key_6;

/// What was typed of a ticket.
struct Said
{
    QString decision, step, told;
};

/// A lead who holds a review by keys alone.
class Lead
{
public:
    Lead(MeetingDesk &desk, Hands &hands) : m_desk(desk), m_hands(hands) {}

    void openPage()
    {
        m_hands.press(kReviewPage, Qt::AltModifier);
        m_hands.until(u"the review"_s, [&] { return m_hands.isOn(page::kReview); });
        m_hands.untilRead(u"reviewHeading"_s, u"Week 10"_s);
        m_hands.untilRead(u"reviewChange"_s, u"="_s);
    }
    void openMeeting()
    {
        m_hands.press(Qt::Key_F6);
        m_hands.untilFocus(u"meetingCard"_s);
    }
    [[nodiscard]] QString number() const { return m_hands.read(u"meetingNumber"_s); }
    /// Discusses the ticket in view and goes on; answers with the keys that it took.
    int discuss(int place)
    {
        const QString ticket = number();
        m_hands.doing(u"discussing %1, %2"_s.arg(place).arg(ticket));
        m_desk.clock.advance(45 * kSecond);
        const int before = m_hands.keys();
        Said said;
        if (place % 25 == 24) {
            m_hands.press(Qt::Key_Q);
            m_hands.press(Qt::Key_1);
            m_hands.untilDialog(u"defectDialog"_s); // what quality control needs to be told
            m_hands.press(Qt::Key_Return, Qt::ControlModifier);
            said.decision = u"Handed over to quality control"_s;
            m_hands.until(u"quality control answered"_s,
                          [&] { return text(u"meetingDecision"_s) == said.decision; });
            m_hands.press(Qt::Key_Space);
        } else if (place % 3 == 0) {
            m_hands.press(Qt::Key_1);
            said.decision = u"Go on as planned"_s;
            m_hands.press(Qt::Key_Space);
        } else {
            said.decision = u"Decided as number %1"_s.arg(place);
            m_hands.press(Qt::Key_D);
            m_hands.type(said.decision);
            if (place % 3 == 2) {
                said.step = u"Test patch %1"_s.arg(place);
                said.told = u"Patch %1 is on its way"_s.arg(place);
                m_hands.press(Qt::Key_Tab);
                m_hands.type(said.step);
                m_hands.press(Qt::Key_Escape);
                m_hands.press(Qt::Key_T);
                m_hands.type(said.told);
            }
            if (place % 10 == 1) { // given to Hugo, a day later
                m_hands.press(Qt::Key_Escape);
                m_hands.press(Qt::Key_O);
                m_hands.untilFocus(u"meetingOwner"_s);
                m_hands.type(u"H"_s);
                m_hands.until(u"Hugo is chosen"_s,
                              [&] { return m_hands.visible<QComboBox>(u"meetingOwner"_s)->currentText() == u"Hugo"_s; });
                m_hands.press(Qt::Key_Return);
                m_hands.press(Qt::Key_Plus);
                m_toHugo << ticket;
            }
            m_hands.press(Qt::Key_Return, Qt::ControlModifier);
        }
        const int keys = m_hands.keys() - before;
        m_said.insert(ticket, said);
        const QString done = u"%1 of"_s.arg(m_said.size());
        m_hands.untilRead(u"meetingProgress"_s, done);
        if (m_said.size() < MeetingDesk::kTickets)
            m_hands.until(u"the next ticket"_s,
                          [&] { return number() != ticket && m_hands.focus() == u"meetingCard"_s; });
        return keys;
    }
    [[nodiscard]] QString text(const QString &name) const
    {
        const auto *edit = m_hands.visible<QPlainTextEdit>(name);
        return edit ? edit->toPlainText() : QString();
    }
    [[nodiscard]] const QMap<QString, Said> &said() const { return m_said; }
    [[nodiscard]] const QSet<QString> &toHugo() const { return m_toHugo; }
    void note(const QString &number, const QString &decision) { m_said.insert(number, {decision, {}, {}}); }

private:
    MeetingDesk &m_desk;
    Hands &m_hands;
    QMap<QString, Said> m_said;
    QSet<QString> m_toHugo;
};

/// The window as Léa finds it, and her hands.
struct Opening
{
    MeetingDesk desk;
    BusyWatchdog watchdog;
    Hands hands{opened(desk), watchdog};
    Lead lead{desk, hands};

    static MainWindow &opened(MeetingDesk &desk)
    {
        desk.open();
        return desk.window();
    }
};

QWidget *meetingWindow(MainWindow &window)
{
    return window.findChild<QWidget *>(u"meetingWindow"_s);
}

void picture(QWidget *widget, const QString &name, QSize size = {})
{
    if (qEnvironmentVariableIsEmpty("PERMANENCE_SCREENSHOTS"))
        return;
    if (size.isValid()) {
        widget->showNormal(); // the screen of the tests is small
        widget->resize(size);
    }
    QCoreApplication::sendPostedEvents();
    screenshot(widget, name);
}

} // namespace

/// Issue 6: a review of 120 tickets runs through the real window by the keyboard alone and closes with
/// minutes and told customers (SYS-7, USE-2).
class ReviewMeetingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        // These hands give a ticket to Hugo again sooner than a list takes the next "H" for a new word.
        QApplication::setKeyboardInputInterval(0);
    }
    void cleanupTestCase()
    {
        QApplication::setKeyboardInputInterval(m_interval);
        QLocale::setDefault(QLocale::c());
    }

    void aReviewOf120TicketsByTheKeyboardAloneClosesWithMinutesAndToldCustomers()
    {
        BusyWatchdog::expectQuick(hold);
    }

    void whatWasTypedIsThereAfterTheProgramWasKilled()
    {
        Opening opening;
        auto &[desk, watchdog, hands, lead] = opening;
        QString here;
        const QString copy = desk.file(u"killed.permanence"_s);
        try {
            lead.openPage();
            lead.openMeeting();
            here = lead.number();
            desk.clock.advance(20 * kSecond);
            hands.press(Qt::Key_D);
            hands.type(u"Nobody shall lose this"_s);
            hands.press(Qt::Key_Tab);
            hands.type(u"nor that"_s);
            const auto other = desk.look();
            const QString key = [&] {
                const ReviewId review = other->queries().reviews(1).front().id;
                const TicketId ticket = *other->queries().ticketByNumber(here);
                return u"%1/review/%2/%3"_s.arg(desk.service().agent().id.text(), review.text(),
                                                ticket.text());
            }();
            hands.until(u"the draft is in the store"_s,
                        [&] { return other->queries().draft(key).contains(u"nor that"_s); });
            // As a kill at this moment would leave it.
            for (const char *part : {"", "-wal"})
                QVERIFY(QFile::copy(desk.path() + QLatin1StringView(part), copy + QLatin1StringView(part)));
        } catch (const Stuck &stuck) {
            QFAIL(qPrintable(stuck.text));
        }
        desk.close();
        desk.open(copy);
        Hands again(desk.window(), watchdog);
        Lead after(desk, again);
        try {
            after.openPage();
            after.openMeeting();
            again.until(u"what was typed"_s, [&] {
                return after.number() == here &&
                       after.text(u"meetingDecision"_s) == u"Nobody shall lose this"_s &&
                       after.text(u"meetingStep"_s) == u"nor that"_s;
            });
        } catch (const Stuck &stuck) {
            QFAIL(qPrintable(stuck.text));
        }
    }

    void aReviewIsContinuedOnAnotherDayByAnotherLead()
    {
        Opening opening;
        auto &[desk, watchdog, hands, lea] = opening;
        try {
            lea.openPage();
            lea.openMeeting();
            lea.discuss(0);
        } catch (const Stuck &stuck) {
            QFAIL(qPrintable(stuck.text));
        }
        desk.close();
        desk.clock.advance(3 * kDay);
        desk.open({}, u"nora"_s);
        Hands others(desk.window(), watchdog);
        Lead nora(desk, others);
        try {
            others.press(kReviewPage, Qt::AltModifier);
            others.untilRead(u"reviewHeading"_s, u"Week 11"_s);
            others.until(u"the review of last week is offered"_s, [&] {
                const auto *button = others.visible<QPushButton>(u"reviewElsewhereButton"_s);
                return button && button->text().contains(u"Week 10"_s);
            });
            others.runFromEverything(u"still open"_s, u"Week 10"_s);
            others.untilRead(u"reviewState"_s, u"1 of 120 discussed"_s);
            nora.openMeeting();
            nora.discuss(1);
            others.untilRead(u"meetingProgress"_s, u"2 of 120"_s);
        } catch (const Stuck &stuck) {
            QFAIL(qPrintable(stuck.text));
        }
        desk.close();
        const auto store = desk.look();
        const std::vector<MinutesView> minutes =
            store->queries().minutes(store->queries().reviews(1).front().id);
        QCOMPARE(minutes.size(), std::size_t(2));
        QVERIFY(minutes[0].agent != minutes[1].agent);
    }

    void whatAnotherLeadRecordsMeanwhileIsSeen()
    {
        Opening opening;
        auto &[desk, watchdog, hands, lea] = opening;
        try {
            lea.openPage();
            lea.openMeeting();
            const QString number = lea.number();
            const auto other = desk.look();
            Desk nora(*other, other->queries().agentByLogin(u"nora"_s)->id);
            Minutes minutes;
            minutes.decision = u"Nora has decided"_s;
            minutes.tellLater = true;
            const auto done = nora.reviewTicket(other->queries().reviews(1).front().id,
                                                *other->queries().ticketByNumber(number), minutes);
            QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
            hands.untilRead(u"meetingProgress"_s, u"1 of 120"_s);
            hands.until(u"her decision"_s,
                        [&] { return lea.text(u"meetingDecision"_s) == u"Nora has decided"_s; });
        } catch (const Stuck &stuck) {
            QFAIL(qPrintable(stuck.text));
        }
    }

private:
    const int m_interval = QApplication::keyboardInputInterval();

    static bool resolve(MeetingDesk &desk, const QString &number)
    {
        const auto other = desk.look();
        Desk hugo(*other, other->queries().agentByLogin(u"hugo"_s)->id);
        return bool(
            hugo.resolve(*other->queries().ticketByNumber(number), ResolutionCause::Solved, u"by itself"_s));
    }

    /// The whole review, from its agenda to its minutes.
    static void hold(std::vector<BusyWatchdog::Busy> &tooLong)
    {
        Opening opening;
        auto &[desk, watchdog, hands, lead] = opening;
        std::vector<int> keys;
        QString resolvedMeanwhile;
        const QString pdf = desk.file(u"minutes.pdf"_s);
        try {
            hands.doing(u"preparing"_s);
            lead.openPage();
            QCOMPARE(hands.read(u"reviewChange"_s),
                     u"90 on the last agenda + 40 new − 10 closed = 120 on this one"_s);
            picture(&desk.window(), u"review-1-agenda"_s);
            lead.openMeeting();
            picture(meetingWindow(desk.window()), u"review-2-meeting"_s, {1600, 900});
            for (int place = 0; place < 60; ++place)
                keys.push_back(lead.discuss(place));

            hands.doing(u"leaving the meeting and taking it up again"_s);
            const QString here = lead.number();
            hands.press(Qt::Key_D);
            hands.type(u"Half a thou"_s);
            hands.press(Qt::Key_Escape);
            hands.press(Qt::Key_Escape);
            hands.untilGone(u"meetingWindow"_s);
            lead.openMeeting();
            hands.until(u"the same ticket with what was typed"_s, [&] {
                return lead.number() == here && lead.text(u"meetingDecision"_s) == u"Half a thou"_s;
            });
            hands.press(Qt::Key_D);
            hands.type(u"Half a thought, ended"_s); // in place of what was there
            hands.press(Qt::Key_Return, Qt::ControlModifier);
            hands.untilRead(u"meetingProgress"_s, u"61 of"_s);
            lead.note(here, u"Half a thought, ended"_s);

            hands.doing(u"somebody resolves the ticket in view"_s);
            hands.until(u"the next ticket"_s, [&] { return lead.number() != here; });
            resolvedMeanwhile = lead.number();
            hands.until(u"it is resolved"_s, [&] { return resolve(desk, resolvedMeanwhile); });
            hands.untilRead(u"meetingLine"_s, u"closed"_s);
            hands.press(Qt::Key_Space);
            hands.untilRead(u"meetingProgress"_s, u"62 of"_s);
            lead.note(resolvedMeanwhile, u"Closed before it was discussed."_s);
            hands.until(u"the next ticket"_s, [&] { return lead.number() != resolvedMeanwhile; });

            for (int place = 62; place < MeetingDesk::kTickets; ++place)
                keys.push_back(lead.discuss(place));
            picture(meetingWindow(desk.window()), u"review-3-meeting-end"_s, {1600, 900});

            hands.doing(u"closing before anybody was told"_s);
            hands.press(Qt::Key_Escape);
            hands.untilFocus(u"tellingList"_s);
            picture(&desk.window(), u"review-4-telling"_s);
            hands.press(Qt::Key_F10);
            hands.untilRead(u"noticeText"_s, u"119 in all, first Atelier"_s);

            hands.doing(u"telling"_s);
            hands.press(Qt::Key_T);
            hands.untilFocus(u"tellingText"_s);
            hands.press(Qt::Key_A, Qt::ControlModifier);
            hands.type(u"Written for you alone"_s);
            hands.press(Qt::Key_Escape);
            hands.press(Qt::Key_M);
            hands.untilRead(u"reviewState"_s, u"118 to be told"_s);
            hands.press(Qt::Key_A);
            hands.untilRead(u"reviewState"_s, u"0 to be told"_s);
            hands.press(Qt::Key_F10);
            hands.untilRead(u"noticeText"_s, u"The review is closed"_s);
            hands.untilRead(u"reviewState"_s, u"closed"_s);
            picture(&desk.window(), u"review-5-closed"_s);

            hands.doing(u"writing the minutes"_s);
            hands.press(Qt::Key_E, Qt::ControlModifier);
            hands.untilDialog(u"minutesFile"_s);
            hands.untilFocus(u"fileNameEdit"_s);
            hands.press(Qt::Key_A, Qt::ControlModifier);
            hands.type(pdf);
            hands.press(Qt::Key_Return);
            hands.untilRead(u"noticeText"_s, u"The minutes are in"_s);
        } catch (const Stuck &stuck) {
            QFAIL(qPrintable(stuck.text));
        }
        const QString report = watchdog.report();
        tooLong = watchdog.longerThan(kLongestBusy);
        desk.close();
        tellKeys(keys);
        std::printf("%s", qPrintable(report));
        compareStore(desk, lead);
        comparePaper(pdf, lead);
    }

    static void tellKeys(const std::vector<int> &keys)
    {
        const auto [least, most] = std::minmax_element(keys.begin(), keys.end());
        const int all = std::accumulate(keys.begin(), keys.end(), 0);
        std::printf("%zu tickets; keys of a ticket beside its text: %d to %d, %.1f on average\n", keys.size(),
                    *least, *most, static_cast<double>(all) / static_cast<double>(keys.size()));
    }

    static void compareStore(MeetingDesk &desk, const Lead &lead)
    {
        const auto store = desk.look();
        Queries &queries = store->queries();
        const ReviewView review = queries.reviews(1).front();
        QVERIFY(review.closed.has_value());
        QCOMPARE(review.week, u"2026-W10"_s);
        const ReviewPack pack = readReview(queries, store->policies(), review, desk.clock.now());
        QCOMPARE(pack.items.size(), std::size_t(MeetingDesk::kTickets));
        QCOMPARE(pack.minutes.size(), std::size_t(MeetingDesk::kTickets));
        const AgentId hugo = queries.agentByLogin(u"hugo"_s)->id;
        int mails = 0, calls = 0;
        for (const ReviewItem &item : pack.items) {
            const QString &number = item.ticket.number;
            const TicketMinutes &minutes = *pack.minutesOf(item.ticket.id);
            QVERIFY2(lead.said().contains(number), qPrintable(number));
            const Said said = lead.said()[number];
            QCOMPARE(minutes.last.decision, said.decision);
            QVERIFY2(minutes.seconds >= 45 || item.ticket.isClosed() || said.decision.startsWith(u"Half"_s),
                     qPrintable(number));
            if (item.ticket.isClosed())
                continue;
            // Each decision is an activity with an owner and a date.
            const auto step = std::find_if(item.ticket.activities.begin(), item.ticket.activities.end(),
                                           [&](const Activity &one) { return one.id == minutes.last.step; });
            QVERIFY2(step != item.ticket.activities.end(), qPrintable(number));
            QCOMPARE(step->kind, ActivityKind::NextStep);
            QCOMPARE(step->reason, said.step.isEmpty() ? said.decision : said.step);
            const AgentId asked = lead.toHugo().contains(number) ? hugo : item.ticket.owner;
            QVERIFY2(step->agent == asked,
                     qPrintable(u"%1 is %2's, asked was %3's"_s.arg(number, pack.agents.at(step->agent), pack.agents.at(asked))));
            // A week later is Friday 13 March; the desk closes at 17:00 on Fridays.
            QCOMPARE(step->due, at(lead.toHugo().contains(number) ? "2026-03-14T23:59:00+01:00"
                                                                  : "2026-03-13T17:00:00+01:00"));
            // Each customer was told, or has a call with a date.
            QVERIFY2(minutes.told, qPrintable(number));
            const std::vector<MailView> sent = queries.mails(item.ticket.id);
            if (item.email.isEmpty()) {
                ++calls;
                QCOMPARE(minutes.told->due, at("2026-03-09T17:30:00+01:00")); // the close of Monday
                QVERIFY(!minutes.told->mailed);
            } else {
                ++mails;
                QVERIFY(minutes.told->mailed);
                QCOMPARE(sent.back().mail, MailTemplate::Progress);
                QCOMPARE(sent.back().to, item.email);
                QVERIFY2(sent.back().body.contains(minutes.told->text), qPrintable(sent.back().body));
                const bool isPrepared =
                    said.told.isEmpty() && minutes.told->text != u"Written for you alone"_s;
                if (isPrepared)
                    QVERIFY2(minutes.told->text.contains(item.language == u"en"_s ? u"next step"_s
                                                                                  : u"prochaine étape"_s),
                             qPrintable(minutes.told->text));
                else if (!said.told.isEmpty() && minutes.told->text != u"Written for you alone"_s)
                    QCOMPARE(minutes.told->text, said.told);
            }
        }
        QCOMPARE(mails + calls, MeetingDesk::kTickets - 1);
        QVERIFY(calls > 0 && mails > calls);
        std::printf("%d mails, %d calls with a date\n", mails, calls);
    }

    static void comparePaper(const QString &pdf, const Lead &lead)
    {
        const QStringList pages = pdfPages(pdf);
        QVERIFY2(pages.size() > 5, qPrintable(QString::number(pages.size())));
        const QString all = pages.join(u'\n');
        for (auto it = lead.said().begin(); it != lead.said().end(); ++it)
            QVERIFY2(all.contains(it.key()), qPrintable(it.key()));
        for (const QString &words :
             {u"Week 10"_s, u"90 on the last agenda"_s, u"Promised in the last review"_s, u"Closed"_s})
            QVERIFY2(all.contains(words), qPrintable(words));
        QVERIFY(!all.contains(u"Personne7"_s)); // who was forgotten
        if (!qEnvironmentVariableIsEmpty("PERMANENCE_SCREENSHOTS"))
            QFile::copy(pdf, QDir(qEnvironmentVariable("PERMANENCE_SCREENSHOTS")).filePath(u"minutes.pdf"_s));
    }
};

PERMANENCE_TEST(ReviewMeetingTest)
#include "ReviewMeetingTest.moc"

#include "core/telephony/CallTracker.h"

#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

#include <random>

using namespace permanence;
using namespace permanence::test;

namespace {

constexpr auto kRinging = CallEventKind::Ringing;
constexpr auto kAnswered = CallEventKind::Answered;
constexpr auto kEnded = CallEventKind::Ended;

/// A telephone that announces, and what is to be done about it.
struct Telephone
{
    CallTracker tracker;
    Instant now = at("2026-03-02T10:00:00+01:00");

    CallStep tell(CallEventKind kind, const QString &id = u"1"_s, const QString &number = u"0549000001"_s,
                  const QString &reason = {})
    {
        return tracker.take({kind, number, {}, id, reason, now}).step;
    }
    void after(Duration length) { now = now + length; }
};

} // namespace

class CallTrackerTest : public QObject
{
    Q_OBJECT

private slots:
    void anAnsweredCallShowsItsCardAndStartsAndStopsTheTimer()
    {
        Telephone phone;
        QCOMPARE(phone.tell(kRinging), CallStep::ShowCard);
        QCOMPARE(phone.tell(kAnswered), CallStep::StartTimer);
        QCOMPARE(phone.tell(kEnded), CallStep::StopTimer);
    }

    void aCallThatEndsWithoutAnAnswerIsMissed()
    {
        Telephone phone;
        phone.tell(kRinging);
        QCOMPARE(phone.tell(kEnded), CallStep::Missed);
    }

    void whatIsToldTwiceIsDoneOnce()
    {
        Telephone phone;
        phone.tell(kRinging);
        QCOMPARE(phone.tell(kRinging), CallStep::Nothing);
        phone.tell(kAnswered);
        QCOMPARE(phone.tell(kAnswered), CallStep::Nothing);
        QCOMPARE(phone.tell(kRinging), CallStep::Nothing);
        phone.tell(kEnded);
        QCOMPARE(phone.tell(kEnded), CallStep::Nothing);
        QCOMPARE(phone.tell(kAnswered), CallStep::Nothing);
        QCOMPARE(phone.tell(kRinging), CallStep::Nothing);
    }

    void anEndThatIsHeardBeforeItsRingingShowsNoCardThatWouldStay()
    {
        Telephone phone;
        QCOMPARE(phone.tell(kEnded), CallStep::Nothing);
        QCOMPARE(phone.tell(kRinging), CallStep::Missed);
        QCOMPARE(phone.tell(kRinging), CallStep::Nothing);
    }

    void anAnswerThatIsHeardBeforeItsRingingStartsTheTimerAndShowsNoCard()
    {
        Telephone phone;
        QCOMPARE(phone.tell(kAnswered), CallStep::StartTimer);
        QCOMPARE(phone.tell(kRinging), CallStep::Nothing);
        QCOMPARE(phone.tell(kEnded), CallStep::StopTimer);
    }

    void anAnswerThatIsHeardAfterTheEndStartsNoTimerThatWouldRunOn()
    {
        Telephone phone;
        phone.tell(kRinging);
        QCOMPARE(phone.tell(kEnded), CallStep::Missed);
        QCOMPARE(phone.tell(kAnswered), CallStep::Nothing);
        Telephone other;
        other.tell(kEnded);
        QCOMPARE(other.tell(kAnswered), CallStep::Nothing);
        QCOMPARE(other.tell(kRinging), CallStep::Nothing); // answered in time, as it turns out
    }

    void aCallThatAColleagueTookIsNotMissed()
    {
        Telephone phone;
        phone.tell(kRinging);
        QCOMPARE(phone.tell(kEnded, u"1"_s, {}, u"Answered-Elsewhere"_s), CallStep::TakeCardAway);
        Telephone other;
        other.tell(kRinging);
        QCOMPARE(other.tell(kEnded, u"1"_s, {}, u"16"_s), CallStep::Missed);
    }

    void callsAreToldApartByTheirId()
    {
        Telephone phone;
        QCOMPARE(phone.tell(kRinging, u"1"_s), CallStep::ShowCard);
        QCOMPARE(phone.tell(kRinging, u"2"_s), CallStep::ShowCard); // the same number from a second line
        QCOMPARE(phone.tell(kAnswered, u"2"_s), CallStep::StartTimer);
        QCOMPARE(phone.tell(kEnded, u"1"_s), CallStep::Missed);
        QCOMPARE(phone.tell(kEnded, u"2"_s), CallStep::StopTimer);
    }

    void withoutAnIdCallsAreToldApartByTheirNumber()
    {
        Telephone phone;
        QCOMPARE(phone.tell(kRinging, {}, u"0549000001"_s), CallStep::ShowCard);
        QCOMPARE(phone.tell(kRinging, {}, u"0549000002"_s), CallStep::ShowCard);
        QCOMPARE(phone.tell(kRinging, {}, u"0549000001"_s), CallStep::Nothing);
        QCOMPARE(phone.tell(kEnded, {}, u"0549000001"_s), CallStep::Missed);
        phone.after(CallTracker::kLate);
        QCOMPARE(phone.tell(kRinging, {}, u"0549000001"_s), CallStep::Nothing); // an echo
        phone.after(kSecond);
        QCOMPARE(phone.tell(kRinging, {}, u"0549000001"_s), CallStep::ShowCard); // they call again
    }

    void anIdThatIsUsedAgainAfterAWhileIsAnotherCall()
    {
        Telephone phone;
        phone.tell(kRinging);
        phone.tell(kEnded);
        phone.after(CallTracker::kIdUsedAgain);
        QCOMPARE(phone.tell(kRinging), CallStep::Nothing);
        phone.after(kSecond);
        QCOMPARE(phone.tell(kRinging), CallStep::ShowCard);
        QCOMPARE(phone.tell(kEnded), CallStep::Missed);
    }

    void aRingingWhoseEndWasLostKeepsNobodyFromCallingAgain()
    {
        Telephone phone;
        phone.tell(kRinging, {});
        phone.after(CallTracker::kLongestRinging + kSecond);
        QCOMPARE(phone.tell(kRinging, {}), CallStep::ShowCard);
    }

    void aLongWaitInTheTelephonesQueueIsStillOneCall()
    {
        Telephone phone;
        phone.tell(kRinging);
        phone.after(20 * kMinute);
        QCOMPARE(phone.tell(kAnswered), CallStep::StartTimer);
        phone.after(2 * kHour);
        QCOMPARE(phone.tell(kEnded), CallStep::StopTimer);
    }

    void whatALaterEventTellsIsAddedToTheCall()
    {
        Telephone phone;
        phone.tracker.take({kRinging, u"0549000001"_s, {}, u"7"_s, {}, phone.now});
        phone.tracker.take({kRinging, {}, u"Zoé"_s, u"7"_s, {}, phone.now});
        phone.after(4 * kSecond);
        const TrackedCall missed = phone.tracker.take({kEnded, {}, {}, u"7"_s, u"no_answer"_s, phone.now});
        QCOMPARE(missed.step, CallStep::Missed);
        QCOMPARE(missed.call.number, u"0549000001"_s);
        QCOMPARE(missed.call.name, u"Zoé"_s);
        QCOMPARE(missed.call.reason, u"no_answer"_s);
        QCOMPARE(phone.now - missed.call.began, 4 * kSecond);
    }

    void aFloodOfCallsIsForgottenFromTheOldestOn()
    {
        Telephone phone;
        phone.tell(kRinging, u"first"_s);
        for (int i = 0; i < 5000; ++i) {
            phone.after(1);
            phone.tell(kEnded, u"flood %1"_s.arg(i));
        }
        QCOMPARE(phone.tracker.size(), CallTracker::kMostCalls);
        QCOMPARE(phone.tell(kAnswered, u"first"_s), CallStep::StartTimer); // what still rings goes last
    }

    /// Random events of random calls, doubled and in any order: one card, one timer, at most one missed call.
    void everyCallHasOneStory_data()
    {
        QTest::addColumn<quint64>("seed");
        for (const quint64 seed : {quint64(1), quint64(2), quint64(3), quint64(std::random_device{}())})
            QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
    }
    void everyCallHasOneStory()
    {
        QFETCH(quint64, seed);
        RandomSource random(seed);
        for (int round = 0; round < 400; ++round) {
            Telephone phone;
            struct Story
            {
                bool rang = false, ended = false, answeredInTime = false;
                int cards = 0, timers = 0, missed = 0;
            };
            std::map<QString, Story> stories;
            const auto calls = 1 + random() % 4;
            for (int i = 0; i < 30; ++i) {
                const QString who = QString::number(random() % calls);
                const bool byNumber = round % 2 == 0;
                const auto kind = static_cast<CallEventKind>(random() % 3);
                phone.after(static_cast<Duration>(random() % 100)); // all within kLate
                const CallStep step = phone.tell(kind, byNumber ? QString() : who, byNumber ? who : QString());
                Story &story = stories[who];
                story.rang = story.rang || kind == kRinging;
                // In time: before the call had rung and ended.
                if (kind == kAnswered && !(story.rang && story.ended))
                    story.answeredInTime = true;
                story.ended = story.ended || kind == kEnded;
                story.cards += step == CallStep::ShowCard;
                story.timers += step == CallStep::StartTimer;
                story.missed += step == CallStep::Missed;
            }
            for (const auto &[who, story] : stories) {
                QVERIFY2(story.cards <= 1 && story.timers <= 1, qPrintable(who));
                QCOMPARE(story.missed, story.rang && story.ended && !story.answeredInTime ? 1 : 0);
            }
        }
    }
};

PERMANENCE_TEST(CallTrackerTest)
#include "CallTrackerTest.moc"

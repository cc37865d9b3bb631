#include "core/sync/SyncRunner.h"
#include "tests/core/sync/SimStore.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

/// Keeps what is asked.
class Line final : public HubLink
{
public:
    void ask(const HubQuestion &question) override { asked.push_back(question); }
    void hangUp() override { ++hungUp; }

    std::vector<HubQuestion> asked;
    int hungUp = 0;
};

/// A station with its line in the hand of the test.
struct OneDesk {
    RandomSource random{1};
    Instant now = at("2026-03-02T09:00:00Z");
    ModelStore store{Planted::None, random, Uuid::derived("station")};
    Line line;
    SyncRunner runner{store, line, u"machine"_s, u"test"_s};
    Duration ticks = 0;
    bool answersChecks = true;
    HubHead head{Uuid::derived("epoch"), 1, 1, 1, 1, now};

    OneDesk()
    {
        store.hubClock = &now;
        store.atCommit = [] {};
        store.agent = AgentId(Uuid::derived("lea"));
    }
    void tell(const SyncEvent &event, quint32 chance = 512) { runner.on(event, {ticks, chance}); }
    void hear(const HubAnswer &answer)
    {
        tell(Answered{answer});
        for (std::size_t asked = 0; answersChecks && last<AskCheck>() && line.asked.size() > asked;) {
            asked = line.asked.size();
            tell(Answered{held(last<AskCheck>()->scope, last<AskCheck>()->cursor)});
        }
    }
    /// What a hub says that holds exactly what the station holds.
    [[nodiscard]] Checked held(const QString &scope, const QString &cursor)
    {
        MonthSums sums;
        for (const WireEvent &event : store.events()) {
            if (event.scope == scope)
                sums.add(event.id, event.at);
        }
        return {scope, cursor, sums.months()};
    }
    /// A new station is given nothing, in three parts.
    void giveFirstPages()
    {
        while (const auto *first = last<AskFirst>()) {
            std::optional<FirstPlace> next;
            if (first->place.part < FirstPlace::Everything)
                next = FirstPlace{first->place.part + 1, {}, 0};
            hear(FirstPage{first->place, {}, next, u"4:4:"_s, head});
        }
    }
    template <class Question>
    [[nodiscard]] const Question *last() const
    {
        return line.asked.empty() ? nullptr : std::get_if<Question>(&line.asked.back());
    }
    [[nodiscard]] Member member(const QStringList &scopes = {u"a"_s}) const { return {{}, u"lea"_s, u"agent"_s, scopes, head}; }
    [[nodiscard]] Registered registered(const QString &fault = {}, qint64 lastOseq = 0, int incarnation = 1) const
    {
        return {fault, store.agent.uuid, incarnation, lastOseq, head};
    }
    /// Up to the first question that is no ticket number.
    void greet()
    {
        tell(Woken{});
        hear(member());
        hear(registered());
        giveNumbers();
        giveFirstPages();
    }
    void giveNumbers()
    {
        for (qint64 first = 1; last<TakeNumberBlock>(); first += 100)
            hear(NumberBlock{2026, first, first + 99});
    }
    void write(int events = 1)
    {
        for (int i = 0; i < events; ++i)
            store.write(u"noted"_s, Uuid::derived("ticket"), "t=" + QByteArray::number(i));
    }
};

} // namespace

class SyncEngineTest : public QObject
{
    Q_OBJECT

private slots:
    void aHubThatWantsNewerProgramsFromNowOnIsHeardWhileConnected()
    {
        OneDesk d;
        d.greet();
        const auto *pull = d.last<PullEvents>();
        QVERIFY(pull);
        d.hear(Pulled{{}, u"5:5:"_s, std::nullopt, d.head});
        d.head.schemaMin = d.head.schemaMax = kHubSchema + 1; // brought up to date, without cutting a connection
        d.ticks += pace::kActivePoll;
        d.tell(Woken{});
        QVERIFY(d.last<PullEvents>());
        d.hear(Pulled{{}, u"6:6:"_s, std::nullopt, d.head});
        QVERIFY(d.last<RegisterStation>());
        d.hear(d.registered(u"schema_too_old"_s));
        QCOMPARE(d.runner.status().kind, SyncStatus::Kind::Attention);
        QCOMPARE(d.runner.status().fault, u"schema_too_old"_s);
    }

    void aHubThatWasRestoredIsTold()
    {
        OneDesk d;
        d.greet();
        d.hear(Pulled{{}, u"5:5:"_s, std::nullopt, d.head});
        QCOMPARE(d.runner.status().restores, 0);
        for (const char *epoch : {"restored", "and again"}) {
            const int before = d.runner.status().restores;
            d.head.epoch = Uuid::derived(epoch);
            d.ticks += pace::kIdlePoll;
            d.tell(Woken{});
            d.hear(Pulled{{}, u"6:6:"_s, std::nullopt, d.head});
            QCOMPARE(d.runner.status().restores, before + 1);
            d.hear(d.registered());
            d.giveNumbers();
            d.giveFirstPages();
            if (d.last<AskMissing>())
                d.hear(Missing{});
            d.hear(Pulled{{}, u"7:7:"_s, std::nullopt, d.head});
        }
    }

    void aStationGreetsRegistersAndPulls()
    {
        OneDesk d;
        d.tell(Woken{});
        QVERIFY(d.last<AskWhoAmI>());
        d.hear(d.member());
        QVERIFY(d.last<RegisterStation>());
        QCOMPARE(d.last<RegisterStation>()->oseq, 0);
        QCOMPARE(d.last<RegisterStation>()->machine, u"machine"_s);
        d.hear(d.registered());
        d.giveNumbers();
        d.giveFirstPages();
        QVERIFY(d.last<PullEvents>());
        QCOMPARE(d.last<PullEvents>()->cursor, u"4:4:"_s);
        d.hear(Pulled{{}, u"5:5:"_s, {}, d.head});
        QCOMPARE(d.runner.status().kind, SyncStatus::Kind::InStep);
        // 1 s with jitter while somebody works there
        QVERIFY(d.runner.wakeAt() >= 800 && d.runner.wakeAt() <= 1200);
        const std::size_t before = d.line.asked.size();
        d.ticks = d.runner.wakeAt();
        d.tell(Woken{});
        QCOMPARE(d.line.asked.size(), before + 1);
        QCOMPARE(d.last<PullEvents>()->cursor, u"5:5:"_s);
    }

    void anIdleStationAsksEvery15Seconds()
    {
        OneDesk d;
        d.greet();
        d.tell(Attended{false});
        d.hear(Pulled{{}, u"5:5:"_s, {}, d.head});
        QVERIFY(d.runner.wakeAt() >= 12'000 && d.runner.wakeAt() <= 18'000);
        d.tell(Attended{true}); // somebody sits down
        QVERIFY(d.runner.wakeAt() <= 1000);
    }

    void whatIsWrittenGoesOutAtOnceAndIsFollowedByAPull()
    {
        OneDesk d;
        d.greet();
        d.hear(Pulled{{}, u"5:5:"_s, {}, d.head});
        d.write(3);
        d.tell(Woken{});
        QVERIFY(d.last<PushEvents>());
        QCOMPARE(d.last<PushEvents>()->events.size(), std::size_t(3));
        QCOMPARE(d.last<PushEvents>()->events[0].oseq, 1);
        QCOMPARE(d.last<PushEvents>()->events[0].scope, u"a"_s);
        QCOMPARE(d.runner.status().waiting, 3);
        d.hear(Pushed{3, {}, {}, d.head});
        QCOMPARE(d.store.facts()->waiting(), 0);
        QVERIFY(d.last<PullEvents>());
    }

    void retriesGrowUpToTenSecondsAndAreSpread()
    {
        OneDesk d;
        d.tell(Woken{});
        Duration longest = 0;
        for (int i = 0; i < 12; ++i) {
            d.tell(Unanswered{{{}, u"no route"_s}}, i % 2 == 0 ? 0 : 1023);
            const Duration wait = d.runner.wakeAt() - d.ticks;
            QVERIFY(wait >= 500 && wait <= pace::kLongestRetry);
            longest = std::max(longest, wait);
            QCOMPARE(d.runner.status().kind, SyncStatus::Kind::Offline);
            d.ticks = d.runner.wakeAt();
            d.tell(Woken{});
            QVERIFY(d.last<AskWhoAmI>());
        }
        QVERIFY(longest > 9000);
        QCOMPARE(d.runner.status().failure.words, u"no route"_s);
    }

    void aSilentLineIsGivenUpAfterTwelveSeconds()
    {
        OneDesk d;
        d.tell(Woken{});
        d.ticks = pace::kAnswerWithin - 1;
        d.tell(Woken{});
        QCOMPARE(d.line.hungUp, 0);
        d.ticks = pace::kAnswerWithin;
        d.tell(Woken{});
        QCOMPARE(d.line.hungUp, 1);
    }

    /// A line that carries 5,000 events in more than twelve seconds would else never get any.
    void aLineThatIsTooSlowForAPageIsAskedForASmallerOne()
    {
        OneDesk d;
        d.greet();
        const auto cutOff = [&](Duration after) { // what is on its way is lost, as by SyncSession
            d.ticks += after;
            d.tell(Unanswered{{{}, u"no answer within 12 s"_s}});
            d.ticks = d.runner.wakeAt();
            d.tell(Woken{});
            d.hear(d.member());
            d.hear(d.registered());
        };
        QCOMPARE(d.last<PullEvents>()->limit, kMostPulledEvents);
        cutOff(kSecond); // that was no slow line
        QCOMPARE(d.last<PullEvents>()->limit, kMostPulledEvents);
        cutOff(pace::kAnswerWithin);
        QCOMPARE(d.last<PullEvents>()->limit, kMostPulledEvents / 2);
        cutOff(pace::kAnswerWithin);
        QCOMPARE(d.last<PullEvents>()->limit, kMostPulledEvents / 4);
        d.ticks += pace::kAnswerWithin - kSecond; // it just fits: more would not
        d.hear(Pulled{{}, {}, HubPosition{1, 1}, d.head});
        QCOMPARE(d.last<PullEvents>()->limit, kMostPulledEvents / 4);
        d.ticks += kSecond; // the line is a good one again
        d.hear(Pulled{{}, {}, HubPosition{2, 2}, d.head});
        QCOMPARE(d.last<PullEvents>()->limit, kMostPulledEvents / 2);
        d.hear(Pulled{{}, u"5:5:"_s, {}, d.head});

        d.write();
        d.tell(Woken{});
        QVERIFY(d.last<PushEvents>());
        const PushLimit before = d.runner.state().push;
        cutOff(pace::kAnswerWithin);
        QCOMPARE(d.runner.state().push.events, before.events / 2);
        QCOMPARE(d.runner.state().push.bytes, kMostBodyBytes); // any single event fits
    }

    void whatWasNotErasedForOneIsNoMemberAnyMoreIsStillToBeErased()
    {
        SyncState state;
        SyncInput input;
        input.facts.epoch = Uuid::derived("epoch");
        state.askedAt = 0;
        state.asked = HubQuestion(EraseEvents{}).index();
        state.erasing.push_back({});
        const SyncStep then = step(state, input, Answered{Erased{u"not_member"_s, {}}});
        QVERIFY(then.orders.empty());
        QCOMPARE(then.state.fault, u"not_member"_s);
    }

    void anAnswerFromAnotherTimelineIsNotBelieved()
    {
        OneDesk d;
        d.greet();
        d.hear(Pulled{{}, u"5:5:"_s, {}, d.head});
        d.write(2);
        d.tell(Woken{});
        d.head.timeline = 2;
        d.hear(Pushed{2, {}, {}, d.head});
        QCOMPARE(d.store.facts()->acknowledged, 0);
        QCOMPARE(d.store.facts()->timeline, 2);
        QCOMPARE(d.store.facts()->cursor, QString()); // no cursor of yesterday: from the beginning
        QVERIFY(d.last<RegisterStation>());
        QCOMPARE(d.last<RegisterStation>()->oseq, 2);
    }

    void whatWasPulledUnderOtherRightsIsPulledAgain()
    {
        OneDesk d;
        d.greet();
        d.head.scopeVersion = 2;
        WireEvent event;
        event.id = EventId(Uuid::derived("e"));
        event.scope = u"a"_s;
        d.hear(Pulled{{event}, u"9:9:"_s, {}, d.head});
        QVERIFY(!d.store.holds(event.id));
        QVERIFY(d.last<AskWhoAmI>());
        d.hear(d.member({u"a"_s, u"b"_s}));
        QVERIFY(d.last<AskFirst>());
        QCOMPARE(d.last<AskFirst>()->place, FirstPlace{});
        QCOMPARE(d.store.facts()->scopes, (QStringList{u"a"_s, u"b"_s}));
    }

    void aClonedStoreBecomesAStationOfItsOwn()
    {
        OneDesk d;
        d.tell(Woken{});
        d.hear(d.member());
        const Uuid before = d.last<RegisterStation>()->station;
        d.hear(d.registered(u"cloned"_s, 0, 2));
        QVERIFY(d.last<RegisterStation>());
        QVERIFY(d.last<RegisterStation>()->station != before);
        QCOMPARE(d.last<RegisterStation>()->incarnation, 1);
    }

    void aRestoredStoreNumbersAnewUnderItsNewIncarnation()
    {
        OneDesk d;
        d.write(2);
        d.tell(Woken{});
        d.hear(d.member());
        d.hear(d.registered(u"behind"_s, 0, 2));
        QVERIFY(d.last<PushEvents>());
        QCOMPARE(d.last<PushEvents>()->incarnation, 2);
        QCOMPARE(d.last<PushEvents>()->events.front().oseq, 1);
    }

    void aProgramThatIsTooOldStillPushesAndSaysSo()
    {
        OneDesk d;
        d.write(1);
        d.tell(Woken{});
        d.hear(d.member());
        d.hear(d.registered(u"schema_too_old"_s));
        QVERIFY(d.last<PushEvents>());
        const std::size_t before = d.line.asked.size();
        d.hear(Pushed{1, {}, {}, d.head});
        QCOMPARE(d.runner.status().kind, SyncStatus::Kind::Attention);
        QCOMPARE(d.runner.status().fault, u"schema_too_old"_s);
        for (std::size_t i = before; i < d.line.asked.size(); ++i)
            QVERIFY(!std::holds_alternative<PullEvents>(d.line.asked[i]));
    }

    void whatTheHubCannotReadIsFoundByHalvingAndBlocksNothing()
    {
        OneDesk d;
        d.greet();
        d.hear(Pulled{{}, u"5:5:"_s, {}, d.head});
        d.write(8);
        d.tell(Woken{});
        std::size_t least = d.last<PushEvents>()->events.size();
        for (int i = 0; i < 9; ++i) {
            d.tell(Unanswered{{u"22P05"_s, u"\\u0000 cannot be converted to text"_s}});
            QVERIFY(d.last<PushEvents>());
            least = std::min(least, d.last<PushEvents>()->events.size());
        }
        QCOMPARE(least, std::size_t(1));
        QCOMPARE(d.line.hungUp, 0);
    }

    /// An old store came back while what the lost one had sent was still on its way: the hub has that under our number.
    void whatWasSentUnderANumberThatAnotherCopyUsedGoesOutUnderANewOne()
    {
        OneDesk d;
        d.greet();
        d.hear(Pulled{{}, u"5:5:"_s, {}, d.head});
        d.write(1);
        d.tell(Woken{});
        const EventId written = d.last<PushEvents>()->events.front().id;
        d.hear(Pushed{1, u"other_incarnation"_s, {}, d.head});
        QVERIFY(d.last<RegisterStation>());
        QCOMPARE(d.last<RegisterStation>()->oseq, 0); // what is confirmed, not what was sent
        d.hear(d.registered(u"behind"_s, 0, 2));
        d.giveNumbers();
        QVERIFY(d.last<PushEvents>());
        QCOMPARE(d.last<PushEvents>()->incarnation, 2);
        QCOMPARE(d.last<PushEvents>()->events.front().id, written);
    }

    void anAnswerThatWasLostIsMadeUpForWithWhatWasRejected()
    {
        OneDesk d;
        d.greet();
        d.hear(Pulled{{}, u"5:5:"_s, {}, d.head});
        d.write(3);
        d.tell(Woken{});
        const EventId second = d.last<PushEvents>()->events[1].id;
        d.tell(Unanswered{});
        d.ticks = d.runner.wakeAt();
        d.tell(Woken{});
        d.hear(d.member());
        d.hear(d.registered({}, 3));
        QVERIFY(d.last<AskRejections>());
        d.hear(Rejections{{{2, second, u"scope"_s, {}}}});
        QCOMPARE(d.store.facts()->acknowledged, 3);
        QCOMPARE(d.store.refused().size(), std::size_t(1));
        QCOMPARE(d.store.refused().front().reason, u"scope"_s);
    }

    void anotherLoginThanTheStoresIsRefused()
    {
        OneDesk d;
        d.greet();
        d.tell(Unanswered{});
        d.ticks = d.runner.wakeAt();
        d.tell(Woken{});
        Member other = d.member();
        other.login = u"bob"_s;
        d.hear(other);
        QCOMPARE(d.runner.status().fault, u"other_login"_s);
        QCOMPARE(d.runner.status().kind, SyncStatus::Kind::Attention);
    }

    void aNewStationIsGivenPagesAndGoesOnFromTheSnapshotOfTheFirst()
    {
        OneDesk d;
        d.tell(Woken{});
        d.hear(d.member());
        d.hear(d.registered());
        d.giveNumbers();
        WireEvent event;
        event.scope = u"a"_s;
        const auto give = [&](const char *id, const std::optional<FirstPlace> &next, const QString &snapshot) {
            event.id = EventId(Uuid::derived(id));
            d.hear(FirstPage{d.last<AskFirst>()->place, {event}, next, snapshot, d.head});
        };
        QCOMPARE(d.last<AskFirst>()->place, FirstPlace{});
        QCOMPARE(d.runner.status().firstPart, int(FirstPlace::Settings));
        give("1", FirstPlace{FirstPlace::OpenTickets, {}, 0}, u"5:5:"_s);
        QCOMPARE(d.runner.status().firstPart, int(FirstPlace::OpenTickets));
        const FirstPlace more{FirstPlace::OpenTickets, Uuid::derived("stream"), 3};
        give("2", more, u"6:6:"_s);
        QCOMPARE(d.last<AskFirst>()->place, more);
        give("3", FirstPlace{FirstPlace::Everything, {}, 0}, u"7:7:"_s);
        QCOMPARE(d.runner.status().firstPart, int(FirstPlace::Everything));
        // Somebody works meanwhile: that goes up between two pages.
        d.write(1);
        d.tell(Unanswered{});
        d.ticks = d.runner.wakeAt();
        d.tell(Woken{});
        d.hear(d.member());
        d.hear(d.registered());
        QVERIFY(d.last<PushEvents>());
        d.hear(Pushed{1, {}, {}, d.head});
        QCOMPARE(d.last<AskFirst>()->place, (FirstPlace{FirstPlace::Everything, {}, 0}));
        give("4", std::nullopt, u"8:8:"_s);
        QVERIFY(d.last<PullEvents>());
        QCOMPARE(d.last<PullEvents>()->cursor, u"5:5:"_s);
        QCOMPARE(d.runner.status().firstPart, 0);
        QCOMPARE(d.store.events().size(), std::size_t(5));
    }

    void aHubThatKnowsNoFirstPagesIsPulledFromTheBeginning()
    {
        OneDesk d;
        d.tell(Woken{});
        d.hear(d.member());
        d.hear(d.registered());
        d.giveNumbers();
        QVERIFY(d.last<AskFirst>());
        d.tell(Unanswered{{u"42883"_s, u"function hub.first_page does not exist"_s}});
        QCOMPARE(d.line.hungUp, 0);
        QVERIFY(d.last<PullEvents>());
        QCOMPARE(d.last<PullEvents>()->cursor, QString());
    }

    void aFilledStationIsComparedWithItsHubAndAgainEveryDay()
    {
        OneDesk d;
        d.answersChecks = false;
        d.greet();
        d.hear(Pulled{{}, u"5:5:"_s, {}, d.head});
        QVERIFY(d.last<AskCheck>());
        QCOMPARE(d.last<AskCheck>()->scope, u"a"_s);
        QCOMPARE(d.last<AskCheck>()->cursor, u"5:5:"_s);
        d.hear(d.held(u"a"_s, u"5:5:"_s));
        QCOMPARE(d.runner.status().kind, SyncStatus::Kind::InStep);
        const auto checksNextTime = [&](Duration later) {
            d.ticks += later;
            d.head.now = d.head.now + later;
            d.tell(Woken{});
            d.hear(Pulled{{}, u"5:5:"_s, {}, d.head});
            return d.last<AskCheck>() != nullptr;
        };
        QVERIFY(!checksNextTime(23 * kHour));
        QVERIFY(checksNextTime(2 * kHour));
    }

    void aMonthThatDiffersTwiceIsReloaded()
    {
        OneDesk d;
        d.answersChecks = false;
        d.greet();
        d.hear(Pulled{{}, u"5:5:"_s, {}, d.head});
        WireEvent lost; // the hub has it, the station should have it
        lost.id = EventId(Uuid::derived("lost"));
        lost.scope = u"a"_s;
        lost.author = AgentId(Uuid::derived("bob"));
        lost.at = at("2026-02-28T23:00:00Z");
        MonthSums hub;
        hub.add(lost.id, lost.at);
        const Checked checked{u"a"_s, u"5:5:"_s, hub.months()};
        const auto pullOnce = [&] {
            d.ticks = std::max(d.ticks + 1, d.runner.wakeAt());
            d.tell(Woken{});
            d.hear(Pulled{{}, u"5:5:"_s, {}, d.head});
        };
        d.hear(checked);
        QVERIFY(!d.last<AskMonth>()); // something may have been on its way
        QVERIFY(d.runner.status().isChecking);
        pullOnce();
        d.hear(checked);
        QVERIFY(d.last<AskMonth>());
        QCOMPARE(d.last<AskMonth>()->month, u"2026-02"_s);
        d.hear(MonthPage{u"a"_s, u"2026-02"_s, {lost}, std::nullopt, d.head});
        QVERIFY(d.store.holds(lost.id));
        pullOnce();
        QVERIFY(d.last<AskCheck>());
        d.hear(checked);
        QCOMPARE(d.runner.status().kind, SyncStatus::Kind::InStep);
        QVERIFY(!d.runner.status().isChecking);
        QCOMPARE(d.store.facts()->check.reloaded, 1);
    }

    void whatOnlyTheStationHoldsGoesOutAgainAndThenIsTold()
    {
        CheckNotes notes;
        const std::vector<CheckedMonth> here{{u"2026-02"_s, 2, 7}}, hub{{u"2026-02"_s, 1, 3}};
        const auto compare = [&] { return notes.compare(u"a"_s, hub, here); };
        QVERIFY(compare().empty());
        QVERIFY(!notes.toReload());
        QVERIFY(compare().empty());
        QCOMPARE(notes.toReload()->month, u"2026-02"_s);
        notes.noteReloaded(u"a"_s, u"2026-02"_s);
        QVERIFY(!notes.toReload());
        QCOMPARE(compare(), std::vector<QString>{u"2026-02"_s});
        QVERIFY(notes.isOpen());
        QVERIFY(compare().empty());
        QVERIFY(!notes.isOpen());
        QCOMPARE(notes.left(), 1);
        QCOMPARE(CheckNotes::fromJson(notes.json()).months, notes.months);
        QVERIFY(notes.compare(u"a"_s, here, here).empty());
        QCOMPARE(notes.left(), 0);
    }

    void aCheckThatGetsNoAnswerHoldsNothingUp()
    {
        OneDesk d;
        d.answersChecks = false;
        d.greet();
        d.hear(Pulled{{}, u"5:5:"_s, {}, d.head});
        QVERIFY(d.last<AskCheck>());
        d.ticks += pace::kAnswerWithin;
        d.tell(Woken{});
        d.ticks = d.runner.wakeAt();
        d.tell(Woken{});
        d.hear(d.member());
        d.hear(d.registered());
        QVERIFY(d.last<PullEvents>());
        d.hear(Pulled{{}, u"5:5:"_s, {}, d.head});
        QVERIFY(d.last<PullEvents>());
        QCOMPARE(d.runner.status().kind, SyncStatus::Kind::InStep);
    }

    void aHubWithoutErasureIsUsedWithoutIt()
    {
        SyncState state;
        SyncInput input;
        input.facts.epoch = Uuid::derived("epoch");
        input.facts.scopes = {u"a"_s};
        input.facts.hasRewritten = true;
        state.head = {input.facts.epoch, 0, 0, 1, 1, {}};
        state.greeted = true;
        state.member = Member{{}, u"lea"_s, {}, {u"a"_s}, state.head};
        state.registered = input.facts.station;
        state.registeredIncarnation = 1;
        SyncStep asked = step(state, input, Woken{});
        QVERIFY(std::holds_alternative<EraseEvents>(*asked.question));
        asked.state.erasing.push_back({});
        const SyncStep then = step(asked.state, input, Unanswered{{u"42883"_s, {}}});
        QVERIFY(!then.hangUp);
        QVERIFY(std::holds_alternative<PullEvents>(*then.question));
    }
};

PERMANENCE_TEST(SyncEngineTest)
#include "SyncEngineTest.moc"

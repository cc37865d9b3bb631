#include "tests/support/HubStation.h"
#include "tests/support/TestRegistry.h"

#include <set>
#include <thread>

using namespace permanence;
using namespace permanence::test;

/// What a station sends is taken in once, or refused with its reason, and nothing holds up what follows.
class HubPushTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_cluster.makeHub();
        m_cluster.addMember(u"lea"_s, u"agent"_s, {u"niort"_s});
        m_cluster.addMember(u"hugo"_s, u"lead"_s, {u"niort"_s, u"paris"_s});
    }

    void anEventComesBackToTheByte()
    {
        HubStation lea = station(u"lea"_s);
        WireEvent sent = lea.event();
        sent.body = R"({"b": 1,  "a":"é\u00e9😀","a":"twice", "n":1.50, "z":[ ]})";
        const WireEvent program = [&] {
            WireEvent made = lea.event();
            made.author = {}; // a timed rule wrote it
            return made;
        }();
        QCOMPARE(lea.push({sent, program}).rejected.size(), std::size_t(0));
        for (const WireEvent &got : lea.pullAll()) {
            if (got.id == sent.id)
                QCOMPARE(got, sent);
            else if (got.id == program.id)
                QCOMPARE(got, program);
        }
        QCOMPARE(count(sent), 1);
        QCOMPARE(count(program), 1);
    }

    void sentTwiceIsTakenInOnce()
    {
        HubStation lea = station(u"lea"_s);
        const std::vector<WireEvent> first = lea.events(3);
        QCOMPARE(lea.push(first).lastOseq, 3);
        QCOMPARE(lea.push(first).lastOseq, 3);
        // A repeat that overlaps goes on where it is new.
        std::vector<WireEvent> more = first;
        more.push_back(lea.event());
        QCOMPARE(lea.push(more).lastOseq, 4);
        for (const WireEvent &event : more)
            QCOMPARE(count(event), 1);
    }

    void theNextPushGoesOutAsSoonAsTheLastWasTaken()
    {
        HubStation lea = station(u"lea"_s);
        const PushEvents first{lea.id, 1, lea.events(3)};
        PushEvents next{lea.id, 1, lea.events(2)};
        next.events.back().scope = u"paris"_s;
        const auto answer = lea.hub->ask(first, [&] { return next; });
        QCOMPARE(std::get<Pushed>(std::get<HubAnswer>(answer)).lastOseq, 3);
        QTRY_COMPARE(lastAtHub(lea), 5); // nobody asked for it yet
        const Pushed pushed = lea.ask<Pushed>(next);
        QCOMPARE(pushed.lastOseq, 5);
        QCOMPARE(pushed.rejected.size(), std::size_t(1)); // which a repeat would not tell
        QCOMPARE(pushed.rejected.front().id, next.events.back().id);
    }

    void nothingFollowsAPushThatWasNotTakenWhole()
    {
        HubStation lea = station(u"lea"_s);
        PushEvents first{lea.id, 1, lea.events(3)};
        first.events.front().scope = u"paris"_s;
        const PushEvents next{lea.id, 1, lea.events(2)};
        const auto answer = lea.hub->ask(first, [&] { return next; });
        QCOMPARE(std::get<Pushed>(std::get<HubAnswer>(answer)).rejected.size(), std::size_t(1));
        QCOMPARE(lea.ask<Member>(AskWhoAmI{}).login, u"lea"_s);
        QCOMPARE(lastAtHub(lea), 3);
    }

    void whatWentOutAheadIsNotPassedOver()
    {
        HubStation lea = station(u"lea"_s);
        const PushEvents first{lea.id, 1, lea.events(3)};
        PushEvents next{lea.id, 1, lea.events(2)};
        next.events.back().scope = u"paris"_s;
        QVERIFY(std::holds_alternative<HubAnswer>(lea.hub->ask(first, [&] { return next; })));
        QVERIFY(std::holds_alternative<HubFailure>(lea.hub->ask(AskWhoAmI{})));
        QVERIFY(!lea.hub->isOpen()); // and a new connection begins with asking what became of it
        lea.hub = m_cluster.connect(u"lea"_s);
        QTRY_COMPARE(lastAtHub(lea), 5);
        lea.enrol();
        QCOMPARE(lea.ask<Rejections>(AskRejections{lea.id}).rejected.size(), std::size_t(1));
    }

    void aRefusalIsToldAgainWhereTheAnswerWasLost()
    {
        HubStation lea = station(u"lea"_s);
        WireEvent wrong = lea.event();
        wrong.scope = u"paris"_s;
        QCOMPARE(lea.refusal(wrong), u"scope"_s);
        QCOMPARE(lea.refusal(wrong), u"scope"_s);
    }

    void whatIsAskedOfRefusalsBringsNoTextsWhichAreHere()
    {
        HubStation lea = station(u"lea"_s);
        WireEvent wrong = lea.event(QString(40'000, u'x'));
        wrong.scope = u"paris"_s;
        QCOMPARE(lea.refusal(wrong), u"scope"_s);
        const HubStatement asked = statementOf(AskRejections{lea.id});
        QVERIFY(expectValue(lea.hub->value(asked.sql, asked.values)).size() < 1000);
        const std::vector<Rejected> told = lea.ask<Rejections>(AskRejections{lea.id}).rejected;
        QCOMPARE(told.size(), std::size_t(1));
        QCOMPARE(told.front().id, wrong.id);
        QCOMPARE(told.front().reason, u"scope"_s);
    }

    void aGapIsAnsweredWithTheLastNumberAndTakesNothing()
    {
        HubStation lea = station(u"lea"_s);
        lea.push(lea.events(2));
        const WireEvent skipped = lea.event();
        const WireEvent next = lea.event();
        const Pushed pushed = lea.push(next);
        QCOMPARE(pushed.fault, u"gap"_s);
        QCOMPARE(pushed.lastOseq, 2);
        QCOMPARE(count(next), 0);
        QCOMPARE(lea.push({skipped, next}).lastOseq, 4);
    }

    void whatIsRefusedForItsOwnSakeHoldsUpNothing_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<std::function<void(WireEvent &)>>("spoil");
        using Spoil = std::function<void(WireEvent &)>;
        const auto row = [](const char *name, const char *reason, Spoil spoil) {
            QTest::newRow(name) << QString::fromLatin1(reason) << std::move(spoil);
        };
        row("a stamp from 2099", "stamp_ahead", [](WireEvent &e) { e.stamp = Stamp::at(at("2099-01-01T00:00:00Z")); });
        row("a stamp 90 s ahead", "stamp_ahead", [](WireEvent &e) { e.stamp = Stamp::at({wallClock().ms + 90'000}); });
        row("another author", "author", [](WireEvent &e) { e.author = AgentId(anyId()); });
        row("another desk", "scope", [](WireEvent &e) { e.scope = u"paris"_s; });
        row("no JSON", "malformed", [](WireEvent &e) { e.body = "{\"text\":"; });
        row("no object", "malformed", [](WireEvent &e) { e.body = "[1]"; });
        row("an empty body", "malformed", [](WireEvent &e) { e.body = ""; });
        row("a NUL that is written out", "malformed", [](WireEvent &e) { e.body = "{\"text\":\"a\\u0000b\"}"; });
        row("65 levels", "malformed", [](WireEvent &e) {
            e.body = "{\"a\":" + QByteArray(64, '[') + QByteArray(64, ']') + "}";
        });
        row("ten thousand levels", "malformed", [](WireEvent &e) {
            e.body = "{\"a\":" + QByteArray(10'000, '[') + QByteArray(10'000, ']') + "}";
        });
        row("an enormous number", "malformed", [](WireEvent &e) { e.body = "{\"a\":1e999999}"; });
        row("no kind", "malformed", [](WireEvent &e) { e.kind.clear(); });
        row("an endless kind", "malformed", [](WireEvent &e) { e.kind = QString(1000, u'k'); });
        row("version 0", "malformed", [](WireEvent &e) { e.version = 0; });
        row("a negative stamp", "malformed", [](WireEvent &e) { e.stamp = {-1}; });
        row("of a schema to come", "schema", [](WireEvent &e) { e.version = 100'000; });
    }
    void whatIsRefusedForItsOwnSakeHoldsUpNothing()
    {
        QFETCH(QString, reason);
        QFETCH(std::function<void(WireEvent &)>, spoil);
        HubStation lea = station(u"lea"_s);
        std::vector<WireEvent> batch = lea.events(3);
        spoil(batch[1]);
        const Pushed pushed = lea.push(batch);
        QCOMPARE(pushed.fault, QString());
        QCOMPARE(pushed.lastOseq, 3);
        QCOMPARE(pushed.rejected.size(), std::size_t(1));
        QCOMPARE(pushed.rejected.front().reason, reason);
        QCOMPARE(pushed.rejected.front().oseq, 2);
        QCOMPARE(pushed.rejected.front().id, batch[1].id);
        QCOMPARE(count(batch[0]), 1);
        QCOMPARE(count(batch[1]), 0);
        QCOMPARE(count(batch[2]), 1);
        // I1: kept with its text.
        QCOMPARE(m_cluster.sql(u"select event ->> 'body' from hub.rejected where station = '%1'"_s.arg(lea.id.text())),
                 QString::fromUtf8(batch[1].body).trimmed());
    }

    void bodiesAreRefusedByTheirRealSize()
    {
        HubStation lea = station(u"lea"_s);
        // The program's own writer empties bodies that no hub takes; here somebody sends them all the same.
        const auto pushRaw = [&](const QByteArray &body, qint64 oseq) {
            QJsonObject wire =
                QJsonDocument::fromJson(writeEvents({lea.event()})).array().first().toObject();
            wire[u"oseq"_s] = oseq;
            wire[u"body"_s] = QString::fromUtf8(body);
            const auto answer = lea.hub->value(
                "SELECT hub.push(?::uuid, 1, array[?::jsonb]) #>> '{rejected,0,reason}'",
                {lea.id.text(), QString::fromUtf8(QJsonDocument(wire).toJson(QJsonDocument::Compact))});
            return answer ? *answer : u"failed: "_s + answer.error().text();
        };
        QCOMPARE(pushRaw("{\"a\":\"" + QByteArray(65'600, 'x') + "\"}", 1), u"too_large"_s);
        QCOMPARE(pushRaw(QByteArray(1'000'000, '['), 2), u"too_large"_s);
        QCOMPARE(pushRaw("{\"a\":" + QByteArray(1'000'000, '[') + QByteArray(1'000'000, ']') + "}", 3), u"too_large"_s);
        QCOMPARE(pushRaw("{\"a\":\"" + QByteArray(65'000, 'x') + "\"}", 4), QString());
    }

    void sixtyFourLevelsAreTakenIn()
    {
        HubStation lea = station(u"lea"_s);
        WireEvent deep = lea.event();
        deep.body = "{\"a\":" + QByteArray(63, '[') + QByteArray(63, ']') + "}";
        QCOMPARE(lea.refusal(deep), QString());
        WireEvent wide = lea.event();
        wide.body = "{\"a\":[" + QByteArray("[],").repeated(200) + "{}]}";
        QCOMPARE(lea.refusal(wide), QString());
    }

    void aKindThatNobodyKnowsIsKeptAndPassedOn()
    {
        HubStation lea = station(u"lea"_s);
        WireEvent sent = lea.event(u"x"_s, u"teleported"_s);
        sent.streamKind = u"wormhole"_s;
        QCOMPARE(lea.refusal(sent), QString());
        const std::vector<WireEvent> all = lea.pullAll();
        QVERIFY(std::any_of(all.begin(), all.end(), [&](const WireEvent &got) { return got == sent; }));
    }

    void aBatchBeyondTheLimitIsRefusedWhole()
    {
        HubStation lea = station(u"lea"_s);
        std::vector<WireEvent> many = lea.events(501);
        QCOMPARE(lea.push(many).fault, u"too_large"_s);
        QCOMPARE(count(many.front()), 0);
        many.pop_back();
        QCOMPARE(lea.push(many).lastOseq, 500);
        lea.lastSent = 500;
        std::vector<WireEvent> heavy = lea.events(5);
        for (WireEvent &event : heavy)
            event.body = "{\"a\":\"" + QByteArray(60'000, 'x') + "\"}";
        QCOMPARE(lea.push(heavy).fault, u"too_large"_s);
        heavy.pop_back();
        QCOMPARE(lea.push(heavy).lastOseq, 504);
    }

    void anEventIsTakenInOnceUnderWhateverNumberItComes()
    {
        HubStation lea = station(u"lea"_s);
        const WireEvent event = lea.event();
        lea.push(event);
        WireEvent again = event;
        again.oseq = lea.event().oseq;
        QCOMPARE(lea.refusal(again), QString());
        QCOMPARE(count(event), 1);
        WireEvent other = lea.event(u"something else"_s);
        other.id = event.id;
        QCOMPARE(lea.refusal(other), u"id_used"_s);
        // What the program of two stations writes by a rule bears one id, and is one event.
        HubStation hugo = station(u"hugo"_s);
        WireEvent rule = lea.event(u"closed"_s, u"closed"_s);
        rule.author = {};
        QCOMPARE(lea.refusal(rule), QString());
        WireEvent sameRule = rule;
        sameRule.oseq = hugo.event().oseq;
        QCOMPARE(hugo.refusal(sameRule), QString());
        QCOMPARE(count(rule), 1);
    }

    void twoTicketsNeverHaveOneNumber()
    {
        HubStation lea = station(u"lea"_s), hugo = station(u"hugo"_s);
        const auto opened = [](HubStation &station, const char *number) {
            WireEvent event = station.event({}, u"ticket_opened"_s);
            event.body = QByteArray("{\"number\":\"") + number + "\"}";
            return event;
        };
        const WireEvent first = opened(lea, "2025-000777");
        QCOMPARE(lea.refusal(first), QString());
        QCOMPARE(hugo.refusal(opened(hugo, "2025-000777")), u"number_used"_s);
        QCOMPARE(hugo.refusal(opened(hugo, "2025-000778")), QString());
        // The same ticket again, under another number of the station, is no other ticket.
        WireEvent again = first;
        again.oseq = lea.event().oseq;
        QCOMPARE(lea.refusal(again), QString());
    }

    void blocksOfNumbersOverlapNoBlockAndNoTicket()
    {
        HubStation lea = station(u"lea"_s);
        const int year = QDate::currentDate().year();
        WireEvent told = lea.event({}, u"ticket_opened"_s);
        told.body = u"{\"number\":\"%1-000150\"}"_s.arg(year).toUtf8();
        QCOMPARE(lea.refusal(told), QString());
        std::mutex mutex;
        std::vector<qint64> firsts;
        std::vector<std::thread> takers;
        for (int i = 0; i < 4; ++i) {
            takers.emplace_back([&] {
                HubStation station(m_cluster, u"hugo"_s);
                for (int n = 0; n < 10; ++n) {
                    const NumberBlock block = station.ask<NumberBlock>(TakeNumberBlock{station.id, year});
                    const std::lock_guard lock(mutex);
                    firsts.push_back(block.last == block.first + 99 ? block.first : -1);
                }
            });
        }
        for (std::thread &taker : takers)
            taker.join();
        QCOMPARE(std::set<qint64>(firsts.begin(), firsts.end()).size(), std::size_t(40));
        QVERIFY(std::find(firsts.begin(), firsts.end(), 101) == firsts.end());
        QVERIFY(std::find(firsts.begin(), firsts.end(), -1) == firsts.end());
    }

    void aStoreThatCameBackAndACopyGetNumbersOfTheirOwn()
    {
        HubStation lea = station(u"lea"_s);
        lea.push(lea.events(5));
        const auto enrolled = [&](int incarnation, qint64 oseq, const QString &machine) {
            return lea.ask<Registered>(RegisterStation{lea.id, incarnation, oseq, machine, u"p"_s, kHubSchema});
        };
        QCOMPARE(enrolled(1, 5, u"machine"_s).fault, QString());
        QCOMPARE(enrolled(1, 5, u"machine"_s).lastOseq, 5);
        // A copy on another machine is told so, and changes nothing for the original.
        QCOMPARE(enrolled(1, 5, u"other"_s).fault, u"cloned"_s);
        QCOMPARE(enrolled(1, 5, u"machine"_s).fault, QString());
        // A backup of yesterday: what it numbers next was used already.
        const Registered back = enrolled(1, 3, u"machine"_s);
        QCOMPARE(back.fault, u"behind"_s);
        QCOMPARE(back.incarnation, 2);
        QCOMPARE(back.lastOseq, 0);
        const WireEvent late = lea.event();
        QCOMPARE(lea.push(late).fault, u"other_incarnation"_s);
        QCOMPARE(enrolled(1, 6, u"machine"_s).fault, u"cloned"_s); // the store that the backup replaced
        QCOMPARE(enrolled(2, 0, u"machine"_s).fault, QString());
        // What the hub forgot is taken over as it is.
        QCOMPARE(enrolled(7, 100, u"machine"_s).fault, QString());
        QCOMPARE(enrolled(7, 100, u"machine"_s).lastOseq, 0);
        QCOMPARE(lea.ask<Missing>(AskMissing{lea.id, 1, {4, 5, 6, 7}}).oseqs, (std::vector<qint64>{6, 7}));
    }

    void aCopyOnTheSameMachineLosesNothingInSilence()
    {
        HubStation lea = station(u"lea"_s);
        HubStation copy = station(u"lea"_s);
        copy.id = lea.id;
        const WireEvent first = lea.event(), other = copy.event();
        WireEvent wrong = lea.event();
        wrong.scope = u"paris"_s;
        QCOMPARE(lea.push({first, wrong}).lastOseq, 2);
        QCOMPARE(copy.push(other).fault, u"other_incarnation"_s);
        QCOMPARE(copy.push({other, copy.event(), copy.event()}).fault, u"other_incarnation"_s);
        QCOMPARE(count(other), 0);
        QCOMPARE(lea.push({first, wrong}).fault, QString()); // a repeat is one, of what was refused too
    }

    void aStationIsOfOneLogin()
    {
        HubStation lea = station(u"lea"_s), hugo = station(u"hugo"_s);
        const Registered taken =
            hugo.ask<Registered>(RegisterStation{lea.id, 1, 0, u"machine"_s, u"p"_s, kHubSchema});
        QCOMPARE(taken.fault, u"other_login"_s);
        QCOMPARE(hugo.ask<Pushed>(PushEvents{lea.id, 1, {hugo.event()}}).fault, u"not_registered"_s);
        QCOMPARE(hugo.ask<Pushed>(PushEvents{anyId(), 1, {hugo.event()}}).fault, u"not_registered"_s);
    }

    void aStationThatIsTooOldIsToldAndStillPushes()
    {
        HubStation lea = station(u"lea"_s);
        m_cluster.sql(u"update hub.meta set value = '2' where key = 'schema_min'"_s);
        const Registered old =
            lea.ask<Registered>(RegisterStation{lea.id, 1, 0, u"machine"_s, u"p"_s, kHubSchema});
        const QString refused = lea.refusal(lea.event());
        m_cluster.sql(u"update hub.meta set value = '1' where key = 'schema_min'"_s);
        QCOMPARE(old.fault, u"schema_too_old"_s);
        QCOMPARE(old.head.schemaMin, 2);
        QCOMPARE(refused, QString());
    }

    /// The first one counts where nothing else says which.
    void aMembersDesksStandInTheOrderInWhichTheyWereNamed()
    {
        m_cluster.addMember(u"zoe"_s, u"agent"_s, {u"paris"_s, u"niort"_s, u"paris"_s, u"lyon"_s});
        QCOMPARE(m_cluster.sql(u"select scopes from hub.member where login = 'zoe'"_s), u"{paris,niort,lyon}"_s);
    }

    void theHistoryOfASharedStoreComesInWhenItIsAdopted()
    {
        m_cluster.addMember(u"nina"_s, u"agent"_s, {u"niort"_s});
        HubStation nina(m_cluster, u"nina"_s);
        const AgentId other(anyId());
        WireEvent own = nina.event();
        WireEvent added = nina.event({}, u"agent_added"_s);
        added.author = {};
        added.stream = other.uuid;
        added.body = R"({"login":"otto","name":"Otto"})";
        WireEvent his = nina.event(u"by Otto"_s);
        his.author = other;
        const Pushed pushed = nina.push({own, added, his});
        QCOMPARE(pushed.rejected.size(), std::size_t(1));
        QCOMPARE(pushed.rejected.front().reason, u"author"_s);
        const auto boss = m_cluster.connect(u"postgres"_s);
        const Adopted adopted = expectValue(adopt(*boss, u"nina"_s));
        QCOMPARE(adopted.events, 1);
        QCOMPARE(count(his), 1);
        QCOMPARE(nina.ask<Rejections>(AskRejections{nina.id}).rejected.size(), std::size_t(0));
        // Otto, once he is a member, goes on as himself.
        m_cluster.addMember(u"otto"_s, u"agent"_s, {u"niort"_s});
        HubStation otto(m_cluster, u"otto"_s);
        otto.author = other;
        QCOMPARE(otto.refusal(otto.event()), QString());
        QVERIFY(!adopt(*boss, u"nobody"_s));
    }

    void aMonthIsCheckedByTheSameSumOnBothSides()
    {
        HubStation hugo = station(u"hugo"_s, u"paris"_s);
        quint64 sum = 0;
        std::vector<WireEvent> sent = hugo.events(20);
        for (WireEvent &event : sent) {
            event.at = at("2021-05-31T23:59:59Z");
            sum += fingerprint(event.id);
        }
        hugo.push(sent);
        QString cursor;
        hugo.pull(cursor);
        const Checked checked = hugo.ask<Checked>(AskCheck{u"paris"_s, cursor});
        bool found = false;
        for (const CheckedMonth &month : checked.months) {
            if (month.month != u"2021-05"_s)
                continue;
            found = true;
            QCOMPARE(month.count, 20);
            QCOMPARE(month.hash, sum);
        }
        QVERIFY(found);
    }

private:
    int lastAtHub(const HubStation &station) const
    {
        return m_cluster.sql(u"select last_oseq from hub.incarnation where station = '%1'"_s.arg(station.id.text())).toInt();
    }
    int count(const WireEvent &event) const
    {
        return m_cluster.sql(u"select count(*) from hub.event where id = '%1'"_s.arg(event.id.text())).toInt();
    }
    /// A workstation of a login, who writes as he always did.
    HubStation station(const QString &login, const QString &scope = u"niort"_s) const
    {
        HubStation made(m_cluster, login, scope);
        const QString known =
            m_cluster.sql(u"select agent from hub.agent where login = '%1' order by named_at limit 1"_s.arg(login));
        if (!known.isEmpty())
            made.author = AgentId(*Uuid::fromText(known));
        return made;
    }

    PrivateCluster m_cluster;
};

Q_DECLARE_METATYPE(std::function<void(permanence::WireEvent &)>)

PERMANENCE_TEST(HubPushTest)
#include "HubPushTest.moc"

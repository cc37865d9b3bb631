#include "tests/support/HubStation.h"
#include "tests/support/Places.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

/// What a member may not do, tried with real logins on a real server.
class HubSecurityTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_cluster.makeHub();
        m_cluster.addMember(u"lea"_s, u"agent"_s, {u"niort"_s});
        m_cluster.addMember(u"hugo"_s, u"agent"_s, {u"niort"_s});
        m_cluster.addMember(u"pia"_s, u"agent"_s, {u"paris"_s});
        m_cluster.addMember(u"lou"_s, u"lead"_s, {u"niort"_s});
        m_cluster.addMember(u"max"_s, u"manager"_s, {u"niort"_s});
        m_cluster.addMember(u"boss"_s, u"administrator"_s, {u"niort"_s});
        m_lea = std::make_unique<HubStation>(m_cluster, u"lea"_s);
        m_hugo = std::make_unique<HubStation>(m_cluster, u"hugo"_s);
        m_pia = std::make_unique<HubStation>(m_cluster, u"pia"_s, u"paris"_s);
        m_lou = std::make_unique<HubStation>(m_cluster, u"lou"_s);
        for (HubStation *station : {m_lea.get(), m_hugo.get(), m_pia.get(), m_lou.get()})
            QCOMPARE(station->refusal(station->event(u"first"_s)), QString());
    }

    void nobodyWritesAsSomebodyElse()
    {
        WireEvent forged = m_lea->event();
        forged.author = m_hugo->author;
        QCOMPARE(m_lea->refusal(forged), u"author"_s);
        // Nor by giving himself the other's id, which stands in every event of the other.
        WireEvent claim = m_lea->event({}, u"agent_added"_s);
        claim.author = {};
        claim.stream = m_hugo->author.uuid;
        claim.body = R"({"login":"lea","name":"Hugo"})";
        m_lea->push(claim);
        WireEvent again = m_lea->event();
        again.author = m_hugo->author;
        QCOMPARE(m_lea->refusal(again), u"author"_s);
        // The hub writes down the login, whatever is said.
        QCOMPARE(m_cluster.sql(u"select login from hub.event where id = '%1'"_s.arg(claim.id.text())), u"lea"_s);
        // Nor on another's workstation.
        QCOMPARE(m_lea->ask<Pushed>(PushEvents{m_hugo->id, 1, {m_hugo->event()}}).fault, u"not_registered"_s);
        --m_hugo->lastSent;
    }

    void noTableCanBeWritten_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("statement");
        for (const QString &login : {u"lea"_s, u"lou"_s, u"max"_s}) {
            for (const char *statement :
                 {"update hub.event set written = '{}'", "delete from hub.event", "truncate hub.event",
                  "insert into hub.event select * from hub.event limit 1", "update hub.member set role = 'administrator'",
                  "insert into hub.member values ('x', 'administrator', '{niort}')", "delete from hub.rejected",
                  "update hub.meta set value = 'x'", "update hub.incarnation set last_oseq = 0",
                  "update hub.agent set login = 'lea'", "delete from hub.ticket_number", "drop table hub.event",
                  "alter table hub.event disable row level security", "create table hub.mine (x int)",
                  "create or replace function hub.scopes() returns setof text language sql as $$ select 'paris' $$",
                  "select setval('hub.event_seq_seq', 1)", "set role permanence_hub", "set role permanence_administrator",
                  "set session authorization hugo", "alter role lea superuser", "grant permanence_administrator to lea"})
                QTest::newRow(qPrintable(QString(login % u": "_s % QString::fromLatin1(statement))))
                    << login << QString::fromLatin1(statement);
        }
    }
    void noTableCanBeWritten()
    {
        QFETCH(QString, login);
        QFETCH(QString, statement);
        const auto hub = m_cluster.connect(login);
        const QString before = fingerprintOfAll();
        const Result<void> done = hub->run(statement.toUtf8());
        QVERIFY2(!done, "it was done");
        QCOMPARE(hub->lastFailure().sqlState, u"42501"_s);
        QCOMPARE(done.error().code, ErrorCode::HubNotPermitted);
        QCOMPARE(fingerprintOfAll(), before);
    }

    void nothingOfAnotherDeskCanBeRead()
    {
        for (const char *statement :
             {"select count(*) from hub.event where scope = 'paris'",
              "select count(*) from hub.event e where hub.event_on_wire(e)::text like '%paris%'",
              "select json_array_length(hub.pull('', '0', 0, 5000) -> 'events') - (select count(*) from hub.event)",
              "select jsonb_array_length(hub.check('paris'))"})
            QCOMPARE(expectValue(m_lea->hub->value(statement)), u"0"_s);
        for (const char *table : {"event_2020_01", "member", "rejected", "station", "incarnation", "agent", "meta", "event_id",
                                  "number_block", "ticket_number", "erasure", "migration"}) {
            if (m_cluster.sql(u"select to_regclass('hub.%1') is null"_s.arg(QLatin1StringView(table))) == u"t"_s)
                continue;
            QVERIFY2(!m_lea->hub->value(QByteArray("select count(*) from hub.") + table), table);
            QCOMPARE(m_lea->hub->lastFailure().sqlState, u"42501"_s);
        }
        // Nor a partition itself, where the rule of the whole does not apply.
        const QString month = m_cluster.sql(u"select tableoid::regclass from hub.event limit 1"_s);
        QVERIFY(!m_lea->hub->value("select count(*) from " + month.toUtf8()));
        // Nor through a function of one's own that a careless rule would call on every row.
        m_cluster.sql(u"grant create on schema public to lea"_s);
        PrivateCluster::expectDone(m_lea->hub->run(
            "create function public.peek(text) returns bool language plpgsql cost 0.0000001 as $$ begin "
            "if $1 like '%paris%' then raise exception 'seen'; end if; return true; end $$"));
        QVERIFY(m_lea->hub->value("select count(*) from hub.event where public.peek(scope)").has_value());
    }

    void onlyWhatWasGrantedCanBeCalled()
    {
        for (const char *call :
             {"hub.member_add('lea', 'administrator', '{niort,paris}')", "hub.member_remove('hugo')", "hub.adopt('lea')",
              "hub.begin_epoch()", "hub.status()", "hub.prepare()", "hub.skip_blocks()",
              "hub.take_in(gen_random_uuid(), 1, 'hugo', '{}')", "hub.take_in_plain(null, null, '{}', '{}')",
              "hub.read_events('{}', 0)", "hub.pushed(gen_random_uuid(), 1, 0, null, '{}', '{}')",
              "hub.is_granted('agent', 'lea')"}) {
            for (const QString &login : {u"lea"_s, u"lou"_s, u"max"_s}) {
                const auto hub = m_cluster.connect(login);
                const auto called = hub->value(QByteArray("select ") + call + "::text");
                QVERIFY2(!called, call);
                QCOMPARE(hub->lastFailure().sqlState, u"42501"_s);
            }
        }
        // The list of what an agent may call is this one; whoever adds to it says so here.
        QCOMPARE(m_cluster.sql(u"select string_agg(proname, ' ' order by proname) from pg_proc where pronamespace = "
                               "'hub'::regnamespace and has_function_privilege('lea', oid, 'execute')"_s),
                 u"check check erase event_on_wire first_page head missing month_page named_before named_by open_before "
                 "open_tickets pull push push register_station rejections scopes snapshot_up_to streams_before "
                 "take_number_block timeline utc_ms uuid_in whoami whole_streams"_s);
    }

    void refusedEventsAreSeenByTheirAuthorAlone()
    {
        WireEvent wrong = m_hugo->event(u"private"_s);
        wrong.scope = u"paris"_s;
        QCOMPARE(m_hugo->refusal(wrong), u"scope"_s);
        QCOMPARE(m_hugo->ask<Rejections>(AskRejections{m_hugo->id}).rejected.size(), std::size_t(1));
        QCOMPARE(m_lea->ask<Rejections>(AskRejections{m_hugo->id}).rejected.size(), std::size_t(0));
    }

    void whatIsErasedSaysNothingThatItDidNotSay()
    {
        WireEvent said = m_lea->event();
        said.body = R"({"minutes":5,"phones":["+33549000001","+33549000002"],"text":"Anne Martin called, 50 % off_"})";
        QCOMPARE(m_lea->refusal(said), QString());
        qint64 at = wallClock().ms;
        const auto erase = [&](HubStation &station, const QByteArray &body) {
            EraseEvents erasing{station.id, 1, {{said.id, {++at}, body}}};
            return station.ask<Erased>(erasing).fault;
        };
        const QString refused = u"not_permitted"_s;
        for (const char *body :
             {R"({"minutes":6,"phones":["[erased]","[erased]"],"text":"[erased] called, 50 % off_"})",
              R"({"minutes":5,"phones":["[erased]"],"text":"[erased] owes us 50 % off_"})",
              R"({"minutes":5,"phones":["[erased]"],"text":"[erased] called, 50 dollars off_"})",
              R"({"minutes":5,"phones":["[erased]"],"text":"[erased]","paid":true})",
              R"({"phones":["[erased]"],"text":"[erased]"})", R"({"minutes":5,"phones":{"a":1},"text":"[erased]"})", "[]"})
            QCOMPARE(erase(*m_lou, body), refused);
        const QByteArray clean = R"({"minutes":5,"phones":["[erased]","[erased]"],"text":"[erased] called, 50 % off_"})";
        QCOMPARE(erase(*m_hugo, clean), refused); // an agent has no say in a colleague's events
        QCOMPARE(erase(*m_pia, clean), refused);
        QString cursor;
        m_hugo->pull(cursor);
        QCOMPARE(erase(*m_lou, clean), QString());
        const std::vector<WireEvent> seen = m_hugo->pull(cursor); // every station reads it again
        QCOMPARE(seen.size(), std::size_t(1));
        QCOMPARE(seen.front().id, said.id);
        QCOMPARE(seen.front().body, clean);
        QCOMPARE(seen.front().erased.ms, at);
        // What was written before does not come back: not by a repeat, not by an earlier erasure.
        WireEvent again = said;
        again.oseq = m_lea->event().oseq;
        QCOMPARE(m_lea->refusal(again), QString());
        at -= 1000;
        QCOMPARE(erase(*m_lou, said.body), QString());
        QCOMPARE(m_cluster.sql(u"select written from hub.event where id = '%1'"_s.arg(said.id.text())).toUtf8(), clean);
        QCOMPARE(m_cluster.sql(u"select login from hub.erasure where event = '%1'"_s.arg(said.id.text())), u"lou"_s);
    }

    void aMemberWhoLeftHasNoRights()
    {
        m_cluster.addMember(u"gone"_s, u"agent"_s, {u"niort"_s});
        const auto gone = m_cluster.connect(u"gone"_s); // and stays connected
        const auto owner = m_cluster.connect(u"postgres"_s);
        PrivateCluster::expectDone(removeMember(*owner, u"gone"_s));
        const Result<Member> greeted = gone->greet();
        QVERIFY(!greeted && greeted.error().code == ErrorCode::HubNotMember);
        QVERIFY(!gone->value("select count(*) from hub.event"));
        QVERIFY(std::holds_alternative<HubFailure>(gone->ask(PullEvents{})));
        HubConnection again(expectValue(HubAddress::fromUrl(m_cluster.url(u"gone"_s))));
        const Result<void> opened = again.open(PrivateCluster::passwordOf(u"gone"_s));
        QVERIFY(!opened && opened.error().code == ErrorCode::HubWrongPassword);
    }

    void anAdministratorMakesMembersAndNothingMore()
    {
        const auto boss = m_cluster.connect(u"boss"_s);
        QVERIFY(addMember(*boss, {u"new"_s, u"agent"_s, {u"niort"_s}, u"long enough it is"_s}).has_value());
        for (const QString &login : {u"postgres"_s, u"permanence_hub"_s, u"pg_monitor"_s, u"x\ny"_s, QString()})
            QVERIFY2(!addMember(*boss, {login, u"agent"_s, {u"niort"_s}, {}}), qPrintable(login));
        m_cluster.sql(u"create role backup login replication"_s);
        QVERIFY(!addMember(*boss, {u"backup"_s, u"agent"_s, {u"niort"_s}, {}}));
        m_cluster.sql(u"create role elsewhere login password 'of another database'"_s);
        QVERIFY(!addMember(*boss, {u"elsewhere"_s, u"agent"_s, {u"niort"_s}, u"a new password"_s}));
        QVERIFY(!boss->run("create role another"));
        QVERIFY(!boss->run("update hub.event set written = '{}'"));
    }

    void loginsHaveTimeLimits()
    {
        const auto lea = m_cluster.connect(u"lea"_s);
        QCOMPARE(expectValue(lea->value("show statement_timeout")), u"30s"_s);
        QCOMPARE(expectValue(lea->value("show lock_timeout")), u"3s"_s);
        QCOMPARE(expectValue(lea->value("show idle_in_transaction_session_timeout")), u"5s"_s);
    }

private:
    QString fingerprintOfAll() const
    {
        return m_cluster.sql(u"select md5(string_agg(e::text, '' order by seq)) from hub.event e"_s) +
               m_cluster.sql(u"select md5(string_agg(m::text, '' order by login)) from hub.member m"_s);
    }

    PrivateCluster m_cluster;
    std::unique_ptr<HubStation> m_lea, m_hugo, m_pia, m_lou;
};

PERMANENCE_TEST(HubSecurityTest)
#include "HubSecurityTest.moc"

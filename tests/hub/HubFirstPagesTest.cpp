#include "core/sync/SyncCheck.h"
#include "tests/support/HubStation.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

/// What a hub gives to a station that has nothing yet, and how a station finds out whether it holds what the hub holds.
class HubFirstPagesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_cluster.makeHub();
        m_cluster.addMember(u"lea"_s, u"lead"_s, {u"niort"_s});
        m_cluster.addMember(u"pia"_s, u"lead"_s, {u"paris"_s});
        m_lea = std::make_unique<HubStation>(m_cluster, u"lea"_s);
        m_pia = std::make_unique<HubStation>(m_cluster, u"pia"_s, u"paris"_s);
        m_desk = made(u"desk"_s, u"desk_configured"_s, anyId());
        for (const QString &state : {u"open"_s, u"closed"_s, u"reopened"_s, u"called"_s}) {
            const Uuid customer = anyId();
            const Uuid ticket = anyId();
            m_events[state + u" customer"_s] = made(u"customer"_s, u"customer_added"_s, customer);
            m_events[state] = made(u"ticket"_s, u"ticket_opened"_s, ticket, {{u"customer"_s, customer.text()}});
            made(u"ticket"_s, u"note"_s, ticket);
            if (state != u"open"_s)
                made(u"ticket"_s, u"closed"_s, ticket);
            if (state == u"reopened"_s)
                made(u"ticket"_s, u"reopened"_s, ticket);
            if (state == u"called"_s)
                made(u"ticket"_s, u"customer_called"_s, ticket);
        }
        QVERIFY(m_lea->push(m_all).rejected.empty());
        m_pia->push(m_pia->events(3));
    }

    void firstTheSettingsThenOpenTicketsWithTheirCustomersThenEverything()
    {
        const std::set<Uuid> settings = idsOf(partOf(FirstPlace::Settings, 100));
        QCOMPARE(settings, std::set<Uuid>{m_desk.id.uuid});

        const std::set<Uuid> open = idsOf(partOf(FirstPlace::OpenTickets, 100));
        for (const QString &state : {u"open"_s, u"reopened"_s, u"called"_s}) {
            QVERIFY2(open.contains(m_events[state].id.uuid), qPrintable(state));
            QVERIFY2(open.contains(m_events[state + u" customer"_s].id.uuid), qPrintable(state));
        }
        QVERIFY(!open.contains(m_events[u"closed"_s].id.uuid));
        QVERIFY(!open.contains(m_events[u"closed customer"_s].id.uuid));
        QVERIFY(!open.contains(m_desk.id.uuid));

        QCOMPARE(idsOf(partOf(FirstPlace::Everything, 100)), idsOf(m_lea->pullAll())); // of one's own scope
    }

    void pagesAreWholeStreamsTheNewestFirstAndNothingIsLeftOut()
    {
        FirstPlace place{FirstPlace::Everything, {}, 0};
        std::vector<WireEvent> all;
        std::set<Uuid> done;
        Uuid last;
        for (int page = 0; page < 20; ++page) {
            const FirstPage given = m_lea->ask<FirstPage>(AskFirst{place, 10});
            std::set<Uuid> here;
            for (const WireEvent &event : given.events) {
                QVERIFY(!done.contains(event.stream));
                QVERIFY(last.isNull() || event.stream <= last);
                last = event.stream;
                here.insert(event.stream);
            }
            done.merge(here);
            all.insert(all.end(), given.events.begin(), given.events.end());
            if (!given.next) {
                QVERIFY(page > 0);
                break;
            }
            place = *given.next;
        }
        QCOMPARE(all.size(), m_lea->pullAll().size());
        QCOMPARE(idsOf(all), idsOf(m_lea->pullAll()));
    }

    void whatOpenTicketsBelongToComesOnceWhateverThePages()
    {
        std::vector<WireEvent> events;
        const auto one = [&](const QString &streamKind, const QString &kind, const Uuid &stream, const QJsonObject &body = {}) {
            events.push_back(made(streamKind, kind, stream, body));
        };
        const Uuid contract = anyId(), unseen = m_pia->event().stream;
        one(u"contract"_s, u"contract_added"_s, contract);
        for (int i = 0; i < 9; ++i) { // more than two pages of them, and customers that nobody here may see
            const Uuid customer = anyId(), ticket = anyId();
            one(u"customer"_s, u"customer_added"_s, customer);
            one(u"ticket"_s, u"ticket_opened"_s, ticket,
                {{u"customer"_s, (i % 2 == 0 ? customer : unseen).text()}, {u"contract"_s, contract.text()}});
        }
        QVERIFY(m_lea->push(events).rejected.empty());
        const std::vector<WireEvent> pages = partOf(FirstPlace::OpenTickets, 10);
        QCOMPARE(idsOf(pages), idsOf(partOf(FirstPlace::OpenTickets, 1000)));
        QCOMPARE(pages.size(), idsOf(pages).size());
        for (std::size_t i = 0; i < events.size(); ++i) { // the customers of every other ticket are not named
            const bool isNamed = events[i].streamKind != u"customer"_s || i % 4 == 1;
            QCOMPARE(idsOf(pages).contains(events[i].id.uuid), isNamed);
        }
    }

    void aTicketLargerThanAPageComesWhole()
    {
        const Uuid ticket = anyId();
        std::vector<WireEvent> events{made(u"ticket"_s, u"ticket_opened"_s, ticket)};
        for (int i = 0; i < 40; ++i)
            events.push_back(made(u"ticket"_s, u"note"_s, ticket, {{u"text"_s, QString(60'000, u'x')}}));
        for (std::size_t i = 0; i < events.size(); i += 4)
            m_lea->push({events.begin() + static_cast<std::ptrdiff_t>(i),
                         events.begin() + static_cast<std::ptrdiff_t>(std::min(i + 4, events.size()))});
        const std::set<Uuid> open = idsOf(partOf(FirstPlace::OpenTickets, 100));
        for (const WireEvent &event : events)
            QVERIFY(open.contains(event.id.uuid));
        QVERIFY(open.contains(m_events[u"open"_s].id.uuid));
    }

    void aStreamLargerThanAPageComesInSeveral()
    {
        const Uuid stream = anyId();
        std::vector<WireEvent> notes;
        for (int i = 0; i < 35; ++i) {
            notes.push_back(m_lea->event());
            notes.back().stream = stream;
        }
        m_lea->push(notes);
        QCOMPARE(idsOf(partOf(FirstPlace::Everything, 10)), idsOf(m_lea->pullAll()));
    }

    void whatIsWrittenMeanwhileComesWithThePullFromTheSnapshotOfTheFirstPage()
    {
        const FirstPage first = m_lea->ask<FirstPage>(AskFirst{{}, 10});
        const WireEvent late = m_lea->event(u"late"_s);
        m_lea->push(late);
        QString cursor = first.snapshot;
        QCOMPARE(m_lea->pull(cursor), std::vector<WireEvent>{late});
    }

    void aCheckIsOfWhatTheCursorShowsAndOfOnesOwnScopes()
    {
        QString cursor;
        MonthSums here;
        for (const WireEvent &event : m_lea->pull(cursor))
            here.add(event.id, event.at);
        m_lea->push(m_lea->event(u"after"_s));
        const Checked checked = m_lea->ask<Checked>(AskCheck{u"niort"_s, cursor});
        QCOMPARE(checked.months.size(), here.months().size());
        QCOMPARE(checked.months[0].month, here.months()[0].month);
        QCOMPARE(checked.months[0].count, here.months()[0].count);
        QCOMPARE(checked.months[0].hash, here.months()[0].hash);
        QVERIFY(m_lea->ask<Checked>(AskCheck{u"paris"_s, cursor}).months.empty());
    }

    void aMonthIsReadInPages()
    {
        std::vector<WireEvent> march = m_lea->events(12);
        for (WireEvent &event : march)
            event.at = *fromIso("2021-03-31T23:59:59Z");
        march.front().at = *fromIso("2021-04-01T00:00:00Z");
        m_lea->push(march);
        std::vector<WireEvent> read;
        HubPosition page;
        while (true) {
            const MonthPage given = m_lea->ask<MonthPage>(AskMonth{u"niort"_s, u"2021-03"_s, page, 5});
            read.insert(read.end(), given.events.begin(), given.events.end());
            if (!given.page)
                break;
            page = *given.page;
        }
        march.erase(march.begin());
        QCOMPARE(read.size(), std::size_t(11));
        QCOMPARE(idsOf(read), idsOf(march));
    }

    void aHubOfAnEarlierVersionTakesWhatIsPushed()
    {
        PrivateCluster old;
        old.makeHub();
        old.sql(u"drop function hub.push(uuid, int, bigint[], text[], uuid[], text[], uuid[], text[], bigint[], bigint[], uuid[], "
                "int[], bigint[], text[])"_s);
        old.addMember(u"lea"_s, u"agent"_s, {u"niort"_s});
        HubStation lea(old, u"lea"_s);
        QCOMPARE(lea.push(lea.events(3)).lastOseq, 3);
        QCOMPARE(lea.push(lea.events(2)).lastOseq, 5);
    }

private:
    static std::optional<Instant> fromIso(const char *text)
    {
        return Instant{QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate).toMSecsSinceEpoch()};
    }
    WireEvent made(const QString &streamKind, const QString &kind, const Uuid &stream, const QJsonObject &body = {})
    {
        WireEvent event = m_lea->event({}, kind);
        event.streamKind = streamKind;
        event.stream = stream;
        event.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
        event.stamp = {Stamp::at(event.at).value + static_cast<qint64>(m_all.size())};
        m_all.push_back(event);
        return event;
    }
    std::vector<WireEvent> partOf(int part, int limit) const
    {
        FirstPlace place{part, {}, 0};
        std::vector<WireEvent> all;
        while (true) {
            const FirstPage given = m_lea->ask<FirstPage>(AskFirst{place, limit});
            all.insert(all.end(), given.events.begin(), given.events.end());
            if (!given.next || given.next->part != part)
                return all;
            place = *given.next;
        }
    }

    PrivateCluster m_cluster;
    std::unique_ptr<HubStation> m_lea, m_pia;
    WireEvent m_desk;
    std::map<QString, WireEvent> m_events;
    std::vector<WireEvent> m_all;
};

PERMANENCE_TEST(HubFirstPagesTest)
#include "HubFirstPagesTest.moc"

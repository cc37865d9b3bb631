#include "core/store/TimelineQueries.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

/// ACME with two tickets of different products, by two people, a day apart.
struct Busy {
    Busy() : acme(t.customer(u"ACME"_s)), anne(t.contact(acme, u"Anne Martin"_s, u"05 49 00 00 01"_s)),
             bob(t.contact(acme, u"Bob Petit"_s, u"05 49 00 00 02"_s))
    {
        first = open(u"05 49 00 00 01"_s, u"Label printer"_s, u"Médoc"_s);
        ok(t.desk.note(first, u"the cable was loose"_s));
        expectValue(t.desk.attempt(first, AttemptOutcome::Voicemail, true));
        expectValue(t.desk.promise(first, t.clock.now() + kHour));
        t.clock.advance(24 * kHour);
        second = open(u"05 49 00 00 02"_s, u"Slow screen"_s, u"Graves"_s);
        ok(t.desk.ask(second, AskedFor::Answer, u"Which one?"_s));
        ok(t.desk.reply(second, false, u"the left one"_s));
        expectValue(t.desk.startWork(second));
        t.clock.advance(10 * kMinute);
        ok(t.desk.stopWork(second));
        ok(t.desk.resolve(second, ResolutionCause::Solved, u"Réglé"_s));
    }
    static void ok(const Result<void> &done) { expectValue(done ? Result<int>(0) : Result<int>(done.error())); }
    TicketId open(const QString &number, const QString &summary, const QString &product)
    {
        Problem made = problem(summary);
        made.product = product;
        return t.call(number, made).ticket;
    }
    [[nodiscard]] QStringList kinds(const TimelineFilter &filter)
    {
        QStringList all;
        for (const HistoryEntry &entry : TimelineQueries(t.desk.queries()).page(acme, filter, {}, 100).entries)
            all << entry.kind;
        return all;
    }

    TestDesk t;
    CustomerId acme;
    ContactId anne, bob;
    TicketId first, second;
};

} // namespace

/// Issue 4, section 3: one timeline, with filters by kind, person, product and period, and find in history.
class TimelineTest : public QObject
{
    Q_OBJECT

private slots:
    void withoutAFilterItIsTheWholeHistory()
    {
        Busy d;
        QStringList all;
        for (const HistoryEntry &entry : d.t.desk.queries().history(d.acme, {}, 100))
            all << entry.kind;
        QVERIFY(all.size() > 10);
        QCOMPARE(d.kinds({}), all);
    }

    void itIsFilteredByKindPersonProductAndPeriod()
    {
        Busy d;
        TimelineFilter filter;
        filter.groups = {TimelineGroup::Calls};
        QCOMPARE(d.kinds(filter), QStringList({u"call_received"_s, u"call_received"_s}));
        filter.groups = {TimelineGroup::Messages, TimelineGroup::Attempts};
        QCOMPARE(d.kinds(filter), QStringList({u"message_left"_s, u"contact_attempt"_s}));
        filter.groups = {TimelineGroup::Answers};
        QCOMPARE(d.kinds(filter), QStringList({u"replied"_s, u"asked"_s}));
        filter.groups = {TimelineGroup::Work};
        QCOMPARE(d.kinds(filter), QStringList{u"work_logged"_s});
        filter.groups = {TimelineGroup::Closures};
        QCOMPARE(d.kinds(filter), QStringList({u"closed"_s, u"resolved"_s}));
        filter = {};
        filter.product = u"MéDOC"_s;
        QCOMPARE(d.kinds(filter).count(u"asked"_s), 0);
        QCOMPARE(d.kinds(filter).count(u"note"_s), 1);
        filter = {};
        filter.person = d.bob.uuid;
        QCOMPARE(d.kinds(filter).count(u"note"_s), 0);
        QCOMPARE(d.kinds(filter).count(u"call_received"_s), 1);
        QCOMPARE(d.kinds(filter).count(u"replied"_s), 1);
        filter.person = d.t.desk.agent().uuid;
        QCOMPARE(d.kinds(filter), d.kinds({}));
        filter = {};
        filter.until = at("2026-03-03T00:00:00+01:00");
        QCOMPARE(d.kinds(filter).last(), u"call_received"_s);
        QCOMPARE(d.kinds(filter).count(u"asked"_s), 0);
        filter.from = filter.until;
        filter.until = at("2026-03-04T00:00:00+01:00");
        QCOMPARE(d.kinds(filter).count(u"note"_s), 0);
        QCOMPARE(d.kinds(filter).count(u"asked"_s), 1);
    }

    void everyKindThatAHistoryShowsIsOfOneGroup()
    {
        Busy d;
        QStringList grouped;
        for (const TimelineGroup group : kTimelineGroups)
            grouped << kindsOf(group);
        QCOMPARE(QSet<QString>(grouped.begin(), grouped.end()).size(), grouped.size());
        for (const QString &kind : d.kinds({}))
            QVERIFY2(grouped.contains(kind), qPrintable(kind));
    }

    void aMergedPersonsPartIsThatOfTheOther()
    {
        Busy d;
        QVERIFY(d.t.desk.mergeContacts(d.acme, d.bob, d.anne));
        TimelineFilter filter;
        filter.person = d.anne.uuid;
        filter.groups = {TimelineGroup::Calls};
        QCOMPARE(d.kinds(filter).size(), 2);
    }

    void wordsAreFoundWithoutCaseAndAccentsInTextsNumbersAndNames()
    {
        Busy d;
        TimelineQueries timeline(d.t.desk.queries());
        const auto found = [&](const QString &words) { return timeline.find(d.acme, {}, words, {}).keys.size(); };
        QCOMPARE(found(u"REGLE"_s), 1U);
        QCOMPARE(found(u"loose cable"_s), 1U);
        QCOMPARE(found(u"loose left"_s), 0U);
        QVERIFY(found(d.t.desk.queries().ticket(d.first)->number) > 3);
        QCOMPARE(found(u"lea"_s), static_cast<std::size_t>(d.kinds({}).size()));
        QCOMPARE(found(u"  "_s), 0U);
        Busy::ok(d.t.desk.note(d.first, QString(u'x').repeated(1000) + u" needle"_s)); // behind what the history keeps
        QCOMPARE(found(u"needle"_s), 1U);
    }

    void aLongTimelineIsReadPartByPartWithoutAGapOrARepetition()
    {
        Busy d;
        const auto seq = [&] { return d.t.store->database().number("SELECT count(*) FROM history"); };
        QVERIFY(d.t.store->run([&]() -> Result<void> {
            for (int i = 0; i < 12'000; ++i)
                d.t.store->append({StreamKind::Ticket, d.first.uuid}, NoteAdded{u"note %1"_s.arg(i)}, d.t.desk.agent());
            return {};
        }));
        TimelineQueries timeline(d.t.desk.queries());
        for (const bool rare : {false, true}) {
            TimelineFilter filter;
            if (rare)
                filter.groups = {TimelineGroup::Closures};
            std::set<qint64> seen;
            HistoryKey below;
            int parts = 0;
            for (bool last = false; !last; ++parts) {
                const TimelinePage page = timeline.page(d.acme, filter, below, 700);
                for (const HistoryEntry &entry : page.entries)
                    QVERIFY(seen.insert(entry.seq).second);
                below = page.next;
                last = page.isLast;
            }
            QCOMPARE(static_cast<qint64>(seen.size()), rare ? 2 : seq());
            QVERIFY(parts <= (rare ? 3 : 21));
        }
    }
};

PERMANENCE_TEST(TimelineTest)
#include "TimelineTest.moc"

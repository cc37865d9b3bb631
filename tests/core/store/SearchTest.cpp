#include "core/store/SearchQueries.h"
#include "core/store/StoreCheck.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

#include <random>

using namespace permanence;
using namespace permanence::test;

namespace {

SearchAnswer find(TestDesk &t, const QString &typed, int limit = 50)
{
    const auto parsed = parseSearch(typed);
    if (const auto *fault = std::get_if<SearchFault>(&parsed))
        qFatal("%s", qPrintable(fault->sentence()));
    const auto found = SearchQueries(t.desk.queries()).find(std::get<SearchQuery>(parsed), t.desk.agent(), limit);
    if (const auto *fault = std::get_if<SearchFault>(&found))
        qFatal("%s", qPrintable(fault->sentence()));
    return std::get<SearchAnswer>(found);
}

/// Kind and name of the hits in their order: "ticket 2026-000001", "contact Marie".
QStringList hits(TestDesk &t, const QString &typed)
{
    QStringList all;
    for (const SearchHit &hit : find(t, typed).hits)
        all << QString(hit.kind % u' ' % (hit.ticketNumber.isEmpty() ? hit.title : hit.ticketNumber));
    return all;
}

LoggedCall ticketOf(TestDesk &t, const CustomerId &customer, const QString &summary)
{
    IncomingCall call;
    call.customer = customer;
    call.problem = problem(summary);
    call.override = t.letIn();
    return expectValue(t.desk.receiveCall(call));
}

} // namespace

class SearchTest : public QObject
{
    Q_OBJECT

private slots:
    void everyKindOfThingIsFoundNewestFirst()
    {
        TestDesk t;
        const CustomerId acme = t.customer(u"Zebra Acme"_s);
        t.contact(acme, u"Zebra Marie"_s, u"05 49 00 00 01"_s);
        const LoggedCall call = ticketOf(t, acme, u"The zebra does not print"_s);
        QVERIFY(t.desk.note(call.ticket, u"ZÈBRA restarted"_s));
        IncomingCall talk;
        talk.customer = acme;
        QVERIFY(t.desk.receiveCall(talk));
        ArticleWritten words;
        words.title = u"How to feed a zebra"_s;
        words.body = u"Hay."_s;
        expectValue(t.desk.writeArticle({}, words));
        QCOMPARE(hits(t, u"zebra"_s), (QStringList{u"article How to feed a zebra"_s, u"note 2026-000001"_s,
                                                   u"ticket 2026-000001"_s, u"contact Zebra Marie"_s,
                                                   u"customer Zebra Acme"_s}));
        const auto found = find(t, u"restarted"_s);
        QCOMPARE(found.hits.front().customerName, u"Zebra Acme"_s);
        QCOMPARE(found.hits.front().excerpt, u"ZÈBRA restarted"_s);
        QVERIFY(found.complete);
    }

    void accentsCaseAndLigaturesDoNotMatterInEitherDirection_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QStringList>("typed");
        QTest::newRow("french") << u"L’écran noir à Besançon"_s << QStringList{u"ecran"_s, u"ÉCRAN"_s, u"l'ecr"_s, u"besancon"_s};
        QTest::newRow("german") << u"Störung in der Hauptstraße"_s
                                << QStringList{u"storung"_s, u"STÖRUNG"_s, u"hauptstrasse"_s, u"hauptstraße"_s, u"hauptstras"_s};
        QTest::newRow("german with ss") << u"HAUPTSTRASSE 5"_s << QStringList{u"hauptstraße"_s, u"hauptstrasse"_s};
        QTest::newRow("joined vowels") << u"Main d'œuvre ex æquo"_s << QStringList{u"oeuvre"_s, u"œuvre"_s, u"oe"_s, u"aequo"_s};
        QTest::newRow("german, dots") << u"Bäckerei Müller-Schönhuß"_s
                                      << QStringList{u"Mueller"_s, u"muell"_s, u"mue"_s, u"muller"_s, u"Müller"_s, u"baeckerei"_s,
                                                     u"schoenhuss"_s, u"\"baeckerei mueller\""_s, u"mueller schoenhuss"_s};
        QTest::newRow("german, letters") << u"Baeckerei Mueller-Schoenhuss"_s
                                         << QStringList{u"Müller"_s, u"Müll"_s, u"muller"_s, u"mueller"_s, u"bäckerei"_s, u"backerei"_s,
                                                        u"schönhuß"_s, u"\"bäckerei müller\""_s, u"müller schön"_s};
        QTest::newRow("vowels apart") << u"Main d'oeuvre"_s << QStringList{u"œuvre"_s, u"oeuvre"_s};
    }
    void accentsCaseAndLigaturesDoNotMatterInEitherDirection()
    {
        QFETCH(QString, written);
        QFETCH(QStringList, typed);
        TestDesk t;
        t.call({}, problem(written));
        t.call({}, problem(u"Quite another one"_s));
        for (const QString &one : typed)
            QCOMPARE(hits(t, one), QStringList{u"ticket 2026-000001"_s});
    }

    void anotherSpellingNeedsTheDotsInTheText()
    {
        TestDesk t;
        t.call({}, problem(u"La cour d'honneur"_s));
        t.call({}, problem(u"Au coeur du sujet"_s));
        QCOMPARE(hits(t, u"coeur"_s), QStringList{u"ticket 2026-000002"_s});
    }

    void bothSpellingsStandTogetherNewestFirstAndNoneTwice()
    {
        TestDesk t;
        for (const QString &name : {u"Mueller"_s, u"Müller"_s, u"Muller"_s, u"MÜLLER"_s})
            t.call({}, problem(name));
        const QStringList all{u"ticket 2026-000004"_s, u"ticket 2026-000003"_s, u"ticket 2026-000002"_s, u"ticket 2026-000001"_s};
        QCOMPARE(hits(t, u"Müller"_s), all);
        QCOMPARE(hits(t, u"muller"_s), all);
        // Without dots it is another name than Mueller.
        QCOMPARE(hits(t, u"mueller"_s), (QStringList{all[0], all[2], all[3]}));
        QCOMPARE(find(t, u"mueller"_s, 2).hits.size(), std::size_t(2));
    }

    void operatorsFindBothSpellingsToo()
    {
        TestDesk t;
        t.call({}, problem(u"Müller"_s));
        t.call({}, problem(u"Mueller"_s));
        for (const QString &typed : {u"müller status:open"_s, u"mueller status:open"_s, u"mueller after:2026-03-01"_s})
            QCOMPARE(hits(t, typed), (QStringList{u"ticket 2026-000002"_s, u"ticket 2026-000001"_s}));
    }

    void aCallerIsFoundByBothSpellings()
    {
        TestDesk t;
        const CustomerId acme = t.customer(u"Schäfer & Söhne"_s);
        t.contact(acme, u"Jörg Müller"_s, u"05 49 00 12 34"_s);
        for (const QString &typed : {u"mueller"_s, u"joerg mue"_s, u"jorg muller"_s, u"müller"_s}) {
            const auto found = t.desk.queries().callers(typed, u"FR"_s, 10);
            QCOMPARE(found.size(), std::size_t(1));
            QCOMPARE(found.front().contactName, u"Jörg Müller"_s);
        }
        QCOMPARE(t.desk.queries().callers(u"schaefer soehne"_s, u"FR"_s, 10).size(), std::size_t(1));
    }

    void exactWordsAreFoundInARowOnly()
    {
        TestDesk t;
        t.call({}, problem(u"La boîte mail est pleine"_s));
        t.call({}, problem(u"La boîte à mails est pleine"_s));
        QCOMPARE(hits(t, u"boite mail"_s).size(), 2);
        QCOMPARE(hits(t, u"\"boite mail\" plei"_s), QStringList{u"ticket 2026-000001"_s});
    }

    void partsOfNumbersFindTicketsAndContacts()
    {
        TestDesk t;
        const CustomerId acme = t.customer(u"Acme"_s);
        t.contact(acme, u"Marie"_s, u"05 49 00 12 34"_s);
        for (int i = 0; i < 12; ++i)
            ticketOf(t, acme, u"Something"_s);
        for (const QString &typed : {u"2026-000011"_s, u"000011"_s, u"11"_s, u"2026-11"_s})
            QCOMPARE(hits(t, typed).value(0), u"ticket 2026-000011"_s);
        for (const QString &typed : {u"05 49 00 12 34"_s, u"+33 5 49"_s, u"054900"_s, u"1234"_s, u"00 12 34"_s})
            QCOMPARE(hits(t, typed), QStringList{u"contact Marie"_s});
    }

    void digitsFromTheMiddleOfANumberFindItsContact()
    {
        TestDesk t;
        const CustomerId acme = t.customer(u"Acme"_s);
        t.contact(acme, u"Marie"_s, u"+33 1 44 55 66 77"_s);
        t.contact(acme, u"Jean"_s, u"+33 1 99 88 77 66"_s);
        for (const QString &typed : {u"4455"_s, u"44 55"_s, u"4 45.5"_s, u"55-66"_s, u"4455 66"_s})
            QCOMPARE(hits(t, typed), QStringList{u"contact Marie"_s});
        QCOMPARE(hits(t, u"6677"_s), QStringList{u"contact Marie"_s}); // the end: once
        QCOMPARE(hits(t, u"7766"_s), QStringList{u"contact Jean"_s});
        QCOMPARE(hits(t, u"445"_s), QStringList()); // too few to tell anybody by
        QCOMPARE(hits(t, u"+4455"_s), QStringList()); // the beginning of a number abroad
    }

    void operatorsNarrowAndCombine()
    {
        TestDesk t;
        const AgentId ben = expectValue(t.desk.addAgent({u"ben"_s, u"Benoît Roux"_s, Role::Agent, {}}));
        const CustomerId acme = t.customer(u"Acme Europe"_s);
        const CustomerId bolt = t.customer(u"Bolt"_s);
        const LoggedCall first = ticketOf(t, acme, u"Export fails"_s); // 2 March, Léa's
        t.clock.advance(24 * kHour);
        const LoggedCall second = ticketOf(t, bolt, u"Export is slow"_s); // 3 March, Benoît's
        QVERIFY(t.desk.assign(second.ticket, ben));
        t.clock.advance(24 * kHour);
        const LoggedCall third = ticketOf(t, acme, u"Import fails"_s); // 4 March, resolved
        QVERIFY(t.desk.resolve(third.ticket, ResolutionCause::Solved, u"Exported again"_s));
        const QString one = u"ticket 2026-000001"_s;
        const QString two = u"ticket 2026-000002"_s;
        const QString three = u"ticket 2026-000003"_s;
        const QString solved = u"note 2026-000003"_s;
        QCOMPARE(hits(t, u"export owner:benoit"_s), QStringList{two});
        QCOMPARE(hits(t, u"export owner:me"_s), (QStringList{solved, one}));
        QCOMPARE(hits(t, u"export status:open"_s), (QStringList{two, one}));
        QCOMPARE(hits(t, u"export status:open owner:me"_s), QStringList{one});
        QCOMPARE(hits(t, u"export status:closed"_s), QStringList{solved});
        QCOMPARE(hits(t, u"expo customer:acme"_s), (QStringList{solved, one}));
        QCOMPARE(hits(t, u"customer:\"acme eur\""_s), (QStringList{three, one, u"customer Acme Europe"_s}));
        QCOMPARE(hits(t, u"after:2026-03-03"_s), (QStringList{three, two}));
        QCOMPARE(hits(t, u"before:2026-03-03"_s), QStringList{one});
        QCOMPARE(hits(t, u"after:2026-03-03 before:04/03/2026"_s), QStringList{two});
        QCOMPARE(hits(t, u"status:in_progress customer:acme"_s), QStringList{one});
        QCOMPARE(hits(t, u"owner:none"_s), QStringList());
        QCOMPARE(hits(t, u"\"import fails\" status:resolved"_s), QStringList{three});
    }

    void aCustomerIsCalledByTheOtherGermanSpelling()
    {
        TestDesk t;
        const CustomerId customer = t.customer(u"Köhlersbrück Maschinen GmbH"_s);
        ticketOf(t, customer, u"Export fails"_s);
        for (const QString &typed : {u"Köhlersbrück"_s, u"Koehlersbrueck"_s, u"kohlersbruck"_s, u"\"koehlersbrueck masch\""_s})
            QCOMPARE(hits(t, u"export customer:"_s + typed), QStringList{u"ticket 2026-000001"_s});
    }

    void aNameThatNobodyHasIsExplained()
    {
        TestDesk t;
        const auto fault = [&](const QString &typed) {
            return std::get<SearchFault>(SearchQueries(t.desk.queries())
                                             .find(std::get<SearchQuery>(parseSearch(typed)), t.desk.agent(), 10));
        };
        const SearchFault owner = fault(u"x owner:zoe"_s);
        QCOMPARE(int(owner.kind), int(SearchFault::Kind::UnknownOwner));
        QCOMPARE(owner.at, 8);
        QVERIFY2(owner.sentence().contains(u"Léa"_s), qPrintable(owner.sentence()));
        QCOMPARE(int(fault(u"customer:nobody"_s).kind), int(SearchFault::Kind::UnknownCustomer));
    }

    void anArticleThatIsWithdrawnIsFoundNoMoreUntilItIsWrittenAgain()
    {
        TestDesk t;
        ArticleWritten words;
        words.title = u"Spooler"_s;
        words.body = u"Restart it."_s;
        const ArticleId id = expectValue(t.desk.writeArticle({}, words));
        QCOMPARE(hits(t, u"restart"_s).size(), 1);
        QVERIFY(t.desk.withdrawArticle(id));
        QCOMPARE(hits(t, u"restart"_s).size(), 0);
        words.body = u"Start it anew."_s;
        expectValue(t.desk.writeArticle(id, words));
        QCOMPARE(hits(t, u"anew"_s).size(), 1);
        QCOMPARE(hits(t, u"restart"_s).size(), 0);
        QVERIFY(expectValue(checkStore(*t.store)).isSound());
    }

    /// Whichever way leads, the hits are the same: the documents of few tickets, or the walk through the words.
    void manyCustomersOrFewGiveTheSameHits()
    {
        TestDesk t;
        QStringList expected;
        for (int i = 0; i < 60; ++i) {
            const LoggedCall call = ticketOf(t, t.customer(u"Alike %1"_s.arg(i)), i % 2 ? u"Export %1"_s.arg(i) : u"Other"_s);
            if (i % 2)
                expected.prepend(QString(u"ticket "_s % call.ticketNumber));
        }
        QCOMPARE(hits(t, u"export customer:alike"_s), expected);
        QCOMPARE(hits(t, u"export customer:\"Alike 7\""_s), QStringList{u"ticket 2026-000008"_s});
        QCOMPARE(find(t, u"export customer:alike"_s, 5).hits.size(), 5U);
    }

    void noTextIsSyntax()
    {
        TestDesk t;
        t.call({}, problem(u"Something"_s));
        std::mt19937 random(23);
        const QString signs = u"\"*^():+-{}[]' \\ANDORNEARéß«»owner:status:open before:2026\u0301,.;"_s;
        for (int i = 0; i < 2000; ++i) {
            QString typed;
            for (unsigned length = random() % 30; length > 0; --length)
                typed += random() % 4 == 0 ? QChar(char16_t(random())) : signs[random() % unsigned(signs.size())];
            const auto parsed = parseSearch(typed);
            if (const auto *query = std::get_if<SearchQuery>(&parsed))
                [[maybe_unused]] const auto found = SearchQueries(t.desk.queries()).find(*query, t.desk.agent(), 10);
        }
    }
};

PERMANENCE_TEST(SearchTest)
#include "SearchTest.moc"

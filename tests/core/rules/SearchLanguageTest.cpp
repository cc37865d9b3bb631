#include "core/base/Literals.h"
#include "core/rules/SearchLanguage.h"
#include "core/store/SearchQueries.h"
#include "tests/support/TestRegistry.h"

#include <QtTest>

#include <random>

using namespace permanence;

namespace {

using Kind = SearchFault::Kind;

SearchQuery query(const QString &typed)
{
    const auto parsed = parseSearch(typed);
    if (const auto *fault = std::get_if<SearchFault>(&parsed))
        qFatal("%s: %s", qPrintable(typed), qPrintable(fault->sentence()));
    return std::get<SearchQuery>(parsed);
}

QStringList soughtTexts(const SearchQuery &query)
{
    QStringList all;
    for (const Sought &one : query.sought)
        all << QString((one.exact ? u"="_s : QString()) % one.words.join(u' '));
    return all;
}

} // namespace

class SearchLanguageTest : public QObject
{
    Q_OBJECT

private slots:
    void wordsAreBeginningsAndQuotedOnesStandInARow()
    {
        QCOMPARE(soughtTexts(query(u"l'export \"boîte mail\" pdf"_s)),
                 (QStringList{u"l"_s, u"export"_s, u"=boîte mail"_s, u"pdf"_s}));
        QCOMPARE(soughtTexts(query(u"«mot de passe»"_s)), QStringList{u"=mot de passe"_s});
        QCOMPARE(soughtTexts(query(u"\"le «mot» clé\""_s)), QStringList{u"=le mot clé"_s});
        QVERIFY(query(u"  "_s).isEmpty());
        QVERIFY(query(u"?!"_s).isEmpty());
        QCOMPARE(query(u"05 49 00 00 01 status:open"_s).plain, u"05 49 00 00 01"_s);
    }

    void operatorsHaveEnglishAndFrenchNames_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("english") << u"printer owner:léa status:waiting customer:\"Acme Europe\" after:2026-03-01 before:2026-04-01"_s;
        QTest::newRow("french")
            << u"printer propriétaire:léa état:\"en attente\" client:\"Acme Europe\" après:01/03/2026 avant:01/04/2026"_s;
        QTest::newRow("french without accents, in capitals")
            << u"PROPRIETAIRE:léa ETAT:attente CLIENT:«Acme Europe» APRES:1.3.2026 AVANT:2026-4-1 printer"_s;
        QTest::newRow("space after the colon") << u"owner: léa status: red customer: \"Acme Europe\" printer after: 2026-03-01 before: 1/4/2026"_s;
    }
    void operatorsHaveEnglishAndFrenchNames()
    {
        QFETCH(QString, typed);
        const SearchQuery q = query(typed);
        QCOMPARE(q.owner->text, u"léa"_s);
        QCOMPARE(q.customer->text, u"Acme Europe"_s);
        QVERIFY(q.status == SoughtStatus::Waiting);
        QCOMPARE(q.after, QDate(2026, 3, 1));
        QCOMPARE(q.before, QDate(2026, 4, 1));
        QCOMPARE(soughtTexts(q), QStringList{u"printer"_s});
        QCOMPARE(typed.sliced(q.owner->at, q.owner->length), u"léa"_s);
    }

    void everyStatusHasItsNames_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QStringList &names, SoughtStatus status) {
            QTest::newRow(name) << names << int(status);
        };
        row("waiting", {u"waiting"_s, u"WAITING"_s, u"attente"_s, u"rouge"_s}, SoughtStatus::Waiting);
        row("in progress", {u"in_progress"_s, u"in-progress"_s, u"\"in progress\""_s, u"\"en cours\""_s, u"orange"_s},
            SoughtStatus::InProgress);
        row("resolved", {u"resolved"_s, u"résolu"_s, u"résolue"_s, u"vert"_s}, SoughtStatus::Resolved);
        row("open", {u"open"_s, u"ouverts"_s}, SoughtStatus::Open);
        row("closed", {u"closed"_s, u"clos"_s, u"fermées"_s, u"clôturé"_s}, SoughtStatus::Closed);
    }
    void everyStatusHasItsNames()
    {
        QFETCH(QStringList, names);
        QFETCH(int, status);
        for (const QString &name : names)
            QCOMPARE(int(*query(QString(u"status:"_s % name)).status), status);
    }

    void whatIsMalformedSaysWhatAndWhere_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("there");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QString &typed, Kind kind, const QString &there, const QString &says) {
            QTest::newRow(name) << typed << int(kind) << there << says;
        };
        row("quote", u"export \"boîte mail"_s, Kind::QuoteNotClosed, u"\"boîte mail"_s, u"never closed"_s);
        row("quote of a value", u"customer:\"Acme"_s, Kind::QuoteNotClosed, u"\"Acme"_s, u"never closed"_s);
        row("operator", u"export ower:lea"_s, Kind::UnknownOperator, u"ower:"_s, u"status:"_s);
        row("no value", u"owner:"_s, Kind::ValueMissing, u"owner:"_s, u"owner:"_s);
        row("empty value", u"owner:\"\" x"_s, Kind::ValueMissing, u"owner:\"\""_s, u"owner:"_s);
        row("twice", u"status:open status:closed"_s, Kind::GivenTwice, u"status:closed"_s, u"twice"_s);
        row("date", u"before:2026-02-30"_s, Kind::WrongDate, u"2026-02-30"_s, u"31/03/2026"_s);
        row("date in words", u"after:yesterday"_s, Kind::WrongDate, u"yesterday"_s, u"yesterday"_s);
        row("status", u"status:late export"_s, Kind::UnknownStatus, u"late"_s, u"waiting"_s);
        row("period", u"after:2026-03-31 before:2026-03-31"_s, Kind::EmptyPeriod, u"after:2026-03-31 before:2026-03-31"_s,
            u"after:"_s);
    }
    void whatIsMalformedSaysWhatAndWhere()
    {
        QFETCH(QString, typed);
        QFETCH(int, kind);
        QFETCH(QString, there);
        QFETCH(QString, says);
        const auto parsed = parseSearch(typed);
        QVERIFY(std::holds_alternative<SearchFault>(parsed));
        const SearchFault fault = std::get<SearchFault>(parsed);
        QCOMPARE(int(fault.kind), kind);
        QCOMPARE(typed.sliced(fault.at, fault.length), there);
        QVERIFY2(fault.sentence().contains(says), qPrintable(fault.sentence()));
    }

    void addressesTimesAndPathsAreWords()
    {
        QCOMPARE(soughtTexts(query(u"https://a.example 12:30 C:\\log"_s)),
                 (QStringList{u"https"_s, u"a"_s, u"example"_s, u"12"_s, u"30"_s, u"C"_s, u"log"_s}));
        QCOMPARE(soughtTexts(query(u"erreur :disque"_s)), (QStringList{u"erreur"_s, u"disque"_s}));
    }

    void theIndexIsAskedForAllSpellingsOfALigature()
    {
        const auto asked = [](const QString &word, bool exact) { return searchExpression(std::vector<Sought>{{{word}, exact}}); };
        QCOMPARE(asked(u"Straße"_s, false), u"(\"strasse\"* OR \"straße\"*)"_s);
        QCOMPARE(asked(u"stras"_s, false), u"(\"stras\"* OR \"straß\"*)"_s);
        QCOMPARE(asked(u"stras"_s, true), u"\"stras\""_s);
        QCOMPARE(asked(u"œuvre"_s, true), u"(\"oeuvre\" OR \"œuvre\")"_s);
        QCOMPARE(searchExpression(u"l'export PDF"_s), u"\"l\"* AND \"export\"* AND \"pdf\"*"_s);
        QCOMPARE(searchExpression(std::vector<Sought>{{{u"ß"_s, u"x"_s}, true}}), u"(\"ss x\" OR \"ß x\")"_s);
    }

    void noTextIsSyntaxForTheIndex()
    {
        std::mt19937 random(11);
        const QString signs = u"\"*^():+-{}[]' \\ANDORNEARéß«»\u0301\u200d:,.;"_s;
        for (int i = 0; i < 5000; ++i) {
            QString typed;
            for (unsigned length = random() % 30; length > 0; --length)
                typed += random() % 3 == 0 ? QChar(char16_t(random())) : signs[random() % unsigned(signs.size())];
            const auto parsed = parseSearch(typed);
            if (const auto *fault = std::get_if<SearchFault>(&parsed)) {
                QVERIFY(!fault->sentence().isEmpty());
                QVERIFY(fault->at >= 0 && fault->length > 0 && fault->at + fault->length <= std::max<qsizetype>(typed.size(), 1));
                continue;
            }
            // Outside quotes stand nothing but the signs of ours.
            QString outside = searchExpression(std::get<SearchQuery>(parsed).sought);
            static const QRegularExpression quoted(u"\"[^\"]*\""_s);
            outside.remove(quoted);
            static const QRegularExpression ours(u"^(\\*|\\(|\\)| AND | OR )*$"_s);
            QVERIFY2(ours.match(outside).hasMatch(), qPrintable(outside));
        }
    }

    void aThousandWordsAreCutToAFew()
    {
        QCOMPARE(query(QString(u"word "_s).repeated(1000)).sought.size(), kMostSought);
    }
};

PERMANENCE_TEST(SearchLanguageTest)
#include "SearchLanguageTest.moc"

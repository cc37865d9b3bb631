#include "tests/app/permanencectl/Ctl.h"
#include "tests/support/Places.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

const QString kDemoSheet = sourceFile(u"resources/demo/customers.csv");

/// A desk with ACME, whose Anne calls from a number of her own; judged by a policy with targets.
void addAcme(const CtlDesk &desk)
{
    desk.ask({u"customer"_s, u"add"_s, u"ACME"_s, u"--language"_s, u"fr"_s});

    desk.ask({u"contact"_s, u"add"_s, u"ACME"_s, u"Anne Martin"_s, u"--phone"_s, u"05 49 00 00 01"_s});
    desk.ask({u"contract"_s, u"add"_s, u"ACME"_s, u"aplicit-charter"_s});
}

QJsonObject logCall(const CtlDesk &desk, const QString &summary = u"Cannot log in"_s)
{
    return desk.ask({u"call"_s, u"log"_s, u"--from"_s, u"0549000001"_s, u"--summary"_s, summary});
}

} // namespace

/// The main job by command line, on the real program and a real file (USE-1).
class CtlDeskTest : public QObject
{
    Q_OBJECT

private slots:
    void aNewcomerLogsACallForAnImportedCustomerAndFindsItAgain()
    {
        const CtlDesk desk;
        const Ran imported = desk.run({u"customer"_s, u"import"_s, kDemoSheet});
        QCOMPARE(imported.status, 0);
        QVERIFY(imported.out.contains(u"300"_s) && imported.out.contains(u"900"_s));
        const Ran logged = desk.run({u"call"_s, u"log"_s, u"--from"_s, u"+41 22 000 29 07"_s, u"--summary"_s,
                                     u"Anmeldung unmöglich"_s, u"--override"_s, u"whatever the hour of this test"_s});
        QCOMPARE(logged.status, 0);
        QVERIFY(logged.out.contains(u"-000001"_s));
        QVERIFY(logged.out.contains(u"Quellenstadt Anlagenbau GmbH"_s));
        QVERIFY(logged.out.contains(u"Monika Hübschen"_s));
        QVERIFY(logged.out.contains(u"lea"_s)); // whoever answers owns the problem (SYS-6)
        const QJsonArray hits = desk.ask({u"search"_s, u"anmeldung"_s, u"UNMOG"_s})[u"hits"].toArray();
        QCOMPARE(hits.size(), 1);
        const QString number = hits[0][u"ticket_number"].toString();
        const QJsonObject shown = desk.ask({u"ticket"_s, u"show"_s, number});
        QCOMPARE(shown[u"ticket"][u"summary"].toString(), u"Anmeldung unmöglich"_s);
        QCOMPARE(shown[u"owner_name"].toString(), u"lea"_s);
        // APL-5: the call and the ticket stand in one history.
        QStringList kinds;
        for (const QJsonValue entry : shown[u"history"].toArray())
            kinds << entry[u"kind"].toString();
        kinds.sort();
        QCOMPARE(kinds, QStringList({u"call_received"_s, u"ticket_opened"_s}));
        QVERIFY(desk.run({u"customer"_s, u"show"_s, number}).out.contains(u"Anmeldung unmöglich"_s));
    }

    void theSameSheetTwiceChangesNothingAndADryRunNothingAtAll()
    {
        const CtlDesk desk;
        const QJsonObject dry = desk.ask({u"customer"_s, u"import"_s, kDemoSheet, u"--dry-run"_s});
        QCOMPARE(dry[u"customers_added"].toInt(), 300);
        QVERIFY(!QFile::exists(desk.store()));
        QCOMPARE(desk.ask({u"customer"_s, u"import"_s, kDemoSheet})[u"contacts_added"].toInt(), 900);
        const QJsonObject again = desk.ask({u"customer"_s, u"import"_s, kDemoSheet});
        QCOMPARE(again[u"customers_added"].toInt() + again[u"contacts_added"].toInt() +
                     again[u"contracts_added"].toInt() + again[u"contacts_changed"].toInt(),
                 0);
        QCOMPARE(again[u"lines"][u"unchanged"].toInt(), 900);
    }

    void refusedLinesGoToAFileThatIsNamed()
    {
        const CtlDesk desk;
        const QString sheet =
            desk.write(u"sheet.csv"_s, "company,contact,phone\nACME,Anne,+33549000001\nBad,Bob,dance\n");
        const QJsonObject json = desk.ask({u"customer"_s, u"import"_s, sheet});
        QCOMPARE(json[u"lines"][u"refused"].toInt(), 1);
        QCOMPARE(json[u"refused"].toArray()[0][u"line"].toInt(), 3);
        QCOMPARE(json[u"customers_added"].toInt(), 1);
        const QString refused = json[u"refused_file"].toString();
        QFile file(refused);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("Bob") && !text.contains("Anne"));
        QVERIFY(desk.run({u"customer"_s, u"import"_s, sheet}).out.contains(u"line 3: "_s));
    }

    void aCallHasItsTargetsInTheDesksZone()
    {
        const CtlDesk desk;
        addAcme(desk);
        const QJsonObject logged = desk.ask({u"call"_s, u"log"_s, u"--from"_s, u"+33 5.49.00.00.01"_s,
                                             u"--summary"_s, u"Stopped"_s, u"--severity"_s, u"blocking"_s,
                                             u"--nature"_s, u"question"_s, u"--details"_s, u"Since noon"_s});
        QCOMPARE(logged[u"customer"][u"name"].toString(), u"ACME"_s);
        QCOMPARE(logged[u"contact"][u"name"].toString(), u"Anne Martin"_s);
        QCOMPARE(logged[u"owner"][u"name"].toString(), u"lea"_s);
        QCOMPARE(logged[u"severity"].toString(), u"blocking"_s);
        QCOMPARE(logged[u"policy"].toString(), u"aplicit-charter"_s);
        // Paris is never in UTC, and the machine of this test is.
        const QString received = logged[u"received"].toString();
        QVERIFY2(received.endsWith(u"+01:00"_s) || received.endsWith(u"+02:00"_s), qPrintable(received));
        QVERIFY(!logged[u"take_in_charge_due"].toString().isEmpty()); // APL-1: 30 minutes
        QCOMPARE(logged[u"taken"], logged[u"received"]);
        const QJsonObject shown = desk.ask({u"ticket"_s, u"show"_s, logged[u"number"].toString()});
        QCOMPARE(shown[u"ticket"][u"nature"].toString(), u"question"_s);
        QCOMPARE(shown[u"ticket"][u"details"].toString(), u"Since noon"_s);
        const QJsonObject clock = shown[u"clocks"][u"take_in_charge"].toObject();
        QCOMPARE(clock[u"state"].toString(), u"met"_s);
        QCOMPARE(clock[u"target"].toString(), u"PT30M"_s);
        QVERIFY(!clock[u"why"].toArray().isEmpty());
        QVERIFY(desk.run({u"ticket"_s, u"show"_s, logged[u"number"].toString()})
                    .out.contains(u"Why it is to be taken"_s));
    }

    void allWhoShareANumberAreShownAndTheCallCanBeTied()
    {
        const CtlDesk desk;
        addAcme(desk);
        desk.ask({u"customer"_s, u"add"_s, u"Bolt"_s});
        desk.ask({u"contact"_s, u"add"_s, u"Bolt"_s, u"Bruno"_s, u"--phone"_s, u"05 49 00 00 01"_s});
        const Ran ran =
            desk.run({u"call"_s, u"log"_s, u"--from"_s, u"0549000001"_s, u"--summary"_s, u"Who"_s});
        QCOMPARE(ran.status, 0);
        QVERIFY(ran.out.contains(u"ACME"_s) && ran.out.contains(u"Bolt"_s) &&
                ran.out.contains(u"call tie"_s));
        const QJsonObject logged = logCall(desk);
        QVERIFY(logged[u"customer"].isNull());
        QCOMPARE(logged[u"matches"].toArray().size(), 2);
        desk.ask({u"call"_s, u"tie"_s, logged[u"number"].toString(), u"Bolt"_s, u"--contact"_s, u"Bruno"_s});
        const QJsonObject tied = desk.ask({u"ticket"_s, u"show"_s, logged[u"number"].toString()});
        QCOMPARE(tied[u"customer"][u"name"].toString(), u"Bolt"_s);
        // A contact who is named decides at once.
        const QJsonObject named = desk.ask({u"call"_s, u"log"_s, u"--from"_s, u"0549000001"_s, u"--summary"_s,
                                            u"Me"_s, u"--contact"_s, u"anne martin"_s});
        QCOMPARE(named[u"customer"][u"name"].toString(), u"ACME"_s);
        QCOMPARE(named[u"contact"][u"name"].toString(), u"Anne Martin"_s);
    }

    void anUnknownCallerIsLogged()
    {
        const CtlDesk desk;
        const QJsonObject logged = logCall(desk);
        QVERIFY(logged[u"customer"].isNull());
        QVERIFY(logged[u"matches"].toArray().isEmpty());
        QVERIFY(logged[u"number"].toString().endsWith(u"-000001"_s));
        QVERIFY(desk.run({u"ticket"_s, u"list"_s}).out.contains(u"an unknown caller"_s));
    }

    void aTicketGoesItsWayAndRefusalsEndWithOne()
    {
        const CtlDesk desk;
        addAcme(desk);
        const QString number = logCall(desk)[u"number"].toString();
        const Ran taken = desk.run({u"--as"_s, u"hugo"_s, u"ticket"_s, u"take"_s, number});
        QCOMPARE(taken.status, 1);
        QCOMPARE(taken.errorLines(), QStringList{u"Ticket %1 is already owned by lea."_s.arg(number)});
        QCOMPARE(desk.run({u"ticket"_s, u"note"_s, number, u"--text"_s, u"-"_s}, "Line one\nLine two").status,
                 0);
        QCOMPARE(desk.run({u"ticket"_s, u"note"_s, number, u"--text"_s, u"-"_s}, "\xff\xfe").status, 2);
        QCOMPARE(desk.ask({u"ticket"_s, u"resolve"_s, number, u"--text"_s,
                           u"New password"_s})[u"ticket"][u"status"]
                     .toString(),
                 u"resolved"_s);
        QVERIFY(desk.ask({u"ticket"_s, u"list"_s})[u"tickets"].toArray().isEmpty());
        QCOMPARE(desk.ask({u"ticket"_s, u"list"_s, u"--all"_s})[u"tickets"].toArray().size(), 1);
        QCOMPARE(desk.run({u"ticket"_s, u"resolve"_s, number}).status, 1);
        QCOMPARE(desk.run({u"ticket"_s, u"resolve"_s, number, u"--cause"_s, u"dance"_s}).status, 2);
        QCOMPARE(desk.ask({u"ticket"_s, u"reopen"_s, number, u"--text"_s, u"Again"_s})[u"ticket"][u"status"]
                     .toString(),
                 u"in_progress"_s);
        QCOMPARE(desk.ask({u"ticket"_s, u"list"_s, u"--mine"_s})[u"tickets"].toArray().size(), 1);
        QCOMPARE(desk.run({u"--as"_s, u"nobody"_s, u"ticket"_s, u"list"_s, u"--mine"_s}).status, 2);
        QCOMPARE(desk.run({u"ticket"_s, u"show"_s, u"2026-999999"_s}).status, 1);
    }

    void inputThatIsWrongEndsWithTwoAndChangesNothing_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *arguments, const char *said) {
            QTest::newRow(arguments) << QString::fromLatin1(arguments) << QString::fromLatin1(said);
        };
        row("call|log|--from|dance|--summary|x", "\"dance\" is no phone number");
        row("call|log|--from|0549000001|--summary|", "summary: ");
        row("call|log|--from|0549000001|--summary|x|--nature|dance", "--nature: expected one of: incident");
        row("call|log|--from|0549000001|--summary|x|--contact|Zoe", "There is no contact \"Zoe\"");
        row("call|log|--from|0549000001|--summary|x|--category|dance", "category: ");
        row("customer|show|Nobody", "There is no customer \"Nobody\"");
        row("customer|add|X|--timezone|Mars/Base", "timezone");
        row("contract|add|ACME|dance", "There is no policy \"dance\"");
        row("contract|add|ACME|c4t-basic|--from|2026-02-30", "--from: ");
        row("contract|add|ACME|c4t-basic|--tier|dance", "tier: ");
        row("contact|add|ACME|Zoe|--email|dance", "email");
        row("call|tie|2026-000009|ACME", "There is no call");
    }
    void inputThatIsWrongEndsWithTwoAndChangesNothing()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, said);
        const CtlDesk desk;
        addAcme(desk);
        const QJsonObject before = desk.ask({u"store"_s, u"check"_s});
        const Ran ran = desk.run(arguments.split(u'|'));
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.errorLines().size(), 1);
        QVERIFY2(ran.error.contains(said), qPrintable(ran.error));
        QCOMPARE(desk.ask({u"store"_s, u"check"_s})[u"events"], before[u"events"]);
    }

    void namesThatFitSeveralCustomersAreAskedBack()
    {
        const CtlDesk desk;
        desk.ask({u"customer"_s, u"add"_s, u"Martin Bois"_s});
        desk.ask({u"customer"_s, u"add"_s, u"Martin Fer"_s});
        const Ran ran = desk.run({u"customer"_s, u"show"_s, u"martin"_s});
        QCOMPARE(ran.status, 2);
        QVERIFY(ran.error.contains(u"Martin Bois"_s) && ran.error.contains(u"Martin Fer"_s));
        QCOMPARE(desk.ask({u"customer"_s, u"show"_s, u"Martin"_s, u"Fer"_s})[u"customer"][u"name"].toString(),
                 u"Martin Fer"_s);
    }

    void whatPeopleTypedSteersNoTerminal()
    {
        const CtlDesk desk;
        const QString number =
            logCall(desk, u"\u001b[31mred'; DROP TABLE ticket; --"_s)[u"number"].toString();
        const Ran ran = desk.run({u"ticket"_s, u"show"_s, number});
        QVERIFY(!ran.out.contains(QChar(0x1b)));
        QVERIFY(ran.out.contains(u"'; DROP TABLE ticket; --"_s));
    }

    void aDemoDeskIsSoundAndIsNotWrittenOver()
    {
        const CtlDesk desk;
        const Ran made =
            desk.run({u"demo"_s, desk.store(), u"--tickets"_s, u"50"_s, u"--seed"_s, u"7"_s, u"--json"_s});
        QCOMPARE(made.status, 0);
        QCOMPARE(made.json()[u"tickets"].toInt(), 50);
        const QJsonObject check = desk.ask({u"store"_s, u"check"_s});
        QCOMPARE(check[u"sound"], QJsonValue(true));
        QCOMPARE(desk.ask({u"ticket"_s, u"list"_s, u"--all"_s})[u"tickets"].toArray().size(), 50);
        QCOMPARE(desk.run({u"demo"_s, desk.store()}).status, 2);
        QCOMPARE(desk.ask({u"store"_s, u"check"_s})[u"events"], check[u"events"]);
    }
};

PERMANENCE_TEST(CtlDeskTest)
#include "CtlDeskTest.moc"

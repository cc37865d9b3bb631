#include "tests/app/permanencectl/Ctl.h"
#include "tests/support/Places.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

/// The commands as the program itself lists them.
QStringList commandNames()
{
    QStringList names;
    const QStringList lines = runCtl({u"--help"_s}).out.section(u"Commands:\n"_s, 1).split(u'\n');
    for (const QString &line : lines) {
        if (line.isEmpty())
            break;
        names << line.trimmed().section(u"  "_s, 0, 0);
    }
    return names;
}

} // namespace

class CtlUsageTest : public QObject
{
    Q_OBJECT

private slots:
    void everyCommandOfTheDeskIsThere()
    {
        const QStringList names = commandNames();
        for (const QString &name :
             {u"article add"_s,   u"article import"_s, u"article list"_s,  u"article show"_s,
              u"article withdraw"_s, u"calendar eval"_s, u"call log"_s, u"call tie"_s, u"callback add"_s,
              u"callback done"_s, u"callback list"_s, u"callback move"_s,   u"contact add"_s,
              u"contract add"_s,  u"customer add"_s,  u"customer import"_s, u"customer show"_s,
              u"demo"_s,          u"holidays"_s,      u"store check"_s,     u"policy check"_s,
              u"policy show"_s,   u"policy compare"_s, u"policy publish"_s, u"desk configure"_s,
              u"search"_s,        u"simulate"_s,      u"store backup"_s,    u"store restore"_s,
              u"ticket list"_s,   u"ticket note"_s,   u"ticket reopen"_s,   u"ticket resolve"_s,
              u"ticket show"_s,   u"ticket take"_s,   u"ticket attempt"_s,  u"ticket ask"_s,
              u"ticket reply"_s,  u"ticket callback"_s, u"ticket promise"_s, u"ticket assign"_s,
              u"ticket severity"_s, u"ticket date"_s, u"ticket defect"_s,   u"ticket checklist"_s,
              u"work start"_s,    u"work stop"_s,     u"work log"_s,        u"work correct"_s,
              u"review hold"_s,   u"review ticket"_s, u"review close"_s,    u"training add"_s,
              u"queue"_s,         u"queue export"_s,  u"ticket next"_s,     u"agent list"_s,
              u"agent edit"_s})
            QVERIFY2(names.contains(name), qPrintable(name));
    }

    void everyCommandExplainsItselfWithAnExample()
    {
        const QStringList names = commandNames();
        QVERIFY(names.size() >= 19);
        for (const QString &name : names) {
            const Ran ran = runCtl(name.split(u' ') + QStringList{u"--help"_s});
            QCOMPARE(ran.status, 0);
            QVERIFY2(ran.error.isEmpty(), qPrintable(ran.error));
            QVERIFY2(ran.out.startsWith(u"Usage: permanencectl "_s), qPrintable(name));
            QVERIFY2(ran.out.contains(u"--json"_s), qPrintable(name));
            const QString example = ran.out.section(u"Example:\n"_s, 1).trimmed();
            QVERIFY2(example.startsWith(u"permanencectl "_s) && example.contains(name), qPrintable(name));
        }
    }

    void helpAndVersionNeedNothingElse()
    {
        QCOMPARE(runCtl({u"--version"_s}).out, QStringLiteral("permanencectl " PERMANENCE_VERSION "\n"));
        QCOMPARE(runCtl({u"--version"_s}).status, 0);
        const Ran group = runCtl({u"ticket"_s, u"--help"_s});
        QCOMPARE(group.status, 0);
        QVERIFY(group.out.contains(u"ticket take"_s) && !group.out.contains(u"customer add"_s));
        // A required option is not asked of who only wants to be told about it.
        QCOMPARE(runCtl({u"call"_s, u"log"_s, u"-h"_s}).status, 0);
    }

    void withoutArgumentsTheUsageIsTold()
    {
        const Ran ran = runCtl({});
        QCOMPARE(ran.status, 2);
        QVERIFY(ran.out.isEmpty());
        QVERIFY(ran.error.startsWith(u"Usage: permanencectl"_s));
    }

    void wrongUsageIsOneSentenceAndTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const QString &arguments, const QString &said) {
            QTest::newRow(name) << arguments.split(u'|') << said;
        };
        row("unknown command", u"dance"_s, u"\"dance\""_s);
        row("unknown second word", u"ticket|dance"_s, u"ticket knows: ask"_s);
        row("half a command", u"ticket"_s, u"ticket needs one of: ask"_s);
        row("only a store", u"--store|x"_s, u"No command is given"_s);
        row("unknown option before", u"--dance|ticket|list"_s, u"\"--dance\""_s);
        row("unknown option", u"ticket|list|--dance"_s,
            u"ticket list has no option \"--dance\"; it takes: --open"_s);
        row("unknown short option", u"ticket|list|-x"_s, u"\"-x\""_s);
        row("option of another command", u"search|word|--dry-run"_s, u"\"--dry-run\""_s);
        row("missing value at the end", u"holidays|FR|2026|--region"_s, u"--region needs a value"_s);
        row("missing value before an option", u"call|log|--from|--summary|x"_s,
            u"--from needs a value: --from NUMBER"_s);
        row("value of a switch", u"ticket|list|--all=yes"_s, u"--all takes no value"_s);
        row("given twice", u"ticket|list|--limit|1|--limit|2"_s, u"--limit is given twice"_s);
        row("missing option", u"call|log|--from|1"_s, u"call log needs --summary TEXT"_s);
        row("missing word", u"ticket|show"_s, u"ticket show needs NUMBER"_s);
        row("a word too many", u"ticket|show|a|b"_s, u"\"b\""_s);
        row("a second of the words", u"holidays|FR"_s, u"holidays needs YEAR"_s);
        row("no store", u"ticket|list"_s, u"--store FILE"_s);
        row("limit zero", u"--store|x|ticket|list|--limit|0"_s,
            u"--limit: expected a whole number from 1 on"_s);
        row("limit a word", u"--store|x|search|a|--limit|many"_s,
            u"--limit: expected a whole number from 1 on"_s);
        row("two lists", u"--store|x|ticket|list|--open|--all"_s, u"only one of"_s);
        row("a folder as the store", u"--store|/tmp|call|log|--from|1|--summary|x|--nature|dance"_s,
            u"folder"_s);
        row("year no number", u"holidays|FR|soon"_s, u"year: expected a year"_s);
        row("unknown country", u"holidays|XX|2026"_s, u"country: expected"_s);
        row("unknown region", u"holidays|GB|2026|--region|narnia"_s, u"region: expected"_s);
        row("search without words", u"--store|x|search|!?"_s, u"holds no word"_s);
    }
    void wrongUsageIsOneSentenceAndTwo()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, said);
        const Ran ran = runCtl(arguments);
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.out.isEmpty(), qPrintable(ran.out));
        QCOMPARE(ran.errorLines().size(), 1);
        QVERIFY2(ran.error.contains(said), qPrintable(ran.error));
    }

    void commonOptionsMayStandAnywhere()
    {
        const QJsonDocument first =
            QJsonDocument::fromJson(runCtl({u"--json"_s, u"holidays"_s, u"FR"_s, u"2026"_s}).out.toUtf8());
        const QJsonDocument last =
            QJsonDocument::fromJson(runCtl({u"holidays"_s, u"FR"_s, u"2026"_s, u"--json"_s}).out.toUtf8());
        QVERIFY(first.isArray());
        QCOMPARE(first, last);
        QCOMPARE(runCtl({u"holidays"_s, u"FR"_s, u"2026"_s, u"--region=alsace-moselle"_s}).status, 0);
    }

    void afterTwoDashesWordsAreNoOptions()
    {
        const CtlDesk desk;
        QCOMPARE(desk.run({u"customer"_s, u"add"_s, u"--"_s, u"--help"_s}).status, 0);
        const QJsonArray hits = desk.ask({u"search"_s, u"help"_s})[u"hits"].toArray();
        QCOMPARE(hits.size(), 1);
        QCOMPARE(hits[0][u"title"].toString(), u"--help"_s);
    }

    void readingMakesNoStore_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command :
             {"customer|show|x", "ticket|list", "ticket|show|2026-000001", "search|x", "store|backup|y",
              "store|restore", "ticket|take|2026-000001", "contact|add|a|b"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }
    void readingMakesNoStore()
    {
        QFETCH(QString, command);
        const CtlDesk desk;
        const Ran ran = desk.run(command.split(u'|'));
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.errorLines().size(), 1);
        QVERIFY2(ran.error.contains(desk.store()), qPrintable(ran.error));
        QVERIFY(!QFile::exists(desk.store()));
        QVERIFY(!QFile::exists(desk.path(u"y"_s)));
    }

    void itSpeaksFrenchWhereTheSystemDoes()
    {
        const Ran ran = runCtl({u"holidays"_s, u"FR"_s, u"2026"_s}, {}, u"fr_FR.UTF-8"_s);
        QCOMPARE(ran.status, 0);
        QVERIFY2(ran.out.contains(u"Fête du Travail"_s), qPrintable(ran.out));
        // Programs read the same words in every language.
        QCOMPARE(runCtl({u"holidays"_s, u"FR"_s, u"2026"_s, u"--json"_s}, {}, u"fr_FR.UTF-8"_s).out,
                 runCtl({u"holidays"_s, u"FR"_s, u"2026"_s, u"--json"_s}).out);
    }

    void aLocaleThatIsNotUtf8SaysNothingOfItsOwn()
    {
        const Ran ran = runCtl({u"holidays"_s, u"FR"_s, u"2026"_s}, {}, u"C"_s);
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.error, QString());
    }

    void aFullDiskBehindStandardOutputIsAnError()
    {
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_s);
        process.start(builtProgram(u"permanencectl"),
                      {u"holidays"_s, u"FR"_s, u"2026"_s});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardError().contains("cannot be written"));
    }

    void theCommandLineLinksNoWindows()
    {
        QProcess ldd;
        ldd.start(u"ldd"_s, {builtProgram(u"permanencectl")});
        QVERIFY(ldd.waitForFinished());
        const QByteArray libraries = ldd.readAllStandardOutput();
        QVERIFY(libraries.contains("libQt6Core"));
        QVERIFY(!libraries.contains("libQt6Gui"));
        QVERIFY(!libraries.contains("libQt6Widgets"));
    }
};

PERMANENCE_TEST(CtlUsageTest)
#include "CtlUsageTest.moc"

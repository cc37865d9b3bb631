#include "core/store/StoreCheck.h"
#include "core/store/StoreFile.h"
#include "tests/support/Places.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <random>

#include <sys/fsuid.h>
#include <unistd.h>

using namespace permanence;
using namespace permanence::test;

namespace {

/// While it lives this thread's file access is that of nobody, so that permissions bind for root too.
struct AsNobody {
    AsNobody()
    {
        setfsgid(65534);
        setfsuid(65534);
    }
    ~AsNobody()
    {
        setfsuid(geteuid());
        setfsgid(getegid());
    }
};

/// A store with some tickets, closed again; gives how many.
int makeStore(const QString &path, int tickets = 20)
{
    TestDesk t(path);
    for (int i = 0; i < tickets; ++i)
        t.call({}, problem(u"Ticket %1"_s.arg(i)));
    return tickets;
}

qint64 ticketsIn(const QString &path)
{
    const SystemClock clock;
    const auto store = expectValue(Store::open(path, clock, {false, 0, {}}));
    const StoreReport report = expectValue(checkStore(*store));
    for (const StoreFinding &finding : report.findings)
        qWarning() << finding.sentence;
    return report.isSound() ? static_cast<qint64>(store->queries().openTicketSeqs().size()) : -1;
}

void fillUp(TestDesk &t, int most, std::optional<Error> &failure, int &saved)
{
    for (saved = 0; saved < most; ++saved) {
        IncomingCall call;
        call.problem = problem(u"Ticket %1"_s.arg(saved));
        call.problem->details = QString(u'x').repeated(20'000);
        const auto logged = t.desk.receiveCall(call);
        if (!logged) {
            failure = logged.error();
            return;
        }
    }
}

} // namespace

class StoreFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void aStatementThatCannotBePreparedIsAnErrorAndTheConnectionClosesAllTheSame()
    {
        static constexpr char kSql[] = "SELECT nothing FROM nowhere";
        Database database(u":memory:"_s, Database::Mode::ReadWrite);
        for (int i = 0; i < 2; ++i)
            QVERIFY_THROWS_EXCEPTION(DatabaseError, Query(database, kSql));
    }

    void aStoreCutShortAnywhereOpensWholeOrIsToldAsDamagedAndStaysThere()
    {
        QTemporaryDir folder;
        const QString whole = folder.filePath(u"whole.permanence"_s);
        const int tickets = makeStore(whole);
        QFile file(whole);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const quint64 seed = std::random_device{}();
        qInfo("seed %llu", static_cast<unsigned long long>(seed));
        RandomSource random(seed);
        int damaged = 0;
        for (int round = 0; round < 150; ++round) {
            const QString path = folder.filePath(u"cut%1.permanence"_s.arg(round));
            const auto length = static_cast<qint64>(random() % static_cast<quint64>(bytes.size())) + 1;
            QFile cut(path);
            QVERIFY(cut.open(QIODevice::WriteOnly));
            cut.write(bytes.left(length));
            cut.close();
            const SystemClock clock;
            const auto store = Store::open(path, clock, {false, 0, {}});
            if (store) {
                QCOMPARE(static_cast<int>((*store)->queries().openTicketSeqs().size()), tickets);
                continue;
            }
            ++damaged;
            QCOMPARE(codeText(store.error().code), u"store_damaged"_s);
            QVERIFY(store.error().text().contains(path));
            QCOMPARE(QFileInfo(path).size(), length);
        }
        QVERIFY(damaged > 100);
    }

    void aDamagedStoreIsSetAsideAndTheNewestGoodBackupTakesItsPlace()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.permanence"_s);
        const int tickets = makeStore(path);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QString older = expectValue(backUpBeside(path, u"by-hand"_s, now.addSecs(-60)));
        const QString newer = expectValue(backUpBeside(path, u"by-hand"_s, now));
        QFile bad(newer); // the newest backup is damaged too
        QVERIFY(bad.resize(5000));
        QFile store(path);
        QVERIFY(store.resize(10'000));
        const SystemClock clock;
        QCOMPARE(codeText(Store::open(path, clock).error().code), u"store_damaged"_s);
        const auto backup = newestGoodBackup(path);
        QVERIFY(backup);
        QCOMPARE(backup->path, older);
        QVERIFY(!restore(*backup, path)); // nothing is ever overwritten
        const QString aside = expectValue(setAside(path, now));
        QCOMPARE(QFileInfo(aside).size(), 10'000);
        QVERIFY(restore(*backup, path));
        QCOMPARE(ticketsIn(path), tickets);
        QVERIFY(QFileInfo::exists(aside));
    }

    void aLeftWriteAheadLogIsNeverPlayedIntoABackup()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.permanence"_s);
        makeStore(path);
        const QString backup = expectValue(backUpBeside(path, u"by-hand"_s, QDateTime::currentDateTimeUtc()));
        QVERIFY(QFile::remove(path));
        QFile log(path + u"-wal"_s);
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write("left over");
        log.close();
        QVERIFY(!restore({backup, {}}, path));
        QVERIFY(!QFileInfo::exists(path));
    }

    void theHalfOfABackupThatWasKilledGoesWithTheNextOneAndOneThatIsBeingWrittenStays()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.permanence"_s);
        makeStore(path, 1);
        QVERIFY(QDir().mkpath(backupFolder(path)));
        const QString left = QDir(backupFolder(path)).filePath(u"a.20260301T080000000.before-6.permanence.part"_s);
        const QString going = QDir(backupFolder(path)).filePath(u"a.20260302T080000000.daily.permanence.part"_s);
        for (const QString &name : {left, going}) {
            QFile part(name);
            QVERIFY(part.open(QIODevice::WriteOnly));
            part.write("half");
            QVERIFY(part.flush());
            if (name == left)
                QVERIFY(part.setFileTime(QDateTime::currentDateTime().addSecs(-3600), QFileDevice::FileModificationTime));
        }
        expectValue(backUpBeside(path, u"by-hand"_s, QDateTime::currentDateTimeUtc()));
        QVERIFY(!QFileInfo::exists(left));
        QVERIFY(QFileInfo::exists(going));
    }

    void aFullStoreSaysSoLosesNothingAndWorksOnWhenThereIsRoom()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.permanence"_s);
        int saved = 0;
        {
            TestDesk t(path);
            const qint64 pages = t.store->database().number("PRAGMA page_count");
            t.store->database().run("PRAGMA max_page_count=" + QByteArray::number(pages + 200));
            std::optional<Error> failure;
            fillUp(t, 1000, failure, saved);
            QVERIFY(failure.has_value());
            QCOMPARE(codeText(failure->code), u"store_full"_s);
            QVERIFY(saved > 0);
            QCOMPARE(static_cast<int>(t.desk.queries().openTicketSeqs().size()), saved);
            t.store->database().run("PRAGMA max_page_count=1000000");
            // The number of the call that failed was never said to anybody, and is given now.
            QCOMPARE(t.call({}, problem(u"Room again"_s)).ticketNumber, u"2026-%1"_s.arg(saved + 1, 6, 10, QChar(u'0')));
        }
        QCOMPARE(ticketsIn(path), saved + 1);
    }

    void aFullDiskSaysSoLosesNothingAndWorksOnWhenThereIsRoom()
    {
        QTemporaryDir folder;
        const QString disk = folder.filePath(u"disk"_s);
        QVERIFY(QDir().mkpath(disk));
        const bool mounted = QProcess::execute(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=2m"_s, u"tmpfs"_s, disk}) == 0;
        if (!mounted) {
            qInfo("no small disk may be mounted here; max_page_count stands in for it");
            aFullStoreSaysSoLosesNothingAndWorksOnWhenThereIsRoom();
            return;
        }
        const auto unmount = qScopeGuard([&] { QProcess::execute(u"umount"_s, {disk}); });
        const QString path = disk + u"/a.permanence"_s;
        QFile ballast(disk + u"/ballast"_s);
        QVERIFY(ballast.open(QIODevice::WriteOnly));
        ballast.write(QByteArray(400'000, 'x'));
        ballast.close();
        int saved = 0;
        {
            TestDesk t(path);
            std::optional<Error> failure;
            fillUp(t, 1000, failure, saved);
            QVERIFY(failure.has_value());
            QVERIFY2(failure->code == ErrorCode::StoreFull, qPrintable(failure->text()));
            QCOMPARE(static_cast<int>(t.desk.queries().openTicketSeqs().size()), saved);
            QVERIFY(ballast.remove());
            t.call({}, problem(u"Room again"_s));
        }
        QCOMPARE(ticketsIn(path), saved + 1);
    }

    void aFileOrAFolderThatMayNotBeWrittenIsToldAsSuch()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.permanence"_s);
        makeStore(path);
        QVERIFY(QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther));
        const auto readable = QFileDevice::ReadOwner | QFileDevice::ExeOwner | QFileDevice::ReadGroup | QFileDevice::ExeGroup
                              | QFileDevice::ReadOther | QFileDevice::ExeOther;
        QVERIFY(QFile::setPermissions(folder.path(), readable));
        const SystemClock clock;
        {
            const AsNobody nobody;
            for (const QString &name : {path, folder.filePath(u"new.permanence"_s)}) {
                const auto store = Store::open(name, clock);
                QVERIFY2(!store, qPrintable(name));
                QCOMPARE(codeText(store.error().code), u"store_read_only"_s);
                QVERIFY(store.error().text().contains(name));
            }
        }
        QVERIFY(QFile::setPermissions(folder.path(), readable | QFileDevice::WriteOwner));
        QVERIFY(QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        QCOMPARE(ticketsIn(path), 20);
    }

    void whatWasAcknowledgedIsThereAfterAKillInTheMiddleOfCommits()
    {
        const quint64 seed = std::random_device{}();
        qInfo("seed %llu", static_cast<unsigned long long>(seed));
        RandomSource random(seed);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.permanence"_s);
        makeStore(path, 0);
        QStringList acknowledged;
        for (int round = 0; round < 8; ++round) {
            QProcess writer;
            writer.start(builtProgram(u"commit_loop"), {path, u"lea"_s});
            QVERIFY(writer.waitForStarted());
            QByteArray said;
            const auto enough = static_cast<qsizetype>(random() % 40 + 1) * 12; // a line is 12 bytes
            while (said.size() < enough && writer.waitForReadyRead(20'000))
                said += writer.readAllStandardOutput();
            QTest::qSleep(static_cast<int>(random() % 5)); // anywhere within the next commits
            writer.kill();
            QVERIFY(writer.waitForFinished());
            QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
            said += writer.readAllStandardOutput();
            for (const QByteArray &line : said.left(said.lastIndexOf('\n')).split('\n'))
                acknowledged << QString::fromLatin1(line);
        }
        const qint64 tickets = ticketsIn(path); // -1 where the check finds anything
        QVERIFY2(tickets >= acknowledged.size(), qPrintable(QString::number(tickets)));
        QCOMPARE(QSet<QString>(acknowledged.begin(), acknowledged.end()).size(), acknowledged.size());
        const SystemClock clock;
        const auto store = expectValue(Store::open(path, clock));
        for (const QString &number : acknowledged)
            QVERIFY2(store->queries().ticketByNumber(number), qPrintable(number));
    }

    void ticketNumbersAreUniqueAmongProgramsThatWriteAtOnce()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a.permanence"_s);
        makeStore(path, 0);
        std::vector<std::unique_ptr<QProcess>> writers;
        for (const QString &agent : {u"lea"_s, u"max"_s}) {
            writers.push_back(std::make_unique<QProcess>());
            writers.back()->start(builtProgram(u"commit_loop"), {path, agent});
        }
        QSet<QByteArray> numbers;
        qsizetype lines = 0;
        for (const auto &writer : writers) {
            QVERIFY(writer->waitForFinished(120'000));
            QCOMPARE(writer->exitCode(), 0);
            for (const QByteArray &line : writer->readAllStandardOutput().trimmed().split('\n')) {
                numbers.insert(line);
                ++lines;
            }
        }
        QCOMPARE(lines, 2000);
        QCOMPARE(numbers.size(), lines);
        QCOMPARE(ticketsIn(path), 2000);
    }

    void aClockSetBackAnHourLosesNothingAndKeepsTheOrder()
    {
        TestDesk t;
        const CustomerId acme = t.customer(u"ACME"_s);
        IncomingCall call;
        call.customer = acme;
        call.problem = problem(u"Before"_s);
        const TicketId ticket = expectValue(t.desk.receiveCall(call)).ticket;
        t.clock.advance(-kHour);
        QVERIFY(t.desk.note(ticket, u"after the clock was set back"_s));
        QVERIFY(t.desk.resolve(ticket, ResolutionCause::Solved, u"done"_s));
        const auto events = t.store->log().stream(ticket.uuid);
        for (std::size_t i = 1; i < events.size(); ++i) {
            QVERIFY(events[i].stamp > events[i - 1].stamp);
            QVERIFY(events[i].seq > events[i - 1].seq);
        }
        const auto history = t.desk.queries().history(ticket, {}, 10);
        QStringList kinds;
        for (const HistoryEntry &entry : history)
            kinds.prepend(entry.kind);
        QCOMPARE(kinds, QStringList({u"call_received"_s, u"ticket_opened"_s, u"note"_s, u"resolved"_s, u"closed"_s}));
        QVERIFY(t.desk.queries().ticket(ticket)->isClosed());
        QVERIFY(expectValue(checkStore(*t.store)).isSound());
    }
};

PERMANENCE_TEST(StoreFaultsTest)
#include "StoreFaultsTest.moc"

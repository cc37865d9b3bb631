#include "core/desk/DemoDesk.h"
#include "core/store/Migrations.h"
#include "core/store/StoreCheck.h"
#include "core/store/StoreDigest.h"
#include "tests/support/Places.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <random>

using namespace permanence;
using namespace permanence::test;

namespace {

/// The version that the step which is interrupted starts from: the next one computes everything anew.
constexpr int kOldVersion = 4;

StoreDigest digestIn(const QString &path)
{
    const SystemClock clock;
    return expectValue(digestOf(*expectValue(Store::open(path, clock, {false, 0, {}}))));
}

/// The log of a store as a program of that version would have left it; what is computed from it is empty.
void makeOldStore(const QString &from, const QString &path)
{
    Database old(path, Database::Mode::ReadWrite);
    migrate(old, kOldVersion, [](const Migration &) {});
    old.run(QString(u"ATTACH '"_s % from % u"' AS new"_s).toUtf8());
    for (const QByteArray table : {"meta", "event", "outbox", "number_block"}) {
        const QByteArray ask = "SELECT group_concat(name) FROM pragma_table_info('" + table + "', 'main')";
        const QByteArray columns = old.text(ask.constData()).toLatin1();
        old.run(QByteArray("INSERT INTO main." + table + " (" + columns + ") SELECT " + columns + " FROM new." + table));
    }
    old.run("DETACH new");
}

} // namespace

/// The power fails while something long is done to a whole store. With PERMANENCE_BIG_STORE set to
/// the path of a store, all of it is done to copies of that one.
class KilledStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_seed = qEnvironmentVariableIntValue("PERMANENCE_SEED");
        if (m_seed == 0)
            m_seed = std::random_device{}();
        qInfo("PERMANENCE_SEED=%llu", static_cast<unsigned long long>(m_seed));
        m_random = RandomSource(m_seed);
        m_model = qEnvironmentVariable("PERMANENCE_BIG_STORE");
        if (m_model.isEmpty()) {
            m_model = m_folder.filePath(u"model.permanence"_s);
            const SystemClock clock;
            const auto store = expectValue(Store::open(m_model, clock, {true, 1, {}}));
            DemoOptions options;
            options.tickets = 1000;
            options.customers = 200;
            expectValue(makeDemo(*store, options));
        }
        m_digest = digestIn(m_model);
    }

    void aRebuildThatIsKilledIsDoneWhenTheStoreIsOpened()
    {
        const QString path = copyOfModel(u"rebuild"_s);
        killWhileRunning(path, {u"store"_s, u"rebuild"_s}, [&] {
            const StoreDigest now = digestIn(path);
            QCOMPARE(now.events, m_digest.events);
            QCOMPARE(now.projections, m_digest.projections);
        });
        QVERIFY(isSound(path));
    }

    void aStepToANewVersionThatIsKilledBeginsAnewAndLosesNothing()
    {
        const QString old = m_folder.filePath(u"old.permanence"_s);
        makeOldStore(m_model, old);
        const QString path = m_folder.filePath(u"step.permanence"_s);
        const auto startAgain = [&] { // each round from the old version: one that got through is over
            for (const QString &side : {QString(), u"-wal"_s, u"-shm"_s})
                QFile::remove(path + side);
            QVERIFY(QFile::copy(old, path));
        };
        startAgain();
        killWhileRunning(path, {u"store"_s, u"digest"_s}, [&] {
            QCOMPARE(digestIn(path).events, m_digest.events); // opening it takes the step to its end
            QCOMPARE(digestIn(path).projections, m_digest.projections);
            startAgain();
        });
    }

    void anImportThatIsKilledIsThereOrNotAndGoesOnWhenItIsGivenAgain()
    {
        const QString path = copyOfModel(u"import"_s);
        const QString sheet = m_folder.filePath(u"customers.csv"_s);
        QFile file(sheet);
        QVERIFY(file.open(QIODevice::WriteOnly));
        constexpr int kCustomers = 3000;
        file.write("Customer;Contact;Phone;Language\n");
        for (int i = 0; i < kCustomers; ++i)
            file.write(qPrintable(u"Imported %1;Person %1;+3319902%2;fr\n"_s.arg(i).arg(i, 4, 10, QChar(u'0'))));
        file.close();
        const qint64 before = customersIn(path);
        killWhileRunning(path, {u"customer"_s, u"import"_s, sheet}, [&] {
            const qint64 more = customersIn(path) - before;
            QVERIFY2(more >= 0 && more <= kCustomers, qPrintable(QString::number(more)));
        });
        QCOMPARE(run(path, {u"customer"_s, u"import"_s, sheet}), 0);
        QCOMPARE(customersIn(path) - before, kCustomers); // none twice
        QVERIFY(isSound(path));
    }

    void anErasureThatIsKilledLeavesThePersonWholeOrGone()
    {
        const QString path = copyOfModel(u"erase"_s);
        const SystemClock clock;
        QString customer, contact, name;
        {
            const auto store = expectValue(Store::open(path, clock, {false, 0, {}}));
            for (const CustomerView &some : store->queries().customers({}, 0, 1000)) {
                const ContactView person = store->queries().contacts(some.id).front();
                const std::vector<CallerMatch> alike = store->queries().callers(person.name, u"FR"_s, 10);
                customer = some.id.text();
                contact = person.id.text();
                name = person.name;
                if (alike.size() == 1)
                    break; // a namesake stays
            }
        }
        const QStringList erase{u"contact"_s, u"erase"_s, customer, contact, u"--reason"_s, u"asked for it"_s};
        const QByteArray mentions = "SELECT count(*) FROM event WHERE instr(body, '" + name.toUtf8().replace('\'', "''") + "')";
        const auto mentioned = [&] {
            const auto store = expectValue(Store::open(path, clock, {false, 0, {}}));
            return store->database().number(mentions.constData());
        };
        const qint64 whole = mentioned();
        QVERIFY(whole > 0);
        killWhileRunning(path, erase, [&] {
            const qint64 left = mentioned();
            QVERIFY2(left == whole || left == 0, qPrintable(QString::number(left)));
        });
        QVERIFY(isSound(path));
    }

private:
    [[nodiscard]] QString copyOfModel(const QString &name) const
    {
        const QString path = m_folder.filePath(name + u".permanence"_s);
        if (!QFile::copy(m_model, path))
            qFatal("no copy of %s", qPrintable(m_model));
        return path;
    }

    [[nodiscard]] std::unique_ptr<QProcess> start(const QString &path, const QStringList &arguments) const
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process->start(builtProgram(u"permanencectl"), QStringList{u"--store"_s, path} + arguments);
        if (!process->waitForStarted())
            qFatal("permanencectl does not start");
        return process;
    }

    [[nodiscard]] int run(const QString &path, const QStringList &arguments) const
    {
        const auto process = start(path, arguments);
        return process->waitForFinished(-1) ? process->exitCode() : -1;
    }

    /// Kills the program at four times, spread at random over as long as it takes, and looks after each.
    void killWhileRunning(const QString &path, const QStringList &arguments, const std::function<void()> &look)
    {
        const QString trial = m_folder.filePath(u"trial.permanence"_s);
        QVERIFY(QFile::copy(path, trial));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(run(trial, arguments), 0);
        const qint64 usual = timer.elapsed();
        for (const QString &side : {QString(), u"-wal"_s, u"-shm"_s})
            QFile::remove(trial + side);
        constexpr int kRounds = 4;
        int killed = 0;
        for (int round = 0; round < kRounds; ++round) {
            const auto process = start(path, arguments);
            const qint64 moment = usual * round / kRounds + static_cast<qint64>(m_random() % (usual / kRounds + 1));
            if (!process->waitForFinished(static_cast<int>(moment))) {
                process->kill();
                QVERIFY(process->waitForFinished());
                ++killed;
            }
            look();
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("killed %d of %d times within %lld ms", killed, kRounds, static_cast<long long>(usual));
        QVERIFY(killed > 0);
    }

    static bool isSound(const QString &path)
    {
        const SystemClock clock;
        const StoreReport report = expectValue(checkStore(*expectValue(Store::open(path, clock, {false, 0, {}}))));
        for (const StoreFinding &finding : report.findings)
            qWarning() << finding.sentence;
        return report.isSound();
    }

    static qint64 customersIn(const QString &path)
    {
        const SystemClock clock;
        return expectValue(Store::open(path, clock, {false, 0, {}}))->queries().customerCount();
    }

    QTemporaryDir m_folder;
    quint64 m_seed = 0;
    RandomSource m_random;
    QString m_model;
    StoreDigest m_digest;
};

PERMANENCE_TEST(KilledStoreTest)
#include "KilledStoreTest.moc"

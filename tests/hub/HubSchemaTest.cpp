#include "tests/support/HubStation.h"
#include "tests/support/Places.h"
#include "tests/support/TestRegistry.h"

#include <QCryptographicHash>

using namespace permanence;
using namespace permanence::test;

namespace {

ErrorCode codeOf(const Result<HubSteps> &result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

QStringList stepFiles()
{
    return QDir(sourceFile(u"resources/hub")).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
}

} // namespace

/// The hub's schema comes about step by step, beside whatever else a database holds.
class HubSchemaTest : public QObject
{
    Q_OBJECT

private slots:
    void stepsAreNumberedWithoutAGap()
    {
        const QStringList files = stepFiles();
        QVERIFY(files.size() >= 4);
        for (int i = 0; i < files.size(); ++i)
            QCOMPARE(files[i].left(4).toInt(), i + 1);
    }

    /// A step that has landed is never edited: a hub out there has been through it as it was.
    void landedStepsAreAsTheyWere()
    {
        const QStringList landed{u"9886841caf88c049"_s,
                                 u"e453ead6f319b38c"_s,
                                 u"4b8e99f6cd0653ad"_s,
                                 u"47f885ab9f0ebdbb"_s,
                                 u"6f1d86311d0a630a"_s,
                                 u"2a0fdb9023b9670b"_s};
        const QStringList files = stepFiles();
        QVERIFY(files.size() >= landed.size());
        for (qsizetype i = 0; i < landed.size(); ++i) {
            const QByteArray sql = PrivateCluster::read(sourceFile(QString(u"resources/hub/"_s + files[i]))).toUtf8();
            const QByteArray hash = QCryptographicHash::hash(sql, QCryptographicHash::Sha256).toHex().left(16);
            QVERIFY2(QString::fromLatin1(hash) == landed[i], qPrintable(files[i]));
        }
    }

    void aDatabaseBecomesAHubOnceAndStaysIt()
    {
        m_cluster.sql(u"create database once"_s, u"postgres"_s);
        const auto hub = m_cluster.connect(u"postgres"_s, u"once"_s);
        QCOMPARE(codeOf(setUpHub(*hub, false)), ErrorCode::HubMissing);
        const int known = static_cast<int>(stepFiles().size());
        QCOMPARE(expectValue(setUpHub(*hub, true)), (HubSteps{0, known}));
        const QString epoch = m_cluster.sql(u"select value from hub.meta where key = 'epoch'"_s, u"once"_s);
        QCOMPARE(expectValue(setUpHub(*hub, true)), (HubSteps{known, known}));
        QCOMPARE(expectValue(setUpHub(*hub, false)), (HubSteps{known, known}));
        QCOMPARE(m_cluster.sql(u"select value from hub.meta where key = 'epoch'"_s, u"once"_s), epoch);
    }

    void aHubOfEveryVersionIsBroughtUpToDate()
    {
        const QStringList files = stepFiles();
        for (int version = 1; version < files.size(); ++version) {
            const QString name = u"v%1"_s.arg(version);
            m_cluster.sql(u"create database "_s + name, u"postgres"_s);
            for (int i = 0; i < version; ++i) {
                const QString sql = PrivateCluster::read(sourceFile(QString(u"resources/hub/"_s + files[i])));
                m_cluster.sql(QString(u"begin; "_s % sql %
                                      u"; insert into hub.migration values (%1, 'x', 'x'); commit"_s.arg(i + 1)),
                              name);
            }
            const auto hub = m_cluster.connect(u"postgres"_s, name);
            QCOMPARE(expectValue(setUpHub(*hub, false)), (HubSteps{version, static_cast<int>(files.size())}));
        }
    }

    void aSchemaOfAnotherProductIsLeftAlone()
    {
        m_cluster.sql(u"create database foreign_one"_s, u"postgres"_s);
        m_cluster.sql(u"create schema hub; create table hub.event (wheel int); insert into hub.event values (7)"_s,
                      u"foreign_one"_s);
        const auto hub = m_cluster.connect(u"postgres"_s, u"foreign_one"_s);
        QCOMPARE(codeOf(setUpHub(*hub, true)), ErrorCode::HubForeign);
        const Result<Member> greeted = hub->greet();
        QVERIFY(!greeted && greeted.error().code == ErrorCode::HubForeign);
        QCOMPARE(m_cluster.sql(u"select wheel from hub.event"_s, u"foreign_one"_s), u"7"_s);
    }

    void whatElseADatabaseHoldsStays()
    {
        m_cluster.sql(u"create database shared"_s, u"postgres"_s);
        m_cluster.sql(u"create table public.event (wheel int); insert into public.event values (7)"_s, u"shared"_s);
        const auto hub = m_cluster.connect(u"postgres"_s, u"shared"_s);
        expectValue(setUpHub(*hub, true));
        QCOMPARE(m_cluster.sql(u"select wheel from public.event"_s, u"shared"_s), u"7"_s);
    }

    void aHubOfANewerProgramIsLeftAlone()
    {
        m_cluster.makeHub(u"newer"_s);
        m_cluster.sql(u"insert into hub.migration values (999, 'x', 'x')"_s, u"newer"_s);
        const auto hub = m_cluster.connect(u"postgres"_s, u"newer"_s);
        QCOMPARE(codeOf(setUpHub(*hub, false)), ErrorCode::HubNewer);
    }

    void aStepThatFailsLeavesNothing()
    {
        m_cluster.sql(u"create database half"_s, u"postgres"_s);
        // Who may neither create roles nor schemas gets no further than the first line.
        m_cluster.sql(u"create role nobody_special login password 'x'"_s, u"postgres"_s);
        HubConnection hub(expectValue(HubAddress::fromUrl(m_cluster.url(u"nobody_special"_s, u"half"_s))));
        PrivateCluster::expectDone(hub.open(u"x"_s));
        QCOMPARE(codeOf(setUpHub(hub, true)), ErrorCode::HubNotPermitted);
        QCOMPARE(m_cluster.sql(u"select count(*) from pg_namespace where nspname = 'hub'"_s, u"half"_s), u"0"_s);
    }

    void theLogIsPartitionedByMonthAYearAhead()
    {
        m_cluster.makeHub(u"months"_s);
        const QString count = u"select count(*) from pg_inherits where inhparent = 'hub.event'::regclass"_s;
        QCOMPARE(m_cluster.sql(count, u"months"_s), u"13"_s);
        // A hub that nobody looked after for long makes what it needs when an event comes.
        m_cluster.addMember(u"mia"_s, u"agent"_s, {u"niort"_s}, u"months"_s);
        m_cluster.sql(u"do $$ declare p regclass; begin for p in select inhrelid::regclass from pg_inherits where "
                      "inhparent = 'hub.event'::regclass loop execute 'drop table ' || p; end loop; end $$"_s,
                      u"months"_s);
        HubConnection hub(expectValue(HubAddress::fromUrl(m_cluster.url(u"mia"_s, u"months"_s))));
        PrivateCluster::expectDone(hub.open(PrivateCluster::passwordOf(u"mia"_s)));
        const auto answer = hub.ask(RegisterStation{anyId(), 1, 0, u"m"_s, u"p"_s, kHubSchema});
        QVERIFY(std::holds_alternative<HubAnswer>(answer));
        QVERIFY(m_cluster.sql(count, u"months"_s).toInt() >= 4);
    }

    void theHubOwnsWhatItHoldsAndNobodyLogsInAsItsOwner()
    {
        m_cluster.makeHub(u"owned"_s);
        QCOMPARE(m_cluster.sql(u"select count(*) from pg_class where relnamespace = 'hub'::regnamespace and "
                               "relowner <> 'permanence_hub'::regrole"_s,
                               u"owned"_s),
                 u"0"_s);
        QCOMPARE(m_cluster.sql(u"select rolcanlogin or rolsuper from pg_roles where rolname = 'permanence_hub'"_s), u"f"_s);
        // A function that runs with its owner's rights finds its names where it was meant to.
        QCOMPARE(m_cluster.sql(u"select string_agg(proname, ' ') from pg_proc where pronamespace = 'hub'::regnamespace and "
                               "prosecdef and not coalesce(array_to_string(proconfig, ' '), '') ~ 'search_path=pg_catalog, "
                               "pg_temp'"_s,
                               u"owned"_s),
                 QString());
    }

    void initTestCase() { m_cluster.sql(u"create database desk"_s, u"postgres"_s); }

private:
    PrivateCluster m_cluster;
};

PERMANENCE_TEST(HubSchemaTest)
#include "HubSchemaTest.moc"

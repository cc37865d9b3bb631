#include "core/desk/DemoDesk.h"
#include "tests/bench/SyncBench.h"

#include <atomic>
#include <thread>

// What a new station at a desk with years of history waits for, and what idle ones cost.

namespace permanence::bench {
namespace {

/// Fills a hub with a made-up desk, straight into its tables.
qint64 fillHub(const PrivateCluster &cluster, int tickets)
{
    QTemporaryDir folder;
    const SystemClock clock;
    const auto store = expectValue(Store::open(folder.filePath(u"demo"_s), clock));
    DemoOptions options;
    options.tickets = tickets;
    expectValue(makeDemo(*store, options));
    const QString rows = folder.filePath(u"rows.copy"_s);
    QFile file(rows);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no file");
    const QByteArray station = anyId().text().toUtf8();
    qint64 seq = 0;
    store->log().forEachAsStored([&](const Event &event, const QString &) {
        const WireEvent wire{0,        u"niort"_s, event.id, QString(codeOf(event.stream.kind)), event.stream.id, kindOf(event.body),
                             event.stamp, event.at, event.author, event.version, {}, event.written};
        file.write(copied(wire, ++seq, station));
    });
    file.close();
    copyIn(cluster, u"desk"_s, rows);
    cluster.sql(u"insert into hub.event_id select id, xid, seq from hub.event"_s);
    cluster.sql(u"vacuum analyze hub.event"_s);
    return seq;
}

/// Questions a second that find nothing new, asked by so many connections at once.
double pollsPerSecond(const PrivateCluster &cluster, int connections, Duration length)
{
    std::atomic<qint64> polls = 0;
    std::atomic<bool> ends = false;
    std::vector<std::thread> threads;
    for (int i = 0; i < connections; ++i) {
        threads.emplace_back([&] {
            HubStation station(cluster.connect(u"bob"_s), u"niort"_s);
            QString cursor = cluster.sql(u"select pg_current_snapshot()"_s);
            while (!ends) {
                station.pull(cursor);
                ++polls;
            }
        });
    }
    QThread::msleep(1000); // all are connected
    const qint64 before = polls;
    const double seconds = secondsOf([&] { QThread::msleep(static_cast<unsigned long>(length)); });
    const qint64 count = polls - before;
    ends = true;
    for (std::thread &thread : threads)
        thread.join();
    return static_cast<double>(count) / seconds;
}

} // namespace

int beNewStation(const QString &url, const QString &file)
{
    const SystemClock clock;
    HubConnection hub(expectValue(HubAddress::fromUrl(url)));
    QFile peak(u"/proc/self/clear_refs"_s);
    if (peak.open(QIODevice::WriteOnly))
        peak.write("5"); // the most memory is counted from here on
    peak.close();
    const double before = memory("VmRSS:");
    QElapsedTimer timer;
    timer.start();
    const auto store = expectValue(Store::open(file, clock));
    SyncStore memoryOf(*store);
    SyncSession session(memoryOf, hub, file, u"bench_sync"_s);
    const auto until = [&](const std::function<bool(const SyncStatus &)> &done) {
        while (!done(session.status())) {
            session.advance();
            if (session.status().kind == SyncStatus::Kind::Attention || session.state().failures > 3)
                qFatal("%s", qPrintable(session.trouble() ? session.trouble()->text() : u"?"_s));
            if (!session.isBusy())
                QThread::msleep(static_cast<unsigned long>(std::min<Duration>(session.wait(), 20)));
        }
    };
    until([&](const SyncStatus &now) { return now.firstPart == FirstPlace::Everything; });
    const double first = static_cast<double>(timer.elapsed()) / 1000;
    const auto open = store->queries().openTicketsByReceipt().size();
    const double screen = memory("VmHWM:") - before;
    until([&](const SyncStatus &now) { return now.firstPart == 0 && now.kind == SyncStatus::Kind::InStep; });
    std::printf("%.2f %zu %.0f %.2f %.0f %lld\n", first, open, screen, static_cast<double>(timer.elapsed()) / 1000,
                memory("VmHWM:") - before, static_cast<long long>(store->log().count()));
    return 0;
}

void benchFirstSync(const QString &program, int tickets)
{
    PrivateCluster cluster(serverSettings());
    cluster.makeHub();
    cluster.addMember(u"bob"_s, u"agent"_s, {u"niort"_s});
    const qint64 events = fillHub(cluster, tickets);
    QTemporaryDir folder;
    const QString url = urlWithPassword(cluster, u"bob"_s, u"desk"_s);
    QProcess station;
    station.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    station.start(program, {u"--station"_s, url, folder.filePath(u"bob"_s)});
    if (!station.waitForFinished(-1) || station.exitCode() != 0)
        qFatal("the new station did not come in step");
    const QStringList said = QString::fromUtf8(station.readAllStandardOutput()).trimmed().split(u' ');
    std::printf("first screen   after %s s: %s open tickets of %d at a desk with %lld events (at most 3.00)\n",
                qPrintable(said.value(0)), qPrintable(said.value(1)), tickets, static_cast<long long>(events));
    std::printf("all of it      after %s s, %.0f events a second\n", qPrintable(said.value(3)),
                said.value(5).toDouble() / std::max(said.value(3).toDouble(), 0.01));
    std::printf("memory         %s MB at the first screen, %s MB at most (at most 60)\n", qPrintable(said.value(2)),
                qPrintable(said.value(4)));
    const double polls = pollsPerSecond(cluster, 8, 5 * kSecond);
    std::printf("idle stations  %.0f polls a second, with the askers on the same 2 cores: %.0f stations that ask every 15 s\n",
                polls, polls * 15);
}

} // namespace permanence::bench

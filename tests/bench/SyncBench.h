#pragma once

#include "core/desk/Desk.h"
#include "core/sync/SyncSession.h"
#include "core/sync/SyncStore.h"
#include "tests/support/HubStation.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

// What the parts of bench_sync share.

namespace permanence::bench {

using namespace test;

inline double secondsOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

inline double quantile(std::vector<double> values, double part)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
}
inline double median(const std::vector<double> &values)
{
    return quantile(values, 0.5);
}

/// Megabytes of /proc/self/status: VmRSS now, VmHWM at most.
inline double memory(const char *line)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &one : status.readAll().split('\n')) {
        if (one.startsWith(line))
            return one.mid(qstrlen(line) + 1).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

/// A server with the settings of a small one in use: what it says is on the disk is on the disk.
inline QStringList serverSettings()
{
    return {u"log_statement = 'none'"_s, u"fsync = on"_s,       u"shared_buffers = '256MB'"_s, u"max_wal_size = '4GB'"_s,
            u"autovacuum = on"_s,        u"max_connections = 120"_s};
}

/// The address of a login with a password file of its own, for a program of its own.
inline QString urlWithPassword(const PrivateCluster &cluster, const QString &login, const QString &database)
{
    const QString path = cluster.path(login + u".pgpass"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        qFatal("no password file");
    file.write(QString(u"*:*:*:"_s % login % u':' % PrivateCluster::passwordOf(login) % u'\n').toUtf8());
    return cluster.url(login, database) + u"&passfile="_s + path;
}

/// The columns of the log that a client can give, and a row of them as COPY reads it.
inline const QString kColumns = u"seq,station,incarnation,oseq,login,scope,id,stream_kind,stream,kind,stamp,at,author,version,"
                                "erased,body,written"_s;

inline QByteArray copied(const WireEvent &event, qint64 seq, const QByteArray &station)
{
    QByteArray body = event.body;
    body.replace('\\', "\\\\").replace('\n', "\\n").replace('\t', "\\t").replace('\r', "\\r");
    const QByteArray author = event.author.isValid() ? event.author.text().toUtf8() : QByteArray("\\N");
    return QByteArray::number(seq) + '\t' + station + "\t1\t" + QByteArray::number(seq) + "\tlea\tniort\t" +
           event.id.text().toUtf8() + '\t' + event.streamKind.toUtf8() + '\t' + event.stream.text().toUtf8() + '\t' +
           event.kind.toUtf8() + '\t' + QByteArray::number(event.stamp.value) + '\t' + QByteArray::number(event.at.ms) + '\t' +
           author + '\t' + QByteArray::number(event.version) + "\t0\t" + body + '\t' + body + '\n';
}

/// COPY from one client, which psql is.
inline void copyIn(const PrivateCluster &cluster, const QString &database, const QString &file)
{
    const Said said = cluster.psql(u"\\copy hub.event ("_s % kColumns % u") from '"_s % file % u"'"_s, database);
    if (said.status != 0)
        qFatal("%s", qPrintable(said.error));
}

// The parts.
void benchPushAndPull(int events, int rounds);
void benchLatency(int stations);
void benchFirstSync(const QString &program, int tickets);
/// What a new station does, in a process of its own: prints its figures as one line.
int beNewStation(const QString &url, const QString &file);

} // namespace permanence::bench

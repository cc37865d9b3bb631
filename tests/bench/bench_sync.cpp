// What the sync costs, beside what PostgreSQL and SQLite themselves need for the same rows, on a server of its own:
// `bench_sync [--events N] [--tickets N] [--rounds N] [push] [latency] [first]`; without a word, all of it.

#include "tests/bench/SyncBench.h"

#include <QCoreApplication>

using namespace permanence;
using namespace permanence::bench;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QStringList words = QCoreApplication::arguments().mid(1);
    if (words.value(0) == u"--station"_s)
        return beNewStation(words.value(1), words.value(2));
    const auto number = [&](const QString &name, int usual) {
        const qsizetype at = words.indexOf(name);
        if (at < 0)
            return usual;
        const int value = words.value(at + 1).toInt();
        words.remove(at, std::min<qsizetype>(2, words.size() - at));
        return value > 0 ? value : usual;
    };
    const int events = number(u"--events"_s, 100'000);
    const int tickets = number(u"--tickets"_s, 100'000);
    const int rounds = number(u"--rounds"_s, 3);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const auto wants = [&](const QString &word) { return words.isEmpty() || words.contains(word); };
    if (wants(u"push"_s))
        benchPushAndPull(events, rounds);
    if (wants(u"latency"_s))
        benchLatency(50);
    if (wants(u"first"_s))
        benchFirstSync(application.applicationFilePath(), tickets);
    return 0;
}

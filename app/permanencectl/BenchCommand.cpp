#include "app/permanencectl/Session.h"
#include "app/permanencectl/bench/StoreBench.h"
#include "core/store/QueueQueries.h"
#include "core/store/StoreFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QScopeGuard>

namespace permanence::ctl {
namespace {

constexpr int kUsualRounds = 400;

class BenchCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"bench"_s},
            Ctl::tr("Measures how fast this store answers, beside prepared statements straight on SQLite."),
            StoreUse::Existing,
            {},
            {{u"rounds"_s, u"N"_s, Ctl::tr("how often each is measured; 400 if not given")}},
            {u"--store desk.permanence bench"_s},
            Ctl::tr("Your store is only read. Calls are saved, durably, into a copy that is made beside it and removed "
                    "again: there must be room for a second file of its size."),
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(path, session.storePath());
        PERMANENCE_TRY(rounds, session.arguments().count(u"rounds"_s, kUsualRounds));
        PERMANENCE_TRY(opened, session.store()); // refuses a foreign or a damaged file in its own words
        const QueueOrder order = queueOrderOf(opened->queries().desk(), opened->policies());
        const auto progress = [&](int done, int all) { session.progress().show(Ctl::tr("Measuring"), done, all); };
        PERMANENCE_TRY(reading, benchReading(path, rounds, progress));
        PERMANENCE_TRY(saving, saveInACopy(session, path, rounds, progress));
        PERMANENCE_TRY(queue, benchQueue(path, order, rounds, progress));
        PERMANENCE_TRY(report, benchReport(path, opened->policies(), rounds, progress));
        std::vector<BenchRow> rows{reading.front(), saving};
        rows.insert(rows.end(), reading.begin() + 1, reading.end());
        rows.insert(rows.end(), queue.begin(), queue.end());
        rows.push_back(report);
        session.progress().clear();
        tell(session.out(), rows);
        return {};
    }

private:
    static Result<BenchRow> saveInACopy(Session &session, const QString &path, int rounds,
                                        const std::function<void(int, int)> &progress)
    {
        const QString copy = path % u".bench-"_s % QString::number(QCoreApplication::applicationPid());
        const auto cleanUp = qScopeGuard([&] {
            for (const QString &side : {QString(), u"-wal"_s, u"-shm"_s})
                QFile::remove(copy + side);
        });
        session.progress().show(Ctl::tr("Copying the store"));
        PERMANENCE_CHECK(backUp(path, copy));
        return benchSaving(copy, rounds, progress);
    }

    static void tell(Output &out, const std::vector<BenchRow> &rows)
    {
        if (out.wantsJson()) {
            QJsonArray list;
            for (const BenchRow &row : rows) {
                list.append(QJsonObject{{u"name"_s, row.name()},
                                        {u"p50_us"_s, row.p50()},
                                        {u"p95_us"_s, row.p95()},
                                        {u"raw_p50_us"_s, row.rawP50()},
                                        {u"raw_p95_us"_s, row.rawP95()},
                                        {u"ratio"_s, row.ratio()}});
            }
            out.json(QJsonObject{{u"rows"_s, list}});
            return;
        }
        std::vector<QStringList> lines;
        for (const BenchRow &row : rows) {
            QStringList line{row.name()};
            for (const double figure : {row.p50(), row.p95(), row.rawP50(), row.rawP95()})
                line << QString::number(figure, 'f', 1);
            lines.push_back(line << QString::number(row.ratio(), 'f', 2));
        }
        out.table({Ctl::tr("Work"), Ctl::tr("p50 µs"), Ctl::tr("p95 µs"), Ctl::tr("SQLite p50 µs"),
                   Ctl::tr("SQLite p95 µs"), Ctl::tr("Ratio")},
                  lines);
    }
};

PERMANENCE_COMMAND(BenchCommand)

} // namespace
} // namespace permanence::ctl

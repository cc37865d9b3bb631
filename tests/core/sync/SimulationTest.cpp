#include "tests/core/sync/SimWorld.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

#include <QElapsedTimer>

using namespace permanence;
using namespace permanence::test;

namespace {

/// How many seeds, and from which one on: PERMANENCE_SEEDS and PERMANENCE_FIRST_SEED.
quint64 seedsToRun()
{
    const int asked = qEnvironmentVariableIntValue("PERMANENCE_SEEDS");
    return asked > 0 ? static_cast<quint64>(asked) : 2000;
}

QString failureOf(const SimPlan &plan, const SimOutcome &outcome)
{
    const SimPlan small = shrunk(plan);
    return u"%1: %2\n  smaller: %3: %4"_s.arg(plan.text(), outcome.broken, small.text(), simulate(small).broken);
}

} // namespace

/// Level 1 of the proof of sync: many stations and a hub under one clock, with everything that goes wrong.
class SimulationTest : public QObject
{
    Q_OBJECT

private slots:
    void whateverGoesWrongTheInvariantsHold()
    {
        const quint64 first = static_cast<quint64>(std::max(1, qEnvironmentVariableIntValue("PERMANENCE_FIRST_SEED")));
        const quint64 count = seedsToRun();
        QElapsedTimer timer;
        timer.start();
        SimOutcome all;
        int failed = 0;
        for (quint64 seed = first; seed < first + count; ++seed) {
            const SimPlan plan = SimPlan::of(seed);
            const SimOutcome outcome = simulate(plan);
            // One in five is run twice, of a million one in ten: so all of it takes less than a minute, or a night.
            if (seed % (count <= 2000 ? 5 : 10) == 0 && simulate(plan).trace != outcome.trace)
                QFAIL(qPrintable(u"%1 does not tell the same story twice"_s.arg(plan.text())));
            all.actions += outcome.actions;
            all.ahead += outcome.ahead;
            all.crashes += outcome.crashes;
            all.failovers += outcome.failovers;
            all.clones += outcome.clones;
            all.restores += outcome.restores;
            all.refused += outcome.refused;
            if (!outcome.broken.isEmpty()) {
                qWarning().noquote() << failureOf(plan, outcome);
                if (++failed >= 3)
                    break;
            }
        }
        qInfo("%llu seeds in %.1f s: %d actions, %d pushes ahead, %d crashes, %d failovers, %d clones, %d old stores, %d refused events",
              static_cast<unsigned long long>(count), static_cast<double>(timer.elapsed()) / 1000, all.actions, all.ahead, all.crashes,
              all.failovers, all.clones, all.restores, all.refused);
        QCOMPARE(failed, 0);
        if (count >= 1000) { // each kind of fault really happened
            QVERIFY(all.ahead > 100);
            QVERIFY(all.crashes > 100);
            QVERIFY(all.failovers > 100);
            QVERIFY(all.clones > 100);
            QVERIFY(all.restores > 100);
            QVERIFY(all.refused > 100);
        }
    }

    void seedsTellStoriesOfTheirOwn() { QVERIFY(simulate(SimPlan::of(1)).trace != simulate(SimPlan::of(2)).trace); }

    void aFailingRunIsMadeSmaller()
    {
        SimPlan plan;
        for (quint64 seed = 1; seed < 500; ++seed) {
            plan = SimPlan::of(seed);
            plan.planted = Planted::BalanceAsField;
            if (!simulate(plan).broken.isEmpty())
                break;
        }
        QVERIFY(!simulate(plan).broken.isEmpty());
        const SimPlan small = shrunk(plan);
        QVERIFY(!simulate(small).broken.isEmpty());
        QVERIFY(small.actions < plan.actions);
        QVERIFY(qPopulationCount(small.faults) <= qPopulationCount(plan.faults));
        QVERIFY(small.text().contains(QString::number(plan.seed)));
    }
};

PERMANENCE_TEST(SimulationTest)
#include "SimulationTest.moc"

#include "tests/core/sync/RealStore.h"
#include "tests/core/sync/SimWorld.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

/// The simulation with real stores: fewer seeds, for each event costs what it costs a workstation.
class RealStationsTest : public QObject
{
    Q_OBJECT

private slots:
    void theInvariantsHoldWithRealStores()
    {
        const int asked = qEnvironmentVariableIntValue("PERMANENCE_SEEDS");
        const quint64 count = asked > 0 ? std::max<quint64>(10, static_cast<quint64>(asked) / 100) : 20;
        for (quint64 seed = 1; seed <= count; ++seed) {
            SimPlan plan = SimPlan::of(seed);
            plan.stations = 3;
            plan.actions = std::min(plan.actions, 120);
            const SimOutcome outcome = simulate(plan, [](RandomSource &random, const Uuid &station, int index) {
                return std::unique_ptr<SimStore>(
                    std::make_unique<RealStore>(u"agent"_s + QString::number(index), station, random()));
            });
            QVERIFY2(outcome.broken.isEmpty(), qPrintable(QString(plan.text() + u": "_s + outcome.broken)));
        }
    }
};

PERMANENCE_TEST(RealStationsTest)
#include "RealStationsTest.moc"

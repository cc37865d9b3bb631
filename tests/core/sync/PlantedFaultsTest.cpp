#include "tests/core/sync/SimWorld.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

/// The test of the simulation: each classic mistake, planted alone, is found.
class PlantedFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void aPlantedMistakeIsFound_data()
    {
        QTest::addColumn<int>("planted");
        const auto row = [](const char *name, Planted planted) { QTest::newRow(name) << static_cast<int>(planted); };
        row("a cursor on a sequence", Planted::SequenceCursor);
        row("the cursor stored after the rows", Planted::CursorAfterRows);
        row("no incarnation", Planted::NoIncarnation);
        row("acknowledged before the commit", Planted::AcknowledgedBeforeCommit);
        row("the outbox emptied at the acknowledgement", Planted::OutboxEmptied);
        row("the wall clock instead of the stamp", Planted::WallClock);
        row("the whole record by its last writer", Planted::WholeRecord);
        row("a balance as a field", Planted::BalanceAsField);
        row("no retry after an error", Planted::RetryStops);
        row("the snapshot of a new station noted last", Planted::SnapshotAfterPages);
        row("a scope granted without what was there", Planted::GrantWithoutBackfill);
    }
    void aPlantedMistakeIsFound()
    {
        QFETCH(int, planted);
        constexpr int kWithin = 300;
        for (int seed = 1; seed <= kWithin; ++seed) {
            SimPlan plan = SimPlan::of(static_cast<quint64>(seed));
            plan.planted = static_cast<Planted>(planted);
            const SimOutcome outcome = simulate(plan);
            if (!outcome.broken.isEmpty()) {
                qInfo().noquote() << u"found by seed %1: %2"_s.arg(seed).arg(outcome.broken);
                return;
            }
        }
        QFAIL("300 seeds did not find it");
    }
};

PERMANENCE_TEST(PlantedFaultsTest)
#include "PlantedFaultsTest.moc"

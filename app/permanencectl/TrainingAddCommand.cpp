#include "app/permanencectl/Find.h"
#include "app/permanencectl/JsonWriter.h"
#include "app/permanencectl/Session.h"

namespace permanence::ctl {
namespace {

/// Who can be asked about a product (APL-7).
class TrainingAddCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"training"_s, u"add"_s},
            Ctl::tr("Records that an agent was trained on a product."),
            StoreUse::Existing,
            {{u"AGENT"_s, Ctl::tr("by login, name or id")}, {u"PRODUCT"_s, Ctl::tr("as tickets name it")}},
            {{u"until"_s, u"DAY"_s,
              Ctl::tr("the last day on which it counts; without end if none is given")}},
            {u"--store desk.permanence training add hugo alphacam --until 2026-12-31"_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &given = session.arguments();
        AgentTrained training;
        training.product = given.word(1);
        if (given.has(u"until"_s)) {
            PERMANENCE_TRY(day, dayGiven(given.value(u"until"_s), u"--until"_s));
            training.until = day;
        }
        PERMANENCE_TRY(store, session.store());
        PERMANENCE_TRY(agent, findAgent(store->queries(), given.word(0)));
        PERMANENCE_TRY(desk, session.desk());
        PERMANENCE_CHECK(desk->train(agent.id, training));
        const JsonWriter writer(store->queries().desk());
        if (session.out().wantsJson())
            session.out().json(
                writer.object(TrainingView{agent.id, training.product.trimmed(), training.until}));
        else
            session.out().line(Ctl::tr("%1 is trained on %2.").arg(agent.name, training.product.trimmed()));
        return {};
    }
};

PERMANENCE_COMMAND(TrainingAddCommand)

} // namespace
} // namespace permanence::ctl

#include "app/permanencectl/HubCommand.h"
#include "core/sync/PreparedStore.h"

#include <QJsonObject>
#include <QLocale>

namespace permanence::ctl {
namespace {

class HubSnapshotCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"hub"_s, u"snapshot"_s},
            Ctl::tr("Writes a store that holds what a hub holds now, for new workstations of a large desk to begin with."),
            StoreUse::None,
            {hubArgument()},
            {{u"out"_s, u"FILE"_s, Ctl::tr("the store to make"), true}},
            {u"hub snapshot \"postgresql://boss@hub.example/desk\" --out desk.permanence"_s},
            Ctl::tr("Each new workstation gets a copy of its own, opens it as its store and joins the hub; it receives only what "
                    "has happened since. Whoever has the file reads what the member may read who made it."),
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const QString file = session.arguments().value(u"out"_s);
        PERMANENCE_TRY(hub, connectToHub(session, session.arguments().word(0)));
        const SystemClock clock;
        PERMANENCE_TRY(events, prepareStore(*hub, file, clock, [&](qint64 received) {
            session.progress().show(Ctl::tr("Receiving events"), received);
        }));
        session.progress().clear();
        if (session.out().wantsJson())
            session.out().json(QJsonObject{{u"file"_s, file}, {u"events"_s, events}});
        else
            session.out().line(Ctl::tr("%1 holds %2 events. Give each new workstation a copy of its own.")
                                   .arg(file, QLocale().toString(events)));
        return {};
    }
};

PERMANENCE_COMMAND(HubSnapshotCommand)

} // namespace
} // namespace permanence::ctl

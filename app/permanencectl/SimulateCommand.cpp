#include "app/permanencectl/InputFile.h"
#include "app/permanencectl/Session.h"
#include "core/rehearsal/Rehearsal.h"
#include "core/rehearsal/ScenarioReader.h"

#include <QFileInfo>

namespace permanence::ctl {
namespace {

class SimulateCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"simulate"_s},
            Ctl::tr("Plays a scenario with a virtual clock and tells, as JSON, what came of it."),
            StoreUse::None,
            {{u"FILE"_s, Ctl::tr("the scenario; - is standard input")}},
            {{u"policies"_s, u"DIR"_s,
              Ctl::tr("rehearse with every policy document (*.json) of this folder too; a document goes "
                      "before the "
                      "policy that is known by its id, whatever its version")}},
            {u"simulate scenario.json"_s, u"simulate scenario.json --policies drafts"_s},
            Ctl::tr("Agents, customers and steps are those of the file alone: no store is read or changed. A "
                    "step that "
                    "the rules refuse is told in its place, and the play goes on. A policy in the file is an "
                    "id, or "
                    "the path of a document beside the file."),
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        RehearsalPolicies policies;
        if (const QString folder = session.arguments().value(u"policies"_s); !folder.isEmpty()) {
            const Errors errors = policies.addFolder(folder);
            if (!errors.empty())
                return all(session, errors);
        }
        const QString path = session.arguments().word(0);
        PERMANENCE_TRY(bytes, readInput(path));
        const QString folder = path == u"-"_s ? u"."_s : QFileInfo(path).absolutePath();
        LoadedScenario loaded = readScenario(bytes, folder, std::move(policies));
        for (Error &error : loaded.errors)
            error = inFile(error, path);
        if (!loaded.isValid())
            return all(session, loaded.errors);
        const Result<QJsonObject> played = rehearse(loaded.scenario);
        if (!played)
            return inFile(played.error(), path);
        session.out().json(*played); // with or without --json: the answer is a document
        return {};
    }

private:
    /// The first error is the program's own; the others follow it.
    static Error all(Session &session, const Errors &errors)
    {
        for (std::size_t i = 1; i < errors.size(); ++i)
            session.out().further(errors[i].text());
        return errors.front();
    }
};

PERMANENCE_COMMAND(SimulateCommand)

} // namespace
} // namespace permanence::ctl

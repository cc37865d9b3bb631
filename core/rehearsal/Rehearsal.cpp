#include "core/rehearsal/Rehearsal.h"

#include "core/rehearsal/RehearsalReport.h"
#include "core/rehearsal/StepPlayer.h"

namespace permanence {
namespace {

/// Whether the play goes on with the next step. A review that was never held, for its step was refused, is
/// like a ticket that was never opened.
bool isRefused(const Error &error)
{
    return kindOf(error.code) == ErrorKind::Refused || error.code == ErrorCode::NoSuchReview;
}

QJsonObject refusedStep(int index, const Error &error)
{
    const QString message = Error{error.code, error.arguments, {}}.text();
    return {{u"index"_s, index},
            {u"ok"_s, false},
            {u"error"_s, QJsonObject{{u"code"_s, codeText(error.code)}, {u"message"_s, message}}}};
}

Result<QJsonObject> play(const Scenario &scenario)
{
    PERMANENCE_TRY(stage, Stage::set(scenario));
    QJsonArray steps;
    for (const ScenarioStep &step : scenario.steps) {
        PERMANENCE_CHECK(stage->passTimeUntil(step.at));
        const auto index = static_cast<int>(steps.size());
        StepPlayer player(*stage, step.by);
        const Result<QJsonObject> result = std::visit(player, step.body);
        if (result)
            steps.append(QJsonObject{{u"index"_s, index}, {u"ok"_s, true}, {u"result"_s, *result}});
        else if (isRefused(result.error()))
            steps.append(refusedStep(index, result.error()));
        else
            return placed(step.place, result.error());
    }
    QJsonObject document = reportOf(*stage, scenario);
    document.insert(u"steps"_s, steps);
    return document;
}

} // namespace

Result<QJsonObject> rehearse(const Scenario &scenario)
{
    try {
        return play(scenario);
    } catch (const DatabaseError &failure) {
        return failure.error;
    }
}

} // namespace permanence

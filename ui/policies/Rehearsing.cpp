#include "ui/policies/Rehearsing.h"

#include "core/rehearsal/Rehearsal.h"
#include "core/rehearsal/ScenarioReader.h"
#include "ui/policies/DocumentFile.h"

#include <QFileInfo>
#include <QThreadPool>

namespace permanence {

Rehearsed rehearseFile(const RehearsalTask &task)
{
    const Result<QByteArray> document = readDocument(task.path);
    if (!document)
        return {{document.error()}, {}, {}};
    RehearsalPolicies policies;
    for (const QByteArray &policy : task.documents) {
        QString id;
        if (Errors errors = policies.add(policy, id); !errors.empty())
            return {std::move(errors), {}, {}};
    }
    const LoadedScenario loaded =
        readScenario(*document, QFileInfo(task.path).absolutePath(), std::move(policies));
    if (!loaded.isValid())
        return {loaded.errors, {}, {}};
    const Result<QJsonObject> played = rehearse(loaded.scenario);
    if (!played)
        return {{played.error()}, {}, {}};
    const Result<QJsonValue> scenario = parseJson(*document);
    return {{}, scenario ? scenario->toObject() : QJsonObject(), *played};
}

Reply<Rehearsed> rehearseAside(const RehearsalTask &task)
{
    auto promise = std::make_shared<QPromise<Rehearsed>>();
    promise->start();
    const Reply<Rehearsed> reply = promise->future();
    QThreadPool::globalInstance()->start([promise, task] {
        if (!promise->isCanceled())
            promise->addResult(rehearseFile(task));
        promise->finish();
    });
    return reply;
}

} // namespace permanence

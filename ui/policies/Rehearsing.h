#pragma once

#include "core/base/JsonReader.h"
#include "core/base/Reply.h"

namespace permanence {

/// What is played: a scenario file, and the policy documents that it may name beside those that the program carries.
struct RehearsalTask
{
    QString path;
    std::vector<QByteArray> documents; ///< later ones go before earlier ones
};

/// What came of it: errors with their places, or the scenario and the document of its play.
struct Rehearsed
{
    Errors errors;
    QJsonObject scenario;
    QJsonObject result;
};

/// Plays it in this thread.
[[nodiscard]] Rehearsed rehearseFile(const RehearsalTask &task);

/// Plays it in a thread of the pool. A future that was cancelled before the play began plays nothing; a play that runs
/// comes to its end and is dropped.
[[nodiscard]] Reply<Rehearsed> rehearseAside(const RehearsalTask &task);

} // namespace permanence

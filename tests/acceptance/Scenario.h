#pragma once

#include "tests/acceptance/Found.h"

#include <QJsonObject>
#include <QStringList>

namespace permanence::test {

/// One line of `expect`: where to look, and what must stand there.
struct Expectation
{
    QString path;
    QJsonValue wanted;
};

/// A file of tests/acceptance/scenarios: a play, what must come out, and why.
struct Scenario
{
    QString name; ///< of the file, without its ending
    QString title;
    QStringList requirements;
    QString why; ///< derives every expected value from the words of the requirements
    QJsonObject play;
    QList<Expectation> expectations;
};

/// What came of a play.
struct Played
{
    int status = 0; ///< exit status
    QString output; ///< all that was printed, both ways
    Found document; ///< the JSON document on standard output; missing if there is none
};

/// The folder of the scenarios.
[[nodiscard]] QString scenarioFolder();
/// All scenarios by name; stops the program at a file that is no scenario.
[[nodiscard]] QList<Scenario> loadScenarios();

/// What does not hold, each as one sentence with path, expected and got; empty if all holds. A status other
/// than 0, or no document, is told first unless `$exit` is asked for. Paths beside those of Path.h: `$exit`,
/// `$output`; values beside those of Matching.h: `{"differs_from": path}`.
[[nodiscard]] QStringList differences(const Played &played, const QList<Expectation> &expectations);

} // namespace permanence::test

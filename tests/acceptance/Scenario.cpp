#include "tests/acceptance/Scenario.h"

#include "core/base/Literals.h"
#include "tests/acceptance/Matching.h"
#include "tests/acceptance/Path.h"
#include "tests/support/Places.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace permanence::test {

namespace {

constexpr qsizetype kShown = 300; // characters of a value in a sentence

QString shortened(const QString &text)
{
    return text.size() > kShown ? text.left(kShown) + u'…' : text;
}

Found lookUp(const Played &played, const QString &path)
{
    if (path == u"$exit"_s)
        return QJsonValue(played.status);
    if (path == u"$output"_s)
        return QJsonValue(played.output);
    return follow(played.document, path);
}

bool holds(const Played &played, const Expectation &expectation, const Found &found)
{
    const QJsonObject wanted = expectation.wanted.toObject();
    if (wanted.keys() != QStringList{u"differs_from"_s})
        return matches(found, expectation.wanted);
    const Found other = lookUp(played, wanted.value(u"differs_from"_s).toString());
    return !found.isMissing() && !other.isMissing() && !matches(found, other.json());
}

Scenario read(const QFileInfo &info)
{
    QFile file(info.filePath());
    QJsonParseError problem;
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(info.filePath()));
    const QJsonObject object = QJsonDocument::fromJson(file.readAll(), &problem).object();
    if (problem.error != QJsonParseError::NoError)
        qFatal("%s: %s", qPrintable(info.filePath()), qPrintable(problem.errorString()));
    Scenario scenario{info.completeBaseName(),           object.value(u"title"_s).toString(),    {},
                      object.value(u"why"_s).toString(), object.value(u"scenario"_s).toObject(), {}};
    for (const QJsonValue &id : object.value(u"requirements"_s).toArray())
        scenario.requirements << id.toString();
    for (const QJsonValue &pair : object.value(u"expect"_s).toArray()) {
        if (pair.toArray().size() != 2)
            qFatal("%s: an expectation is a path and a value: %s", qPrintable(info.filePath()),
                   qPrintable(jsonText(pair)));
        scenario.expectations.append({pair[0].toString(), pair[1]});
    }
    return scenario;
}

} // namespace

QString scenarioFolder()
{
    return sourceFile(u"tests/acceptance/scenarios");
}

QList<Scenario> loadScenarios()
{
    QList<Scenario> scenarios;
    for (const QFileInfo &info : QDir(scenarioFolder()).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name))
        scenarios << read(info);
    return scenarios;
}

QStringList differences(const Played &played, const QList<Expectation> &expectations)
{
    const bool asksForStatus =
        std::ranges::any_of(expectations, [](const Expectation &e) { return e.path == u"$exit"_s; });
    if (!asksForStatus && played.status != 0)
        return {u"exit status %1: %2"_s.arg(played.status).arg(shortened(played.output.simplified()))};
    if (!asksForStatus && played.document.isMissing())
        return {u"what was printed is no JSON document: %1"_s.arg(shortened(played.output.simplified()))};
    QStringList sentences;
    for (const Expectation &expectation : expectations) {
        const Found found = lookUp(played, expectation.path);
        if (!holds(played, expectation, found))
            sentences << u"%1: expected %2, got %3"_s.arg(
                expectation.path, shortened(jsonText(expectation.wanted)), shortened(found.text()));
    }
    return sentences;
}

} // namespace permanence::test

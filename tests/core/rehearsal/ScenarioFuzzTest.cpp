#include "tests/support/Scenarios.h"
#include "tests/support/TestRegistry.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace permanence;
using namespace permanence::test;

namespace {

/// A value that may be of the wrong kind, or one that fits elsewhere.
QJsonValue oddValue(QRandomGenerator &random)
{
    static const QJsonArray values{QJsonValue(QJsonValue::Null),
                                   true,
                                   false,
                                   0,
                                   1,
                                   -1,
                                   1e300,
                                   0.5,
                                   QString(),
                                   u"t1"_s,
                                   u"acme"_s,
                                   u"lea"_s,
                                   u"unknown"_s,
                                   u"2026-03-02T09:30:00+01:00"_s,
                                   u"2026-02-28"_s,
                                   u"PT0S"_s,
                                   u"aplicit-charter"_s,
                                   u"../.."_s,
                                   u"normal"_s,
                                   u"+33549000101"_s,
                                   QString(2000, u'\u00e9'),
                                   QString(QChar(0xD800)),
                                   QString(QChar(u'\0')),
                                   QJsonArray{},
                                   QJsonArray{QJsonArray{u"00:00"_s, u"24:00"_s}},
                                   QJsonObject{},
                                   QJsonObject{{u"key"_s, u"t1"_s}}};
    return values[random.bounded(values.size())];
}

/// The value with one of its parts replaced, taken out, doubled or moved.
QJsonValue mutated(const QJsonValue &value, QRandomGenerator &random, int depth = 0)
{
    const bool here = depth > 0 && random.bounded(6) == 0;
    if (value.isObject() && !here && !value.toObject().isEmpty()) {
        QJsonObject object = value.toObject();
        const QStringList keys = object.keys();
        const QString key = keys[random.bounded(keys.size())];
        const int choice = random.bounded(10);
        if (choice == 0)
            object.remove(key);
        else if (choice == 1)
            object.insert(keys[random.bounded(keys.size())], object[key]);
        else
            object[key] = mutated(object[key], random, depth + 1);
        return object;
    }
    if (value.isArray() && !here && !value.toArray().isEmpty()) {
        QJsonArray array = value.toArray();
        const qsizetype index = random.bounded(array.size());
        const int choice = random.bounded(10);
        if (choice == 0)
            array.removeAt(index);
        else if (choice == 1)
            array.insert(random.bounded(array.size()), array.at(index));
        else
            array[index] = mutated(array.at(index), random, depth + 1);
        return array;
    }
    return oddValue(random);
}

/// What is against the rule that a file is either played or wrong at a place; empty where it holds.
QString complaintAbout(const QByteArray &text, int &played)
{
    const LoadedScenario loaded = readScenario(text, {});
    for (const Error &error : loaded.errors) {
        if (error.place.isEmpty() || kindOf(error.code) == ErrorKind::Refused)
            return error.text();
    }
    if (!loaded.isValid())
        return {};
    const Result<QJsonObject> document = rehearse(loaded.scenario);
    if (!document) {
        const Error &error = document.error();
        return error.place.isEmpty() || kindOf(error.code) != ErrorKind::Wrong ? error.text() : QString();
    }
    ++played;
    const qsizetype steps = document->value(u"steps"_s).toArray().size();
    return steps == std::ssize(loaded.scenario.steps) ? QString() : u"steps are missing"_s;
}

} // namespace

/// Whatever stands in a file: it is played, or the place of what is wrong is told.
class ScenarioFuzzTest : public QObject
{
    Q_OBJECT

private slots:
    void aChangedScenarioIsPlayedOrWrongAtAPlace()
    {
        int played = 0;
        for (quint32 seed = 1; seed <= 2000; ++seed) {
            QRandomGenerator random(seed);
            QJsonValue scenario = fullScenario();
            for (int i = 1 + random.bounded(3); i > 0; --i)
                scenario = mutated(scenario, random);
            const QByteArray text = QJsonDocument(scenario.toObject()).toJson();
            const QString complaint = complaintAbout(text, played);
            QVERIFY2(complaint.isEmpty(),
                     qPrintable(QString(u"seed %1: %2\n%3"_s)
                                    .arg(QString::number(seed), complaint, QString::fromUtf8(text))));
        }
        QVERIFY2(played > 50 && played < 1950, qPrintable(QString::number(played)));
    }

    void brokenBytesAreToldOrPlayed()
    {
        const QByteArray good = QJsonDocument(fullScenario()).toJson();
        for (quint32 seed = 1; seed <= 500; ++seed) {
            QRandomGenerator random(seed);
            QByteArray text = good;
            for (int i = 1 + random.bounded(4); i > 0; --i)
                text[random.bounded(text.size())] = static_cast<char>(random.bounded(256));
            const LoadedScenario loaded = readScenario(text, {});
            for (const Error &error : loaded.errors)
                QVERIFY2(!error.text().isEmpty(), qPrintable(QString::number(seed)));
        }
    }
};

PERMANENCE_TEST(ScenarioFuzzTest)
#include "ScenarioFuzzTest.moc"

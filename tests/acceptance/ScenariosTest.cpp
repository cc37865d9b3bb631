#include "core/base/Literals.h"
#include "tests/acceptance/Scenario.h"
#include "tests/app/permanencectl/Ctl.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace permanence;
using namespace permanence::test;

/// Plays every scenario with the real program and compares what comes out with what must come out.
class ScenariosTest : public QObject
{
    Q_OBJECT

private slots:
    void everyScenarioEndsAsTheRequirementsSay_data();
    void everyScenarioEndsAsTheRequirementsSay();

private:
    QHash<QString, Scenario> m_scenarios;
};

void ScenariosTest::everyScenarioEndsAsTheRequirementsSay_data()
{
    QTest::addColumn<QString>("name");
    for (const Scenario &scenario : loadScenarios()) {
        m_scenarios.insert(scenario.name, scenario);
        QTest::newRow(qPrintable(scenario.name)) << scenario.name;
    }
}

void ScenariosTest::everyScenarioEndsAsTheRequirementsSay()
{
    QFETCH(QString, name);
    const Scenario scenario = m_scenarios.value(name);
    const QTemporaryDir folder;
    QFile file(folder.filePath(name + u".json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(scenario.play).toJson());
    file.close();

    const Ran ran = runCtl({u"simulate"_s, file.fileName()});

    const QJsonDocument document = QJsonDocument::fromJson(ran.out.toUtf8());
    const Played played{ran.status, ran.out + ran.error,
                        document.isObject() ? Found(document.object()) : Found()};
    const QStringList wrong = differences(played, scenario.expectations);
    if (!wrong.isEmpty())
        QFAIL(qPrintable(u"%1.json (%2)\n  %3\nbecause: %4"_s.arg(name, scenario.requirements.join(u", "_s),
                                                                  wrong.join(u"\n  "_s), scenario.why)));
}

PERMANENCE_TEST(ScenariosTest)
#include "ScenariosTest.moc"

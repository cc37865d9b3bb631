#include "core/base/Literals.h"
#include "tests/acceptance/Scenario.h"
#include "tests/support/Places.h"
#include "tests/support/TestRegistry.h"

#include <QRegularExpression>
#include <QtTest>

using namespace permanence;
using namespace permanence::test;

namespace {

/// The ids of requirements.txt, in its order; what stands behind an id is for readers.
QStringList requirementIds()
{
    QFile file(sourceFile(u"tests/acceptance/requirements.txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read requirements.txt");
    QStringList ids;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#'))
            ids << line.section(u' ', 0, 0);
    }
    return ids;
}

/// The requirement a file is named after: `SYS-5` for `sys-05-voicemail`; empty if it is not.
QString namedAfter(const QString &name)
{
    static const QRegularExpression form(u"^([a-z0-9]+)-0*([1-9]\\d*)-[a-z0-9-]+$"_s);
    const QRegularExpressionMatch match = form.match(name);
    return match.hasMatch() ? match.captured(1).toUpper() + u'-' + match.captured(2) : QString();
}

} // namespace

/// Holds the scenarios against the list of requirements.
class CoverageTest : public QObject
{
    Q_OBJECT

private slots:
    void everyRequirementIsProvedByAScenario();
    void theListHoldsEveryServiceWithoutGapsOrDoubles();
    void everyScenarioCitesRequirementsThatExistAndSaysWhy();
};

void CoverageTest::everyRequirementIsProvedByAScenario()
{
    QStringList open = requirementIds();
    for (const Scenario &scenario : loadScenarios()) {
        for (const QString &id : scenario.requirements)
            open.removeAll(id);
    }
    QVERIFY2(open.isEmpty(), qPrintable(u"no scenario proves "_s + open.join(u", "_s)));
}

void CoverageTest::theListHoldsEveryServiceWithoutGapsOrDoubles()
{
    QStringList expected;
    const QList<QPair<QString, int>> counts{{u"C4T"_s, 7},  {u"CARE"_s, 11}, {u"ALIAS"_s, 8},
                                            {u"SYS"_s, 14}, {u"APL"_s, 8},   {u"USE"_s, 3}};
    for (const auto &[service, count] : counts) {
        for (int i = 1; i <= count; ++i)
            expected << u"%1-%2"_s.arg(service).arg(i);
    }
    QCOMPARE(requirementIds(), expected);
}

void CoverageTest::everyScenarioCitesRequirementsThatExistAndSaysWhy()
{
    const QStringList ids = requirementIds();
    for (const Scenario &scenario : loadScenarios()) {
        const char *name = qUtf8Printable(scenario.name);
        QVERIFY2(scenario.requirements.contains(namedAfter(scenario.name)), name);
        for (const QString &id : scenario.requirements)
            QVERIFY2(ids.contains(id), qPrintable(scenario.name + u" cites "_s + id));
        QVERIFY2(!scenario.title.isEmpty() && !scenario.why.isEmpty(), name);
        QVERIFY2(!scenario.play.isEmpty() && !scenario.expectations.isEmpty(), name);
    }
}

PERMANENCE_TEST(CoverageTest)
#include "CoverageTest.moc"

#include "tests/app/permanencectl/Ctl.h"
#include "tests/support/Places.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

namespace {

QJsonObject sixth(int version)
{
    QFile file(sourceFile(u"tests/data/policies/sixth-service.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no policy");
    QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    root[u"version"_s] = version;
    return root;
}

QByteArray bytesOf(const QJsonObject &root)
{
    return QJsonDocument(root).toJson();
}

} // namespace

/// Policies and the desk's own settings by command line.
class CtlPolicyTest : public QObject
{
    Q_OBJECT

private slots:
    // SYS-14, SYS-10
    void aPolicyIsToldInWordsWithoutAStore()
    {
        const Ran ran = runCtl({u"policy"_s, u"show"_s, u"systell-maintenance"_s});
        QCOMPARE(ran.status, 0);
        QVERIFY2(ran.out.contains(u"Friday: 08:00 to 12:00 and 13:30 to 17:00"_s), qPrintable(ran.out));
        QVERIFY(ran.out.contains(u"3 failed attempts within 2 business days"_s));
    }

    void anUnknownPolicyOrVersionIsToldWithThoseThatThereAre()
    {
        const Ran policy = runCtl({u"policy"_s, u"show"_s, u"nothing"_s});
        QCOMPARE(policy.status, 2);
        QVERIFY(policy.error.contains(u"c4t-basic"_s));
        const Ran version = runCtl({u"policy"_s, u"show"_s, u"c4t-basic"_s, u"--version"_s, u"7"_s});
        QCOMPARE(version.status, 2);
        QVERIFY2(version.error.contains(u"one of: 1"_s), qPrintable(version.error));
    }

    void aSixthServiceIsPublishedAndItsNextVersionCompared()
    {
        const CtlDesk desk;
        const QString first = desk.write(u"one.json"_s, bytesOf(sixth(1)));
        QJsonObject next = sixth(2);
        next[u"queue_order"_s] = u"receipt"_s;
        const QString second = desk.write(u"two.json"_s, bytesOf(next));
        QCOMPARE(desk.ask({u"policy"_s, u"publish"_s, first})[u"version"_s].toInt(), 1);
        desk.ask({u"desk"_s, u"configure"_s, u"--policy"_s, u"print-studio-care"_s});
        QCOMPARE(desk.ask({u"policy"_s, u"publish"_s, second})[u"version"_s].toInt(), 2);
        const QJsonArray changes =
            desk.ask({u"policy"_s, u"compare"_s, u"print-studio-care"_s, u"1"_s, u"2"_s})[u"changes"_s].toArray();
        QCOMPARE(changes.size(), 2); // the version and the queue
        QCOMPARE(changes[1][u"after"_s][1].toString(), u"in the order received"_s);
        const Ran same = desk.run({u"policy"_s, u"compare"_s, u"print-studio-care"_s, u"2"_s, u"2"_s});
        QCOMPARE(same.out, u"Both say the same.\n"_s);
    }

    void aVersionWhoseNumberIsTakenIsRefusedWithItsPlace()
    {
        const CtlDesk desk;
        const QString file = desk.write(u"one.json"_s, bytesOf(sixth(1)));
        QCOMPARE(desk.run({u"policy"_s, u"publish"_s, file}).status, 0);
        const Ran again = desk.run({u"policy"_s, u"publish"_s, file});
        QCOMPARE(again.status, 2);
        QVERIFY2(again.error.contains(u"version"_s), qPrintable(again.error));
    }

    void everyMistakeOfADocumentIsNamedAndNothingIsPublished()
    {
        const CtlDesk desk;
        QJsonObject wrong = sixth(1);
        wrong[u"queue_order"_s] = u"dice"_s;
        wrong.remove(u"severities"_s);
        const QString file = desk.write(u"wrong.json"_s, bytesOf(wrong));
        const Ran ran = desk.run({u"policy"_s, u"publish"_s, file});
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.error.contains(u"queue_order"_s) && ran.error.contains(u"severities"_s), qPrintable(ran.error));
        QCOMPARE(desk.run({u"policy"_s, u"show"_s, u"print-studio-care"_s}).status, 2);
    }

    void theDeskIsSetUpAndToldAndWrongSettingsAreNot()
    {
        const CtlDesk desk;
        const QJsonObject set = desk.ask({u"desk"_s, u"configure"_s, u"--name"_s, u"Support Niort"_s, u"--region"_s,
                                          u"be"_s, u"--timezone"_s, u"Europe/Brussels"_s});
        QCOMPARE(set[u"name"_s].toString(), u"Support Niort"_s);
        QCOMPARE(set[u"region"_s].toString(), u"BE"_s);
        for (const QStringList &wrong :
             {QStringList{u"--region"_s, u"Belgium"_s}, QStringList{u"--timezone"_s, u"Mars/Olympus"_s},
              QStringList{u"--policy"_s, u"nothing"_s}})
            QCOMPARE(desk.run(QStringList{u"desk"_s, u"configure"_s} + wrong).status, 2);
        const QJsonObject now = desk.ask({u"desk"_s, u"configure"_s});
        QCOMPARE(now[u"timezone"_s].toString(), u"Europe/Brussels"_s);
        QCOMPARE(now[u"name"_s].toString(), u"Support Niort"_s);
    }
};

PERMANENCE_TEST(CtlPolicyTest)
#include "CtlPolicyTest.moc"

#include "tests/app/permanencectl/Ctl.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

class CtlArticleTest : public QObject
{
    Q_OBJECT

private slots:
    void anArticleIsWrittenFoundShownAndWithdrawn()
    {
        const CtlDesk desk;
        QCOMPARE(desk.run({u"customer"_s, u"add"_s, u"Acme"_s}).status, 0);
        const QJsonObject made = desk.ask({u"article"_s, u"add"_s, u"Clear"_s, u"the"_s, u"cache"_s, u"--product"_s, u"Atlas"_s,
                                           u"--audience"_s, u"public"_s, u"--text"_s, u"Press **F5** twice."_s});
        const QString id = made[u"article"].toString();
        QVERIFY(!id.isEmpty());
        QJsonArray list = desk.ask({u"article"_s, u"list"_s, u"cach"_s})[u"articles"].toArray();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list[0][u"audience"].toString(), u"public"_s);
        const QJsonObject shown = desk.ask({u"article"_s, u"show"_s, u"clear the cache"_s});
        QCOMPARE(shown[u"article"][u"body"].toString(), u"Press **F5** twice."_s);
        QVERIFY(desk.run({u"article"_s, u"show"_s, id}).out.contains(u"Press **F5** twice."_s));
        QCOMPARE(desk.ask({u"search"_s, u"twice"_s})[u"hits"][0][u"kind"].toString(), u"article"_s);
        QCOMPARE(desk.run({u"article"_s, u"withdraw"_s, id}).status, 0);
        QCOMPARE(desk.ask({u"article"_s, u"list"_s})[u"articles"].toArray().size(), 0);
        QCOMPARE(desk.ask({u"article"_s, u"list"_s, u"--withdrawn"_s})[u"articles"].toArray().size(), 1);
        QCOMPARE(desk.ask({u"search"_s, u"twice"_s})[u"hits"].toArray().size(), 0);
        QCOMPARE(desk.run({u"article"_s, u"show"_s, u"no such"_s}).status, 2);
    }

    void aFolderIsLookedAtImportedAndTheSecondTimeChangesNothing()
    {
        const CtlDesk desk;
        QCOMPARE(desk.run({u"customer"_s, u"add"_s, u"Acme"_s}).status, 0);
        QVERIFY(QDir().mkpath(desk.path(u"handbook"_s)));
        const auto write = [&](const QString &name, const QByteArray &bytes) {
            QFile file(desk.path(QString(u"handbook/"_s % name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        };
        write(u"good.md"_s, "# Good\nText");
        write(u"bad.md"_s, "---\ntitle: Bad\ncolour: red\n---\n");
        const QStringList import{u"article"_s, u"import"_s, desk.path(u"handbook"_s)};
        QCOMPARE(desk.ask(import + QStringList{u"--dry-run"_s})[u"added"].toInt(), 1);
        QCOMPARE(desk.ask({u"article"_s, u"list"_s})[u"articles"].toArray().size(), 0);
        const QJsonObject first = desk.ask(import);
        QCOMPARE(first[u"added"].toInt(), 1);
        QCOMPARE(first[u"faults"][0][u"file"].toString(), u"bad.md"_s);
        QCOMPARE(first[u"faults"][0][u"line"].toInt(), 3);
        const QJsonObject second = desk.ask(import);
        QCOMPARE(second[u"added"].toInt(), 0);
        QCOMPARE(second[u"unchanged"].toInt(), 1);
        QVERIFY(desk.run(import).out.contains(u"bad.md, line 3:"_s));
    }

    void aMalformedSearchIsExplainedWithItsPlace()
    {
        const CtlDesk desk;
        QCOMPARE(desk.run({u"customer"_s, u"add"_s, u"Acme"_s}).status, 0);
        const Ran wrong = desk.run({u"search"_s, u"acme status:late"_s});
        QCOMPARE(wrong.status, 2);
        QCOMPARE(wrong.errorLines().size(), 1);
        QVERIFY2(wrong.error.contains(u"character 13"_s) && wrong.error.contains(u"waiting"_s), qPrintable(wrong.error));
        QCOMPARE(desk.run({u"search"_s, u"owner:zoe"_s}).status, 2);
        QCOMPARE(desk.ask({u"search"_s, u"customer:acme"_s})[u"hits"].toArray().size(), 1);
    }
};

PERMANENCE_TEST(CtlArticleTest)
#include "CtlArticleTest.moc"

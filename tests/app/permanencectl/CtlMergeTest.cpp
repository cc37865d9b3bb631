#include "tests/app/permanencectl/Ctl.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

/// Issue 4, section 3, by command line.
class CtlMergeTest : public QObject
{
    Q_OBJECT

private slots:
    void customersAreMergedAndParted()
    {
        const CtlDesk desk;
        desk.ask({u"customer"_s, u"add"_s, u"ACME"_s});
        desk.ask({u"customer"_s, u"add"_s, u"Acme SARL"_s});
        desk.ask({u"contact"_s, u"add"_s, u"Acme SARL"_s, u"Anne Martin"_s, u"--phone"_s, u"05 49 00 00 01"_s});
        QCOMPARE(desk.run({u"customer"_s, u"merge"_s, u"Acme SARL"_s, u"ACME"_s}).status, 0);
        const QJsonObject shown = desk.ask({u"customer"_s, u"show"_s, u"ACME"_s});
        QCOMPARE(shown[u"contacts"_s].toArray().size(), 1);
        QCOMPARE(shown[u"history"_s][0][u"kind"_s].toString(), u"customer_merged"_s);
        const Ran again = desk.run({u"customer"_s, u"part"_s, u"ACME"_s});
        QCOMPARE(again.status, 1);
        QVERIFY(again.error.contains(u"ACME is merged with nobody"_s));
        QCOMPARE(desk.run({u"customer"_s, u"part"_s, u"acme sarl"_s}).status, 0);
        QCOMPARE(desk.ask({u"customer"_s, u"show"_s, u"Acme SARL"_s})[u"contacts"_s].toArray().size(), 1);
    }

    void contactsAreMergedPartedExportedAndErased()
    {
        const CtlDesk desk;
        desk.ask({u"customer"_s, u"add"_s, u"ACME"_s});
        desk.ask({u"contact"_s, u"add"_s, u"ACME"_s, u"Anne Martin"_s, u"--phone"_s, u"05 49 00 00 01"_s});
        desk.ask({u"contact"_s, u"add"_s, u"ACME"_s, u"A. Martin"_s, u"--phone"_s, u"05 49 00 00 02"_s});
        desk.ask({u"contact"_s, u"merge"_s, u"ACME"_s, u"A. Martin"_s, u"Anne Martin"_s});
        QCOMPARE(desk.ask({u"customer"_s, u"show"_s, u"ACME"_s})[u"contacts"_s].toArray().size(), 1);
        desk.ask({u"contact"_s, u"part"_s, u"ACME"_s, u"A. Martin"_s});
        QCOMPARE(desk.ask({u"customer"_s, u"show"_s, u"ACME"_s})[u"contacts"_s].toArray().size(), 2);
        const QJsonObject held = desk.ask({u"contact"_s, u"export"_s, u"ACME"_s, u"Anne Martin"_s});
        QCOMPARE(held[u"person"_s][u"phones"_s][0].toString(), u"+33549000001"_s);
        QVERIFY(!held[u"events"_s].toArray().isEmpty());
        QCOMPARE(desk.run({u"contact"_s, u"erase"_s, u"ACME"_s, u"Anne Martin"_s}).status, 2); // why?
        desk.ask({u"contact"_s, u"erase"_s, u"ACME"_s, u"Anne Martin"_s, u"--reason"_s, u"asked for it"_s});
        QFile file(desk.store());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains("Anne Martin") && !bytes.contains("549000001"));
        QVERIFY(bytes.contains("A. Martin"));
    }
};

PERMANENCE_TEST(CtlMergeTest)
#include "CtlMergeTest.moc"

#include "core/telephony/DoorMessage.h"

#include "core/telephony/Announced.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

using namespace permanence;
using namespace permanence::test;

class DoorMessageTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenIsRead()
    {
        const CallEvent event{CallEventKind::Answered, u"+33549000001"_s, u"Zoé \"Çelik\" \\ $(id)"_s, u"17.4"_s, u"16"_s, m_now};
        const QByteArray line = writeDoorMessage(event);
        QCOMPARE(line.count('\n'), 1);
        QVERIFY(line.endsWith('\n'));
        QVERIFY(readDoorMessage(line, m_now) == DoorMessage(event));
        const DialRequest dial{u"+33549000001"_s};
        QVERIFY(readDoorMessage(writeDoorMessage(dial), m_now) == DoorMessage(dial));
        QVERIFY(readDoorMessage(writeDoorMessage(ShowRequest{}), m_now) == DoorMessage(ShowRequest{}));
    }

    void theLongestAndWorstEventFitsThroughTheDoor()
    {
        CallEvent event;
        event.number = QString(10'240, u'"');
        event.name = QString(10'240, u'\\');
        event.callId = QString(10'240, u'\x01');
        event.reason = QString(10'240, u'€');
        QVERIFY(writeDoorMessage(cleaned(event)).size() <= kLongestDoorMessage);
    }

    void whatDoesNotSpeakTheLanguageIsNoMessage_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("GET / HTTP/1.1\r\n");
        QTest::newRow("an array") << QByteArray("[1]\n");
        QTest::newRow("no version") << QByteArray("{\"call\":{\"event\":\"ringing\"}}");
        QTest::newRow("a later version") << QByteArray("{\"v\":2,\"call\":{\"event\":\"ringing\"}}");
        QTest::newRow("no such event") << QByteArray("{\"v\":1,\"call\":{\"event\":\"exploded\"}}");
        QTest::newRow("an event of another type") << QByteArray("{\"v\":1,\"call\":{\"event\":[\"ringing\"]}}");
        QTest::newRow("nothing to show") << QByteArray("{\"v\":1,\"show\":false}");
        QTest::newRow("nothing to dial") << QByteArray("{\"v\":1,\"dial\":\"\"}");
        QTest::newRow("half a line") << QByteArray("{\"v\":1,\"call\":{\"event\":\"ring");
        QTest::newRow("no UTF-8") << QByteArray("{\"v\":1,\"call\":{\"event\":\"ringing\",\"name\":\"\xE9\"}}");
        QTest::newRow("too long") << QByteArray("{\"v\":1,\"call\":{\"event\":\"ringing\"}}") + QByteArray(kLongestDoorMessage, ' ');
        QTest::newRow("deep") << QByteArray(4000, '[');
    }
    void whatDoesNotSpeakTheLanguageIsNoMessage()
    {
        QFETCH(QByteArray, line);
        QVERIFY(!readDoorMessage(line, m_now));
    }

    void whatComesThroughTheDoorIsCleanedThere()
    {
        const QByteArray line = "{\"v\":1,\"call\":{\"event\":\"ringing\",\"number\":\"sip:+33549000001@pbx\",\"name\":\"a\\u0000\\n\\u202eb\"}}";
        const auto event = std::get<CallEvent>(readDoorMessage(line, m_now).value());
        QCOMPARE(event.number, u"+33549000001"_s);
        QCOMPARE(event.name, u"a b"_s);
        QCOMPARE(event.at, m_now);
    }

    void anAddressToDialIsReadOfItsScheme()
    {
        QCOMPARE(dialRequest(u"tel:+33549000001;ext=3"_s), DialRequest{u"+33549000001"_s});
        QCOMPARE(dialRequest(u"callto:+33549000001"_s), DialRequest{u"+33549000001"_s});
        QCOMPARE(dialRequest(u"sip:+33549000001@pbx"_s), DialRequest{u"+33549000001"_s});
        QCOMPARE(dialRequest(u"05 49 00 00 01"_s), DialRequest{u"05 49 00 00 01"_s});
        QVERIFY(!dialRequest(u"tel:"_s));
        QVERIFY(!dialRequest({}));
    }

private:
    Instant m_now = at("2026-03-02T10:00:00+01:00");
};

PERMANENCE_TEST(DoorMessageTest)
#include "DoorMessageTest.moc"

#include "core/sync/HubArray.h"
#include "core/sync/HubProtocol.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

#include <QJsonDocument>

using namespace permanence;
using namespace permanence::test;

namespace {

WireEvent sample()
{
    RandomSource random(7);
    WireEvent event;
    event.oseq = 3;
    event.scope = u"desk-a"_s;
    event.id = EventId(Uuid::v7(at("2026-03-02T09:00:00Z"), random));
    event.streamKind = u"ticket"_s;
    event.stream = Uuid::derived("ticket");
    event.kind = u"note"_s;
    event.stamp = Stamp::at(at("2026-03-02T09:00:00Z"));
    event.at = at("2026-03-02T09:00:00Z");
    event.author = AgentId(Uuid::derived("lea"));
    event.body = "{\"b\":1, \"a\":\"é\\u0000\\\"\\\\\", \"newer\":[1,2.50]}";
    return event;
}

template <class T>
T read(const HubQuestion &question, const QByteArray &json)
{
    return std::get<T>(expectValue(readAnswer(question, json)));
}

const QByteArray kHead =
    "\"head\":{\"epoch\":\"0192a000-0000-7000-8000-000000000001\",\"timeline\":2,\"scope_version\":3,\"schema_min\":1,\"schema_max\":4,\"now\":1772442000123}";

} // namespace

class HubProtocolTest : public QObject
{
    Q_OBJECT

private slots:
    void anEventComesBackToTheByte()
    {
        WireEvent event = sample();
        event.erased = {1772442000123};
        WireEvent second = sample();
        second.author = {};
        second.kind = u"of_a_newer_program"_s;
        const std::vector<WireEvent> back = expectValue(readEvents(writeEvents({event, second})));
        QCOMPARE(back.size(), std::size_t(2));
        QVERIFY(back[0] == event);
        QVERIFY(back[1] == second);
        // 64-bit numbers are no doubles.
        QCOMPARE(back[0].stamp.value, Stamp::at(at("2026-03-02T09:00:00Z")).value);
    }

    void whatNoHubCouldTakeGoesAsAnEmptyBody()
    {
        WireEvent withNul = sample();
        withNul.body = QByteArray("{\"a\":\"\0\"}", 9);
        WireEvent tooLong = sample();
        tooLong.body = "{\"a\":\"" + QByteArray(kMostBodyBytes, 'x') + "\"}";
        for (const WireEvent &event : expectValue(readEvents(writeEvents({withNul, tooLong}))))
            QCOMPARE(event.body, QByteArray());
    }

    void answersAreRead()
    {
        const auto member = read<Member>(AskWhoAmI{}, "{\"login\":\"lea\",\"role\":\"lead\",\"scopes\":[\"a\",\"b\"]," + kHead + "}");
        QCOMPARE(member.login, u"lea"_s);
        QCOMPARE(member.scopes, (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(member.head.timeline, 2);
        QCOMPARE(member.head.now.ms, 1772442000123);
        QCOMPARE(read<Member>(AskWhoAmI{}, "{\"fault\":\"not_member\"}").fault, u"not_member"_s);

        const RegisterStation registering{Uuid::derived("s"), 1, 5, u"m"_s, u"p"_s, 1};
        const auto registered = read<Registered>(
            registering, "{\"station\":\"0192a000-0000-7000-8000-000000000001\",\"incarnation\":2,\"last_oseq\":0,\"fault\":\"behind\"," +
                             kHead + "}");
        QCOMPARE(registered.fault, u"behind"_s);
        QCOMPARE(registered.incarnation, 2);

        const auto pushed = read<Pushed>(
            PushEvents{}, "{\"last_oseq\":9,\"fault\":null,\"rejected\":[{\"oseq\":8,\"id\":\"0192a000-0000-7000-8000-000000000002\","
                          "\"reason\":\"scope\",\"detail\":\"desk-b\"}]," + kHead + "}");
        QCOMPARE(pushed.lastOseq, 9);
        QCOMPARE(pushed.rejected.size(), std::size_t(1));
        QCOMPARE(pushed.rejected[0].reason, u"scope"_s);

        const QByteArray events = writeEvents({sample()});
        const auto page = read<Pulled>(PullEvents{}, "{\"events\":" + events +
                                                         ",\"cursor\":null,\"page\":{\"xid\":70000000000,\"seq\":12}," + kHead + "}");
        QVERIFY(!page.cursor);
        QCOMPARE(page.page->xid, 70000000000);
        QVERIFY(page.events[0] == sample());
        const auto last = read<Pulled>(PullEvents{}, "{\"events\":[],\"cursor\":\"10:12:10\",\"page\":null," + kHead + "}");
        QCOMPARE(*last.cursor, u"10:12:10"_s);
        QVERIFY(!last.page);

        QCOMPARE(read<NumberBlock>(TakeNumberBlock{{}, 2026}, "{\"first\":101,\"last\":200}").last, 200);
        QCOMPARE(read<Missing>(AskMissing{}, "[3,7]").oseqs, (std::vector<qint64>{3, 7}));
        const auto checked =
            read<Checked>(AskCheck{}, "[{\"month\":\"2026-03\",\"count\":2,\"hash\":\"18446744073709551615\"}]");
        QCOMPARE(checked.months[0].hash, ~quint64(0));

        const FirstPlace tickets{FirstPlace::OpenTickets, Uuid::derived("t"), 7};
        const auto first = read<FirstPage>(AskFirst{tickets, 10}, "{\"events\":" + events +
                                                                      ",\"next\":{\"part\":3,\"stream\":null,\"seq\":0},"
                                                                      "\"snapshot\":\"10:12:10\"," + kHead + "}");
        QCOMPARE(first.place, tickets);
        QCOMPARE(first.next, (FirstPlace{FirstPlace::Everything, {}, 0}));
        QCOMPARE(first.snapshot, u"10:12:10"_s);
        QVERIFY(first.events[0] == sample());
        QVERIFY(!read<FirstPage>(AskFirst{}, "{\"events\":[],\"next\":null,\"snapshot\":\"1:1:\"," + kHead + "}").next);
        const auto month = read<MonthPage>(AskMonth{u"niort"_s, u"2026-03"_s, {}, 10},
                                           "{\"events\":" + events + ",\"page\":{\"xid\":7,\"seq\":12}," + kHead + "}");
        QCOMPARE(month.month, u"2026-03"_s);
        QCOMPARE(month.page->seq, 12);
    }

    void anAnswerThatIsNoneIsAnErrorWithItsPlace()
    {
        const auto place = [](const HubQuestion &question, const QByteArray &json) {
            const auto answer = readAnswer(question, json);
            return answer ? u"taken"_s : answer.error().place;
        };
        QCOMPARE(place(PullEvents{}, "{\"events\":[],\"cursor\":\"1:1:\"}"), u"head"_s);
        QCOMPARE(place(PullEvents{}, "{\"events\":[{\"id\":\"x\"}]," + kHead + "}"), u"events[0].id"_s);
        QCOMPARE(place(PullEvents{}, "{\"events\":7," + kHead + "}"), u"events"_s);
        QCOMPARE(place(TakeNumberBlock{}, "{}"), u"first"_s);
        QVERIFY(!readAnswer(AskWhoAmI{}, "{"));
        QVERIFY(!readAnswer(AskWhoAmI{}, "{\"login\":\"\xff\"}"));
    }

    void theColumnsOfAPushAreInTheServersBinaryForm()
    {
        // int8send(1) etc., as `select array_send(array[1]::bigint[])` shows it: one dimension, no null, the type's number,
        // one element from 1 on, its length, and itself.
        hubarray::Column numbers(hubarray::kBigint);
        numbers.add(qint64(1));
        QCOMPARE(numbers.bytes().toHex(), QByteArray("0000000100000000000000140000000100000001000000080000000000000001"));
        // select array_send(array['é', null]::text[])
        hubarray::Column texts(hubarray::kText);
        texts.add(QByteArray("\xc3\xa9"));
        texts.addNull();
        QCOMPARE(texts.bytes().toHex(), QByteArray("0000000100000001000000190000000200000001" "00000002c3a9" "ffffffff"));
        // select array_send('{}'::uuid[])
        QCOMPARE(hubarray::Column(hubarray::kUuid).bytes().toHex(), QByteArray("000000000000000000000b86"));
    }

    void aFingerprintIsTheBeginningOfTheSha256OfTheId()
    {
        // printf '\x00…\x00' (16 bytes) | sha256sum
        QCOMPARE(fingerprint(EventId(Uuid{})), 0x374708fff7719dd5ull);
    }
};

PERMANENCE_TEST(HubProtocolTest)
#include "HubProtocolTest.moc"

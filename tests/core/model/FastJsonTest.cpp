#include "core/model/FastJson.h"
#include "core/model/Event.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace permanence;
using namespace permanence::test;

namespace {

/// A member of each type that an event may have.
struct Every {
    QString text;
    bool is = false;
    int small = 0;
    qint64 number = 0;
    Instant at;
    QDate day;
    QJsonObject object;
    QStringList texts;
    TicketId ticket;
    CloseReason reason = CloseReason::Agreement;
    std::optional<QString> edited;
    template <class T = Every>
    static constexpr auto fields()
    {
        return std::tuple{field("text", &T::text),     field("is", &T::is),         field("small", &T::small),
                          field("number", &T::number), field("at", &T::at),         field("day", &T::day),
                          field("object", &T::object), field("texts", &T::texts),   field("ticket", &T::ticket),
                          field("reason", &T::reason), field("edited", &T::edited)};
    }
    bool operator==(const Every &) const = default;
};

/// JSON with ' for ", as moc loses its way in raw strings with brackets that stay open.
QByteArray quoted(const char *json)
{
    return QByteArray(json).replace('\'', '"');
}

const QByteArray kGood =
    quoted("{'at':1764000000000,'day':'2026-03-01','edited':null,'is':true,'number':-9007199254740993,"
           "'object':{'a':[1,2.5,'é',null,{'b':false}]},'reason':'no_answer','small':7,"
           "'text':'l’écran \\'noir\\' \\u00e9\\n\\ud83d\\ude00','texts':['+33','x'],"
           "'ticket':'0192f0c0-0000-7000-8000-00000000abcd'}");

Result<Every> readByQt(const QByteArray &utf8)
{
    PERMANENCE_TRY(value, parseJson(utf8));
    return json::readObject<Every>(value);
}

/// Both answers, or both the same error.
bool isSame(const QByteArray &utf8)
{
    const Result<Every> fast = json::readText<Every>(utf8), slow = readByQt(utf8);
    return fast ? slow && *fast == *slow : !slow && fast.error().text() == slow.error().text();
}

} // namespace

class FastJsonTest : public QObject
{
    Q_OBJECT

private slots:
    void everyTypeIsReadAsItStands()
    {
        const Every read = json::readText<Every>(kGood).value_or({});
        QCOMPARE(read.text, u"l’écran \"noir\" é\n😀"_s);
        QVERIFY(read.is);
        QCOMPARE(read.small, 7);
        QCOMPARE(read.number, -9007199254740993); // which is no double
        QCOMPARE(read.at.ms, 1764000000000);
        QCOMPARE(read.day, QDate(2026, 3, 1));
        QCOMPARE(QJsonDocument(read.object).toJson(QJsonDocument::Compact), quoted("{'a':[1,2.5,'é',null,{'b':false}]}"));
        QCOMPARE(read.texts, (QStringList{u"+33"_s, u"x"_s}));
        QCOMPARE(read.ticket.text(), u"0192f0c0-0000-7000-8000-00000000abcd"_s);
        QVERIFY(read.reason == CloseReason::NoAnswer);
        QVERIFY(read.edited && read.edited->isEmpty());
    }

    /// A store was written by programs that read with Qt's parser: nothing of it may read otherwise.
    void whatIsOutOfTheOrdinaryIsReadAsQtReadsIt_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("half of a pair") << quoted("{'text':'a\\ud800b'}");
        QTest::newRow("more than 64 bits") << quoted("{'number':18446744073709551616,'text':'x'}");
        QTest::newRow("more than 63 bits") << quoted("{'number':9223372036854775808,'small':4294967296}");
        QTest::newRow("more than a double") << quoted("{'number':1e400,'object':{'a':1e400}}");
        QTest::newRow("whole after all") << quoted("{'number':1e3,'small':2.0,'at':-0.0}");
        QTest::newRow("a fraction") << quoted("{'number':1.5,'small':1.5}");
        QTest::newRow("other types") << quoted("{'text':1,'is':'true','small':'1','texts':{},'object':[],'ticket':null}");
        QTest::newRow("twice") << quoted("{'text':'first','text':'second'}");
        QTest::newRow("NUL") << quoted("{'text':'a\\u0000b'}");
        QTest::newRow("a bare control character") << QByteArray("{\"text\":\"a\x01z\"}");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a list") << QByteArray("[1]");
        QTest::newRow("a number") << QByteArray("1");
        QTest::newRow("more behind it") << kGood + "x";
        QTest::newRow("no UTF-8") << QByteArray("{\"text\":\"\xff\"}");
        QTest::newRow("deep") << quoted("{'object':") + quoted("{'a':").repeated(900) + "1" + QByteArray("}").repeated(901);
        QTest::newRow("a million brackets") << QByteArray("[").repeated(1'000'000);
        QTest::newRow("long") << quoted("{'text':'") + QByteArray("é").repeated(200'000) + "\"}";
    }
    void whatIsOutOfTheOrdinaryIsReadAsQtReadsIt()
    {
        QFETCH(QByteArray, json);
        QVERIFY(isSame(json));
    }

    void aDamagedTextIsReadAsQtReadsItOrRefusedWithTheSameWords()
    {
        const quint64 seed = systemRandom()();
        qInfo("seed %llu", static_cast<unsigned long long>(seed));
        RandomSource random(seed);
        static constexpr char kLikely[] = "\"\\{}[],:0123456789.eE+-u dDtfn\x00\xc3\xa9\xff";
        for (int i = 0; i < 20'000; ++i) {
            QByteArray text = kGood;
            for (auto changes = 1 + random() % 3; changes > 0; --changes) {
                const auto at = static_cast<qsizetype>(random() % static_cast<quint64>(text.size()));
                const char letter = kLikely[random() % (sizeof kLikely - 1)];
                switch (random() % 3) {
                case 0:
                    text[at] = letter;
                    break;
                case 1:
                    text.insert(at, letter);
                    break;
                default:
                    text.remove(at, 1 + static_cast<qsizetype>(random() % 4));
                }
            }
            QVERIFY2(isSame(text), text.constData());
        }
    }

    void aTextIsReadWhileAnotherOneIs()
    {
        const auto outer = json::FastText::parse(quoted("['outer']"));
        const auto inner = json::FastText::parse(quoted("['inner',1,2,3]"));
        QVERIFY(outer && inner);
        QStringList texts;
        json::forEachItem(outer->root(), [&](const json::FastValue &item) { texts << json::textOf(item); });
        QCOMPARE(texts, QStringList{u"outer"_s});
    }
};

PERMANENCE_TEST(FastJsonTest)
#include "FastJsonTest.moc"

#include "core/model/Event.h"
#include "core/base/JsonReader.h"
#include "core/model/JsonCodec.h"
#include "tests/support/TestDesk.h"
#include "tests/support/TestRegistry.h"

#include <QJsonDocument>

using namespace permanence;
using namespace permanence::test;

namespace {

/// Gives every member of an event a value of its own, so that one that is not written or not read shows.
struct Filler {
    int next = 1;

    void fill(QString &value) { value = u"Text %1 'x\" é 😀 ‏שלום"_s.arg(next++); }
    void fill(bool &value) { value = true; }
    void fill(int &value) { value = next++; }
    void fill(qint64 &value) { value = (qint64(1) << 50) + next++; }
    void fill(Instant &value) { value = {(qint64(1) << 40) + next++}; }
    void fill(QDate &value) { value = QDate(2026, 1, 1).addDays(next++); }
    void fill(QJsonObject &value) { value = {{u"key %1"_s.arg(next++), QJsonObject{{u"a"_s, 1.5}}}}; }
    void fill(QStringList &value) { value = QStringList{u"+33%1"_s.arg(next++), u"second"_s}; }
    template <class Tag>
    void fill(Id<Tag> &value)
    {
        value = Id<Tag>(Uuid::derived("id " + QByteArray::number(next++)));
    }
    template <Coded E>
    void fill(E &value)
    {
        value = CodeTable<E>::rows.back().value;
    }
    template <class T>
    void fill(std::optional<T> &value)
    {
        fill(value.emplace());
    }
};

template <class Body>
Body filled()
{
    Body body;
    Filler filler;
    forEachField<Body>([&](const auto &field) { filler.fill(body.*(field.member)); });
    return body;
}

template <class Body>
void expectEqual(const Body &a, const Body &b, const char *kind)
{
    forEachField<Body>([&](const auto &field) {
        QVERIFY2(a.*(field.member) == b.*(field.member), qPrintable(u"%1.%2"_s.arg(QLatin1StringView(kind), QLatin1StringView(field.name))));
    });
}

template <class F, std::size_t... I>
void forEachKind(F &&visit, std::index_sequence<I...>)
{
    (visit(std::type_identity<std::variant_alternative_t<I + 1, KnownBodies>>{}), ...);
}
template <class F>
void forEachKind(F &&visit)
{
    forEachKind(std::forward<F>(visit), std::make_index_sequence<std::variant_size_v<KnownBodies> - 1>{});
}

} // namespace

class EventTest : public QObject
{
    Q_OBJECT

private slots:
    void everyMemberOfEveryKindComesBackAsItWasWritten()
    {
        forEachKind([]<class Body>(std::type_identity<Body>) {
            const Body body = filled<Body>();
            const QByteArray json = writeBody(body);
            const auto read = readBody(QString::fromLatin1(Body::kKind), json);
            QVERIFY(read && std::holds_alternative<Body>(*read));
            expectEqual(std::get<Body>(*read), body, Body::kKind);
            int members = 0;
            forEachField<Body>([&](const auto &) { ++members; });
            QCOMPARE(QJsonDocument::fromJson(json).object().size(), members);
        });
    }

    void theTextOfABodyIsWhatQtWouldMakeOfIt()
    {
        forEachKind([]<class Body>(std::type_identity<Body>) {
            for (const Body &body : {filled<Body>(), Body{}}) {
                const QByteArray json = writeBody(body);
                QCOMPARE(json, QJsonDocument::fromJson(json).toJson(QJsonDocument::Compact));
            }
        });
        // Every kind of letter: quotes, control characters, accents, pairs, and halves of pairs.
        QString text;
        for (char16_t unit = 0; unit < 0x180; ++unit)
            text += QChar(unit);
        text += u"😀 \u2028"_s;
        text += QChar(0xd83d);
        text += u'x';
        text += QChar(0xde00);
        text += QChar(0xd83d);
        const QByteArray expected =
            QJsonDocument(QJsonObject{{u"text"_s, text}}).toJson(QJsonDocument::Compact);
        QCOMPARE(writeBody(NoteAdded{text}), expected);
    }

    void anEmptyBodyComesBackEmpty()
    {
        forEachKind([]<class Body>(std::type_identity<Body>) {
            const auto read = readBody(QString::fromLatin1(Body::kKind), writeBody(Body{}));
            QVERIFY(read && std::holds_alternative<Body>(*read));
            expectEqual(std::get<Body>(*read), Body{}, Body::kKind);
        });
    }

    void kindsAreToldApart()
    {
        QSet<QString> kinds;
        int count = 0;
        forEachKind([&]<class Body>(std::type_identity<Body>) {
            kinds.insert(kindOf(Body{}));
            ++count;
            QVERIFY(streamKindOf(Body{}) == Body::kStream);
        });
        QCOMPARE(kinds.size(), count);
    }

    /// What a newer program wrote passes through this one unharmed.
    void unknownMembersAndKindsAreKeptAsTheyWereWritten_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("member") << u"note"_s << QByteArray(R"({"mood":["good",1.50],"text":"Hello"})");
        QTest::newRow("kind") << u"note_sung"_s << QByteArray(R"({"melody":"C  D E", "n":1e3})");
    }
    void unknownMembersAndKindsAreKeptAsTheyWereWritten()
    {
        QFETCH(QString, kind);
        QFETCH(QByteArray, json);
        TestDesk t, other;
        Event event;
        event.id = EventId(Uuid::derived("from the future"));
        event.stream = {StreamKind::Ticket, Uuid::derived("a ticket")};
        event.stamp = Stamp::at(t.clock.now());
        event.body = expectValue(readBody(kind, json));
        event.written = json;
        const auto pass = [](Store &store, const Event &one) {
            return store.run([&]() -> Result<void> {
                store.merge(one, true);
                return {};
            });
        };
        QVERIFY(pass(*t.store, event));
        const auto kept = t.store->log().stream(event.stream.id);
        QCOMPARE(kept.size(), 1U);
        QVERIFY(pass(*other.store, kept.front())); // and on to the next station
        const auto passedOn = other.store->log().stream(event.stream.id);
        QCOMPARE(passedOn.front().written, json);
        QCOMPARE(kindOf(passedOn.front().body), kind);
    }

    void aBodyThatIsNoJsonAnswersSo()
    {
        const auto broken = readBody(u"note"_s, "{\"text\":");
        QVERIFY(!broken);
        QCOMPARE(codeText(broken.error().code), u"not_json"_s);
        QCOMPARE(codeText(readBody(u"note"_s, "{\"text\":\"\xff\"}").error().code), u"not_utf8"_s);
    }
};

PERMANENCE_TEST(EventTest)
#include "EventTest.moc"

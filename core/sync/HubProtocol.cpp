#include "core/sync/HubProtocol.h"

#include "core/model/FastJson.h"
#include "core/sync/HubArray.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>

namespace permanence {
namespace {

using json::FastValue;

std::vector<FastValue> itemsOf(const FastValue &list)
{
    std::vector<FastValue> items;
    json::forEachItem(list, [&](const FastValue &item) { items.push_back(item); });
    return items;
}

/// Reads the members of an answer; the first that is not what a hub says is kept as the error.
class Reader
{
public:
    explicit Reader(const std::optional<FastValue> &value, QString place = {}) : m_place(std::move(place))
    {
        simdjson::dom::object object;
        if (value && value->element.get(object) == simdjson::SUCCESS)
            m_object = object;
    }

    [[nodiscard]] QByteArray bytes(const char *key) const
    {
        const auto value = given(key);
        const std::string_view bytes = value ? json::bytesOf(*value) : std::string_view();
        return {bytes.data(), static_cast<qsizetype>(bytes.size())};
    }
    [[nodiscard]] QString text(const char *key) const { return QString::fromUtf8(bytes(key)); }
    [[nodiscard]] qint64 number(const char *key) { return integerAt(key, false); }
    [[nodiscard]] qint64 numberOrNone(const char *key) { return integerAt(key, true); }
    [[nodiscard]] int small(const char *key) { return static_cast<int>(number(key)); }
    [[nodiscard]] Uuid id(const char *key) { return idAt(key, false); }
    [[nodiscard]] Uuid idOrNone(const char *key) { return idAt(key, true); }
    [[nodiscard]] QStringList texts(const char *key)
    {
        QStringList all;
        for (const FastValue &item : list(key))
            all << json::textOf(item);
        return all;
    }
    [[nodiscard]] std::vector<FastValue> list(const char *key)
    {
        const auto value = given(key);
        if (value && !value->element.is_array())
            fail(key);
        return value ? itemsOf(*value) : std::vector<FastValue>();
    }
    [[nodiscard]] bool isGiven(const char *key) const { return given(key).has_value(); }
    [[nodiscard]] Reader object(const char *key)
    {
        const auto value = given(key);
        if (!value || !value->element.is_object())
            fail(key);
        return Reader(value, placeOf(key));
    }
    /// Takes over what went wrong within.
    void add(const Reader &inner)
    {
        if (!m_wrong)
            m_wrong = inner.m_wrong;
    }
    [[nodiscard]] const std::optional<QString> &wrong() const { return m_wrong; }

private:
    /// A member that is there and not null.
    [[nodiscard]] std::optional<FastValue> given(const char *key) const
    {
        simdjson::dom::element value;
        if (!m_object || m_object->at_key(key).get(value) != simdjson::SUCCESS || value.is_null())
            return std::nullopt;
        return FastValue{value};
    }
    [[nodiscard]] QString placeOf(const char *key) const
    {
        const QLatin1StringView name(key);
        return m_place.isEmpty() ? QString(name) : QString(m_place % u'.' % name);
    }
    void fail(const char *key)
    {
        if (!m_wrong)
            m_wrong = placeOf(key);
    }
    qint64 integerAt(const char *key, bool optional)
    {
        const auto value = given(key);
        if (value && value->element.is_number())
            return json::integerOf(*value);
        if (value || !optional)
            fail(key);
        return 0;
    }
    Uuid idAt(const char *key, bool optional)
    {
        const auto value = given(key);
        const auto id = value ? json::fromPlainText(*value, &Uuid::fromText) : std::nullopt;
        if (!id && (value || !optional))
            fail(key);
        return id.value_or(Uuid{});
    }

    std::optional<simdjson::dom::object> m_object;
    QString m_place;
    std::optional<QString> m_wrong;
};

Error notOurs(const QString &place)
{
    return {ErrorCode::Expected, {QCoreApplication::translate("Expectation", "what a hub of Permanence answers")}, place};
}

Result<json::FastText> parsed(const QByteArray &utf8)
{
    if (auto text = json::FastText::parse(utf8))
        return *std::move(text);
    PERMANENCE_CHECK(parseJson(utf8)); // tells what is wrong, and where
    return notOurs({});
}

HubHead readHead(Reader &answer)
{
    Reader head = answer.object("head");
    const HubHead read{head.id("epoch"),         head.small("timeline"),   head.small("scope_version"),
                       head.small("schema_min"), head.small("schema_max"), {head.number("now")}};
    answer.add(head);
    return read;
}

/// A body that no hub could take goes as an empty text.
bool canBeRead(const QByteArray &body)
{
    return body.size() <= kMostBodyBytes && !body.contains('\0');
}

/// The columns of `hub.push`, in its order.
QVariantList columnsOf(const std::vector<WireEvent> &events)
{
    using namespace hubarray;
    Column oseq(kBigint), scope(kText), id(kUuid), streamKind(kText), stream(kUuid), kind(kText), stamp(kBigint), at(kBigint),
        author(kUuid), version(kInt), erased(kBigint), body(kText);
    for (const WireEvent &event : events) {
        oseq.add(event.oseq);
        scope.add(event.scope.toUtf8());
        id.add(event.id.uuid);
        streamKind.add(event.streamKind.toUtf8());
        stream.add(event.stream);
        kind.add(event.kind.toUtf8());
        stamp.add(event.stamp.value);
        at.add(event.at.ms);
        if (event.author.isValid())
            author.add(event.author.uuid);
        else
            author.addNull();
        version.add(event.version);
        erased.add(event.erased.ms);
        body.add(canBeRead(event.body) ? event.body : QByteArray());
    }
    QVariantList all;
    for (const Column *column : {&oseq, &scope, &id, &streamKind, &stream, &kind, &stamp, &at, &author, &version, &erased, &body})
        all << column->bytes();
    return all;
}

QJsonObject writeEvent(const WireEvent &event)
{
    const bool fits = canBeRead(event.body);
    QJsonObject object{{u"oseq"_s, event.oseq},
                       {u"scope"_s, event.scope},
                       {u"id"_s, event.id.text()},
                       {u"stream_kind"_s, event.streamKind},
                       {u"stream"_s, event.stream.text()},
                       {u"kind"_s, event.kind},
                       {u"stamp"_s, event.stamp.value},
                       {u"at"_s, event.at.ms},
                       {u"author"_s, event.author.isValid() ? QJsonValue(event.author.text()) : QJsonValue()},
                       {u"version"_s, event.version},
                       {u"body"_s, fits ? QString::fromUtf8(event.body) : QString()}};
    if (event.erased.ms != 0)
        object.insert(u"erased"_s, event.erased.ms);
    return object;
}

WireEvent readEvent(Reader &reader)
{
    WireEvent event;
    event.oseq = reader.numberOrNone("oseq");
    event.scope = reader.text("scope");
    event.id = EventId(reader.id("id"));
    event.streamKind = reader.text("stream_kind");
    event.stream = reader.id("stream");
    event.kind = reader.text("kind");
    event.stamp = {reader.number("stamp")};
    event.at = {reader.number("at")};
    event.author = AgentId(reader.idOrNone("author"));
    event.version = reader.small("version");
    event.erased = {reader.numberOrNone("erased")};
    event.body = reader.bytes("body");
    return event;
}

/// The items of a list, each read by `read`.
template <class T, class Read>
std::vector<T> readAll(Reader &from, const std::vector<FastValue> &list, const QString &place, Read read)
{
    std::vector<T> all;
    all.reserve(list.size());
    for (std::size_t i = 0; i < list.size(); ++i) {
        Reader item(list[i], place % u'[' % QString::number(i) % u']');
        all.push_back(read(item));
        from.add(item);
    }
    return all;
}

std::optional<HubPosition> readPlace(Reader &answer)
{
    if (!answer.isGiven("page"))
        return std::nullopt;
    Reader page = answer.object("page");
    const HubPosition place{page.number("xid"), page.number("seq")};
    answer.add(page);
    return place;
}

std::vector<Rejected> readRejected(Reader &answer, const std::vector<FastValue> &list)
{
    return readAll<Rejected>(answer, list, u"rejected"_s, [](Reader &one) {
        return Rejected{one.number("oseq"), EventId(one.id("id")), one.text("reason"), one.text("detail")};
    });
}

QByteArray compact(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

/// What is read of each question's answer.
struct ReadAnswer {
    const FastValue &json;
    Reader &answer;

    HubAnswer operator()(const AskWhoAmI &) const
    {
        Member member{answer.text("fault"), {}, {}, {}, {}};
        if (!member.fault.isEmpty())
            return member;
        member.login = answer.text("login");
        member.role = answer.text("role");
        member.scopes = answer.texts("scopes");
        member.head = readHead(answer);
        return member;
    }
    HubAnswer operator()(const RegisterStation &asked) const
    {
        Registered registered{answer.text("fault"), asked.station, asked.incarnation, 0, {}};
        registered.lastOseq = answer.numberOrNone("last_oseq");
        if (answer.isGiven("incarnation"))
            registered.incarnation = answer.small("incarnation");
        if (answer.isGiven("head"))
            registered.head = readHead(answer);
        return registered;
    }
    HubAnswer operator()(const PushEvents &) const
    {
        Pushed pushed;
        pushed.lastOseq = answer.numberOrNone("last_oseq");
        pushed.fault = answer.text("fault");
        pushed.rejected = readRejected(answer, answer.list("rejected"));
        if (answer.isGiven("head"))
            pushed.head = readHead(answer);
        return pushed;
    }
    HubAnswer operator()(const PullEvents &) const
    {
        Pulled pulled;
        pulled.events = readAll<WireEvent>(answer, answer.list("events"), u"events"_s, readEvent);
        if (answer.isGiven("cursor"))
            pulled.cursor = answer.text("cursor");
        pulled.page = readPlace(answer);
        pulled.head = readHead(answer);
        return pulled;
    }
    HubAnswer operator()(const TakeNumberBlock &asked) const
    {
        return NumberBlock{asked.year, answer.number("first"), answer.number("last")};
    }
    HubAnswer operator()(const AskMissing &) const
    {
        Missing missing;
        json::forEachItem(json, [&](const FastValue &oseq) { missing.oseqs.push_back(json::integerOf(oseq)); });
        return missing;
    }
    HubAnswer operator()(const AskRejections &) const { return Rejections{readRejected(answer, itemsOf(json))}; }
    HubAnswer operator()(const AskCheck &asked) const
    {
        return Checked{asked.scope, asked.cursor, readAll<CheckedMonth>(answer, itemsOf(json), u"months"_s, [](Reader &month) {
            return CheckedMonth{month.text("month"), month.number("count"),
                                month.text("hash").toULongLong()};
        })};
    }
    HubAnswer operator()(const AskFirst &asked) const
    {
        FirstPage page;
        page.place = asked.place;
        page.events = readAll<WireEvent>(answer, answer.list("events"), u"events"_s, readEvent);
        if (answer.isGiven("next")) {
            Reader next = answer.object("next");
            page.next = FirstPlace{next.small("part"), next.idOrNone("stream"), next.number("seq")};
            answer.add(next);
        }
        page.snapshot = answer.text("snapshot");
        page.head = readHead(answer);
        return page;
    }
    HubAnswer operator()(const AskMonth &asked) const
    {
        MonthPage page;
        page.scope = asked.scope;
        page.month = asked.month;
        page.events = readAll<WireEvent>(answer, answer.list("events"), u"events"_s, readEvent);
        page.page = readPlace(answer);
        page.head = readHead(answer);
        return page;
    }
    HubAnswer operator()(const EraseEvents &) const
    {
        Erased erased{answer.text("fault"), {}};
        if (answer.isGiven("head"))
            erased.head = readHead(answer);
        return erased;
    }
};

/// The statement of each question.
struct StatementOf {
    HubStatement operator()(const AskWhoAmI &) const { return {"SELECT hub.whoami()::text", {}}; }
    HubStatement operator()(const RegisterStation &asked) const
    {
        return {"SELECT hub.register_station(?::uuid, ?::int, ?::bigint, ?::text, ?::text, ?::int)::text",
                {asked.station.text(), asked.incarnation, asked.oseq, asked.machine, asked.program, asked.schema}};
    }
    HubStatement operator()(const PushEvents &asked) const
    {
        return {"SELECT hub.push(?::uuid, ?::int, ?::bigint[], ?::text[], ?::uuid[], ?::text[], ?::uuid[], ?::text[], "
                "?::bigint[], ?::bigint[], ?::uuid[], ?::int[], ?::bigint[], ?::text[])::text",
                QVariantList{asked.station.text(), asked.incarnation} + columnsOf(asked.events)};
    }
    HubStatement operator()(const PullEvents &asked) const
    {
        return {"SELECT hub.pull(?::text, ?::text, ?::bigint, ?::int)::text",
                {asked.cursor, QString::number(asked.page.xid), asked.page.seq, asked.limit}};
    }
    HubStatement operator()(const TakeNumberBlock &asked) const
    {
        return {"SELECT hub.take_number_block(?::uuid, ?::int)::text", {asked.station.text(), asked.year}};
    }
    HubStatement operator()(const AskMissing &asked) const
    {
        QJsonArray oseqs;
        for (const qint64 oseq : asked.oseqs)
            oseqs.append(oseq);
        return {"SELECT hub.missing(?::uuid, ?::int, array(SELECT jsonb_array_elements_text(?::jsonb)::bigint))::text",
                {asked.station.text(), asked.incarnation, QString::fromUtf8(compact(oseqs))}};
    }
    HubStatement operator()(const AskRejections &asked) const
    {
        // Without their texts, which are here: of years there may be many.
        return {"SELECT coalesce(jsonb_agg(r - 'event'), '[]')::text FROM jsonb_array_elements(hub.rejections(?::uuid)) AS r",
                {asked.station.text()}};
    }
    HubStatement operator()(const AskCheck &asked) const
    {
        return {"SELECT hub.check(?::text, ?::text)::text", {asked.scope, asked.cursor}};
    }
    HubStatement operator()(const AskFirst &asked) const
    {
        const FirstPlace &place = asked.place;
        if (place.stream.isNull())
            return {"SELECT hub.first_page(?::int, null, null, ?::int)::text", {place.part, asked.limit}};
        return {"SELECT hub.first_page(?::int, ?::uuid, ?::bigint, ?::int)::text",
                {place.part, place.stream.text(), place.seq, asked.limit}};
    }
    HubStatement operator()(const AskMonth &asked) const
    {
        return {"SELECT hub.month_page(?::text, ?::text, ?::text, ?::bigint, ?::int)::text",
                {asked.scope, asked.month, QString::number(asked.page.xid), asked.page.seq, asked.limit}};
    }
    HubStatement operator()(const EraseEvents &asked) const
    {
        QJsonArray events;
        for (const EraseEvents::Body &one : asked.events)
            events.append(QJsonObject{{u"id"_s, one.id.text()},
                                      {u"erased"_s, one.erased.ms},
                                      {u"body"_s, QString::fromUtf8(one.body)}});
        return {"SELECT hub.erase(?::uuid, ?::int, array(SELECT jsonb_array_elements(?::jsonb)))::text",
                {asked.station.text(), asked.incarnation, QString::fromUtf8(compact(events))}};
    }
};

} // namespace

HubStatement statementOf(const HubQuestion &question)
{
    return std::visit(StatementOf{}, question);
}

std::optional<HubStatement> olderStatementOf(const HubQuestion &question)
{
    if (const auto *push = std::get_if<PushEvents>(&question)) // before version 5
        return HubStatement{"SELECT hub.push(?::uuid, ?::int, array(SELECT jsonb_array_elements(?::jsonb)))::text",
                            {push->station.text(), push->incarnation, QString::fromUtf8(writeEvents(push->events))}};
    return std::nullopt;
}

Result<HubAnswer> readAnswer(const HubQuestion &question, const QByteArray &json)
{
    PERMANENCE_TRY(text, parsed(json));
    const FastValue value = text.root();
    Reader reader(value);
    HubAnswer answer = std::visit(ReadAnswer{value, reader}, question);
    if (reader.wrong())
        return notOurs(*reader.wrong());
    return answer;
}

QByteArray writeEvents(const std::vector<WireEvent> &events)
{
    QJsonArray array;
    for (const WireEvent &event : events)
        array.append(writeEvent(event));
    return compact(array);
}

Result<std::vector<WireEvent>> readEvents(const QByteArray &json)
{
    PERMANENCE_TRY(text, parsed(json));
    Reader reader(std::nullopt);
    std::vector<WireEvent> events = readAll<WireEvent>(reader, itemsOf(text.root()), u"events"_s, readEvent);
    if (reader.wrong())
        return notOurs(*reader.wrong());
    return events;
}

quint64 fingerprint(const EventId &id)
{
    const QByteArray hash = QCryptographicHash::hash(
        QByteArrayView(reinterpret_cast<const char *>(id.uuid.data()), Uuid::kSize), QCryptographicHash::Sha256);
    quint64 sum = 0;
    for (int i = 0; i < 8; ++i)
        sum = sum << 8 | static_cast<std::uint8_t>(hash[i]);
    return sum;
}

} // namespace permanence

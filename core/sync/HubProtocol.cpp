#include "core/sync/HubProtocol.h"

#include "core/base/JsonReader.h"
#include "core/sync/HubArray.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>

namespace permanence {
namespace {

/// Reads the members of an answer; the first that is not what a hub says is kept as the error.
class Reader
{
public:
    Reader(QJsonObject object, QString place) : m_object(std::move(object)), m_place(std::move(place)) {}

    [[nodiscard]] QString text(QLatin1StringView key) const { return m_object.value(key).toString(); }
    [[nodiscard]] qint64 number(QLatin1StringView key) { return integerOf(m_object.value(key), key, false); }
    [[nodiscard]] qint64 numberOrNone(QLatin1StringView key) { return integerOf(m_object.value(key), key, true); }
    [[nodiscard]] int small(QLatin1StringView key) { return static_cast<int>(number(key)); }
    [[nodiscard]] Uuid id(QLatin1StringView key) { return idOf(m_object.value(key), key, false); }
    [[nodiscard]] Uuid idOrNone(QLatin1StringView key) { return idOf(m_object.value(key), key, true); }
    [[nodiscard]] QStringList texts(QLatin1StringView key)
    {
        QStringList all;
        for (const QJsonValue item : list(key))
            all << item.toString();
        return all;
    }
    [[nodiscard]] QJsonArray list(QLatin1StringView key)
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isArray() && !value.isNull() && !value.isUndefined())
            fail(key);
        return value.toArray();
    }
    [[nodiscard]] bool isGiven(QLatin1StringView key) const
    {
        const QJsonValue value = m_object.value(key);
        return !value.isUndefined() && !value.isNull();
    }
    [[nodiscard]] Reader object(QLatin1StringView key)
    {
        if (!m_object.value(key).isObject())
            fail(key);
        return {m_object.value(key).toObject(), placeOf(key)};
    }
    /// Takes over what went wrong within.
    void add(const Reader &inner)
    {
        if (!m_wrong)
            m_wrong = inner.m_wrong;
    }
    [[nodiscard]] const std::optional<QString> &wrong() const { return m_wrong; }

private:
    [[nodiscard]] QString placeOf(QLatin1StringView key) const
    {
        return m_place.isEmpty() ? QString(key) : QString(m_place % u'.' % key);
    }
    void fail(QLatin1StringView key)
    {
        if (!m_wrong)
            m_wrong = placeOf(key);
    }
    qint64 integerOf(const QJsonValue &value, QLatin1StringView key, bool optional)
    {
        if (value.isDouble())
            return value.toInteger();
        if (!optional || !(value.isNull() || value.isUndefined()))
            fail(key);
        return 0;
    }
    Uuid idOf(const QJsonValue &value, QLatin1StringView key, bool optional)
    {
        const auto id = Uuid::fromText(value.toString());
        if (!id && !(optional && (value.isNull() || value.isUndefined())))
            fail(key);
        return id.value_or(Uuid{});
    }

    QJsonObject m_object;
    QString m_place;
    std::optional<QString> m_wrong;
};

Error notOurs(const QString &place)
{
    return {ErrorCode::Expected, {QCoreApplication::translate("Expectation", "what a hub of Permanence answers")}, place};
}

HubHead readHead(Reader &answer)
{
    Reader head = answer.object("head"_L1);
    const HubHead read{head.id("epoch"_L1),         head.small("timeline"_L1),   head.small("scope_version"_L1),
                       head.small("schema_min"_L1), head.small("schema_max"_L1), {head.number("now"_L1)}};
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
    event.oseq = reader.numberOrNone("oseq"_L1);
    event.scope = reader.text("scope"_L1);
    event.id = EventId(reader.id("id"_L1));
    event.streamKind = reader.text("stream_kind"_L1);
    event.stream = reader.id("stream"_L1);
    event.kind = reader.text("kind"_L1);
    event.stamp = {reader.number("stamp"_L1)};
    event.at = {reader.number("at"_L1)};
    event.author = AgentId(reader.idOrNone("author"_L1));
    event.version = reader.small("version"_L1);
    event.erased = {reader.numberOrNone("erased"_L1)};
    event.body = reader.text("body"_L1).toUtf8();
    return event;
}

/// The items of a list, each read by `read`.
template <class T, class Read>
std::vector<T> readAll(Reader &from, const QJsonArray &list, const QString &place, Read read)
{
    std::vector<T> all;
    all.reserve(static_cast<std::size_t>(list.size()));
    for (qsizetype i = 0; i < list.size(); ++i) {
        Reader item(list[i].toObject(), place % u'[' % QString::number(i) % u']');
        all.push_back(read(item));
        from.add(item);
    }
    return all;
}

std::optional<HubPosition> readPlace(Reader &answer)
{
    if (!answer.isGiven("page"_L1))
        return std::nullopt;
    Reader page = answer.object("page"_L1);
    const HubPosition place{page.number("xid"_L1), page.number("seq"_L1)};
    answer.add(page);
    return place;
}

std::vector<Rejected> readRejected(Reader &answer, const QJsonArray &list)
{
    return readAll<Rejected>(answer, list, u"rejected"_s, [](Reader &one) {
        return Rejected{one.number("oseq"_L1), EventId(one.id("id"_L1)), one.text("reason"_L1), one.text("detail"_L1)};
    });
}

QByteArray compact(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

/// What is read of each question's answer.
struct ReadAnswer {
    const QJsonValue &json;
    Reader &answer;

    HubAnswer operator()(const AskWhoAmI &) const
    {
        Member member{answer.text("fault"_L1), {}, {}, {}, {}};
        if (!member.fault.isEmpty())
            return member;
        member.login = answer.text("login"_L1);
        member.role = answer.text("role"_L1);
        member.scopes = answer.texts("scopes"_L1);
        member.head = readHead(answer);
        return member;
    }
    HubAnswer operator()(const RegisterStation &asked) const
    {
        Registered registered{answer.text("fault"_L1), asked.station, asked.incarnation, 0, {}};
        registered.lastOseq = answer.numberOrNone("last_oseq"_L1);
        if (answer.isGiven("incarnation"_L1))
            registered.incarnation = answer.small("incarnation"_L1);
        if (answer.isGiven("head"_L1))
            registered.head = readHead(answer);
        return registered;
    }
    HubAnswer operator()(const PushEvents &) const
    {
        Pushed pushed;
        pushed.lastOseq = answer.numberOrNone("last_oseq"_L1);
        pushed.fault = answer.text("fault"_L1);
        pushed.rejected = readRejected(answer, answer.list("rejected"_L1));
        if (answer.isGiven("head"_L1))
            pushed.head = readHead(answer);
        return pushed;
    }
    HubAnswer operator()(const PullEvents &) const
    {
        Pulled pulled;
        pulled.events = readAll<WireEvent>(answer, answer.list("events"_L1), u"events"_s, readEvent);
        if (answer.isGiven("cursor"_L1))
            pulled.cursor = answer.text("cursor"_L1);
        pulled.page = readPlace(answer);
        pulled.head = readHead(answer);
        return pulled;
    }
    HubAnswer operator()(const TakeNumberBlock &asked) const
    {
        return NumberBlock{asked.year, answer.number("first"_L1), answer.number("last"_L1)};
    }
    HubAnswer operator()(const AskMissing &) const
    {
        Missing missing;
        for (const QJsonValue oseq : json.toArray())
            missing.oseqs.push_back(oseq.toInteger());
        return missing;
    }
    HubAnswer operator()(const AskRejections &) const { return Rejections{readRejected(answer, json.toArray())}; }
    HubAnswer operator()(const AskCheck &asked) const
    {
        return Checked{asked.scope, asked.cursor, readAll<CheckedMonth>(answer, json.toArray(), u"months"_s, [](Reader &month) {
            return CheckedMonth{month.text("month"_L1), month.number("count"_L1),
                                month.text("hash"_L1).toULongLong()};
        })};
    }
    HubAnswer operator()(const AskFirst &asked) const
    {
        FirstPage page;
        page.place = asked.place;
        page.events = readAll<WireEvent>(answer, answer.list("events"_L1), u"events"_s, readEvent);
        if (answer.isGiven("next"_L1)) {
            Reader next = answer.object("next"_L1);
            page.next = FirstPlace{next.small("part"_L1), next.idOrNone("stream"_L1), next.number("seq"_L1)};
            answer.add(next);
        }
        page.snapshot = answer.text("snapshot"_L1);
        page.head = readHead(answer);
        return page;
    }
    HubAnswer operator()(const AskMonth &asked) const
    {
        MonthPage page;
        page.scope = asked.scope;
        page.month = asked.month;
        page.events = readAll<WireEvent>(answer, answer.list("events"_L1), u"events"_s, readEvent);
        page.page = readPlace(answer);
        page.head = readHead(answer);
        return page;
    }
    HubAnswer operator()(const EraseEvents &) const
    {
        Erased erased{answer.text("fault"_L1), {}};
        if (answer.isGiven("head"_L1))
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
    PERMANENCE_TRY(value, parseJson(json));
    Reader reader(value.toObject(), {});
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
    PERMANENCE_TRY(value, parseJson(json));
    Reader reader({}, {});
    std::vector<WireEvent> events = readAll<WireEvent>(reader, value.toArray(), u"events"_s, readEvent);
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

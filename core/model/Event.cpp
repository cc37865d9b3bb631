#include "core/model/Event.h"

#include "core/model/FastJson.h"

namespace permanence {
namespace {

using Reader = Result<EventBody> (*)(const QByteArray &);

template <std::size_t... I>
QHash<QString, Reader> makeReaders(std::index_sequence<I...>)
{
    QHash<QString, Reader> readers;
    const auto add = [&]<class Body>(std::type_identity<Body>) {
        readers.insert(QString::fromLatin1(Body::kKind), [](const QByteArray &utf8) -> Result<EventBody> {
            PERMANENCE_TRY(body, json::readText<Body>(utf8));
            return EventBody(std::move(body));
        });
    };
    (add(std::type_identity<std::variant_alternative_t<I + 1, KnownBodies>>{}), ...); // 0 is UnknownBody
    return readers;
}

const QHash<QString, Reader> &readers()
{
    static const QHash<QString, Reader> all =
        makeReaders(std::make_index_sequence<std::variant_size_v<KnownBodies> - 1>{});
    return all;
}

} // namespace

EventBody::EventBody() = default;
EventBody::EventBody(const EventBody &other) = default;
EventBody::EventBody(EventBody &&other) noexcept = default;
EventBody &EventBody::operator=(const EventBody &other) = default;
EventBody &EventBody::operator=(EventBody &&other) noexcept = default;
EventBody::~EventBody() = default;

QString kindOf(const EventBody &body)
{
    return std::visit(
        [](const auto &content) {
            using Body = std::decay_t<decltype(content)>;
            if constexpr (std::is_same_v<Body, UnknownBody>)
                return content.kind;
            else
                return QString::fromLatin1(Body::kKind);
        },
        body);
}

std::optional<StreamKind> streamKindOf(const EventBody &body)
{
    return std::visit(
        [](const auto &content) -> std::optional<StreamKind> {
            using Body = std::decay_t<decltype(content)>;
            if constexpr (std::is_same_v<Body, UnknownBody>)
                return std::nullopt;
            else
                return Body::kStream;
        },
        body);
}

QByteArray writeBody(const EventBody &body)
{
    return std::visit(
        [](const auto &content) -> QByteArray {
            using Body = std::decay_t<decltype(content)>;
            if constexpr (std::is_same_v<Body, UnknownBody>)
                return content.json;
            else
                return json::writeText(content);
        },
        body);
}

Result<EventBody> readBody(const QString &kind, const QByteArray &utf8)
{
    const auto reader = readers().constFind(kind);
    if (reader == readers().constEnd())
        return EventBody(UnknownBody{kind, utf8});
    return (*reader)(utf8);
}

} // namespace permanence

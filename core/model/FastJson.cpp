#include "core/model/FastJson.h"

#include <utility>

namespace permanence::json {
namespace {

/// A parser keeps the memory of its largest text; one that has read more goes with it. Pages of a hub are smaller: where each of
/// them took its memory and gave it back, a new station's program grew by 7 MB more.
constexpr std::size_t kKept = 8 * 1024 * 1024;

/// The parser that waits in this thread for the next text, if it is not at work.
std::unique_ptr<simdjson::dom::parser> &waiting()
{
    thread_local std::unique_ptr<simdjson::dom::parser> parser;
    return parser;
}

QJsonValue qtValueOf(const FastValue &value)
{
    switch (value.element.type()) {
    case simdjson::dom::element_type::OBJECT:
        return objectOf(value);
    case simdjson::dom::element_type::ARRAY: {
        QJsonArray array;
        forEachItem(value, [&](const FastValue &item) { array.append(qtValueOf(item)); });
        return array;
    }
    case simdjson::dom::element_type::STRING:
        return textOf(value);
    case simdjson::dom::element_type::BOOL:
        return boolOf(value);
    case simdjson::dom::element_type::INT64:
        return integerOf(value);
    case simdjson::dom::element_type::UINT64:
    case simdjson::dom::element_type::DOUBLE: {
        double number = 0;
        return value.element.get(number) == simdjson::SUCCESS ? QJsonValue(number) : QJsonValue();
    }
    case simdjson::dom::element_type::NULL_VALUE:
        break;
    }
    return {};
}

} // namespace

FastText::FastText() : m_parser(std::move(waiting()))
{
    if (!m_parser)
        m_parser = std::make_unique<simdjson::dom::parser>();
}

FastText::~FastText()
{
    if (m_parser && m_parser->capacity() <= kKept)
        waiting() = std::move(m_parser);
}

std::optional<FastText> FastText::parse(const QByteArray &utf8)
{
    FastText text;
    if (text.m_parser->parse(utf8.constData(), static_cast<std::size_t>(utf8.size())).get(text.m_root) != simdjson::SUCCESS ||
        !(text.m_root.is_object() || text.m_root.is_array()))
        return std::nullopt;
    return text;
}

qint64 integerOf(const FastValue &value)
{
    std::int64_t whole = 0;
    if (value.element.get(whole) == simdjson::SUCCESS)
        return whole;
    double number = 0; // 1.0 and 1e3 are whole
    return value.element.get(number) == simdjson::SUCCESS ? QJsonValue(number).toInteger() : 0;
}

QJsonObject objectOf(const FastValue &value)
{
    QJsonObject object;
    forEachMember(value, [&](std::string_view key, const FastValue &member) {
        object.insert(QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())), qtValueOf(member));
    });
    return object;
}

} // namespace permanence::json

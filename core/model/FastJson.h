#pragma once

#include "core/model/JsonCodec.h"

#include <simdjson.h>

#include <memory>

// Bodies of events and answers of a hub are read with simdjson, in a tenth of the time of Qt's parser, which copies a text
// letter by letter. To be included by the few files that read many of them.

namespace permanence::json {

/// A value within a FastText.
struct FastValue {
    simdjson::dom::element element;
};

/// A JSON text in UTF-8 with its values, which live as long as it does.
class FastText
{
public:
    /// Nothing where simdjson refuses it: mostly it is no JSON then, but Qt reads a number beyond 64 bits and half of a pair
    /// of surrogates all the same, and tells where the fault is.
    [[nodiscard]] static std::optional<FastText> parse(const QByteArray &utf8);
    FastText(FastText &&) noexcept = default;
    FastText &operator=(FastText &&) noexcept = default;
    ~FastText();

    /// An object or an array.
    [[nodiscard]] FastValue root() const { return {m_root}; }

private:
    FastText();

    std::unique_ptr<simdjson::dom::parser> m_parser; ///< with the memory for what it parsed last
    simdjson::dom::element m_root;
};

/// The text of a value; empty where it is none.
[[nodiscard]] inline std::string_view bytesOf(const FastValue &value)
{
    std::string_view bytes;
    return value.element.get(bytes) == simdjson::SUCCESS ? bytes : std::string_view();
}

// What JsonCodec.h reads through.

inline QString textOf(const FastValue &value)
{
    const std::string_view bytes = bytesOf(value);
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}
inline bool boolOf(const FastValue &value)
{
    bool is = false;
    return value.element.get(is) == simdjson::SUCCESS && is;
}
[[nodiscard]] qint64 integerOf(const FastValue &value);
[[nodiscard]] QJsonObject objectOf(const FastValue &value);
template <class Visit>
auto fromPlainText(const FastValue &value, Visit visit)
{
    std::array<char16_t, 64> letters; // longer than all codes and ids
    const std::string_view bytes = bytesOf(value);
    if (bytes.size() > letters.size())
        return visit(QStringView());
    std::transform(bytes.begin(), bytes.end(), letters.begin(), [](char c) { return static_cast<unsigned char>(c); });
    return visit(QStringView(letters.data(), static_cast<qsizetype>(bytes.size())));
}
template <class Visit>
void forEachMember(const FastValue &value, Visit visit)
{
    simdjson::dom::object object;
    if (value.element.get(object) != simdjson::SUCCESS)
        return;
    for (const auto member : object)
        visit(member.key, FastValue{member.value});
}
template <class Visit>
void forEachItem(const FastValue &value, Visit visit)
{
    simdjson::dom::array array;
    if (value.element.get(array) != simdjson::SUCCESS)
        return;
    for (const simdjson::dom::element item : array)
        visit(FastValue{item});
}

/// A struct from its JSON text in UTF-8; errors: NotUtf8, NotJson (with line and column).
template <HasFields T>
[[nodiscard]] Result<T> readText(const QByteArray &utf8)
{
    if (const auto text = FastText::parse(utf8))
        return readObject<T>(text->root());
    PERMANENCE_TRY(value, parseJson(utf8));
    return readObject<T>(value);
}

} // namespace permanence::json

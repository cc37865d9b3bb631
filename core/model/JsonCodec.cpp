#include "core/model/JsonCodec.h"

namespace permanence::json {
namespace {

void putEscaped(QByteArray &out, char16_t unit)
{
    static constexpr char kHex[] = "0123456789abcdef";
    switch (unit) {
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '\b':
        out += "\\b";
        return;
    case '\f':
        out += "\\f";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        out += "\\u";
        for (const int shift : {12, 8, 4, 0})
            out += kHex[(unit >> shift) & 0xf];
    }
}

bool mustBeEscaped(char16_t unit)
{
    return unit < 0x20 || unit == u'"' || unit == u'\\' || QChar::isSurrogate(unit);
}

} // namespace

void putText(QByteArray &out, QStringView text)
{
    out += '"';
    qsizetype plain = 0; // the beginning of what goes as it is
    const auto flush = [&](qsizetype end) {
        if (end > plain)
            out += text.mid(plain, end - plain).toUtf8();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (!mustBeEscaped(unit))
            continue;
        if (QChar::isHighSurrogate(unit) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i; // a pair is a letter like any other
            continue;
        }
        flush(i);
        putEscaped(out, unit);
        plain = i + 1;
    }
    flush(text.size());
    out += '"';
}

} // namespace permanence::json

#include "core/model/Uuid.h"

#include <QCryptographicHash>

#include <cstring>

namespace permanence {
namespace {

void setVersion(std::array<std::uint8_t, Uuid::kSize> &bytes, std::uint8_t version)
{
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0f) | (version << 4));
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3f) | 0x80);
}

int hexValue(QChar character)
{
    const char16_t c = character.unicode();
    if (c >= u'0' && c <= u'9')
        return c - u'0';
    const char16_t lower = c | 0x20;
    return lower >= u'a' && lower <= u'f' ? lower - u'a' + 10 : -1;
}

} // namespace

RandomSource systemRandom()
{
    std::random_device device;
    std::seed_seq seed{device(), device(), device(), device(), device(), device(), device(), device()};
    return RandomSource(seed);
}

Uuid Uuid::v7(Instant at, RandomSource &random)
{
    Uuid id;
    const std::uint64_t high = random();
    const std::uint64_t low = random();
    for (int i = 0; i < 6; ++i)
        id.m_bytes[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(at.ms >> (40 - 8 * i));
    std::memcpy(id.m_bytes.data() + 6, &high, 2);
    std::memcpy(id.m_bytes.data() + 8, &low, 8);
    setVersion(id.m_bytes, 7);
    return id;
}

Uuid Uuid::derived(const QByteArray &name)
{
    const QByteArray hash = QCryptographicHash::hash(name, QCryptographicHash::Sha256);
    Uuid id = fromBytes(hash.constData(), kSize);
    setVersion(id.m_bytes, 8);
    return id;
}

Uuid Uuid::fromBytes(const void *bytes, qsizetype size)
{
    Uuid id;
    if (size == kSize)
        std::memcpy(id.m_bytes.data(), bytes, kSize);
    return id;
}

std::optional<Uuid> Uuid::fromText(QStringView text)
{
    if (text.size() != 36)
        return std::nullopt;
    Uuid id;
    std::size_t byte = 0;
    for (qsizetype i = 0; i < text.size();) {
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (text[i++] != u'-')
                return std::nullopt;
            continue;
        }
        const int high = hexValue(text[i]);
        const int low = hexValue(text[i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        id.m_bytes[byte++] = static_cast<std::uint8_t>(high << 4 | low);
        i += 2;
    }
    return id;
}

std::optional<Instant> Uuid::madeAt() const
{
    if ((m_bytes[6] >> 4) != 7)
        return std::nullopt;
    Instant at;
    for (std::size_t i = 0; i < 6; ++i)
        at.ms = at.ms << 8 | m_bytes[i];
    return at;
}

QString Uuid::text() const
{
    constexpr char kDigits[] = "0123456789abcdef";
    QString text;
    text.reserve(36);
    for (std::size_t i = 0; i < m_bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            text += u'-';
        text += QLatin1Char(kDigits[m_bytes[i] >> 4]);
        text += QLatin1Char(kDigits[m_bytes[i] & 0x0f]);
    }
    return text;
}

} // namespace permanence

#include "tests/acceptance/Decimal.h"

#include "core/base/Literals.h"

#include <QLocale>
#include <QRegularExpression>
#include <QVariant>

namespace permanence::test {

namespace {

constexpr qsizetype kMostDigits = 18; // what a qint64 holds of any digits

qint64 shifted(qint64 units, int places)
{
    for (; places > 0; --places)
        units *= 10;
    return units;
}

} // namespace

Decimal::Decimal(qint64 units, int places) : m_units(units), m_places(places)
{
    while (m_places > 0 && m_units % 10 == 0) {
        m_units /= 10;
        --m_places;
    }
}

std::optional<Decimal> Decimal::fromText(const QString &text)
{
    static const QRegularExpression form(uR"(^-?\d+(?:\.(\d+))?$)"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    QString digits = text;
    digits.remove(u'.');
    if (digits.size() > kMostDigits)
        return std::nullopt;
    return Decimal(digits.toLongLong(), int(match.capturedLength(1)));
}

std::optional<Decimal> Decimal::fromJson(const QJsonValue &value)
{
    if (value.isString())
        return fromText(value.toString());
    if (!value.isDouble())
        return std::nullopt;
    // The shortest text that reads back as the number is the one that was written.
    const bool whole = value.toVariant().typeId() == QMetaType::LongLong;
    return fromText(whole ? QString::number(value.toInteger())
                          : QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest));
}

Decimal Decimal::operator+(const Decimal &other) const
{
    const int places = std::max(m_places, other.m_places);
    return {shifted(m_units, places - m_places) + shifted(other.m_units, places - other.m_places), places};
}

} // namespace permanence::test

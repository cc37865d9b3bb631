#include "core/model/PhoneNumber.h"

#include "core/base/Literals.h"

#include <QRegularExpression>
#include <QUrl>

// The generated headers of the library do not meet our warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#pragma GCC diagnostic ignored "-Wnull-dereference"
#include <phonenumbers/phonenumberutil.h>
#pragma GCC diagnostic pop

#include <algorithm>
#include <string>

namespace permanence {
namespace {

using i18n::phonenumbers::PhoneNumberUtil;
using LibraryNumber = i18n::phonenumbers::PhoneNumber;

/// Longer than any number with its label and extension; what is longer is not even looked at.
constexpr qsizetype kLongestWritten = 100;
constexpr qsizetype kShortestSuffix = 4;
/// From here on what is typed is rather a whole national number than its last digits.
constexpr qsizetype kTrunkZeroFrom = 7;

const PhoneNumberUtil &library()
{
    return *PhoneNumberUtil::GetInstance();
}

std::string regionCode(const QString &region)
{
    return region.trimmed().toUpper().toStdString();
}

Error notANumber(const QString &written)
{
    constexpr qsizetype kShown = 40;
    QString shown;
    for (const QChar c : written.left(kShown))
        shown += c.isPrint() ? c : u' ';
    if (written.size() > kShown)
        shown += u'…';
    return Error{ErrorCode::NotPhoneNumber, {shown.simplified()}, {}};
}

/// White space of any kind as one space, without the invisible marks that come along when text is pasted.
QString tidied(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (c.category() != QChar::Other_Format)
            result += c;
    }
    return result.simplified();
}

QString withoutLabel(QString text)
{
    static const QRegularExpression label(
        u"^\\W*(?:t[eé]l[eé]phone|t[eé]l|phone|mobile|mob|portable|port|gsm|fax)\\b[.: ]*"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return text.remove(label);
}

QString withoutExtension(QString text)
{
    static const QRegularExpression extension(
        u"[ ,;]*(?:;ext=|extension|ext|poste|post|toestel|durchwahl|dw|x|#)[.: ]*\\d{1,7}\\W*$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return text.remove(extension);
}

/// Whether there is nothing in the text that does not belong into a dialled number. The library itself would
/// read letters as keys of an old telephone and skip what surrounds a number.
bool looksDialled(const QString &text)
{
    static const QString punctuation = u" .,-/()[]+*#~\u2010\u2011\u2012\u2013\u2014\u2212\uFF0B\uFF0D"_s;
    bool digit = false;
    for (const QChar c : text) {
        digit = digit || c.isDigit();
        if (!c.isDigit() && !punctuation.contains(c))
            return false;
    }
    return digit;
}

bool startsWithPlus(const QString &text)
{
    static const QRegularExpression plus(u"^[ (\\[]*[+\uFF0B]"_s);
    return text.contains(plus);
}

/// What is dialled of a `tel:` address with its parameters; a phone-context in front of a local number.
QString dialledOfUri(const QString &uri)
{
    const QString decoded = QUrl::fromPercentEncoding(uri.toUtf8());
    const QStringList parts = decoded.mid(decoded.indexOf(u':') + 1).split(u';');
    QString dialled = parts.first();
    for (const QString &part : parts.mid(1)) {
        const bool context = part.startsWith(u"phone-context=+"_s, Qt::CaseInsensitive);
        if (context && !startsWithPlus(dialled))
            dialled = QString(part.mid(part.indexOf(u'+')) % u' ' % dialled);
    }
    return dialled;
}

/// The text as it would be dialled, with `+` for the international prefix; empty where it is no number.
QString dialled(const QString &written)
{
    if (written.size() > kLongestWritten)
        return {};
    QString text = tidied(written);
    if (text.startsWith(u"tel:"_s, Qt::CaseInsensitive) ||
        text.startsWith(u"callto:"_s, Qt::CaseInsensitive)) {
        const QString ofUri = tidied(dialledOfUri(text));
        if (looksDialled(ofUri))
            return ofUri;
    }
    text = withoutExtension(withoutLabel(text));
    if (!looksDialled(text))
        return {};
    const QString digits = digitsOf(text);
    // No national number of any country begins with 00, so it means "abroad" even where one dials 011.
    const bool abroad =
        !startsWithPlus(text) && digits.size() > 2 && digits.startsWith(u"00"_s) && digits[2] != u'0';
    return abroad ? QString(u'+' % digits.mid(2)) : text;
}

/// How many digits the country's code has at the beginning of an international number; 0 for none (yet).
qsizetype countryCodeLength(const QString &digits)
{
    // No country's code is the beginning of another's.
    for (qsizetype length = 1; length <= 3 && length <= digits.size(); ++length) {
        std::string region;
        library().GetRegionCodeForCountryCode(digits.left(length).toInt(), &region);
        if (region != "ZZ")
            return length;
    }
    return 0;
}

/// `digits` of a national number without the digit that is dialled only inside the country (most often 0).
QString withoutTrunk(const QString &digits, const std::string &region)
{
    std::string trunk;
    library().GetNddPrefixForRegion(region, true, &trunk);
    const QString prefix = QString::fromStdString(trunk);
    return !prefix.isEmpty() && digits.startsWith(prefix) ? digits.mid(prefix.size()) : digits;
}

QString prefixAbroad(const QString &digits)
{
    if (digits.isEmpty() || digits.startsWith(u'0'))
        return {};
    const qsizetype length = countryCodeLength(digits);
    if (length == 0)
        return QString(u'+' % digits);
    std::string region;
    library().GetRegionCodeForCountryCode(digits.left(length).toInt(), &region);
    return QString(u'+' % digits.left(length) % withoutTrunk(digits.mid(length), region));
}

QString prefixAtHome(const QString &digits, const QString &region)
{
    const int country = library().GetCountryCodeForRegion(regionCode(region));
    const QString rest = withoutTrunk(digits, regionCode(region));
    // A trunk digit alone says nothing, and would find the whole country.
    return country == 0 || rest.isEmpty() ? QString() : QString(u'+' % QString::number(country) % rest);
}

} // namespace

Result<PhoneNumber> PhoneNumber::parse(const QString &written, const QString &defaultRegion)
{
    const QString text = dialled(written);
    if (text.isEmpty())
        return notANumber(written);
    LibraryNumber number;
    const auto verdict = library().Parse(text.toStdString(), regionCode(defaultRegion), &number);
    if (verdict != PhoneNumberUtil::NO_PARSING_ERROR || !library().IsPossibleNumber(number))
        return notANumber(written);
    number.clear_extension();
    std::string e164;
    library().Format(number, PhoneNumberUtil::E164, &e164);
    const PhoneNumber result = fromE164(QString::fromStdString(e164));
    if (!result.isValid())
        return notANumber(written);
    return result;
}

PhoneNumber PhoneNumber::fromE164(const QString &text)
{
    constexpr qsizetype kShortest = 4;
    constexpr qsizetype kLongest = 21;
    if (text.size() < kShortest || text.size() > kLongest || text[0] != u'+' || text[1] == u'0')
        return {};
    for (const QChar c : QStringView(text).mid(1)) {
        if (c < u'0' || c > u'9')
            return {};
    }
    return PhoneNumber(text);
}

QString PhoneNumber::international() const
{
    LibraryNumber number;
    if (!isValid() ||
        library().Parse(m_e164.toStdString(), "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return m_e164;
    std::string text;
    library().Format(number, PhoneNumberUtil::INTERNATIONAL, &text);
    return QString::fromStdString(text);
}

QString PhoneNumber::national(const QString &region) const
{
    LibraryNumber number;
    const bool known = isValid() && library().Parse(m_e164.toStdString(), "ZZ", &number) ==
                                        PhoneNumberUtil::NO_PARSING_ERROR;
    if (!known || number.country_code() != library().GetCountryCodeForRegion(regionCode(region)))
        return international();
    std::string text;
    library().Format(number, PhoneNumberUtil::NATIONAL, &text);
    return QString::fromStdString(text);
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const char32_t c : text.toUcs4()) {
        const int value = QChar::digitValue(c);
        // Superscripts and the like have a digit's value but are no decimal digits.
        if (value >= 0 && QChar::category(c) == QChar::Number_DecimalDigit)
            digits += QChar(u'0' + value);
    }
    return digits;
}

NumberSearch numberSearch(const QString &typed, const QString &region)
{
    const QString text = withoutExtension(withoutLabel(tidied(typed.left(kLongestWritten + 1))));
    if (typed.size() > kLongestWritten || !looksDialled(text))
        return {};
    NumberSearch search;
    if (const auto number = PhoneNumber::parse(typed, region))
        search.exact = number->e164();
    const QString digits = digitsOf(text);
    const bool plus = startsWithPlus(text);
    if (plus)
        search.prefix = prefixAbroad(digits);
    else if (digits.startsWith(u"00"_s))
        search.prefix = prefixAbroad(digits.mid(2));
    else
        search.prefix = prefixAtHome(digits, region);
    if (plus || digits.size() < kShortestSuffix)
        return search;
    // A caller abroad gives the number with its own country's trunk zero, which no stored number has. Shorter
    // texts keep their zero: among last digits it is a digit like any other.
    QString last = digits.size() >= kTrunkZeroFrom && digits.startsWith(u'0') ? digits.mid(1) : digits;
    std::reverse(last.begin(), last.end());
    search.reversedSuffix = last;
    return search;
}

} // namespace permanence

#include "core/telephony/Announced.h"

#include "core/base/Literals.h"
#include "core/model/Uuid.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <optional>

namespace permanence {
namespace {

/// Nobody nests addresses deeper in good faith.
constexpr int kMostLayers = 8;
/// Longer than any address that a telephone writes; what follows is not even looked at.
constexpr qsizetype kLongestAddress = 2000;

bool isOfNumber(QChar c)
{
    static const QString punctuation = u"+*#()[]./- \u2010\u2011\u2012\u2013\u2014\u2212\uFF0B\uFF0D"_s;
    return c.isDigit() || punctuation.contains(c);
}

bool isDialled(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }) &&
           std::all_of(text.begin(), text.end(), isOfNumber);
}

/// The words by which telephones say that the caller shows no number.
bool isWithheld(const QString &text)
{
    static const QStringList words{
        u"anonymous"_s,   u"anonyme"_s,     u"anonym"_s,    u"unknown"_s,      u"inconnu"_s,       u"unbekannt"_s,
        u"private"_s,     u"privé"_s,       u"prive"_s,     u"privat"_s,       u"withheld"_s,      u"hidden"_s,
        u"masqué"_s,      u"masque"_s,      u"restricted"_s, u"unavailable"_s, u"indisponible"_s,  u"unterdrückt"_s,
        u"nocallerid"_s,  u"numbermissing"_s, u"numberwithheld"_s, u"numéromasqué"_s, u"numeromasque"_s,
        u"none"_s,        u"null"_s,        u"n/a"_s};
    QString word;
    bool says = false;
    for (const QChar c : text.normalized(QString::NormalizationForm_C).toCaseFolded()) {
        says = says || c.isLetterOrNumber();
        if (!c.isSpace() && c != u'-' && c != u'_')
            word += c;
    }
    return !says || words.contains(word);
}

QString decoded(const QString &text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

/// `0549…;phone-context=+33;ext=12`: the number, in front of it the country's code where it is told.
QString withContext(const QString &text)
{
    const QStringList parts = text.split(u';');
    QString number = parts.first().trimmed();
    for (const QString &part : parts.mid(1)) {
        const QString context = part.section(u'=', 1).trimmed();
        if (part.startsWith(u"phone-context="_s, Qt::CaseInsensitive) && context.startsWith(u'+') &&
            isDialled(number) && !number.startsWith(u'+'))
            number = QString(context % u' ' % number);
    }
    return number;
}

/// The user of `user:password@host;parameters?headers`; `user@host` where the user is a name.
QString ofSip(const QString &address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    if (at < 0)
        return decoded(address.section(u'?', 0, 0).section(u';', 0, 0));
    const QString user = withContext(decoded(address.left(at).section(u':', 0, 0)));
    const QString host = address.mid(at + 1).section(QRegularExpression(u"[;?>\\s]"_s), 0, 0);
    return isDialled(user) || isWithheld(user) ? user : QString(user % u'@' % host);
}

/// What is inside one layer of address; nothing where the text is not wrapped in one.
std::optional<QString> unwrapped(const QString &text)
{
    const qsizetype open = text.lastIndexOf(u'<');
    const qsizetype close = text.indexOf(u'>', open);
    if (open >= 0 && close > open)
        return text.mid(open + 1, close - open - 1);
    static const QRegularExpression scheme(u"^\\s*(sips?|tel|callto):(?://)?"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch found = scheme.match(text);
    if (!found.hasMatch())
        return std::nullopt;
    const QString rest = text.mid(found.capturedEnd());
    if (found.captured(1).startsWith(u's', Qt::CaseInsensitive))
        return ofSip(rest);
    return withContext(decoded(rest));
}

} // namespace

QString announcedText(const QString &raw, qsizetype longest)
{
    QString text;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const QChar c = raw[i];
        if (c.isHighSurrogate() && i + 1 < raw.size() && raw[i + 1].isLowSurrogate()) {
            const char32_t point = QChar::surrogateToUcs4(c, raw[i + 1]);
            const QChar::Category category = QChar::category(point);
            if (category != QChar::Other_Format && category != QChar::Other_NotAssigned) {
                text += c;
                text += raw[i + 1];
            }
            ++i;
        } else if (c.category() == QChar::Other_Control) {
            text += c.isNull() ? QString() : QString(u' ');
        } else if (!c.isSurrogate() && c.category() != QChar::Other_Format &&
                   c.category() != QChar::Other_NotAssigned) {
            text += c;
        }
    }
    text = text.simplified();
    if (text.size() > longest) {
        text.truncate(longest);
        if (text.back().isHighSurrogate())
            text.chop(1);
        text = text.trimmed();
    }
    return text;
}

QString announcedNumber(const QString &raw)
{
    QString text = announcedText(raw, kLongestAddress);
    for (int layer = 0; layer < kMostLayers; ++layer) {
        const auto inside = unwrapped(text);
        if (!inside)
            break;
        text = announcedText(*inside, kLongestAddress);
    }
    text.remove(QChar(QChar::ReplacementCharacter));
    text = announcedText(text, kLongestAnnouncedNumber);
    return isWithheld(text) ? QString() : text;
}

QString announcedId(const QString &raw)
{
    const QString id = announcedText(raw, raw.size());
    return id.size() <= kLongestAnnouncedText ? id : Uuid::derived(id.toUtf8()).text();
}

} // namespace permanence

#include "core/model/PersonNames.h"

#include "core/base/TextKey.h"
#include "core/model/PhoneNumber.h"

#include <algorithm>

namespace permanence {
namespace {

struct Word {
    qsizetype from = 0, until = 0;
    QString key;
};

bool isOfWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

std::vector<Word> wordsOf(const QString &text)
{
    std::vector<Word> words;
    for (qsizetype i = 0; i < text.size();) {
        if (!isOfWord(text[i])) {
            ++i;
            continue;
        }
        const qsizetype from = i;
        while (i < text.size() && isOfWord(text[i]))
            ++i;
        words.push_back({from, i, withoutCaseAndAccents(text.mid(from, i - from))});
    }
    return words;
}

/// Words of names that stand in many texts without naming anybody.
bool isParticle(const QString &key)
{
    static const QSet<QString> particles{u"mrs"_s, u"mme"_s, u"mlle"_s, u"herr"_s, u"frau"_s, u"des"_s, u"les"_s, u"van"_s,
                                         u"von"_s, u"den"_s, u"der"_s,  u"dos"_s,  u"del"_s,  u"dit"_s, u"the"_s, u"and"_s};
    return particles.contains(key);
}

/// UTF-8 without case and accents, as far as letters of Latin alphabets go.
struct Folded {
    QByteArray letters, digits;
    bool isWhole = true; ///< else other letters stand in it
};

Folded folded(QByteArrayView utf8)
{
    constexpr ushort kLast = 0x24f; // of Latin Extended-B
    static const std::vector<QByteArray> keys = [] {
        std::vector<QByteArray> all;
        for (ushort c = 0x80; c <= kLast; ++c)
            all.push_back(withoutCaseAndAccents(QString(QChar(c))).toUtf8());
        return all;
    }();
    Folded result;
    result.letters.reserve(utf8.size());
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const auto byte = static_cast<uchar>(utf8[i]);
        if (byte < 0x80) {
            result.letters += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : static_cast<char>(byte);
            if (byte >= '0' && byte <= '9')
                result.digits += static_cast<char>(byte);
            continue;
        }
        if (byte < 0xc0)
            continue; // the rest of a letter
        const auto next = i + 1 < utf8.size() ? static_cast<uchar>(utf8[i + 1]) : uchar(0);
        if (byte == 0xe2 && (next == 0x80 || next == 0x81)) { // a dash, an apostrophe, a quotation mark
            result.letters += ' ';
            continue;
        }
        const int code = byte < 0xe0 ? (byte & 0x1f) << 6 | (next & 0x3f) : -1;
        if (code >= 0x80 && code <= kLast)
            result.letters += keys[static_cast<std::size_t>(code - 0x80)];
        else if (code < 0x300 || code > 0x36f) // accents that stand by themselves
            result.isWhole = false;
    }
    return result;
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

int digitOf(QChar c)
{
    return c.category() == QChar::Number_DecimalDigit ? c.digitValue() : -1;
}

bool joinsDigits(QChar c)
{
    return c.isSpace() || c == u'.' || c == u'-' || c == u'/' || c == u'(' || c == u')' || c == u'_' ||
           c.category() == QChar::Punctuation_Dash || c == u',';
}

} // namespace

void PersonNames::addName(const QString &name, bool shared)
{
    QStringList words;
    for (const Word &word : wordsOf(name)) {
        words << word.key;
        if (word.key.size() >= kShortestName && !isParticle(word.key))
            m_words.insert(word.key);
    }
    if (words.size() < 2)
        return;
    m_names.push_back({words, shared});
    if (shared)
        return;
    const QString &longest = *std::max_element(words.begin(), words.end(), [](const QString &a, const QString &b) {
        return a.size() < b.size();
    });
    m_signs.push_back({isAscii(longest) ? longest.toUtf8() : QByteArray(), false});
}

void PersonNames::addEmail(const QString &address, bool shared)
{
    if (address.isEmpty())
        return;
    m_emails.push_back({address, {}, shared});
    if (!shared)
        m_signs.push_back({isAscii(address) ? address.toLower().toUtf8() : QByteArray(), false});
}

void PersonNames::addPhone(const QString &e164, bool shared)
{
    const QString written = PhoneNumber::fromE164(e164).international();
    const qsizetype space = written.indexOf(u' ');
    if (space > 0)
        m_phones.push_back({digitsOf(written.mid(space)), digitsOf(written.left(space)), shared});
    else if (digitsOf(e164).size() >= 4)
        m_phones.push_back({digitsOf(e164), {}, shared});
    if (!shared && !m_phones.empty())
        m_signs.push_back({m_phones.back().text.toUtf8(), true});
}

bool PersonNames::mayBeIn(QByteArrayView utf8) const
{
    const Folded text = folded(utf8);
    if (!text.isWhole || utf8.contains("\\u")) // a letter that JSON writes as its number
        return true;
    return std::any_of(m_signs.begin(), m_signs.end(), [&](const Sign &sign) {
        return (sign.isDigits ? text.digits : text.letters).contains(sign.bytes); // an empty one is in every text
    });
}

QString PersonNames::takenOut(const QString &text, Reach reach) const
{
    std::vector<Range> found;
    findEmails(text, reach, found);
    findPhones(text, reach, found);
    findNames(text, reach, found);
    if (found.empty())
        return text;
    if (reach == Reach::Anywhere) // the text names this person, and may do so by one name alone, too
        return takenOut(text, Reach::OwnCustomer);
    std::sort(found.begin(), found.end(), [](const Range &a, const Range &b) { return a.from < b.from; });
    QString result;
    qsizetype done = 0;
    for (const Range &range : found) {
        if (range.from >= done) {
            result += QStringView(text).mid(done, range.from - done);
            result += kErased;
        }
        done = std::max(done, range.until);
    }
    return result + QStringView(text).mid(done);
}

void PersonNames::findNames(const QString &text, Reach reach, std::vector<Range> &found) const
{
    constexpr qsizetype kWidestGap = 3;
    const std::vector<Word> words = wordsOf(text);
    const auto standsAt = [&](std::size_t at, const QStringList &name, qsizetype turned) {
        if (at + static_cast<std::size_t>(name.size()) > words.size())
            return false;
        for (qsizetype i = 0; i < name.size(); ++i) {
            const std::size_t here = at + static_cast<std::size_t>(i);
            if (words[here].key != name[(i + turned) % name.size()])
                return false;
            if (i > 0 && words[here].from - words[here - 1].until > kWidestGap)
                return false;
        }
        return true;
    };
    for (std::size_t at = 0; at < words.size(); ++at) {
        for (const Name &name : m_names) {
            if (name.shared && reach == Reach::Anywhere)
                continue;
            for (qsizetype turned = 0; turned < name.words.size(); ++turned) { // the family name may come first
                if (standsAt(at, name.words, turned))
                    found.push_back({words[at].from, words[at + static_cast<std::size_t>(name.words.size()) - 1].until});
            }
        }
        if (reach == Reach::OwnCustomer && m_words.contains(words[at].key))
            found.push_back({words[at].from, words[at].until});
    }
}

void PersonNames::findEmails(const QString &text, Reach reach, std::vector<Range> &found) const
{
    const auto isOfAddress = [&](qsizetype at) {
        return at >= 0 && at < text.size() && (text[at].isLetterOrNumber() || u"._%+-"_s.contains(text[at]));
    };
    for (const Plain &email : m_emails) {
        if (email.shared && reach == Reach::Anywhere)
            continue;
        for (qsizetype at = text.indexOf(email.text, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(email.text, at + 1, Qt::CaseInsensitive)) {
            const qsizetype end = at + email.text.size();
            const bool goesOn = end < text.size() && (text[end].isLetterOrNumber() || text[end] == u'-' ||
                                                      (text[end] == u'.' && isOfAddress(end + 1) && text[end + 1] != u'.'));
            if (!isOfAddress(at - 1) && !goesOn)
                found.push_back({at, end});
        }
    }
}

void PersonNames::findPhones(const QString &text, Reach reach, std::vector<Range> &found) const
{
    if (m_phones.empty())
        return;
    // All digits with their places; digits further apart than a separator or three are of different numbers.
    constexpr qsizetype kWidestGap = 3;
    QString digits;
    std::vector<qsizetype> places;
    const auto search = [&] {
        const auto isGlued = [&](qsizetype left) { // whether the digits at left and left + 1 touch each other
            return left >= 0 && left + 1 < digits.size() && places[std::size_t(left) + 1] == places[std::size_t(left)] + 1;
        };
        for (const Plain &phone : m_phones) {
            if (phone.shared && reach == Reach::Anywhere)
                continue;
            for (qsizetype at = digits.indexOf(phone.text); at >= 0; at = digits.indexOf(phone.text, at + 1)) {
                const qsizetype last = at + phone.text.size() - 1;
                qsizetype from = at;
                for (const QString &before : {QString(u"00"_s + phone.country + u'0'), QString(u"00"_s + phone.country),
                                              QString(phone.country + u'0'), phone.country, u"0"_s}) {
                    if (!before.isEmpty() && digits.left(at).endsWith(before)) {
                        from = at - before.size();
                        break;
                    }
                }
                if (isGlued(from - 1) || isGlued(last))
                    continue; // a part of a longer number
                qsizetype begin = places[std::size_t(from)];
                const qsizetype end = places[std::size_t(last)] + 1;
                const bool closes = QStringView(text).mid(begin, end - begin).contains(u')'); // a bracket of the number's own
                while (begin > 0 && (text[begin - 1] == u'+' || (closes && text[begin - 1] == u'(')))
                    --begin;
                found.push_back({begin, end});
            }
        }
        digits.clear();
        places.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int digit = digitOf(text[i]);
        if (digit >= 0) {
            if (!places.empty() && i - places.back() > kWidestGap + 1)
                search();
            digits += QChar(u'0' + digit);
            places.push_back(i);
        } else if (!joinsDigits(text[i]) && text[i] != u'+') {
            search();
        }
    }
    search();
}

} // namespace permanence

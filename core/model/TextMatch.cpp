#include "core/model/TextMatch.h"

#include "core/base/Literals.h"

#include <algorithm>
#include <array>

namespace permanence {
namespace {

bool isPartOfWord(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

/// One character as it is compared; empty for an accent that stands alone.
QString foldedSlowly(char32_t c)
{
    const QString decomposed = QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString result;
    for (const QChar part : decomposed) {
        if (part == u'œ')
            result += u"oe"_s;
        else if (part == u'æ')
            result += u"ae"_s;
        else if (part == u'ß')
            result += u"ss"_s;
        else if (!part.isMark())
            result += part;
    }
    return result;
}

/// The letters of western writing, folded once.
const QString &foldedLetter(char16_t c)
{
    static const std::array<QString, 0x250> table = [] {
        std::array<QString, 0x250> all;
        for (char32_t i = 0; i < all.size(); ++i)
            all[i] = foldedSlowly(i);
        return all;
    }();
    return table[c];
}

/// Walks the code points of a text: `visit(code point, where it begins, where it ends)`.
template <class Visit>
void forEachCodePoint(QStringView text, Visit visit)
{
    for (qsizetype i = 0; i < text.size();) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : char32_t(text[i].unicode());
        const qsizetype next = i + (pair ? 2 : 1);
        visit(c, i, next);
        i = next;
    }
}

bool isDoubled(QChar c)
{
    return c == u'a' || c == u'o' || c == u'u';
}

/// A word of a text.
struct Stretch {
    const FoldedText &folded;
    QStringView original;
    qsizetype at = 0, end = 0; ///< in the folded text

    /// Whether the letter at this place of the folded text was written with its two dots.
    [[nodiscard]] bool isUmlaut(qsizetype place) const
    {
        constexpr char16_t kDots = 0x308;
        const qsizetype from = folded.from[static_cast<std::size_t>(place)];
        return u"äöüÄÖÜ"_s.contains(original[from]) || (from + 1 < original.size() && original[from + 1] == QChar(kDots));
    }
};

/// Where in the folded text the part of the word ends that is like `sought`; -1: the word does not begin so.
qsizetype likeUntil(const Stretch &word, const QString &sought)
{
    const QString &text = word.folded.text;
    qsizetype i = word.at;
    const bool bothWays = sought.size() >= kShortestGerman;
    for (qsizetype j = 0; j < sought.size();) {
        const bool same = i < word.end && text[i] == sought[j];
        if (same) {
            ++i;
            ++j;
        } else if (!bothWays || i == word.at || j == 0 || text[i - 1] != sought[j - 1] || !isDoubled(text[i - 1])) {
            return -1;
        } else if (i < word.end && text[i] == u'e' && i + 1 < word.end && text[i + 1] == sought[j]) {
            ++i; // the text writes ue, where u or ü is sought
        } else if (sought[j] == u'e' && word.isUmlaut(i - 1)) {
            ++j; // the text writes ü, where ue is sought
        } else {
            return -1;
        }
    }
    return i;
}

} // namespace

FoldedText::FoldedText(QStringView original)
{
    text.reserve(original.size() + 8);
    from.reserve(static_cast<std::size_t>(original.size()) + 9);
    forEachCodePoint(original, [&](char32_t c, qsizetype at, qsizetype) {
        if (c < 0x80) {
            text += QChar(c >= U'A' && c <= U'Z' ? char16_t(c + 32) : char16_t(c));
            from.push_back(at);
            return;
        }
        const QString &letters = c < 0x250 ? foldedLetter(static_cast<char16_t>(c)) : foldedSlowly(c);
        text += letters;
        from.insert(from.end(), static_cast<std::size_t>(letters.size()), at);
    });
    from.push_back(original.size());
}

QStringList wordsOf(QStringView text)
{
    QStringList words;
    qsizetype begin = -1;
    const auto end = [&](qsizetype at) {
        if (begin >= 0)
            words << text.sliced(begin, at - begin).toString();
        begin = -1;
    };
    forEachCodePoint(text, [&](char32_t c, qsizetype at, qsizetype) {
        if (!isPartOfWord(c))
            end(at);
        else if (begin < 0)
            begin = at;
    });
    end(text.size());
    return words;
}

TextMatcher::TextMatcher(const std::vector<Sought> &sought)
{
    for (const Sought &one : sought) {
        Folded folded{{}, one.exact};
        for (const QString &word : one.words) {
            if (const QString text = FoldedText(word).text; !text.isEmpty())
                folded.words << text;
        }
        if (!folded.words.isEmpty())
            m_sought.push_back(std::move(folded));
    }
}

std::vector<TextMatcher::Word> TextMatcher::split(const QString &folded)
{
    std::vector<Word> words;
    Word word{-1, 0};
    forEachCodePoint(folded, [&](char32_t c, qsizetype at, qsizetype next) {
        if (isPartOfWord(c)) {
            if (word.at < 0)
                word.at = at;
            word.length = next - word.at;
        } else if (word.at >= 0) {
            words.push_back(word);
            word = {-1, 0};
        }
    });
    if (word.at >= 0)
        words.push_back(word);
    return words;
}

qsizetype TextMatcher::endOf(const Folded &sought, const FoldedText &folded, QStringView original,
                             const std::vector<Word> &words, std::size_t first)
{
    const auto begun = [&](const Word &word, const QString &like) {
        return likeUntil({folded, original, word.at, word.at + word.length}, like);
    };
    if (!sought.exact)
        return begun(words[first], sought.words.front());
    const auto count = static_cast<std::size_t>(sought.words.size());
    if (first + count > words.size())
        return -1;
    for (std::size_t i = 0; i < count; ++i) {
        const Word &word = words[first + i];
        if (begun(word, sought.words[static_cast<qsizetype>(i)]) != word.at + word.length)
            return -1;
    }
    return words[first + count - 1].at + words[first + count - 1].length;
}

void TextMatcher::seen(QStringView text, std::vector<bool> &found) const
{
    const FoldedText folded(text);
    const std::vector<Word> words = split(folded.text);
    for (std::size_t s = 0; s < m_sought.size(); ++s) {
        for (std::size_t i = 0; !found[s] && i < words.size(); ++i)
            found[s] = endOf(m_sought[s], folded, text, words, i) >= 0;
    }
}

bool TextMatcher::allIn(const QStringList &texts) const
{
    std::vector<bool> found(m_sought.size());
    for (const QString &text : texts)
        seen(text, found);
    return std::all_of(found.begin(), found.end(), [](bool one) { return one; });
}

int TextMatcher::countIn(QStringView text) const
{
    std::vector<bool> found(m_sought.size());
    seen(text, found);
    return static_cast<int>(std::count(found.begin(), found.end(), true));
}

std::vector<TextMark> TextMatcher::marks(QStringView text) const
{
    const FoldedText folded(text);
    const std::vector<Word> words = split(folded.text);
    std::vector<TextMark> marks;
    for (std::size_t i = 0; i < words.size(); ++i) {
        qsizetype end = -1;
        for (const Folded &one : m_sought)
            end = std::max(end, endOf(one, folded, text, words, i));
        if (end < 0)
            continue;
        const qsizetype at = folded.from[static_cast<std::size_t>(words[i].at)];
        qsizetype last = static_cast<std::size_t>(end) < folded.from.size() ? folded.from[static_cast<std::size_t>(end)]
                                                                           : text.size();
        // Of a letter that is folded into two, both are marked.
        const qsizetype lastLetter = folded.from[static_cast<std::size_t>(end - 1)];
        last = std::max(last, lastLetter + 1);
        if (!marks.empty() && at < marks.back().at + marks.back().length)
            marks.back().length = std::max(marks.back().length, last - marks.back().at);
        else
            marks.push_back({at, last - at});
    }
    return marks;
}

QString TextMatcher::excerpt(const QString &text, qsizetype length) const
{
    QString line = text;
    for (QChar &c : line) {
        if (c.isSpace() || c.category() == QChar::Other_Control)
            c = u' ';
    }
    line = line.trimmed();
    if (line.size() <= length)
        return line;
    const std::vector<TextMark> found = marks(line);
    qsizetype begin = 0;
    if (!found.empty() && found.front().at + found.front().length > length * 3 / 4) {
        begin = found.front().at - length / 4;
        const qsizetype space = line.indexOf(u' ', begin);
        if (space >= 0 && space < found.front().at)
            begin = space + 1;
        else if (line[begin].isLowSurrogate())
            ++begin;
    }
    QString cut = line.sliced(begin, std::min(length, line.size() - begin));
    if (begin + cut.size() < line.size()) {
        if (cut.back().isHighSurrogate())
            cut.chop(1);
        cut += u'…';
    }
    return begin > 0 ? QString(u"… "_s % cut) : cut;
}

} // namespace permanence

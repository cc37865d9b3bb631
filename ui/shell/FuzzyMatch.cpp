#include "ui/shell/FuzzyMatch.h"

#include "core/base/Literals.h"

#include <QStringList>

#include <algorithm>

namespace permanence {
namespace {

constexpr int kAtStart = 100;
constexpr int kAtWord = 80;
constexpr int kInside = 50;
constexpr int kScattered = 20;

std::optional<int> lettersInOrder(const QString &word, const QString &text)
{
    qsizetype from = 0;
    qsizetype first = -1;
    for (const QChar letter : word) {
        from = text.indexOf(letter, from);
        if (from < 0)
            return std::nullopt;
        if (first < 0)
            first = from;
        ++from;
    }
    const auto gaps = static_cast<int>(from - first - word.size());
    // Letters strewn over a whole sentence are an accident.
    return gaps <= 2 * word.size() ? std::optional(std::max(1, kScattered - gaps)) : std::nullopt;
}

std::optional<int> wordScore(const QString &word, const QString &text)
{
    std::optional<int> best;
    for (auto at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (at == 0)
            return kAtStart;
        best = std::max(best.value_or(0), text[at - 1].isLetterOrNumber() ? kInside : kAtWord);
    }
    return best ? best : lettersInOrder(word, text);
}

} // namespace

QString folded(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    const QString decomposed = text.toLower().normalized(QString::NormalizationForm_KD);
    for (const QChar letter : decomposed) {
        switch (letter.unicode()) {
        case u'œ':
            plain += u"oe"_s;
            break;
        case u'æ':
            plain += u"ae"_s;
            break;
        case u'ß':
            plain += u"ss"_s;
            break;
        case u'ø':
            plain += u'o';
            break;
        case u'ł':
            plain += u'l';
            break;
        default:
            if (letter.category() != QChar::Mark_NonSpacing)
                plain += letter;
        }
    }
    return plain;
}

std::optional<int> fuzzyScore(const QString &words, const QString &text)
{
    const QString in = folded(text);
    int sum = 0;
    const QStringList all = folded(words).split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : all) {
        const auto score = wordScore(word, in);
        if (!score)
            return std::nullopt;
        sum += *score;
    }
    // Of equal matches the shorter text is nearer to what was typed.
    return sum * 10 - static_cast<int>(std::min<qsizetype>(in.size(), 100)) / 10;
}

} // namespace permanence

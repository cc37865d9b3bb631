#include "core/store/SearchQueries.h"

#include <array>
#include <utility>

namespace permanence {
namespace {

struct Ligature {
    QLatin1StringView letters;
    char16_t sign;
};

constexpr std::array kLigatures{Ligature{"ss"_L1, u'ß'}, Ligature{"oe"_L1, u'œ'}, Ligature{"ae"_L1, u'æ'}};

/// In a word with more of them, all are written one way or all the other.
constexpr int kMostLigatures = 3;

/// The ways of writing a word: the index keeps ß, œ and æ as they were written. `begun`: the last letter may be the
/// first half of one of them.
QStringList spellings(const QString &typed, bool begun)
{
    QString word = typed.normalized(QString::NormalizationForm_C).toLower();
    for (const Ligature &one : kLigatures)
        word.replace(QChar(one.sign), QString(one.letters));
    std::vector<std::pair<qsizetype, char16_t>> places; // where two letters may be one sign
    for (qsizetype i = 0; i + 1 < word.size(); ++i) {
        for (const Ligature &one : kLigatures) {
            if (QStringView(word).sliced(i, 2) == one.letters) {
                places.emplace_back(i, one.sign);
                ++i;
                break;
            }
        }
    }
    const auto count = static_cast<unsigned>(places.size());
    QStringList all;
    for (unsigned chosen = 0; chosen < (1U << std::min(count, unsigned(kMostLigatures))); ++chosen) {
        QString spelling = word;
        for (unsigned i = count; i-- > 0;) {
            const bool sign = count > unsigned(kMostLigatures) ? (chosen & 1U) != 0 : ((chosen >> i) & 1U) != 0;
            if (sign)
                spelling.replace(places[i].first, 2, QChar(places[i].second));
        }
        if (!all.contains(spelling))
            all << spelling;
    }
    const bool endsInPlace = count > 0 && places.back().first + 2 == word.size();
    if (begun && !endsInPlace && word.size() > 1) {
        for (const Ligature &one : kLigatures) {
            if (word.endsWith(one.letters[0]))
                all << QString(word.chopped(1) % QChar(one.sign));
        }
    }
    return all;
}

/// Half of a pair of surrogates is no text that an index could hold.
QString withoutHalves(const QString &word)
{
    QString whole;
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (word[i].isHighSurrogate() && i + 1 < word.size() && word[i + 1].isLowSurrogate())
            whole += word[i++];
        else if (word[i].isSurrogate())
            continue;
        whole += word[i];
    }
    return whole;
}

/// Letters and digits alone, so that inside quotes nothing is syntax.
QString phrase(const QStringList &words, bool exact)
{
    return QString(u'"' % words.join(u' ') % (exact ? u"\""_s : u"\"*"_s));
}

QString expressionOf(const Sought &sought)
{
    QStringList ways;
    for (const QString &word : sought.words) {
        const QString whole = withoutHalves(wordsOf(word).join(QString()));
        const QStringList own = whole.isEmpty() ? QStringList() : spellings(whole, !sought.exact);
        if (ways.isEmpty()) {
            ways = own;
        } else if (!own.isEmpty()) {
            QStringList longer;
            for (const QString &way : ways) {
                for (const QString &one : own.mid(0, ways.size() > 16 ? 1 : own.size()))
                    longer << QString(way % u' ' % one);
            }
            ways = longer;
        }
    }
    QStringList terms;
    for (const QString &way : ways)
        terms << phrase({way}, sought.exact);
    return terms.size() > 1 ? QString(u'(' % terms.join(u" OR "_s) % u')') : terms.value(0);
}

} // namespace

QString searchExpression(const std::vector<Sought> &sought)
{
    QStringList all;
    for (const Sought &one : sought) {
        if (const QString expression = expressionOf(one); !expression.isEmpty())
            all << expression;
    }
    return all.join(u" AND "_s);
}

QString searchExpression(const QString &words)
{
    std::vector<Sought> sought;
    for (const QString &word : wordsOf(words).mid(0, kMostSought))
        sought.push_back({{word}, false});
    return searchExpression(sought);
}

} // namespace permanence

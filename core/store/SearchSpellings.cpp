#include "core/store/SearchSpellings.h"

#include "core/base/Literals.h"
#include "core/model/TextMatch.h"

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

} // namespace

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

QStringList germanSpellings(const QString &typed, bool begun)
{
    constexpr std::size_t kMostPlaces = 6;
    const QString word = FoldedText(typed).text;
    if (word.size() < kShortestGerman)
        return {};
    struct Place {
        qsizetype at;   ///< behind the letter
        bool isWritten; ///< an e follows it, else one might
    };
    std::vector<Place> places;
    const qsizetype end = begun ? word.size() - 1 : word.size(); // what begins with mue begins with mu
    for (qsizetype i = 0; i < end && places.size() < kMostPlaces; ++i) {
        const bool isSecond = i > 0 && word[i] == u'u' && u"aeoq"_s.contains(word[i - 1]); // au, eu, qu have no dots
        if (u"aou"_s.contains(word[i]) && !isSecond)
            places.push_back({i + 1, i + 1 < word.size() && word[i + 1] == u'e'});
    }
    QStringList all;
    const auto add = [&](const auto &isChanged) {
        QString spelling = word;
        for (std::size_t i = places.size(); i-- > 0;) {
            if (!isChanged(i))
                continue;
            if (places[i].isWritten)
                spelling.remove(places[i].at, 1);
            else
                spelling.insert(places[i].at, u'e');
        }
        const QString sharp = QString(spelling).replace(u"ss"_s, u"ß"_s);
        for (const QString &one : {spelling, sharp}) {
            if (spelling != word && !all.contains(one))
                all << one;
        }
    };
    // Each alone, for most words have one such letter; and all of a kind at once.
    for (std::size_t place = 0; place < places.size(); ++place)
        add([&](std::size_t i) { return i == place; });
    for (const bool isWritten : {true, false})
        add([&](std::size_t i) { return places[i].isWritten == isWritten; });
    return all;
}

} // namespace permanence

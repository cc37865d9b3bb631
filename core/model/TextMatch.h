#pragma once

#include <QString>
#include <QStringList>

#include <vector>

// How words are looked for in texts: without case and accents; ß is ss, œ is oe, æ is ae. German has two ways of writing ä,
// ö and ü: ae, oe and ue in a text are found by a, o and u too, ä, ö and ü by ae, oe and ue too.

namespace permanence {

inline constexpr qsizetype kShortestGerman = 3; ///< letters of a word that is looked for in both ways

/// What is looked for: the beginning of a word, or whole words in a row.
struct Sought {
    QStringList words; ///< as they were typed, letters and digits only; never empty
    bool exact = false; ///< whole words that follow each other; else one word, of which this is the beginning
    bool operator==(const Sought &) const = default;
};

/// A stretch of a text that was found.
struct TextMark {
    qsizetype at = 0, length = 0;
    bool operator==(const TextMark &) const = default;
};

/// The text as it is compared, each character with the place from which it came.
struct FoldedText {
    explicit FoldedText(QStringView text);
    QString text;
    std::vector<qsizetype> from; ///< by character of `text`, and the end of the original
};

/// The words of a text: runs of letters, digits and marks.
[[nodiscard]] QStringList wordsOf(QStringView text);

/// Finds the same in texts as the full-text index does in documents.
class TextMatcher
{
public:
    explicit TextMatcher(const std::vector<Sought> &sought);

    /// Whether each of what is sought is in one of the texts.
    [[nodiscard]] bool allIn(const QStringList &texts) const;
    /// How many of what is sought are in the text.
    [[nodiscard]] int countIn(QStringView text) const;
    /// What was found, in order and without overlap: of a word the part that was typed.
    [[nodiscard]] std::vector<TextMark> marks(QStringView text) const;
    /// At most `length` characters of the text on one line, with what is found first in sight; "…" where it is cut.
    [[nodiscard]] QString excerpt(const QString &text, qsizetype length) const;

private:
    struct Word {
        qsizetype at = 0, length = 0;
    };
    struct Folded {
        QStringList words;
        bool exact = false;
    };
    [[nodiscard]] static std::vector<Word> split(const QString &folded);
    /// The end of what is sought in the folded text where it begins at this word; -1: it does not.
    [[nodiscard]] static qsizetype endOf(const Folded &sought, const FoldedText &folded, QStringView original,
                                         const std::vector<Word> &words, std::size_t first);
    void seen(QStringView text, std::vector<bool> &found) const;

    std::vector<Folded> m_sought;
};

} // namespace permanence

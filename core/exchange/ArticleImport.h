#pragma once

#include "core/desk/Desk.h"
#include "core/exchange/ArticleFile.h"
#include "core/store/KnowledgeQueries.h"

namespace permanence {

/// What becomes of a file.
enum class ArticleVerdict
{
    Added,
    Changed,
    Unchanged,
    Withdrawn, ///< it was taken back here, and an import does not bring it again
    Refused
};

struct ArticleFilePlan {
    QString file; ///< within the folder, with /
    ArticleVerdict verdict = ArticleVerdict::Refused;
    ArticleId article; ///< that it changes; none where it is new
    ArticleWritten words;
    std::vector<ArticleFileFault> faults; ///< why it is refused
};

/// What an import would do, in the order of the files' names.
struct ArticlePlan {
    std::vector<ArticleFilePlan> files;
    [[nodiscard]] int count(ArticleVerdict verdict) const;
};

inline constexpr qint64 kLargestArticle = 4 * 1024 * 1024; ///< bytes of one file
inline constexpr int kMostArticleFiles = 20'000;

/// The Markdown files (.md, .markdown) of a folder and of those in it, or the one that is named, read; links that lead elsewhere are not followed.
/// Faults of one file refuse that file alone: those of readArticleFile(), FileTooLarge, FileNotReadable, and Duplicate
/// where two files have the same title, product, version and language.
/// Errors: NoSuchFile, FileNotReadable (no folder), TooLong (more than kMostArticleFiles).
[[nodiscard]] Result<std::vector<ArticleFilePlan>> readArticleFolder(const QString &folder, const QString &language);

/// Compares with what the desk knows: the same title, product, version and language is the same article, so that the same
/// folder again changes nothing.
[[nodiscard]] ArticlePlan planArticles(std::vector<ArticleFilePlan> files, const std::vector<ArticleView> &known);

/// Both: what importing the folder would do.
[[nodiscard]] Result<ArticlePlan> prepareArticles(Queries &queries, const QString &folder);

/// Writes what the plan adds and changes, all or nothing. Answers with how many articles were written.
[[nodiscard]] Result<int> applyArticles(Desk &desk, const ArticlePlan &plan);

} // namespace permanence

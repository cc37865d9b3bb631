#pragma once

#include "core/base/Result.h"
#include "core/model/ArticleEvents.h"

#include <vector>

namespace permanence {

/// What is wrong in a file, and in which line of it.
struct ArticleFileFault {
    int line = 1; ///< from 1 on
    Error error;
    bool operator==(const ArticleFileFault &) const = default;
};

/// An article as its file says it.
struct ArticleFile {
    ArticleWritten words; ///< good where there are no faults
    std::vector<ArticleFileFault> faults;
};

/// Reads a Markdown file. It may begin with lines of `key: value` between two lines of `---`: title, product, version,
/// audience (internal, public), kind (article, bulletin), language (fr, en …). Without a title there, the first heading
/// is it, and stands no more in the text. What is not said is internal, an article, of any product and in `language`.
/// Faults: NotUtf8, TooLong, UnknownKey, Duplicate, Expected, UnknownLanguage, QuoteNotClosed (of the lines at the
/// beginning), MissingKey.
[[nodiscard]] ArticleFile readArticleFile(const QByteArray &bytes, const QString &language);

} // namespace permanence

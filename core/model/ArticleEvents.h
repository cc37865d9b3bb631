#pragma once

#include "core/model/EventParts.h"

// What the desk knows: articles and bulletins.

namespace permanence {

/// An article as it now reads; the last one goes.
struct ArticleWritten {
    static constexpr auto kKind = "article_written";
    static constexpr auto kStream = StreamKind::Article;
    ArticleKind kind = ArticleKind::Article;
    Audience audience = Audience::Internal;
    QString title;
    QString body;             ///< Markdown
    QString product, version; ///< empty: of any
    QString language;         ///< ISO 639-1
    template <class T = ArticleWritten>
    static constexpr auto fields()
    {
        return std::tuple{field("kind", &T::kind),       field("audience", &T::audience), field("title", &T::title),
                          field("body", &T::body),       field("product", &T::product),   field("version", &T::version),
                          field("language", &T::language)};
    }
};

/// It is offered no more; tickets that name it still show it. Written again it is back.
struct ArticleWithdrawn {
    static constexpr auto kKind = "article_withdrawn";
    static constexpr auto kStream = StreamKind::Article;
    static constexpr auto fields() { return std::tuple{}; }
};

} // namespace permanence

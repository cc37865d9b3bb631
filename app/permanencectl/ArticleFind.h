#pragma once

#include "core/store/KnowledgeQueries.h"

namespace permanence::ctl {

/// By id, or by a title that only one article has. Errors: NoSuchArticle; WrongUsage where several have it.
[[nodiscard]] Result<ArticleView> findArticle(Queries &queries, const QString &written);

[[nodiscard]] QString wordOf(ArticleKind kind);
[[nodiscard]] QString wordOf(Audience audience);

} // namespace permanence::ctl

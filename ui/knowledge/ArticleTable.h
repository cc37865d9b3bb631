#pragma once

#include "core/desk/DeskService.h"
#include "core/store/KnowledgeQueries.h"
#include "ui/widgets/TableSource.h"

namespace permanence {

/// Articles and bulletins by title.
class ArticleTableSource : public TableSource
{
public:
    explicit ArticleTableSource(DeskService &desk) : m_desk(desk) {}

    [[nodiscard]] static TableQuery query(const ArticleFilter &filter);

    [[nodiscard]] Reply<Result<std::vector<RowId>>> spine(const TableQuery &query) override;
    [[nodiscard]] Reply<Result<std::vector<TableRow>>> rows(const std::vector<RowId> &ids) override;

private:
    DeskService &m_desk;
};

/// The article of a row; its cells are one ArticleListItem.
[[nodiscard]] ArticleListItem articleOf(const TableRow &row);

/// Title with its kind as a shape, product, for whom.
[[nodiscard]] std::vector<Column> articleColumns();

[[nodiscard]] QString articleKindWord(ArticleKind kind);
[[nodiscard]] QString audienceWord(Audience audience);

} // namespace permanence

Q_DECLARE_METATYPE(permanence::ArticleListItem)

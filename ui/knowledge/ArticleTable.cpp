#include "ui/knowledge/ArticleTable.h"

#include "core/base/Literals.h"
#include "ui/widgets/RowIds.h"
#include "ui/widgets/Theme.h"

#include <QCoreApplication>

namespace permanence {
namespace {

struct ArticleTableTexts {
    Q_DECLARE_TR_FUNCTIONS(Knowledge)
};

Column columnOf(const QString &key, const char *title, int width,
                std::function<QVariant(const ArticleListItem &article, int role)> show)
{
    Column made;
    made.key = key;
    made.title = [title] { return ArticleTableTexts::tr(title); };
    made.width = width;
    made.show = [show = std::move(show)](const TableRow &row, int role) { return show(articleOf(row), role); };
    return made;
}

} // namespace

TableQuery ArticleTableSource::query(const ArticleFilter &filter)
{
    TableQuery query;
    query.filter = {{u"words"_s, filter.words.simplified()},
                    {u"product"_s, filter.product},
                    {u"public"_s, filter.publicOnly},
                    {u"withdrawn"_s, filter.withWithdrawn}};
    return query;
}

Reply<Result<std::vector<RowId>>> ArticleTableSource::spine(const TableQuery &query)
{
    const ArticleFilter filter{query.filter.value(u"words"_s).toString(), query.filter.value(u"product"_s).toString(),
                               query.filter.value(u"public"_s).toBool(), query.filter.value(u"withdrawn"_s).toBool()};
    return m_desk.query([filter](Queries &queries) { return rowIdsOf(KnowledgeQueries(queries).articleSeqs(filter)); });
}

Reply<Result<std::vector<TableRow>>> ArticleTableSource::rows(const std::vector<RowId> &ids)
{
    return m_desk.query([ids](Queries &queries) {
        std::vector<TableRow> rows;
        for (const ArticleListItem &item : KnowledgeQueries(queries).articlesBySeq(seqsOf(ids)))
            rows.push_back({rowIdOf(item.seq), {QVariant::fromValue(item)}, {}});
        return rows;
    });
}

ArticleListItem articleOf(const TableRow &row)
{
    return row.cells.value(0).value<ArticleListItem>();
}

QString articleKindWord(ArticleKind kind)
{
    return kind == ArticleKind::Bulletin ? ArticleTableTexts::tr("bulletin") : ArticleTableTexts::tr("article");
}

QString audienceWord(Audience audience)
{
    return audience == Audience::Public ? ArticleTableTexts::tr("public", "an article") : ArticleTableTexts::tr("internal", "an article");
}

std::vector<Column> articleColumns()
{
    std::vector<Column> columns;
    columns.push_back(columnOf(u"title"_s, QT_TRANSLATE_NOOP("Knowledge", "Title"), 34,
                               [](const ArticleListItem &article, int role) -> QVariant {
                                   if (role == Qt::DisplayRole)
                                       return article.withdrawn ? ArticleTableTexts::tr("%1 (withdrawn)").arg(article.title)
                                                                : article.title;
                                   if (role == Qt::DecorationRole)
                                       return Theme::icon(article.kind == ArticleKind::Bulletin ? u"information"_s
                                                                                                : u"knowledge"_s);
                                   return {};
                               }));
    columns.back().stretches = true;
    columns.push_back(columnOf(u"product"_s, QT_TRANSLATE_NOOP("Knowledge", "Product"), 16,
                               [](const ArticleListItem &article, int role) -> QVariant {
                                   return role == Qt::DisplayRole
                                              ? QString(article.product % u' ' % article.version).trimmed()
                                              : QVariant();
                               }));
    columns.push_back(columnOf(u"audience"_s, QT_TRANSLATE_NOOP("Knowledge", "For"), 10,
                               [](const ArticleListItem &article, int role) -> QVariant {
                                   return role == Qt::DisplayRole ? audienceWord(article.audience) : QVariant();
                               }));
    return columns;
}

} // namespace permanence

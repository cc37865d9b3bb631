#include "ui/dashboard/MonthReport.h"

#include "core/base/Literals.h"
#include "core/exchange/FigureSheet.h"
#include "core/report/FigureLabels.h"
#include "ui/charts/ChartPicture.h"
#include "ui/dashboard/FigureCharts.h"
#include "ui/dashboard/Headline.h"
#include "ui/dashboard/Period.h"
#include "ui/widgets/Words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QTimeZone>

#include <algorithm>

namespace permanence {
namespace {

struct MonthReportTexts
{
    Q_DECLARE_TR_FUNCTIONS(MonthReport)
};

constexpr QSizeF kChart{493, 190}; ///< points; the width of the page's room
constexpr double kRowsAround = 40, kBarHeight = 14, kLeastHeight = 80; ///< points, of charts of lying bars
constexpr int kChartPixels = 8;
constexpr std::size_t kMostColumns = 10; ///< of a table on an upright page

QString paragraph(const QString &text)
{
    return u"<p>"_s % text.toHtmlEscaped() % u"</p>"_s;
}

PaperPicture pictureOf(const ChartData &data)
{
    QSizeF size = kChart;
    // A few lying bars need less.
    if (data.kind == ChartKind::Rows) {
        const double bars = static_cast<double>(data.rows.size() * data.drawn.size());
        size.setHeight(std::clamp(kRowsAround + bars * kBarHeight, kLeastHeight, kChart.height()));
    }
    const QPicture recorded = chartPicture(data, size, printLook(kChartPixels));
    PaperPicture picture;
    picture.height = size.height();
    picture.paint = [recorded, size](QPainter &painter, const QRectF &place) {
        // A recording is played at its own dots per inch, whatever the device has.
        const double dots = double(recorded.logicalDpiX()) / painter.device()->logicalDpiX();
        painter.scale(dots * place.width() / size.width(), dots * place.height() / size.height());
        painter.drawPicture(0, 0, recorded);
    };
    return picture;
}

PaperTable headlineTable(const MonthFigures &figures)
{
    PaperTable table;
    const QString month = QLocale().toString(figures.month.filter.from, u"MMMM yyyy"_s);
    table.columns = {{MonthReportTexts::tr("Figure"), 3}, {month, 1.8, true}, {MonthReportTexts::tr("Change"), 3}, {MonthReportTexts::tr("Target"), 2.4}};
    for (const Headline &headline : headlinesOf(figures.month, &figures.before)) {
        QString target = headline.target;
        if (headline.isMet)
            target = *headline.isMet ? MonthReportTexts::tr("%1: met", "a target").arg(target) : MonthReportTexts::tr("%1: missed", "a target").arg(target);
        table.rows.push_back({headline.title, headline.value, headline.change, target});
    }
    return table;
}

/// The heat map's hours in parts of a day that a page is wide enough for.
PaperTable tableOf(const ChartData &data, std::size_t from, std::size_t count)
{
    PaperTable table;
    table.columns.push_back({data.rowsTitle, count > 6 ? 1.6 : 3});
    for (std::size_t i = from; i < from + count; ++i)
        table.columns.push_back({data.columns.value(static_cast<qsizetype>(i)), 1, true});
    for (const ChartRow &row : data.rows) {
        QStringList words{row.isPartial ? figureRowLabel({row.key, row.label, {}, true}) : row.label};
        for (std::size_t i = from; i < from + count; ++i)
            words << (i < row.cells.size() ? row.cells[i].text : QString());
        table.rows.push_back(words);
    }
    return table;
}

void addFigure(std::vector<PaperBlock> &blocks, const Figure &figure, const FigureSet &set)
{
    const ChartData data = chartOf(figure, set);
    blocks.push_back(PaperHeading{data.title, 2});
    blocks.push_back(PaperText{paragraph(data.definition)});
    if (data.isEmpty() || data.rows.empty()) {
        blocks.push_back(PaperText{paragraph(data.nothing)});
        return;
    }
    const std::vector<FigureId> &charted = chartedFigures();
    if (std::find(charted.begin(), charted.end(), figure.id) != charted.end())
        blocks.push_back(pictureOf(data));
    const auto columns = static_cast<std::size_t>(data.columns.size());
    const std::size_t step = figure.id == FigureId::CallTimes ? 8 : kMostColumns;
    for (std::size_t from = 0; from < columns; from += step)
        blocks.push_back(tableOf(data, from, std::min(step, columns - from)));
}

/// What a filter lets through, by name.
QStringList partsOf(Queries &queries, const PolicyLibrary &policies, const FigureFilter &filter)
{
    const FigureLabels labels(queries, policies);
    QStringList parts;
    const auto add = [&](FigureGrouping grouping, const QString &key) {
        parts << MonthReportTexts::tr("%1: %2", "what a report is narrowed to: Severity, Blocking")
                     .arg(groupingTitle(grouping), labels.ofGroup(grouping, key));
    };
    if (!filter.team.isEmpty())
        parts << MonthReportTexts::tr("Team %1").arg(filter.team);
    for (const AgentId &agent : filter.agents)
        add(FigureGrouping::Agents, agent.text());
    for (const CustomerId &customer : filter.customers)
        add(FigureGrouping::Customers, customer.text());
    for (const auto &[grouping, keys] : {std::pair(FigureGrouping::Severities, filter.severities),
                                         std::pair(FigureGrouping::Contracts, filter.contracts),
                                         std::pair(FigureGrouping::Products, filter.products)}) {
        for (const QString &key : keys)
            add(grouping, key);
    }
    return parts;
}

} // namespace

Reply<Result<MonthFigures>> readMonth(DeskService &desk, const FigureFilter &filter)
{
    FigureFilter whole = filter;
    whole.grouping = FigureGrouping::Weeks; // however long a period the window shows
    FigureFilter before = whole;
    const Days days = daysBefore({filter.from, filter.until});
    before.from = days.from;
    before.until = days.until;
    const AgentView &who = desk.agent();
    return desk.query([month = scopedTo(whole, who), before = scopedTo(before, who), policies = desk.policies()](
                          Queries &queries) -> Result<MonthFigures> {
        PERMANENCE_TRY(now, figuresOf(queries, policies, month));
        PERMANENCE_TRY(earlier, figuresOf(queries, policies, before, headlineFigures()));
        return MonthFigures{now, earlier, partsOf(queries, policies, month)};
    });
}

Paper monthPaper(const MonthFigures &figures, const QString &author)
{
    const FigureSet &set = figures.month;
    const QString month = QLocale().toString(set.filter.from, u"MMMM yyyy"_s);
    const QTimeZone zone(set.timezone.toUtf8());
    Paper paper;
    paper.title = MonthReportTexts::tr("Monthly report, %1", "a month").arg(month);
    PaperCover cover;
    cover.title = MonthReportTexts::tr("Monthly report");
    cover.lines << month;
    cover.lines += figures.parts;
    if (!author.isEmpty())
        cover.lines << MonthReportTexts::tr("Made by %1 on %2", "person, moment")
                           .arg(author, QLocale().toString(set.filter.now.in(zone), QLocale::ShortFormat));
    cover.lines << MonthReportTexts::tr("Times of %1", "a time zone").arg(set.timezone);
    const QString partial = partialWords(set);
    if (!partial.isEmpty())
        cover.lines << partial;
    paper.cover = cover;
    paper.blocks.push_back(PaperHeading{MonthReportTexts::tr("At a glance")});
    paper.blocks.push_back(headlineTable(figures));
    paper.blocks.push_back(PaperHeading{MonthReportTexts::tr("Figures")});
    std::vector<FigureId> order = chartedFigures();
    for (const Figure &figure : set.figures) {
        if (std::find(order.begin(), order.end(), figure.id) == order.end())
            order.push_back(figure.id);
    }
    for (const FigureId id : order) {
        if (const Figure *figure = set.figure(id))
            addFigure(paper.blocks, *figure, set);
    }
    return paper;
}

} // namespace permanence

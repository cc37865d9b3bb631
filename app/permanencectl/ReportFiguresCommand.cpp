#include "app/permanencectl/FigureArguments.h"
#include "app/permanencectl/Find.h"
#include "core/report/FigureWords.h"

#include <QJsonArray>
#include <QJsonObject>

namespace permanence::ctl {
namespace {

/// The manager's figures of a period (USE-3).
class ReportFiguresCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        std::vector<Option> options{
            {u"from"_s, u"DAY"_s, Ctl::tr("the first day, as 2026-03-01"), true},
            {u"until"_s, u"DAY"_s, Ctl::tr("the last day, as 2026-03-31"), true},
            {u"figure"_s, u"CODE"_s, Ctl::tr("only this figure; without it all of them"), false, true},
            {u"now"_s, u"TIME"_s, Ctl::tr("as they stood then, as far as times decide; the present if not given")}};
        const std::vector<Option> more = figureOptions();
        options.insert(options.end(), more.begin(), more.end());
        return {
            {u"report"_s, u"figures"_s},
            Ctl::tr("Shows the figures of a period: targets met, times, backlog, calls, work, packs, promises, causes."),
            StoreUse::Existing,
            {},
            options,
            {u"--store desk.permanence report figures --from 2026-01-01 --until 2026-03-31 --by month"_s},
            Ctl::tr("Days are those of the desk's time zone. With --json each figure says what it is, and each number what it "
                    "was told from."),
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &arguments = session.arguments();
        PERMANENCE_TRY(from, dayGiven(arguments.value(u"from"_s), u"--from"_s));
        PERMANENCE_TRY(until, dayGiven(arguments.value(u"until"_s), u"--until"_s));
        std::vector<FigureId> wanted;
        for (const QString &code : arguments.values(u"figure"_s)) {
            PERMANENCE_TRY(figure, codeGiven<FigureId>(code, u"--figure"_s));
            wanted.push_back(figure);
        }
        PERMANENCE_TRY(store, session.store());
        PERMANENCE_TRY(filter, figureFilterGiven(session, *store));
        filter.from = from;
        filter.until = until;
        if (arguments.has(u"now"_s)) {
            PERMANENCE_TRY(now, momentGiven(store->queries(), arguments.value(u"now"_s), u"--now"_s));
            filter.now = now;
        }
        PERMANENCE_TRY(set, figuresOf(store->queries(), store->policies(), filter, wanted));
        if (session.out().wantsJson())
            session.out().json(document(set));
        else
            print(session.out(), set);
        return {};
    }

private:
    static QJsonObject document(const FigureRow &row)
    {
        QJsonArray cells;
        for (const FigureCell &cell : row.cells) {
            cells.append(QJsonObject{{u"value"_s, cell.value ? QJsonValue(*cell.value) : QJsonValue()},
                                     {u"numerator"_s, cell.numerator},
                                     {u"denominator"_s, cell.denominator}});
        }
        return {{u"key"_s, row.key}, {u"label"_s, row.label}, {u"partial"_s, row.isPartial}, {u"cells"_s, cells}};
    }

    static QJsonObject document(const Figure &figure)
    {
        QJsonArray columns, rows;
        for (const FigureColumn &column : figureColumns(figure.id)) {
            columns.append(
                QJsonObject{{u"code"_s, column.code}, {u"title"_s, column.title}, {u"unit"_s, codeOf(column.unit)}});
        }
        for (const FigureRow &row : figure.rows)
            rows.append(document(row));
        return {{u"figure"_s, codeOf(figure.id)},
                {u"title"_s, figureTitle(figure.id)},
                {u"definition"_s, figureDefinition(figure.id)},
                {u"columns"_s, columns},
                {u"target"_s, figure.target ? QJsonValue(*figure.target) : QJsonValue()},
                {u"empty"_s, figure.isEmpty()},
                {u"rows"_s, rows},
                {u"total"_s, document(figure.total)}};
    }

    static QJsonObject document(const FigureSet &set)
    {
        QJsonArray figures;
        for (const Figure &figure : set.figures)
            figures.append(document(figure));
        return {{u"from"_s, set.filter.from.toString(Qt::ISODate)},
                {u"until"_s, set.filter.until.toString(Qt::ISODate)},
                {u"timezone"_s, set.timezone},
                {u"grouping"_s, codeOf(set.filter.grouping)},
                {u"first_day"_s, set.firstDay ? QJsonValue(set.firstDay->toString(Qt::ISODate)) : QJsonValue()},
                {u"partial"_s, set.isPartial},
                {u"empty"_s, set.isEmpty()},
                {u"figures"_s, figures}};
    }

    static QStringList line(const QString &label, const FigureRow &row, const std::vector<FigureColumn> &columns)
    {
        QStringList cells{label};
        for (std::size_t i = 0; i < columns.size() && i < row.cells.size(); ++i)
            cells << figureText(row.cells[i], columns[i].unit);
        return cells;
    }

    static void print(Output &out, const FigureSet &set)
    {
        if (!set.firstDay)
            out.line(Ctl::tr("Nothing has happened at this desk yet."));
        else if (set.isPartial)
            out.line(Ctl::tr("The period is not complete: the desk's figures begin on %1, and days to come count nothing.")
                         .arg(QLocale().toString(*set.firstDay, QLocale::ShortFormat)));
        for (const Figure &figure : set.figures) {
            const std::vector<FigureColumn> columns = figureColumns(figure.id);
            QStringList header{figureRows(figure.id) == FigureRows::Groups ? groupingTitle(set.filter.grouping) : QString()};
            for (const FigureColumn &column : columns)
                header << column.title;
            std::vector<QStringList> lines;
            for (const FigureRow &row : figure.rows)
                lines.push_back(line(row.isPartial ? Ctl::tr("%1 (part)", "a week or month that is not complete").arg(row.label) : row.label,
                                     row, columns));
            lines.push_back(line(Ctl::tr("Altogether"), figure.total, columns));
            out.line();
            out.line(figureTitle(figure.id));
            out.table(header, lines);
        }
    }
};

PERMANENCE_COMMAND(ReportFiguresCommand)

} // namespace
} // namespace permanence::ctl

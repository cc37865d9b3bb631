#include "core/report/Figures.h"

#include "core/report/FigureLabels.h"
#include "core/report/FigureReaders.h"

#include <QCollator>

#include <algorithm>

namespace permanence {
namespace {

std::vector<FigureId> allFigures()
{
    std::vector<FigureId> all;
    for (const auto &row : CodeTable<FigureId>::rows)
        all.push_back(row.value);
    return all;
}

/// Puts together what was counted.
class FigureMaker
{
public:
    FigureMaker(Queries &queries, const PolicyLibrary &policies, const FigureFilter &filter, const FigurePeriod &period)
        : m_filter(filter), m_period(period), m_readers(queries, policies, filter, period), m_reader(m_readers.all()),
          m_labels(queries, policies)
    {
    }

    FigureSet make(const std::vector<FigureId> &wanted)
    {
        m_readers.read(wanted);
        FigureSet set;
        set.filter = m_filter;
        set.timezone = QString::fromLatin1(m_period.zone().id());
        set.begin = m_period.begin();
        set.end = m_period.end();
        set.firstDay = m_reader.firstDay();
        set.isPartial = !set.firstDay || m_filter.from < *set.firstDay || m_period.end() > m_period.now();
        for (const FigureId id : wanted.empty() ? allFigures() : wanted)
            set.figures.push_back(figure(id));
        return set;
    }

    QSet<Uuid> found(const FigurePlace &place)
    {
        if (!m_readers.seek(place))
            return {};
        m_readers.read({place.figure});
        return m_reader.tally().found();
    }

private:
    Figure figure(FigureId id)
    {
        Figure made;
        made.id = id;
        if (id == FigureId::TakeInChargeWithin || id == FigureId::ResolvedWithin)
            made.target = m_filter.complianceTarget;
        const FigureRows rows = figureRows(id);
        const QStringList fixed = FigureLabels::fixedKeys(id);
        if (rows == FigureRows::Groups && m_period.isCut())
            addPieces(made);
        else if (rows == FigureRows::Groups)
            addRows(made, groups());
        else if (fixed.isEmpty())
            addRows(made, inOrder(m_reader.keys(rows).all(), [&](const QString &key) { return m_labels.ofRow(rows, key); }));
        for (int row = 0; row < fixed.size(); ++row)
            made.rows.push_back({fixed[row], m_labels.ofRow(rows, fixed[row]), m_reader.tally().cells(id, row), false});
        made.total.cells = m_reader.tally().totalCells(id);
        made.total.isPartial = m_period.end() > m_period.now();
        if (id == FigureId::Backlog && m_period.isCut())
            made.total.cells = lastBacklog(made);
        if (id == FigureId::PacksRunningOut)
            made.total.cells.back() = {}; // days of several packs add up to nothing
        return made;
    }

    void addPieces(Figure &made)
    {
        for (int piece = 0; piece < m_period.pieces(); ++piece) {
            FigureRow row{m_period.keyOf(piece), m_period.labelOf(piece), m_reader.tally().cells(made.id, piece),
                          m_period.isPartial(piece)};
            if (made.id == FigureId::Backlog && m_period.isAhead(piece))
                std::fill(row.cells.begin(), row.cells.end(), FigureCell{});
            made.rows.push_back(std::move(row));
        }
    }

    /// What is open at the end of the period is what is open at the end of its last piece.
    static std::vector<FigureCell> lastBacklog(const Figure &made)
    {
        const auto known = std::find_if(made.rows.rbegin(), made.rows.rend(),
                                        [](const FigureRow &row) { return row.cells.front().value.has_value(); });
        return known == made.rows.rend() ? made.total.cells : known->cells;
    }

    /// A row with what it is called.
    struct Named {
        int row = 0;
        QString key, label;
    };

    /// In the order of their labels; what belongs to nothing or nobody comes last.
    template <class Label>
    static std::vector<Named> inOrder(const std::vector<QString> &keys, Label label)
    {
        std::vector<Named> rows;
        for (int row = 0; row < static_cast<int>(keys.size()); ++row)
            rows.push_back({row, keys[static_cast<std::size_t>(row)], label(keys[static_cast<std::size_t>(row)])});
        QCollator collator;
        collator.setNumericMode(true);
        std::sort(rows.begin(), rows.end(), [&](const Named &a, const Named &b) {
            if (a.key.isEmpty() != b.key.isEmpty())
                return b.key.isEmpty();
            const int order = collator.compare(a.label, b.label);
            return order != 0 ? order < 0 : a.key < b.key;
        });
        return rows;
    }

    void addRows(Figure &made, const std::vector<Named> &rows)
    {
        for (const Named &one : rows) {
            if (m_reader.tally().hasRow(made.id, one.row))
                made.rows.push_back({one.key, one.label, m_reader.tally().cells(made.id, one.row), false});
        }
    }

    /// The groups are those of all figures: thousands of names are read and sorted once.
    const std::vector<Named> &groups()
    {
        if (!m_groups)
            m_groups = inOrder(m_reader.keys(FigureRows::Groups).all(),
                               [this](const QString &key) { return m_labels.ofGroup(m_filter.grouping, key); });
        return *m_groups;
    }

    const FigureFilter &m_filter;
    const FigurePeriod &m_period;
    FigureReaders m_readers;
    FigureReader &m_reader; ///< with what all of them counted, once they have read
    FigureLabels m_labels;
    std::optional<std::vector<Named>> m_groups;
};

} // namespace

FigureFilter scopedTo(FigureFilter filter, const AgentView &who)
{
    if (who.role == Role::Manager)
        return filter;
    if (who.role == Role::Lead && !who.team.isEmpty()) {
        filter.team = who.team;
        return filter;
    }
    filter.agents = {who.id};
    filter.team.clear();
    return filter;
}

bool Figure::isEmpty() const
{
    const auto tellsNothing = [](const FigureRow &row) {
        return std::all_of(row.cells.begin(), row.cells.end(),
                           [](const FigureCell &cell) { return cell.numerator == 0 && cell.value.value_or(0) == 0; });
    };
    return std::all_of(rows.begin(), rows.end(), tellsNothing);
}

const FigureRow *Figure::row(const QString &key) const
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const FigureRow &one) { return one.key == key; });
    return found == rows.end() ? nullptr : &*found;
}

bool FigureSet::isEmpty() const
{
    return std::all_of(figures.begin(), figures.end(), [](const Figure &figure) { return figure.isEmpty(); });
}

const Figure *FigureSet::figure(FigureId id) const
{
    const auto found = std::find_if(figures.begin(), figures.end(), [&](const Figure &one) { return one.id == id; });
    return found == figures.end() ? nullptr : &*found;
}

Result<FigureSet> figuresOf(Queries &queries, const PolicyLibrary &policies, const FigureFilter &filter,
                            const std::vector<FigureId> &wanted)
{
    PERMANENCE_TRY(period, FigurePeriod::of(filter, queries.desk().timezone));
    return FigureMaker(queries, policies, filter, period).make(wanted);
}

Result<std::vector<qint64>> ticketsBehind(Queries &queries, const PolicyLibrary &policies, const FigureFilter &filter,
                                          const FigurePlace &place)
{
    static constexpr char kSql[] = "SELECT received, seq FROM report_ticket WHERE id = ? AND part = 0";
    PERMANENCE_TRY(period, FigurePeriod::of(filter, queries.desk().timezone));
    std::vector<std::pair<Instant, qint64>> tickets;
    for (const Uuid &ticket : FigureMaker(queries, policies, filter, period).found(place)) {
        if (Query query(queries.database(), kSql, ticket); query.next())
            tickets.emplace_back(query.get<Instant>(0), query.get<qint64>(1));
    }
    std::sort(tickets.begin(), tickets.end());
    std::vector<qint64> seqs;
    for (const auto &ticket : tickets)
        seqs.push_back(ticket.second);
    return seqs;
}

} // namespace permanence

#include "ui/policies/RehearsalTables.h"

#include "core/base/Literals.h"
#include "ui/policies/RehearsalWords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QLocale>

namespace permanence {
namespace {

struct RehearsalTablesTexts
{
    Q_DECLARE_TR_FUNCTIONS(RehearsalTables)
};

/// An instant of the document with its weekday, as the desk's clock shows it there.
QString momentOf(const QJsonValue &iso)
{
    const QDateTime at = QDateTime::fromString(iso.toString(), Qt::ISODate);
    return at.isValid() ? QLocale().toString(at, u"ddd d MMM yyyy HH:mm"_s) : QString();
}

QString wordsOf(const QJsonValue &codes)
{
    QStringList words;
    for (const QJsonValue code : codes.toArray())
        words << rehearsalWord(code.toString());
    return words.join(u", "_s);
}

QString listOf(const QJsonValue &texts)
{
    QStringList all;
    for (const QJsonValue text : texts.toArray())
        all << text.toString();
    return all.join(u", "_s);
}

QString yesNo(const QJsonValue &value)
{
    return value.toBool() ? RehearsalTablesTexts::tr("✓ yes") : RehearsalTablesTexts::tr("✗ no");
}

/// When it was due and done, and whether in time.
QString targetOf(const QJsonObject &target)
{
    const QString due = momentOf(target[u"due"_s]), done = momentOf(target[u"done"_s]);
    QStringList parts;
    if (target[u"met"_s].isBool())
        parts << (target[u"met"_s].toBool() ? RehearsalTablesTexts::tr("✓ in time") : RehearsalTablesTexts::tr("✗ missed"));
    if (!done.isEmpty())
        parts << RehearsalTablesTexts::tr("done %1", "%1 is a time").arg(done);
    if (!due.isEmpty())
        parts << RehearsalTablesTexts::tr("due %1", "%1 is a time").arg(due);
    return parts.join(u" · "_s);
}

QString closingOf(const QJsonValue &closed)
{
    if (!closed.isObject())
        return {};
    return QString(rehearsalWord(closed[u"reason"_s].toString()) % u" · "_s % momentOf(closed[u"at"_s]));
}

/// "✓ done", "✗ refused: …".
QStringList outcomeOf(const QJsonObject &step)
{
    if (!step[u"ok"_s].toBool())
        return {RehearsalTablesTexts::tr("✗ refused"), step[u"error"_s][u"message"_s].toString()};
    const QJsonValue result = step[u"result"_s];
    const QJsonValue admission = result[u"admission"_s];
    QStringList words;
    if (admission.isObject())
        words << rehearsalWord(admission[u"decision"_s].toString());
    for (const QJsonValue &codes : {admission[u"reasons"_s], admission[u"warnings"_s], result[u"warnings"_s]}) {
        if (const QString text = wordsOf(codes); !text.isEmpty())
            words << text;
    }
    const bool refused = admission.isObject() && admission[u"decision"_s].toString() != u"admitted"_s;
    return {refused ? RehearsalTablesTexts::tr("✗ no ticket") : RehearsalTablesTexts::tr("✓ done"), words.join(u" · "_s)};
}

ResultTable stepsOf(const QJsonObject &scenario, const QJsonObject &result)
{
    QHash<QString, QString> names;
    for (const QJsonValue agent : scenario[u"agents"_s].toArray())
        names[agent[u"key"_s].toString()] = agent[u"name"_s].toString(agent[u"key"_s].toString());
    ResultTable table{u"steps"_s,
                      RehearsalTablesTexts::tr("Steps"),
                      {RehearsalTablesTexts::tr("No."), RehearsalTablesTexts::tr("Time"), RehearsalTablesTexts::tr("Who"), RehearsalTablesTexts::tr("What"), RehearsalTablesTexts::tr("Result"),
                       RehearsalTablesTexts::tr("In words")},
                      {}};
    const QJsonArray steps = scenario[u"steps"_s].toArray();
    int index = 0;
    for (const QJsonValue played : result[u"steps"_s].toArray()) {
        const QJsonObject step = steps.at(index).toObject();
        const QString by = step[u"by"_s].toString();
        const QStringList outcome = outcomeOf(played.toObject());
        table.rows.push_back({QString::number(++index), momentOf(step[u"at"_s]), names.value(by, by), stepWords(step),
                              outcome[0], outcome[1]});
    }
    return table;
}

ResultTable ticketsOf(const QJsonObject &result)
{
    ResultTable table{u"tickets"_s,
                      RehearsalTablesTexts::tr("Tickets"),
                      {RehearsalTablesTexts::tr("Ticket"), RehearsalTablesTexts::tr("Status"), RehearsalTablesTexts::tr("Owner"), RehearsalTablesTexts::tr("Severity"),
                       RehearsalTablesTexts::tr("Taken in charge"), RehearsalTablesTexts::tr("Solved"), RehearsalTablesTexts::tr("Finished"), RehearsalTablesTexts::tr("Worked"),
                       RehearsalTablesTexts::tr("Counted"), RehearsalTablesTexts::tr("Charged")},
                      {}};
    const QJsonObject tickets = result[u"tickets"_s].toObject();
    for (auto ticket = tickets.begin(); ticket != tickets.end(); ++ticket) {
        const QJsonObject one = ticket.value().toObject();
        table.rows.push_back({ticket.key(), rehearsalWord(one[u"status"_s].toString()), one[u"owner"_s].toString(),
                              one[u"severity"_s].toString(), targetOf(one[u"take_in_charge"_s].toObject()),
                              targetOf(one[u"resolution"_s].toObject()), closingOf(one[u"closed"_s]),
                              RehearsalTablesTexts::tr("%1 min").arg(one[u"worked_seconds"_s].toInt() / 60),
                              RehearsalTablesTexts::tr("%1 min").arg(one[u"counted_minutes"_s].toInt()),
                              one[u"charge_total"_s].toString()});
    }
    return table;
}

ResultTable chargesOf(const QJsonObject &result)
{
    ResultTable table{u"charges"_s,
                      RehearsalTablesTexts::tr("Charges"),
                      {RehearsalTablesTexts::tr("Ticket"), RehearsalTablesTexts::tr("Service"), RehearsalTablesTexts::tr("From"), RehearsalTablesTexts::tr("Until"),
                       RehearsalTablesTexts::tr("Factor"), RehearsalTablesTexts::tr("Amount"), RehearsalTablesTexts::tr("Extra")},
                      {}};
    const QJsonObject tickets = result[u"tickets"_s].toObject();
    for (auto ticket = tickets.begin(); ticket != tickets.end(); ++ticket) {
        for (const QJsonValue charge : ticket.value()[u"charges"_s].toArray()) {
            table.rows.push_back({ticket.key(), charge[u"service"_s].toString(), momentOf(charge[u"from"_s]),
                                  momentOf(charge[u"until"_s]), charge[u"factor"_s].toString(),
                                  charge[u"amount"_s].toString(),
                                  charge[u"extra"_s].toBool() ? yesNo(true) : QString()});
        }
    }
    return table;
}

ResultTable activitiesOf(const QJsonObject &result)
{
    ResultTable table{u"activities"_s,
                      RehearsalTablesTexts::tr("Activities"),
                      {RehearsalTablesTexts::tr("Due"), RehearsalTablesTexts::tr("What"), RehearsalTablesTexts::tr("Ticket"), RehearsalTablesTexts::tr("Done"),
                       RehearsalTablesTexts::tr("How it ended")},
                      {}};
    for (const QJsonValue activity : result[u"activities"_s].toArray()) {
        table.rows.push_back({momentOf(activity[u"due"_s]), rehearsalWord(activity[u"kind"_s].toString()),
                              activity[u"ticket"_s].toString(), momentOf(activity[u"done"_s]),
                              rehearsalWord(activity[u"outcome"_s].toString())});
    }
    return table;
}

ResultTable packsOf(const QJsonObject &result)
{
    ResultTable table{u"packs"_s,
                      RehearsalTablesTexts::tr("Prepaid time"),
                      {RehearsalTablesTexts::tr("Pack"), RehearsalTablesTexts::tr("Bought"), RehearsalTablesTexts::tr("Used"), RehearsalTablesTexts::tr("Left"),
                       RehearsalTablesTexts::tr("Usable"), RehearsalTablesTexts::tr("Valid until")},
                      {}};
    const QJsonObject packs = result[u"packs"_s].toObject();
    for (auto pack = packs.begin(); pack != packs.end(); ++pack) {
        const QJsonValue one = pack.value();
        const auto minutes = [&](const QString &member) { return RehearsalTablesTexts::tr("%1 min").arg(one[member].toInt()); };
        const QDate until = QDate::fromString(one[u"valid_until"_s].toString(), Qt::ISODate);
        table.rows.push_back({pack.key(), minutes(u"minutes"_s), minutes(u"used"_s), minutes(u"left"_s),
                              yesNo(one[u"usable"_s]), QLocale().toString(until, u"d MMM yyyy"_s)});
    }
    return table;
}

ResultTable historyOf(const QJsonObject &result)
{
    ResultTable table{u"history"_s,
                      RehearsalTablesTexts::tr("Histories"),
                      {RehearsalTablesTexts::tr("Customer"), RehearsalTablesTexts::tr("Time"), RehearsalTablesTexts::tr("What"), RehearsalTablesTexts::tr("Ticket"),
                       RehearsalTablesTexts::tr("Text")},
                      {}};
    const QJsonObject histories = result[u"history"_s].toObject();
    for (auto history = histories.begin(); history != histories.end(); ++history) {
        for (const QJsonValue entry : history.value().toArray()) {
            const QString reasons = wordsOf(entry[u"data"_s][u"reasons"_s]);
            table.rows.push_back({history.key(), momentOf(entry[u"at"_s]), rehearsalWord(entry[u"kind"_s].toString()),
                                  entry[u"ticket"_s].toString(),
                                  reasons.isEmpty() ? entry[u"text"_s].toString() : reasons});
        }
    }
    return table;
}

ResultTable mailsOf(const QJsonObject &result)
{
    ResultTable table{u"outbox"_s,
                      RehearsalTablesTexts::tr("Mails"),
                      {RehearsalTablesTexts::tr("Time"), RehearsalTablesTexts::tr("To"), RehearsalTablesTexts::tr("Mail"), RehearsalTablesTexts::tr("Ticket")},
                      {}};
    for (const QJsonValue mail : result[u"outbox"_s].toArray()) {
        table.rows.push_back({momentOf(mail[u"at"_s]), mail[u"to"_s].toString(),
                              rehearsalWord(mail[u"template"_s].toString()), mail[u"ticket"_s].toString()});
    }
    return table;
}

ResultTable reviewsOf(const QJsonObject &result)
{
    ResultTable table{u"reviews"_s,
                      RehearsalTablesTexts::tr("Reviews"),
                      {RehearsalTablesTexts::tr("Review"), RehearsalTablesTexts::tr("Closed"), RehearsalTablesTexts::tr("Agenda"), RehearsalTablesTexts::tr("With minutes")},
                      {}};
    const QJsonObject reviews = result[u"reviews"_s].toObject();
    for (auto review = reviews.begin(); review != reviews.end(); ++review) {
        table.rows.push_back({review.key(), yesNo(review.value()[u"closed"_s]), listOf(review.value()[u"agenda"_s]),
                              listOf(review.value()[u"minutes"_s])});
    }
    return table;
}

} // namespace

std::vector<ResultTable> tablesOf(const QJsonObject &scenario, const QJsonObject &result)
{
    std::vector<ResultTable> tables{stepsOf(scenario, result)};
    for (ResultTable &table : std::vector{ticketsOf(result), chargesOf(result), packsOf(result), activitiesOf(result),
                                          historyOf(result), mailsOf(result), reviewsOf(result)}) {
        if (!table.rows.empty())
            tables.push_back(std::move(table));
    }
    return tables;
}

int refusedSteps(const QJsonObject &result)
{
    int refused = 0;
    for (const QJsonValue step : result[u"steps"_s].toArray())
        refused += step[u"ok"_s].toBool() ? 0 : 1;
    return refused;
}

} // namespace permanence

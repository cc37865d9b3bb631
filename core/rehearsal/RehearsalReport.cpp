#include "core/rehearsal/RehearsalReport.h"

#include "core/rules/QueueOrder.h"
#include "core/time/Iso8601.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace permanence {
namespace {

/// Puts the parts together; each is one member of the document.
class Report
{
public:
    Report(Stage &stage, const Scenario &scenario)
        : m_stage(stage), m_scenario(scenario), m_zone(stage.queries().desk().timezone.toLatin1())
    {
    }

    [[nodiscard]] QJsonArray queue();
    [[nodiscard]] QJsonObject tickets();
    [[nodiscard]] QJsonArray activities();
    [[nodiscard]] QJsonObject packs();
    [[nodiscard]] QJsonObject history();
    [[nodiscard]] QJsonArray outbox();
    [[nodiscard]] QJsonObject reviews();

private:
    [[nodiscard]] const PolicyEntry *judgeOf(const TicketRecord &ticket) const
    {
        return m_stage.store().policies().find(ticket.policy, ticket.policyVersion);
    }
    [[nodiscard]] QJsonArray historyOf(const CustomerId &customer);
    [[nodiscard]] QJsonObject jsonOf(const HistoryEntry &entry);
    [[nodiscard]] QString keyOfTicket(const QString &id) const
    {
        return m_stage.keyOf(TicketId(Uuid::fromText(id).value_or(Uuid{})));
    }

    Stage &m_stage;
    const Scenario &m_scenario;
    QTimeZone m_zone;
};

QJsonArray Report::queue()
{
    std::vector<QueueItem> items;
    for (const TicketRecord &ticket : m_stage.queries().waitingTickets()) {
        const PolicyEntry *judge = judgeOf(ticket);
        items.push_back({ticket.id, ticket.received, judge ? judge->policy.severityRank(ticket.severity) : 0,
                         ticket.takeInChargeDue});
    }
    const PolicyEntry *desk = m_stage.store().policies().latest(m_scenario.policy);
    sortQueue(items, desk ? desk->policy.queueOrder : QueueOrder::Receipt);
    QJsonArray keys;
    for (const QueueItem &item : items)
        keys.append(m_stage.keyOf(item.ticket));
    return keys;
}

QJsonObject Report::tickets()
{
    QJsonObject all;
    for (const TicketId &id : m_stage.tickets()) {
        const auto ticket = m_stage.queries().ticket(id);
        const PolicyEntry *judge = ticket ? judgeOf(*ticket) : nullptr;
        if (judge)
            all.insert(m_stage.keyOf(id), ticketReport(m_stage, *ticket, *judge, m_zone));
    }
    return all;
}

QJsonArray Report::activities()
{
    QJsonArray all;
    for (const ActivityView &activity : m_stage.queries().activities()) {
        const QString outcome = activity.outcome ? codeOf(*activity.outcome) : QString();
        all.append(QJsonObject{{u"ticket"_s, m_stage.keyOf(activity.ticket)},
                               {u"kind"_s, codeOf(activity.kind)},
                               {u"due"_s, permanence::jsonOf(activity.due, m_zone)},
                               {u"done"_s, permanence::jsonOf(activity.done, m_zone)},
                               {u"outcome"_s, permanence::jsonOf(outcome)}});
    }
    return all;
}

QJsonObject Report::packs()
{
    QJsonObject all;
    for (const ScenarioCustomer &customer : m_scenario.customers) {
        if (customer.packs.empty())
            continue;
        const PrepaidView prepaid = m_stage.queries().prepaid(m_stage.customer(customer.key));
        const std::vector<PackBalance> balances =
            balancesOf(prepaid, m_stage.store().policies(), m_zone, m_stage.now());
        for (const ScenarioPack &pack : customer.packs) {
            const PackId id = m_stage.pack(pack.key);
            const auto balance = std::find_if(balances.begin(), balances.end(),
                                              [&](const PackBalance &one) { return one.id == id; });
            if (balance == balances.end())
                continue;
            all.insert(pack.key, QJsonObject{{u"minutes"_s, balance->minutes},
                                             {u"used"_s, balance->used},
                                             {u"left"_s, balance->left()},
                                             {u"usable"_s, balance->usable},
                                             {u"lost"_s, balance->lost},
                                             {u"valid_until"_s, permanence::jsonOf(balance->validUntil)}});
        }
    }
    return all;
}

QJsonObject Report::history()
{
    QJsonObject all;
    for (const ScenarioCustomer &customer : m_scenario.customers)
        all.insert(customer.key, historyOf(m_stage.customer(customer.key)));
    all.insert(u"unknown"_s, historyOf({}));
    return all;
}

QJsonArray Report::historyOf(const CustomerId &customer)
{
    constexpr int kPage = 500;
    std::vector<HistoryEntry> newestFirst;
    HistoryKey below;
    for (;;) {
        std::vector<HistoryEntry> page = m_stage.queries().history(customer, below, kPage);
        newestFirst.insert(newestFirst.end(), page.begin(), page.end());
        if (page.size() < kPage)
            break;
        below = {page.back().stamp, page.back().seq};
    }
    QJsonArray entries;
    for (auto entry = newestFirst.rbegin(); entry != newestFirst.rend(); ++entry)
        entries.append(jsonOf(*entry));
    return entries;
}

QJsonObject Report::jsonOf(const HistoryEntry &entry)
{
    QJsonObject json{{u"at"_s, permanence::jsonOf(entry.at, m_zone)},
                     {u"kind"_s, entry.kind},
                     {u"ticket"_s, permanence::jsonOf(m_stage.keyOf(entry.ticket))},
                     {u"text"_s, entry.text}};
    if (entry.kind == QLatin1StringView(CallRefused::kKind) ||
        entry.kind == QLatin1StringView(MailRedirected::kKind)) {
        const QJsonObject body = QJsonDocument::fromJson(entry.data.toUtf8()).object();
        json.insert(u"data"_s, QJsonObject{{u"reasons"_s, body.value(u"reasons"_s).toArray()}});
    }
    return json;
}

QJsonArray Report::outbox()
{
    QJsonArray all;
    for (const MailView &mail : m_stage.queries().mails()) {
        all.append(QJsonObject{{u"at"_s, permanence::jsonOf(mail.at, m_zone)},
                               {u"to"_s, mail.to},
                               {u"template"_s, codeOf(mail.mail)},
                               {u"ticket"_s, permanence::jsonOf(m_stage.keyOf(mail.ticket))}});
    }
    return all;
}

QJsonObject Report::reviews()
{
    QJsonObject all;
    for (const auto &[key, id] : m_stage.reviews()) {
        const auto review = m_stage.queries().review(id);
        if (!review)
            continue;
        QJsonArray agenda, minutes;
        for (const QString &ticket : review->agenda)
            agenda.append(keyOfTicket(ticket));
        for (const MinutesView &one : m_stage.queries().minutes(id))
            minutes.append(m_stage.keyOf(one.ticket));
        all.insert(key, QJsonObject{{u"closed"_s, review->closed.has_value()},
                                    {u"agenda"_s, agenda},
                                    {u"minutes"_s, minutes}});
    }
    return all;
}

} // namespace

QJsonValue jsonOf(Instant at, const QTimeZone &zone)
{
    return formatInstant(at, zone);
}

QJsonValue jsonOf(const std::optional<Instant> &at, const QTimeZone &zone)
{
    return at ? jsonOf(*at, zone) : QJsonValue();
}

QJsonValue jsonOf(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue jsonOf(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject reportOf(Stage &stage, const Scenario &scenario)
{
    Report report(stage, scenario);
    return {
        {u"queue"_s, report.queue()},           {u"tickets"_s, report.tickets()},
        {u"activities"_s, report.activities()}, {u"packs"_s, report.packs()},
        {u"history"_s, report.history()},       {u"outbox"_s, report.outbox()},
        {u"reviews"_s, report.reviews()},
    };
}

} // namespace permanence

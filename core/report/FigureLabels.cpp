#include "core/report/FigureLabels.h"

#include "core/store/Database.h"

#include <QCoreApplication>
#include <QLocale>

namespace permanence {
namespace {

struct FigureLabelsTexts
{
    Q_DECLARE_TR_FUNCTIONS(Figures)
};

QString reasonLabel(const QString &key)
{
    if (const auto reason = fromCode<CloseReason>(key)) {
        switch (*reason) {
        case CloseReason::Agreement:
            return FigureLabelsTexts::tr("Agreed with the customer");
        case CloseReason::NoContact:
            return FigureLabelsTexts::tr("Customer not reached");
        case CloseReason::NoAnswer:
            return FigureLabelsTexts::tr("No answer from the customer");
        case CloseReason::AwaitingFiles:
            return FigureLabelsTexts::tr("Files asked for");
        }
    }
    if (const auto cause = fromCode<ResolutionCause>(key)) {
        switch (*cause) {
        case ResolutionCause::Solved:
            return FigureLabelsTexts::tr("Solved");
        case ResolutionCause::ProductDefect:
            return FigureLabelsTexts::tr("Product defect");
        case ResolutionCause::Misuse:
            return FigureLabelsTexts::tr("Misuse");
        case ResolutionCause::WrongData:
            return FigureLabelsTexts::tr("Wrong data");
        case ResolutionCause::ComputerProblem:
            return FigureLabelsTexts::tr("Computer problem");
        }
    }
    return FigureLabelsTexts::tr("Closed without a resolution");
}

QString spanLabel(const QString &key)
{
    if (key == u"15m"_s)
        return FigureLabelsTexts::tr("Up to 15 min");
    if (key == u"30m"_s)
        return FigureLabelsTexts::tr("15 to 30 min");
    if (key == u"1h"_s)
        return FigureLabelsTexts::tr("30 min to 1 h");
    if (key == u"2h"_s)
        return FigureLabelsTexts::tr("1 to 2 h");
    if (key == u"4h"_s)
        return FigureLabelsTexts::tr("2 to 4 h");
    if (key == u"8h"_s)
        return FigureLabelsTexts::tr("4 to 8 h");
    if (key == u"16h"_s)
        return FigureLabelsTexts::tr("8 to 16 h");
    return FigureLabelsTexts::tr("More than 16 h");
}

} // namespace

QStringList FigureLabels::fixedKeys(FigureId figure)
{
    switch (figure) {
    case FigureId::TimeToTakeSpread:
        return {u"15m"_s, u"30m"_s, u"1h"_s, u"2h"_s, u"4h"_s, u"8h"_s, u"16h"_s, u"more"_s};
    case FigureId::CallTimes:
        return {u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    case FigureId::ClosureReasons:
        return allCodes<CloseReason>();
    case FigureId::Causes:
        return allCodes<ResolutionCause>() << u"none"_s;
    default:
        return {};
    }
}

QString FigureLabels::ofGroup(FigureGrouping grouping, const QString &key) const
{
    const Uuid id = Uuid::fromText(key).value_or(Uuid());
    switch (grouping) {
    case FigureGrouping::Severities:
        return severity(key);
    case FigureGrouping::Contracts:
        return contract(key);
    case FigureGrouping::Products:
        return key.isEmpty() ? FigureLabelsTexts::tr("No product") : key;
    case FigureGrouping::Customers: {
        const auto customer = id.isNull() ? std::nullopt : m_queries.customer(CustomerId(id));
        return customer ? customer->name : FigureLabelsTexts::tr("Unknown callers");
    }
    default:
        return ofRow(FigureRows::Agents, key);
    }
}

QString FigureLabels::ofRow(FigureRows rows, const QString &key) const
{
    switch (rows) {
    case FigureRows::Spans:
        return spanLabel(key);
    case FigureRows::Weekdays:
        return QLocale().standaloneDayName(static_cast<int>(fixedKeys(FigureId::CallTimes).indexOf(key)) + 1,
                                           QLocale::LongFormat);
    case FigureRows::Services:
        return service(key);
    case FigureRows::Packs:
        return pack(key);
    case FigureRows::Reasons:
        return reasonLabel(key);
    default: {
        const Uuid id = Uuid::fromText(key).value_or(Uuid());
        const auto agent = id.isNull() ? std::nullopt : m_queries.agent(AgentId(id));
        return agent ? agent->name : key.isEmpty() ? FigureLabelsTexts::tr("Nobody") : FigureLabelsTexts::tr("Unknown agent");
    }
    }
}

template <class F>
QString FigureLabels::fromPolicies(const QString &otherwise, F ask) const
{
    const QString language = QLocale().name();
    for (const QString &id : m_policies.ids()) {
        if (const LocalizedText *title = ask(m_policies.latest(id)->policy))
            return title->in(language);
    }
    return otherwise;
}

QString FigureLabels::severity(const QString &id) const
{
    if (id.isEmpty())
        return FigureLabelsTexts::tr("No severity");
    return fromPolicies(id, [&](const Policy &policy) -> const LocalizedText * {
        const Severity *severity = policy.severity(id);
        return severity ? &severity->title : nullptr;
    });
}

QString FigureLabels::contract(const QString &key) const
{
    if (key.isEmpty())
        return FigureLabelsTexts::tr("No contract");
    const QString tier = key.section(u'/', 1);
    const PolicyEntry *entry = m_policies.latest(key.section(u'/', 0, 0));
    if (!entry)
        return key;
    const QString language = QLocale().name();
    const QString title = entry->policy.title.in(language);
    if (tier.isEmpty())
        return title;
    for (const Tier &one : entry->policy.tiers) {
        if (one.id == tier)
            return FigureLabelsTexts::tr("%1, %2", "name of a policy, tier of it").arg(title, one.title.in(language));
    }
    return FigureLabelsTexts::tr("%1, %2", "name of a policy, tier of it").arg(title, tier);
}

QString FigureLabels::service(const QString &id) const
{
    if (id.isEmpty())
        return FigureLabelsTexts::tr("Not sold by the hour");
    return fromPolicies(id, [&](const Policy &policy) -> const LocalizedText * {
        const Service *service = policy.service(id);
        return service ? &service->title : nullptr;
    });
}

QString FigureLabels::pack(const QString &id) const
{
    static constexpr char kSql[] =
        "SELECT p.code, c.name FROM pack p LEFT JOIN customer c ON c.id = p.customer WHERE p.id = ?";
    Query query(m_queries.database(), kSql, Uuid::fromText(id).value_or(Uuid()));
    if (!query.next())
        return id;
    return FigureLabelsTexts::tr("%1, %2", "name of a customer, code of its pack").arg(query.get<QString>(1), query.get<QString>(0));
}

} // namespace permanence

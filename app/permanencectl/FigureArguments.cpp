#include "app/permanencectl/FigureArguments.h"

#include "app/permanencectl/Find.h"

namespace permanence::ctl {

std::vector<Option> figureOptions()
{
    return {{u"by"_s, u"GROUPING"_s,
             Ctl::tr("how rows are told apart: week (if not given), month, severity, contract, customer, product or agent")},
            {u"zone"_s, u"ZONE"_s, Ctl::tr("whose hours calls are shown in: desk (if not given) or customer")},
            {u"severity"_s, u"CODE"_s, Ctl::tr("only tickets of this severity"), false, true},
            {u"contract"_s, u"KEY"_s, Ctl::tr("only tickets under this policy, or this tier of it: policy/tier"), false, true},
            {u"product"_s, u"TEXT"_s, Ctl::tr("only tickets of this product"), false, true},
            {u"customer"_s, u"NAME"_s, Ctl::tr("only what belongs to this customer, by name or id"), false, true},
            {u"agent"_s, u"LOGIN"_s, Ctl::tr("only what this agent owns or did"), false, true},
            {u"team"_s, u"NAME"_s, Ctl::tr("only what the agents of this team own or did")}};
}

Result<FigureFilter> figureFilterGiven(Session &session, Store &store)
{
    const Arguments &arguments = session.arguments();
    Queries &queries = store.queries();
    FigureFilter filter;
    filter.now = session.now();
    PERMANENCE_TRY(grouping, codeGiven<FigureGrouping>(arguments.value(u"by"_s, u"week"_s), u"--by"_s));
    PERMANENCE_TRY(zone, codeGiven<HeatMapZone>(arguments.value(u"zone"_s, u"desk"_s), u"--zone"_s));
    filter.grouping = grouping;
    filter.zone = zone;
    filter.severities = arguments.values(u"severity"_s);
    filter.contracts = arguments.values(u"contract"_s);
    filter.products = arguments.values(u"product"_s);
    filter.team = arguments.value(u"team"_s);
    for (const QString &written : arguments.values(u"customer"_s)) {
        PERMANENCE_TRY(customer, findCustomer(queries, written));
        filter.customers.push_back(customer.id);
    }
    for (const QString &written : arguments.values(u"agent"_s)) {
        PERMANENCE_TRY(agent, findAgent(queries, written));
        filter.agents.push_back(agent.id);
    }
    return filter;
}

} // namespace permanence::ctl

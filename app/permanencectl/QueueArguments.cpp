#include "app/permanencectl/QueueArguments.h"

#include "app/permanencectl/Find.h"

namespace permanence::ctl {

std::vector<Option> queueOptions()
{
    return {{u"view"_s, u"VIEW"_s,
             Ctl::tr("waiting (if not given), mine, team, asked (the customer owes an answer), due-today, "
                     "unowned or open "
                     "(all)")},
            {u"product"_s, u"TEXT"_s, Ctl::tr("only tickets of this product")},
            {u"customer"_s, u"NAME"_s, Ctl::tr("only tickets of this customer, by name or id")}};
}

Result<QueueAsked> queueAsked(Session &session, Store &store)
{
    const Arguments &arguments = session.arguments();
    Queries &queries = store.queries();
    const DeskView desk = queries.desk();
    QueueAsked asked;
    PERMANENCE_TRY(scope, codeGiven<QueueScope>(arguments.value(u"view"_s, u"waiting"_s), u"--view"_s));
    asked.filter.scope = scope;
    asked.filter.product = arguments.value(u"product"_s);
    asked.filter.order = queueOrderOf(desk, store.policies());
    asked.filter.dayEnd = deskDayEnd(desk, session.now());
    if (arguments.has(u"customer"_s)) {
        PERMANENCE_TRY(customer, findCustomer(queries, arguments.value(u"customer"_s)));
        asked.filter.customer = customer.id;
    }
    if (scope == QueueScope::Mine || scope == QueueScope::Team) {
        // Reading adds nobody: an agent whom the store does not know is an error here.
        const QString own = queries.meta(u"agent"_s);
        const QString login = arguments.value(u"as"_s, own.isEmpty() ? systemUser() : own);
        const auto agent = queries.agentByLogin(login);
        if (!agent)
            return Error{ErrorCode::NoSuchAgent, {login}, {}};
        asked.filter.agent = agent->id;
    }
    asked.setting = {store.policies(), QTimeZone(desk.timezone.toLatin1()), session.now(),
                     asked.filter.reasonOrder()};
    return asked;
}

} // namespace permanence::ctl

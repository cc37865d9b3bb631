#include "core/policy/PolicyReading.h"
#include "core/policy/PolicySections.h"

namespace permanence {
namespace {

ChannelRedirect readRedirect(const JsonReader &reader)
{
    if (!isObjectOf(reader, {u"from", u"to", u"answer"}))
        return {};
    ChannelRedirect redirect;
    redirect.from = readCode(reader[u"from"], redirect.from);
    redirect.to = readCode(reader[u"to"], redirect.to);
    redirect.answer = readCode(reader[u"answer"], redirect.answer);
    return redirect;
}

/// A redirect leads from a channel that opens no ticket to one that does.
void readRedirects(const JsonReader &reader, Policy &policy)
{
    policy.redirects = readListIfGiven(reader, readRedirect);
    UniqueIds unique;
    std::size_t index = 0;
    for (const JsonReader &item : reader.isArray() ? reader.items() : std::vector<JsonReader>{}) {
        const ChannelRedirect &redirect = policy.redirects[index++];
        unique.add(item[u"from"], codeOf(redirect.from));
        if (item[u"from"].isText() && policy.accepts(redirect.from))
            item[u"from"].expected(
                QT_TRANSLATE_NOOP("Expectation", "a channel that is not among the channels"));
        if (item[u"to"].isText() && !policy.accepts(redirect.to))
            item[u"to"].expected(QT_TRANSLATE_NOOP("Expectation", "one of the channels"));
    }
}

void readReachable(const JsonReader &reader, Policy &policy)
{
    policy.reachableAtAllHours = readCodesOr<Channel>(reader, {});
    for (const JsonReader &item : reader.isArray() ? reader.items() : std::vector<JsonReader>{}) {
        const auto channel = fromCode<Channel>(item.value().toString());
        if (channel && !policy.accepts(*channel))
            item.expected(QT_TRANSLATE_NOOP("Expectation", "one of the channels"));
    }
}

OutOfHours readOutOfHours(const JsonReader &reader)
{
    if (!isObjectOf(reader,
                    {u"channels", u"natures", u"named_callers_only", u"extra_without_support_module"}))
        return {};
    return {
        .channels = readCodes<Channel>(reader[u"channels"]),
        .natures = readCodesOr<Nature>(reader[u"natures"], {}),
        .namedCallersOnly = reader[u"named_callers_only"].booleanOr(false),
        .extraWithoutSupportModule = reader[u"extra_without_support_module"].booleanOr(false),
    };
}

} // namespace

void readAdmissionSection(const JsonReader &root, Policy &policy)
{
    policy.channels = readCodes<Channel>(root[u"channels"]);
    if (root[u"channels"].isArray() && policy.channels.empty())
        root[u"channels"].expected(QT_TRANSLATE_NOOP("Expectation", "at least one channel"));
    readRedirects(root[u"redirects"], policy);
    readReachable(root[u"reachable_at_all_hours"], policy);
    if (root[u"admission"].isGiven())
        policy.admission = readCode(root[u"admission"], AdmissionBasis::Contract);
    if (root[u"out_of_hours"].isGiven())
        policy.outOfHours = readOutOfHours(root[u"out_of_hours"]);
}

} // namespace permanence

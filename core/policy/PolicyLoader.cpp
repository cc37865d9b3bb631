#include "core/policy/PolicyLoader.h"

#include "core/policy/PolicyReading.h"
#include "core/policy/PolicySections.h"

#include <QRegularExpression>

namespace permanence {
namespace {

constexpr int kFormat = 1;

QString readCurrency(const JsonReader &reader)
{
    static const QRegularExpression pattern(u"\\A[A-Z]{3}\\z"_s);
    const QString currency = reader.value().toString();
    if (!pattern.match(currency).hasMatch())
        reader.expected(QT_TRANSLATE_NOOP("Expectation", "a currency by its three letters, such as EUR"));
    return currency;
}

void readHead(const JsonReader &root, Policy &policy)
{
    // A later format may mean something else by the same words: it is refused, not guessed at.
    if (!root[u"format"].value().isDouble() || root[u"format"].value().toDouble() != kFormat)
        root[u"format"].expected(QT_TRANSLATE_NOOP("Expectation", "1, the format that this program reads"));
    policy.id = readId(root[u"id"]);
    policy.version = static_cast<int>(root[u"version"].integer(1, 1'000'000));
    policy.title = readLocalizedText(root[u"title"]);
    policy.summary = readLocalizedText(root[u"summary"]);
    policy.currency = readCurrency(root[u"currency"]);
    policy.hours = readCalendar(root[u"hours"]);
}

} // namespace

LoadedPolicy loadPolicy(const QByteArray &document)
{
    LoadedPolicy loaded;
    const Result<QJsonValue> json = parseJson(document);
    if (!json) {
        loaded.errors.push_back(json.error());
        return loaded;
    }
    const JsonReader root(*json, loaded.errors);
    root.allowOnly({u"format",
                    u"id",
                    u"version",
                    u"title",
                    u"summary",
                    u"currency",
                    u"hours",
                    u"reachable_at_all_hours",
                    u"admission",
                    u"channels",
                    u"redirects",
                    u"out_of_hours",
                    u"severities",
                    u"tiers",
                    u"categories",
                    u"intake",
                    u"intake_checklist",
                    u"customer_checklist",
                    u"services",
                    u"factors",
                    u"packs",
                    u"pack_rules",
                    u"counting",
                    u"free_offers",
                    u"queue_order",
                    u"closure",
                    u"voicemail",
                    u"promise_sentence",
                    u"review",
                    u"mails",
                    u"release_date_for",
                    u"escalation",
                    u"quality_control",
                    u"fix_delivery",
                    u"training"});
    if (!root.isObject())
        return loaded;
    readHead(root, loaded.policy);
    readAdmissionSection(root, loaded.policy);
    readScopeSection(root, loaded.policy);
    readOfferSection(root, loaded.policy);
    readWorkSection(root, loaded.policy);
    readMailSection(root, loaded.policy);
    return loaded;
}

Errors validatePolicy(const QByteArray &document)
{
    return loadPolicy(document).errors;
}

} // namespace permanence

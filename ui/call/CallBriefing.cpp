#include "ui/call/CallBriefing.h"

#include "ui/widgets/Words.h"

#include <QCoreApplication>
#include <QLocale>

namespace permanence {
namespace {

constexpr int kSoonDays = 60;

struct CallBriefingTexts
{
    Q_DECLARE_TR_FUNCTIONS(CallBriefing)
};

QString contractTitle(const CallBriefing &briefing, const ContractView &contract)
{
    const PolicyEntry *entry = briefing.policies.latest(contract.policy);
    if (!entry)
        return contract.policy;
    const QString language = QLocale().name();
    QString title = entry->policy.title.in(language);
    if (const Tier *tier = entry->policy.tier(contract.tier))
        title += u", "_s + tier->title.in(language);
    return title;
}

CallRemark untilRemark(const QString &title, QDate until, QDate today)
{
    if (!until.isValid())
        return {u"good"_s, ColourRole::Good, CallBriefingTexts::tr("%1: active, without an end").arg(title)};
    if (until < today)
        return {u"problem"_s, ColourRole::Overdue, CallBriefingTexts::tr("%1: expired on %2").arg(title, dayText(until))};
    const auto left = static_cast<int>(today.daysTo(until));
    if (left <= kSoonDays)
        return {u"warning"_s, ColourRole::Warning,
                CallBriefingTexts::tr("%1: active until %2, expires in %n day(s)", nullptr, left).arg(title, dayText(until))};
    return {u"good"_s, ColourRole::Good, CallBriefingTexts::tr("%1: active until %2").arg(title, dayText(until))};
}

CallRemark periodRemark(const QString &title, QDate from, QDate until, QDate today)
{
    if (from.isValid() && today < from)
        return {u"calendar"_s, ColourRole::Warning, CallBriefingTexts::tr("%1: begins on %2").arg(title, dayText(from))};
    return untilRemark(title, until, today);
}

} // namespace

CallBriefing briefingOf(Queries &queries, const PolicyLibrary &policies, const CustomerId &customer,
                        const ContactId &contact, Instant began, Instant now)
{
    CallBriefing briefing;
    briefing.policies = policies;
    const DeskView desk = queries.desk();
    briefing.deskZone = QTimeZone(desk.timezone.toLatin1());
    briefing.customerZone = briefing.deskZone;
    if (customer.isValid())
        briefing.card = queries.callerCard(customer, contact);
    const auto contracts = briefing.card ? briefing.card->contracts : std::vector<ContractView>();
    const PrepaidView prepaid = briefing.card ? queries.prepaid(customer) : PrepaidView();
    const ContactView *caller = briefing.card && briefing.card->contact ? &*briefing.card->contact : nullptr;
    briefing.entitlement = entitlementOf(customer, caller, contracts, prepaid, desk, briefing.policies, began);
    briefing.judgement = briefing.entitlement.judge;
    briefing.balances = balancesOf(prepaid, briefing.policies, briefing.deskZone, now);
    const BusinessCalendar deskHours =
        briefing.judgement.policy ? briefing.judgement.policy->calendar : BusinessCalendar();
    briefing.customerHours = deskHours;
    if (briefing.card) {
        briefing.customerHours = calendarOf(briefing.card->customer, deskHours);
        const QString zone = briefing.card->customer.timezone;
        if (isTimeZone(zone))
            briefing.customerZone = QTimeZone(zone.toLatin1());
    }
    // Asked here once, so that the window's thread finds the years already added up.
    [[maybe_unused]] const auto change = briefing.customerHours.nextChange(now);
    return briefing;
}

std::vector<CallRemark> contractRemarks(const CallBriefing &briefing, Instant now)
{
    std::vector<CallRemark> remarks;
    if (!briefing.card)
        return remarks;
    const QDate today = now.in(briefing.deskZone).date();
    const auto &judging = briefing.judgement.contract;
    if (judging)
        remarks.push_back(periodRemark(contractTitle(briefing, *judging), judging->from, judging->until, today));
    for (const ContractView &contract : briefing.card->contracts) {
        if (!judging || contract.id != judging->id)
            remarks.push_back(periodRemark(contractTitle(briefing, contract), contract.from, contract.until, today));
    }
    return remarks;
}

std::vector<CallRemark> licenceRemarks(const CallBriefing &briefing, Instant now)
{
    std::vector<CallRemark> remarks;
    const QDate today = now.in(briefing.deskZone).date();
    for (const Licence &licence : briefing.entitlement.licences) {
        const QString title = licence.kind == LicenceKind::FourYear ? CallBriefingTexts::tr("Licence %1, four years").arg(licence.product)
                                                                    : CallBriefingTexts::tr("Licence %1, on demand").arg(licence.product);
        remarks.push_back(periodRemark(title, licence.from, licence.until, today));
    }
    return remarks;
}

CallRemark coverageRemark(const CallBriefing &briefing, const Category &category)
{
    const Policy *policy = briefing.policy();
    const QString tier = briefing.judgement.contract ? briefing.judgement.contract->tier : QString();
    if (!policy || policy->covers(category, tier))
        return {u"good"_s, ColourRole::Good, CallBriefingTexts::tr("covered")};
    const Tier *needed = policy->tier(category.neededTier);
    if (!needed)
        return {u"problem"_s, ColourRole::Overdue, CallBriefingTexts::tr("not covered")};
    return {u"problem"_s, ColourRole::Overdue, CallBriefingTexts::tr("not covered — needs %1")
                                                   .arg(needed->title.in(QLocale().name()))};
}

bool isNotNamed(const CallBriefing &briefing, const ContactId &contact)
{
    const Policy *policy = briefing.policy();
    return policy && policy->outOfHours && policy->outOfHours->namedCallersOnly && briefing.card &&
           !mayCallOutOfHours(briefing, contact);
}

bool mayCallOutOfHours(const CallBriefing &briefing, const ContactId &contact)
{
    if (!briefing.card || !contact.isValid())
        return false;
    for (const ContactView &one : briefing.card->contacts) {
        if (one.id == contact)
            return one.outOfHours;
    }
    const auto &caller = briefing.card->contact;
    return caller && caller->id == contact && caller->outOfHours;
}

QStringList namedCallers(const CallBriefing &briefing)
{
    QStringList names;
    for (const ContactView &one : briefing.card ? briefing.card->contacts : std::vector<ContactView>()) {
        if (one.outOfHours)
            names << one.name;
    }
    return names;
}

} // namespace permanence

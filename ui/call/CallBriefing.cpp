#include "ui/call/CallBriefing.h"

#include "ui/widgets/Words.h"

#include <QCoreApplication>
#include <QLocale>

namespace permanence {
namespace {

constexpr int kSoonDays = 60;

struct Words
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

CallRemark contractRemark(const CallBriefing &briefing, const ContractView &contract, QDate today)
{
    const QString title = contractTitle(briefing, contract);
    if (contract.from.isValid() && today < contract.from)
        return {u"calendar"_s, ColourRole::Warning, Words::tr("%1: begins on %2")
                                                        .arg(title, dayText(contract.from))};
    if (contract.until.isValid() && contract.until < today)
        return {u"problem"_s, ColourRole::Overdue, Words::tr("%1: expired on %2")
                                                       .arg(title, dayText(contract.until))};
    if (!contract.until.isValid())
        return {u"good"_s, ColourRole::Good,
                Words::tr("%1: active, without an end").arg(title)};
    const auto left = static_cast<int>(today.daysTo(contract.until));
    if (left <= kSoonDays)
        return {u"warning"_s, ColourRole::Warning,
                Words::tr("%1: active until %2, expires in %n day(s)", nullptr, left)
                    .arg(title, dayText(contract.until))};
    return {u"good"_s, ColourRole::Good, Words::tr("%1: active until %2")
                                             .arg(title, dayText(contract.until))};
}

bool isOutOfHours(const CallBriefing &briefing, Instant now)
{
    return briefing.judgement.policy && !briefing.judgement.policy->calendar.isOpen(now);
}

/// The conditions of the policy for a phone call now; none inside the hours.
const OutOfHours *conditions(const CallBriefing &briefing, Instant now)
{
    if (!isOutOfHours(briefing, now) || !briefing.policy()->outOfHours)
        return nullptr;
    const OutOfHours &found = *briefing.policy()->outOfHours;
    return std::find(found.channels.begin(), found.channels.end(), Channel::Phone) != found.channels.end() ? &found
                                                                                                          : nullptr;
}

} // namespace

CallBriefing briefingOf(Queries &queries, const PolicyLibrary &policies, const CustomerId &customer,
                        const ContactId &contact, Instant now)
{
    CallBriefing briefing;
    briefing.policies = policies;
    const DeskView desk = queries.desk();
    briefing.deskZone = QTimeZone(desk.timezone.toLatin1());
    briefing.customerZone = briefing.deskZone;
    if (customer.isValid())
        briefing.card = queries.callerCard(customer, contact);
    const auto contracts = briefing.card ? briefing.card->contracts : std::vector<ContractView>();
    briefing.judgement = judgementOf(contracts, desk, briefing.policies, now);
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
        remarks.push_back(contractRemark(briefing, *judging, today));
    for (const ContractView &contract : briefing.card->contracts) {
        if (!judging || contract.id != judging->id)
            remarks.push_back(contractRemark(briefing, contract, today));
    }
    return remarks;
}

std::vector<CallRemark> admissionRemarks(const CallBriefing &briefing, const ContactId &contact, Nature nature,
                                         Instant now)
{
    std::vector<CallRemark> remarks;
    const auto warn = [&](const QString &sentence) {
        remarks.push_back({u"warning"_s, ColourRole::Warning, sentence});
    };
    if (briefing.card && !briefing.judgement.contract)
        warn(Words::tr("No active contract: the desk's own policy judges"));
    const OutOfHours *asked = conditions(briefing, now);
    if (isOutOfHours(briefing, now))
        warn(Words::tr("Outside the desk hours"));
    if (!asked)
        return remarks;
    if (!asked->natures.empty() && std::find(asked->natures.begin(), asked->natures.end(), nature) ==
                                       asked->natures.end())
        warn(Words::tr("Outside the desk hours only a disruption is admitted"));
    if (isNotNamed(briefing, contact))
        warn(Words::tr("Only persons named in the contract may call now"));
    if (asked->extraWithoutSupportModule && briefing.judgement.contract && !briefing.judgement.contract->supportModule)
        warn(Words::tr("No support module: this call may be charged extra"));
    return remarks;
}

CallRemark coverageRemark(const CallBriefing &briefing, const Category &category)
{
    const Policy *policy = briefing.policy();
    const QString tier = briefing.judgement.contract ? briefing.judgement.contract->tier : QString();
    if (!policy || policy->covers(category, tier))
        return {u"good"_s, ColourRole::Good, Words::tr("covered")};
    const Tier *needed = policy->tier(category.neededTier);
    if (!needed)
        return {u"problem"_s, ColourRole::Overdue, Words::tr("not covered")};
    return {u"problem"_s, ColourRole::Overdue, Words::tr("not covered — needs %1")
                                                   .arg(needed->title.in(QLocale().name()))};
}

bool isNotNamed(const CallBriefing &briefing, const ContactId &contact)
{
    const Policy *policy = briefing.policy();
    if (!policy || !policy->outOfHours || !policy->outOfHours->namedCallersOnly || !briefing.card)
        return false;
    for (const ContactView &one : briefing.card->contacts) {
        if (one.id == contact)
            return !one.outOfHours;
    }
    return !(briefing.card->contact && briefing.card->contact->id == contact && briefing.card->contact->outOfHours);
}

} // namespace permanence

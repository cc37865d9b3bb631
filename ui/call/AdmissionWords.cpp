#include "ui/call/AdmissionWords.h"

#include "core/model/Money.h"
#include "core/rules/Charges.h"
#include "ui/widgets/Words.h"

#include <QCoreApplication>
#include <QLocale>

namespace permanence {
namespace {

struct AdmissionTexts
{
    Q_DECLARE_TR_FUNCTIONS(AdmissionWords)
};

QString language()
{
    return QLocale().name();
}

bool byLicence(const Policy &policy)
{
    return policy.admission == AdmissionBasis::LicenceAndPack;
}

QString onlyNatures(const Policy &policy)
{
    const auto natures = policy.outOfHours ? policy.outOfHours->natures : std::vector<Nature>();
    if (natures == std::vector{Nature::Incident})
        return AdmissionTexts::tr("Outside the desk hours only a disruption is admitted");
    QStringList names;
    for (const Nature nature : natures)
        names << natureWord(nature);
    return AdmissionTexts::tr("Outside the desk hours only these are admitted: %1").arg(names.join(u", "_s));
}

QString notCovered(const Admission &admission, const Policy &policy, const QString &category)
{
    const Category *asked = policy.category(category);
    const QString title = asked ? asked->title.in(language()) : category;
    if (const Tier *tier = policy.tier(admission.neededTier))
        return AdmissionTexts::tr("Not covered: %1 — the tier %2 would cover it")
            .arg(title, tier->title.in(language()));
    return AdmissionTexts::tr("Not covered: %1 — no tier covers it").arg(title);
}

QString reasonSentence(AdmissionReason reason, const Admission &admission, const CallBriefing &briefing,
                       const QString &category)
{
    const Policy &policy = *briefing.policy();
    switch (reason) {
    case AdmissionReason::NoContract:
        return byLicence(policy) ? AdmissionTexts::tr("No licence") : AdmissionTexts::tr("No contract");
    case AdmissionReason::ContractExpired:
        return byLicence(policy) ? AdmissionTexts::tr("The licence has expired")
                                 : AdmissionTexts::tr("The contract has expired");
    case AdmissionReason::CategoryNotCovered:
        return notCovered(admission, policy, category);
    case AdmissionReason::NotADisruption:
        return onlyNatures(policy);
    case AdmissionReason::CallerNotNamed:
        return AdmissionTexts::tr("Only persons named in the contract may call now");
    case AdmissionReason::ChannelNotAccepted:
        return AdmissionTexts::tr("The phone opens no ticket here");
    case AdmissionReason::NoTimeLeft:
        return AdmissionTexts::tr("No time left in any pack");
    }
    return {};
}

QString warningSentence(AdmissionWarning warning)
{
    switch (warning) {
    case AdmissionWarning::ExtraCharge:
        return AdmissionTexts::tr("No support module: this call may be charged extra");
    case AdmissionWarning::Overridden:
        return AdmissionTexts::tr("Let in all the same by a team lead");
    case AdmissionWarning::ChecklistIncomplete:
        return AdmissionTexts::tr("The checklist is not complete");
    case AdmissionWarning::UnknownCaller:
        return AdmissionTexts::tr("Unknown caller");
    }
    return {};
}

QString redirectTarget(const Policy &policy)
{
    const ChannelRedirect *redirect = policy.redirect(Channel::Phone);
    return channelWord(redirect ? redirect->to : Channel::Portal);
}

CallRemark offer(const QString &sentence)
{
    return {u"information"_s, ColourRole::Information, sentence};
}

QStringList titlesOf(const std::vector<PackProduct> &packs)
{
    QStringList titles;
    for (const PackProduct &pack : packs)
        titles << QString(pack.code % u" ("_s % pack.title.in(language()) % u')');
    return titles;
}

/// Where a contract or a licence is what is missing.
QString standingOffer(AdmissionReason reason, const Policy &policy)
{
    const bool expired = reason == AdmissionReason::ContractExpired;
    if (byLicence(policy))
        return expired ? AdmissionTexts::tr("A renewed licence gives back the time left in packs")
                       : AdmissionTexts::tr("Assistance needs an active licence and a pack");
    return expired ? AdmissionTexts::tr("The contract can be renewed") : AdmissionTexts::tr("Assistance needs a contract");
}

} // namespace

AdmissionRequest admissionRequest(const CallBriefing &briefing, const CallDraft &draft, Instant now)
{
    QJsonObject intake = draft.intake;
    if (!draft.details.trimmed().isEmpty())
        intake.insert(kDescriptionField, draft.details);
    AdmissionRequest request = briefing.entitlement.request(
        std::min(draft.started.value_or(now), now), Channel::Phone, draft.nature, draft.category, intake);
    request.callerNamed = mayCallOutOfHours(briefing, draft.contact);
    return request;
}

std::optional<Admission> admissionOf(const CallBriefing &briefing, const CallDraft &draft, Instant now)
{
    if (!briefing.judgement.policy || draft.about.isValid())
        return std::nullopt;
    return admissionOf(admissionRequest(briefing, draft, now), *briefing.judgement.policy);
}

CallRemark verdictRemark(const Admission &admission, const CallBriefing &briefing)
{
    switch (admission.decision) {
    case Decision::Admitted:
        if (admission.warns(AdmissionWarning::ExtraCharge))
            return {u"warning"_s, ColourRole::Warning,
                    AdmissionTexts::tr("Yes, but it may cost extra: this call opens a ticket")};
        return {u"good"_s, ColourRole::Good, AdmissionTexts::tr("Yes: this call opens a ticket")};
    case Decision::Refused:
        return {u"problem"_s, ColourRole::Overdue, AdmissionTexts::tr("No: this call is logged without a ticket")};
    case Decision::Redirected:
        break;
    }
    return {u"forward"_s, ColourRole::Warning,
            AdmissionTexts::tr("Elsewhere: no ticket is opened, ask the caller to reach us %1",
                      "by the portal, by mail, in person")
                .arg(redirectTarget(*briefing.policy()))};
}

std::vector<CallRemark> admissionRemarks(const Admission &admission, const CallBriefing &briefing,
                                         const QString &category)
{
    std::vector<CallRemark> remarks;
    for (const AdmissionReason reason : admission.reasons)
        remarks.push_back(
            {u"problem"_s, ColourRole::Overdue, reasonSentence(reason, admission, briefing, category)});
    for (const AdmissionWarning warning : admission.warnings) {
        if (warning != AdmissionWarning::ChecklistIncomplete)
            remarks.push_back({u"warning"_s, ColourRole::Warning, warningSentence(warning)});
    }
    return remarks;
}

int mostRemarks(const CallBriefing &briefing, const CallDraft &draft, Instant now)
{
    const Policy *policy = briefing.policy();
    if (!policy)
        return 0;
    AdmissionRequest request = admissionRequest(briefing, draft, now);
    request.callerNamed = false;
    QStringList categories{QString()};
    for (const Category &category : policy->categories)
        categories << category.id;
    std::size_t most = 0;
    for (const QString &category : categories) {
        for (const auto &nature : CodeTable<Nature>::rows) {
            request.category = category;
            request.nature = nature.value;
            const Admission admission = admissionOf(request, *briefing.judgement.policy);
            most = std::max(most, admissionRemarks(admission, briefing, category).size());
        }
    }
    return static_cast<int>(most);
}

CallRemark hoursRemark(const CallBriefing &briefing, Instant now)
{
    const PolicyEntry *judge = briefing.judgement.policy;
    if (!judge)
        return {};
    const bool open = judge->calendar.isOpen(now);
    const auto change = judge->calendar.nextChange(now);
    const QString until = change ? momentText(*change, now, briefing.deskZone) : QString();
    QString words;
    if (change)
        words = open ? AdmissionTexts::tr("Now: desk hours, until %1").arg(until)
                     : AdmissionTexts::tr("Now: outside the desk hours, until %1").arg(until);
    else
        words = open ? AdmissionTexts::tr("Now: desk hours") : AdmissionTexts::tr("Now: outside the desk hours");
    if (judge->policy.sellsHours()) {
        const QJsonObject own =
            briefing.judgement.contract ? briefing.judgement.contract->factors : QJsonObject();
        const QString factor = factorText(factorAt(factorsOf(judge->policy, own), judge->calendar, now));
        words = AdmissionTexts::tr("%1 · factor %2", "desk hours or not; of the price")
                    .arg(words, QString(factor).replace(u'.', QLocale().decimalPoint()));
    }
    return open ? CallRemark{u"clock"_s, ColourRole::Text, words}
                : CallRemark{u"warning"_s, ColourRole::Warning, words};
}

std::vector<CallRemark> offerRemarks(const Admission &admission, const CallBriefing &briefing, Instant now)
{
    std::vector<CallRemark> offers;
    const Policy *policy = briefing.policy();
    if (!policy)
        return offers;
    bool laterIsPossible = false;
    for (const AdmissionReason reason : admission.reasons) {
        if (reason == AdmissionReason::NoContract || reason == AdmissionReason::ContractExpired)
            offers.push_back(offer(standingOffer(reason, *policy)));
        else if (reason == AdmissionReason::CategoryNotCovered && policy->tier(admission.neededTier))
            offers.push_back(offer(AdmissionTexts::tr("The tier %1 covers it")
                                       .arg(policy->tier(admission.neededTier)->title.in(language()))));
        else if (reason == AdmissionReason::NoTimeLeft && !policy->packs.empty())
            offers.push_back(offer(AdmissionTexts::tr("Packs to buy: %1").arg(titlesOf(policy->packs).join(u", "_s))));
        laterIsPossible = laterIsPossible || reason == AdmissionReason::NotADisruption ||
                          reason == AdmissionReason::CallerNotNamed;
        if (reason == AdmissionReason::CallerNotNamed) {
            const QStringList named = namedCallers(briefing);
            offers.push_back(offer(named.isEmpty() ? AdmissionTexts::tr("Nobody is named yet for calls out of hours")
                                                   : AdmissionTexts::tr("May call now: %1").arg(named.join(u", "_s))));
        }
    }
    const auto opening = briefing.judgement.policy->calendar.nextOpening(now);
    if (laterIsPossible && opening)
        offers.push_back(offer(AdmissionTexts::tr("The desk is open again: %1", "a day and time")
                                   .arg(momentText(*opening, now, briefing.deskZone))));
    QStringList free;
    for (const ChecklistItem &item : policy->freeOffers)
        free << item.title.in(language());
    if (!free.isEmpty())
        offers.push_back(offer(AdmissionTexts::tr("Free of charge: %1").arg(free.join(u", "_s))));
    return offers;
}

} // namespace permanence

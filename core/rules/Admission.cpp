#include "core/rules/Admission.h"

#include "core/rules/Charges.h"

#include <algorithm>

namespace permanence {
namespace {

template <class T>
bool contains(const std::vector<T> &values, const T &value)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

bool isAnswered(const QJsonValue &answer)
{
    return answer.isString() ? !answer.toString().trimmed().isEmpty() : answer.toBool();
}

void addStandings(const AdmissionRequest &request, const Policy &policy, std::vector<AdmissionReason> &reasons)
{
    const Standing standing =
        policy.admission == AdmissionBasis::Contract ? request.contract : request.licence;
    if (standing == Standing::None)
        reasons.push_back(AdmissionReason::NoContract);
    else if (standing == Standing::Expired)
        reasons.push_back(AdmissionReason::ContractExpired);
}

/// What is unanswered among fields or items that have an id.
template <class Rows>
QStringList unanswered(const Rows &rows, const QJsonObject &intake)
{
    QStringList missing;
    for (const auto &row : rows) {
        if (!isAnswered(intake.value(row.id)))
            missing << row.id;
    }
    return missing;
}

} // namespace

bool Admission::warns(AdmissionWarning warning) const
{
    return contains(warnings, warning);
}

void Admission::override()
{
    if (decision != Decision::Refused)
        return;
    warnings.push_back(AdmissionWarning::Overridden);
    std::sort(warnings.begin(), warnings.end());
    if (!contains(reasons, AdmissionReason::ChannelNotAccepted))
        decision = Decision::Admitted;
}

Admission admissionOf(const AdmissionRequest &request, const PolicyEntry &judge)
{
    const Policy &policy = judge.policy;
    Admission admission;
    admission.deskOpen = judge.calendar.isOpen(request.at);

    if (const Category *category = policy.category(request.category)) {
        admission.covered = policy.covers(*category, request.tier);
        if (!admission.covered)
            admission.neededTier = category->neededTier;
    }
    if (policy.sellsHours())
        admission.factor = factorAt(factorsOf(policy, request.factors), judge.calendar, request.at);

    addStandings(request, policy, admission.reasons);
    if (!admission.covered)
        admission.reasons.push_back(AdmissionReason::CategoryNotCovered);
    const OutOfHours *conditions = policy.outOfHours ? &*policy.outOfHours : nullptr;
    const bool conditionsApply =
        conditions && !admission.deskOpen && contains(conditions->channels, request.channel);
    if (conditionsApply) {
        if (!conditions->natures.empty() && !contains(conditions->natures, request.nature))
            admission.reasons.push_back(AdmissionReason::NotADisruption);
        if (conditions->namedCallersOnly && !request.callerNamed)
            admission.reasons.push_back(AdmissionReason::CallerNotNamed);
    }
    if (!policy.accepts(request.channel))
        admission.reasons.push_back(AdmissionReason::ChannelNotAccepted);
    if (policy.admission == AdmissionBasis::LicenceAndPack && !request.timeLeft)
        admission.reasons.push_back(AdmissionReason::NoTimeLeft);

    if (conditionsApply && conditions->extraWithoutSupportModule && !request.supportModule)
        admission.warnings.push_back(AdmissionWarning::ExtraCharge);
    admission.missing = unanswered(policy.intake, request.intake);
    const QStringList unticked = unanswered(policy.intakeChecklist, request.intake);
    admission.missing += unticked;
    if (!unticked.isEmpty())
        admission.warnings.push_back(AdmissionWarning::ChecklistIncomplete);
    if (!request.callerKnown)
        admission.warnings.push_back(AdmissionWarning::UnknownCaller);

    if (policy.redirect(request.channel))
        admission.decision = Decision::Redirected;
    else if (!admission.reasons.empty())
        admission.decision = Decision::Refused;
    return admission;
}

} // namespace permanence

#include "core/policy/PolicyReading.h"
#include "core/policy/PolicySections.h"

namespace permanence {
namespace {

IntakeField readIntakeField(const JsonReader &reader)
{
    if (!isObjectOf(reader, {u"id", u"title", u"hint"}))
        return {};
    return {readId(reader[u"id"]), readLocalizedText(reader[u"title"]), readLocalizedText(reader[u"hint"])};
}

ChecklistItem readChecklistItem(const JsonReader &reader)
{
    if (!isObjectOf(reader, {u"id", u"title"}))
        return {};
    return {readId(reader[u"id"]), readLocalizedText(reader[u"title"])};
}

/// Fields and checklist items are answered together in a call's details, so no id may stand in both.
void readIntake(const JsonReader &root, Policy &policy)
{
    UniqueIds unique;
    policy.intake = readListIfGiven(root[u"intake"], [&](const JsonReader &item) {
        const IntakeField field = readIntakeField(item);
        unique.add(item[u"id"], field.id);
        return field;
    });
    policy.intakeChecklist = readListIfGiven(root[u"intake_checklist"], [&](const JsonReader &item) {
        const ChecklistItem entry = readChecklistItem(item);
        unique.add(item[u"id"], entry.id);
        return entry;
    });
}

ClosureRules readClosure(const JsonReader &reader)
{
    if (!isObjectOf(reader, {u"no_contact", u"no_answer", u"files_requested"}))
        return {};
    ClosureRules rules;
    if (const JsonReader noContact = reader[u"no_contact"];
        noContact.isGiven() && isObjectOf(noContact, {u"attempts", u"business_days"})) {
        rules.noContact =
            NoContactRule{.attempts = static_cast<int>(noContact[u"attempts"].integer(1, 100)),
                          .businessDays = static_cast<int>(noContact[u"business_days"].integer(1, 365))};
    }
    if (const JsonReader noAnswer = reader[u"no_answer"];
        noAnswer.isGiven() && isObjectOf(noAnswer, {u"business_days"})) {
        rules.noAnswerAfterBusinessDays = static_cast<int>(noAnswer[u"business_days"].integer(1, 365));
    }
    rules.whenFilesAreRequested = reader[u"files_requested"].booleanOr(false);
    return rules;
}

VoicemailRules readVoicemail(const JsonReader &reader)
{
    if (!isObjectOf(reader, {u"inside_hours", u"outside_hours", u"call_back_next_business_day"}))
        return {};
    return {
        .insideHours = readTemplateText(reader[u"inside_hours"], spokenPlaceholders()),
        .outsideHours = readTemplateText(reader[u"outside_hours"], spokenPlaceholders()),
        .callBackNextBusinessDay = reader[u"call_back_next_business_day"].booleanOr(false),
    };
}

EscalationContact readEscalationContact(const JsonReader &reader)
{
    if (!isObjectOf(reader, {u"level", u"title", u"reasons"}))
        return {};
    return {
        .level = static_cast<int>(reader[u"level"].integer(1, 10)),
        .title = readLocalizedText(reader[u"title"]),
        .reasons = readLocalizedText(reader[u"reasons"]),
    };
}

QualityControl readQualityControl(const JsonReader &reader)
{
    if (!isObjectOf(reader, {u"accepts", u"needs"}))
        return {};
    QualityControl control;
    control.accepts = readCodes<DefectCause>(reader[u"accepts"]);
    control.needs = readNamedListIfGiven(reader[u"needs"], readIntakeField);
    return control;
}

std::vector<FixRule> readFixDelivery(const JsonReader &reader)
{
    std::vector<FixRule> rules;
    if (!isObjectOf(reader, {u"four_year", u"on_demand"}))
        return {};
    for (const LicenceKind kind : {LicenceKind::FourYear, LicenceKind::OnDemand}) {
        if (const JsonReader delivery = reader[codeOf(kind)]; delivery.isGiven())
            rules.push_back({kind, readCode(delivery, FixDelivery::AsSoonAsPossible)});
    }
    return rules;
}

std::vector<EscalationContact> readEscalation(const JsonReader &reader)
{
    UniqueIds levels;
    auto contacts = readListIfGiven(reader, [&](const JsonReader &item) {
        const EscalationContact contact = readEscalationContact(item);
        levels.add(item[u"level"], QString::number(contact.level));
        return contact;
    });
    std::stable_sort(
        contacts.begin(), contacts.end(),
        [](const EscalationContact &a, const EscalationContact &b) { return a.level < b.level; });
    return contacts;
}

int readReview(const JsonReader &reader)
{
    if (!isObjectOf(reader, {u"every_days"}))
        return {};
    return static_cast<int>(reader[u"every_days"].integer(1, 366));
}

bool readTraining(const JsonReader &reader)
{
    if (!isObjectOf(reader, {u"suggest_trained_agents"}))
        return {};
    return reader[u"suggest_trained_agents"].boolean();
}

} // namespace

void readWorkSection(const JsonReader &root, Policy &policy)
{
    readIntake(root, policy);
    policy.customerChecklist = readNamedListIfGiven(root[u"customer_checklist"], readChecklistItem);
    if (root[u"queue_order"].isGiven())
        policy.queueOrder = readCode(root[u"queue_order"], QueueOrder::Receipt);
    if (root[u"closure"].isGiven())
        policy.closure = readClosure(root[u"closure"]);
    if (root[u"voicemail"].isGiven())
        policy.voicemail = readVoicemail(root[u"voicemail"]);
    if (root[u"promise_sentence"].isGiven())
        policy.promiseSentence = readTemplateText(root[u"promise_sentence"], spokenPlaceholders());
    if (root[u"review"].isGiven())
        policy.reviewEveryDays = readReview(root[u"review"]);
    policy.releaseDateNatures = readCodesOr(root[u"release_date_for"], policy.releaseDateNatures);
    policy.escalation = readEscalation(root[u"escalation"]);
    if (root[u"quality_control"].isGiven())
        policy.qualityControl = readQualityControl(root[u"quality_control"]);
    if (root[u"fix_delivery"].isGiven())
        policy.fixDelivery = readFixDelivery(root[u"fix_delivery"]);
    if (root[u"training"].isGiven())
        policy.suggestsTrainedAgents = readTraining(root[u"training"]);
}

} // namespace permanence

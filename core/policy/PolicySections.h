#pragma once

#include "core/base/JsonReader.h"
#include "core/policy/Policy.h"

namespace permanence {

// The parts of a policy document, each read from the document's root into the policy.

/// channels, redirects, reachable_at_all_hours, admission, out_of_hours
void readAdmissionSection(const JsonReader &root, Policy &policy);
/// severities, tiers, categories
void readScopeSection(const JsonReader &root, Policy &policy);
/// services, factors, packs, pack_rules, counting, free_offers
void readOfferSection(const JsonReader &root, Policy &policy);
/// intake, intake_checklist, customer_checklist, queue_order, closure, voicemail, promise_sentence, review,
/// release_date_for, escalation, quality_control, fix_delivery, training
void readWorkSection(const JsonReader &root, Policy &policy);
/// mails
void readMailSection(const JsonReader &root, Policy &policy);

} // namespace permanence

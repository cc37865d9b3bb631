#pragma once

#include "core/desk/DemoRandom.h"
#include "core/model/Events.h"
#include "core/policy/Policy.h"

// How often what happens at a demo desk: in proportions that a desk of this kind has.

namespace permanence {

[[nodiscard]] Channel demoChannel(DemoRandom &random, const Policy &policy);
[[nodiscard]] Nature demoNature(DemoRandom &random);
[[nodiscard]] QString demoSeverity(DemoRandom &random, const Policy &policy);
[[nodiscard]] QString demoCategory(DemoRandom &random, const Policy &policy);
[[nodiscard]] ResolutionCause demoCause(DemoRandom &random);
/// Of a call to a customer that nobody answered.
[[nodiscard]] AttemptOutcome demoFailure(DemoRandom &random);
/// When somebody is called back: a half hour of a weekday within the week after `from`, not over lunch.
[[nodiscard]] Instant demoCallbackTime(DemoRandom &random, Instant from, const QTimeZone &zone);
/// How long an agent works on a ticket, in minutes: a quarter of an hour most often.
[[nodiscard]] int demoWorkMinutes(DemoRandom &random);
/// A licence that is active at `day`; its id is made by the caller.
[[nodiscard]] LicenceAdded demoLicence(DemoRandom &random, const QString &product, QDate day);

} // namespace permanence

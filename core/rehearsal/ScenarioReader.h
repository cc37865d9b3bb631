#pragma once

#include "core/base/JsonReader.h"
#include "core/rehearsal/RehearsalPolicies.h"
#include "core/rehearsal/Scenario.h"

namespace permanence {

/// What was read from a scenario, with everything that is wrong in it.
struct LoadedScenario
{
    Scenario scenario; ///< only to be played where there are no errors
    Errors errors;

    [[nodiscard]] bool isValid() const { return errors.empty(); }
};

/// Reads a scenario (UTF-8 JSON, format 1). Reports every error with its place (`steps[3].ticket`): NotUtf8,
/// NotJson, UnknownKey, MissingKey, Expected, Duplicate, EndBeforeStart, NotPhoneNumber, and NoSuchAgent,
/// NoSuchCustomer, NoSuchContact, NoSuchLicence, NoSuchPolicy, NoSuchTicket, NoSuchReview where a key or id
/// names nothing. A policy may be a path from `folder`, beside the ids that `policies` know. (USE-1)
[[nodiscard]] LoadedScenario readScenario(const QByteArray &document, const QString &folder,
                                          RehearsalPolicies policies = {});

} // namespace permanence

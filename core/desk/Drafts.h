#pragma once

#include "core/store/Store.h"

// What is being typed and not yet saved. Several agents may type into one store at the same time: each has their own.

namespace permanence {

/// Under which key of the store an agent's draft is kept.
[[nodiscard]] QString draftKeyOf(const AgentId &agent, const QString &key);

/// What the agent was typing under `key`; empty: nothing. Throws DatabaseError.
[[nodiscard]] QString draftOf(Queries &queries, const AgentId &agent, const QString &key);

/// Drafts that were kept before they had owners become this agent's, who opens the store first since then.
/// Throws DatabaseError.
[[nodiscard]] Result<void> claimDrafts(Store &store, const AgentId &agent);

} // namespace permanence

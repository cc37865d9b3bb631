#pragma once

#include "app/permanencectl/bench/BenchRow.h"
#include "core/base/Result.h"
#include "core/policy/PolicyLibrary.h"

#include <QString>

#include <functional>
#include <vector>

namespace permanence::ctl {

/// Measures the reading rows (caller_card, history_page, my_tickets_page, search, search_1, search_3, agenda_week) on a
/// store, which is opened for reading only. Errors: those of a store; NoSuchCustomer where it holds no calls to ask for.
[[nodiscard]] Result<std::vector<BenchRow>> benchReading(const QString &path, int rounds,
                                                         const std::function<void(int, int)> &progress);

/// Measures queue_first_page and queue_last_page, in the order in which the desk's waiting tickets are taken.
[[nodiscard]] Result<std::vector<BenchRow>> benchQueue(const QString &path, QueueOrder order, int rounds,
                                                       const std::function<void(int, int)> &progress);

/// Measures save_call on a store that may be written to: a copy.
[[nodiscard]] Result<BenchRow> benchSaving(const QString &path, int rounds,
                                           const std::function<void(int, int)> &progress);

/// Measures report_year: all figures of the year that ends with the newest ticket, by week, beside the same counts by one
/// statement a figure. A few rounds suffice, for one takes as long as hundreds of the others.
[[nodiscard]] Result<BenchRow> benchReport(const QString &path, const PolicyLibrary &policies, int rounds,
                                           const std::function<void(int, int)> &progress);

} // namespace permanence::ctl

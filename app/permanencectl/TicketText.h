#pragma once

#include "app/permanencectl/JsonWriter.h"
#include "app/permanencectl/Output.h"
#include "core/rules/DueExplanation.h"
#include "core/store/Store.h"

namespace permanence::ctl {

/// Both clocks of a ticket now, under the policy version it was opened with; none where it is not known.
[[nodiscard]] std::optional<TicketClocks> clocksNow(const TicketView &view, const Store &store);

/// The ticket as programs read it, with all that happened on it as an object `progress`.
[[nodiscard]] QJsonObject ticketJson(const TicketRecord &ticket, const JsonWriter &writer);
[[nodiscard]] QJsonObject clockJson(const ServiceClock &clock, const JsonWriter &writer);

/// Why both due times are what they are; days and holidays in the language of the program.
struct TicketWhy
{
    DueExplanation takeInCharge;
    DueExplanation resolution;
};
[[nodiscard]] TicketWhy whyDue(const TicketView &view, const TicketClocks &clocks, const Store &store);
[[nodiscard]] QJsonArray explanationJson(const DueExplanation &explanation, const JsonWriter &writer);
void printWhy(Output &out, const TicketView &view, const Store &store);

/// Number, summary, status, customer, contact, owner, severity, clocks, and where it stands.
void printTicketHead(Output &out, const TicketView &view, const Store &store, const QTimeZone &zone);
void printTickets(Output &out, const std::vector<TicketListItem> &tickets, const QTimeZone &zone);
void printHistory(Output &out, const std::vector<HistoryEntry> &history, const QTimeZone &zone);

} // namespace permanence::ctl

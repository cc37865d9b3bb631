#include "app/permanencectl/Find.h"
#include "app/permanencectl/Session.h"
#include "app/permanencectl/TicketProgressText.h"
#include "app/permanencectl/TicketText.h"

namespace permanence::ctl {
namespace {

constexpr int kWholeHistory = 100000;

/// Everything about a case in one place (APL-5).
class TicketShowCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"ticket"_s, u"show"_s},
            Ctl::tr("Shows a ticket: its clocks and why they are due when they are, and all that happened."),
            StoreUse::Existing,
            {{u"NUMBER"_s, Ctl::tr("the ticket's number, as 2026-000123, or its id")}},
            {},
            {u"--store desk.permanence ticket show 2026-000123"_s},
            {},
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(store, session.store());
        Queries &queries = store->queries();
        PERMANENCE_TRY(view, findTicket(queries, session.arguments().word(0)));
        const std::vector<HistoryEntry> history =
            queries.history(view.ticket.id, HistoryKey{}, kWholeHistory);
        const JsonWriter writer(queries.desk());
        Output &out = session.out();
        if (out.wantsJson()) {
            out.json(document(view, history, *store, writer));
            return {};
        }
        printTicketHead(out, view, *store, writer.zone());
        if (!view.ticket.details.isEmpty())
            out.line(u'\n' + view.ticket.details);
        printProgress(out, view.ticket, queries, session.now(), writer.zone());
        printWhy(out, view, *store);
        out.line(u'\n' + Ctl::tr("History, newest first"));
        printHistory(out, history, writer.zone());
        return {};
    }

private:
    static QJsonObject document(const TicketView &view, const std::vector<HistoryEntry> &history,
                                const Store &store, const JsonWriter &writer)
    {
        QJsonObject json{
            {u"ticket"_s, ticketJson(view.ticket, writer)},
            {u"customer"_s, view.customer ? QJsonValue(writer.object(*view.customer)) : QJsonValue()},
            {u"contact"_s, view.contact ? QJsonValue(writer.object(*view.contact)) : QJsonValue()},
            {u"contract"_s, view.contract ? QJsonValue(writer.object(*view.contract)) : QJsonValue()},
            {u"owner_name"_s, view.ownerName},
            {u"history"_s, writer.array(history)}};
        if (const auto clocks = clocksNow(view, store)) {
            const TicketWhy why = whyDue(view, *clocks, store);
            QJsonObject takeInCharge = clockJson(clocks->takeInCharge, writer);
            takeInCharge.insert(u"why"_s, explanationJson(why.takeInCharge, writer));
            QJsonObject resolution = clockJson(clocks->resolution, writer);
            resolution.insert(u"why"_s, explanationJson(why.resolution, writer));
            json.insert(u"clocks"_s,
                        QJsonObject{{u"take_in_charge"_s, takeInCharge}, {u"resolution"_s, resolution}});
        }
        return json;
    }
};

PERMANENCE_COMMAND(TicketShowCommand)

} // namespace
} // namespace permanence::ctl

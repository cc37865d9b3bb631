#include "app/permanencectl/ReviewText.h"

#include "app/permanencectl/JsonWriter.h"
#include "app/permanencectl/Words.h"

namespace permanence::ctl {
namespace {

/// A ticket of the agenda, and its minutes; of several the last ones count.
struct AgendaItem
{
    TicketView view;
    std::optional<MinutesView> minutes;
};

std::vector<AgendaItem> agendaOf(const ReviewView &review, Queries &queries)
{
    const std::vector<MinutesView> written = queries.minutes(review.id);
    std::vector<AgendaItem> items;
    for (const QString &id : review.agenda) {
        AgendaItem item;
        const TicketId ticket(Uuid::fromText(id).value_or(Uuid{}));
        item.view = queries.ticketView(ticket).value_or(TicketView{});
        for (const MinutesView &minutes : written) {
            if (minutes.ticket == ticket)
                item.minutes = minutes;
        }
        items.push_back(std::move(item));
    }
    return items;
}

QJsonObject documentOf(const ReviewView &review, const std::vector<AgendaItem> &agenda,
                       const JsonWriter &writer)
{
    QJsonArray tickets;
    for (const AgendaItem &item : agenda) {
        const TicketRecord &ticket = item.view.ticket;
        tickets.append(QJsonObject{{u"ticket"_s, ticket.id.text()},
                                   {u"number"_s, ticket.number},
                                   {u"summary"_s, ticket.summary},
                                   {u"status"_s, codeOf(ticket.status)},
                                   {u"owner_name"_s, item.view.ownerName},
                                   {u"minutes"_s, writer.value(item.minutes)}});
    }
    return {{u"review"_s, writer.object(review)}, {u"tickets"_s, tickets}};
}

} // namespace

Option reviewOption()
{
    return {u"review"_s, u"ID"_s,
            Ctl::tr("the id of the review; the newest one that is open if none is given")};
}

Result<void> printReview(Output &out, const ReviewId &id, Queries &queries)
{
    PERMANENCE_TRY(review, findReview(queries, id.text()));
    const std::vector<AgendaItem> agenda = agendaOf(review, queries);
    const JsonWriter writer(queries.desk());
    if (out.wantsJson()) {
        out.json(documentOf(review, agenda, writer));
        return {};
    }
    out.pairs({{Ctl::tr("Review"), review.id.text()},
               {Ctl::tr("Opened"), timeText(review.opened, writer.zone())},
               {Ctl::tr("Closed"), timeText(review.closed, writer.zone())}});
    std::vector<QStringList> rows;
    for (const AgendaItem &item : agenda) {
        const QString decision =
            item.minutes ? item.minutes->decision : Ctl::tr("no minutes yet", "of a ticket in a review");
        rows.push_back({item.view.ticket.number,
                        item.view.customer ? item.view.customer->name : Ctl::tr("an unknown caller"),
                        item.view.ownerName, item.view.ticket.summary, decision,
                        item.minutes ? item.minutes->nextStep : QString()});
    }
    out.line();
    out.table({Ctl::tr("Number"), Ctl::tr("Customer"), Ctl::tr("Owner"), Ctl::tr("Summary"),
               Ctl::tr("Decision"), Ctl::tr("Next step")},
              rows);
    return {};
}

} // namespace permanence::ctl

#include "app/permanencectl/CallbackText.h"

#include "app/permanencectl/JsonWriter.h"
#include "app/permanencectl/Words.h"
#include "core/desk/CallbackReason.h"
#include "core/model/PhoneNumber.h"

namespace permanence::ctl {

Result<AgendaItem> findActivity(Queries &queries, const QString &written)
{
    AgendaQueries agenda(queries);
    const QString text = written.trimmed();
    if (const auto uuid = Uuid::fromText(text)) {
        if (const auto item = agenda.item(ActivityId(*uuid)))
            return *item;
        return Error{ErrorCode::NoSuchActivity, {written}, {}};
    }
    std::vector<AgendaItem> fits;
    for (const AgendaItem &item : agenda.overdue(Agenda::ofAll(), {std::numeric_limits<qint64>::max()})) {
        if (!text.isEmpty() && item.id.text().endsWith(text, Qt::CaseInsensitive))
            fits.push_back(item);
    }
    if (fits.size() > 1)
        return wrongUsage(Ctl::tr("Several callbacks end like \"%1\": write more of it.").arg(text));
    if (fits.empty())
        return Error{ErrorCode::NoSuchActivity, {written}, {}};
    return fits.front();
}

void printAgenda(Session &session, const std::vector<AgendaItem> &items)
{
    const Result<Store *> store = session.store();
    if (!store)
        return; // it was open to read the items
    const JsonWriter writer((*store)->queries().desk());
    if (session.out().wantsJson()) {
        session.out().json(QJsonObject{{u"callbacks"_s, writer.array(items)}});
        return;
    }
    const QString region = (*store)->queries().desk().region;
    std::vector<QStringList> rows;
    for (const AgendaItem &item : items) {
        const QString who = item.contactName.isEmpty() ? item.customerName
                                                       : QString(item.customerName % u" / "_s % item.contactName);
        const PhoneNumber number = PhoneNumber::fromE164(item.number);
        rows.push_back({timeText(item.due, writer.zone()), wordOf(item.kind), who,
                        number.isValid() ? number.national(region) : item.number, // an extension, an address
                        item.ticketNumber.isEmpty() ? callbackReasonText(item.reason) : item.ticketNumber, item.agentName,
                        item.id.text().right(8)});
    }
    session.out().table({Ctl::tr("Due"), Ctl::tr("What"), Ctl::tr("Customer"), Ctl::tr("Number"), Ctl::tr("About"),
                         Ctl::tr("Agent"), Ctl::tr("Id")},
                        rows);
}

void printActivity(Session &session, const ActivityId &activity)
{
    const Result<Store *> store = session.store();
    const auto item = store ? AgendaQueries((*store)->queries()).item(activity) : std::nullopt;
    if (!item)
        return;
    if (session.out().wantsJson())
        session.out().json(JsonWriter((*store)->queries().desk()).object(*item));
    else
        printAgenda(session, {*item});
}

} // namespace permanence::ctl

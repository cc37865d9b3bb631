#include "app/permanencectl/JsonWriter.h"
#include "app/permanencectl/QueueArguments.h"

namespace permanence::ctl {
namespace {

constexpr int kUsualWaiting = 100;

class QueueCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        std::vector<Option> options = queueOptions();
        options.push_back({u"limit"_s, u"N"_s, Ctl::tr("at most so many; 100 if not given")});
        return {
            {u"queue"_s},
            Ctl::tr("Lists the waiting tickets in the order in which they are to be taken, each with the "
                    "reason for its "
                    "place; or another part of the open ones."),
            StoreUse::Existing,
            {},
            options,
            {u"--store desk.permanence queue"_s, u"--store desk.permanence --as lea queue --view mine"_s},
            Ctl::tr("Waiting tickets stand in the order of the desk's policy, all others by their nearest "
                    "limit."),
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        PERMANENCE_TRY(limit, session.arguments().count(u"limit"_s, kUsualWaiting));
        PERMANENCE_TRY(store, session.store());
        PERMANENCE_TRY(asked, queueAsked(session, *store));
        QueueQueries queue(store->queries());
        const qint64 count = queue.count(asked.filter);
        const std::vector<QueueRow> rows = queue.page(asked.filter, limit);
        if (session.out().wantsJson())
            session.out().json(document(rows, count, asked.setting, JsonWriter(store->queries().desk())));
        else
            print(session.out(), rows, count, asked.setting);
        return {};
    }

private:
    static QJsonObject document(const std::vector<QueueRow> &rows, qint64 count, const QueueSetting &setting,
                                const JsonWriter &writer)
    {
        QJsonArray tickets;
        for (const QueueRow &row : rows) {
            const QueueReason reason = reasonOf(row, setting);
            QJsonObject ticket = writer.object(row);
            ticket[u"reason"_s] = codeOf(reason.kind);
            ticket[u"why"_s] = queueText(QueueColumn::Why, row, setting);
            ticket[u"wait_mark"_s] = codeOf(waitMark(placeOf(row), setting.now));
            tickets.append(ticket);
        }
        return {{u"count"_s, count}, {u"tickets"_s, tickets}};
    }

    static void print(Output &out, const std::vector<QueueRow> &rows, qint64 count,
                      const QueueSetting &setting)
    {
        if (rows.empty()) {
            out.line(Ctl::tr("There is no such ticket."));
            return;
        }
        static const std::vector<QueueColumn> kColumns{
            QueueColumn::Number, QueueColumn::Severity, QueueColumn::Customer, QueueColumn::Owner,
            QueueColumn::Waits,  QueueColumn::Summary,  QueueColumn::Why};
        QStringList header;
        for (const QueueColumn column : kColumns)
            header << queueTitle(column);
        std::vector<QStringList> lines;
        for (const QueueRow &row : rows) {
            QStringList line;
            for (const QueueColumn column : kColumns)
                line << queueText(column, row, setting);
            lines.push_back(line);
        }
        out.table(header, lines);
        out.line(Ctl::tr("%1 of %2 tickets").arg(rows.size()).arg(count));
    }
};

PERMANENCE_COMMAND(QueueCommand)

} // namespace
} // namespace permanence::ctl

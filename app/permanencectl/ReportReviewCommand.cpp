#include "app/permanencectl/JsonWriter.h"
#include "app/permanencectl/Session.h"
#include "app/permanencectl/Words.h"
#include "app/permanencectl/WorkstationReport.h"
#include "core/rules/ReviewWeek.h"
#include "core/store/ReviewItem.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace permanence::ctl {
namespace {

/// A week's review: its agenda, what changed, what became of the last promises, and the minutes (SYS-7,
/// USE-2).
class ReportReviewCommand final : public Command
{
public:
    [[nodiscard]] Description describe() const override
    {
        return {
            {u"report"_s, u"review"_s},
            Ctl::tr("Tells the review of a week: what changed since the last one, what it promised, and the "
                    "minutes."),
            StoreUse::Existing,
            {{u"WEEK"_s, Ctl::tr("as 2026-W10")}},
            {{u"team"_s, u"NAME"_s, Ctl::tr("the team's review; the whole desk's if not given")},
             {u"out"_s, u"FILE"_s, Ctl::tr("writes the minutes there as a PDF")}},
            {u"--store desk.permanence report review 2026-W10 --out minutes.pdf"_s},
            Ctl::tr("Where no review was held in the week, the agenda is told as it was at the end of it."),
        };
    }

    [[nodiscard]] Result<void> run(Session &session) const override
    {
        const Arguments &arguments = session.arguments();
        PERMANENCE_TRY(week, ReviewWeek::read(arguments.word(0)));
        if (const QString path = arguments.value(u"out"_s); !path.isEmpty())
            return writeMinutes(session, week, path);
        PERMANENCE_TRY(store, session.store());
        const ReviewPack pack = reviewOfWeek(store->queries(), store->policies(), arguments.value(u"team"_s),
                                             week.text(), store->now());
        const JsonWriter writer(store->queries().desk());
        if (session.out().wantsJson())
            session.out().json(document(pack, writer));
        else
            print(session.out(), pack, writer);
        return {};
    }

private:
    static Result<void> writeMinutes(Session &session, const ReviewWeek &week, const QString &path)
    {
        if (!path.endsWith(u".pdf"_s, Qt::CaseInsensitive)) // the suffix says what is in a file
            return Error{ErrorCode::Expected, {Ctl::tr("a file that ends in .pdf")}, u"--out"_s};
        const QString team = session.arguments().value(u"team"_s);
        const QString of = team.isEmpty() ? week.text() : QString(week.text() % u'/' % team);
        PERMANENCE_CHECK(reportByWorkstation(session, u"review"_s, of, path));
        const QString whole = QFileInfo(path).absoluteFilePath();
        if (session.out().wantsJson())
            session.out().json(QJsonObject{{u"week"_s, week.text()}, {u"file"_s, whole}});
        else
            session.out().line(Ctl::tr("The minutes are written to %1.").arg(whole));
        return {};
    }

    static QString nameOf(const ReviewPack &pack, const AgentId &agent)
    {
        const auto found = pack.agents.find(agent);
        return found == pack.agents.end() ? QString() : found->second;
    }

    static QString stateCode(PromiseState state)
    {
        switch (state) {
        case PromiseState::Open:
            return u"open"_s;
        case PromiseState::Kept:
            return u"kept"_s;
        case PromiseState::Late:
            return u"late"_s;
        case PromiseState::Broken:
            return u"broken"_s;
        case PromiseState::Dropped:
            return u"dropped"_s;
        }
        return {};
    }

    static QJsonObject document(const ReviewPack &pack, const JsonWriter &writer)
    {
        QJsonArray tickets, promises;
        for (const ReviewItem &item : pack.items) {
            const TicketMinutes *minutes = pack.minutesOf(item.ticket.id);
            tickets.append(QJsonObject{
                {u"number"_s, item.ticket.number},
                {u"customer"_s, item.customerName},
                {u"summary"_s, item.ticket.summary},
                {u"owner"_s, item.ownerName},
                {u"business_days"_s, item.businessDays},
                {u"new"_s, item.isNew},
                {u"reviews_before"_s, item.reviewsBefore},
                {u"broken_promises"_s, item.brokenPromises},
                {u"seconds"_s, minutes ? QJsonValue(minutes->seconds) : QJsonValue()},
                {u"told"_s, minutes ? QJsonValue(minutes->isTold(item.ticket.isClosed())) : QJsonValue()},
                {u"minutes"_s, minutes ? writer.value(std::optional(minutes->last)) : QJsonValue()}});
        }
        for (const ReviewPromise &promise : pack.promises) {
            promises.append(QJsonObject{{u"ticket"_s, promise.number},
                                        {u"what"_s, promise.text},
                                        {u"who"_s, promise.agentName},
                                        {u"kind"_s, codeOf(promise.kind)},
                                        {u"state"_s, stateCode(promise.state)}});
        }
        return {{u"week"_s, pack.review.week},
                {u"team"_s, pack.review.team},
                {u"held"_s, pack.review.id.isValid()},
                {u"closed"_s, pack.review.closed.has_value()},
                {u"last"_s, pack.last ? pack.last->agenda.size() : 0},
                {u"new"_s, pack.change.fresh.size()},
                {u"closed_since"_s, pack.change.closed.size()},
                {u"of_other_teams"_s, pack.change.left.size()},
                {u"agenda"_s, pack.review.agenda.size()},
                {u"promises"_s, promises},
                {u"tickets"_s, tickets}};
    }

    static void print(Output &out, const ReviewPack &pack, const JsonWriter &writer)
    {
        out.pairs({{Ctl::tr("Week"), pack.review.week},
                   {Ctl::tr("Opened"), pack.review.id.isValid() ? timeText(pack.review.opened, writer.zone())
                                                                : Ctl::tr("no review was held", "in a week")},
                   {Ctl::tr("Closed"), timeText(pack.review.closed, writer.zone())},
                   {Ctl::tr("On the last agenda"), QString::number(pack.last ? pack.last->agenda.size() : 0)},
                   {Ctl::tr("New since"), QString::number(pack.change.fresh.size())},
                   {Ctl::tr("Closed since"), QString::number(pack.change.closed.size())},
                   {Ctl::tr("Of other teams now"), QString::number(pack.change.left.size())},
                   {Ctl::tr("On this agenda"), QString::number(pack.review.agenda.size())}});
        std::vector<QStringList> rows;
        for (const ReviewItem &item : pack.items) {
            const TicketMinutes *minutes = pack.minutesOf(item.ticket.id);
            rows.push_back({item.ticket.number, item.customerName, item.ownerName,
                            QString::number(item.businessDays), minutes ? minutes->last.decision : QString(),
                            minutes && minutes->last.stepOwner.isValid()
                                ? nameOf(pack, minutes->last.stepOwner)
                                : QString()});
        }
        out.line();
        out.table({Ctl::tr("Number"), Ctl::tr("Customer"), Ctl::tr("Owner"),
                   Ctl::tr("Days", "age in business days"), Ctl::tr("Decision"), Ctl::tr("Next step with")},
                  rows);
    }
};

PERMANENCE_COMMAND(ReportReviewCommand)

} // namespace
} // namespace permanence::ctl

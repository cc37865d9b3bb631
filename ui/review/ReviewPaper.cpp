#include "ui/review/ReviewPaper.h"

#include "core/base/Literals.h"
#include "ui/widgets/ServiceWords.h"
#include "ui/widgets/Words.h"

#include <QCoreApplication>
#include <QLocale>

namespace permanence {
namespace {

struct Minuting
{
    Q_DECLARE_TR_FUNCTIONS(ReviewPaper)
};

QString paragraph(const QString &text)
{
    return u"<p>%1</p>"_s.arg(text.toHtmlEscaped());
}

QString lines(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u"<br/>"_s);
}

QString strong(const QString &text)
{
    return u"<b>%1</b>"_s.arg(text.toHtmlEscaped());
}

QString broken(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', u"<br/>"_s);
}

QString dayIn(Instant at, const QTimeZone &zone)
{
    return QLocale().toString(at.in(zone).date(), QLocale::ShortFormat);
}

QString nameOf(const ReviewPack &pack, const AgentId &agent)
{
    const auto found = pack.agents.find(agent);
    return found == pack.agents.end() ? QString() : found->second;
}

/// How the customer was told, or will be.
QString toldWord(const ReviewPack &pack, const ReviewItem &item, const TicketMinutes &minutes)
{
    if (minutes.told) {
        const TellingView &told = *minutes.told;
        if (told.activity.isValid())
            return Minuting::tr("by a call on %1, %2", "day, who calls")
                .arg(dayIn(told.due, pack.zone), nameOf(pack, told.caller));
        return told.mailed ? Minuting::tr("by mail, %1", "day").arg(dayIn(told.at, pack.zone))
                           : Minuting::tr("knows since %1", "day").arg(dayIn(told.at, pack.zone));
    }
    if (minutes.last.told)
        return Minuting::tr("knows since %1", "day").arg(dayIn(minutes.last.at, pack.zone));
    if (item.ticket.isClosed())
        return Minuting::tr("closed");
    return minutes.last.tellLater ? Minuting::tr("still to be told")
                                  : Minuting::tr("by a call on the next business day");
}

QString toldText(const TicketMinutes &minutes)
{
    return minutes.told && !minutes.told->text.isEmpty() ? minutes.told->text : minutes.last.progress;
}

QString ticketCell(const ReviewPack &pack, const ReviewItem &item)
{
    const QString title = item.isNew && pack.last
                              ? Minuting::tr("%1, new", "number of a ticket").arg(item.ticket.number)
                              : item.ticket.number;
    return lines({strong(title), customerWord(item).toHtmlEscaped(), broken(item.ticket.summary),
                  u"<i>%1</i>"_s.arg(itemLine(item, pack.asOf, pack.zone).toHtmlEscaped())});
}

QString decisionCell(const ReviewPack &pack, const TicketMinutes *minutes)
{
    if (!minutes)
        return Minuting::tr("not discussed").toHtmlEscaped();
    const MinutesView &last = minutes->last;
    QStringList parts{broken(last.decision)};
    if (last.step.isValid() && last.stepDue != Instant{}) {
        parts << strong(Minuting::tr("%1 by %2", "who does the next step, by which day")
                            .arg(nameOf(pack, last.stepOwner), dayIn(last.stepDue, pack.zone)));
    }
    if (last.nextStep != last.decision)
        parts << broken(last.nextStep);
    return lines(parts);
}

PaperTable ticketsOf(const ReviewPack &pack, const std::vector<std::size_t> &places)
{
    const bool isHeld = pack.review.id.isValid();
    PaperTable table;
    table.isHtml = true;
    table.columns.push_back({Minuting::tr("Ticket"), isHeld ? 4.0 : 1.0, false});
    if (isHeld) {
        table.columns.push_back({Minuting::tr("Decision, next step"), 4, false});
        table.columns.push_back({Minuting::tr("The customer is told"), 3.5, false});
        table.columns.push_back({Minuting::tr("Time", "spoken about"), 0.8, true});
    }
    for (const std::size_t place : places) {
        const ReviewItem &item = pack.items[place];
        const TicketMinutes *minutes = pack.minutesOf(item.ticket.id);
        QStringList row{ticketCell(pack, item)};
        if (isHeld) {
            row << decisionCell(pack, minutes);
            row << (minutes ? lines({strong(toldWord(pack, item, *minutes)), broken(toldText(*minutes))})
                            : QString());
            row << (minutes ? spokenLength(minutes->seconds) : QString());
        }
        table.rows.push_back(row);
    }
    return table;
}

PaperTable promisesOf(const ReviewPack &pack)
{
    PaperTable table;
    table.columns = {{Minuting::tr("Promise"), 2, false},
                     {Minuting::tr("Ticket"), 2, false},
                     {Minuting::tr("What"), 5, false},
                     {Minuting::tr("Who"), 2, false},
                     {Minuting::tr("By"), 1.5, false}};
    for (const ReviewPromise &promise : pack.promises) {
        table.rows.push_back({promiseStateWord(promise.state), promise.number,
                              promise.text.isEmpty() ? activityWord(promise.kind) : promise.text,
                              promise.agentName, dayIn(promise.due, pack.zone)});
    }
    return table;
}

void addHead(Paper &paper, const ReviewPack &pack)
{
    qint64 seconds = 0;
    for (const auto &[ticket, minutes] : pack.minutes)
        seconds += minutes.seconds;
    QStringList said{weekWord(pack.review.week)};
    if (!pack.review.team.isEmpty())
        said << Minuting::tr("Team %1").arg(pack.review.team);
    if (pack.review.id.isValid()) {
        const QString opened = QLocale().toString(pack.review.opened.in(pack.zone), QLocale::ShortFormat);
        said << Minuting::tr("Opened %1 by %2", "when, who").arg(opened, nameOf(pack, pack.review.openedBy));
        said << (pack.review.closed
                     ? Minuting::tr("Closed %1", "when")
                           .arg(QLocale().toString(pack.review.closed->in(pack.zone), QLocale::ShortFormat))
                     : Minuting::tr("Not closed yet"));
        said << Minuting::tr("%1 of %2 tickets discussed in %3, still to be told: %4", "numbers; a length")
                    .arg(pack.discussed())
                    .arg(pack.items.size())
                    .arg(spokenLength(seconds))
                    .arg(pack.untold());
    } else {
        said << Minuting::tr("No review was held: this is the agenda as of %1.", "when")
                    .arg(QLocale().toString(pack.asOf.in(pack.zone), QLocale::ShortFormat));
    }
    said << changeWord(pack);
    if (!pack.closedNumbers.isEmpty())
        said << Minuting::tr("Closed since: %1", "numbers of tickets").arg(pack.closedNumbers.join(u", "_s));
    if (!pack.leftNumbers.isEmpty())
        said << Minuting::tr("Of other teams now: %1", "numbers of tickets")
                    .arg(pack.leftNumbers.join(u", "_s));
    QString html;
    for (const QString &line : said)
        html += (html.isEmpty() ? QString() : u"<br/>"_s) + line.toHtmlEscaped();
    paper.blocks.emplace_back(PaperText{u"<p>%1</p>"_s.arg(html)});
}

} // namespace

Paper reviewPaper(const ReviewPack &pack, ReviewGrouping grouping, const PolicyLibrary &policies)
{
    Paper paper;
    paper.title = Minuting::tr("Weekly review: %1", "a week").arg(weekWord(pack.review.week));
    paper.blocks.emplace_back(PaperHeading{Minuting::tr("Weekly review"), 1});
    addHead(paper, pack);
    if (!pack.promises.empty()) {
        paper.blocks.emplace_back(PaperHeading{Minuting::tr("Promised in the last review"), 2});
        paper.blocks.emplace_back(promisesOf(pack));
    }
    if (pack.items.empty())
        paper.blocks.emplace_back(PaperText{paragraph(Minuting::tr("No ticket was open."))});
    for (const ReviewGroup &group : groupsOf(pack, grouping, policies)) {
        paper.blocks.emplace_back(PaperHeading{group.title, 2});
        paper.blocks.emplace_back(ticketsOf(pack, group.items));
    }
    return paper;
}

QString reviewFileName(const ReviewPack &pack)
{
    const QString week = pack.review.week.isEmpty()
                             ? pack.review.opened.in(pack.zone).date().toString(Qt::ISODate)
                             : pack.review.week;
    return Minuting::tr("review", "name of a file") + u'-' + week;
}

} // namespace permanence

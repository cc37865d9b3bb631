#include "ui/review/MeetingCard.h"

#include "core/base/Literals.h"
#include "ui/review/ReviewWords.h"
#include "ui/widgets/HistoryView.h"
#include "ui/widgets/ServiceWords.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/StatusBadge.h"
#include "ui/widgets/Words.h"

#include <QBoxLayout>

namespace permanence {

MeetingCard::MeetingCard(DeskService &desk, QWidget *parent)
    : Card(parent), m_desk(desk), m_number(new SizedLabel(TypeSize::ReadAloud, this)), m_status(new StatusBadge(this)),
      m_summary(new SizedLabel(TypeSize::Title, this)), m_facts(new QLabel(this)),
      m_line(new ToneLabel(ColourRole::MutedText, this)), m_steps(new ToneLabel(ColourRole::Text, this)),
      m_history(new HistoryView(desk.clock(), false, this))
{
    setObjectName(u"meetingCard"_s);
    setFocusPolicy(Qt::StrongFocus);
    layOut();
}

void MeetingCard::layOut()
{
    m_number->setObjectName(u"meetingNumber"_s);
    m_summary->setObjectName(u"meetingSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_line->setObjectName(u"meetingLine"_s);
    m_line->setWordWrap(true);
    m_steps->setWordWrap(true);
    m_history->setObjectName(u"meetingHistory"_s);
    const int gap = Theme::spacing(1, this);
    auto *top = new QHBoxLayout;
    top->addWidget(m_number);
    top->addStretch();
    top->addWidget(m_status);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * gap, 2 * gap, 3 * gap, 2 * gap);
    layout->setSpacing(gap);
    layout->addLayout(top);
    for (QWidget *widget : QList<QWidget *>{m_summary, m_facts, m_line, m_steps})
        layout->addWidget(widget);
    layout->addSpacing(gap);
    layout->addWidget(m_history, 1);
}

void MeetingCard::show(const ReviewItem &item, const ReviewPack &pack)
{
    const TicketRecord &ticket = item.ticket;
    const Instant now = m_desk.clock().now();
    m_number->setText(ticket.number);
    m_status->setStatus(statusKind(ticket.status));
    m_summary->setText(ticket.summary);
    QStringList facts{customerWord(item),
                      item.contactName,
                      severityTitle(m_desk.policies(), ticket.policy, ticket.policyVersion, ticket.severity),
                      natureWord(ticket.nature),
                      ticket.product,
                      item.ownerName.isEmpty() ? tr("nobody has it")
                                               : tr("with %1", "the owner of a ticket").arg(item.ownerName)};
    facts.removeAll(QString());
    if (ticket.closed)
        facts << tr("closed %1", "when").arg(momentText(*ticket.closed, now, pack.zone));
    m_facts->setText(facts.join(u" · "_s));
    m_line->setText(itemLine(item, now, pack.zone));
    QStringList steps;
    for (const ReviewPromise &promise : pack.promises) {
        if (promise.ticket == ticket.id)
            steps << tr("Last time: %1, by %2, %3", "what, when, kept or not")
                         .arg(promise.text.isEmpty() ? activityWord(promise.kind) : promise.text,
                              momentText(promise.due, now, pack.zone), promiseStateWord(promise.state));
    }
    m_steps->setText(steps.join(u'\n'));
    m_steps->setVisible(!steps.isEmpty());
    HistoryLexicon lexicon = lexiconOf(m_desk.policies(), {}, pack.zone);
    for (const auto &[agent, name] : pack.agents)
        lexicon.agents.insert(agent.text(), name);
    m_history->history().setLexicon(lexicon);
}

void MeetingCard::readTimeline(const TicketId &ticket, const QTimeZone &zone)
{
    m_history->setZone(zone);
    m_history->history().read([this, ticket](const HistoryKey &below, int limit) {
        return m_desk.query([=](Queries &queries) { return queries.history(ticket, below, limit); });
    });
}

void MeetingCard::readTimelineAgain()
{
    if (m_history->history().state() == HistoryModel::State::Loaded)
        m_history->history().refresh();
}

void MeetingCard::retranslate()
{
    setAccessibleName(tr("The ticket: Space next, Backspace previous"));
    m_history->setAccessibleName(tr("What happened on the ticket"));
}

} // namespace permanence

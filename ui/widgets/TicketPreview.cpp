#include "ui/widgets/TicketPreview.h"

#include "core/base/Literals.h"
#include "ui/widgets/HistoryView.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/StatusBadge.h"
#include "ui/widgets/ToneLabel.h"
#include "ui/widgets/Words.h"

#include <QBoxLayout>

namespace permanence {

TicketPreview::TicketPreview(DeskService &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_number(new SizedLabel(TypeSize::Title, this)),
      m_summary(new QLabel(this)), m_facts(new ToneLabel(ColourRole::MutedText, this)), m_why(new QLabel(this)),
      m_status(new StatusBadge(this)), m_history(new HistoryView(desk.clock(), false, this))
{
    m_history->setObjectName(u"previewHistory"_s);
    m_why->setObjectName(u"previewWhy"_s);
    for (QLabel *label : {m_summary, m_why}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_facts->setWordWrap(true);
    const int gap = Theme::spacing(1, this);
    auto *top = new QHBoxLayout;
    top->addWidget(m_number);
    top->addStretch();
    top->addWidget(m_status);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * gap, 2 * gap, 2 * gap, 0);
    layout->setSpacing(gap);
    layout->addLayout(top);
    layout->addWidget(m_summary);
    layout->addWidget(m_facts);
    layout->addWidget(m_why);
    layout->addSpacing(gap);
    layout->addWidget(m_history, 1);
    connect(m_history, &HistoryView::opened, this,
            [this](const HistoryEntry &entry) { emit opened(entry.ticketNumber); });
    clear();
}

void TicketPreview::show(const TicketListItem &ticket, const QString &why)
{
    m_reason = why;
    const bool another = !m_ticket || m_ticket->id != ticket.id;
    m_ticket = ticket;
    fill();
    if (!another) {
        m_history->history().refresh();
        return;
    }
    m_history->setZone(QTimeZone(m_desk.desk().timezone.toUtf8()));
    m_history->history().read([this, id = ticket.id](const HistoryKey &below, int limit) {
        return m_desk.query([=](Queries &queries) { return queries.history(id, below, limit); });
    });
}

void TicketPreview::clear()
{
    m_ticket.reset();
    m_history->history().read({});
    fill();
}

void TicketPreview::refresh()
{
    m_history->history().refresh();
}

void TicketPreview::fill()
{
    for (QWidget *widget : QList<QWidget *>{m_number, m_summary, m_facts, m_status, m_history})
        widget->setVisible(m_ticket.has_value());
    m_why->setVisible(m_ticket && !m_reason.isEmpty());
    if (!m_ticket)
        return;
    m_number->setText(m_ticket->number);
    m_why->setText(m_reason);
    m_summary->setText(m_ticket->summary);
    m_status->setStatus(statusKind(m_ticket->status));
    const QStringList facts{
        m_ticket->customerName.isEmpty() ? tr("unknown caller") : m_ticket->customerName,
        natureWord(m_ticket->nature),
        severityTitle(m_desk.policies(), m_ticket->policy, m_ticket->policyVersion, m_ticket->severity)};
    m_facts->setText(facts.join(u" · "_s));
    m_history->history().setLexicon(
        lexiconOf(m_desk.policies(), {*m_ticket}, QTimeZone(m_desk.desk().timezone.toUtf8())));
}

void TicketPreview::retranslate()
{
    m_history->setAccessibleName(tr("What happened on the selected ticket"));
    fill();
}

} // namespace permanence

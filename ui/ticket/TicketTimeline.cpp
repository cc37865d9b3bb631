#include "ui/ticket/TicketTimeline.h"

#include "ui/ticket/WorkList.h"
#include "ui/widgets/HistoryPhrases.h"
#include "ui/widgets/HistoryText.h"
#include "ui/widgets/ToneLabel.h"

#include <QBoxLayout>
#include <QPlainTextEdit>

namespace permanence {

TicketTimeline::TicketTimeline(DeskService &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_title(new ToneLabel(ColourRole::MutedText, this)),
      m_history(new HistoryView(desk.clock(), false, this)), m_reader(new QPlainTextEdit(this))
{
    m_history->setObjectName(u"ticketHistory"_s);
    m_reader->setObjectName(u"historyReader"_s);
    m_reader->setReadOnly(true);
    m_reader->setTabChangesFocus(true);
    m_reader->hide();
    setFocusProxy(m_history);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::spacing(1, this));
    layout->addWidget(m_title);
    layout->addWidget(m_history, 3);
    layout->addWidget(m_reader, 2);
    connect(m_history, &HistoryView::opened, this, &TicketTimeline::readInFull);
}

void TicketTimeline::setScene(const TicketScene &scene)
{
    HistoryLexicon lexicon;
    lexicon.zone = scene.zone();
    addAgents(lexicon, scene.agents);
    if (const PolicyEntry *judge = scene.judge())
        addTitles(lexicon, judge->policy);
    lexicon.factors = [scene](Instant from, Instant until) { return factorsText(scene, from, until); };
    m_history->setZone(scene.zone());
    m_history->history().setLexicon(lexicon);
}

void TicketTimeline::read(const TicketId &ticket)
{
    m_history->history().read([this, ticket](const HistoryKey &below, int limit) {
        return m_desk.query([=](Queries &queries) { return queries.history(ticket, below, limit); });
    });
}

void TicketTimeline::clear()
{
    closeReader();
    m_history->history().read({});
}

void TicketTimeline::readInFull(const HistoryEntry &entry)
{
    m_desk.event(entry.seq).then(this, [this, entry](const Result<std::optional<Event>> &event) {
        if (!event) {
            emit failed(event.error().text());
            return;
        }
        const HistoryLexicon &lexicon = m_history->history().lexicon();
        const QString text = *event ? wholeText(**event, lexicon) : QString();
        m_reader->setPlainText(text.isEmpty() ? historyPhrase(entry, lexicon) : text);
        m_reader->show();
        m_reader->setFocus(Qt::OtherFocusReason);
    });
}

bool TicketTimeline::closeReader()
{
    const bool wasOpen = !m_reader->isHidden();
    const bool hadFocus = m_reader->hasFocus();
    m_reader->hide();
    if (hadFocus)
        setFocus(Qt::OtherFocusReason);
    return wasOpen;
}

void TicketTimeline::retranslate()
{
    m_title->setText(tr("What happened, newest first (Enter reads in full)"));
    m_history->setAccessibleName(tr("What happened on this ticket, newest first"));
    m_reader->setAccessibleName(tr("The entry in full"));
}

} // namespace permanence

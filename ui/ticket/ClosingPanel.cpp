#include "ui/ticket/ClosingPanel.h"

#include "core/base/Literals.h"
#include "ui/ticket/AttemptWords.h"
#include "ui/ticket/FactList.h"
#include "ui/widgets/ServiceWords.h"
#include "ui/widgets/Words.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QLocale>
#include <QToolButton>

namespace permanence {
namespace {

struct Closing
{
    Q_DECLARE_TR_FUNCTIONS(ClosingPanel)
};

Fact attemptFact(const Attempt &attempt, const TicketScene &scene, Instant now)
{
    return {u"call"_s, ColourRole::Text,
            Closing::tr("%1 %2 · %3", "when, how a call ended, who called")
                .arg(momentText(attempt.at, now, scene.zone()), attemptWord(attempt.outcome),
                     scene.agentName(attempt.agent))};
}

/// Open ticket: what can close it.
std::vector<Fact> prospects(const TicketScene &scene, Instant now)
{
    std::vector<Fact> facts;
    if (!scene.judge())
        return facts;
    if (const auto at = closesByItselfAt(scene.ticket(), *scene.judge()))
        facts.push_back({u"lock"_s, ColourRole::Warning,
                         Closing::tr("Closes by itself %1").arg(momentText(*at, now, scene.zone()))});
    if (const QString stand = attemptStand(scene, now); !stand.isEmpty())
        facts.push_back({u"call"_s, ColourRole::Warning, stand});
    return facts;
}

/// Why an open ticket will close: the question and the business days that are counted; the attempts that count.
std::vector<Fact> prospectReasons(const TicketScene &scene, Instant now)
{
    std::vector<Fact> facts;
    if (!scene.judge())
        return facts;
    const TicketRecord &ticket = scene.ticket();
    const BusinessCalendar &desk = scene.judge()->calendar;
    if (const auto at = closesByItselfAt(ticket, *scene.judge())) {
        const Instant from = std::max(ticket.question->at, ticket.reopened.value_or(ticket.question->at));
        QStringList days;
        const QDate last = desk.dateAt(*at);
        for (QDate day = desk.nextBusinessDay(desk.dateAt(from)); day.isValid() && day <= last;
             day = desk.nextBusinessDay(day))
            days << spokenDay(day, QLocale().name());
        facts.push_back({u"information"_s, ColourRole::Text,
                         Closing::tr("Asked %1. Business days that count: %2. It closes at the close of the last.")
                             .arg(momentText(from, now, scene.zone()), days.join(u"; "_s))});
    }
    if (const auto with = noContactWith(ticket, *scene.judge(), now); with && with->counted > 1) {
        for (const Attempt &attempt : with->attempts) {
            if (attempt.event.isValid())
                facts.push_back(attemptFact(attempt, scene, now));
        }
    }
    return facts;
}

Fact closedFact(const TicketScene &scene, Instant now)
{
    const TicketRecord &ticket = scene.ticket();
    QString text = Closing::tr("Closed %1").arg(momentText(*ticket.closed, now, scene.zone()));
    if (ticket.closedReason)
        text = Closing::tr("%1: %2", "closed when: why").arg(text, closeReasonWord(*ticket.closedReason));
    if (ticket.cause)
        text = Closing::tr("%1 (%2)", "closed: why (cause)").arg(text, causeWord(*ticket.cause));
    return {u"lock"_s, ColourRole::StatusResolved, text};
}

/// Closed ticket: what proves it.
std::vector<Fact> proofOf(const TicketScene &scene, Instant now)
{
    const TicketRecord &ticket = scene.ticket();
    std::vector<Fact> facts;
    for (const Attempt &attempt : ticket.attempts) {
        if (ticket.proof.contains(attempt.event.text()))
            facts.push_back(attemptFact(attempt, scene, now));
    }
    if (ticket.question && (ticket.closedReason == CloseReason::NoAnswer || ticket.closedReason == CloseReason::AwaitingFiles)) {
        const QString asked = momentText(ticket.question->at, now, scene.zone());
        facts.push_back({u"mail"_s, ColourRole::Text,
                         ticket.closedReason == CloseReason::AwaitingFiles
                             ? Closing::tr("Files asked for %1; it opens again when they arrive.").arg(asked)
                             : Closing::tr("Answer asked for %1; none came.").arg(asked)});
    }
    return facts;
}

} // namespace

ClosingPanel::ClosingPanel(const Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_head(new FactList(u"closingHead"_s, this)), m_why(new QToolButton(this)),
      m_reasons(new FactList(u"closingWhy"_s, this))
{
    m_why->setObjectName(u"closingWhyButton"_s);
    m_why->setCheckable(true);
    m_why->setFocusPolicy(Qt::TabFocus);
    m_why->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const int gap = Theme::spacing(1, this);
    auto *head = new QHBoxLayout;
    head->setSpacing(2 * gap);
    head->addWidget(m_head, 1);
    head->addWidget(m_why, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addLayout(head);
    layout->addWidget(m_reasons);
    connect(m_why, &QToolButton::toggled, this, &ClosingPanel::fill);
}

void ClosingPanel::show(const TicketScene &scene)
{
    m_scene = scene;
    fill();
}

void ClosingPanel::setWhyOpen(bool open)
{
    m_why->setChecked(open);
}

bool ClosingPanel::isWhyOpen() const
{
    return m_why->isChecked() && m_why->isVisible();
}

void ClosingPanel::retranslate()
{
    m_why->setText(tr("Why?"));
    m_why->setAccessibleName(tr("Why does the ticket close by itself?"));
    fill();
}

void ClosingPanel::fill()
{
    if (!m_scene)
        return;
    const Instant now = m_clock.now();
    const bool open = m_scene->isOpen();
    m_head->setFacts(open ? prospects(*m_scene, now) : std::vector<Fact>{closedFact(*m_scene, now)});
    setVisible(!m_head->facts().empty());
    // A proof is always in view; a reason is unfolded.
    m_why->setVisible(open);
    m_why->setIcon(Theme::icon(m_why->isChecked() ? u"chevron-down"_s : u"chevron-right"_s));
    m_reasons->setFacts(!open               ? proofOf(*m_scene, now)
                        : m_why->isChecked() ? prospectReasons(*m_scene, now)
                                             : std::vector<Fact>());
}

} // namespace permanence

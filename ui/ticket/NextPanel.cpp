#include "ui/ticket/NextPanel.h"

#include "core/base/Literals.h"
#include "ui/ticket/FactList.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/ServiceWords.h"
#include "ui/widgets/SizedLabel.h"
#include "ui/widgets/Words.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QLocale>
#include <QPushButton>

namespace permanence {
namespace {

struct Next
{
    Q_DECLARE_TR_FUNCTIONS(NextPanel)
};

QString iconOf(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::Callback:
        return u"callbacks"_s;
    case ActivityKind::Promise:
        return u"calendar"_s;
    case ActivityKind::ProgressCall:
        return u"call"_s;
    case ActivityKind::NextStep:
        return u"review"_s;
    }
    return {};
}

Fact factOf(const Activity &activity, const TicketScene &scene, Instant now)
{
    const bool late = activity.due < now;
    const QString due = momentText(activity.due, now, scene.zone());
    QString text = late ? Next::tr("%1: was due %2").arg(activityWord(activity.kind), due)
                        : Next::tr("%1: %2", "callback: when").arg(activityWord(activity.kind), due);
    if (const QString agent = scene.agentName(activity.agent); !agent.isEmpty())
        text += u" · "_s + agent;
    if (activity.kind == ActivityKind::NextStep && !activity.reason.isEmpty())
        text += u" · "_s + activity.reason.simplified();
    const bool isCall = activity.kind == ActivityKind::Callback || activity.kind == ActivityKind::ProgressCall;
    if (isCall && !scene.customerHours().isOpen(activity.due))
        text += u" · "_s + Next::tr("outside the customer's hours");
    return {late ? u"problem"_s : iconOf(activity.kind), late ? ColourRole::Overdue : ColourRole::Text, text};
}

std::vector<Fact> factsOf(const TicketScene &scene, Instant now)
{
    const TicketRecord &ticket = scene.ticket();
    std::vector<Fact> facts;
    for (const Activity &activity : ticket.openActivities())
        facts.push_back(factOf(activity, scene, now));
    if (ticket.question) {
        const QString since = momentText(ticket.question->at, now, scene.zone());
        facts.push_back({u"pause"_s, ColourRole::Text,
                         ticket.question->what == AskedFor::Files ? Next::tr("Files asked for %1").arg(since)
                                                                  : Next::tr("Answer asked for %1").arg(since)});
    }
    if (ticket.date.isValid() && ticket.dateKind)
        facts.push_back({u"calendar"_s, ColourRole::Text,
                         Next::tr("%1: %2", "kind of date: day").arg(dateKindWord(*ticket.dateKind), dayText(ticket.date))});
    if (ticket.defectAccepted) {
        const QString cause = ticket.defectCause ? defectCauseWord(*ticket.defectCause) : QString();
        facts.push_back(*ticket.defectAccepted
                            ? Fact{u"good"_s, ColourRole::Good, Next::tr("Quality control takes it: %1").arg(cause)}
                            : Fact{u"warning"_s, ColourRole::Warning,
                                   Next::tr("Quality control does not take it: %1").arg(cause)});
    }
    if (ticket.fixDelivery)
        facts.push_back({u"forward"_s, ColourRole::Text,
                         Next::tr("The fix goes out %1").arg(fixDeliveryWord(*ticket.fixDelivery))});
    if (facts.empty())
        facts.push_back({{}, ColourRole::MutedText,
                         scene.isOpen() ? Next::tr("Nothing is planned: promise an answer, or plan a callback.")
                                        : Next::tr("Nothing: the ticket is closed.")});
    return facts;
}

std::vector<Fact> escalationOf(const TicketScene &scene)
{
    std::vector<Fact> facts;
    if (!scene.judge())
        return facts;
    const QString language = QLocale().name();
    for (const EscalationContact &contact : scene.judge()->policy.escalation)
        facts.push_back({u"person"_s, ColourRole::MutedText,
                         Next::tr("Complaints, level %1: %2. %3", "escalation: level, role, reasons")
                             .arg(contact.level)
                             .arg(contact.title.in(language), contact.reasons.in(language))});
    return facts;
}

} // namespace

NextPanel::NextPanel(const Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_title(new SizedLabel(TypeSize::Title, this)),
      m_facts(new FactList(u"nextFacts"_s, this)), m_escalation(new FactList(u"escalation"_s, this)),
      m_buttons(new FlowLayout(Theme::spacing(1, this)))
{
    const int gap = Theme::spacing(1, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addWidget(m_title);
    layout->addWidget(m_facts);
    layout->addLayout(m_buttons);
    layout->addWidget(m_escalation);
    m_timer.setInterval(20'000);
    connect(&m_timer, &QTimer::timeout, this, &NextPanel::tick);
}

void NextPanel::addButton(QPushButton *button)
{
    m_buttons->addWidget(button);
}

void NextPanel::show(const TicketScene &scene)
{
    m_scene = scene;
    m_escalation->setFacts(escalationOf(scene));
    tick();
}

void NextPanel::retranslate()
{
    m_title->setText(tr("Next"));
    if (m_scene)
        show(TicketScene(*m_scene));
}

void NextPanel::tick()
{
    if (m_scene)
        m_facts->setFacts(factsOf(*m_scene, m_clock.now()));
}

void NextPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    tick();
    m_timer.start();
}

void NextPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

} // namespace permanence

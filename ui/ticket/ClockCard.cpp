#include "ui/ticket/ClockCard.h"

#include "core/rules/DueExplanation.h"
#include "ui/ticket/ClockPanel.h"
#include "ui/ticket/ClosingPanel.h"
#include "ui/ticket/DueExplanationView.h"
#include "ui/widgets/FlowLayout.h"

#include <QBoxLayout>

namespace permanence {

ClockCard::ClockCard(const Clock &clock, QWidget *parent)
    : Card(parent), m_clock(clock), m_take(new ClockPanel(clock, u"takeClock"_s, this)),
      m_resolve(new ClockPanel(clock, u"resolveClock"_s, this)), m_why(new DueExplanationView(this)),
      m_closing(new ClosingPanel(clock, this))
{
    const int gap = Theme::spacing(1, this);
    auto *clocks = new FlowLayout(3 * gap); // beside each other where there is room
    clocks->addWidget(m_take);
    clocks->addWidget(m_resolve);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * gap, gap, 2 * gap, gap);
    layout->addLayout(clocks);
    layout->addWidget(m_why);
    layout->addWidget(m_closing);
    m_why->hide();
    m_closing->hide();
    for (const auto &[panel, other] : {std::pair(m_take, m_resolve), std::pair(m_resolve, m_take)}) {
        connect(panel, &ClockPanel::whyToggled, this, [this, other = other](bool open) {
            if (open)
                other->setWhyOpen(false);
            explain();
        });
    }
}

void ClockCard::show(const TicketScene &scene)
{
    m_scene.emplace(scene);
    m_take->follow([this](Instant now) { return clocks(now).takeInCharge; }, scene.zone());
    m_resolve->follow([this](Instant now) { return clocks(now).resolution; }, scene.zone());
    m_closing->show(scene);
    explain();
}

bool ClockCard::fold()
{
    if (m_take->isWhyOpen() || m_resolve->isWhyOpen()) {
        m_take->setWhyOpen(false);
        m_resolve->setWhyOpen(false);
        return true;
    }
    const bool open = m_closing->isWhyOpen();
    m_closing->setWhyOpen(false);
    return open;
}

TicketClocks ClockCard::clocks(Instant now) const
{
    const PolicyEntry *entry = m_scene ? m_scene->judge() : nullptr;
    return entry ? clocksOf(m_scene->ticket(), entry->policy, entry->calendar, now) : TicketClocks{};
}

void ClockCard::explain()
{
    const bool resolution = m_resolve->isWhyOpen();
    const bool open = m_scene && (resolution || m_take->isWhyOpen());
    m_why->setVisible(open);
    const PolicyEntry *entry = open ? m_scene->judge() : nullptr;
    if (!entry)
        return;
    const Instant now = m_clock.now();
    const TicketClocks both = clocks(now);
    const ServiceClock &clock = resolution ? both.resolution : both.takeInCharge;
    const std::vector<Pause> pauses = resolution ? m_scene->ticket().pauses : std::vector<Pause>();
    m_why->explain(
        (resolution ? m_resolve : m_take)->title(),
        explainDue(clock, pauses, entry->calendar, standsAt(clock, m_scene->ticket(), now), QLocale().name()));
}

void ClockCard::retranslate()
{
    m_take->setTitle(tr("Take in charge"));
    m_resolve->setTitle(tr("Resolution"));
    m_take->retranslate();
    m_resolve->retranslate();
    m_why->retranslate();
    m_closing->retranslate();
}

} // namespace permanence

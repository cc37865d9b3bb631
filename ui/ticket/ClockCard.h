#pragma once

#include "core/rules/ServiceClock.h"
#include "ui/ticket/TicketScene.h"
#include "ui/widgets/ToneLabel.h"

namespace permanence {

class ClockPanel;
class ClosingPanel;
class DueExplanationView;

/// The times of a ticket: both promised ones, why they are due then, and when it closes by itself.
class ClockCard : public Card
{
    Q_OBJECT

public:
    explicit ClockCard(const Clock &clock, QWidget *parent = nullptr);

    void show(const TicketScene &scene);
    /// Folds one thing that is unfolded; false where nothing is.
    bool fold();
    void retranslate();

private:
    [[nodiscard]] TicketClocks clocks(Instant now) const;
    void explain();

    const Clock &m_clock;
    std::optional<TicketScene> m_scene;
    ClockPanel *m_take;
    ClockPanel *m_resolve;
    DueExplanationView *m_why;
    ClosingPanel *m_closing;
};

} // namespace permanence

#pragma once

#include "ui/ticket/TicketScene.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace permanence {

class FactList;
class FlowLayout;
class SizedLabel;

/// What comes next on a ticket: what is to be done and when, what the customer owes, the day that was told, what
/// quality control says, and whom a dissatisfied customer turns to (SYS-5 to SYS-8, CARE-9 to CARE-11).
class NextPanel : public QWidget
{
    Q_OBJECT

public:
    explicit NextPanel(const Clock &clock, QWidget *parent = nullptr);

    void addButton(QPushButton *button);
    void show(const TicketScene &scene);
    void retranslate();
    void tick();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    const Clock &m_clock;
    std::optional<TicketScene> m_scene;
    SizedLabel *m_title;
    FactList *m_facts;
    FactList *m_escalation;
    FlowLayout *m_buttons;
    QTimer m_timer;
};

} // namespace permanence

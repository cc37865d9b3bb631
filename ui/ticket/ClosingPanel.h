#pragma once

#include "ui/ticket/TicketScene.h"

#include <QWidget>

class QToolButton;

namespace permanence {

class FactList;

/// How a ticket comes to its end without an agreement: when it closes by itself and why, how many attempts to reach
/// the customer have failed, and, once closed, what proves it (SYS-10 to SYS-13).
class ClosingPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ClosingPanel(const Clock &clock, QWidget *parent = nullptr);

    void show(const TicketScene &scene);
    void setWhyOpen(bool open);
    [[nodiscard]] bool isWhyOpen() const;
    void retranslate();

private:
    void fill();

    const Clock &m_clock;
    std::optional<TicketScene> m_scene;
    FactList *m_head;
    QToolButton *m_why;
    FactList *m_reasons;
};

} // namespace permanence

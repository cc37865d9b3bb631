#pragma once

#include "ui/ticket/TicketScene.h"

#include <QTimer>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace permanence {

class PackMeter;
class ServiceBox;
class SizedLabel;
class ToneLabel;

/// The timer of the one who looks: starts, stops, shows how long it has run, which service it is, and what is left of
/// the customer's prepaid time (ALIAS-5, CARE-8).
class TimerPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TimerPanel(DeskService &desk, QWidget *parent = nullptr);

    /// Buttons that stand beside the title, in this order.
    void addButton(QPushButton *button);
    void show(const TicketScene &scene);
    /// Starts the timer, or stops the one that runs on this ticket.
    void toggle();
    /// Whether the timer of the one who looks runs on this ticket.
    [[nodiscard]] bool isRunning() const;
    void retranslate();
    /// Shows what holds now; done by itself once a second while in view.
    void tick();

signals:
    void failed(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] const Work *running() const;
    [[nodiscard]] QString sumText(Instant now) const;
    [[nodiscard]] QString elsewhereText() const;
    void showPacks(Instant now);

    DeskService &m_desk;
    std::optional<TicketScene> m_scene;
    QBoxLayout *m_buttons;
    SizedLabel *m_elapsed;
    QLabel *m_serviceLabel;
    ServiceBox *m_service;
    QLabel *m_sum;
    ToneLabel *m_elsewhere;
    ToneLabel *m_noPack;
    PackMeter *m_packs;
    WorkId m_chosenFor; ///< the timer whose service is in the box
    bool m_busy = false;
    QTimer m_timer;
};

} // namespace permanence

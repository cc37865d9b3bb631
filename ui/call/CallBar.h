#pragma once

#include "ui/call/CallSession.h"
#include "ui/widgets/PackStanding.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace permanence {

class CallerField;
class Navigator;
class PackMeter;

/// The line on top of every page: F2 starts a call and finds who calls, the timer runs, F9 stops it, F8 says that it
/// was a wrong number.
class CallBar : public QWidget
{
    Q_OBJECT

public:
    CallBar(std::shared_ptr<CallSession> session, Navigator &navigator, QWidget *parent = nullptr);

    [[nodiscard]] CallerField *field() const { return m_field; }
    /// A row of its own under the line.
    void addBelow(QWidget *row);
    /// Shows the call's length by now; done once a second during a call.
    void tick();
    /// The caller's prepaid time beside the timer; none: nothing.
    void showPacks(const std::optional<permanence::PackStanding> &standing);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeActions();
    void retranslate();
    void newCall();
    void showCall();

    std::shared_ptr<CallSession> m_session;
    Navigator &m_navigator;
    QPushButton *m_new;
    CallerField *m_field;
    QLabel *m_dot;
    QLabel *m_timer;
    QWidget *m_who; ///< caller and prepaid time share one place, so that nothing else moves
    QLabel *m_caller;
    PackMeter *m_packs;
    QPushButton *m_hangUp;
    QPushButton *m_wrong;
    QAction *m_newAction;
    QAction *m_hangUpAction;
    QAction *m_wrongAction;
    QTimer m_second;
};

/// "04:12", or "1:04:12" from an hour on.
[[nodiscard]] QString callLength(qint64 seconds);

} // namespace permanence

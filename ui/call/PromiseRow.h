#pragma once

#include "ui/call/PromiseTimes.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace permanence {

class RemarkList;

/// On the card of a saved call: records by one key until when an answer was promised (SYS-6).
class PromiseRow : public QWidget
{
    Q_OBJECT

public:
    explicit PromiseRow(QWidget *parent = nullptr);

    /// Offers these times, told by `zone`.
    void offer(const PromiseTimes &times, Instant now, const QTimeZone &zone);
    /// Instead of the times: what was recorded, or why it was not.
    void showPromised(Instant due);
    void showError(const QString &sentence);
    void retranslate();

signals:
    void promised(permanence::Instant due);

private:
    void showTimes();

    PromiseTimes m_times;
    Instant m_now;
    QTimeZone m_zone;
    std::optional<Instant> m_promised;
    QString m_error;
    QLabel *m_question;
    QPushButton *m_buttons[3];
    RemarkList *m_answer;
};

} // namespace permanence

#pragma once

#include <QStatusBar>

class QLabel;
class QToolButton;

namespace permanence {

/// What the status bar says, as ready sentences; an empty one is left out.
struct StatusFacts
{
    QString agent;     ///< "Léa · agent"
    QString deskHours; ///< "desk open until 17:30"
    QString store;     ///< "in step with hub, 0 waiting", or the file
};

/// Who works here, whether the desk is open, where the data lives, and the key to everything.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setFacts(const StatusFacts &facts);

signals:
    void everythingAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_agent;
    QLabel *m_deskHours;
    QLabel *m_store;
    QToolButton *m_everything;
};

} // namespace permanence

#pragma once

#include "ui/sync/ConcernWords.h"
#include "ui/widgets/ToneLabel.h"

class QAction;
class QPushButton;

namespace permanence {

/// What is chosen among what is to be decided: all there is to know of it, and a button for each thing to do now.
class ConcernCard : public Card
{
    Q_OBJECT

public:
    explicit ConcernCard(const QList<QAction *> &actions, QWidget *parent = nullptr);

    /// Of several only their number is told; null: nothing is chosen.
    void show(const Concern *concern, const ConcernScene &scene, int count);
    /// The buttons follow their actions.
    void renew();

private:
    QLabel *m_what;
    ToneLabel *m_subject;
    QLabel *m_whole;
    QList<QAction *> m_actions;
    QList<QPushButton *> m_buttons;
};

} // namespace permanence

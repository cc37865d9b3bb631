#pragma once

#include "core/desk/DeskService.h"
#include "ui/widgets/ToneLabel.h"

class QPushButton;

namespace permanence {

/// The settings of the desk itself in one line, for leads and managers, who may change them and say who is trained.
/// Takes no room for anyone else.
class DeskCard : public Card
{
    Q_OBJECT

public:
    explicit DeskCard(DeskService &desk, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void renew();

    DeskService &m_desk;
    QLabel *m_name;
    ToneLabel *m_facts;
    QPushButton *m_setUp;
    QPushButton *m_training;
};

} // namespace permanence

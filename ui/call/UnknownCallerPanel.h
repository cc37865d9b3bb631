#pragma once

#include "ui/call/CallSession.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace permanence {

class CallerField;
class SizedLabel;

/// The right half of the call page while nobody knows who calls: log it all the same and tie it to a customer later,
/// find the customer after all, or add a new one.
class UnknownCallerPanel : public QWidget
{
    Q_OBJECT

public:
    explicit UnknownCallerPanel(CallSession &session, QWidget *parent = nullptr);

    void showCaller();
    void retranslate();

private:
    void layOut();
    void addCustomer();

    CallSession &m_session;
    SizedLabel *m_title;
    QLabel *m_advice;
    QLabel *m_findLabel;
    CallerField *m_find;
    QLabel *m_newTitle;
    QLabel *m_companyLabel;
    QLineEdit *m_company;
    QLabel *m_personLabel;
    QLineEdit *m_person;
    QPushButton *m_add;
    QLabel *m_error;
};

} // namespace permanence

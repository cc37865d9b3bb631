#pragma once

#include "core/desk/DeskService.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace permanence {

class ErrorLine;

/// The settings of the desk itself: name, region of phone numbers, time zone, and the policy that judges callers
/// without a contract. Stays open until the desk has accepted them; Esc leaves all as it was.
class DeskDialog : public QDialog
{
    Q_OBJECT

public:
    DeskDialog(DeskService &desk, QWidget *parent);

private:
    void layOut();
    void fill();
    void save();

    DeskService &m_desk;
    QLineEdit *m_name;
    QComboBox *m_region;
    QComboBox *m_timezone;
    QComboBox *m_policy;
    ErrorLine *m_error;
    QPushButton *m_save;
    QPushButton *m_cancel;
};

} // namespace permanence

#pragma once

#include "core/desk/DeskService.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;

namespace permanence {

class ErrorLine;

/// Ties the ticket of an unknown caller to a customer that is found while typing: by name, number or mail
/// address.
class TieForm : public QWidget
{
    Q_OBJECT

public:
    explicit TieForm(DeskService &desk, QWidget *parent = nullptr);

    void open(const TicketId &ticket);
    void retranslate();

signals:
    void tied();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find();
    void fill(const std::vector<CallerMatch> &matches);
    void tie();

    DeskService &m_desk;
    TicketId m_ticket;
    quint64 m_generation = 0;
    std::vector<CallerMatch> m_matches;
    QLabel *m_label;
    QLineEdit *m_words;
    QListWidget *m_list;
    ErrorLine *m_error;
};

} // namespace permanence

#pragma once

#include "core/desk/DeskService.h"
#include "core/store/AgendaQueries.h"

#include <QDialog>

class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QListWidget;

namespace permanence {

class ErrorLine;
class SharedDayBars;
class ToneLabel;

/// Plans a callback for a ticket or for a customer: offers times that suit the desk, the customer and the agent, draws
/// the customer's day beside the desk's, and takes any other time with a warning. Ctrl+Return plans it, Esc leaves.
class ScheduleDialog : public QDialog
{
    Q_OBJECT

public:
    struct For {
        CustomerId customer; ///< none: an unknown caller, then a number is needed
        TicketId ticket{};   ///< none: a callback without one
        ContactId contact{}; ///< whom to call, where that is known
        QString number{};    ///< the number to call, where it is not the contact's first
        CallId call{};       ///< from which it comes
        QString whom{};      ///< for the title
    };

    ScheduleDialog(DeskService &desk, For whom, QWidget *parent);

    [[nodiscard]] Instant due() const;

signals:
    void scheduled(const permanence::Scheduled &scheduled);

private:
    void layOut();
    void read();
    void take(CallbackSubject subject);
    void offer(const std::optional<Instant> &wished);
    void chooseOffer();
    void dueEdited();
    void fillNumbers();
    void renew();
    [[nodiscard]] QStringList remarks(Instant at) const;
    void save();

    DeskService &m_desk;
    For m_for;
    QTimeZone m_zone;
    CallbackSubject m_subject;
    CallbackHours m_hours;
    QListWidget *m_offers;
    ToneLabel *m_none;
    QDateTimeEdit *m_due; ///< the desk's wall clock
    QComboBox *m_contact;
    QComboBox *m_number;
    QLineEdit *m_reason;
    SharedDayBars *m_day;
    ToneLabel *m_hint;
    ErrorLine *m_error;
    bool m_isRead = false;
    bool m_saving = false;
};

} // namespace permanence

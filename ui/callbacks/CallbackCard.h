#pragma once

#include "core/store/AgendaQueries.h"
#include "ui/widgets/ToneLabel.h"

#include <optional>

class QVBoxLayout;

namespace permanence {

class SharedDayBars;

/// What is to be known of the selected callback: whom, by which number, why, whether they are open now, and their day
/// beside the desk's.
class CallbackCard : public Card
{
    Q_OBJECT

public:
    explicit CallbackCard(QWidget *parent);

    /// What stands on it.
    struct Content {
        AgendaItem item;
        QStringList numbers; ///< as people read them
        CallbackHours hours;
        QTimeZone zone;      ///< the desk's
        Instant now;
    };
    void show(const Content &content);
    void clear();
    void addButton(QWidget *button);

    /// All that it says, in one line each.
    [[nodiscard]] QString spoken() const;

private:
    QLabel *m_whom;
    QLabel *m_numbers;
    ToneLabel *m_due;
    QLabel *m_about;
    ToneLabel *m_open;
    SharedDayBars *m_day;
    QVBoxLayout *m_buttons;
};

} // namespace permanence

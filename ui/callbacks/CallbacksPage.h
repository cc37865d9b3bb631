#pragma once

#include "core/desk/DeskService.h"
#include "core/store/AgendaQueries.h"
#include "ui/callbacks/Reminders.h"
#include "ui/callbacks/TrayNotice.h"
#include "ui/shell/Page.h"

#include <QTimer>

class QBoxLayout;
class QLabel;
class QListWidget;
class QPushButton;
class QTabBar;

namespace permanence {

class AgendaView;
class CallbackCard;
class ErrorLine;
class Navigator;
class Settings;
class ToneLabel;

/// The agenda: a day or a week of callbacks, promised answers and progress calls, what is overdue in a tray on top, the
/// selected one at the right. Reminds of them, wherever in the window one is. Its Place's argument is an activity's id,
/// or none.
class CallbacksPage : public Page
{
    Q_OBJECT

public:
    CallbacksPage(DeskService &desk, Navigator &navigator, Settings &settings, QWidget *parent = nullptr);
    ~CallbacksPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void activate(const QString &argument) override;
    void retranslate() override;
    bool handleEscape() override;

    [[nodiscard]] Reminders &reminders() { return m_reminders; }

private:
    /// All that is read at once.
    struct Content {
        std::vector<AgendaItem> items, overdue;
        std::optional<AgendaItem> wanted; ///< what the place names
        int today = 0;                    ///< mine, due by the end of the day
        int late = 0;                     ///< of them, overdue
    };
    /// An action by key with its button.
    struct Command {
        QAction *action = nullptr;
        QPushButton *button = nullptr;
    };
    void addActions();
    void layOut();
    QBoxLayout *makeTop();
    void connectAll();
    void show(QDate day, bool week);
    void step(int direction);
    void load();
    void take(const Content &content);
    void fillTray(const std::vector<AgendaItem> &overdue);
    void fillCard();
    void choose(const AgendaItem &item);
    void chooseNothing();
    void readSubject();
    void renewActions();
    void nameHeading();
    void open();
    void record();
    void move();
    void putAt(const AgendaItem &item, Instant due, const AgentId &agent = {}, bool undone = false);
    void takeOver();
    void remind(const AgendaItem &item);
    [[nodiscard]] QDate today() const;
    [[nodiscard]] CallbackHours hours() const;
    [[nodiscard]] QStringList numbers() const;
    static void name(const Command &command, const QString &text);

    DeskService &m_desk;
    Navigator &m_navigator;
    Settings &m_settings;
    QTimeZone m_zone;
    QDate m_day; ///< that is looked at
    bool m_isWeek = false;
    std::optional<AgendaItem> m_selected;
    std::optional<CallbackSubject> m_subject; ///< of the selected one
    ActivityId m_wanted;
    quint64 m_generation = 0, m_subjectGeneration = 0;
    int m_calls = 0; ///< whose dialog was asked for on the page of a ticket

    QLabel *m_heading;
    QTabBar *m_scopes;
    ToneLabel *m_lateTitle;
    QListWidget *m_tray;
    ToneLabel *m_moving;
    ErrorLine *m_error;
    AgendaView *m_agenda;
    CallbackCard *m_card;
    Command m_previous, m_today, m_next, m_dayCommand, m_week;
    Command m_open, m_record, m_move, m_takeOver;
    QAction *m_mine;
    QAction *m_all;
    Reminders m_reminders;
    TrayNotice m_trayNotice;
    QTimer m_renew; ///< several changes in a row are read once
    QTimer m_minute;
};

} // namespace permanence

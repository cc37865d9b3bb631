#pragma once

#include "ui/review/MeetingWindow.h"
#include "ui/review/ReviewContent.h"
#include "ui/shell/Page.h"

#include <QTimer>

class QComboBox;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace permanence {

class EmptyState;
class Navigator;
class PromiseList;
class Settings;
class SizedLabel;
class TellingPanel;
class ToneLabel;

/// The weekly review (SYS-7, USE-2): a week's agenda, the meeting, and after it who is told what. Leads and
/// managers hold it; agents read the minutes of their tickets. Its Place's argument is a week as 2026-W10, or
/// none: the present one.
class ReviewPage : public Page
{
    Q_OBJECT

public:
    ReviewPage(DeskService &desk, Navigator &navigator, Settings &settings, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    void activate(const QString &argument) override;
    void retranslate() override;
    bool handleEscape() override;

    /// Writes the minutes as PDF.
    void writeMinutes(const QString &path);

private:
    /// An action with its button.
    struct Command
    {
        QAction *action = nullptr;
        QPushButton *button = nullptr;
        bool isShort = false; ///< the button has no room for its key
    };
    void makeActions();
    void layOut();
    QLayout *makeTop();
    void connectAll();
    /// The agenda is read for whoever looks at it: of a large desk that takes seconds.
    void load();
    void renew();
    void renewCount();
    void take(const ReviewContent &content);
    void fitColumns();
    void fillTeams();
    void fillReviews();
    void fillTexts();
    void showPart();
    void renewActions();
    void setWeek(const QString &week);
    void meet();
    void beginMeeting();
    void openMeeting();
    void closeReview();
    void chooseFile();
    void openTicket();
    void tell(const Notice &notice);
    static void name(const Command &command, const QString &text);
    [[nodiscard]] bool mayHold() const;
    [[nodiscard]] QString presentWeek() const;
    [[nodiscard]] QString reviewWord(const ReviewView &review) const;
    [[nodiscard]] ReviewGrouping grouping() const;

    DeskService &m_desk;
    Navigator &m_navigator;
    Settings &m_settings;
    ReviewScope m_scope;
    std::shared_ptr<const ReviewPack> m_pack;
    std::vector<ReviewView> m_ofWeek;
    QStringList m_teams;
    std::optional<ReviewView> m_openElsewhere;
    quint64 m_generation = 0;
    quint64 m_countGeneration = 0;
    bool m_isPresentWeek = true; ///< the week in view goes on with the clock
    bool m_isTelling = false;
    bool m_isOpening = false; ///< a review
    bool m_opensMeeting = false; ///< once the review that was just opened is read

    Command m_meet, m_tell, m_close, m_minutes, m_before, m_after, m_present, m_elsewhere;
    SizedLabel *m_heading;
    QComboBox *m_team;
    QComboBox *m_grouping;
    QComboBox *m_reviews; ///< of the week, where there are several
    ToneLabel *m_change;
    ToneLabel *m_state;
    PromiseList *m_promises;
    ReviewAgendaModel *m_model;
    QTreeView *m_agenda;
    TellingPanel *m_telling;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    MeetingWindow *m_meeting;
    QTimer m_renew; ///< several changes in a row are read once
};

} // namespace permanence
